#include "tests/support/power_cut.h"

#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <new>

namespace nullcline {

namespace {

constexpr std::size_t kSector = 512; // what a disk writes whole

PowerCut* active = nullptr;

/// SQLite gives us szOsFile bytes: ours, and behind them the real file.
struct PowerCutFile {
  sqlite3_file base;
  std::string path;
  sqlite3_file* real = nullptr;
};

PowerCutFile& of(sqlite3_file* file) {
  return *reinterpret_cast<PowerCutFile*>(file);
}
sqlite3_file* realOf(sqlite3_file* file) {
  return of(file).real;
}

int closeFile(sqlite3_file* file) {
  sqlite3_file* real = realOf(file);
  const int code = real->pMethods ? real->pMethods->xClose(real) : SQLITE_OK;
  of(file).path.~basic_string();
  return code;
}
int readFile(sqlite3_file* file, void* to, int count, sqlite3_int64 offset) {
  return realOf(file)->pMethods->xRead(realOf(file), to, count, offset);
}
int writeFile(sqlite3_file* file, const void* from, int count, sqlite3_int64 offset) {
  if (!active->mayChange())
    return SQLITE_IOERR_WRITE;
  active->recordWrite(of(file).path, offset, from, count);
  return realOf(file)->pMethods->xWrite(realOf(file), from, count, offset);
}
int truncateFile(sqlite3_file* file, sqlite3_int64 size) {
  if (!active->mayChange())
    return SQLITE_IOERR_TRUNCATE;
  active->recordTruncate(of(file).path, size);
  return realOf(file)->pMethods->xTruncate(realOf(file), size);
}
int syncFile(sqlite3_file* file, int) {
  if (!active->mayChange())
    return SQLITE_IOERR_FSYNC;
  active->recordSync(of(file).path);
  return SQLITE_OK;
}
int fileSize(sqlite3_file* file, sqlite3_int64* size) {
  return realOf(file)->pMethods->xFileSize(realOf(file), size);
}
int lockFile(sqlite3_file* file, int level) {
  return realOf(file)->pMethods->xLock(realOf(file), level);
}
int unlockFile(sqlite3_file* file, int level) {
  return realOf(file)->pMethods->xUnlock(realOf(file), level);
}
int checkReservedLock(sqlite3_file* file, int* reserved) {
  return realOf(file)->pMethods->xCheckReservedLock(realOf(file), reserved);
}
int fileControl(sqlite3_file* file, int operation, void* argument) {
  return realOf(file)->pMethods->xFileControl(realOf(file), operation, argument);
}
int sectorSize(sqlite3_file*) {
  return static_cast<int>(kSector);
}
/// No promises (atomic writes, safe append): the worst disk SQLite supports.
int characteristics(sqlite3_file*) {
  return 0;
}
int mapShared(sqlite3_file* file, int region, int size, int extend, void volatile** address) {
  return realOf(file)->pMethods->xShmMap(realOf(file), region, size, extend, address);
}
int lockShared(sqlite3_file* file, int offset, int count, int flags) {
  return realOf(file)->pMethods->xShmLock(realOf(file), offset, count, flags);
}
void barrier(sqlite3_file* file) {
  realOf(file)->pMethods->xShmBarrier(realOf(file));
}
int unmapShared(sqlite3_file* file, int remove) {
  return realOf(file)->pMethods->xShmUnmap(realOf(file), remove);
}

const sqlite3_io_methods kMethods = {2,           closeFile,   readFile,        writeFile,  truncateFile,
                                     syncFile,    fileSize,    lockFile,        unlockFile, checkReservedLock,
                                     fileControl, sectorSize,  characteristics, mapShared,  lockShared,
                                     barrier,     unmapShared, nullptr,         nullptr};

int openFile(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* flags_out) {
  auto* ours = new (file) PowerCutFile;
  ours->base.pMethods = nullptr;
  ours->path = name ? name : "";
  ours->real = reinterpret_cast<sqlite3_file*>(ours + 1);
  if (name)
    active->track(name);
  const int code = active->base()->xOpen(active->base(), name, ours->real, flags, flags_out);
  if (code == SQLITE_OK)
    ours->base.pMethods = &kMethods;
  else
    ours->path.~basic_string();
  return code;
}

int deleteFile(sqlite3_vfs*, const char* name, int sync_directory) {
  if (!active->mayChange())
    return SQLITE_IOERR_DELETE;
  active->recordRemove(name);
  const int code = active->base()->xDelete(active->base(), name, sync_directory);
  if (sync_directory)
    active->recordSync(name);
  return code;
}

std::string contentOf(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void place(std::string& content, std::size_t offset, std::string_view bytes) {
  content.resize(std::max(content.size(), offset + bytes.size()), '\0');
  std::copy(bytes.begin(), bytes.end(), content.begin() + static_cast<std::ptrdiff_t>(offset));
}

/// Done, not done, or done for some sectors.
void applyByChance(std::string& content, bool& exists, const PowerCut::Change& change, std::mt19937_64& random) {
  const auto fate = random() % 3;
  if (fate == 0)
    return;
  if (change.kind == PowerCut::Change::Kind::remove) {
    exists = false;
    content.clear();
    return;
  }
  exists = true;
  const auto offset = static_cast<std::size_t>(change.offset);
  if (change.kind == PowerCut::Change::Kind::truncate) {
    content.resize(offset, '\0');
    return;
  }
  for (std::size_t begin = 0; begin < change.bytes.size(); begin += kSector)
    if (fate == 1 || random() % 2 == 0)
      place(content, offset + begin, std::string_view(change.bytes).substr(begin, kSector));
}

} // namespace

PowerCut::PowerCut() : base_(sqlite3_vfs_find(nullptr)) {
  active = this;
  vfs_ = *base_;
  vfs_.pNext = nullptr;
  vfs_.zName = "power-cut";
  vfs_.szOsFile = static_cast<int>(sizeof(PowerCutFile)) + base_->szOsFile;
  vfs_.xOpen = openFile;
  vfs_.xDelete = deleteFile;
  sqlite3_vfs_register(&vfs_, 1);
}

PowerCut::~PowerCut() {
  sqlite3_vfs_unregister(&vfs_);
  sqlite3_vfs_register(base_, 1);
  active = nullptr;
}

void PowerCut::after(int calls) {
  std::lock_guard lock(mutex_);
  calls_left_ = calls;
  happened_ = false;
}

bool PowerCut::mayChange() {
  std::lock_guard lock(mutex_);
  if (calls_left_ < 0)
    return true;
  happened_ = happened_ || calls_left_ == 0;
  calls_left_ -= happened_ ? 0 : 1;
  return !happened_;
}

PowerCut::Tracked& PowerCut::tracked(const std::string& path) {
  const auto [entry, is_new] = files_.try_emplace(path);
  if (is_new) {
    entry->second.existed = std::filesystem::exists(path);
    entry->second.synced = contentOf(path);
  }
  return entry->second;
}

void PowerCut::track(const std::string& path) {
  std::lock_guard lock(mutex_);
  tracked(path);
}

void PowerCut::recordWrite(const std::string& path, sqlite3_int64 offset, const void* bytes, int count) {
  std::lock_guard lock(mutex_);
  tracked(path).changes.push_back(
      {Change::Kind::write, offset, std::string(static_cast<const char*>(bytes), static_cast<std::size_t>(count))});
}

void PowerCut::recordTruncate(const std::string& path, sqlite3_int64 size) {
  std::lock_guard lock(mutex_);
  tracked(path).changes.push_back({Change::Kind::truncate, size, {}});
}

void PowerCut::recordRemove(const std::string& path) {
  std::lock_guard lock(mutex_);
  tracked(path).changes.push_back({Change::Kind::remove, 0, {}});
}

void PowerCut::recordSync(const std::string& path) {
  std::lock_guard lock(mutex_);
  if (lies_)
    return;
  Tracked& file = tracked(path);
  file.changes.clear();
  file.existed = std::filesystem::exists(path);
  file.synced = contentOf(path);
}

void PowerCut::restart(std::uint64_t seed) {
  std::lock_guard lock(mutex_);
  std::mt19937_64 random(seed);
  for (auto& [path, file] : files_) {
    bool exists = file.existed;
    std::string content = file.synced;
    for (const Change& change : file.changes)
      applyByChance(content, exists, change, random);
    std::filesystem::remove(path);
    if (exists)
      std::ofstream(path, std::ios::binary) << content;
    std::filesystem::remove(path + "-shm"); // memory, which is gone
  }
  files_.clear();
  calls_left_ = -1;
  happened_ = false;
}

} // namespace nullcline
