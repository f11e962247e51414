// A file system that loses power: SQLite's calls go through it to the real one, it remembers what each file held when
// it was last synced, and at a chosen call everything stops. What was written since then is lost, kept or torn, by
// chance.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <mutex>
#include <random>
#include <sqlite3.h>
#include <string>
#include <vector>

namespace nullcline {

/// Registers itself as SQLite's default file system while it lives (https://sqlite.org/vfs.html). One at a time.
class PowerCut {
 public:
  PowerCut();
  ~PowerCut();
  PowerCut(const PowerCut&) = delete;
  PowerCut& operator=(const PowerCut&) = delete;

  /// From now on `calls` more writes, truncations, syncs and removals are done; the next one and all behind it fail.
  void after(int calls);
  bool happened() const { return happened_; }
  /// What a restart finds on the disk. All connections must be closed. Each unsynced write is there, is not, or is
  /// there for some of its sectors; an unsynced removal or creation happened or did not.
  void restart(std::uint64_t seed);
  /// True: syncs report success and do nothing, as a disk that lies does. A self-test: data must get lost then.
  void lieAboutSyncs(bool lie) { lies_ = lie; }

  struct Change {
    enum class Kind { write, truncate, remove } kind = Kind::write;
    sqlite3_int64 offset = 0; // of a write; the size after a truncation
    std::string bytes;
  };
  struct Tracked {
    std::string synced; // what is on the disk for certain
    bool existed = false;
    std::vector<Change> changes; // since then, in order
  };

  /// False: the power is gone.
  bool mayChange();
  void recordWrite(const std::string& path, sqlite3_int64 offset, const void* bytes, int count);
  void recordTruncate(const std::string& path, sqlite3_int64 size);
  void recordRemove(const std::string& path);
  void recordSync(const std::string& path);
  void track(const std::string& path);
  sqlite3_vfs* base() const { return base_; }

 private:
  Tracked& tracked(const std::string& path);

  sqlite3_vfs* base_ = nullptr;
  sqlite3_vfs vfs_{};
  std::mutex mutex_;
  std::map<std::string, Tracked> files_;
  int calls_left_ = -1; // -1: the power stays on
  bool happened_ = false;
  bool lies_ = false;
};

} // namespace nullcline
