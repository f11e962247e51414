#include "ui/plots/trajectory_plot.h"

#include "ui/plots/dense_graph.h"
#include "ui/plots/log_ticker.h"
#include "ui/plots/plot_tools.h"
#include "ui/plots/residual_plot.h"

namespace nullcline {

namespace {

constexpr double kNarrowPart = 0.15; // of the time shown: its word is set against the right edge
constexpr double kPanelLines = 7.0;  // lines of text that a panel is high at least
constexpr int kPanelLetters = 42;    // letters that a panel is wide at least, beside others
constexpr int kMostColumns = 4;
constexpr double kBelow = 0.8;       // of the smallest value, where a logarithmic axis begins
constexpr int kManyPoints = 300;     // smaller marks
constexpr int kDensePoints = 20'000; // marks without an outline
const QString kFitLayer = QStringLiteral("fit"), kPointLayer = QStringLiteral("points");

/// A range that reaches zero begins below the smallest positive value, where the axis is logarithmic.
QCPRange rangeOn(const QCPAxis& axis, const QCPRange& range, double smallest) {
  const bool from_smallest = axis.scaleType() == QCPAxis::stLogarithmic && range.lower <= 0 && range.upper > smallest;
  return from_smallest ? QCPRange(kBelow * smallest, range.upper) : range;
}

} // namespace

TrajectoryPlot::TrajectoryPlot(QWidget* parent) : PlotWidget(tr("Trajectories over time"), parent) {
  tools().offerLogarithmic(true, true);
  addLayer(kFitLayer, layer(QStringLiteral("main")));
  layer(kFitLayer)->setMode(QCPLayer::lmBuffered); // it alone changes while a model is trained
  addLayer(kPointLayer, layer(kFitLayer));
  setChannels({0});
}

bool TrajectoryPlot::setChannels(const std::vector<std::size_t>& channels) {
  if (channels == channels_ && !panels_.empty() && columns_ == columnsFor(static_cast<int>(channels.size())))
    return false;
  channels_ = channels;
  rebuild();
  return true;
}

void TrajectoryPlot::setSplineVisible(bool visible) {
  tools().setShown(tr("spline"), visible);
}

bool TrajectoryPlot::isSplineVisible() const {
  return tools().isShown(tr("spline"));
}

void TrajectoryPlot::setTimeLabel(const QString& label) {
  time_label_ = label;
  for (std::size_t i = 0; i < panels_.size(); ++i)
    if (i + static_cast<std::size_t>(columns_) >= panels_.size()) // the lowest of its column
      nameAxis(panels_[i].rect->axis(QCPAxis::atBottom), {label});
}

int TrajectoryPlot::rowsInSight() const {
  return std::max(1, static_cast<int>(height() / (kPanelLines * fontMetrics().lineSpacing())));
}

int TrajectoryPlot::columnsFor(int panels) const {
  const int room = std::clamp(width() / (kPanelLetters * fontMetrics().averageCharWidth()), 1, kMostColumns);
  const int rows = rowsInSight();
  return std::clamp((panels + rows - 1) / rows, 1, room);
}

int TrajectoryPlot::capacity(int panels) const {
  return rowsInSight() * columnsFor(panels);
}

void TrajectoryPlot::resizeEvent(QResizeEvent* event) {
  PlotWidget::resizeEvent(event);
  Q_EMIT resized();
}

void TrajectoryPlot::rebuild() {
  clearItems();
  topLegend()->clearItems();
  clearPlottables();
  const bool log_time = tools().isLogarithmic(Qt::Horizontal), log_values = tools().isLogarithmic(Qt::Vertical);
  keepZoom();
  if (grid_) {
    plotLayout()->remove(grid_);
    plotLayout()->simplify();
  }
  qDeleteAll(margins_);
  margins_.clear();
  grid_ = new QCPLayoutGrid;
  grid_->setRowSpacing(2);
  plotLayout()->addElement(1, 0, grid_);
  panels_.clear();
  source_ = {};
  const int count = static_cast<int>(channels_.size());
  columns_ = columnsFor(count);
  for (int column = 0; column < columns_; ++column)
    margins_.push_back(new QCPMarginGroup(this));
  for (int i = 0; i < count; ++i) {
    panels_.push_back(makePanel(channels_[static_cast<std::size_t>(i)], i / columns_, i % columns_));
    auto* rect = panels_.back().rect;
    rect->setMarginGroup(QCP::msLeft | QCP::msRight, margins_[static_cast<std::size_t>(i % columns_)]);
    rect->axis(QCPAxis::atBottom)->setTickLabels(i + columns_ >= count);
    if (log_time)
      makeLogarithmic(rect->axis(QCPAxis::atBottom));
    if (log_values)
      makeLogarithmic(rect->axis(QCPAxis::atLeft));
  }
  takeZoom();
  for (const auto& source : panels_)
    for (const auto& target : panels_)
      if (source.rect != target.rect)
        connect(source.rect->axis(QCPAxis::atBottom), qOverload<const QCPRange&>(&QCPAxis::rangeChanged),
                target.rect->axis(QCPAxis::atBottom), qOverload<const QCPRange&>(&QCPAxis::setRange));
  setTimeLabel(time_label_);
  fillLegend();
  updateStyle();
}

std::optional<TrajectoryPlot::Zoom> TrajectoryPlot::zoom() const {
  if (followsData() || panels_.empty())
    return std::nullopt;
  Zoom zoom = zoom_;
  zoom.time = panels_.front().rect->axis(QCPAxis::atBottom)->range();
  for (const auto& panel : panels_)
    if (!panel.is_new)
      zoom.values[panel.channel] = panel.rect->axis(QCPAxis::atLeft)->range();
  return zoom;
}

void TrajectoryPlot::setZoom(const Zoom& zoom) {
  leaveData();
  zoom_ = zoom;
  takeZoom();
  fitNewPanels();
  replot(rpQueuedReplot);
}

void TrajectoryPlot::forgetValues() {
  zoom_.values.clear();
  for (auto& panel : panels_)
    panel.is_new = true;
}

void TrajectoryPlot::keepZoom() {
  if (const auto now = zoom())
    zoom_ = *now;
  else if (!panels_.empty())
    zoom_ = {panels_.front().rect->axis(QCPAxis::atBottom)->range(), {}}; // as it is until the data come
}

void TrajectoryPlot::takeZoom() {
  for (auto& panel : panels_) {
    if (zoom_.time.size() > 0)
      panel.rect->axis(QCPAxis::atBottom)->setRange(zoom_.time);
    const auto values = zoom_.values.find(panel.channel);
    panel.is_new = values == zoom_.values.end();
    if (!panel.is_new)
      panel.rect->axis(QCPAxis::atLeft)->setRange(values->second);
  }
}

/// While the others stay where the user zoomed.
void TrajectoryPlot::fitNewPanels() {
  for (auto& panel : panels_)
    if (panel.is_new && panel.value.size() > 0) {
      panel.rect->axis(QCPAxis::atLeft)->setRange(panel.value);
      panel.is_new = false;
    }
  mendLogarithmic();
}

TrajectoryPlot::Panel TrajectoryPlot::makePanel(std::size_t channel, int row, int column) {
  Panel panel;
  panel.channel = channel;
  panel.rect = addAxisRect(*grid_, row, column);
  QCPAxis* time = panel.rect->axis(QCPAxis::atBottom);
  QCPAxis* value = panel.rect->axis(QCPAxis::atLeft);
  auto* ratio = panel.rect->axis(QCPAxis::atRight); // 0 to 1 whatever the values: where the missing ones are marked
  ratio->setRange(0, 1);
  panel.missing = new DenseGraph(time, ratio);
  panel.truth = new DenseGraph(time, value);
  panel.spline = new DenseGraph(time, value);
  panel.fit = new DenseGraph(time, value);
  panel.observed = new DenseGraph(time, value);
  panel.observed->setLineStyle(QCPGraph::lsNone);
  panel.missing->setLineStyle(QCPGraph::lsNone);
  for (auto* graph : {panel.observed, panel.missing, panel.spline, panel.fit, panel.truth}) {
    graph->removeFromLegend();
    graph->setSelectable(QCP::stNone);
  }
  panel.fit->setLayer(kFitLayer);
  for (auto* points : {panel.observed, panel.missing})
    points->setLayer(kPointLayer);
  panel.observed->setName(tr("observed"));
  panel.missing->setName(tr("missing"));
  panel.spline->setName(tr("spline"));
  panel.fit->setName(tr("fit"));
  panel.truth->setName(tr("truth"));
  return panel;
}

void TrajectoryPlot::fillLegend() {
  topLegend()->clearItems();
  if (panels_.empty())
    return;
  const auto with_data = std::find_if(panels_.begin(), panels_.end(),
                                      [](const Panel& panel) { return !panel.observed->data()->isEmpty(); });
  const auto& first = with_data == panels_.end() ? panels_.front() : *with_data;
  if (with_data != panels_.end())
    first.observed->addToLegend(topLegend());
  const bool some_missing =
      std::any_of(panels_.begin(), panels_.end(), [](const Panel& panel) { return !panel.missing->data()->isEmpty(); });
  if (some_missing)
    first.missing->addToLegend(topLegend());
  if (!first.spline->data()->isEmpty())
    first.spline->addToLegend(topLegend());
  for (auto* curve : {first.fit, first.truth})
    if (!curve->data()->isEmpty())
      curve->addToLegend(topLegend());
}

void TrajectoryPlot::showPreview(const Preview& preview) {
  const Source source{preview.dataset, preview.problem, preview.trajectory, preview.states, preview.regions};
  bool is_anew = !(source == source_);
  source_ = source;
  for (auto& panel : panels_)
    if (panel.channel < preview.channels.size()) {
      const ChannelCurves& curves = preview.channels[panel.channel];
      if (is_anew)
        fillObserved(panel, curves);
      is_anew = fillTruth(panel, curves.truth) || is_anew;
      is_anew = fillFit(panel, curves) || is_anew;
    }
  if (!is_anew)
    return layerChangedByData(kFitLayer);
  if (!followsData())
    fitNewPanels();
  showRegions(preview.regions);
  fillLegend();
  updateStyle();
  rangesChangedByData();
}

void TrajectoryPlot::fillObserved(Panel& panel, const ChannelCurves& curves) {
  panel.observed->setData(toQt(curves.observed.x), toQt(curves.observed.y), true);
  panel.spline->setData(toQt(curves.spline.x), toQt(curves.spline.y), true);
  panel.missing->setData(toQt(curves.missing), QVector<double>(static_cast<int>(curves.missing.size()), 0.03), true);
  nameAxis(panel.rect->axis(QCPAxis::atLeft), {curves.label, curves.label.section(QStringLiteral(" ["), 0, 0)});
  std::vector<double> times = curves.observed.x;
  times.insert(times.end(), curves.missing.begin(), curves.missing.end());
  panel.observed_time = rangeOf(times, 0.02);
  panel.observed_value = rangeOf(curves.observed.y, 0.08);
}

/// True if it is another one than before.
bool TrajectoryPlot::fillTruth(Panel& panel, const Curve& truth) {
  if (truth.x == panel.true_curve.x && truth.y == panel.true_curve.y)
    return false;
  panel.true_curve = truth;
  panel.truth->setData(toQt(truth.x), toQt(truth.y), true);
  return true;
}

/// True if there was none before, or is none now: the legend changes.
bool TrajectoryPlot::fillFit(Panel& panel, const ChannelCurves& curves) {
  const bool was_empty = panel.fit->data()->isEmpty();
  panel.fit->setData(toQt(curves.fit.x), toQt(curves.fit.y), true);
  const bool measured = !panel.observed->data()->isEmpty() || !panel.missing->data()->isEmpty(); // else the fit alone
  panel.time = measured ? panel.observed_time : rangeOf(curves.fit.x, 0.02);
  panel.value = measured ? panel.observed_value : rangeOf(curves.fit.y, 0.08);
  // A fit that leaves the picture widens it by half at most: a model that blows up must not hide the data.
  const QCPRange fit = rangeOf(curves.fit.y, 0.03);
  if (measured && !curves.fit.y.empty()) {
    const double room = 0.5 * panel.value.size();
    panel.value.lower = std::min(panel.value.lower, std::max(fit.lower, panel.value.lower - room));
    panel.value.upper = std::max(panel.value.upper, std::min(fit.upper, panel.value.upper + room));
  }
  return was_empty != panel.fit->data()->isEmpty();
}

void TrajectoryPlot::showRegions(const std::vector<Region>& regions) {
  clearItems();
  for (std::size_t i = 0; i < panels_.size(); ++i)
    for (const auto& region : regions)
      addRegion(panels_[i], region, i == 0);
}

void TrajectoryPlot::addRegion(const Panel& panel, const Region& region, bool with_label) {
  QCPAxis* time = panel.rect->axis(QCPAxis::atBottom);
  QCPAxis* value = panel.rect->axis(QCPAxis::atLeft);
  const auto place = [&](QCPItemPosition* position, double x, double y) {
    position->setAxes(time, value);
    position->setAxisRect(panel.rect);
    position->setTypeX(QCPItemPosition::ptPlotCoords);
    position->setTypeY(QCPItemPosition::ptAxisRectRatio);
    position->setCoords(x, y);
  };
  QColor shade = region.part == Part::validation ? colour(4) : colour(2);
  shade.setAlpha(isDark() ? 44 : 30);
  if (region.part != Part::train) {
    auto* box = new QCPItemRect(this);
    box->setLayer(QStringLiteral("background"));
    box->setClipAxisRect(panel.rect);
    box->setPen(Qt::NoPen);
    box->setBrush(shade);
    box->setSelectable(false);
    place(box->topLeft, region.start, 0.0);
    place(box->bottomRight, region.end, 1.0);
  }
  if (!with_label)
    return;
  auto* label = new QCPItemText(this);
  label->setLayer(QStringLiteral("grid"));
  label->setClipAxisRect(panel.rect);
  label->setText(partName(region.part));
  QFont small = font();
  small.setPointSizeF(font().pointSizeF() * 0.85);
  label->setFont(small);
  QColor ink = textColour();
  ink.setAlpha(170);
  label->setColor(ink);
  // Narrow parts stand side by side: the test's word goes to a line of its own.
  const bool lower = region.part == Part::test && source_.regions.size() > 1;
  label->setPadding(QMargins(4, lower ? QFontMetrics(small).height() + 2 : 2, 2, 0));
  const bool at_end = panel.time.upper - region.start < kNarrowPart * panel.time.size();
  label->setPositionAlignment((at_end ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignTop);
  label->setSelectable(false);
  place(label->position, at_end ? panel.time.upper : region.start, 0.0);
}

void TrajectoryPlot::styleContents() {
  QColor faint = textColour();
  faint.setAlpha(130);
  for (auto& panel : panels_) {
    const int count = panel.observed->dataCount();
    panel.observed->setScatterStyle(count > kDensePoints
                                        ? QCPScatterStyle(QCPScatterStyle::ssDot)
                                        : QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(textColour(), 1.1),
                                                          Qt::NoBrush, count > kManyPoints ? 3 : 5.5));
    panel.truth->setPen(QPen(colour(1), 1.8, Qt::DashLine));
    panel.observed->setPen(QPen(textColour()));
    panel.missing->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCross, QPen(colour(3), 1.2), Qt::NoBrush, 4));
    panel.missing->setPen(QPen(colour(3)));
    panel.spline->setPen(QPen(faint, 1.3, Qt::DotLine));
    panel.fit->setPen(QPen(colour(0), 2.2));
  }
}

// Splines and fits come as near to zero as they like: what was observed says where a logarithmic axis begins.
void TrajectoryPlot::fitRanges() {
  zoom_ = {};
  for (auto& panel : panels_) {
    bool found = false;
    const QCPRange times = panel.observed->getKeyRange(found, QCP::sdPositive);
    QCPAxis* time = panel.rect->axis(QCPAxis::atBottom);
    time->setRange(found ? rangeOn(*time, panel.time, times.lower) : panel.time);
    const QCPRange values = panel.observed->getValueRange(found, QCP::sdPositive);
    QCPAxis* value = panel.rect->axis(QCPAxis::atLeft);
    value->setRange(found ? rangeOn(*value, panel.value, values.lower) : panel.value);
    panel.is_new = panel.value.size() <= 0;
  }
}

} // namespace nullcline
