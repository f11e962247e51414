// Creating, opening and closing a project file.
#include "engine/project/project_file.h"

#include "engine/core/atomic_file.h"
#include "engine/core/numbers.h"
#include "engine/project/project_implementation.h"
#include "engine/project/replace_project.h"
#include "engine/project/schema.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <fstream>
#include <limits>
#include <linux/magic.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace nullcline {

namespace {

constexpr int kBusyMilliseconds = 5000;

bool mayWrite(const std::filesystem::path& path) {
  return ::faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) == 0;
}

std::filesystem::path directoryOf(const std::filesystem::path& path) {
  return path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
}

/// A write-ahead log needs memory shared between processes, which these do not have (https://sqlite.org/wal.html, 1).
bool onNetworkFileSystem(const std::filesystem::path& path) {
  struct statfs status {};
  if (::statfs(directoryOf(path).c_str(), &status) != 0)
    return false;
  constexpr std::array<unsigned long, 6> kinds = {NFS_SUPER_MAGIC,  SMB_SUPER_MAGIC, CIFS_SUPER_MAGIC,
                                                  SMB2_SUPER_MAGIC, AFS_SUPER_MAGIC, V9FS_MAGIC};
  return std::ranges::find(kinds, static_cast<unsigned long>(status.f_type)) != kinds.end();
}

