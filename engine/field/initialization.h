// Where the weights of a network begin.
#pragma once

#include "engine/core/random.h"
#include "engine/field/mlp_options.h"

#include <vector>

namespace nullcline {

/// All parameters of a network `inputs` -> hidden layers -> `outputs`, in the order of networkSegments, drawn as
/// `options.initialization` says.
std::vector<double> initialNetwork(const MlpOptions& options, std::size_t inputs, std::size_t outputs,
                                   RandomGenerator& random);

/// Weights uniform in +-sqrt(6 / (in + out)), biases 0, of an autonomous field.
inline std::vector<double> glorotUniform(MlpOptions options, std::size_t states, RandomGenerator& random) {
  options.initialization = Initialization::glorot_uniform;
  return initialNetwork(options, states, states, random);
}

} // namespace nullcline
