#include "ui/plots/trajectory_plot.h"

#include "ui/plots/plot_tools.h"

namespace nullcline {

namespace {

constexpr double kNarrowPart = 0.15; // of the time shown: its word is set against the right edge

QString partName(Part part) {
  switch (part) {
  case Part::train:
    return TrajectoryPlot::tr("train");
  case Part::validation:
    return TrajectoryPlot::tr("validation");
  case Part::test:
    break;
  }
  return TrajectoryPlot::tr("test");
}

} // namespace

TrajectoryPlot::TrajectoryPlot(QWidget* parent) : PlotWidget(tr("Trajectories over time"), parent) {
  setChannels({0});
}

void TrajectoryPlot::setChannels(const std::vector<std::size_t>& channels) {
  if (channels == channels_ && !panels_.empty())
    return;
  channels_ = channels;
  rebuild();
}

void TrajectoryPlot::setSplineVisible(bool visible) {
  tools().setShown(tr("spline"), visible);
}

bool TrajectoryPlot::isSplineVisible() const {
  return tools().isShown(tr("spline"));
}

void TrajectoryPlot::setTimeLabel(const QString& label) {
  time_label_ = label;
  if (!panels_.empty())
    panels_.back().rect->axis(QCPAxis::atBottom)->setLabel(label);
}

void TrajectoryPlot::rebuild() {
  clearItems();
  topLegend()->clearItems();
  clearPlottables();
  while (plotLayout()->rowCount() > 1) {
    plotLayout()->remove(plotLayout()->element(plotLayout()->rowCount() - 1, 0));
    plotLayout()->simplify();
  }
  panels_.clear();
  auto* margins = new QCPMarginGroup(this);
  for (std::size_t i = 0; i < channels_.size(); ++i) {
    panels_.push_back(makePanel(channels_[i], static_cast<int>(i) + 1));
    panels_.back().rect->setMarginGroup(QCP::msLeft | QCP::msRight, margins);
  }
  for (const auto& source : panels_)
    for (const auto& target : panels_)
      if (source.rect != target.rect)
        connect(source.rect->axis(QCPAxis::atBottom), qOverload<const QCPRange&>(&QCPAxis::rangeChanged),
                target.rect->axis(QCPAxis::atBottom), qOverload<const QCPRange&>(&QCPAxis::setRange));
  for (std::size_t i = 0; i + 1 < panels_.size(); ++i)
    panels_[i].rect->axis(QCPAxis::atBottom)->setTickLabels(false);
  setTimeLabel(time_label_);
  fillLegend();
  updateStyle();
}

TrajectoryPlot::Panel TrajectoryPlot::makePanel(std::size_t channel, int row) {
  Panel panel;
  panel.channel = channel;
  panel.rect = addAxisRect(row);
  QCPAxis* time = panel.rect->axis(QCPAxis::atBottom);
  QCPAxis* value = panel.rect->axis(QCPAxis::atLeft);
  panel.missing = addGraph(time, value);
  panel.spline = addGraph(time, value);
  panel.fit = addGraph(time, value);
  panel.observed = addGraph(time, value);
  panel.observed->setLineStyle(QCPGraph::lsNone);
  panel.missing->setLineStyle(QCPGraph::lsNone);
  for (auto* graph : {panel.observed, panel.missing, panel.spline, panel.fit}) {
    graph->removeFromLegend();
    graph->setSelectable(QCP::stNone);
  }
  panel.observed->setName(tr("observed"));
  panel.missing->setName(tr("missing"));
  panel.spline->setName(tr("spline"));
  panel.fit->setName(tr("fit"));
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
  if (!first.fit->data()->isEmpty())
    first.fit->addToLegend(topLegend());
}

void TrajectoryPlot::showPreview(const Preview& preview) {
  for (auto& panel : panels_)
    if (panel.channel < preview.channels.size())
      fillPanel(panel, preview.channels[panel.channel]);
  showRegions(preview.regions);
  fillLegend();
  updateStyle();
  rangesChangedByData();
}

void TrajectoryPlot::fillPanel(Panel& panel, const ChannelCurves& curves) {
  panel.observed->setData(toQt(curves.observed.x), toQt(curves.observed.y), true);
  panel.spline->setData(toQt(curves.spline.x), toQt(curves.spline.y), true);
  panel.fit->setData(toQt(curves.fit.x), toQt(curves.fit.y), true);
  nameAxis(panel.rect->axis(QCPAxis::atLeft), {curves.label});
  std::vector<double> times = curves.observed.x;
  times.insert(times.end(), curves.missing.begin(), curves.missing.end());
  const bool measured = !times.empty(); // else there is the fit alone
  if (!measured)
    times = curves.fit.x;
  panel.time = rangeOf(times, 0.02);
  panel.value = rangeOf(measured ? curves.observed.y : curves.fit.y, 0.08);
  // A fit that leaves the picture widens it by half at most: a model that blows up must not hide the data.
  const QCPRange fit = rangeOf(curves.fit.y, 0.03);
  if (measured && !curves.fit.y.empty()) {
    const double room = 0.5 * panel.value.size();
    panel.value.lower = std::min(panel.value.lower, std::max(fit.lower, panel.value.lower - room));
    panel.value.upper = std::max(panel.value.upper, std::min(fit.upper, panel.value.upper + room));
  }
  const double foot = panel.value.lower + 0.03 * panel.value.size();
  panel.missing->setData(toQt(curves.missing), QVector<double>(static_cast<int>(curves.missing.size()), foot), true);
}

void TrajectoryPlot::showRegions(const std::vector<Region>& regions) {
  clearItems();
  regions_ = regions;
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
  const bool lower = region.part == Part::test && regions_.size() > 1;
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
    const bool dense = panel.observed->dataCount() > 300;
    panel.observed->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(textColour(), 1.1), Qt::NoBrush, dense ? 3 : 5.5));
    panel.observed->setPen(QPen(textColour()));
    panel.missing->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCross, QPen(colour(1), 1.2), Qt::NoBrush, 4));
    panel.spline->setPen(QPen(faint, 1.3, Qt::DotLine));
    panel.fit->setPen(QPen(colour(0), 2.2));
  }
}

void TrajectoryPlot::fitRanges() {
  for (auto& panel : panels_) {
    panel.rect->axis(QCPAxis::atBottom)->setRange(panel.time);
    panel.rect->axis(QCPAxis::atLeft)->setRange(panel.value);
  }
}

} // namespace nullcline