/// The settings every connection has. A file may come from anybody: its triggers and views never run.
void configure(Connection& connection) {
  sqlite3_busy_timeout(connection.handle(), kBusyMilliseconds);
  sqlite3_db_config(connection.handle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(connection.handle(), SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
  sqlite3_db_config(connection.handle(), SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
  sqlite3_db_config(connection.handle(), SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  connection.execute("PRAGMA foreign_keys = ON; PRAGMA cell_size_check = ON; PRAGMA synchronous = FULL;");
}

void useLog(Connection& connection, const std::filesystem::path& path) {
  connection.queryText(onNetworkFileSystem(path) ? "PRAGMA journal_mode = DELETE" : "PRAGMA journal_mode = WAL");
}

/// `path` as an SQLite URI for reading only. Without a log beside it the file is complete, and SQLite need not make
/// one.
std::string readOnlyUri(const std::filesystem::path& path) {
  std::string uri = "file:";
  for (const char c : std::filesystem::absolute(path).string()) {
    if (c == '%' || c == '?' || c == '#') {
      constexpr const char* kDigits = "0123456789ABCDEF";
      uri += {'%', kDigits[(c >> 4) & 0xf], kDigits[c & 0xf]};
    } else {
      uri += c;
    }
  }
  std::error_code code;
  const bool has_log = std::filesystem::file_size(path.string() + "-wal", code) > 0 && !code;
  return uri + (has_log ? "?mode=ro" : "?mode=ro&immutable=1");
}

Status checkHeader(const std::filesystem::path& path) {
  std::error_code code;
  if (!std::filesystem::exists(path, code))
    return badInput("There is no file " + path.string() + ".");
  if (!std::filesystem::is_regular_file(path, code))
    return badInput(path.string() + " is not a file; a project (*.nullcline) was expected.");
  std::array<char, 100> header{}; // https://sqlite.org/fileformat.html, 1.3
  std::ifstream file(path, std::ios::binary);
  if (!file)
    return badInput("Cannot read " + path.string() + ". Check that you may.");
  file.read(header.data(), header.size());
  if (file.gcount() < std::ssize(header) ||
      std::string_view(header.data(), 16) != std::string_view("SQLite format 3\0", 16))
    return badInput(path.string() + " is not a Nullcline project: it is no SQLite database.");
  return {};
}

Expected<std::int64_t> checkVersion(Connection& connection, const std::filesystem::path& path) {
  if (connection.queryInteger("PRAGMA application_id") != kProjectApplicationId)
    return badInput(path.string() + " is not a Nullcline project: it is a database of another program.");
  const auto version = connection.queryInteger("PRAGMA user_version");
  if (version > kProjectVersion)
    return badInput(path.string() + " was written by a newer Nullcline (project version " + std::to_string(version) +
                    "; this one reads up to " + std::to_string(kProjectVersion) + "). Update Nullcline to open it.");
  if (version < 1)
    return badInput(path.string() + " is damaged: it has no project version.");
  return version;
}

Error alreadyThere(const std::filesystem::path& path) {
  return badInput(path.string() + " is there already and is not overwritten. Choose another name, or open it.");
}

constexpr std::string_view kUnfinished = ".new-"; // NAME.new-PROCESS, and with its journal

/// Where a new file goes if `path` is a link to a file that is not there.
std::filesystem::path endOfLinks(std::filesystem::path path) {
  constexpr int kMostLinks = 40; // as Linux follows
  std::error_code code;
  for (int i = 0; i < kMostLinks && std::filesystem::is_symlink(path, code); ++i)
    path = directoryOf(path) / std::filesystem::read_symlink(path, code);
  return path;
}

/// A complete project without anything in it at `fresh`, closed; errors name `path`, where it will be.
Status makeEmptyProject(const std::filesystem::path& fresh, const std::filesystem::path& path) {
  try {
    Connection connection(fresh.string(), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX);
    configure(connection);
    Transaction transaction(connection);
    connection.execute(("PRAGMA application_id = " + std::to_string(kProjectApplicationId)).c_str());
    connection.execute(("PRAGMA user_version = " + std::to_string(kProjectVersion)).c_str());
    connection.execute(kProjectSchema);
    connection.execute(kProjectViews);
    transaction.commit();
    return {};
  } catch (const SqliteFailure& problem) {
    return sqliteError(problem, path);
  }
}

} // namespace

ProjectFile::ProjectFile(std::unique_ptr<Implementation> implementation) : implementation_(std::move(implementation)) {}
ProjectFile::ProjectFile(ProjectFile&&) noexcept = default;
ProjectFile& ProjectFile::operator=(ProjectFile&&) noexcept = default;
ProjectFile::~ProjectFile() = default;

ProjectFile::Implementation::~Implementation() {
  if (connection && writable)
    foldLog();
}

void ProjectFile::Implementation::foldLog() noexcept {
  sqlite3_busy_timeout(connection->handle(), 0);
  sqlite3_wal_checkpoint_v2(connection->handle(), nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
  sqlite3_busy_timeout(connection->handle(), kBusyMilliseconds);
}

void ProjectFile::Implementation::upgrade() {
  const auto found = connection->queryInteger("PRAGMA user_version"); // somebody else may have been faster
  if (found < 2)
    connection->execute(kProjectUpgradeFrom1);
  if (found < 3)
    connection->execute(kProjectUpgradeFrom2);
  if (found < 4)
    connection->execute(kProjectViews);
  connection->execute(("PRAGMA user_version = " + std::to_string(kProjectVersion)).c_str());
}

void ProjectFile::Implementation::noteFile() {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0)
    return;
  device = status.st_dev;
  inode = status.st_ino;
}

// SQLite goes on writing into a file that has no name any more, and says that all is well.
Status ProjectFile::Implementation::checkStillThere() const {
  struct stat status {};
  if (::stat(path.c_str(), &status) == 0 && status.st_dev == device && status.st_ino == inode)
    return {};
  return failure(path.string() + " was moved, removed or replaced while it was open, and nothing can be saved there. " +
                 "Put it back, or save the project under another name.");
}

bool ProjectFile::isWritable() const {
  return implementation_->writable;
}

const std::filesystem::path& ProjectFile::path() const {
  return implementation_->path;
}

Error ProjectFile::Implementation::readOnlyError() const {
  return failure("Cannot write " + path.string() +
                 ": it or its directory may only be read. Copy it to where you may write.");
}

void removeUnfinishedProjects(const std::filesystem::path& directory, const std::string& name) {
  if (onNetworkFileSystem(directory / "any")) // processes of other machines cannot be asked
    return;
  std::error_code code;
  for (const auto& entry : std::filesystem::directory_iterator(directory, code)) {
    const std::string file = entry.path().filename().string();
    const auto end = file.rfind(kUnfinished);
    if (end == std::string::npos)
      continue;
    const auto of = std::filesystem::path(file.substr(0, end));
    if (name.empty() ? of.extension() != ".nullcline" : of != name)
      continue;
    std::string number = file.substr(end + kUnfinished.size());
    if (number.ends_with("-journal"))
      number.resize(number.size() - std::string_view("-journal").size());
    const auto process = parseInteger(number);
    if (!process || *process < 1 || *process > std::numeric_limits<pid_t>::max())
      continue;
    if (::kill(static_cast<pid_t>(*process), 0) != 0 && errno == ESRCH)
      std::filesystem::remove(entry.path(), code);
  }
}

Expected<ProjectFile> ProjectFile::create(const std::filesystem::path& path) {
  std::error_code code;
  const std::filesystem::path target = endOfLinks(path);
  if (std::filesystem::exists(target, code))
    return alreadyThere(path);
  // Under another name until it is complete: a program that is killed meanwhile leaves nothing that looks like a
  // project.
  removeUnfinishedProjects(directoryOf(target), target.filename().string());
  const std::string fresh = target.string() + std::string(kUnfinished) + std::to_string(::getpid());
  const auto remove_fresh = [&] {
    for (const char* ending : {"", "-journal"})
      std::filesystem::remove(fresh + ending, code);
  };
  remove_fresh();
  const Status made = makeEmptyProject(fresh, path);
  const auto placed = made ? placeFile(fresh, target) : Expected<bool>(made.error());
  if (placed && *placed)
    return open(path);
  remove_fresh();
  return placed ? alreadyThere(path) : placed.error();
}

Expected<ProjectFile> ProjectFile::open(const std::filesystem::path& path) {
  if (const auto header = checkHeader(path); !header)
    return header.error();
  auto implementation = std::make_unique<Implementation>();
  implementation->path = path;
  implementation->writable = mayWrite(path) && mayWrite(directoryOf(path));
  const auto opened = implementation->guarded([&]() -> Status {
    implementation->connection =
        implementation->writable
            ? std::make_unique<Connection>(path.string(), SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX)
            : std::make_unique<Connection>(readOnlyUri(path),
                                           SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX);
    configure(*implementation->connection);
    const auto version = checkVersion(*implementation->connection, path);
    if (!version)
      return version.error();
    implementation->version = *version;
    if (implementation->writable)
      useLog(*implementation->connection, path);
    implementation->noteFile();
    return {};
  });
  if (!opened) {
    implementation->writable = false; // nothing of ours is in a file that was refused
    return opened.error();
  }
  return ProjectFile(std::move(implementation));
}

} // namespace nullcline
