#include "ui/runs/run_recorder.h"

#include "ui/project/shown_data.h"

#include <system_error>

namespace nullcline {

Status RunBatchRecorder::begin(ProjectPlace& place, ProjectFile& project) {
  {
    std::lock_guard lock(mutex_);
    if (!stored_.empty())
      return {};
  }
  const auto dataset = place.datasetId(project, dataset_);
  if (!dataset)
    return dataset.error();
  std::vector<std::int64_t> ids;
  if (specs_.size() == 1) {
    const auto run = project.addRun(*dataset, specs_.front());
    if (!run)
      return run.error();
    ids = {*run};
  } else {
    auto runs = project.addBatch(*dataset, specs_);
    if (!runs)
      return runs.error();
    ids = std::move(*runs);
  }
  {
    std::lock_guard lock(mutex_);
    for (const auto id : ids)
      stored_.push_back({id, *dataset});
    content_ = place.content();
  }
  if (const Status shown = saveShownData(project, *dataset); !shown)
    return shown;
  return views_.is_null() ? Status() : project.saveView("window", views_);
}

std::optional<StoredPlace> RunBatchRecorder::stored(std::size_t index, std::uint64_t content) const {
  std::lock_guard lock(mutex_);
  return index < stored_.size() && content == content_ ? std::optional(stored_[index]) : std::nullopt;
}

std::optional<StoredPlace> RunBatchRecorder::stored(std::size_t index) const {
  std::lock_guard lock(mutex_);
  return index < stored_.size() ? std::optional(stored_[index]) : std::nullopt;
}

RunRecorder::~RunRecorder() {
  static_cast<void>(settle());
  if (alone_)
    place_->shareAgain();
}

Expected<std::optional<FitResume>> RunRecorder::resumption() {
  if (const Status alone = place_->keepAlone(); !alone)
    return alone.error();
  alone_ = true;
  using Resume = std::optional<FitResume>;
  auto resume = place_->use([&](ProjectFile& project) -> Expected<Resume> {
    content_ = place_->content();
    const auto runs = project.runs();
    if (!runs)
      return runs.error();
    for (const auto& run : *runs)
      if (run.id == stored_->run && !run.has_checkpoint)
        return Resume();
    auto checkpoint = project.checkpoint(stored_->run);
    if (!checkpoint)
      return checkpoint.error();
    auto history = project.history(stored_->run, checkpoint->epoch);
    if (!history)
      return history.error();
    return Resume(FitResume{std::move(*checkpoint), std::move(*history)});
  });
  if (resume && *resume)
    epochs_ = (*resume)->history;
  return resume;
}

Status RunRecorder::begin() {
  if (!place_->isSet())
    return {};
  return place_->use([&](ProjectFile& project) -> Status {
    const auto run = runIn(project);
    return run ? Status() : run.error();
  });
}

Expected<std::int64_t> RunRecorder::runIn(ProjectFile& project) {
  if (auto known = stored(); known && content_ == place_->content())
    return known->run;
  if (!goes_on_) {
    if (const Status begun = batch_->begin(*place_, project); !begun)
      return begun.error();
    if (const auto mine = batch_->stored(index_, place_->content())) {
      note(*mine);
      return mine->run;
    }
  }
  const auto dataset = place_->datasetId(project, batch_->dataset());
  if (!dataset)
    return dataset.error();
  const auto run = project.addRun(*dataset, batch_->spec(index_));
  if (!run)
    return run.error();
  note({*run, *dataset});
  return *run;
}

void RunRecorder::note(StoredPlace stored) {
  content_ = place_->content();
  std::lock_guard lock(mutex_);
  stored_ = stored;
}

// Half of what it takes is waiting for the disk, and the fit would wait too.
Status RunRecorder::save(const Checkpoint& checkpoint, std::span<const EpochRecord> fresh) {
  const Status before = settle();
  const std::size_t known = epochs_.size();
  for (const auto& record : fresh)
    if (epochs_.empty() || record.epoch > epochs_.back().epoch)
      epochs_.push_back(record);
  if (!place_->isSet())
    return before;
  try {
    writing_ = std::async(std::launch::async, [this, checkpoint, known] { return write(checkpoint, known); });
  } catch (const std::system_error&) { // no further thread: the fit waits for once
    return write(checkpoint, known);
  }
  return before;
}

Status RunRecorder::write(const Checkpoint& checkpoint, std::size_t known) {
  const bool had_gap = std::exchange(has_gap_, true); // until all of it is written
  const Status saved = place_->use([&](ProjectFile& project) -> Status {
    const bool has_known = stored() && content_ == place_->content() && !had_gap;
    const auto run = runIn(project);
    return run ? project.saveCheckpoint(*run, checkpoint,
                                        std::span<const EpochRecord>(epochs_).subspan(has_known ? known : 0))
               : run.error();
  });
  has_gap_ = !saved;
  return saved;
}

Status RunRecorder::settle() {
  try {
    return writing_.valid() ? writing_.get() : Status();
  } catch (const std::exception& error) { // no memory
    return failure(std::string("The checkpoint could not be written: ") + error.what());
  }
}

Status RunRecorder::finish(const FitResult& result) {
  static_cast<void>(settle()); // a failure was told by the place, and the result is stored whole
  if (!place_->isSet())
    return {};
  const Status finished = place_->use([&](ProjectFile& project) -> Status {
    const auto run = runIn(project);
    return run ? project.finishRun(*run, result) : run.error();
  });
  // Here rather than where the last one lets go of this, which may be the window, and the file may be busy.
  if (std::exchange(alone_, false))
    place_->shareAgain();
  return finished;
}

void RunRecorder::giveUp() {
  static_cast<void>(settle());
  if (goes_on_ || !stored() || !place_->isSet())
    return;
  const Status removed = place_->use([&](ProjectFile& project) -> Status {
    return content_ == place_->content() ? project.removeRun(stored()->run) : Status();
  });
  if (!removed)
    return;
  std::lock_guard lock(mutex_);
  gone_ = true;
  stored_.reset();
}

std::optional<StoredPlace> RunRecorder::stored() const {
  std::lock_guard lock(mutex_);
  if (stored_ || goes_on_ || gone_)
    return stored_;
  return batch_->stored(index_);
}

} // namespace nullcline
