// Where a fit begins.
#pragma once

#include "engine/core/random.h"
#include "engine/model/fitted_model.h"

#include <vector>

namespace nullcline {

/// Of a field of `states` states that makeField accepts, and of its read-out. A network: weights as its initialisation
/// says; a read-out: the measured states themselves; a known system: near its published values, never at them.
Expected<std::vector<double>> initialParameters(const FieldOptions& options, std::size_t states,
                                                RandomGenerator& random);

} // namespace nullcline
