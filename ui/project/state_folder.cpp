#include "ui/project/state_folder.h"

#include "engine/core/atomic_file.h"
#include "engine/project/project_file.h"
#include "engine/project/project_lock.h"
#include "engine/project/replace_project.h"
#include "ui/engine_text.h"
#include "ui/runs/run_record.h"
#include "ui/text.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <string_view>
#include <unistd.h>

namespace nullcline {

namespace fs = std::filesystem;

namespace {

constexpr qsizetype kRecentProjects = 10;
constexpr std::size_t kLongestRecentList = 1 << 16;

struct Words {
  Q_DECLARE_TR_FUNCTIONS(UnsavedWork)
};

QString runsText(const std::vector<StoredRun>& runs) {
  const bool alone = runs.size() == 1;
  if (runs.empty())
    return Words::tr("Imported, not trained yet");
  QStringList words{alone ? Words::tr("1 run") : Words::tr("%1 runs").arg(runs.size())};
  for (const auto& run : runs)
    if (run.status == "running" || run.status == "interrupted")
      words << (alone ? Words::tr("cut off after %1") : Words::tr("one cut off after %1"))
                   .arg(epochsText(run.epochs_run, run.epochs_done - run.epochs_run, run.spec.totalEpochs()));
  const auto waiting = std::count_if(runs.begin(), runs.end(), [](const auto& run) { return run.status == "waiting"; });
  if (waiting > 0)
    words << Words::tr("%1 not begun").arg(waiting);
  return words.join(QStringLiteral(", "));
}

std::string dataNames(const ProjectFile& project) {
  std::string names;
  if (const auto ids = project.datasetIds())
    for (const auto id : *ids)
      if (const auto dataset = project.dataset(id))
        names += (names.empty() ? "" : ", ") + dataset->name;
  return names;
}

void removeProject(const fs::path& file) {
  std::error_code code;
  for (const char* ending : {"", "-journal", "-wal", "-shm"})
    fs::remove(file.string() + ending, code);
}

/// Of the file or of its log.
QDateTime lastChange(const fs::path& file) {
  const QDateTime of_file = QFileInfo(text(file.string())).lastModified();
  const QFileInfo log(text(file.string() + "-wal"));
  return log.exists() ? std::max(of_file, log.lastModified()) : of_file;
}

void keepDate(const UnsavedWork& work) {
  QFile file(text(work.file.string()));
  if (file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
    file.setFileTime(work.last_saved, QFileDevice::FileModificationTime);
}

/// False: nothing is in it.
bool describeWork(UnsavedWork& work) {
  const auto project = ProjectFile::open(work.file);
  const auto runs = project ? project->runs() : Expected<std::vector<StoredRun>>(project.error());
  if (!runs) {
    work.problem = engineSentence(runs.error().message);
    return true;
  }
  work.data = text(dataNames(*project));
  work.runs = runsText(*runs);
  return !runs->empty() || !work.data.isEmpty();
}

/// What a program that was killed before it made its file left: the lock of no project.
void removeOrphanedLock(const fs::path& file) {
  constexpr std::string_view kBegin = ".unsaved-", kEnd = ".nullcline.lock", kLock = ".lock";
  const std::string name = file.filename().string();
  if (!name.starts_with(kBegin) || !name.ends_with(kEnd))
    return;
  const fs::path project = file.parent_path() / name.substr(1, name.size() - 1 - kLock.size());
  std::error_code code;
  if (!fs::exists(project, code) && !ProjectLock::isHeld(project))
    const auto last_user = ProjectLock::share(project); // the lock goes with it, unless somebody came in between
}

fs::path recentFile(const fs::path& state) {
  return state / "recent-projects";
}

void writeRecent(const fs::path& state, const QStringList& paths) {
  std::error_code code;
  fs::create_directories(state, code);
  // A list that cannot be kept is no harm to any work.
  static_cast<void>(writeFileAtomically(recentFile(state), paths.join(QLatin1Char('\n')).toStdString()));
}

} // namespace

fs::path stateFolder() {
  const char* state = std::getenv("XDG_STATE_HOME");
  if (state && fs::path(state).is_absolute())
    return fs::path(state) / "nullcline";
  const char* home = std::getenv("HOME");
  return home && fs::path(home).is_absolute() ? fs::path(home) / ".local/state/nullcline" : fs::path();
}

fs::path recoveryFolder(const fs::path& state) {
  return state / "recovery";
}

fs::path newRecoveryFile(const fs::path& state) {
  const auto now = QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz")).toStdString();
  static std::atomic<int> count{0}; // two may be named within a millisecond
  return recoveryFolder(state) /
         ("unsaved-" + now + "-" + std::to_string(::getpid()) + "-" + std::to_string(++count) + ".nullcline");
}

bool isRecoveryFile(const fs::path& state, const fs::path& file) {
  std::error_code code;
  return !state.empty() && fs::equivalent(recoveryFolder(state), file.parent_path(), code);
}

std::shared_ptr<const UnsavedWorkList> findUnsavedWork(const fs::path& state, std::stop_token stop) {
  auto list = std::make_shared<UnsavedWorkList>();
  std::error_code code;
  removeUnfinishedProjects(recoveryFolder(state));
  for (const auto& entry : fs::directory_iterator(recoveryFolder(state), code)) {
    if (stop.stop_requested())
      return nullptr;
    removeOrphanedLock(entry.path());
    UnsavedWork work;
    work.file = entry.path();
    if (work.file.extension() != ".nullcline" || ProjectLock::isHeld(work.file))
      continue;
    work.last_saved = lastChange(work.file);
    const bool has_work = describeWork(work);
    keepDate(work); // reading folds the log into the file
    if (has_work)
      list->push_back(std::move(work));
    else if (!ProjectLock::isHeld(work.file))
      removeProject(work.file);
  }
  std::sort(list->begin(), list->end(),
            [](const UnsavedWork& left, const UnsavedWork& right) { return left.last_saved > right.last_saved; });
  return list;
}

QString deleteUnsavedWork(const fs::path& file) {
  auto lock = ProjectLock::share(file);
  if (const Status alone = lock.takeAlone(); !alone)
    return engineSentence(alone.error().message);
  removeProject(file);
  return {};
}

QStringList recentProjects(const fs::path& state) {
  if (state.empty())
    return {};
  const auto list = readWholeFile(recentFile(state), kLongestRecentList);
  return list ? text(*list).split(QLatin1Char('\n'), Qt::SkipEmptyParts).mid(0, kRecentProjects) : QStringList();
}

void noteRecentProject(const fs::path& state, const QString& path) {
  if (state.empty() || path.isEmpty() || path.contains(QLatin1Char('\n')))
    return;
  QStringList paths = recentProjects(state);
  const QString whole = QFileInfo(path).absoluteFilePath();
  paths.removeAll(whole);
  paths.prepend(whole);
  writeRecent(state, paths.mid(0, kRecentProjects));
}

void forgetRecentProjects(const fs::path& state) {
  if (!state.empty())
    writeRecent(state, {});
}

} // namespace nullcline
