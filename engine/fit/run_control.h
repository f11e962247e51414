// Pause, Continue, Stop and Cancel of a running fit, from any thread.
#pragma once

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <stop_token>

namespace nullcline {

/// Stop keeps the best parameters and finishes properly; Cancel ends as soon as possible. Both act within 100 ms.
class RunControl {
 public:
  void pause();
  void resume();
  void stop();
  void cancel();

  bool isPaused() const { return paused_.load(); }
  bool stopRequested() const { return stop_.stop_requested(); }
  bool cancelRequested() const { return cancel_.stop_requested(); }
  /// Asked in long loops that nothing but a cancel should end (preparation, final errors).
  std::stop_token cancelToken() const { return cancel_.get_token(); }
  /// Asked in training: set by stop and by cancel.
  std::stop_token stopToken() const { return stop_.get_token(); }
  /// Called by the worker between blocks of work: waits while paused. Returns the seconds it waited.
  double waitWhilePaused();

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::atomic<bool> paused_{false};
  std::stop_source stop_;
  std::stop_source cancel_;
};

} // namespace nullcline
