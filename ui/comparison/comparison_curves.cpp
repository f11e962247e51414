#include "ui/comparison/comparison_curves.h"

#include <cmath>

namespace nullcline {

namespace {

constexpr double kFirstInstant = 1e-5; // s; a logarithmic axis has no 0

double costOf(const ComparisonPoint& point, ComparisonKind kind) {
  switch (kind) {
  case ComparisonKind::error_by_time:
    return std::max(point.seconds, kFirstInstant);
  case ComparisonKind::error_by_evaluations:
    return static_cast<double>(std::max<std::uint64_t>(1, point.nfe_forward + point.nfe_backward));
  case ComparisonKind::error_by_epochs:
  case ComparisonKind::evaluations_per_epoch:
    break;
  }
  return point.epoch;
}

void add(ComparisonCurve& curve, double x, double y) {
  if (std::isfinite(y) && y <= 0)
    return;
  curve.line.x.push_back(x);
  curve.line.y.push_back(std::isfinite(y) ? y : kMissing);
}

/// The mean over the epochs since the point before.
double evaluationsPerEpoch(const std::vector<ComparisonPoint>& points, std::size_t i) {
  const ComparisonPoint start;
  const ComparisonPoint& before = i > 0 ? points[i - 1] : start;
  const auto evaluations = points[i].nfe_forward + points[i].nfe_backward - before.nfe_forward - before.nfe_backward;
  return static_cast<double>(evaluations) / std::max(1, points[i].epoch - before.epoch);
}

} // namespace

ComparisonCurve comparisonCurve(const Comparison& comparison, std::size_t run, ComparisonKind kind) {
  ComparisonCurve curve;
  const auto& points = comparison.curves[run];
  for (std::size_t i = 0; i < points.size(); ++i) {
    const auto& point = points[i];
    const double x = costOf(point, kind);
    const bool broken = !std::isfinite(point.train_loss) || (point.error && !std::isfinite(*point.error));
    if (broken)
      curve.not_finite.push_back(x);
    if (kind == ComparisonKind::evaluations_per_epoch)
      add(curve, x, evaluationsPerEpoch(points, i));
    else if (point.error)
      add(curve, x, *point.error);
    else if (broken)
      add(curve, x, kMissing);
  }
  return curve;
}

} // namespace nullcline
