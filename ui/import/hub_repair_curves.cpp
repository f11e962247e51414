#include "ui/import/hub_repair_curves.h"

#include <cmath>
#include <map>

namespace nullcline {

namespace {

HubCurve curveOf(const HubSeries& series, HubFigure figure) {
  HubCurve curve;
  for (std::size_t i = 0; i < series.count(); ++i) {
    const double dead = std::isnan(series.deaths[i]) && !series.knowsDeaths() ? 0.0 : series.deaths[i];
    const double value = figure == HubFigure::confirmed   ? series.confirmed[i]
                         : figure == HubFigure::recovered ? series.recovered[i]
                         : figure == HubFigure::deaths    ? series.deaths[i]
                                                          : series.confirmed[i] - series.recovered[i] - dead;
    if (std::isnan(value))
      continue;
    curve.days.push_back(series.days[i]);
    curve.figures.push_back(value);
  }
  return curve;
}

HubCurve perDay(const HubCurve& counts) {
  HubCurve curve;
  for (std::size_t i = 1; i < counts.days.size(); ++i) {
    curve.days.push_back(counts.days[i]);
    curve.figures.push_back((counts.figures[i] - counts.figures[i - 1]) / (counts.days[i] - counts.days[i - 1]));
  }
  return curve;
}

std::map<double, double> byDay(const HubCurve& curve) {
  std::map<double, double> figures;
  for (std::size_t i = 0; i < curve.days.size(); ++i)
    figures[curve.days[i]] = curve.figures[i];
  return figures;
}

void add(HubCurve& curve, const std::pair<const double, double>& point) {
  curve.days.push_back(point.first);
  curve.figures.push_back(point.second);
}

} // namespace

HubRepairCurves repairCurves(const HubSeries& before, const HubSeries& after, HubFigure figure, bool per_day) {
  HubRepairCurves curves{curveOf(before, figure), curveOf(after, figure), {}, {}};
  if (per_day) {
    curves.before = perDay(curves.before);
    curves.after = perDay(curves.after);
  }
  const auto old_figures = byDay(curves.before), new_figures = byDay(curves.after);
  for (const auto& point : new_figures) {
    const auto old = old_figures.find(point.first);
    if (old == old_figures.end() || old->second != point.second)
      add(curves.changed, point);
  }
  for (const auto& point : old_figures)
    if (!new_figures.contains(point.first))
      add(curves.removed, point);
  return curves;
}

const HubSeries& seriesBefore(const std::vector<HubStep>& steps, std::size_t step, const HubSeries& after_all) {
  for (std::size_t i = step; i < steps.size(); ++i)
    if (steps[i].changed > 0)
      return steps[i].before;
  return after_all;
}

std::optional<HubFigure> figureOf(const std::string& repair) {
  if (repair == "recoveries")
    return HubFigure::recovered;
  return repair == "negative_infected" ? std::optional(HubFigure::infected) : std::nullopt;
}

HubFigure mostChanged(const HubStep& step) {
  HubFigure most = HubFigure::confirmed;
  std::size_t changes = 0;
  for (const auto figure : {HubFigure::confirmed, HubFigure::recovered, HubFigure::deaths}) {
    const auto curves = repairCurves(step.before, step.after, figure, false);
    const std::size_t count = curves.changed.days.size() + curves.removed.days.size();
    if (count > changes) {
      changes = count;
      most = figure;
    }
  }
  return most;
}

} // namespace nullcline
