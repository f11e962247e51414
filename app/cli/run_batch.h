// The runs of one command line in its project. Nothing is written before the data have turned out to be fit for
// training; then all runs are there at once, so that none is forgotten when the command is interrupted or killed.
#pragma once

#include "engine/data/dataset.h"
#include "engine/project/project_file.h"

#include <mutex>
#include <vector>

namespace nullcline::cli {

class RunBatch {
 public:
  /// Fresh runs; `project` null: nothing is saved. Both references must outlive the batch.
  RunBatch(ProjectFile* project, const Dataset& data, std::vector<FitSpec> specs)
      : project_(project), data_(data), specs_(std::move(specs)) {}
  /// Runs that are in the project already.
  RunBatch(ProjectFile* project, const Dataset& data, std::vector<std::int64_t> runs)
      : project_(project), data_(data), runs_(std::move(runs)) {}

  bool saves() const { return project_ != nullptr; }
  /// Of the run at that place; may be called again, from the thread of any of the runs.
  Status begin();
  Status save(std::size_t place, const Checkpoint& checkpoint, std::span<const EpochRecord> fresh);
  Status finish(std::size_t place, const FitResult& result);
  /// It could not be trained at all.
  void giveUp(std::size_t place);

 private:
  ProjectFile* project_;
  const Dataset& data_;
  std::vector<FitSpec> specs_;
  std::mutex mutex_;
  std::vector<std::int64_t> runs_; // once they are in the project
};

} // namespace nullcline::cli
