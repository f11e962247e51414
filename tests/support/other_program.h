// Another program that has a project open until it is told to close it, or is killed.
#pragma once

#include "engine/project/project_lock.h"

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

namespace nullcline {

class OtherProgram {
 public:
  explicit OtherProgram(const std::filesystem::path& project, bool alone = false) {
    int ready[2], stop[2];
    if (::pipe(ready) != 0 || ::pipe(stop) != 0)
      return;
    process_ = ::fork();
    if (process_ == 0) {
      ::close(stop[1]);
      auto lock = ProjectLock::share(project);
      char word = !alone || lock.takeAlone() ? 'y' : 'n';
      bool fine = ::write(ready[1], &word, 1) == 1;
      fine = fine && ::read(stop[0], &word, 1) >= 0;
      lock = ProjectLock::share(project.parent_path() / "another");
      ::_exit(fine ? 0 : 1);
    }
    char word = 'n';
    has_it_ = ::read(ready[0], &word, 1) == 1 && word == 'y';
    ::close(ready[0]);
    ::close(ready[1]);
    ::close(stop[0]);
    stop_ = stop[1];
  }
  bool hasIt() const { return has_it_; }
  pid_t process() const { return process_; }
  void close() {
    ::close(stop_);
    ::waitpid(process_, nullptr, 0);
  }
  void kill() {
    ::kill(process_, SIGKILL);
    close();
  }

 private:
  pid_t process_ = -1;
  int stop_ = -1;
  bool has_it_ = false;
};

} // namespace nullcline
