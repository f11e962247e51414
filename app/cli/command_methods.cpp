#include "app/cli/command.h"
#include "engine/fit/methods.h"

#include <iostream>

namespace nullcline::cli {

namespace {

int listMethods(bool json) {
  Json list = Json::array();
  std::vector<std::vector<std::string>> rows;
  for (const auto& method : methods()) {
    list.push_back({{"name", method.name},
                    {"label", method.label},
                    {"summary", method.summary},
                    {"source", method.source},
                    {"spec", toJson(method.preset(false))},
                    {"paper_spec", toJson(method.preset(true))}});
    rows.push_back({method.name, method.summary});
  }
  if (json)
    printJson({{"methods", list}});
  else
    std::cout << alignedTable(rows);
  return kDone;
}

} // namespace

void addMethods(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand("methods", "List the training methods: name and what it does");
  auto json = std::make_shared<bool>(false);
  command->add_flag("--json", *json, "One JSON object with every setting, as `fit --spec` takes it");
  command->callback([json, &action] { action = [json] { return listMethods(*json); }; });
}

} // namespace nullcline::cli
