// SIGINT and SIGTERM: the first one stops the fits properly, the next one cancels whatever they still do.
#pragma once

#include "engine/fit/run_control.h"

#include <atomic>
#include <csignal>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace nullcline::cli {

/// While it lives, the two signals are waited for on a thread of its own, because a handler may not take locks. Make it
/// before any other thread, so that all threads have the signals blocked.
class Interruption {
 public:
  Interruption();
  ~Interruption();
  Interruption(const Interruption&) = delete;
  Interruption& operator=(const Interruption&) = delete;

  /// A fit that signals act on, as long as this lives. `may_stop`: false while there is nothing worth keeping yet, so
  /// that the first signal cancels.
  class Watch {
   public:
    Watch(Interruption& interruption, RunControl& control, std::function<bool()> may_stop);
    ~Watch();
    Watch(const Watch&) = delete;
    Watch& operator=(const Watch&) = delete;

   private:
    friend class Interruption;
    Interruption& interruption_;
    RunControl& control_;
    std::function<bool()> may_stop_;
  };
  bool happened() const { return count_.load() > 0; }

 private:
  void serve(std::stop_token stop);
  void act();

  sigset_t signals_{};
  sigset_t before_{};
  std::mutex mutex_;
  std::vector<Watch*> watched_;
  std::atomic<int> count_{0};
  std::jthread thread_; // last: ends before the rest goes
};

} // namespace nullcline::cli
