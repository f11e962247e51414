// Where a fit begins.
#pragma once

#include "engine/core/random.h"
#include "engine/model/fitted_model.h"

#include <vector>

namespace nullcline {

/// (theta). A network: weights as its initialisation says; a known system: near its published values, never at them.
Expected<std::vector<double>> initialParameters(const FieldOptions& options, std::size_t states,
                                                RandomGenerator& random);

} // namespace nullcline
