// One background thread that does everything it is given, one after the other.
#pragma once

#include <QObject>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>
#include <utility>

namespace nullcline {

/// Unlike a NewestTask it drops nothing: what was asked for is done, also when the window is already closing.
class SerialWorker {
 public:
  using Delivery = std::function<void()>;

  /// What the work returns is called on the context's thread.
  explicit SerialWorker(QObject* context)
      : context_(context), thread_([this](std::stop_token leaving) { serve(leaving); }) {}
  ~SerialWorker() {
    thread_.request_stop();
    thread_.join();
  }

  void submit(std::function<Delivery()> work) {
    {
      std::lock_guard lock(mutex_);
      waiting_.push_back(std::move(work));
    }
    changed_.notify_one();
  }

 private:
  void serve(std::stop_token leaving) {
    for (;;) {
      std::unique_lock lock(mutex_);
      if (!changed_.wait(lock, leaving, [this] { return !waiting_.empty(); }))
        return;
      const auto work = std::move(waiting_.front());
      waiting_.pop_front();
      lock.unlock();
      if (auto deliver = work())
        QMetaObject::invokeMethod(context_, std::move(deliver), Qt::QueuedConnection);
    }
  }

  QObject* context_;
  std::mutex mutex_;
  std::condition_variable_any changed_;
  std::deque<std::function<Delivery()>> waiting_;
  std::jthread thread_; // last: it uses everything above
};

} // namespace nullcline
