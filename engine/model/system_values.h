// What a fitted known system says in its own words: values of its parameters and what follows from them.
#pragma once

#include "engine/model/fitted_model.h"

namespace nullcline {

/// Sets provenance "parameter_values" (all of them by name, in the data's own units) and "derived_values" (such as a
/// basic reproduction number). Leaves a neural field as it is.
void recordSystemValues(FittedModel& model);

} // namespace nullcline
