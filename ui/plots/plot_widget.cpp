#include "ui/plots/plot_widget.h"

#include "ui/plots/number_ticker.h"
#include "ui/plots/plot_readout.h"
#include "ui/plots/plot_tools.h"
#include "ui/plots/plot_values.h"
#include "ui/theme.h"

#include <QContextMenuEvent>
#include <QLabel>
#include <QMenu>
#include <cmath>
#include <numeric>

namespace nullcline {

namespace {

constexpr double kPanStep = 0.1; // of what is shown
constexpr int kReadStep = 8;     // pixels
constexpr int kMostTicks = 5, kFewestTicks = 2;
constexpr int kLegendLine = 26; // pixels of a curve beside its name

/// Of what lies on the axis; nothing: there is no such value.
std::optional<double> smallestPositive(const QCPAxis* axis) {
  std::optional<double> smallest;
  for (auto* curve : axis->plottables()) {
    bool found = false;
    const QCPRange range = curve->keyAxis() == axis ? curve->getKeyRange(found, QCP::sdPositive)
                                                    : curve->getValueRange(found, QCP::sdPositive);
    if (found && (!smallest || range.lower < *smallest))
      smallest = range.lower;
  }
  return smallest;
}

/// Cells of its grid that hold nothing are no items.
std::vector<QCPAbstractLegendItem*> legendItems(const QCPLegend& legend) {
  std::vector<QCPAbstractLegendItem*> items;
  for (int i = 0; i < legend.itemCount(); ++i)
    if (auto* item = legend.item(i))
      items.push_back(item);
  return items;
}

} // namespace

PlotWidget::PlotWidget(const QString& accessible_name, QWidget* parent) : QCustomPlot(parent) {
  setAccessibleName(accessible_name);
  setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
  setNoAntialiasingOnDrag(true);
  setPlottingHint(QCP::phImmediateRefresh, false);
  setPlottingHint(QCP::phFastPolylines); // on the screen alone: as one path, long lines take seconds
  setFocusPolicy(Qt::StrongFocus);
  plotLayout()->clear();
  legend_ = new QCPLegend;
  auto* top = new QCPLayoutGrid;
  plotLayout()->addElement(0, 0, top);
  top->addElement(0, 0, legend_);
  top->addElement(0, 1, new QCPLayoutElement);
  top->setColumnStretchFactor(0, 0.001);
  top->setMargins(QMargins(8, 0, 8, 0));
  legend_->setLayer(QStringLiteral("legend"));
  legend_->setFillOrder(QCPLayoutGrid::foColumnsFirst);
  legend_->setMargins(QMargins(4, 2, 4, 0));
  legend_->setColumnSpacing(14);
  plotLayout()->setRowStretchFactor(0, 0.001);
  plotLayout()->setRowSpacing(2);
  dark_ = nullcline::isDark(QGuiApplication::palette());
  connect(this, &QCustomPlot::mouseWheel, this, &PlotWidget::takeMove);
  connect(this, &QCustomPlot::mouseMove, this, [this](QMouseEvent* event) {
    if (event->buttons() & Qt::LeftButton)
      takeMove();
  });
  connect(this, &QCustomPlot::mouseDoubleClick, this, [this](QMouseEvent* event) {
    if (legend_->selectTest(event->pos(), false) < 0)
      showEverything();
  });
  connect(this, &QCustomPlot::afterLayout, this, &PlotWidget::fitAxisLabels);
  connect(this, &QCustomPlot::afterLayout, this, &PlotWidget::fitTicks);
  connect(this, &QCustomPlot::afterReplot, this, [this] { is_painted_ = true; });
  message_ = new QLabel(this);
  message_->setAttribute(Qt::WA_TransparentForMouseEvents);
  message_->setAlignment(Qt::AlignCenter);
  message_->setWordWrap(true);
  message_->setMargin(24);
  message_->setAutoFillBackground(true); // axes of nothing would only stand behind the words
  message_->hide();
  tools_ = new PlotTools(*this);
}

void PlotWidget::setDark(bool dark) {
  dark_ = dark;
  updateStyle();
}

void PlotWidget::showAll() {
  follows_ = true;
  fitShown();
  replot(rpQueuedReplot);
}

void PlotWidget::fitShown() {
  fitRanges();
  mendLogarithmic();
}

void PlotWidget::mendLogarithmic() {
  for (const auto* rect : axisRects())
    for (const auto type : {QCPAxis::atBottom, QCPAxis::atLeft}) {
      auto* axis = rect->axis(type);
      const QCPRange range = axis->range();
      if (axis->scaleType() != QCPAxis::stLogarithmic || range.lower > 0)
        continue;
      const double upper = range.upper > 0 ? range.upper : 1.0;
      axis->setRange(std::min(smallestPositive(axis).value_or(upper), upper) / (range.upper > 0 ? 1.3 : 1e3), upper);
    }
}

std::vector<QCPRange> PlotWidget::ranges() const {
  std::vector<QCPRange> ranges;
  for (const auto* rect : axisRects())
    for (const auto type : {QCPAxis::atBottom, QCPAxis::atLeft})
      ranges.push_back(rect->axis(type)->range());
  return ranges;
}

std::vector<QCPRange> PlotWidget::chosenRanges() const {
  return follows_ ? std::vector<QCPRange>() : ranges();
}

void PlotWidget::chooseRanges(const std::vector<QCPRange>& ranges) {
  const auto rects = axisRects();
  const bool usable = std::all_of(ranges.begin(), ranges.end(), [](const QCPRange& range) {
    return range.lower < range.upper && QCPRange::validRange(range);
  });
  if (!usable || static_cast<std::size_t>(rects.size()) * 2 != ranges.size())
    return;
  auto next = ranges.begin();
  for (auto* rect : rects)
    for (const auto type : {QCPAxis::atBottom, QCPAxis::atLeft})
      rect->axis(type)->setRange(*next++);
  follows_ = false;
  replot(rpQueuedReplot);
}

void PlotWidget::takeMove() {
  if (message_->isHidden())
    follows_ = false;
}

void PlotWidget::setMessage(const QString& sentence) {
  message_->setText(sentence);
  message_->setVisible(!sentence.isEmpty());
}

QString PlotWidget::message() const {
  return message_->text();
}

QCPAxisRect* PlotWidget::addAxisRect(QCPLayoutGrid& grid, int row, int column) {
  auto* rect = new QCPAxisRect(this);
  grid.addElement(row, column, rect);
  rect->setMinimumMargins(QMargins(8, 6, 12, 4));
  for (auto* axis : rect->axes()) {
    axis->setLayer(QStringLiteral("axes"));
    axis->grid()->setLayer(QStringLiteral("grid"));
    axis->setTicker(QSharedPointer<QCPAxisTicker>(new NumberTicker));
    axis->ticker()->setTickCount(kMostTicks);
  }
  return rect;
}

void PlotWidget::updateStyle() {
  setBackground(backgroundColour());
  const auto rects = axisRects();
  for (auto* rect : rects)
    for (auto* axis : rect->axes())
      styleAxis(axis);
  legend_->setBrush(Qt::NoBrush);
  legend_->setBorderPen(Qt::NoPen);
  legend_->setTextColor(textColour());
  QFont small = font();
  small.setPointSizeF(font().pointSizeF() * 0.92);
  legend_->setFont(small);
  legend_->setIconSize(kLegendLine, QFontMetrics(small).height() + 2);
  QPalette words = palette();
  words.setColor(QPalette::Window, backgroundColour());
  words.setColor(QPalette::WindowText, quietText(words));
  message_->setPalette(words);
  tools_->applyHidden();
  styleLegend();
  fitLegend();
  styleContents();
}

/// What is hidden stays in the legend, so that a click there shows it again.
void PlotWidget::styleLegend() {
  QColor faint = textColour();
  faint.setAlpha(120);
  for (auto* item : legendItems(*legend_)) {
    auto* entry = qobject_cast<QCPPlottableLegendItem*>(item);
    const bool shown = !entry || tools_->isShown(entry->plottable()->name());
    QFont letters = legend_->font();
    letters.setStrikeOut(!shown);
    item->setFont(letters);
    item->setTextColor(shown ? textColour() : faint);
  }
}

void PlotWidget::restyle() {
  updateStyle();
  replot(rpQueuedReplot);
}

QStringList PlotWidget::legendNames() const {
  QStringList names;
  for (auto* item : legendItems(*legend_))
    if (auto* entry = qobject_cast<QCPPlottableLegendItem*>(item))
      names << entry->plottable()->name();
  return names;
}

void PlotWidget::setOnPaper(bool on_paper) {
  if (on_paper) {
    dark_before_paper_ = dark_;
    legend_before_paper_.clear();
    for (auto* item : legendItems(*legend_))
      if (auto* entry = qobject_cast<QCPPlottableLegendItem*>(item))
        legend_before_paper_.push_back(entry->plottable());
  }
  legend_->clearItems();
  for (auto* curve : legend_before_paper_)
    if (!on_paper || tools_->isShown(curve->name()))
      curve->addToLegend(legend_);
  dark_ = !on_paper && dark_before_paper_;
  updateStyle();
}

// As many entries beside each other as there is room for; a column is as wide as its widest.
void PlotWidget::fitLegend() {
  const auto items = legendItems(*legend_);
  const int room = width() - 24;
  std::size_t columns = std::max<std::size_t>(1, items.size());
  for (; columns > 1; --columns) {
    std::vector<int> widths(columns, legend_->columnSpacing());
    for (std::size_t i = 0; i < items.size(); ++i)
      widths[i % columns] =
          std::max(widths[i % columns], items[i]->minimumOuterSizeHint().width() + legend_->columnSpacing());
    if (std::accumulate(widths.begin(), widths.end(), -legend_->columnSpacing()) <= room)
      break;
  }
  legend_->setWrap(static_cast<int>(columns));
  legend_->setFillOrder(QCPLayoutGrid::foColumnsFirst, true);
}

// Labels of ticks stay apart: as many as the axis is long for. Dates and words have ticks of their own.
void PlotWidget::fitTicks() {
  bool changed = false;
  for (const auto* rect : axisRects())
    for (auto* axis : rect->axes()) {
      const auto ticker = axis->ticker();
      if (ticker.dynamicCast<QCPAxisTickerDateTime>() || ticker.dynamicCast<QCPAxisTickerText>())
        continue;
      const QFontMetrics metrics(axis->tickLabelFont());
      const int fitting = axis->orientation() == Qt::Horizontal ? rect->width() / (metrics.averageCharWidth() * 12)
                                                                : rect->height() / (metrics.lineSpacing() * 2);
      const int count = std::clamp(fitting, kFewestTicks, kMostTicks);
      changed = changed || ticker->tickCount() != count;
      ticker->setTickCount(count);
    }
  if (changed)
    replot(rpQueuedReplot);
}

void PlotWidget::nameAxis(QCPAxis* axis, const QStringList& labels) {
  axis->setProperty(kAxisLabels, labels);
  axis->setLabel(labels.constFirst());
}

// A label takes as much room across its axis whatever it says: the layout stays as it is.
void PlotWidget::fitAxisLabels() {
  for (const auto* rect : axisRects())
    for (auto* axis : rect->axes()) {
      const QStringList labels = axis->property(kAxisLabels).toStringList();
      if (labels.isEmpty())
        continue;
      const int room = axis->orientation() == Qt::Horizontal ? rect->width() : rect->height();
      const QFontMetrics metrics(axis->labelFont());
      const auto fits = [&](const QString& label) { return metrics.horizontalAdvance(label) <= room; };
      const auto label = std::find_if(labels.begin(), labels.end(), fits);
      axis->setLabel(label != labels.end() ? *label : metrics.elidedText(labels.constLast(), Qt::ElideRight, room));
    }
}

void PlotWidget::styleAxis(QCPAxis* axis) {
  const QColor line = dark_ ? QColor(120, 126, 136) : QColor(120, 126, 134);
  axis->setBasePen(QPen(line, 1));
  axis->setTickPen(QPen(line, 1));
  axis->setSubTickPen(QPen(line, 1));
  axis->setTickLabelColor(textColour());
  axis->setLabelColor(textColour());
  axis->setTickLabelFont(font());
  axis->setLabelFont(font());
  axis->setLabelPadding(3);
  axis->setTickLengthIn(0);
  axis->setTickLengthOut(4);
  axis->setSubTickLengthIn(0);
  axis->setSubTickLengthOut(2);
  axis->grid()->setPen(QPen(dark_ ? QColor(48, 52, 59) : QColor(231, 233, 237), 1));
  axis->grid()->setZeroLinePen(Qt::NoPen);
}

void PlotWidget::rangesChangedByData() {
  if (follows_)
    fitShown();
  replot(rpQueuedReplot);
}

void PlotWidget::layerChangedByData(const QString& name) {
  const auto before = ranges();
  if (follows_)
    fitShown();
  if (ranges() == before)
    layer(name)->replot();
  else
    replot(rpQueuedReplot);
}

QColor PlotWidget::backgroundColour() const {
  return dark_ ? QColor(28, 30, 35) : QColor(Qt::white);
}

QColor PlotWidget::textColour() const {
  return dark_ ? QColor(222, 225, 230) : QColor(36, 40, 46);
}

QColor PlotWidget::colour(int index) const {
  return okabeIto(index, dark_);
}

void PlotWidget::changeEvent(QEvent* event) {
  QCustomPlot::changeEvent(event);
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange ||
      event->type() == QEvent::FontChange) {
    dark_ = nullcline::isDark(palette());
    updateStyle();
    replot(rpQueuedReplot);
  }
}

