// Vector fields that are multilayer perceptrons.
#pragma once

#include "engine/field/field.h"
#include "engine/field/initialization.h"
#include "engine/field/mlp_options.h"

#include <memory>
#include <vector>

namespace nullcline {

/// Of the network of a field of `states` states: the states, and the time where it is an input.
std::size_t networkInputs(const MlpOptions& options, std::size_t states);

/// dx/dt = network(x), or (x, t); the parameters are those of networkSegments (network.h). Runs on the best instruction
/// set there is; `instruction_set` asks for one of those mlpKernelsFor knows (tests).
template <class Real>
std::unique_ptr<Field<Real>> makeMlpField(const MlpOptions& options, std::size_t states,
                                          const char* instruction_set = nullptr);

/// How the rates of positions follow from velocities in a field's own units, position by position: offset + slope v.
struct VelocityUnits {
  std::vector<double> offset, slope; // (m)
};

/// States: m positions, then m velocities. x' = offset + slope v, v' = network(x, v), or (x, v, t).
template <class Real>
std::unique_ptr<Field<Real>> makeSecondOrderField(const MlpOptions& options, const VelocityUnits& units,
                                                  const char* instruction_set = nullptr);

extern template std::unique_ptr<Field<float>> makeMlpField<float>(const MlpOptions&, std::size_t, const char*);
extern template std::unique_ptr<Field<double>> makeMlpField<double>(const MlpOptions&, std::size_t, const char*);
extern template std::unique_ptr<Field<float>> makeSecondOrderField<float>(const MlpOptions&, const VelocityUnits&,
                                                                          const char*);
extern template std::unique_ptr<Field<double>> makeSecondOrderField<double>(const MlpOptions&, const VelocityUnits&,
                                                                            const char*);

} // namespace nullcline
