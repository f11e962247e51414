#include "app/cli/hub_options.h"
#include "engine/core/strict_json.h"

#include <algorithm>
#include <array>

namespace nullcline::cli {

namespace {

std::string presetNames() {
  std::string names;
  for (const auto& preset : hubPresets())
    names += (names.empty() ? "" : ", ") + std::string(preset.name);
  return names;
}

std::string withUnderscores(std::string name) {
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

Json valueOf(const std::string& text) {
  const auto value = parseStrictJson(text, "The value");
  return value && (value->is_number() || value->is_boolean()) ? *value : Json(text);
}

/// "NAME=CHOICE"; a name alone is switched on: the first choice that is not "leave".
Status applyRepair(HubRepairs& repairs, const std::string& text) {
  const auto equals = text.find('=');
  const std::string name = withUnderscores(text.substr(0, equals));
  const auto fields = listOptions(repairs);
  // By its id, or as messages call it.
  const auto field = std::find_if(fields.begin(), fields.end(), [&](const auto& each) {
    return each.path == name || each.text.label == text.substr(0, equals);
  });
  if (field == fields.end()) {
    std::string names;
    for (const auto& each : fields)
      names += (names.empty() ? "" : ", ") + each.path;
    return usageError("There is no repair called " + text.substr(0, equals) + ". The repairs are: " + names + ".");
  }
  if (equals == std::string::npos && field->kind != OptionKind::choice)
    return usageError("--repair " + text + " needs a number, as in " + text + "=2.");
  const Json value = equals == std::string::npos         ? Json(field->choices.at(1).first)
                     : field->kind == OptionKind::choice ? Json(withUnderscores(text.substr(equals + 1)))
                                                         : valueOf(text.substr(equals + 1));
  auto changed = fromJson(Json{{field->path, value}}, repairs);
  if (!changed)
    return usageError("--repair " + text + ": " + changed.error().message);
  repairs = *changed;
  return {};
}

/// "trailing" or "centred:9".
Status applyAverage(HubRecipe& recipe, const std::string& text) {
  const auto colon = text.find(':');
  Json change = {{"moving_average", text.substr(0, colon)}};
  if (colon != std::string::npos)
    change["average_days"] = valueOf(text.substr(colon + 1));
  auto changed = fromJson(change, recipe);
  if (!changed)
    return usageError("--moving-average " + text + ": " + changed.error().message);
  recipe = std::move(*changed);
  return {};
}

} // namespace

void addHubOptions(CLI::App& command, HubOptions& options) {
  const auto group = "COVID-19 Data Hub files";
  command.add_option("--area", options.area, "Id, name or ISO code of the area; info FILE lists them")->group(group);
  command.add_option("--from", options.from, "First date, as 2020-03-01")->group(group);
  command.add_option("--to", options.to, "Last date")->group(group);
  command.add_option("--compartments", options.compartments, "sirf (default), sird, sir or seir")->group(group);
  command
      .add_option("--repair", options.repairs,
                  "NAME or NAME=CHOICE, as in falling-counts=rescale or recoveries=full; may be repeated")
      ->allow_extra_args(false)
      ->group(group);
  command.add_flag("--no-repairs", options.no_repairs, "No repair but those of --repair")->group(group);
  command.add_option("--moving-average", options.moving_average, "trailing or centred, with days as in trailing:7")
      ->group(group);
  command.add_option("--hub-preset", options.preset, presetNames())->group(group);
}

Expected<HubRecipe> withHubOptions(HubRecipe recipe, const HubOptions& options) {
  if (!options.preset.empty()) {
    const auto presets = hubPresets();
    const auto preset =
        std::find_if(presets.begin(), presets.end(), [&](const auto& each) { return options.preset == each.name; });
    if (preset == presets.end())
      return usageError("There is no preset called " + options.preset + ". The presets are: " + presetNames() + ".");
    HubRecipe begun = preset->recipe;
    begun.area = recipe.area;
    begun.from = recipe.from;
    begun.to = recipe.to;
    recipe = std::move(begun);
  }
  const std::array<std::pair<const std::string*, std::string*>, 3> texts = {
      {{&options.area, &recipe.area}, {&options.from, &recipe.from}, {&options.to, &recipe.to}}};
  for (const auto& [given, text] : texts)
    if (!given->empty())
      *text = *given;
  if (options.no_repairs)
    recipe.repairs = noHubRepairs();
  for (const auto& repair : options.repairs)
    if (const auto applied = applyRepair(recipe.repairs, repair); !applied)
      return applied.error();
  if (!options.compartments.empty()) {
    auto changed = fromJson(Json{{"compartments", options.compartments}}, recipe);
    if (!changed)
      return usageError("--compartments: " + changed.error().message);
    recipe = std::move(*changed);
  }
  if (!options.moving_average.empty())
    if (const auto applied = applyAverage(recipe, options.moving_average); !applied)
      return applied.error();
  return recipe;
}

} // namespace nullcline::cli
