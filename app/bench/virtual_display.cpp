#include "app/bench/virtual_display.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace nullcline::bench {

namespace {

constexpr int kPatience = 10000; // ms

/// In the child, where nothing but system calls is safe.
[[noreturn]] void becomeServer(int display_number, pid_t parent) {
  ::prctl(PR_SET_PDEATHSIG, SIGTERM);
  const int nowhere = ::open("/dev/null", O_RDWR);
  if (::getppid() != parent || nowhere < 0 || ::dup2(display_number, STDOUT_FILENO) < 0 ||
      ::dup2(nowhere, STDERR_FILENO) < 0)
    ::_exit(EXIT_FAILURE);
  ::execlp("Xvfb", "Xvfb", "-displayfd", "1", "-screen", "0", "1280x720x24", "-nolisten", "tcp",
           static_cast<char*>(nullptr));
  ::_exit(EXIT_FAILURE);
}

/// The number that the server takes, in its line; empty: it came to nothing.
std::string readNumber(int file) {
  std::string number;
  char one = 0;
  pollfd wanted{file, POLLIN, 0};
  while (::poll(&wanted, 1, kPatience) > 0 && ::read(file, &one, 1) == 1) {
    if (one == '\n')
      return number;
    number += one;
  }
  return {};
}

void end(pid_t server) {
  ::kill(server, SIGTERM);
  while (::waitpid(server, nullptr, 0) < 0 && errno == EINTR)
    ;
}

} // namespace

Expected<VirtualDisplay> VirtualDisplay::start() {
  std::array<int, 2> pipe{};
  if (::pipe2(pipe.data(), O_CLOEXEC) != 0)
    return failure("No virtual display could be started.");
  const pid_t self = ::getpid(), server = ::fork();
  if (server == 0)
    becomeServer(pipe[1], self);
  ::close(pipe[1]);
  const std::string number = server > 0 ? readNumber(pipe[0]) : std::string();
  ::close(pipe[0]);
  if (!number.empty())
    return VirtualDisplay(server, ":" + number);
  if (server > 0)
    end(server);
  return failure("There is no display, and no virtual one could be started: install Xvfb (Debian: xvfb), or set "
                 "DISPLAY.");
}

VirtualDisplay::VirtualDisplay(VirtualDisplay&& other) noexcept
    : server_(std::exchange(other.server_, 0)), name_(std::move(other.name_)) {}

VirtualDisplay::~VirtualDisplay() {
  if (server_ > 0)
    end(server_);
}

} // namespace nullcline::bench
