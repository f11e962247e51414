// What the files of ProjectFile share: the open database, one lock, and the border where failures become sentences.
#pragma once

#include "engine/project/project_file.h"
#include "engine/project/schema.h"
#include "engine/project/sqlite_statement.h"

#include <mutex>

namespace nullcline {

struct ProjectFile::Implementation {
  std::filesystem::path path;
  bool writable = true;
  std::int64_t version = 0; // of the file: an older one is brought to this one by the first save
  // One connection for the window's thread and the fit's: whoever comes second waits for one transaction.
  std::mutex mutex;
  std::unique_ptr<Connection> connection;

  std::uint64_t device = 0, inode = 0; // of the file that was opened

  ~Implementation();

  /// Moves the write-ahead log into the database, so that the one file is complete and can be copied. Not getting the
  /// lock because somebody reads is no error: the next save tries again.
  void foldLog() noexcept;
  Error readOnlyError() const;
  void noteFile();
  /// The path still leads to the file that was opened.
  Status checkStillThere() const;
  /// Adds what the file's older version lacks, within the caller's transaction.
  void upgrade();

  /// Runs `work` under the lock. `work` may return an Error itself.
  template <class Work>
  auto guarded(Work work) -> decltype(work()) {
    std::lock_guard lock(mutex);
    try {
      return work();
    } catch (const SqliteFailure& problem) {
      return sqliteError(problem, path);
    }
  }
  /// The same for what writes: one transaction, committed only if `work` has a value.
  template <class Work>
  auto saved(Work work) -> decltype(work()) {
    if (!writable)
      return readOnlyError();
    if (const Status there = checkStillThere(); !there)
      return there.error();
    return guarded([&]() -> decltype(work()) {
      Transaction transaction(*connection);
      if (version < kProjectVersion)
        upgrade();
      auto outcome = work();
      if (!outcome)
        return outcome;
      transaction.commit();
      version = kProjectVersion;
      foldLog();
      return outcome;
    });
  }
};

/// JSON text that never fails: bytes that are no UTF-8 (a file's name can have them) are replaced.
inline std::string jsonText(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace nullcline
