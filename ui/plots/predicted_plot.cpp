#include "ui/plots/predicted_plot.h"

#include "ui/plots/dense_graph.h"
#include "ui/plots/plot_tools.h"
#include "ui/plots/residual_plot.h"

namespace nullcline {

namespace {
constexpr int kManyPoints = 300;     // smaller marks
constexpr int kIdentityPoints = 64;  // a line on a logarithmic axis too
constexpr double kRoomBeside = 0.03; // of the range, for the whole of a point's mark
} // namespace

PredictedPlot::PredictedPlot(QWidget* parent) : PlotWidget(tr("Predicted against observed"), parent) {
  auto* rect = addAxisRect(1);
  observed_ = rect->axis(QCPAxis::atBottom);
  predicted_ = rect->axis(QCPAxis::atLeft);
  identity_ = addGraph(observed_, predicted_);
  identity_->setName(tr("perfect fit"));
  for (const Part part : {Part::train, Part::validation, Part::test}) {
    auto*& graph = parts_[static_cast<std::size_t>(part)];
    graph = new DenseGraph(observed_, predicted_);
    graph->setName(partName(part));
    graph->setLineStyle(QCPGraph::lsNone);
  }
  for (int i = 0; i < graphCount(); ++i)
    graph(i)->setSelectable(QCP::stNone);
  tools().offerLogarithmic(true, true);
  showValues({});
}

void PredictedPlot::showValues(const ComparedValues& values) {
  std::vector<double> observed;
  for (std::size_t i = 0; i < 3; ++i) {
    const auto& points = values.parts[i];
    parts_[i]->setData(toQt(points.observed), toQt(points.predicted));
    observed.insert(observed.end(), points.observed.begin(), points.observed.end());
  }
  // As wide as what was observed, half more at most: a model that blows up must not hide the rest.
  range_ = rangeOf(observed, 0.06);
  QCPRange wide = range_;
  for (const auto& points : values.parts)
    for (const double value : points.predicted)
      for (const double beside : {value - kRoomBeside * range_.size(), value + kRoomBeside * range_.size()})
        wide.expand(beside);
  const double room = 0.25 * range_.size();
  range_ = QCPRange(std::max(wide.lower, range_.lower - room), std::min(wide.upper, range_.upper + room));
  QVector<double> line;
  for (int i = 0; i <= kIdentityPoints; ++i)
    line << range_.lower + range_.size() * i / kIdentityPoints;
  identity_->setData(line, line, true);
  const QString& label = values.label;
  nameAxis(observed_, label.isEmpty() ? QStringList{tr("observed [spreads of each state]"), tr("observed [spreads]")}
                                      : QStringList{tr("observed %1").arg(label), tr("observed")});
  nameAxis(predicted_, label.isEmpty() ? QStringList{tr("predicted [spreads of each state]"), tr("predicted")}
                                       : QStringList{tr("predicted %1").arg(label), tr("predicted")});
  topLegend()->clearItems();
  for (auto* graph : {parts_[0], parts_[1], parts_[2]})
    if (!graph->data()->isEmpty())
      graph->addToLegend(topLegend());
  if (values.why_empty.isEmpty())
    identity_->addToLegend(topLegend());
  else
    identity_->data()->clear();
  setMessage(values.why_empty);
  updateStyle();
  rangesChangedByData();
}

void PredictedPlot::styleContents() {
  for (const Part part : {Part::train, Part::validation, Part::test}) {
    auto* graph = pointsOf(part);
    graph->setPen(QPen(colour(partColour(part))));
    graph->setScatterStyle(partMark(part, colour(partColour(part)), graph->dataCount() > kManyPoints ? 3 : 6));
  }
  QColor ink = textColour();
  ink.setAlpha(160);
  identity_->setPen(QPen(ink, 1.2, Qt::DashLine));
}

void PredictedPlot::fitRanges() {
  observed_->setRange(range_);
  predicted_->setRange(range_);
}

} // namespace nullcline
