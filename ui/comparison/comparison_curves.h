// What the plots of a comparison draw, as numbers.
#pragma once

#include "engine/analysis/comparison.h"
#include "engine/analysis/plot_data.h"

namespace nullcline {

enum class ComparisonKind { error_by_time, error_by_evaluations, error_by_epochs, evaluations_per_epoch };

struct ComparisonCurve {
  Curve line;                     // NaN breaks it
  std::vector<double> not_finite; // where the error or the loss was not a finite number
};

/// Curve `run` of a comparison; axes are logarithmic, so what is not positive is left out of the line.
ComparisonCurve comparisonCurve(const Comparison& comparison, std::size_t run, ComparisonKind kind);

} // namespace nullcline
