#include "app/bench_window/bench_session.h"
#include "app/bench_window/measures.h"

#include "ui/plots/plot_board.h"

#include <QApplication>
#include <QMouseEvent>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <vector>

namespace nullcline::bench {

namespace {

constexpr std::size_t kPoints = 1000000;

std::shared_ptr<const Dataset> longTrajectory() {
  auto dataset = std::make_shared<Dataset>();
  dataset->name = "a million points";
  dataset->channels = {{"position", "m"}};
  Trajectory trajectory;
  trajectory.id = "1";
  for (std::size_t i = 0; i < kPoints; ++i) {
    const double time = 1e-3 * static_cast<double>(i);
    trajectory.times.push_back(time);
    trajectory.values.push_back(std::sin(time / 20.0) + 0.3 * std::sin(3.1 * time));
  }
  dataset->trajectories.push_back(std::move(trajectory));
  return dataset;
}

void sendMouse(QWidget* plot, QEvent::Type type, QPoint position) {
  const auto button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
  const auto held = type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton;
  QMouseEvent event(type, QPointF(position), QPointF(plot->mapToGlobal(position)), button, held, Qt::NoModifier);
  QApplication::sendEvent(plot, &event);
}

/// Counts what reaches the display.
class PaintCount final : public QObject {
 public:
  explicit PaintCount(QWidget* plot) { plot->installEventFilter(this); }
  int paints = 0;

 private:
  bool eventFilter(QObject* watched, QEvent* event) override {
    paints += event->type() == QEvent::Paint;
    return QObject::eventFilter(watched, event);
  }
};

/// Milliseconds of each frame: the mouse moves, the plot follows.
std::vector<double> drag(QWidget* plot, double seconds) {
  using Clock = std::chrono::steady_clock;
  PaintCount count(plot);
  const QPoint middle = plot->rect().center();
  sendMouse(plot, QEvent::MouseButtonPress, middle);
  std::vector<double> frames;
  const auto begin = Clock::now();
  for (int step = 1; Clock::now() - begin < std::chrono::duration<double>(seconds); ++step) {
    const auto start = Clock::now();
    const int before = count.paints;
    constexpr int kReach = 60; // pixels to either side
    const int x = step % (4 * kReach);
    sendMouse(plot, QEvent::MouseMove, middle + QPoint(x < 2 * kReach ? x - kReach : 3 * kReach - x, 0));
    if (!waitUntil([&] { return count.paints > before; }, 10.0))
      break;
    frames.push_back(std::chrono::duration<double, std::milli>(Clock::now() - start).count());
  }
  sendMouse(plot, QEvent::MouseButtonRelease, middle);
  return frames;
}

} // namespace

Expected<Json> measurePanning(double seconds) {
  BenchSession session;
  if (!session.open(longTrajectory()))
    return failure("A trajectory of a million points was not drawn.");
  auto frames = drag(session.window().plots().trajectories()->plotWidget(), seconds);
  if (frames.empty())
    return failure("The plot of a million points did not follow the mouse.");
  double sum = 0.0;
  for (const double frame : frames)
    sum += frame;
  std::sort(frames.begin(), frames.end());
  const double mean = sum / static_cast<double>(frames.size());
  return Json{{"points", kPoints},
              {"frames", frames.size()},
              {"mean_ms", mean},
              {"p95_ms", frames[frames.size() * 95 / 100]},
              {"frames_per_second", 1e3 / mean}};
}

} // namespace nullcline::bench
