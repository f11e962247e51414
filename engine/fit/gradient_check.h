// The gradient that a method trains with against central differences of its loss, on the user's own data and settings.
#pragma once

#include "engine/core/expected.h"
#include "engine/data/dataset.h"
#include "engine/field/field.h"
#include "engine/fit/fit_spec.h"
#include "engine/fit/gradient_verdict.h"
#include "engine/objective/objective.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <span>
#include <stop_token>

namespace nullcline {

struct GradientCheckOptions {
  std::size_t stage = 0;           // of the spec
  std::size_t most_entries = 100;  // single parameters; each costs two evaluations of the loss
  std::span<const double> at = {}; // (P) parameters of the model; empty: where a fit would begin
  /// What is checked in place of the model; empty: the model. How a test plants a wrong derivative.
  std::function<std::unique_ptr<Field<double>>(std::unique_ptr<Field<double>>)> wrap_field = {};
  /// Makes what is checked; empty: makeObjective. How a test plants a gradient that lacks a part.
  std::function<std::unique_ptr<Objective<double>>(const ObjectiveOptions&, const ObjectiveInput<double>&)>
      make_objective = {};
};

/// Refuses what checkCompatibility refuses. A loss that could not be solved for, or a stop, is a failure.
Expected<GradientCheck> checkGradient(const Dataset& dataset, const FitSpec& spec,
                                      const GradientCheckOptions& options = {}, std::stop_token stop = {});

} // namespace nullcline
