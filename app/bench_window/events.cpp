#include "app/bench_window/bench_session.h"
#include "app/bench_window/measures.h"
#include "app/bench_window/quantile.h"

#include <QCoreApplication>
#include <QEvent>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <thread>
#include <vector>

namespace nullcline::bench {

namespace {

using Clock = std::chrono::steady_clock;

struct StampedEvent final : QEvent {
  StampedEvent() : QEvent(QEvent::User) {}
  Clock::time_point posted = Clock::now();
};

/// Notes how long each event waited until the window's thread came to it.
class Listener final : public QObject {
 public:
  std::vector<double> waited; // ms

 private:
  bool event(QEvent* event) override {
    if (event->type() != QEvent::User)
      return QObject::event(event);
    const auto posted = static_cast<StampedEvent*>(event)->posted;
    waited.push_back(std::chrono::duration<double, std::milli>(Clock::now() - posted).count());
    return true;
  }
};

/// An event every two milliseconds from another thread, as a mouse sends them and faster.
std::vector<double> waits(double seconds) {
  Listener listener;
  {
    const std::jthread sender([&listener](const std::stop_token& stop) {
      while (!stop.stop_requested()) {
        QCoreApplication::postEvent(&listener, new StampedEvent);
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
      }
    });
    waitFor(seconds);
  }
  QCoreApplication::sendPostedEvents(&listener);
  std::sort(listener.waited.begin(), listener.waited.end());
  return listener.waited;
}

} // namespace

Expected<Json> measureEvents(double seconds) {
  Json rows = Json::array();
  for (const char* method : {"vf-node", "direct", "adjoint"}) {
    BenchSession session;
    constexpr int kWithoutEnd = 50000000;
    if (!session.openExample("van-der-pol") || !session.train(method, kWithoutEnd))
      return failure(std::string("The window did not train with ") + method + ".");
    const auto sorted = waits(seconds);
    session.work().cancel();
    if (sorted.empty() || !session.waitForEnd(60.0))
      return failure(std::string("The window did not answer while it trained with ") + method + ".");
    rows.push_back({{"method", method},
                    {"events", sorted.size()},
                    {"p50_ms", quantile(sorted, 0.5)},
                    {"p999_ms", quantile(sorted, 0.999)},
                    {"max_ms", sorted.back()}});
  }
  return Json{{"rows", rows}};
}

} // namespace nullcline::bench
