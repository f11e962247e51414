#include "engine/model/system_values.h"

#include "engine/system/system_field.h"

#include <algorithm>

namespace nullcline {

namespace {

/// The object of that name in the provenance; empty where there is none.
Json entries(const FittedModel& model, const char* key) {
  const Json& provenance = model.provenance;
  const auto found = provenance.is_object() ? provenance.find(key) : provenance.end();
  return found != provenance.end() && found->is_object() ? *found : Json::object();
}

bool isUndetermined(const FittedModel& model, const std::string& name) {
  const auto names = model.provenance.find("undetermined");
  return names != model.provenance.end() && names->is_array() && std::ranges::find(*names, Json(name)) != names->end();
}

} // namespace

std::vector<Estimate> estimatesOf(const FittedModel& model) {
  std::vector<Estimate> estimates;
  const std::pair<const char*, const char*> groups[] = {{"parameter_values", "parameter_errors"},
                                                        {"derived_values", "derived_errors"}};
  for (const auto& [values_key, errors_key] : groups) {
    const Json values = entries(model, values_key), errors = entries(model, errors_key);
    for (const auto& [name, value] : values.items()) {
      if (!value.is_number())
        continue;
      Estimate estimate{name, value.get<double>()};
      if (const auto error = errors.find(name); error != errors.end() && error->is_number())
        estimate.error = error->get<double>();
      estimate.is_undetermined = isUndetermined(model, name);
      estimates.push_back(std::move(estimate));
    }
  }
  return estimates;
}

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
