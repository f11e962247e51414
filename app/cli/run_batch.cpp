#include "app/cli/run_batch.h"

namespace nullcline::cli {

Status RunBatch::begin() {
  std::lock_guard lock(mutex_);
  if (!project_ || !runs_.empty())
    return {};
  const auto dataset = project_->addDataset(data_);
  if (!dataset)
    return dataset.error();
  if (specs_.size() == 1) {
    const auto run = project_->addRun(*dataset, specs_.front());
    if (!run)
      return run.error();
    runs_ = {*run};
    return {};
  }
  auto runs = project_->addBatch(*dataset, specs_);
  if (!runs)
    return runs.error();
  runs_ = std::move(*runs);
  return {};
}

Status RunBatch::save(std::size_t place, const Checkpoint& checkpoint, std::span<const EpochRecord> fresh) {
  const auto begun = begin();
  return begun ? project_->saveCheckpoint(runs_[place], checkpoint, fresh) : begun;
}

Status RunBatch::finish(std::size_t place, const FitResult& result) {
  const auto begun = begin();
  return begun && project_ ? project_->finishRun(runs_[place], result) : begun;
}

void RunBatch::giveUp(std::size_t place) {
  std::lock_guard lock(mutex_);
  if (!project_ || runs_.empty())
    return;
  // Failing leaves a run that waits: nothing is lost by that.
  static_cast<void>(project_->removeRun(runs_[place]));
}

} // namespace nullcline::cli
