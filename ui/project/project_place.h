// The file a session is recorded in, shared by the window and the threads of its runs.
#pragma once

#include "engine/project/project_file.h"
#include "engine/project/project_lock.h"

#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace nullcline {

/// One project file, which may give way to another while runs record into it. Each use is alone: while the whole file
/// is copied a checkpoint waits, so that it is in the old file and its copy, or in the new one.
class ProjectPlace {
 public:
  using DatasetPointer = std::shared_ptr<const Dataset>;
  using StoredDatasets = std::vector<std::pair<DatasetPointer, std::int64_t>>; // with their ids in the file
  /// Puts into a fresh file what the copy lacks; `copied`: false if it holds nothing of the old one.
  using Fill = std::function<Status(ProjectFile& fresh, bool copied)>;

  /// `told`, from any thread: why nothing can be recorded, each reason once; empty when it works again.
  explicit ProjectPlace(std::function<void(const std::string&)> told) : told_(std::move(told)) {}

  /// A project that is there, and what it holds. Before the place is shared; nothing is done with the file yet.
  void open(const std::filesystem::path& file, StoredDatasets stored);
  /// One that is made, with its directory, when something is recorded first. The same way.
  void makeWhenNeeded(const std::filesystem::path& file, StoredDatasets stored = {});
  /// Tells other programs that the file is in use here, if it is there.
  void show();
  bool isSet() const { return is_set_; }
  /// Counts the times that the file became one without what was recorded before: ids are of another content then.
  std::uint64_t content() const { return content_; } // within use() and moveTo()

  /// `work(ProjectFile&)` with the open file; its failure is told.
  template <class Work>
  auto use(Work work) -> decltype(work(std::declval<ProjectFile&>())) {
    std::lock_guard lock(mutex_);
    if (const Status ready = makeReady(); !ready) {
      tell(ready.error().message);
      return ready.error();
    }
    auto outcome = work(*project_);
    tell(outcome ? std::string() : outcome.error().message);
    return outcome;
  }
  /// From now on `target` is the file, which is replaced as a whole or not at all. What this place holds is copied if
  /// it can still be read. A file that was only made when needed is removed.
  Status moveTo(const std::filesystem::path& target, const Fill& fill);
  /// Data that no run uses, neither in the file nor of `used`, which are of this session; none while another program
  /// has the file open, which may be about to use them.
  Expected<std::vector<UnusedDataset>> unusedData(const std::vector<DatasetPointer>& used);
  /// Without these data, where no run uses them still; refused if there are any and another program has the file open
  /// by now. Sizes in bytes before and after.
  Expected<std::pair<std::uintmax_t, std::uintmax_t>> compact(const std::vector<UnusedDataset>& without = {});
  /// Removes the file, for good.
  void discard();

  /// Within use(): the id of these data, which are added if they are not there.
  Expected<std::int64_t> datasetId(ProjectFile& project, const DatasetPointer& dataset);
  /// Keeps data that no run has used yet, in place of those before them unless a run or a save has used them since.
  Status recordImport(const DatasetPointer& dataset);

  /// No other program may open the file until as many shareAgain(): an error says who has it open.
  Status keepAlone();
  void shareAgain();
  /// "PATH is also open in ..."; nothing while somebody uses the file.
  std::optional<std::string> othersSentence();

 private:
  Status makeReady();
  void take(const std::filesystem::path& file, StoredDatasets stored);
  void lockIfThere();
  Status replace(const std::filesystem::path& fresh, const std::filesystem::path& target, const Fill& fill);
  void removeFiles();
  void tell(const std::string& problem);

  std::function<void(const std::string&)> told_;
  mutable std::mutex mutex_;
  std::filesystem::path file_;
  std::atomic<bool> is_set_{false}; // a file: asked without waiting for whoever uses it
  bool temporary_ = false;          // made here, not by the user's wish
  std::optional<ProjectLock> lock_;
  std::optional<ProjectFile> project_;
  StoredDatasets datasets_;
  std::uint64_t content_ = 0;
  std::size_t alone_ = 0; // runs that need the file for this program alone
  std::string problem_;
};

} // namespace nullcline
