#include "ui/plots/plot_tools.h"

#include "ui/plots/log_ticker.h"
#include "ui/plots/plot_export.h"
#include "ui/plots/plot_readout.h"
#include "ui/plots/plot_widget.h"
#include "ui/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QMetaMethod>
#include <QMimeData>

namespace nullcline {

namespace {
constexpr const char* kHiddenHere = "hidden_by_user"; // property of a curve
constexpr const char* kLinear = "stays_linear";       // property of an axis
constexpr double kZoomStep = 0.8;
} // namespace

PlotTools::PlotTools(PlotWidget& plot) : QObject(&plot), plot_(plot), readout_(new PlotReadout(plot)) {
  makeActions();
  connect(&plot_, &QCustomPlot::legendClick, this, [this](QCPLegend*, QCPAbstractLegendItem* item, QMouseEvent* event) {
    if (auto* entry = qobject_cast<QCPPlottableLegendItem*>(item); entry && event->button() == Qt::LeftButton)
      setShown(entry->plottable()->name(), !isShown(entry->plottable()->name()));
  });
}

QAction* PlotTools::add(const QString& text, const QString& tip, const QKeySequence& keys) {
  auto* action = new QAction(text, &plot_);
  action->setToolTip(tip);
  action->setShortcut(keys);
  action->setShortcutContext(Qt::WidgetShortcut);
  plot_.addAction(action);
  return action;
}

void PlotTools::makeActions() {
  show_all_ = add(tr("&Show everything"), tr("The ranges that show all there is (double click)"), Qt::Key_Home);
  show_all_->setIcon(themedIcon("fit"));
  connect(show_all_, &QAction::triggered, &plot_, &PlotWidget::showEverything);
  zoom_in_ = add(tr("Zoom &in"), tr("Closer (the wheel does it at the mouse)"), Qt::Key_Plus);
  connect(zoom_in_, &QAction::triggered, this, [this] { zoom(kZoomStep); });
  zoom_out_ = add(tr("Zoom &out"), tr("Farther (the wheel does it at the mouse)"), Qt::Key_Minus);
  connect(zoom_out_, &QAction::triggered, this, [this] { zoom(1 / kZoomStep); });
  log_x_ = add(tr("Logarithmic, &across"), tr("The horizontal axis by powers of ten"), Qt::Key_X);
  log_y_ = add(tr("Logarithmic, &up"), tr("The vertical axes by powers of ten"), Qt::Key_Y);
  for (auto* action : {log_x_, log_y_}) {
    action->setCheckable(true);
    action->setEnabled(false);
    const auto axes = action == log_x_ ? Qt::Horizontal : Qt::Vertical;
    connect(action, &QAction::triggered, this, [this, axes](bool on) { setLogarithmic(axes, on); });
  }
  read_ = add(tr("Values at the &mouse"), tr("The nearest point of each curve (by keyboard: Ctrl and the arrows)"),
              Qt::Key_V);
  read_->setCheckable(true);
  read_->setChecked(true);
  connect(read_, &QAction::toggled, this, [this](bool on) {
    if (!on)
      readout_->clear();
  });
  copy_ = add(tr("&Copy picture"), tr("As it is exported, to the clipboard"), QKeySequence::Copy);
  connect(copy_, &QAction::triggered, this, &PlotTools::copyPicture);
  copy_values_ = add(tr("Cop&y values"), tr("The points that are shown, as CSV, to the clipboard"),
                     QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
  connect(copy_values_, &QAction::triggered, this, &PlotTools::copyValues);
  export_ = add(tr("&Export this plot\u2026"), tr("As PDF, SVG or PNG, or its points as CSV"), {});
  export_->setIcon(themedIcon("export"));
  connect(export_, &QAction::triggered, this, &PlotTools::exportWanted);
}

void PlotTools::offerLogarithmic(bool horizontal, bool vertical) {
  offerLogarithmic(Qt::Horizontal, horizontal);
  offerLogarithmic(Qt::Vertical, vertical);
  updateActions();
}

void PlotTools::offerLogarithmic(Qt::Orientation axes, bool offered) {
  bool& offers = axes == Qt::Horizontal ? offers_x_ : offers_y_;
  bool& was_logarithmic = axes == Qt::Horizontal ? was_logarithmic_x_ : was_logarithmic_y_;
  if (offers == offered)
    return;
  if (!offered) {
    was_logarithmic = isLogarithmic(axes);
    setLogarithmic(axes, false);
  }
  offers = offered;
  if (was_logarithmic && offered)
    setLogarithmic(axes, true);
}

void PlotTools::keepLinear(QCPAxis* axis) {
  axis->setProperty(kLinear, true);
}

void PlotTools::updateActions() {
  log_x_->setEnabled(offers_x_);
  log_y_->setEnabled(offers_y_);
  log_x_->setChecked(isLogarithmic(Qt::Horizontal));
  log_y_->setChecked(isLogarithmic(Qt::Vertical));
  export_->setEnabled(isSignalConnected(QMetaMethod::fromSignal(&PlotTools::exportWanted)));
}

bool PlotTools::isLogarithmic(Qt::Orientation axes) const {
  const auto rects = plot_.axisRects();
  const auto side = axes == Qt::Horizontal ? QCPAxis::atBottom : QCPAxis::atLeft;
  return !rects.isEmpty() && rects.constFirst()->axis(side)->scaleType() == QCPAxis::stLogarithmic;
}

void PlotTools::setLogarithmic(Qt::Orientation axes, bool logarithmic) {
  if (!(axes == Qt::Horizontal ? offers_x_ : offers_y_))
    return;
  const auto rects = plot_.axisRects();
  for (auto* rect : rects) {
    auto* axis = rect->axis(axes == Qt::Horizontal ? QCPAxis::atBottom : QCPAxis::atLeft);
    if (axis->property(kLinear).toBool())
      continue;
    if (logarithmic)
      makeLogarithmic(axis);
    else
      makeLinear(axis);
  }
  updateActions();
  plot_.showAll();
}

void PlotTools::setShown(const QString& curve, bool shown) {
  if (isShown(curve) == shown)
    return;
  if (shown)
    hidden_.remove(curve);
  else
    hidden_.insert(curve);
  plot_.restyle();
  Q_EMIT curvesChanged();
}

QStringList PlotTools::hidden() const {
  QStringList names = hidden_.values();
  names.sort();
  return names;
}

void PlotTools::applyHidden() {
  for (int i = 0; i < plot_.plottableCount(); ++i) {
    auto* curve = plot_.plottable(i);
    const bool was_hidden = curve->property(kHiddenHere).toBool(), hide = hidden_.contains(curve->name());
    if (hide == was_hidden)
      continue;
    curve->setProperty(kHiddenHere, hide);
    curve->setVisible(!hide);
  }
}

void PlotTools::addCurves(QMenu& menu) {
  auto* curves = menu.addMenu(tr("Cur&ves"));
  const auto names = plot_.legendNames();
  for (const auto& name : names) {
    auto* action = curves->addAction(QString(name).replace(QLatin1Char('&'), QLatin1String("&&")));
    action->setCheckable(true);
    action->setChecked(isShown(name));
    connect(action, &QAction::toggled, this, [this, name](bool shown) { setShown(name, shown); });
  }
  curves->setEnabled(!names.isEmpty());
}

QMenu* PlotTools::makeMenu(QWidget* parent) {
  updateActions();
  auto* menu = new QMenu(parent);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->setToolTipsVisible(true);
  menu->addActions({show_all_, zoom_in_, zoom_out_});
  menu->addSeparator();
  addCurves(*menu);
  if (offers_x_)
    menu->addAction(log_x_);
  if (offers_y_)
    menu->addAction(log_y_);
  menu->addAction(read_);
  menu->addSeparator();
  menu->addActions({copy_, copy_values_, export_});
  if (!more_.isEmpty())
    menu->addSeparator();
  menu->addActions(more_);
  return menu;
}

void PlotTools::copyPicture() {
  QGuiApplication::clipboard()->setImage(plotImage(plot_));
}

void PlotTools::copyValues() {
  const QByteArray csv = QByteArray::fromStdString(valuesCsv(plot_));
  auto* data = new QMimeData;
  data->setText(QString::fromUtf8(csv));
  data->setData(QStringLiteral("text/csv"), csv);
  QGuiApplication::clipboard()->setMimeData(data);
}

void PlotTools::pan(double across, double up) {
  plot_.takeMove();
  const auto shift = [](QCPAxis* axis, double part) {
    const QCPRange range = axis->range();
    if (axis->scaleType() == QCPAxis::stLogarithmic)
      axis->moveRange(std::pow(range.upper / range.lower, part));
    else
      axis->moveRange(part * range.size());
  };
  // Panels that share their horizontal axis move each other: only the first is moved across.
  const auto rects = plot_.axisRects();
  for (auto* rect : rects)
    shift(rect->axis(QCPAxis::atLeft), up);
  if (!rects.isEmpty())
    shift(rects.constFirst()->axis(QCPAxis::atBottom), across);
  plot_.replot(QCustomPlot::rpQueuedReplot);
}

void PlotTools::zoom(double factor) {
  plot_.takeMove();
  const auto rects = plot_.axisRects();
  for (auto* rect : rects)
    rect->axis(QCPAxis::atLeft)->scaleRange(factor);
  if (!rects.isEmpty())
    rects.constFirst()->axis(QCPAxis::atBottom)->scaleRange(factor);
  plot_.replot(QCustomPlot::rpQueuedReplot);
}

void PlotTools::readAt(QPointF pixel) {
  if (read_->isChecked())
    readout_->moveTo(pixel);
}

void PlotTools::moveReadout(int pixels) {
  const auto rects = plot_.axisRects();
  if (rects.isEmpty())
    return;
  const QRect room = rects.constFirst()->rect();
  const QPointF from = readout_->isEmpty() ? QPointF(room.center()) : readout_->place() + QPointF(pixels, 0);
  readAt({std::clamp<double>(from.x(), room.left() + 1, room.right() - 1), from.y()});
}

} // namespace nullcline
