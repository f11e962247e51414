// SIGINT and SIGTERM: the first one stops a fit properly, the next one cancels whatever it still does.
#pragma once

#include "engine/fit/run_control.h"

#include <atomic>
#include <csignal>
#include <functional>
#include <thread>

namespace nullcline::cli {

/// While it lives, the two signals are waited for on a thread of its own, because a handler may not take locks. Make it
/// before any other thread, so that all threads have the signals blocked.
class Interruption {
 public:
  Interruption();
  ~Interruption();
  Interruption(const Interruption&) = delete;
  Interruption& operator=(const Interruption&) = delete;

  /// The fit that signals act on. `may_stop`: false while there is nothing worth keeping yet, so that the first signal
  /// cancels. Null for none.
  void watch(RunControl* control, std::function<bool()> may_stop);
  bool happened() const { return count_.load() > 0; }

 private:
  void serve(std::stop_token stop);
  void act();

  sigset_t signals_{};
  sigset_t before_{};
  std::mutex mutex_;
  RunControl* control_ = nullptr;
  std::function<bool()> may_stop_;
  std::atomic<int> count_{0};
  std::jthread thread_; // last: ends before the rest goes
};

} // namespace nullcline::cli
