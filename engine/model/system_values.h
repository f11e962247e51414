// What a fitted known system says in its own words: values of its parameters and what follows from them.
#pragma once

#include "engine/model/fitted_model.h"

#include <optional>
#include <string>
#include <vector>

namespace nullcline {

/// Sets provenance "parameter_values" (all of them by name, in the data's own units) and "derived_values" (such as a
/// basic reproduction number). Leaves a neural field as it is.
void recordSystemValues(FittedModel& model);

/// One of these values, with what fit/parameter_errors.h found of it.
struct Estimate {
  std::string name;
  double value = 0.0;
  std::optional<double> error = {}; // standard error; none: fixed, not computed, or without end
  bool is_undetermined = false;     // the data hardly determine it
};

/// Parameters, then derived values; empty where the model has none. Of a file that others have written too: what is no
/// number is left out.
std::vector<Estimate> estimatesOf(const FittedModel& model);

} // namespace nullcline
