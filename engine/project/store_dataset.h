// Rows of data sets, for what else belongs into the same transaction.
#pragma once

#include "engine/data/dataset.h"
#include "engine/project/sqlite_statement.h"

#include <cstdint>
#include <filesystem>

namespace nullcline {

struct PlacedDataset {
  std::int64_t id = 0;
  bool is_new = false; // false: the same data were there already
};

/// Within a transaction on a file of this version.
PlacedDataset placeDataset(Connection& connection, const std::filesystem::path& path, const Dataset& dataset);
/// False: a run uses them, or they are not there.
bool removeIfUnused(Connection& connection, std::int64_t dataset);

} // namespace nullcline
