// The options that say how a table is read; the same for every command that reads one.
#pragma once

#include "app/cli/command.h"
#include "engine/data/read_dataset.h"

namespace nullcline::cli {

struct DataOptions {
  std::string file;
  std::string format = "auto";
  ReadOptions read;
};

/// Adds --format, --time, --id, --states and --area.
void addDataOptions(CLI::App& command, DataOptions& options);
Expected<Dataset> readTable(const DataOptions& options);
/// The same, and says on standard error what was left out or repaired, and whom to cite.
Expected<Dataset> readData(const DataOptions& options);
void sayNotes(std::span<const DataNote> notes);

} // namespace nullcline::cli
