// The example tables that come with the program.
#pragma once

#include "engine/core/expected.h"
#include "engine/data/read_dataset.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace nullcline {

struct BundledDataset {
  std::string name;   // "van-der-pol"
  std::string title;  // for people
  std::string about;  // one sentence
  std::string system; // the known system that made it; empty: none
  TableFormat format = TableFormat::automatic;
  std::filesystem::path file; // the table
  std::filesystem::path page; // origin, units, licence
};

/// Where they are: $NULLCLINE_DATASETS if set, else beside the program as built (../../../datasets) or as installed
/// (../share/nullcline/datasets); nothing if index.json is in none of them.
std::optional<std::filesystem::path> bundledDatasetsDirectory();

/// What `directory`/index.json lists, in its order; the first is the one to open by default. An error names the file
/// and the entry.
Expected<std::vector<BundledDataset>> listBundledDatasets(const std::filesystem::path& directory);
/// The same of bundledDatasetsDirectory(); the error says where was looked.
Expected<std::vector<BundledDataset>> bundledDatasets();

} // namespace nullcline
