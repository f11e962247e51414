// The short way to a data set, where columns are known by name: importTable() with a recipe of a few words.
#pragma once

#include "engine/core/expected.h"
#include "engine/data/dataset.h"
#include "engine/data/import_recipe.h"

#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

namespace nullcline {

struct ReadOptions {
  TableFormat format = TableFormat::automatic;
  std::string time_column;                // empty: "time", "t", "date", ... or the first column
  std::string id_column;                  // empty: "id", "trajectory", "experiment", "subject", ... if there is one
  std::vector<std::string> state_columns; // empty: every other column
  HubRecipe hub = {};                     // files of the COVID-19 Data Hub: area, dates, repairs, compartments
};

ImportRecipe recipeOf(const ReadOptions& options);

/// Reads a table as docs/data-formats.md says. An error names file, line, column and what was expected; what was left
/// out is counted in Dataset::notes.
Expected<Dataset> readDataset(const std::filesystem::path& path, const ReadOptions& options = {},
                              std::stop_token stop = {});

/// The same from text in memory; `name` stands for the file in messages.
Expected<Dataset> readDatasetText(std::string_view text, const std::string& name, const ReadOptions& options = {},
                                  std::stop_token stop = {});

} // namespace nullcline
