#include "engine/model/initial_parameters.h"

#include "engine/field/initialization.h"
#include "engine/field/mlp.h"
#include "engine/system/system_field.h"

namespace nullcline {

Expected<std::vector<double>> initialParameters(const FieldOptions& options, std::size_t states,
                                                RandomGenerator& random) {
  if (const auto* mlp = std::get_if<MlpOptions>(&options))
    return initialNetwork(*mlp, networkInputs(*mlp, states), states, random);
  const auto system = findSystem(std::get<KnownSystemOptions>(options).name);
  if (!system)
    return system.error();
  return systemStartTheta(**system, random);
}

} // namespace nullcline
