// A one-slot mailbox between a worker and a reader: the latest value wins, and at most one wake-up is in flight.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <utility>

namespace nullcline {

/// The worker calls put() as often as it likes and never waits for the reader. `wake` is called from the worker's
/// thread when the slot goes from taken to full, so that the reader gets one wake-up for any number of values.
template <class T>
class LatestValue {
 public:
  using Pointer = std::shared_ptr<const T>;

  explicit LatestValue(std::function<void()> wake = {}) : wake_(std::move(wake)) {}

  void put(Pointer value) {
    bool was_empty = false;
    {
      std::lock_guard lock(mutex_);
      was_empty = slot_ == nullptr;
      slot_ = std::move(value);
    }
    if (was_empty && wake_)
      wake_();
  }

  /// The newest value since the last call, or nullptr.
  Pointer take() {
    std::lock_guard lock(mutex_);
    return std::exchange(slot_, nullptr);
  }

 private:
  std::mutex mutex_;
  Pointer slot_;
  std::function<void()> wake_;
};

} // namespace nullcline
