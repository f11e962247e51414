// One fit from the command line, with its progress, its checkpoints and its results.
#pragma once

#include "app/cli/interruption.h"
#include "engine/core/options_json.h"
#include "engine/data/dataset.h"
#include "engine/fit/fit_job.h"
#include "engine/project/project_file.h"

#include <filesystem>
#include <optional>

namespace nullcline::cli {

struct FitTask {
  FitSpec spec;
  ProjectFile* project = nullptr; // null: nothing is saved while it runs
  std::int64_t run = 0;           // in the project; 0: added once there is something to train
  std::optional<FitResume> resume;
  std::filesystem::path output; // empty: no files
};

struct FitOutcome {
  int exit_code = 0;
  Json report;
};

FitOutcome runTask(const Dataset& data, const FitTask& task, Interruption& interruption);

/// report.json's object as lines for people.
std::string reportText(const Json& report);
/// Refuses a place for results that cannot work, before anything is trained.
Status checkOutput(const std::filesystem::path& directory);

} // namespace nullcline::cli
