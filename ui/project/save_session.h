// What a save writes, and what it tells. Off the window's thread.
#pragma once

#include "ui/project/project_place.h"
#include "ui/runs/run_record.h"

#include <map>
#include <memory>
#include <vector>

namespace nullcline {

/// Values, taken when the save was asked for.
struct SessionContent {
  std::shared_ptr<const Dataset> dataset; // that is shown
  std::vector<RunRecord> runs;
  std::vector<std::int64_t> removed; // of the project, taken out of the table: a save by the user removes them
  Json views;
  bool by_user = false; // who wants to keep what is there, also data that were imported only
};

struct SaveReport {
  std::map<std::uint64_t, StoredPlace> stored; // by the session's id of the run: those that were added
  bool anew = false;                           // the file holds nothing of the one before
  std::size_t lost = 0;                        // runs that could not be read from the one before
  std::vector<std::int64_t> removed = {};      // runs that the file does not hold any more
};

/// Adds what the file lacks to it.
Expected<SaveReport> saveInPlace(ProjectPlace& place, const SessionContent& content);
/// Goes over to another file, which is replaced as a whole or not at all.
Expected<SaveReport> saveAs(ProjectPlace& place, const std::filesystem::path& target, const SessionContent& content);

} // namespace nullcline
