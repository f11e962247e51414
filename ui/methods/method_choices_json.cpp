#include "ui/methods/method_choices_json.h"

namespace nullcline {

namespace {

bool flagOf(const Json& json, const char* name) {
  const auto found = json.find(name);
  return found != json.end() && found->is_boolean() && found->get<bool>();
}

bool choosesField(const Json& entry, const MethodChoice& choice) {
  const auto spec = entry.find("spec");
  const bool has_field = spec != entry.end() && spec->is_object() && spec->contains("field");
  return has_field && spec->at("field") != toJson(choice.preset).at("field");
}

/// Of the current method.
void restore(MethodChoices& choices, const Json& json, bool field_chosen) {
  choices.setPublished(flagOf(json, "as_published"));
  const auto spec = json.find("spec");
  if (spec == json.end())
    return;
  if (auto read = fromJson(*spec, choices.current().preset))
    choices.setSpec(std::move(*read), field_chosen);
}

} // namespace

Json methodChoicesJson(const MethodChoices& choices) {
  Json methods = Json::object();
  for (const auto& choice : choices.all()) {
    Json entry = {{"ticked", choice.ticked}, {"as_published", choice.as_published}};
    const Json spec = toJson(choice.spec);
    if (spec != toJson(choice.preset))
      entry["spec"] = spec;
    methods[choice.name] = std::move(entry);
  }
  return {{"current", choices.current().name}, {"methods", std::move(methods)}};
}

MethodChoices methodChoicesFrom(const Json& json) {
  MethodChoices choices;
  const auto methods = json.is_object() ? json.find("methods") : json.end();
  const auto current = json.is_object() ? json.find("current") : json.end();
  if (methods == json.end() || !methods->is_object() || current == json.end() || !current->is_string())
    return choices;
  std::vector<std::pair<std::string, const Json*>> known;
  for (const auto& [name, entry] : methods->items())
    if (choices.find(name) && entry.is_object())
      known.emplace_back(name, &entry);
  const std::string last = current->get<std::string>();
  for (const auto& [name, entry] : known)
    if (name != last && choices.setCurrent(name))
      restore(choices, *entry, false);
  // Last, so that what is one for all methods is as the current one has it.
  if (choices.setCurrent(last))
    if (const auto entry = methods->find(last); entry != methods->end() && entry->is_object())
      restore(choices, *entry, choosesField(*entry, choices.current()));
  for (const auto& [name, entry] : known)
    choices.setTicked(name, flagOf(*entry, "ticked"));
  return choices;
}

} // namespace nullcline
