// What crosses from the window to a run's thread and back: values, and the recorder, which knows about threads.
#pragma once

#include "engine/fit/fit_job.h"
#include "ui/runs/run_recorder.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace nullcline {

struct RunRequest {
  std::shared_ptr<const Dataset> dataset;
  FitSpec spec;
  std::shared_ptr<RunRecorder> recorder;              // null: nowhere recorded
  std::shared_ptr<const FittedModel> warm_start = {}; // with whose parameters it begins; null: with its own
};

struct RunOutcome {
  std::uint64_t run_id = 0;
  std::shared_ptr<const FitResult> result; // null: nothing was fitted, `problem` says why
  std::string problem;
  bool was_started = true;           // false: taken out of the queue before its turn
  bool was_refused = false;          // a run that was to go on may not: nothing of it has changed
  bool is_stored = false;            // the result is in the project
  std::optional<StoredPlace> stored; // in the project, as far as it got
};

using FitFunction = std::function<Expected<FitResult>(const Dataset&, const FitSpec&, RunControl&, const FitObserver&,
                                                      std::uint64_t, const std::optional<FitResume>&)>;

} // namespace nullcline
