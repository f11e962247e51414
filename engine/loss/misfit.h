// Predictions against observations, of which any may be missing.
//
// N: observed or predicted values of one piece, times x channels row by row   y: observed   r: residual
#pragma once

#include "engine/loss/misfit_options.h"
#include "engine/prepare/scaling.h"

#include <cstddef>
#include <span>
#include <vector>

namespace nullcline {

/// The observed values of one piece, without those that are missing: what is not there never reaches arithmetic, so a
/// missing value (NaN) can turn neither the loss nor a gradient into NaN.
class Misfit {
 public:
  /// observed: (times x d) in the data's units, NaN = missing. Predictions come in scaled units.
  Misfit(const MisfitOptions& options, std::span<const double> observed, const Scaling& scaling);

  /// Observed values among the first `times` times.
  std::size_t count(std::size_t times) const { return observed_before_[times]; }

  /// Sum over the observed values of the first `times` times. predicted: (times x stride) whose first d columns are the
  /// channels in scaled units. cotangent (same shape; may be null): factor times the derivative is added.
  double sum(const double* predicted, std::size_t stride, std::size_t times, double factor, double* cotangent) const;

  /// One observed value in that sum: misfit, its derivative by the predicted value, and the curvature of the parabola
  /// in the residual that has the same value and slope (iteratively reweighted least squares).
  struct Term {
    std::size_t time = 0, channel = 0;
    double value = 0.0, slope = 0.0, curvature = 0.0;
  };
  /// Of all of them, in the order of time; overwrites the list.
  void terms(const double* predicted, std::size_t stride, std::size_t times, std::vector<Term>& terms) const;

 private:
  struct Observation {
    std::size_t time = 0, channel = 0;
    double value = 0.0;  // scaled
    double weight = 1.0; // r = weight (predicted - value)
  };

  MisfitOptions options_;
  std::vector<Observation> observations_;    // in the order of time
  std::vector<std::size_t> observed_before_; // (times + 1) observations at earlier times
};

} // namespace nullcline
