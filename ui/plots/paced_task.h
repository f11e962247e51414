// Background work that follows a quickly changing wish without taking more than its share of the processor.
#pragma once

#include "ui/newest_task.h"

#include <QElapsedTimer>
#include <QTimer>
#include <algorithm>

namespace nullcline {

/// When a wish may be worked on: at once, what is being computed is no longer of use; when that is done, so that
/// something is seen while a slider moves; or after a pause that keeps the load low, while a model trains.
enum class Urgency { at_once, next, paced };

/// Results have `seconds`, what they took. Of several wishes that wait the newest is worked on, with the most urgent's
/// urgency.
template <class Request, class Result>
class PacedTask {
 public:
  using Pointer = std::shared_ptr<const Result>;
  using Work = typename NewestTask<Request, Result>::Work;

  /// Paused for `pauses` times what the work took, but not for longer than that many seconds.
  PacedTask(QObject* context, double pauses, double longest_pause, Work work, std::function<void(Pointer)> deliver)
      : pauses_(pauses), longest_pause_(longest_pause), deliver_(std::move(deliver)),
        worker_(context, std::move(work), [this](Pointer result) { arrived(std::move(result)); }) {
    since_.start();
    timer_.setSingleShot(true);
    QObject::connect(&timer_, &QTimer::timeout, context, [this] { submitWaiting(); });
  }

  void want(Request request, Urgency urgency) {
    urgency_ = waiting_ ? std::min(urgency_, urgency) : urgency;
    waiting_ = std::move(request);
    go();
  }
  /// Nothing of what was wanted before will arrive.
  void forget() {
    waiting_.reset();
    is_computing_ = false;
    worker_.cancel();
  }
  bool isIdle() const { return !is_computing_ && !waiting_; }

 private:
  void go() {
    if (!waiting_ || (is_computing_ && urgency_ != Urgency::at_once))
      return;
    const double pause = urgency_ == Urgency::paced ? std::min(pauses_ * seconds_, longest_pause_) : 0.0;
    const double rest = 1000.0 * pause - static_cast<double>(since_.elapsed());
    if (rest > 0.0)
      timer_.start(static_cast<int>(rest) + 1);
    else
      submitWaiting();
  }
  void submitWaiting() {
    if (!waiting_ || (is_computing_ && urgency_ != Urgency::at_once))
      return;
    timer_.stop();
    is_computing_ = true;
    worker_.submit(*std::exchange(waiting_, std::nullopt));
  }
  void arrived(Pointer result) {
    is_computing_ = false;
    seconds_ = result->seconds;
    since_.restart();
    deliver_(std::move(result));
    go();
  }

  double pauses_, longest_pause_;
  std::function<void(Pointer)> deliver_;
  std::optional<Request> waiting_;
  Urgency urgency_ = Urgency::paced;
  bool is_computing_ = false;
  double seconds_ = 0.0;
  QElapsedTimer since_;
  QTimer timer_;
  NewestTask<Request, Result> worker_; // last: its thread calls the above
};

} // namespace nullcline
