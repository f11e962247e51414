// The multilayer perceptron as a vector field.
#pragma once

#include "engine/core/random.h"
#include "engine/field/field.h"
#include "engine/field/mlp_options.h"

#include <memory>
#include <vector>

namespace nullcline {

/// "layer0.weight" (width x d), "layer0.bias" (width), ..., "layerN.weight" (d x width), "layerN.bias" (d).
std::vector<ParameterSegment> mlpSegments(const MlpOptions& options, std::size_t states);

/// Runs on the best instruction set there is; `instruction_set` asks for one of those mlpKernelsFor knows (tests).
template <class Real>
std::unique_ptr<Field<Real>> makeMlpField(const MlpOptions& options, std::size_t states,
                                          const char* instruction_set = nullptr);
extern template std::unique_ptr<Field<float>> makeMlpField<float>(const MlpOptions&, std::size_t, const char*);
extern template std::unique_ptr<Field<double>> makeMlpField<double>(const MlpOptions&, std::size_t, const char*);

/// Weights uniform in +-sqrt(6 / (fan_in + fan_out)), biases 0 (Glorot & Bengio, AISTATS 2010, eq. 16).
std::vector<double> glorotUniform(const MlpOptions& options, std::size_t states, RandomGenerator& random);

} // namespace nullcline
