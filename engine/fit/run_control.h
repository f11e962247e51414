// Pause, Continue, Stop and Cancel of a running fit, from any thread.
#pragma once

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <stop_token>

namespace nullcline {

/// Stop keeps the best parameters and finishes properly; Cancel ends as soon as possible. All act within 100 ms,
/// because every piece of work carries a token that each of them sets; what a pause interrupts is begun again after it.
class RunControl {
 public:
  void pause();
  void resume();
  void stop();
  void cancel();

  bool isPaused() const { return paused_.load(); }
  bool stopRequested() const { return stop_.stop_requested(); }
  bool cancelRequested() const { return cancel_.stop_requested(); }
  /// Asked in long loops that nothing but a cancel should end (final errors).
  std::stop_token cancelToken() const { return cancel_.get_token(); }

  /// For one piece of work that leaves nothing behind when it is given up: set by pause, stop, cancel and the end of
  /// the time. Each call gives a new token, and the one before is set no more.
  std::stop_token beginWork();
  /// Called by the worker between pieces of work: waits while paused. Returns the seconds it waited.
  double waitWhilePaused();

  /// The time is up: ends the work under way (time_limit.h).
  void expire();
  bool expired() const { return expired_.load(); }
  void clearExpired() { expired_ = false; }
  /// Waits until so many seconds have passed, pauses not counted; false if `end` came first.
  bool waitUnpaused(double seconds, std::stop_token end);

 private:
  bool mayWork() const { return !paused_ && !expired_ && !stop_.stop_requested() && !cancel_.stop_requested(); }

  std::mutex mutex_;
  std::condition_variable_any changed_;
  std::atomic<bool> paused_{false}, expired_{false};
  std::stop_source stop_, cancel_, work_;
};

} // namespace nullcline
