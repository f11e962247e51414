// When a running fit tells its surroundings: lines of its log, snapshots, checkpoints.
#pragma once

#include "engine/fit/fit_job.h"

#include <algorithm>
#include <chrono>
#include <string>
#include <utility>
#include <vector>

namespace nullcline {

class FitReporter {
 public:
  explicit FitReporter(const FitObserver& observer) : observer_(observer) {}

  void say(const std::string& line) {
    log_.push_back(line);
    if (observer_.message)
      observer_.message(line);
  }
  std::vector<std::string> takeLog() { return std::move(log_); }

  /// Asks `make` for a snapshot if one is due, or always.
  template <class Make>
  void snapshot(bool always, Make make) {
    constexpr double kShare = 50.0; // at least this many times as long between two snapshots as one takes to make
    const auto now = Clock::now();
    const double interval = std::max(observer_.snapshot_interval_seconds, kShare * snapshot_seconds_);
    if (!observer_.snapshot || (!always && since(last_snapshot_) < interval))
      return;
    last_snapshot_ = now;
    observer_.snapshot(make());
    snapshot_seconds_ = since(now);
  }

  /// The same for a checkpoint. The epochs that no checkpoint has stored yet go with it.
  template <class Make>
  void checkpoint(bool always, std::span<const EpochRecord> history, Make make) {
    if (!observer_.checkpoint || (!always && since(last_checkpoint_) < observer_.checkpoint_interval_seconds))
      return;
    last_checkpoint_ = Clock::now();
    const Status saved = observer_.checkpoint(make(), history.subspan(stored_epochs_));
    if (saved)
      stored_epochs_ = history.size();
    else if (!checkpoint_failed_)
      say("The checkpoint could not be saved, training goes on: " + saved.error().message);
    checkpoint_failed_ = !saved;
  }
  /// Of a resumed fit: what is stored already.
  void setStoredEpochs(std::size_t epochs) { stored_epochs_ = epochs; }

 private:
  using Clock = std::chrono::steady_clock;
  static double since(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

  const FitObserver& observer_;
  std::vector<std::string> log_;
  Clock::time_point last_snapshot_{}, last_checkpoint_ = Clock::now();
  double snapshot_seconds_ = 0.0; // the last one took
  std::size_t stored_epochs_ = 0;
  bool checkpoint_failed_ = false;
};

} // namespace nullcline
