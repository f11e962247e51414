#include "engine/model/initial_parameters.h"

#include "engine/field/mlp.h"
#include "engine/system/system_field.h"

namespace nullcline {

namespace {

std::vector<double> network(const MlpOptions& options, std::size_t states, std::size_t outputs,
                            RandomGenerator& random) {
  return initialNetwork(options, networkInputs(options, states), outputs, random);
}

struct Start {
  std::size_t states; // D
  RandomGenerator& random;

  Expected<std::vector<double>> operator()(const MlpOptions& options) const {
    return network(options, states, states, random);
  }

  Expected<std::vector<double>> operator()(const AugmentedOptions& options) const {
    std::vector<double> parameters = network(options.network, states, states, random);
    if (!options.linear_readout)
      return parameters;
    const std::size_t channels = states - static_cast<std::size_t>(options.extra_states);
    const std::size_t weight = parameters.size();
    parameters.resize(weight + channels * (states + 1), 0.0);
    for (std::size_t i = 0; i < channels; ++i)
      parameters[weight + i * states + i] = 1.0;
    return parameters;
  }

  Expected<std::vector<double>> operator()(const SecondOrderOptions& options) const {
    return network(options.network, states, states / 2, random);
  }

  Expected<std::vector<double>> operator()(const KnownSystemOptions& options) const {
    const auto system = findSystem(options.name);
    if (!system)
      return system.error();
    if (const Status status = checkParameterChoices(**system, options.parameters); !status)
      return status.error();
    return ParameterTransform(**system, options.parameters).start(random);
  }
};

} // namespace

Expected<std::vector<double>> initialParameters(const FieldOptions& options, std::size_t states,
                                                RandomGenerator& random) {
  return std::visit(Start{states, random}, options);
}

} // namespace nullcline
