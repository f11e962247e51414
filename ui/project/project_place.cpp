#include "ui/project/project_place.h"

#include "engine/project/replace_project.h"

#include <algorithm>
#include <system_error>

namespace nullcline {

namespace fs = std::filesystem;

namespace {

/// With what SQLite may have left beside it.
void removeDatabase(const fs::path& file) {
  std::error_code code;
  for (const char* ending : {"", "-journal", "-wal", "-shm"})
    fs::remove(file.string() + ending, code);
}

} // namespace

void ProjectPlace::open(const fs::path& file, StoredDatasets stored) {
  take(file, std::move(stored));
  temporary_ = false;
}

void ProjectPlace::makeWhenNeeded(const fs::path& file, StoredDatasets stored) {
  take(file, std::move(stored));
  temporary_ = true;
}

void ProjectPlace::take(const fs::path& file, StoredDatasets stored) {
  file_ = file;
  datasets_ = std::move(stored);
  is_set_ = !file.empty();
  ++content_;
}

void ProjectPlace::show() {
  std::lock_guard lock(mutex_);
  lockIfThere();
}

void ProjectPlace::lockIfThere() {
  std::error_code code;
  if (!lock_ && !file_.empty() && (!temporary_ || fs::exists(file_, code)))
    lock_.emplace(ProjectLock::share(file_));
}

Status ProjectPlace::makeReady() {
  if (project_)
    return {};
  lockIfThere();
  std::error_code code;
  const bool make = temporary_ && !fs::exists(file_, code);
  if (make) {
    fs::create_directories(file_.parent_path(), code);
    if (code)
      return failure("Cannot make the directory " + file_.parent_path().string() +
                     " for unsaved work: " + code.message() + ". Save the project where you may write.");
    lock_.emplace(ProjectLock::share(file_)); // first: nobody may take the new file for one that was left behind
  }
  auto project = make ? ProjectFile::create(file_) : ProjectFile::open(file_);
  if (!project)
    return project.error();
  project_.emplace(std::move(*project));
  return {};
}

Status ProjectPlace::moveTo(const fs::path& target, const Fill& fill) {
  std::lock_guard lock(mutex_);
  std::error_code code;
  auto target_lock = ProjectLock::share(target);
  if (fs::exists(target, code))
    if (const Status alone = target_lock.takeAlone(); !alone)
      return alone;
  const fs::path fresh = target.string() + ".saving";
  removeDatabase(fresh);
  const Status replaced = replace(fresh, target, fill);
  removeDatabase(fresh);
  if (!replaced)
    return replaced;
  if (alone_ == 0)
    target_lock.shareAgain();
  if (temporary_)
    removeFiles();
  temporary_ = false;
  project_.reset();
  lock_.emplace(std::move(target_lock));
  file_ = target;
  is_set_ = true;
  tell({});
  return {};
}

Status ProjectPlace::replace(const fs::path& fresh, const fs::path& target, const Fill& fill) {
  std::error_code code;
  const bool has_content = !file_.empty() && (!temporary_ || fs::exists(file_, code) || project_);
  const bool copied = has_content && makeReady() && project_->runs();
  if (copied)
    if (const Status done = project_->copyTo(fresh); !done)
      return done;
  auto project = copied ? ProjectFile::open(fresh) : ProjectFile::create(fresh);
  if (!project)
    return project.error();
  auto datasets = datasets_;
  const auto content = content_;
  if (!copied) {
    datasets_.clear();
    ++content_;
  }
  Status done = fill(*project, copied);
  { const auto closed = std::move(*project); }
  if (done)
    done = replaceProject(fresh, target);
  if (!done) { // the old file stays, with its own ids
    datasets_ = std::move(datasets);
    content_ = content;
  }
  return done;
}

Expected<std::vector<UnusedDataset>> ProjectPlace::unusedData(const std::vector<DatasetPointer>& used) {
  return use([&](ProjectFile& project) -> Expected<std::vector<UnusedDataset>> {
    if (!lock_ || !lock_->others().empty())
      return std::vector<UnusedDataset>{};
    auto unused = project.unusedDatasets();
    if (unused)
      for (const auto& known : datasets_)
        if (std::find(used.begin(), used.end(), known.first) != used.end())
          std::erase_if(*unused, [&](const UnusedDataset& each) { return each.id == known.second; });
    return unused;
  });
}

Expected<std::pair<std::uintmax_t, std::uintmax_t>> ProjectPlace::compact(const std::vector<UnusedDataset>& without) {
  // While the user was asked another program may have begun to use them.
  if (!without.empty())
    if (const Status alone = keepAlone(); !alone)
      return alone.error();
  std::error_code code;
  std::uintmax_t before = 0;
  const auto saved = use([&](ProjectFile& project) -> Expected<std::uintmax_t> {
    before = fs::file_size(project.path(), code);
    for (const auto& each : without) {
      const auto removed = project.removeUnusedDataset(each.id);
      if (!removed)
        return removed.error();
      if (*removed)
        std::erase_if(datasets_, [&](const auto& known) { return known.second == each.id; });
    }
    return project.compact();
  });
  if (!without.empty())
    shareAgain();
  if (!saved)
    return saved.error();
  return std::pair(before, before - *saved);
}

void ProjectPlace::discard() {
  std::lock_guard lock(mutex_);
  if (file_.empty() || !temporary_) // a save that was under way has given it a name
    return;
  removeFiles();
  file_.clear();
  is_set_ = false;
}

void ProjectPlace::removeFiles() {
  project_.reset();
  removeDatabase(file_);
  lock_.reset();
}

Expected<std::int64_t> ProjectPlace::datasetId(ProjectFile& project, const DatasetPointer& dataset) {
  for (const auto& [known, id] : datasets_)
    if (known == dataset)
      return id;
  auto id = project.addDataset(*dataset);
  if (id)
    datasets_.emplace_back(dataset, *id);
  return id;
}

Status ProjectPlace::recordImport(const DatasetPointer& dataset) {
  return use([&](ProjectFile& project) -> Status {
    // Another program may be about to use what was imported before: it is left alone.
    const auto added = project.addImport(*dataset, lock_ && lock_->others().empty());
    if (!added)
      return added.error();
    if (added->removed)
      std::erase_if(datasets_, [&](const auto& known) { return known.second == *added->removed; });
    if (std::none_of(datasets_.begin(), datasets_.end(), [&](const auto& known) { return known.first == dataset; }))
      datasets_.emplace_back(dataset, added->dataset);
    return {};
  });
}

Status ProjectPlace::keepAlone() {
  std::lock_guard lock(mutex_);
  lockIfThere();
  if (alone_ == 0 && lock_)
    if (const Status alone = lock_->takeAlone(); !alone)
      return alone;
  ++alone_;
  return {};
}

void ProjectPlace::shareAgain() {
  std::lock_guard lock(mutex_);
  if (--alone_ == 0 && lock_)
    lock_->shareAgain();
}

std::optional<std::string> ProjectPlace::othersSentence() {
  std::unique_lock lock(mutex_, std::try_to_lock);
  if (!lock)
    return std::nullopt;
  return lock_ ? lock_->othersSentence() : std::string();
}

void ProjectPlace::tell(const std::string& problem) {
  if (std::exchange(problem_, problem) != problem && told_)
    told_(problem);
}

} // namespace nullcline
