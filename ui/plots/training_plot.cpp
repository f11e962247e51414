#include "ui/plots/training_plot.h"

#include "ui/plots/log_ticker.h"
#include "ui/plots/plot_tools.h"

#include <cmath>

namespace nullcline {

namespace {

constexpr int kMostDashed = 500; // points of a dashed line

struct ShownLine {
  TrainingQuantity quantity;
  QString name;
};

std::vector<ShownLine> linesOf(TrainingShown shown) {
  switch (shown) {
  case TrainingShown::losses:
    return {{TrainingQuantity::train_loss, TrainingPlot::tr("train")},
            {TrainingQuantity::validation_loss, TrainingPlot::tr("validation")}};
  case TrainingShown::error:
    return {{TrainingQuantity::error, TrainingPlot::tr("prediction error")}};
  case TrainingShown::evaluations:
    return {{TrainingQuantity::nfe_forward, TrainingPlot::tr("forward")},
            {TrainingQuantity::nfe_backward, TrainingPlot::tr("backward")}};
  case TrainingShown::learning_rate:
    break;
  }
  return {{TrainingQuantity::learning_rate, TrainingPlot::tr("learning rate")}};
}

QStringList valueLabels(TrainingShown shown) {
  switch (shown) {
  case TrainingShown::losses:
    return {TrainingPlot::tr("loss")};
  case TrainingShown::error:
    return {TrainingPlot::tr("prediction error [spreads]"), TrainingPlot::tr("error [spreads]"),
            TrainingPlot::tr("error")};
  case TrainingShown::evaluations:
    return {TrainingPlot::tr("NFE per epoch"), TrainingPlot::tr("NFE")};
  case TrainingShown::learning_rate:
    break;
  }
  return {TrainingPlot::tr("learning rate"), TrainingPlot::tr("rate")};
}

QStringList costLabels(TrainingCost cost) {
  switch (cost) {
  case TrainingCost::seconds:
    return {TrainingPlot::tr("wall-clock of training [s]"), TrainingPlot::tr("wall-clock [s]")};
  case TrainingCost::evaluations:
    return {TrainingPlot::tr("evaluations of the field (NFE)"), TrainingPlot::tr("NFE")};
  case TrainingCost::epochs:
    break;
  }
  return {TrainingPlot::tr("epoch")};
}

} // namespace

TrainingPlot::TrainingPlot(QWidget* parent) : PlotWidget(tr("Training"), parent) {
  auto* rect = addAxisRect(1);
  costs_ = rect->axis(QCPAxis::atBottom);
  values_ = rect->axis(QCPAxis::atLeft);
  auto* ratio = rect->axis(QCPAxis::atRight); // 0 to 1 whatever the values: where marks at the top are placed
  ratio->setRange(0, 1);
  first_ = addGraph(costs_, values_);
  second_ = addGraph(costs_, values_);
  broken_ = addGraph(costs_, ratio);
  broken_->setLineStyle(QCPGraph::lsNone);
  broken_->setName(tr("not finite"));
  kept_ = addGraph(costs_, ratio);
  kept_->setLineStyle(QCPGraph::lsImpulse); // from the bottom to the top
  kept_->setName(tr("kept"));
  for (auto* graph : {first_, second_, broken_, kept_})
    graph->setSelectable(QCP::stNone);
  tools().offerLogarithmic(true, true);
  choose(TrainingShown::losses, TrainingCost::epochs);
}

void TrainingPlot::choose(TrainingShown shown, TrainingCost cost) {
  shown_ = shown;
  cost_ = cost;
  lines_.clear();
  for (const auto& line : linesOf(shown))
    lines_.emplace_back(line.quantity, cost);
  nameAxis(costs_, costLabels(cost));
  nameAxis(values_, valueLabels(shown));
  draw();
  tools().setLogarithmic(Qt::Vertical, shown != TrainingShown::evaluations);
}

void TrainingPlot::showHistory(History history, int best_epoch) {
  static const std::vector<EpochRecord> none;
  if (!goesOn(history ? *history : none, history_ ? *history_ : none))
    counted_ = counted_evaluations_ = 0;
  history_ = std::move(history);
  best_epoch_ = best_epoch;
  draw();
}

void TrainingPlot::draw() {
  static const std::vector<EpochRecord> none;
  const auto& history = history_ ? *history_ : none;
  const auto lines = linesOf(shown_);
  std::vector<double> broken;
  for (std::size_t i = 0; i < 2; ++i) {
    auto* graph = i == 0 ? first_ : second_;
    if (i >= lines.size()) {
      graph->data()->clear();
      continue;
    }
    lines_[i].take(history);
    const auto curve = lines_[i].curve();
    graph->setName(lines[i].name);
    graph->setData(toQt(curve.line.x), toQt(curve.line.y), true);
    broken.insert(broken.end(), curve.not_finite.begin(), curve.not_finite.end());
  }
  std::sort(broken.begin(), broken.end());
  broken.erase(std::unique(broken.begin(), broken.end()), broken.end());
  broken_->setData(toQt(broken), QVector<double>(static_cast<int>(broken.size()), 0.97), true);
  const bool known = best_epoch_ > 0 && static_cast<std::size_t>(best_epoch_) <= history.size();
  kept_->setData(known ? QVector<double>{bestPlace()} : QVector<double>(), QVector<double>(known ? 1 : 0, 1.0), true);
  fillLegend();
  takeRanges();
  setMessage(emptyReason());
  updateStyle();
  rangesChangedByData();
}

/// On the axis of costs. Evaluations are counted on from where they were counted to, for the best is mostly a late one.
double TrainingPlot::bestPlace() {
  const auto best = static_cast<std::size_t>(best_epoch_);
  if (cost_ != TrainingCost::evaluations)
    return cost_ == TrainingCost::epochs ? best_epoch_ : (*history_)[best - 1].seconds;
  if (best < counted_)
    counted_ = counted_evaluations_ = 0;
  for (; counted_ < best; ++counted_)
    counted_evaluations_ += (*history_)[counted_].nfe_forward + (*history_)[counted_].nfe_backward;
  return static_cast<double>(counted_evaluations_);
}

void TrainingPlot::fillLegend() {
  topLegend()->clearItems();
  for (auto* graph : {first_, second_, broken_, kept_})
    if (!graph->data()->isEmpty())
      graph->addToLegend(topLegend());
}

void TrainingPlot::takeRanges() {
  std::vector<double> costs, values;
  for (const auto* graph : {first_, second_})
    for (const auto& point : *graph->data()) {
      costs.push_back(point.key);
      values.push_back(point.value);
    }
  if (shown_ == TrainingShown::evaluations)
    values.push_back(0.0);
  value_range_ = rangeOf(values, 0.05);
  if (costs.empty())
    value_range_ = QCPRange(1e-3, 1);
  else if (value_range_.lower <= 0 || shown_ != TrainingShown::evaluations) {
    double low = std::numeric_limits<double>::infinity();
    for (const double value : values)
      low = value > 0 ? std::min(low, value) : low;
    const bool all_positive = std::none_of(values.begin(), values.end(), [](double value) { return value <= 0; });
    if (all_positive && std::isfinite(low))
      value_range_ = QCPRange(low / 1.6, rangeOf(values, 0.0).upper * 1.6);
  }
  const double end = costs.empty() ? 0.0 : *std::max_element(costs.begin(), costs.end());
  cost_range_ =
      costs.empty() ? QCPRange(0, 100) : QCPRange(0, (cost_ == TrainingCost::epochs ? std::max(2.0, end) : end) * 1.02);
  if (!(cost_range_.upper > 0))
    cost_range_.upper = 1;
}

QString TrainingPlot::emptyReason() const {
  if (!history_ || history_->empty())
    return tr("No epoch was run yet. Train a model, or choose a run in the table below.");
  if (shown_ == TrainingShown::error && first_->data()->isEmpty())
    return tr("No error was measured in this run. On large data that is done where methods are ticked and trained "
              "together, or "
              "where the option Error measurements says so.");
  return {};
}

void TrainingPlot::styleContents() {
  first_->setPen(QPen(colour(0), 1.8));
  // Thousands of strokes up and down: nobody sees their dashes, and to draw them takes seconds.
  second_->setPen(QPen(colour(1), 1.6, second_->dataCount() > kMostDashed ? Qt::SolidLine : Qt::DashLine));
  // An error is measured at some epochs only: its points are seen.
  const bool points = shown_ == TrainingShown::error && first_->dataCount() < 200;
  first_->setScatterStyle(points ? QCPScatterStyle(QCPScatterStyle::ssDisc, 4) : QCPScatterStyle());
  broken_->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssTriangleInverted, QPen(colour(3), 1.4), colour(3), 7));
  broken_->setPen(QPen(colour(3)));
  QColor ink = textColour();
  ink.setAlpha(120);
  kept_->setPen(QPen(ink, 1, Qt::DashDotLine));
}

void TrainingPlot::fitRanges() {
  costs_->setRange(cost_range_);
  values_->setRange(value_range_);
}

} // namespace nullcline
