#include "app/bench/speed/child_program.h"

#include "engine/core/numbers.h"

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace nullcline::bench {

namespace {

constexpr int kNotFound = 127; // as a shell says it

Status writeAll(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(file, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR)
      continue;
    if (count <= 0)
      return failure("There is not enough memory for a problem of " + std::to_string(bytes.size()) + " bytes.");
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return {};
}

/// In the child, where nothing but system calls is safe.
[[noreturn]] void become(char* const* words, int output, pid_t parent) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != parent || ::dup2(output, STDOUT_FILENO) < 0)
    ::_exit(EXIT_FAILURE);
  ::execvp(words[0], words);
  ::_exit(kNotFound);
}

/// False: the limit came before the end.
bool readToEnd(int file, double limit, std::string& text) {
  const auto begin = std::chrono::steady_clock::now();
  std::array<char, 4096> part{};
  for (;;) {
    const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - begin;
    if (limit > 0.0 && passed.count() >= limit)
      return false;
    pollfd wanted{file, POLLIN, 0};
    const int wait = limit > 0.0 ? static_cast<int>(1e3 * (limit - passed.count())) + 1 : -1;
    if (::poll(&wanted, 1, wait) <= 0)
      continue;
    const ssize_t count = ::read(file, part.data(), part.size());
    if (count == 0 || (count < 0 && errno != EINTR))
      return true;
    if (count > 0)
      text.append(part.data(), static_cast<std::size_t>(count));
  }
}

int statusOf(pid_t child) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR)
    ;
  return status;
}

} // namespace

MemoryFile::MemoryFile(std::string_view bytes)
    : file_(::memfd_create("nullcline-bench", 0)), // passed on to the programs that this one starts
      written_(file_ < 0 ? Status(failure("This system has no files in memory.")) : writeAll(file_, bytes)) {}

MemoryFile::~MemoryFile() {
  if (file_ >= 0)
    ::close(file_);
}

std::string MemoryFile::path() const {
  return "/dev/fd/" + std::to_string(file_);
}

Expected<std::string> outputOf(const ProgramCall& call) {
  std::vector<std::string> words = call.words;
  std::vector<char*> pointers;
  for (auto& word : words)
    pointers.push_back(word.data());
  pointers.push_back(nullptr);
  std::array<int, 2> pipe{};
  if (::pipe2(pipe.data(), O_CLOEXEC) != 0)
    return failure("No program could be started for " + call.name + ".");
  const pid_t self = ::getpid(), child = ::fork();
  if (child == 0)
    become(pointers.data(), pipe[1], self);
  ::close(pipe[1]);
  std::string text;
  const bool in_time = child > 0 && readToEnd(pipe[0], call.limit, text);
  ::close(pipe[0]);
  if (child < 0)
    return failure("No program could be started for " + call.name + ".");
  if (!in_time)
    ::kill(child, SIGKILL);
  const int status = statusOf(child);
  if (!in_time)
    return failure(call.name + " had not ended after " + formatNumber(call.limit, 4) + " s");
  if (WIFEXITED(status) && WEXITSTATUS(status) == kNotFound)
    return failure("there is no program " + call.words.front() + "; name one with --python");
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
    return failure(call.name + " failed; what it said is above");
  return text;
}

} // namespace nullcline::bench
