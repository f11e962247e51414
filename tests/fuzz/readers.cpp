#include "tests/fuzz/readers.h"

#include "engine/core/bytes.h"
#include "engine/core/strict_json.h"
#include "engine/data/import_table.h"
#include "engine/data/read_dataset.h"
#include "engine/export/safetensors.h"
#include "engine/fit/checkpoint.h"
#include "engine/fit/compatibility.h"
#include "engine/project/project_file.h"

#include <array>
#include <cstdlib>
#include <fstream>
#include <sqlite3.h>
#include <sys/mman.h>
#include <unistd.h>
#include <zlib.h>

namespace nullcline::fuzz {

namespace {

void require(bool condition) {
  if (!condition)
    std::abort(); // what libFuzzer and the corpus test take for a crash
}

void requireWhole(const Dataset& data) {
  require(!data.channels.empty() && !data.trajectories.empty());
  for (const Trajectory& trajectory : data.trajectories) {
    require(trajectory.values.size() == trajectory.times.size() * data.channels.size());
    for (std::size_t k = 1; k < trajectory.times.size(); ++k)
      require(trajectory.times[k] > trajectory.times[k - 1]);
    for (const double value : trajectory.values)
      require(!std::isinf(value));
  }
}

void requireSentence(const Error& error) {
  require(!error.message.empty());
}

template <class Value>
void requireSentenceIfNone(const Expected<Value>& outcome) {
  if (!outcome)
    requireSentence(outcome.error());
}

template <class Value>
void requireWholeOrSentence(const Expected<Value>& outcome) {
  if (!outcome)
    return requireSentence(outcome.error());
  if constexpr (std::is_same_v<Value, Dataset>)
    requireWhole(*outcome);
  else
    requireWhole(outcome->data);
}

/// A file in memory, by a name under which it can be opened.
class MemoryFile {
 public:
  MemoryFile() : descriptor_(::memfd_create("fuzz", MFD_CLOEXEC)) { require(descriptor_ >= 0); }
  ~MemoryFile() { ::close(descriptor_); }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;
  void fill(std::string_view bytes) const {
    require(::ftruncate(descriptor_, 0) == 0);
    require(::pwrite(descriptor_, bytes.data(), bytes.size(), 0) == static_cast<ssize_t>(bytes.size()));
  }
  std::filesystem::path path() const { return "/proc/self/fd/" + std::to_string(descriptor_); }

 private:
  int descriptor_;
};

/// A database that SQLite finds in memory under its path, while it opens files there
/// (https://sqlite.org/inmemorydb.html).
class MemoryDatabase {
 public:
  explicit MemoryDatabase(const std::string& path) : disk_(sqlite3_vfs_find(nullptr)) {
    require(sqlite3_open_v2(path.c_str(), &connection_, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, "memdb") == 0);
    require(sqlite3_file_control(connection_, "main", SQLITE_FCNTL_FILE_POINTER, &file_) == SQLITE_OK);
  }
  ~MemoryDatabase() { sqlite3_close(connection_); }
  MemoryDatabase(const MemoryDatabase&) = delete;
  MemoryDatabase& operator=(const MemoryDatabase&) = delete;
  void fill(std::string_view bytes) const {
    require(file_->pMethods->xTruncate(file_, 0) == SQLITE_OK);
    if (!bytes.empty())
      require(file_->pMethods->xWrite(file_, bytes.data(), static_cast<int>(bytes.size()), 0) == SQLITE_OK);
  }
  /// Whether everything that is opened from now on is looked for in memory.
  void use(bool memory) const { sqlite3_vfs_register(memory ? sqlite3_vfs_find("memdb") : disk_, 1); }

