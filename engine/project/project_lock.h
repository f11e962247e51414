// Who else has a project open. SQLite keeps two programs from harming the file; this keeps them from training the same
// run twice, and tells each of the other.
#pragma once

#include "engine/core/expected.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace nullcline {

struct ProjectUser {
  std::string program; // "nullcline-cli"
  std::int64_t process = 0;
  std::string host;
};

/// Held for as long as the project is open: a lock (flock) on a small file beside it, ".NAME.lock", that lists the
/// programs and goes with the last of them. The system gives the lock back when a program is killed. Where no file can
/// be made the project cannot be written either, and nothing is locked.
class ProjectLock {
 public:
  /// Beside others who share it.
  static ProjectLock share(const std::filesystem::path& project);
  /// Whether some program, this one too, has it open. Leaves no trace for those who have.
  static bool isHeld(const std::filesystem::path& project);
  ProjectLock(ProjectLock&& other) noexcept;
  ProjectLock& operator=(ProjectLock&& other) noexcept;
  ~ProjectLock();

  /// The other programs that have the project open now.
  std::vector<ProjectUser> others() const;
  /// "PATH is also open in nullcline (process 123)." Empty: nobody else has it open.
  std::string othersSentence() const;
  /// Keeps everybody else out until the lock goes or shareAgain(); an error says who has it open.
  Status takeAlone();
  void shareAgain();

 private:
  explicit ProjectLock(std::filesystem::path project) : project_(std::move(project)) {}
  bool openFile();
  bool forgetKilled() const;
  void shareIfPossible() const;
  bool isOpenInLivingProgramHere() const;
  void sign() const;
  void close() noexcept;

  std::filesystem::path project_;
  std::filesystem::path file_;
  int descriptor_ = -1; // -1: no lock can be had
  /// False while another program keeps the file alone: asked for again with every look at the others.
  mutable bool is_shared_ = false;
};

} // namespace nullcline
