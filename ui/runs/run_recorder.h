#pragma once

#include "engine/project/project_file.h"
#include "ui/runs/run_request.h"

namespace nullcline {

/// Writes one run into its project file, from the run's own thread through its own connection.
class RunRecorder {
 public:
  static Expected<RunRecorder> begin(const Recording& recording, const FitSpec& spec);

  std::int64_t run() const { return run_; }
  Status save(const Checkpoint& checkpoint, std::span<const EpochRecord> fresh) {
    return project_.saveCheckpoint(run_, checkpoint, fresh);
  }
  Status finish(const FitResult& result) { return project_.finishRun(run_, result); }

 private:
  RunRecorder(ProjectFile project, std::int64_t run) : project_(std::move(project)), run_(run) {}

  ProjectFile project_;
  std::int64_t run_;
};

} // namespace nullcline
