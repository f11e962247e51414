#include "app/bench_window/bench_session.h"

#include "ui/plots/plot_board.h"

#include <QDeadlineTimer>
#include <QEventLoop>
#include <QTimer>

namespace nullcline::bench {

namespace {
constexpr double kPatience = 60.0; // seconds
}

bool waitUntil(const std::function<bool()>& reached, double seconds, int milliseconds) {
  const QDeadlineTimer end(static_cast<qint64>(1e3 * seconds));
  QEventLoop loop;
  QTimer look;
  look.callOnTimeout(&loop, [&] {
    if (reached() || end.hasExpired())
      loop.quit();
  });
  look.start(milliseconds);
  loop.exec();
  return reached();
}

void waitFor(double seconds) {
  waitUntil([] { return false; }, seconds);
}

BenchSession::BenchSession() {
  window_.useStateFolder(folder_.filePath(QStringLiteral("state")).toStdString());
  window_.resize(1280, 720);
  window_.show();
}

bool BenchSession::openExample(const std::string& name) {
  work().openExample(name);
  return waitUntil([this] { return work().dataset() && !work().isOpening() && window_.plots().isUpToDate(); },
                   kPatience);
}

bool BenchSession::open(std::shared_ptr<const Dataset> dataset) {
  auto opened = std::make_shared<Opened>();
  opened->request.example = dataset->name; // made here: nothing that could be lost
  opened->data.dataset = std::move(dataset);
  work().take(opened);
  return waitUntil([this] { return window_.plots().isUpToDate(); }, kPatience);
}

bool BenchSession::train(const std::string& method, int epochs) {
  work().setMethod(method);
  work().setEpochs(epochs);
  if (!work().blockedReason().isEmpty())
    return false;
  work().train();
  return waitUntil(
      [this] {
        const RunRecord* run = work().shownRun();
        return run && (run->epoch > 0 || !run->running);
      },
      kPatience);
}

bool BenchSession::waitForEnd(double seconds, int milliseconds) {
  return waitUntil([this] { return !work().controller().isRunning(); }, seconds, milliseconds);
}

} // namespace nullcline::bench
