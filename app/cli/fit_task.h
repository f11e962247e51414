// One fit from the command line, with its progress, its checkpoints and its results.
#pragma once

#include "app/cli/interruption.h"
#include "app/cli/run_batch.h"
#include "engine/core/options_json.h"
#include "engine/fit/fit_job.h"

#include <filesystem>
#include <optional>

namespace nullcline::cli {

struct FitTask {
  FitSpec spec;
  std::size_t place = 0; // in the batch
  std::optional<FitResume> resume;
  std::filesystem::path output; // empty: no files
};

struct FitOutcome {
  int exit_code = 0;
  Json report;
  std::optional<ComparedRun> compared; // nothing: it could not be fitted
};

/// What the tasks of one command have in common.
struct FitSurroundings {
  const Dataset& data;
  RunBatch& batch;
  Interruption& interruption;
  bool alone = true; // no other task at the same time: progress may be drawn over
};

FitOutcome runTask(const FitTask& task, const FitSurroundings& surroundings);

/// report.json's object as lines for people.
std::string reportText(const Json& report);
/// Refuses a place for results that cannot work, before anything is trained: makes it, and takes away again what was
/// not there.
Status checkOutput(const std::filesystem::path& directory);

} // namespace nullcline::cli
