#include "engine/fit/run_control.h"

#include <chrono>
#include <utility>

namespace nullcline {

namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

} // namespace

void RunControl::pause() {
  {
    std::lock_guard lock(mutex_);
    paused_ = true;
    work_.request_stop();
  }
  changed_.notify_all();
}

void RunControl::resume() {
  {
    std::lock_guard lock(mutex_);
    paused_ = false;
  }
  changed_.notify_all();
}

void RunControl::stop() {
  {
    std::lock_guard lock(mutex_);
    stop_.request_stop();
    work_.request_stop();
  }
  changed_.notify_all();
}

void RunControl::cancel() {
  cancel_.request_stop();
  stop();
}

void RunControl::expire() {
  {
    std::lock_guard lock(mutex_);
    expired_ = true;
    work_.request_stop();
  }
  changed_.notify_all();
}

std::stop_token RunControl::beginWork() {
  std::lock_guard lock(mutex_);
  if (work_.stop_requested())
    work_ = std::stop_source();
  if (!mayWork())
    work_.request_stop();
  return work_.get_token();
}

double RunControl::waitWhilePaused() {
  if (!paused_ || stopRequested())
    return 0.0;
  const auto start = Clock::now();
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return !paused_ || stopRequested(); });
  return secondsSince(start);
}

bool RunControl::waitUnpaused(double seconds, std::stop_token end) {
  std::unique_lock lock(mutex_);
  while (!end.stop_requested()) {
    if (paused_) {
      changed_.wait(lock, end, [this] { return !paused_; });
      continue;
    }
    const auto start = Clock::now();
    if (!changed_.wait_for(lock, end, std::chrono::duration<double>(seconds), [this] { return paused_.load(); }))
      return !end.stop_requested();
    seconds -= secondsSince(start);
  }
  return false;
}

} // namespace nullcline
