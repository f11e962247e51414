#include "engine/core/worker_team.h"

#include <algorithm>
#include <sched.h>
#include <utility>

namespace nullcline {

namespace {

// Between two epochs of a small fit lie some ten microseconds, and to wake a thread that sleeps costs as much again or
// more. So a thread looks this often (20 to 40 microseconds) before it sleeps.
constexpr int kLooks = 1000;

template <class Condition>
bool comesSoon(Condition condition) {
  for (int look = 0; look < kLooks; ++look) {
    if (condition())
      return true;
#if defined(__x86_64__)
    __builtin_ia32_pause();
#endif
  }
  return false;
}

} // namespace

WorkerTeam::WorkerTeam(std::size_t members) : open_(std::max<std::size_t>(members, 1)) {
  try {
    for (std::size_t member = 1; member < open_.size(); ++member)
      threads_.emplace_back([this, member] { serve(member); });
  } catch (...) { // the system allows no more threads: no joinable one may be left behind
    dismiss();
    throw;
  }
}

WorkerTeam::~WorkerTeam() {
  dismiss();
}

void WorkerTeam::dismiss() {
  {
    std::lock_guard lock(mutex_);
    leaving_ = true;
  }
  start_.notify_all();
  for (auto& thread : threads_)
    thread.join();
}

void WorkerTeam::runShare(std::size_t member) {
  try {
    for (std::size_t block = member; block < blocks_; block += size())
      call_(context_, block, member);
  } catch (...) {
    std::lock_guard lock(mutex_);
    if (!error_)
      error_ = std::current_exception();
  }
}

/// Its own and whatever is left. True if the last share was finished here. The work is touched only by who has taken a
/// share of it, and changes only when all shares are finished: a thread that comes late finds nothing open.
bool WorkerTeam::takeShares(std::size_t first) {
  bool finished = false;
  for (std::size_t i = 0; i < open_.size(); ++i) {
    const std::size_t member = (first + i) % open_.size();
    if (!open_[member].load(std::memory_order_relaxed) || !open_[member].exchange(false))
      continue;
    runShare(member);
    finished = --unfinished_ == 0;
  }
  return finished;
}

void WorkerTeam::serve(std::size_t member) {
  std::size_t seen = 0;
  const auto called = [&] { return leaving_ || generation_ != seen; };
  while (true) {
    if (!comesSoon(called)) {
      std::unique_lock lock(mutex_);
      start_.wait(lock, called);
    }
    if (leaving_)
      return;
    seen = generation_;
    if (takeShares(member)) {
      std::lock_guard lock(mutex_); // the caller is either before its look at unfinished_ or already waiting
      done_.notify_one();
    }
  }
}

void WorkerTeam::runBlocks(std::size_t blocks, const void* context, Call call) {
  if (blocks <= 1 || threads_.empty()) {
    for (std::size_t block = 0; block < blocks; ++block)
      call(context, block, 0);
    return;
  }
  {
    std::lock_guard lock(mutex_);
    blocks_ = blocks;
    context_ = context;
    call_ = call;
    error_ = nullptr;
    unfinished_ = size();
    for (auto& share : open_)
      share = true;
    ++generation_;
  }
  start_.notify_all();
  takeShares(0);
  const auto finished = [&] { return unfinished_ == 0; };
  if (!comesSoon(finished)) {
    std::unique_lock lock(mutex_);
    done_.wait(lock, finished);
  }
  if (error_)
    std::rethrow_exception(std::exchange(error_, nullptr));
}

std::size_t threadCount(std::size_t requested) {
  if (requested > 0)
    return requested;
  cpu_set_t allowed;
  CPU_ZERO(&allowed);
  if (sched_getaffinity(0, sizeof(allowed), &allowed) == 0)
    return static_cast<std::size_t>(std::max(1, CPU_COUNT(&allowed)));
  return std::max(1u, std::thread::hardware_concurrency());
}

} // namespace nullcline
