// The options that say how tables are read; the same for every command that reads one.
#pragma once

#include "app/cli/command.h"
#include "app/cli/hub_options.h"
#include "engine/data/import_table.h"

#include <utility>

namespace nullcline::cli {

struct DataOptions {
  std::vector<std::string> files;
  std::string recipe_file; // JSON, as projects keep it
  std::string time, clock, variable, value;
  std::vector<std::string> id, states, ignored;
  std::vector<std::pair<std::string, std::string>> settings; // path in the recipe, value
  std::vector<std::string> assignments;                      // "path=value"
  HubOptions hub = {};
};

/// Adds --format, --time, --states and all the others that change how a table is read, those of addHubOptions() too.
void addDataOptions(CLI::App& command, DataOptions& options);
/// The recipe file, then the preset and options of Hub files, then single options, then --import.
Expected<ImportRecipe> buildRecipe(const DataOptions& options);
/// Says on standard error which options would help, if it fails.
Expected<ImportedData> readTable(const DataOptions& options, std::stop_token stop = {});
/// The same, and says what was left out or repaired, what looks wrong, and whom to cite.
Expected<Dataset> readData(const DataOptions& options, std::stop_token stop = {});
void sayNotes(std::span<const DataNote> notes);
/// Problems with the options that solve them.
void sayProblems(std::span<const ImportProblem> problems);

} // namespace nullcline::cli
