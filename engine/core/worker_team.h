// Threads over blocks of work, with results that do not depend on timing.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <type_traits>
#include <vector>

namespace nullcline {

/// A fixed team of threads. Of n members, member m has blocks m, m+n, m+2n, ... as its share, in that order: what a
/// member sums up depends on the number of members, never on who was faster. Which thread works at a share is nobody's
/// business: each begins with its own (the caller's is that of member 0) and takes over what another has not begun, so
/// that a thread that the system holds up is not waited for.
class WorkerTeam {
 public:
  explicit WorkerTeam(std::size_t members = 1);
  ~WorkerTeam();
  WorkerTeam(const WorkerTeam&) = delete;
  WorkerTeam& operator=(const WorkerTeam&) = delete;

  std::size_t size() const { return threads_.size() + 1; }

  /// Calls work(block, member) for every block in 0..blocks-1 and returns when all are done. The first exception thrown
  /// by a block is thrown again here. No allocation. A single block is the caller's own, who may have the team at work
  /// inside of it; no other may.
  template <class Work>
  void forEachBlock(std::size_t blocks, Work&& work) {
    runBlocks(blocks, &work, [](const void* context, std::size_t block, std::size_t member) {
      (*static_cast<const std::remove_reference_t<Work>*>(context))(block, member);
    });
  }

 private:
  using Call = void (*)(const void* context, std::size_t block, std::size_t member);
  void runBlocks(std::size_t blocks, const void* context, Call call);
  void dismiss();
  void serve(std::size_t member);
  bool takeShares(std::size_t first);
  void runShare(std::size_t member);

  std::mutex mutex_;
  std::condition_variable start_;
  std::condition_variable done_;
  std::atomic<std::size_t> generation_ = 0; // of the work below; changed last, under the mutex
  std::atomic<std::size_t> unfinished_ = 0; // shares of it
  std::vector<std::atomic<bool>> open_;     // (members) shares of it that nobody has begun
  std::atomic<bool> leaving_ = false;
  std::size_t blocks_ = 0;
  const void* context_ = nullptr; // the caller's work, alive until forEachBlock returns
  Call call_ = nullptr;
  std::exception_ptr error_;
  std::vector<std::thread> threads_;
};

/// The number of threads to use when the user asked for `requested` (0: as many as this process may run on).
std::size_t threadCount(std::size_t requested);

} // namespace nullcline
