#include "app/cli/command.h"
#include "engine/system/known_system.h"

#include <iostream>

namespace nullcline::cli {

namespace {

Json systemJson(const KnownSystem& system) {
  Json states = Json::array(), parameters = Json::array();
  for (const auto& state : system.states)
    states.push_back(
        {{"name", state.name}, {"unit", state.unit}, {"initial", {state.initial_low, state.initial_high}}});
  for (const auto& parameter : system.parameters)
    parameters.push_back({{"name", parameter.name},
                          {"value", parameter.value},
                          {"unit", parameter.unit},
                          {"meaning", parameter.meaning}});
  return {
      {"name", system.name}, {"label", system.label},    {"summary", system.summary}, {"source", system.source},
      {"states", states},    {"parameters", parameters}, {"horizon", system.horizon}, {"time_unit", system.time_unit}};
}

int listSystems(bool json) {
  Json list = Json::array();
  std::vector<std::vector<std::string>> rows;
  for (const auto& system : knownSystems()) {
    list.push_back(systemJson(system));
    rows.push_back({system.name, std::to_string(system.states.size()), system.summary});
  }
  if (json)
    printJson({{"systems", list}});
  else
    std::cout << alignedTable(rows);
  return kDone;
}

} // namespace

void addSystems(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand("systems", "List the known systems: name, number of states, what it is");
  auto json = std::make_shared<bool>(false);
  command->add_flag("--json", *json, "One JSON object with equations' parameters, initial ranges and sources");
  command->callback([json, &action] { action = [json] { return listSystems(*json); }; });
}

} // namespace nullcline::cli