 private:
  sqlite3_vfs* disk_;
  sqlite3* connection_ = nullptr;
  sqlite3_file* file_ = nullptr;
};

/// What it says itself of how it was read, as the window takes it from a project.
void readRecipeOf(const Dataset& data) {
  const auto json = parseStrictJson(data.import_recipe, "The import recipe");
  requireSentenceIfNone(json);
  if (json)
    requireSentenceIfNone(fromJson(*json, ImportRecipe{}));
}

/// With the size and the checksum that fit, which nobody hits on by chance and everybody can compute.
std::string resealed(std::string_view checkpoint) {
  constexpr std::size_t kHead = 12, kSize = 8, kChecksum = 4; // mark and version, size of the content, CRC-32
  if (checkpoint.size() < kHead + kSize + kChecksum)
    return {};
  const auto content = checkpoint.substr(kHead + kSize, checkpoint.size() - kHead - kSize - kChecksum);
  std::string bytes(checkpoint.substr(0, kHead));
  appendLittleEndian(bytes, std::uint64_t{content.size()});
  bytes += content;
  const auto checksum = ::crc32_z(0, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  appendLittleEndian(bytes, static_cast<std::uint32_t>(checksum));
  return bytes;
}

void readSealed(std::string_view bytes) {
  const auto checkpoint = parseCheckpoint(bytes);
  if (!checkpoint)
    return requireSentence(checkpoint.error());
  const auto written = serializeCheckpoint(*checkpoint);
  const auto again = parseCheckpoint(written);
  require(again.hasValue() && serializeCheckpoint(*again) == written);
}

void readRun(const ProjectFile& project, const StoredRun& run) {
  require(run.report.is_null() || !run.report.dump().empty());
  requireSentenceIfNone(project.checkpoint(run.id));
  requireSentenceIfNone(project.history(run.id, 1000));
  requireSentenceIfNone(project.model(run.id));
}

void readAllOf(const ProjectFile& project) {
  const auto datasets = project.datasetIds();
  for (std::size_t i = 0; datasets && i < datasets->size(); ++i) {
    const auto data = project.dataset((*datasets)[i]);
    requireSentenceIfNone(data);
    if (data)
      readRecipeOf(*data);
  }
  if (const auto runs = project.runs())
    for (const StoredRun& run : *runs)
      readRun(project, run);
  requireSentenceIfNone(project.view("window"));
}

void saveInto(ProjectFile& project) {
  const auto view = project.view("window");
  requireSentenceIfNone(project.saveView("window", view ? *view : Json::object()));
}

} // namespace

void readTable(std::string_view bytes) {
  requireWholeOrSentence(readDatasetText(bytes, "table.csv"));
}

void readArchive(std::string_view bytes) {
  static const MemoryFile file;
  file.fill(bytes);
  const std::filesystem::path path = file.path();
  requireWholeOrSentence(importTable(std::span(&path, 1), ImportRecipe{}));
}

void readRecipe(std::string_view bytes) {
  const std::size_t end = std::min(bytes.find('\n'), bytes.size());
  const auto json = parseStrictJson(bytes.substr(0, end), "The import recipe");
  if (!json)
    return requireSentence(json.error());
  const auto recipe = fromJson(*json, ImportRecipe{});
  if (!recipe)
    return requireSentence(recipe.error());
  const auto again = fromJson(toJson(*recipe), ImportRecipe{});
  require(again.hasValue() && *again == *recipe);
  const auto imported = importText(bytes.substr(std::min(end + 1, bytes.size())), "table.csv", *recipe);
  requireWholeOrSentence(imported);
  if (imported)
    require(fromJson(toJson(imported->recipe), ImportRecipe{}).hasValue());
}

void readModel(std::string_view bytes) {
  const auto model = parseSafetensors(bytes);
  if (!model)
    return requireSentence(model.error());
  const auto again = parseSafetensors(safetensorsBytes(*model));
  require(again.hasValue() && again->parameters.size() == model->parameters.size());
}

void readSettings(std::string_view bytes) {
  const auto json = parseStrictJson(bytes, "The settings");
  if (!json)
    return requireSentence(json.error());
  const auto spec = fromJson(*json, FitSpec{});
  if (!spec)
    return requireSentence(spec.error());
  const std::array<Channel, 2> channels = {{{"x", "", ChannelRole::state}, {"y", "", ChannelRole::state}}};
  if (const Status compatible = checkCompatibility(*spec, channels); !compatible)
    requireSentence(compatible.error());
  require(fromJson(toJson(*spec), FitSpec{}).hasValue());
}

void readCheckpoint(std::string_view bytes) {
  readSealed(bytes);
  readSealed(resealed(bytes));
}

void readProject(std::string_view bytes) {
  static const std::string path = [] {
    const bool memory = ::access("/dev/shm", W_OK) == 0;
    return std::string(memory ? "/dev/shm" : "/tmp") + "/nullcline-fuzz-" + std::to_string(::getpid()) + ".nullcline";
  }();
  static const MemoryDatabase database(path);
  // Files, their log and a save into them take ten times as long as reading: one of 16 inputs has them.
  const auto draw = ::crc32_z(0, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  const bool on_disk = draw % 16 == 0 || sqlite3_libversion_number() < 3036000; // no databases by path in memory before
  constexpr std::size_t kHeader = 100; // what is looked at before SQLite opens it
  std::ofstream(path, std::ios::binary | std::ios::trunc) << (on_disk ? bytes : bytes.substr(0, kHeader));
  if (!on_disk)
    database.fill(bytes);
  database.use(!on_disk);
  {
    auto project = ProjectFile::open(path);
    requireSentenceIfNone(project);
    if (project)
      readAllOf(*project);
    if (project && on_disk)
      saveInto(*project);
  }
  database.use(false);
  for (const char* ending : {"", "-wal", "-shm", "-journal"})
    ::unlink((path + ending).c_str());
}

std::span<const Target> targets() {
  static constexpr std::array<Target, 7> kTargets = {{{"table", readTable},
                                                      {"archive", readArchive},
                                                      {"recipe", readRecipe},
                                                      {"model", readModel},
                                                      {"settings", readSettings},
                                                      {"checkpoint", readCheckpoint},
                                                      {"project", readProject}}};
  return kTargets;
}

} // namespace nullcline::fuzz
