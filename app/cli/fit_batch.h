// The fits of one command: in sequence or side by side, and compared where there are several.
#pragma once

#include "app/cli/fit_task.h"

namespace nullcline::cli {

struct FitBatch {
  std::vector<FitTask> tasks;
  std::filesystem::path output;       // empty: no files
  std::size_t parallel = 1;           // fits at a time
  std::optional<double> target_error; // that a comparison times all methods to; nothing: the largest best error
  bool json = false;
  bool in_own_directories = false; // even if there is one task: it belongs to a batch
};

/// Runs all, prints and writes what is to be, returns the exit code.
int runBatch(FitBatch batch, const Dataset& data, RunBatch& runs, Interruption& interruption);

} // namespace nullcline::cli
