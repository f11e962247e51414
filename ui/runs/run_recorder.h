// Runs in the project, while they run: written from each run's own thread.
#pragma once

#include "ui/project/project_place.h"

#include "engine/fit/fit_job.h"

#include <future>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <vector>

namespace nullcline {

/// Where a run stands in the project.
struct StoredPlace {
  std::int64_t run = 0;
  std::int64_t dataset = 0;
};

/// Runs that are asked for together, all recorded before the first of them begins, so that none is lost.
class RunBatchRecorder {
 public:
  RunBatchRecorder(std::shared_ptr<const Dataset> dataset, std::vector<FitSpec> specs, Json views)
      : dataset_(std::move(dataset)), specs_(std::move(specs)), views_(std::move(views)) {}

  const std::shared_ptr<const Dataset>& dataset() const { return dataset_; }
  const FitSpec& spec(std::size_t index) const { return specs_[index]; }
  /// Within ProjectPlace::use().
  Status begin(ProjectPlace& place, ProjectFile& project);
  /// Nothing before begin(), and where the file does not hold these runs any more.
  std::optional<StoredPlace> stored(std::size_t index, std::uint64_t content) const;
  std::optional<StoredPlace> stored(std::size_t index) const;

 private:
  std::shared_ptr<const Dataset> dataset_;
  std::vector<FitSpec> specs_;
  Json views_;
  mutable std::mutex mutex_;
  std::vector<StoredPlace> stored_;
  std::uint64_t content_ = 0;
};

/// One run. Follows the place to another file, with all its epochs should that file not hold them.
class RunRecorder {
 public:
  RunRecorder(std::shared_ptr<ProjectPlace> place, std::shared_ptr<RunBatchRecorder> batch, std::size_t index)
      : place_(std::move(place)), batch_(std::move(batch)), index_(index) {}
  /// A stored run that goes on, which nobody else may train meanwhile.
  RunRecorder(std::shared_ptr<ProjectPlace> place, std::shared_ptr<RunBatchRecorder> batch, StoredPlace stored)
      : place_(std::move(place)), batch_(std::move(batch)), goes_on_(true), stored_(stored) {}
  ~RunRecorder();
  RunRecorder(const RunRecorder&) = delete;
  RunRecorder& operator=(const RunRecorder&) = delete;

  bool goesOn() const { return goes_on_; }
  /// Of a run that goes on: where it stands; nothing: it had saved nothing yet. An error: it may not go on here.
  Expected<std::optional<FitResume>> resumption();
  /// Success also where there is no project yet.
  Status begin();
  /// Returns before it is written, on a thread of its own; an error is that of the one before, which is written by now.
  Status save(const Checkpoint& checkpoint, std::span<const EpochRecord> fresh);
  /// Waits until the newest checkpoint is written.
  Status settle();
  Status finish(const FitResult& result);
  /// Nothing could be fitted: a new run is taken out again.
  void giveUp();
  /// From any thread.
  std::optional<StoredPlace> stored() const;

 private:
  /// Within use(): its id in the file as it is now.
  Expected<std::int64_t> runIn(ProjectFile& project);
  void note(StoredPlace stored);
  /// Together with the epochs that the one before did not have.
  Status write(const Checkpoint& checkpoint, std::size_t known);

  std::shared_ptr<ProjectPlace> place_;
  std::shared_ptr<RunBatchRecorder> batch_;
  std::size_t index_ = 0;
  bool goes_on_ = false, alone_ = false;
  bool has_gap_ = false;            // some epochs could not be written with their checkpoint
  std::vector<EpochRecord> epochs_; // all so far
  std::uint64_t content_ = 0;       // of the file that stored_ is about
  mutable std::mutex mutex_;        // guards what follows
  std::optional<StoredPlace> stored_;
  bool gone_ = false;           // taken out again
  std::future<Status> writing_; // last: it uses what is above
};

} // namespace nullcline
