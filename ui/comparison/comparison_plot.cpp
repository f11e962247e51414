#include "ui/comparison/comparison_plot.h"

#include "ui/comparison/run_style.h"
#include "ui/plots/log_ticker.h"
#include "ui/plots/plot_tools.h"

#include <cmath>

namespace nullcline {

namespace {

QString nameOf(ComparisonKind kind) {
  switch (kind) {
  case ComparisonKind::error_by_time:
    return ComparisonPlot::tr("Error against wall-clock");
  case ComparisonKind::error_by_evaluations:
    return ComparisonPlot::tr("Error against evaluations");
  case ComparisonKind::error_by_epochs:
    return ComparisonPlot::tr("Error against epochs");
  case ComparisonKind::evaluations_per_epoch:
    break;
  }
  return ComparisonPlot::tr("Evaluations per epoch");
}

QStringList costLabels(ComparisonKind kind) {
  switch (kind) {
  case ComparisonKind::error_by_time:
    return {ComparisonPlot::tr("wall-clock of training [s]"), ComparisonPlot::tr("wall-clock [s]")};
  case ComparisonKind::error_by_evaluations:
    return {ComparisonPlot::tr("evaluations of the field (NFE)"), ComparisonPlot::tr("NFE")};
  case ComparisonKind::error_by_epochs:
  case ComparisonKind::evaluations_per_epoch:
    break;
  }
  return {ComparisonPlot::tr("epoch")};
}

QStringList valueLabels(ComparisonKind kind) {
  if (kind == ComparisonKind::evaluations_per_epoch)
    return {ComparisonPlot::tr("NFE per epoch"), ComparisonPlot::tr("NFE")};
  return {ComparisonPlot::tr("prediction error [spreads]"), ComparisonPlot::tr("error [spreads]"),
          ComparisonPlot::tr("error")};
}

constexpr double kEdge = 0.965; // height of the marks, as a part of the plot's

QCPRange widened(double low, double high, double factor) {
  return low <= high ? QCPRange(low / factor, high * factor) : QCPRange(1e-2, 1);
}

} // namespace

ComparisonPlot::ComparisonPlot(ComparisonKind kind, QWidget* parent) : PlotWidget(nameOf(kind), parent), kind_(kind) {
  auto* rect = addAxisRect(1);
  cost_ = rect->axis(QCPAxis::atBottom);
  value_ = rect->axis(QCPAxis::atLeft);
  edge_ = rect->axis(QCPAxis::atRight);
  edge_->setRange(0, 1);
  makeLogarithmic(cost_);
  makeLogarithmic(value_);
  nameAxis(cost_, costLabels(kind));
  nameAxis(value_, valueLabels(kind));
  tools().offerLogarithmic(true, true);
  any_marks_ = addGraph(cost_, edge_);
  any_marks_->setName(tr("not finite"));
  any_marks_->setLineStyle(QCPGraph::lsNone);
  any_marks_->removeFromLegend();
  target_ = new QCPItemStraightLine(this);
  target_->setSelectable(false);
  target_->setVisible(false);
  for (auto* position : {target_->point1, target_->point2}) {
    position->setAxes(cost_, value_);
    position->setAxisRect(rect);
    position->setTypeX(QCPItemPosition::ptAxisRectRatio);
    position->setTypeY(QCPItemPosition::ptPlotCoords);
  }
  updateStyle();
  fitRanges();
}

const char* ComparisonPlot::name() const {
  switch (kind_) {
  case ComparisonKind::error_by_time:
    return "error_by_time";
  case ComparisonKind::error_by_evaluations:
    return "error_by_evaluations";
  case ComparisonKind::error_by_epochs:
    return "error_by_epochs";
  case ComparisonKind::evaluations_per_epoch:
    break;
  }
  return "evaluations_per_epoch";
}

void ComparisonPlot::showLines(const std::vector<ComparedLine>& lines, const std::optional<double>& target) {
  topLegend()->clearItems();
  for (const auto& drawn : lines_) {
    removeGraph(drawn.line);
    removeGraph(drawn.marks);
  }
  lines_.clear();
  for (const auto& shown : lines) {
    Drawn drawn{shown.style, addGraph(cost_, value_), addGraph(cost_, edge_)};
    drawn.line->setName(shown.label);
    drawn.line->setData(toQt(shown.curve.line.x), toQt(shown.curve.line.y), true);
    drawn.marks->setName(shown.label);
    drawn.marks->setLineStyle(QCPGraph::lsNone);
    const auto& broken = shown.curve.not_finite;
    drawn.marks->setData(toQt(broken), QVector<double>(static_cast<int>(broken.size()), kEdge), true);
    for (auto* graph : {drawn.line, drawn.marks}) {
      graph->removeFromLegend();
      graph->setSelectable(QCP::stNone);
    }
    lines_.push_back(drawn);
  }
  const bool with_target = target && kind_ != ComparisonKind::evaluations_per_epoch;
  target_->setVisible(with_target);
  target_->point1->setCoords(0, target.value_or(1));
  target_->point2->setCoords(1, target.value_or(1));
  fillLegend();
  takeRanges(lines, with_target ? target : std::nullopt);
  updateStyle();
  rangesChangedByData();
}

void ComparisonPlot::setLegendComplete(bool complete) {
  complete_legend_ = complete;
  fillLegend();
  updateStyle();
}

void ComparisonPlot::setOnPaper(bool on_paper) {
  if (on_paper)
    setLegendComplete(true);
  PlotWidget::setOnPaper(on_paper);
  if (!on_paper)
    setLegendComplete(false);
}

void ComparisonPlot::fillLegend() {
  topLegend()->clearItems();
  bool some_marks = false;
  for (const auto& drawn : lines_) {
    some_marks = some_marks || !drawn.marks->data()->isEmpty();
    if (complete_legend_)
      drawn.line->addToLegend(topLegend());
  }
  if (some_marks)
    any_marks_->addToLegend(topLegend());
}

void ComparisonPlot::takeRanges(const std::vector<ComparedLine>& lines, const std::optional<double>& target) {
  double first = std::numeric_limits<double>::infinity(), last = 0.0, low = first, high = 0.0;
  for (const auto& shown : lines) {
    for (const auto* xs : {&shown.curve.line.x, &shown.curve.not_finite})
      for (const double x : *xs) {
        first = std::min(first, x);
        last = std::max(last, x);
      }
    for (const double y : shown.curve.line.y)
      if (std::isfinite(y)) {
        low = std::min(low, y);
        high = std::max(high, y);
      }
  }
  if (target && *target > 0) {
    low = std::min(low, *target);
    high = std::max(high, *target);
  }
  cost_range_ = first <= last ? widened(first, last, 1.25) : QCPRange(1, 100);
  value_range_ = widened(low, high, 1.6);
}

void ComparisonPlot::styleContents() {
  for (const auto& drawn : lines_) {
    const QPen pen = runPen(drawn.style, isDark());
    drawn.line->setPen(pen);
    drawn.marks->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssTriangleInverted, QPen(pen.color(), 1.2), pen.color(), 7));
  }
  any_marks_->setScatterStyle(
      QCPScatterStyle(QCPScatterStyle::ssTriangleInverted, QPen(textColour(), 1.2), textColour(), 7));
  QColor ink = textColour();
  ink.setAlpha(120);
  target_->setPen(QPen(ink, 1, Qt::DashDotLine));
}

void ComparisonPlot::fitRanges() {
  cost_->setRange(cost_range_);
  value_->setRange(value_range_);
}

} // namespace nullcline
