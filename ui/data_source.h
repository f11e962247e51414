// Reading data and projects off the window's thread.
#pragma once

#include "engine/data/import_recipe.h"
#include "engine/project/project_file.h"
#include "ui/runs/run_record.h"

#include <QString>
#include <filesystem>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace nullcline {

/// What to open: the files of a table and how they are read, a project, or a bundled example by name.
struct OpenRequest {
  std::vector<std::filesystem::path> files; // of a project: one
  std::string example = {};
  ImportRecipe recipe = {};
  std::filesystem::path state_folder = {}; // in which unsaved work is, to know it

  std::filesystem::path file() const { return files.empty() ? std::filesystem::path() : files.front(); }
};

struct OpenedDataset {
  std::shared_ptr<const Dataset> dataset;
  std::string true_system;            // known system that the data simulate
  std::optional<std::int64_t> stored; // its id in the project
};

struct Opened {
  OpenRequest request;
  std::string problem; // one or two sentences; empty: all went well
  OpenedDataset data;  // of a project: the data of its newest run
  bool is_project = false;
  /// A COVID-19 Data Hub file of several areas or an archive of several tables, of which none was chosen: `problem`
  /// says so.
  bool wants_choice = false;
  bool is_recovery = false, is_writable = true; // of a project
  Json views;                                   // how the window last showed the project; null: never
  std::vector<OpenedDataset> project_data;
  std::vector<RunRecord> runs; // of a project, oldest first, ids not given yet
};

/// Null when cancelled.
std::shared_ptr<const Opened> openSource(const OpenRequest& request, std::stop_token stop);

/// Measured or missing, of all states and trajectories.
std::size_t valuesIn(const Dataset& dataset);

/// The files and the recipe from which a data set was read, as it says itself; without files if it was not read from a
/// table, or if they are no longer there.
OpenRequest importRequestOf(const Dataset& dataset);

struct Example {
  std::string name;
  QString label;
  QString about; // one sentence
};
std::vector<Example> exampleList();
/// The known system that made a bundled table, asked by the file it was read from; empty for all other files.
std::string systemOfSource(const std::string& source);

bool isProjectPath(const std::filesystem::path& file);

} // namespace nullcline
