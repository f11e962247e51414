// The gradient that a method trains with against central differences of its loss, on the user's own data and settings.
#pragma once

#include "engine/core/expected.h"
#include "engine/data/dataset.h"
#include "engine/fit/fit_spec.h"

#include <cstddef>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace nullcline {

struct GradientCheckOptions {
  std::size_t stage = 0;           // of the spec
  std::size_t most_entries = 100;  // single parameters; each costs two evaluations of the loss
  std::span<const double> at = {}; // (P) parameters of the model; empty: where a fit would begin
};

struct GradientEntry {
  std::string name; // "layer0.weight[3]"
  double analytic = 0.0, numeric = 0.0;
  double uncertainty = 0.0; // of the numeric one, where it had to be extrapolated; 0: not asked
};

/// All in float64, along the steps and draws of one evaluation, held fixed: along given steps a direct gradient is the
/// derivative of the loss to rounding, so that what differs is wrong.
struct GradientCheck {
  std::string objective;
  std::string gradient;               // the way the solution is differentiated; empty where nothing is solved
  std::vector<GradientEntry> entries; // single parameters, then one random direction of all
  double loss = 0.0;
  double norm = 0.0;          // of the gradient
  std::size_t parameters = 0; // of the model and of the objective
  std::size_t zeros = 0;      // parameters whose derivative is exactly zero
  std::string first_zero;     // the first of them
  std::size_t uncertain = 0;  // entries whose differences say nothing: rounding or a jump of the loss is larger
  double tolerance = 0.0;     // of errorOf(worst), where the method is exact along its steps
  /// A continuous adjoint is the gradient of the exact solution, not of the steps: it agrees as far as the tolerances
  /// go. What counts is that it converges: |gradient - direct gradient| / |direct gradient|, both at tight tolerances.
  std::optional<double> error_at_tight_tolerances;
  double tight_tolerance = 0.0; // of that
  std::string expectation;      // a sentence on what agreement to expect
  bool passed = false;

  /// |analytic - numeric| beyond the uncertainty, as a part of the norm.
  double errorOf(const GradientEntry& entry) const;
  const GradientEntry& worst() const;
};

/// Refuses what checkCompatibility refuses. A loss that could not be solved for, or a stop, is a failure.
Expected<GradientCheck> checkGradient(const Dataset& dataset, const FitSpec& spec,
                                      const GradientCheckOptions& options = {}, std::stop_token stop = {});

/// Its content as `check-gradient --json` prints it.
Json gradientCheckJson(const GradientCheck& check);

} // namespace nullcline
