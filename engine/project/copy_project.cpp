// Copying and compacting a whole project.
#include "engine/core/atomic_file.h"
#include "engine/project/project_implementation.h"
#include "engine/project/project_lock.h"
#include "engine/project/replace_project.h"

#include <memory>

namespace nullcline {

namespace {

/// https://sqlite.org/backup.html: in one step, so that no other program's save falls in between.
void copyPages(Connection& to, Connection& from) {
  sqlite3_backup* backup = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
  if (backup)
    sqlite3_backup_step(backup, -1);
  const int code = backup ? sqlite3_backup_finish(backup) : sqlite3_errcode(to.handle());
  if (code != SQLITE_OK)
    throw SqliteFailure(code, sqlite3_errmsg(to.handle()));
}

} // namespace

Status replaceProject(const std::filesystem::path& fresh, const std::filesystem::path& target) {
  std::error_code code;
  // A log that a killed program left beside the old file would be played into the new one. Opening the old file folds
  // the log into it, so that the old one is whole should the replacement fail.
  if (std::filesystem::exists(target.string() + "-wal", code) ||
      std::filesystem::exists(target.string() + "-journal", code)) {
    const auto folded = ProjectFile::open(target);
  }
  for (const char* ending : {"-journal", "-wal", "-shm"})
    std::filesystem::remove(target.string() + ending, code);
  return replaceFile(fresh, target);
}

Status ProjectFile::copyTo(const std::filesystem::path& target) const {
  std::error_code code;
  if (std::filesystem::equivalent(implementation_->path, target, code))
    return badInput(target.string() + " is the project itself. Choose another name.");
  const bool replaces = std::filesystem::exists(target, code);
  auto lock = ProjectLock::share(target);
  if (const Status alone = replaces ? lock.takeAlone() : Status(); !alone)
    return alone.error();
  std::filesystem::path fresh = target;
  fresh += ".new";
  std::filesystem::remove(fresh, code);
  const Status copied = implementation_->guarded([&]() -> Status {
    try {
      Connection copy(fresh.string(), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX);
      copyPages(copy, *implementation_->connection);
      copy.queryText("PRAGMA journal_mode = DELETE"); // complete in one file
      return {};
    } catch (const SqliteFailure& problem) {
      return sqliteError(problem, target);
    }
  });
  const Status done = copied ? replaceProject(fresh, target) : copied;
  if (!done)
    for (const char* ending : {"", "-journal", "-wal", "-shm"})
      std::filesystem::remove(fresh.string() + ending, code);
  return done;
}

Expected<std::uintmax_t> ProjectFile::compact() {
  if (!implementation_->writable)
    return implementation_->readOnlyError();
  if (const Status there = implementation_->checkStillThere(); !there)
    return there.error();
  return implementation_->guarded([&]() -> Expected<std::uintmax_t> {
    std::error_code code;
    const auto before = std::filesystem::file_size(implementation_->path, code);
    implementation_->connection->execute("VACUUM");
    implementation_->foldLog();
    const auto after = std::filesystem::file_size(implementation_->path, code);
    return before > after ? before - after : 0;
  });
}

} // namespace nullcline
