#include "engine/project/project_lock.h"

#include "engine/core/atomic_file.h"
#include "engine/core/numbers.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <limits.h>
#include <limits>
#include <optional>
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

/// Of a file in /proc, which has no size to ask for.
std::string textOf(const std::string& system_file) {
  std::ifstream file(system_file);
  return std::string(std::istreambuf_iterator<char>(file), {});
}

/// Of the machine's present start: numbers of processes and their start times begin anew with it. Empty: not known.
std::string bootId() {
  const auto id = textOf("/proc/sys/kernel/random/boot_id");
  return id.substr(0, id.find_first_of("\t\n"));
}

struct ProcessState {
  std::string state; // 'Z': ended, its parent has not asked after it yet
  std::string start; // in clock ticks since the machine started
};

/// From /proc/PID/stat, proc(5): nothing if it cannot be read. The program's name, in parentheses, may hold anything.
std::optional<ProcessState> processState(std::int64_t process) {
  const auto text = textOf("/proc/" + std::to_string(process) + "/stat");
  const auto name_end = text.rfind(')');
  if (name_end == std::string::npos)
    return std::nullopt;
  std::istringstream fields(text.substr(name_end + 1));
  std::vector<std::string> words;
  for (std::string word; fields >> word;)
    words.push_back(word);
  constexpr std::size_t kState = 0, kStart = 19; // fields 3 and 22 of all
  return words.size() > kStart ? std::optional(ProcessState{words[kState], words[kStart]}) : std::nullopt;
}

/// A user as the list has it. The number of a process that ended is given to another one some day: its start tells them
/// apart.
struct ListedUser {
  ProjectUser user;
  std::string start = {}, boot = {}; // empty: an older program wrote the line, or they could not be known
};

/// A process of another machine cannot be asked; it is taken to live.
bool isAlive(const ListedUser& listed) {
  if (listed.user.host != hostName())
    return true;
  if (::kill(static_cast<pid_t>(listed.user.process), 0) != 0 && errno != EPERM)
    return false;
  const auto now = processState(listed.user.process);
  if (!now)
    return true;
  if (now->state == "Z" || now->state == "X")
    return false;
  return (listed.start.empty() || listed.start == now->start) && (listed.boot.empty() || listed.boot == bootId());
}

/// One user a line: process, host, program, start, machine's start, separated by tabs.
std::string lineOf(const ListedUser& listed) {
  return std::to_string(listed.user.process) + "\t" + listed.user.host + "\t" + listed.user.program + "\t" +
         listed.start + "\t" + listed.boot + "\n";
}

/// The file may hold anything.
std::vector<ListedUser> parseUsers(const std::string& text) {
  std::vector<ListedUser> users;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    std::vector<std::string> columns;
    std::istringstream rest(line);
    for (std::string column; std::getline(rest, column, '\t');)
      columns.push_back(column);
    const auto process = columns.size() < 3 ? std::nullopt : parseInteger(columns[0]);
    if (!process || *process < 1 || *process > std::numeric_limits<pid_t>::max())
      continue;
    columns.resize(std::max<std::size_t>(columns.size(), 5));
    users.push_back({{columns[2], *process, columns[1]}, columns[3], columns[4]});
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
  for (const auto& listed : text ? parseUsers(*text) : std::vector<ListedUser>())
    if (listed.user.host == hostName() && listed.user.process != ::getpid() && isAlive(listed))
      kept += lineOf(listed);
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
  const auto own = processState(::getpid());
  const std::string line = lineOf({{programName(), ::getpid(), hostName()}, own ? own->start : "", bootId()});
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
  std::vector<ProjectUser> users;
  for (const auto& listed : text ? parseUsers(*text) : std::vector<ListedUser>()) {
    const bool is_own = listed.user.process == ::getpid() && listed.user.host == hostName();
    if (!is_own && isAlive(listed))
      users.push_back(listed.user);
  }
  return users;
}

std::string ProjectLock::othersSentence() const {
  const auto users = others();
  std::string who;
  for (std::size_t i = 0; i < users.size(); ++i)
    who += (i == 0                  ? ""
            : i + 1 == users.size() ? " and "
                                    : ", ") +
           users[i].program + " (process " + std::to_string(users[i].process) +
           (users[i].host == hostName() ? "" : " on " + users[i].host) + ")";
  return who.empty() ? "" : project_.string() + " is also open in " + who + ".";
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
