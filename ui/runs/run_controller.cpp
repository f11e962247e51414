#include "ui/runs/run_controller.h"

#include "engine/core/check.h"
#include "engine/core/log.h"
#include "ui/runs/run_recorder.h"

#include <exception>

namespace nullcline {

RunController::RunController(FitFunction fit, QObject* parent) : QObject(parent), fit_(std::move(fit)) {}

RunController::~RunController() {
  if (active_)
    active_->control.cancel();
}

bool RunController::isPaused() const {
  return active_ && active_->control.isPaused();
}

bool RunController::isStopping() const {
  return active_ && active_->stopping;
}

std::uint64_t RunController::currentRun() const {
  return active_ ? active_->id : 0;
}

std::uint64_t RunController::start(RunRequest request) {
  NULLCLINE_CHECK(!active_, "one run at a time");
  active_ = std::make_shared<Active>();
  active_->id = ++last_id_;
  active_->snapshots = std::make_unique<LatestValue<Snapshot>>([this, id = active_->id] {
    QMetaObject::invokeMethod(
        this, [this, id] { deliverSnapshot(id); }, Qt::QueuedConnection);
  });
  thread_ = std::jthread([this, active = active_, request = std::move(request)] {
    auto outcome = std::make_shared<const RunOutcome>(work(*active, request));
    QMetaObject::invokeMethod(
        this, [this, outcome] { deliverOutcome(outcome); }, Qt::QueuedConnection);
  });
  const std::uint64_t id = active_->id;
  Q_EMIT started(id);
  Q_EMIT stateChanged();
  return id;
}

void RunController::pause() {
  if (!active_ || active_->stopping)
    return;
  active_->control.pause();
  Q_EMIT stateChanged();
}

void RunController::resume() {
  if (!active_)
    return;
  active_->control.resume();
  Q_EMIT stateChanged();
}

void RunController::stop() {
  if (!active_)
    return;
  active_->stopping = true;
  active_->control.stop();
  active_->control.resume();
  Q_EMIT stateChanged();
}

void RunController::cancel() {
  if (!active_)
    return;
  active_->stopping = true;
  active_->control.cancel();
  active_->control.resume();
  Q_EMIT stateChanged();
}

// Runs on the run's thread. Exceptions are bugs of ours; they end here as a failed run with their text.
RunOutcome RunController::work(Active& active, const RunRequest& request) {
  RunOutcome outcome;
  outcome.run_id = active.id;
  try {
    FitObserver observer;
    observer.snapshot = [&active](std::shared_ptr<const Snapshot> snapshot) {
      active.snapshots->put(std::move(snapshot));
    };
    observer.message = [this](const std::string& line) {
      QMetaObject::invokeMethod(
          this, [this, line] { Q_EMIT messageArrived(QString::fromStdString(line)); }, Qt::QueuedConnection);
    };
    std::optional<RunRecorder> recorder;
    if (request.recording) {
      auto begun = RunRecorder::begin(*request.recording, request.spec);
      if (begun)
        recorder.emplace(std::move(*begun));
      else
        logWarning("This run is not recorded in the project: " + begun.error().message);
    }
    if (recorder)
      observer.checkpoint = [&recorder](const Checkpoint& checkpoint, std::span<const EpochRecord> fresh) {
        return recorder->save(checkpoint, fresh);
      };
    auto result = fit_(*request.dataset, request.spec, active.control, observer, active.id, request.resume);
    if (!result) {
      outcome.problem = result.error().message;
      return outcome;
    }
    if (recorder) {
      if (const Status stored = recorder->finish(*result); stored)
        outcome.stored_run = recorder->run();
      else
        logWarning("The finished run could not be recorded: " + stored.error().message);
    }
    outcome.result = std::make_shared<const FitResult>(std::move(*result));
  } catch (const std::exception& error) {
    outcome.problem = std::string("The fit ended with an internal error: ") + error.what();
  }
  return outcome;
}

void RunController::deliverSnapshot(std::uint64_t run_id) {
  if (!active_ || active_->id != run_id)
    return;
  if (auto snapshot = active_->snapshots->take())
    Q_EMIT snapshotArrived(std::move(snapshot));
}

void RunController::deliverOutcome(std::shared_ptr<const RunOutcome> outcome) {
  if (!active_ || active_->id != outcome->run_id)
    return;
  deliverSnapshot(outcome->run_id);
  thread_.join();
  active_.reset();
  Q_EMIT finished(std::move(outcome));
  Q_EMIT stateChanged();
}

} // namespace nullcline
