#include "engine/core/worker_team.h"

#include <algorithm>
#include <sched.h>
#include <utility>

namespace nullcline {

WorkerTeam::WorkerTeam(std::size_t members) {
  try {
    for (std::size_t member = 1; member < std::max<std::size_t>(members, 1); ++member)
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

void WorkerTeam::serve(std::size_t member) {
  std::size_t seen = 0;
  std::unique_lock lock(mutex_);
  while (true) {
    start_.wait(lock, [&] { return leaving_ || generation_ != seen; });
    if (leaving_)
      return;
    seen = generation_;
    lock.unlock();
    runShare(member);
    lock.lock();
    if (--running_ == 0)
      done_.notify_one();
  }
}

void WorkerTeam::runBlocks(std::size_t blocks, const void* context, Call call) {
  {
    std::lock_guard lock(mutex_);
    blocks_ = blocks;
    context_ = context;
    call_ = call;
    error_ = nullptr;
    running_ = threads_.size();
    ++generation_;
  }
  start_.notify_all();
  runShare(0);
  std::unique_lock lock(mutex_);
  done_.wait(lock, [&] { return running_ == 0; });
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
