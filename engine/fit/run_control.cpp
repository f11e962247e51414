#include "engine/fit/run_control.h"

#include <chrono>

namespace nullcline {

void RunControl::pause() {
  paused_ = true;
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
  }
  changed_.notify_all();
}

void RunControl::cancel() {
  cancel_.request_stop();
  stop();
}

double RunControl::waitWhilePaused() {
  if (!paused_ || stopRequested())
    return 0.0;
  const auto start = std::chrono::steady_clock::now();
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return !paused_ || stopRequested(); });
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

} // namespace nullcline