void PlotWidget::mouseMoveEvent(QMouseEvent* event) {
  QCustomPlot::mouseMoveEvent(event);
  const bool on_legend = legend_->selectTest(event->pos(), false) >= 0 && !legendNames().isEmpty();
  setCursor(on_legend ? Qt::PointingHandCursor : Qt::ArrowCursor);
  if (event->buttons() == Qt::NoButton)
    tools_->readAt(event->pos());
  else
    tools_->readout().clear();
}

void PlotWidget::leaveEvent(QEvent* event) {
  QCustomPlot::leaveEvent(event);
  tools_->readout().clear();
}

void PlotWidget::hideEvent(QHideEvent* event) {
  QCustomPlot::hideEvent(event);
  tools_->readout().clear();
}

void PlotWidget::contextMenuEvent(QContextMenuEvent* event) {
  const bool by_key = event->reason() == QContextMenuEvent::Keyboard;
  tools_->makeMenu(this)->popup(by_key ? mapToGlobal(rect().center()) : event->globalPos());
}

void PlotWidget::keyPressEvent(QKeyEvent* event) {
  const double across = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
  const double up = event->key() == Qt::Key_Up ? 1 : event->key() == Qt::Key_Down ? -1 : 0;
  if (event->modifiers() & Qt::ControlModifier && across != 0)
    tools_->moveReadout(static_cast<int>(across) * kReadStep);
  else if (across != 0 || up != 0)
    tools_->pan(kPanStep * across, kPanStep * up);
  else
    QCustomPlot::keyPressEvent(event);
}

void PlotWidget::showEvent(QShowEvent* event) {
  QCustomPlot::showEvent(event);
  matchScreen();
}

void PlotWidget::resizeEvent(QResizeEvent* event) {
  matchScreen();
  fitLegend();
  message_->setGeometry(rect().adjusted(1, 1, -1, -1)); // what is covered whole counts as out of sight
  QCustomPlot::resizeEvent(event);
}

// The window may have moved to a screen of another scale.
void PlotWidget::matchScreen() {
  if (bufferDevicePixelRatio() != devicePixelRatioF())
    setBufferDevicePixelRatio(devicePixelRatioF());
}

QCPRange rangeOf(const std::vector<double>& values, double margin) {
  double low = std::numeric_limits<double>::infinity(), high = -low;
  for (const double value : values)
    if (std::isfinite(value)) {
      low = std::min(low, value);
      high = std::max(high, value);
    }
  if (!(low <= high))
    return {0.0, 1.0};
  const double size = high > low ? high - low : std::max(std::abs(high), 1.0);
  return {low - margin * size, high + margin * size};
}

QVector<double> toQt(const std::vector<double>& values) {
  return QVector<double>(values.begin(), values.end());
}

} // namespace nullcline
