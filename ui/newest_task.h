// One background thread that works on the newest request only.
#pragma once

#include "engine/core/latest_value.h"

#include <QObject>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

namespace nullcline {

/// A newer request cancels the one being worked on through its stop token; what a cancelled one returns is dropped.
/// Results arrive on the context's thread, the newest wins, with at most one queued wake-up in flight.
template <class Request, class Result>
class NewestTask {
 public:
  using Pointer = std::shared_ptr<const Result>;
  using Work = std::function<Pointer(const Request&, std::stop_token)>;

  NewestTask(QObject* context, Work work, std::function<void(Pointer)> deliver)
      : work_(std::move(work)), mailbox_([this, context, deliver = std::move(deliver)] {
          QMetaObject::invokeMethod(
              context,
              [this, deliver] {
                if (Pointer result = mailbox_.take())
                  deliver(std::move(result));
              },
              Qt::QueuedConnection);
        }),
        thread_([this](std::stop_token stop) { serve(stop); }) {}

  ~NewestTask() {
    thread_.request_stop();
    cancel();
    thread_.join();
  }

  void submit(Request request) {
    {
      std::lock_guard lock(mutex_);
      current_.request_stop();
      mailbox_.take();
      waiting_ = std::move(request);
    }
    changed_.notify_one();
  }

  /// Nothing of what was submitted before will be delivered.
  void cancel() {
    std::lock_guard lock(mutex_);
    waiting_.reset();
    current_.request_stop();
    mailbox_.take();
  }

 private:
  void serve(std::stop_token leaving) {
    for (;;) {
      std::unique_lock lock(mutex_);
      if (!changed_.wait(lock, leaving, [this] { return waiting_.has_value(); }))
        return;
      const Request request = std::move(*waiting_);
      waiting_.reset();
      current_ = std::stop_source();
      const std::stop_token stop = current_.get_token();
      lock.unlock();
      Pointer result = work_(request, stop);
      lock.lock();
      if (result && !stop.stop_requested())
        mailbox_.put(std::move(result));
    }
  }

  Work work_;
  LatestValue<Result> mailbox_;
  std::mutex mutex_;
  std::condition_variable_any changed_;
  std::optional<Request> waiting_;
  std::stop_source current_;
  std::jthread thread_; // last: it uses everything above
};

} // namespace nullcline
