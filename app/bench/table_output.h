// Where a table of measurements goes: to standard output, and to files if they are asked for.
#pragma once

#include "app/bench/table.h"

#include "engine/core/expected.h"
#include "engine/core/options_json.h"

#include <CLI/CLI.hpp>

#include <span>
#include <string>

namespace nullcline::bench {

struct TableOutput {
  bool json = false;
  std::string csv, markdown; // files; empty: none

  /// --json, --csv and --markdown.
  void addOptions(CLI::App& command);
  /// What is read before and after the table goes to standard output and into the Markdown file. Standard output comes
  /// first: it is there even if a file cannot be written.
  Status write(const Table& table, const std::string& before, const std::string& after, const Json& object) const;
  /// Of several tables the first alone goes into the CSV file.
  Status write(std::span<const Table> tables, const std::string& before, const std::string& after,
               const Json& object) const;
};

} // namespace nullcline::bench
