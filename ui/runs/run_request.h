// What crosses from the window to a run's thread and back: values only.
#pragma once

#include "engine/fit/fit_job.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace nullcline {

/// Where a run is recorded while it trains.
struct Recording {
  std::filesystem::path project;
  std::int64_t dataset = 0;
  std::optional<std::int64_t> run; // a run of the project that goes on; nothing: a new one
};

struct RunRequest {
  std::shared_ptr<const Dataset> dataset;
  FitSpec spec;
  std::optional<Recording> recording;
  std::optional<FitResume> resume;
};

struct RunOutcome {
  std::uint64_t run_id = 0;
  std::shared_ptr<const FitResult> result; // null: nothing was fitted, `problem` says why
  std::string problem;
  bool was_started = true;                // false: taken out of the queue before its turn
  std::optional<std::int64_t> stored_run; // in the project, once finished there
};

using FitFunction = std::function<Expected<FitResult>(const Dataset&, const FitSpec&, RunControl&, const FitObserver&,
                                                      std::uint64_t, const std::optional<FitResume>&)>;

} // namespace nullcline
