#include "engine/model/system_values.h"

#include "engine/system/system_field.h"

namespace nullcline {

void recordSystemValues(FittedModel& model) {
  const auto* options = std::get_if<KnownSystemOptions>(&model.field);
  if (!options)
    return;
  const auto found = findSystem(options->name);
  if (!found || !checkParameterChoices(**found, options->parameters))
    return;
  const KnownSystem& system = **found;
  const auto values = systemParameterValues(system, model.parameters, options->parameters);
  Json parameters = Json::object(), derived = Json::object();
  for (std::size_t i = 0; i < values.size(); ++i)
    parameters[system.parameters[i].name] = values[i];
  for (const auto& quantity : system.derived)
    derived[quantity.name] = quantity.value(values.data());
  model.provenance["parameter_values"] = std::move(parameters);
  if (!derived.empty())
    model.provenance["derived_values"] = std::move(derived);
}

} // namespace nullcline
