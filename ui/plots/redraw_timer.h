#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <functional>

namespace nullcline {

/// The one clock of all drawing: at most 30 redraws a second, and so few that drawing takes three hundredths of the
/// time at most, but not fewer than 2 a second. A fit whose threads wait for each other is slowed by what any of them
/// loses.
class RedrawTimer final : public QObject {
 public:
  explicit RedrawTimer(std::function<void()> draw, QObject* parent = nullptr)
      : QObject(parent), draw_(std::move(draw)) {
    timer_.setSingleShot(true);
    since_last_.start();
    connect(&timer_, &QTimer::timeout, this, [this] {
      since_last_.restart();
      draw_();
    });
  }

  void request() {
    if (!timer_.isActive())
      timer_.start(static_cast<int>(std::max<qint64>(0, interval_ - since_last_.elapsed())));
  }
  /// What the user asked for does not wait for its turn.
  void hurry() { timer_.start(0); }
  /// What the last redraw took, curves and painting, in milliseconds.
  void drawingTook(double milliseconds) {
    interval_ = static_cast<qint64>(std::clamp(50.0 * milliseconds, 33.0, 500.0));
  }
  qint64 interval() const { return interval_; }

 private:
  std::function<void()> draw_;
  QTimer timer_;
  QElapsedTimer since_last_;
  qint64 interval_ = 33;
};

} // namespace nullcline
