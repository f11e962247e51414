#include "engine/project/project_lock.h"

#include "engine/core/atomic_file.h"
#include "engine/core/numbers.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <limits.h>
#include <sstream>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace nullcline {

namespace {

constexpr std::size_t kLongestList = 1 << 16;

std::string hostName() {
  char name[HOST_NAME_MAX + 1] = {};
  return ::gethostname(name, sizeof name - 1) == 0 ? name : "";
}

std::string programName() {
  std::error_code code;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", code);
  return code ? "Nullcline" : program.filename().string();
}

/// A process of another machine cannot be asked; it is taken to live.
bool isAlive(const ProjectUser& user) {
  return user.host != hostName() || ::kill(static_cast<pid_t>(user.process), 0) == 0 || errno == EPERM;
}

/// One user a line: process, host, program, separated by tabs.
std::string lineOf(const ProjectUser& user) {
  return std::to_string(user.process) + "\t" + user.host + "\t" + user.program + "\n";
}

/// The file may hold anything.
std::vector<ProjectUser> parseUsers(const std::string& text) {
  std::vector<ProjectUser> users;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    const auto first = line.find('\t');
    const auto second = first == std::string::npos ? first : line.find('\t', first + 1);
    if (second == std::string::npos)
      continue;
    const auto process = parseInteger(std::string_view(line).substr(0, first));
    if (process && *process >= 1 && *process <= std::numeric_limits<pid_t>::max())
      users.push_back({line.substr(second + 1), *process, line.substr(first + 1, second - first - 1)});
  }
  return users;
}

/// True if `path` still leads to what `descriptor` has open.
bool isSameFile(int descriptor, const std::filesystem::path& path) {
  struct stat held {
  }, found{};
  return ::fstat(descriptor, &held) == 0 && ::stat(path.c_str(), &found) == 0 && held.st_ino == found.st_ino &&
         held.st_dev == found.st_dev;
}

/// One lock, by whatever name the project is opened.
std::filesystem::path lockFileOf(const std::filesystem::path& project) {
  std::error_code code;
  auto real = std::filesystem::weakly_canonical(project, code);
  if (code)
    real = project;
  return real.parent_path() / ("." + real.filename().string() + ".lock");
}

} // namespace

bool ProjectLock::isHeld(const std::filesystem::path& project) {
  const int descriptor = ::open(lockFileOf(project).c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW);
  if (descriptor < 0)
    return false;
  const bool held = ::flock(descriptor, LOCK_EX | LOCK_NB) != 0;
  ::close(descriptor);
  return held;
}

ProjectLock ProjectLock::share(const std::filesystem::path& project) {
  ProjectLock lock(project);
  lock.file_ = lockFileOf(project);
  constexpr int kAttempts = 10; // the last user of the old file may just be removing it
  for (int attempt = 0; attempt < kAttempts; ++attempt)
    if (lock.openFile()) {
      lock.sign();
      return lock;
    }
  lock.close();
  return lock;
}

bool ProjectLock::openFile() {
  close();
  descriptor_ = ::open(file_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
  if (descriptor_ < 0)
    return false;
  // Alone: whoever is listed was killed, or came while another kept the file alone and still lives. If somebody else
  // keeps the file alone now, others() tells of it.
  const bool alone = ::flock(descriptor_, LOCK_EX | LOCK_NB) == 0;
  const bool same = isSameFile(descriptor_, file_);
  if (alone && same && !forgetKilled())
    return false;
  shareIfPossible();
  return same;
}

/// Leaves in the list only those of this machine that live.
bool ProjectLock::forgetKilled() const {
  const auto text = readWholeFile(file_, kLongestList);
  std::string kept;
  for (const auto& user : text ? parseUsers(*text) : std::vector<ProjectUser>())
    if (user.host == hostName() && user.process != ::getpid() && isAlive(user))
      kept += lineOf(user);
  return ::ftruncate(descriptor_, 0) == 0 &&
         ::pwrite(descriptor_, kept.data(), kept.size(), 0) == static_cast<ssize_t>(kept.size());
}

void ProjectLock::shareIfPossible() const {
  is_shared_ = ::flock(descriptor_, LOCK_SH | LOCK_NB) == 0;
}

/// Of this machine, where the list can be checked: a program that came while another kept the file alone may be listed
/// without holding the lock.
bool ProjectLock::isOpenInLivingProgramHere() const {
  const auto users = others();
  return std::any_of(users.begin(), users.end(), [](const ProjectUser& user) { return user.host == hostName(); });
}

void ProjectLock::sign() const {
  const std::string line = lineOf({programName(), ::getpid(), hostName()});
  ::lseek(descriptor_, 0, SEEK_END);
  // Without its line a program is not named to others; the lock itself holds all the same.
  [[maybe_unused]] const auto written = ::write(descriptor_, line.data(), line.size());
}

ProjectLock::ProjectLock(ProjectLock&& other) noexcept
    : project_(std::move(other.project_)), file_(std::move(other.file_)),
      descriptor_(std::exchange(other.descriptor_, -1)), is_shared_(other.is_shared_) {}

ProjectLock& ProjectLock::operator=(ProjectLock&& other) noexcept {
  if (this == &other)
    return *this;
  close();
  project_ = std::move(other.project_);
  file_ = std::move(other.file_);
  descriptor_ = std::exchange(other.descriptor_, -1);
  is_shared_ = other.is_shared_;
  return *this;
}

ProjectLock::~ProjectLock() {
  close();
}

void ProjectLock::close() noexcept {
  if (descriptor_ < 0)
    return;
  if (::flock(descriptor_, LOCK_EX | LOCK_NB) == 0 && isSameFile(descriptor_, file_) && !isOpenInLivingProgramHere())
    ::unlink(file_.c_str());
  ::close(descriptor_);
  descriptor_ = -1;
}

std::vector<ProjectUser> ProjectLock::others() const {
  if (descriptor_ < 0)
    return {};
  if (!is_shared_)
    shareIfPossible();
  const auto text = readWholeFile(file_, kLongestList);
  std::vector<ProjectUser> users = text ? parseUsers(*text) : std::vector<ProjectUser>();
  std::erase_if(users, [](const ProjectUser& user) {
    return (user.process == ::getpid() && user.host == hostName()) || !isAlive(user);
  });
  return users;
}

std::string ProjectLock::othersSentence() const {
  const auto users = others();
  std::string names;
  for (std::size_t i = 0; i < users.size(); ++i)
    names += (i == 0                  ? ""
              : i + 1 == users.size() ? " and "
                                      : ", ") +
             users[i].program + " (process " + std::to_string(users[i].process) +
             (users[i].host == hostName() ? "" : " on " + users[i].host) + ")";
  return names.empty() ? "" : project_.string() + " is also open in " + names + ".";
}

Status ProjectLock::takeAlone() {
  if (descriptor_ < 0)
    return {};
  if (::flock(descriptor_, LOCK_EX | LOCK_NB) == 0) {
    is_shared_ = true; // and more: others() must not give it back
    if (!isOpenInLivingProgramHere())
      return {};
  }
  shareAgain(); // a failed change may have given the lock back
  const auto who = othersSentence();
  return failure((who.empty() ? project_.string() + " is also open in another program." : who) +
                 " Close it there, so that no run is trained twice at once.");
}

void ProjectLock::shareAgain() {
  if (descriptor_ >= 0)
    shareIfPossible();
}

} // namespace nullcline
