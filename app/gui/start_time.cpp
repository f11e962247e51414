#include "app/gui/start_time.h"

#include <QApplication>
#include <QTimer>
#include <QWindow>

#include <chrono>
#include <cstdio>

namespace nullcline {

namespace {

/// Exposing paints the window; what is queued behind it comes after the picture.
class FirstPicture final : public QObject {
 public:
  FirstPicture(QWindow* window, qint64 start) : start_(start) { window->installEventFilter(this); }

 private:
  bool eventFilter(QObject* watched, QEvent* event) override {
    if (event->type() == QEvent::Expose && static_cast<QWindow*>(watched)->isExposed())
      QTimer::singleShot(0, this, [this] {
        const auto now = std::chrono::steady_clock::now().time_since_epoch();
        const auto nanoseconds = std::chrono::duration_cast<std::chrono::nanoseconds>(now).count() - start_;
        std::printf("%.1f\n", 1e-6 * static_cast<double>(nanoseconds));
        std::fflush(stdout);
        QApplication::quit();
      });
    return QObject::eventFilter(watched, event);
  }

  qint64 start_;
};

} // namespace

int timeStart(QWidget& window, qint64 start) {
  const FirstPicture picture(window.windowHandle(), start);
  return QApplication::exec();
}

} // namespace nullcline
