#include "ui/runs/run_controller.h"

#include "ui/engine_text.h"

#include <algorithm>
#include <exception>

namespace nullcline {

namespace {

constexpr double kSnapshotInterval = 1.0 / 3.0;    // seconds: each is drawn by table, panel and plots
constexpr double kSecondsBetweenCheckpoints = 2.0; // what a kill can cost
} // namespace

RunController::RunController(FitFunction fit, QObject* parent) : QObject(parent), fit_(std::move(fit)) {}

RunController::~RunController() {
  for (const auto& active : active_)
    active->link->control.cancel();
}

void RunController::moveWaiting(std::uint64_t run_id, int by) {
  const auto at = std::find_if(waiting_.begin(), waiting_.end(), [&](const auto& next) { return next.id == run_id; });
  if (at == waiting_.end())
    return;
  const auto last = static_cast<std::ptrdiff_t>(waiting_.size()) - 1;
  const auto from = at - waiting_.begin();
  const auto to = std::clamp<std::ptrdiff_t>(from + by, 0, last);
  const auto begin = waiting_.begin();
  if (to < from)
    std::rotate(begin + to, begin + from, begin + from + 1);
  else
    std::rotate(begin + from, begin + from + 1, begin + to + 1);
  Q_EMIT stateChanged();
}

RunController::Active* RunController::find(std::uint64_t run_id) {
  for (const auto& active : active_)
    if (active->link->id == run_id)
      return active.get();
  return nullptr;
}

bool RunController::isPaused() const {
  const auto paused = [](const auto& active) { return active->link->control.isPaused(); };
  return active_.empty() ? held_ && !waiting_.empty() : std::all_of(active_.begin(), active_.end(), paused);
}

bool RunController::isStopping() const {
  const auto stopping = [](const auto& active) { return active->stopping; };
  return waiting_.empty() && !active_.empty() && std::all_of(active_.begin(), active_.end(), stopping);
}

std::optional<RunState> RunController::stateOf(std::uint64_t run_id) const {
  if (const Active* active = find(run_id))
    return active->stopping                   ? RunState::stopping
           : active->link->control.isPaused() ? RunState::paused
                                              : RunState::running;
  const bool waits = std::any_of(waiting_.begin(), waiting_.end(), [&](const auto& next) { return next.id == run_id; });
  return waits ? std::optional(RunState::waiting) : std::nullopt;
}

std::vector<std::uint64_t> RunController::runs() const {
  std::vector<std::uint64_t> ids;
  for (const auto& active : active_)
    ids.push_back(active->link->id);
  for (const auto& next : waiting_)
    ids.push_back(next.id);
  return ids;
}

std::uint64_t RunController::start(RunRequest request) {
  if (!isRunning())
    held_ = false;
  const std::uint64_t id = ++last_id_;
  waiting_.push_back({id, std::move(request)});
  Q_EMIT stateChanged();
  // Later, so that the caller knows the id before anything of the run is told.
  QMetaObject::invokeMethod(this, &RunController::beginWaiting, Qt::QueuedConnection);
  return id;
}

void RunController::beginWaiting() {
  while (!held_ && !waiting_.empty() && active_.size() < most_at_once_) {
    Waiting next = std::move(waiting_.front());
    waiting_.pop_front();
    begin(std::move(next));
  }
}

void RunController::begin(Waiting next) {
  auto link = std::make_shared<Link>();
  link->id = next.id;
  link->snapshots = std::make_unique<LatestValue<Snapshot>>([this, id = next.id] {
    QMetaObject::invokeMethod(
        this, [this, id] { deliverSnapshot(id); }, Qt::QueuedConnection);
  });
  auto active = std::make_unique<Active>();
  active->link = link;
  active->thread = std::jthread([this, link, request = std::move(next.request)] {
    auto outcome = std::make_shared<const RunOutcome>(work(*link, request));
    QMetaObject::invokeMethod(
        this, [this, outcome] { deliverOutcome(outcome); }, Qt::QueuedConnection);
  });
  active_.push_back(std::move(active));
  Q_EMIT started(link->id);
  Q_EMIT stateChanged();
}

void RunController::pause(std::uint64_t run_id) {
  Active* active = find(run_id);
  if (!active || active->stopping)
    return;
  active->link->control.pause();
  Q_EMIT stateChanged();
}

void RunController::resume(std::uint64_t run_id) {
  if (Active* active = find(run_id))
    active->link->control.resume();
  Q_EMIT stateChanged();
}

void RunController::stop(std::uint64_t run_id) {
  end(run_id, &RunControl::stop);
}

void RunController::cancel(std::uint64_t run_id) {
  end(run_id, &RunControl::cancel);
}

void RunController::end(std::uint64_t run_id, void (RunControl::*how)()) {
  if (Active* active = find(run_id)) {
    active->stopping = true;
    (active->link->control.*how)();
    active->link->control.resume();
  }
  const auto next =
      std::find_if(waiting_.begin(), waiting_.end(), [&](const auto& waiting) { return waiting.id == run_id; });
  if (next != waiting_.end()) {
    waiting_.erase(next);
    auto outcome = std::make_shared<RunOutcome>();
    outcome->run_id = run_id;
    outcome->was_started = false;
    Q_EMIT finished(std::move(outcome));
  }
  Q_EMIT stateChanged();
}

void RunController::pause() {
  held_ = isRunning();
  for (const auto run_id : runs())
    pause(run_id);
  Q_EMIT stateChanged();
}

void RunController::resume() {
  held_ = false;
  for (const auto run_id : runs())
    resume(run_id);
  beginWaiting();
}

// The waiting ones first: none of them may begin because one before it ends.
void RunController::stop() {
  auto all = runs();
  std::reverse(all.begin(), all.end());
  for (const auto run_id : all)
    stop(run_id);
}

void RunController::cancel() {
  auto all = runs();
  std::reverse(all.begin(), all.end());
  for (const auto run_id : all)
    cancel(run_id);
}

// Runs on the run's thread. Exceptions are bugs of ours; they end here as a failed run with their text.
RunOutcome RunController::work(Link& link, const RunRequest& request) {
  RunOutcome outcome;
  outcome.run_id = link.id;
  try {
    fit(link, request, outcome);
  } catch (const std::exception& error) {
    outcome.problem = std::string("The fit ended with an internal error: ") + error.what();
  }
  if (request.recorder) {
    static_cast<void>(request.recorder->settle()); // a failure was told by the place
    outcome.stored = request.recorder->stored();
  }
  return outcome;
}

FitObserver RunController::observerOf(Link& link, const RunRequest& request) {
  FitObserver observer;
  observer.snapshot = [&link](std::shared_ptr<const Snapshot> snapshot) { link.snapshots->put(std::move(snapshot)); };
  observer.snapshot_interval_seconds = kSnapshotInterval;
  observer.message = [this, id = link.id](const std::string& line) {
    QMetaObject::invokeMethod(
        this, [this, id, line] { Q_EMIT messageArrived(id, engineSentence(line)); }, Qt::QueuedConnection);
  };
  observer.checkpoint_interval_seconds = kSecondsBetweenCheckpoints;
  if (request.recorder)
    observer.checkpoint = [recorder = request.recorder](const Checkpoint& checkpoint,
                                                        std::span<const EpochRecord> fresh) {
      return recorder->save(checkpoint, fresh);
    };
  return observer;
}

void RunController::fit(Link& link, const RunRequest& request, RunOutcome& outcome) {
  RunRecorder* recorder = request.recorder.get();
  std::optional<FitResume> resume;
  if (recorder && recorder->goesOn()) {
    auto resumption = recorder->resumption();
    if (!resumption) {
      outcome.problem = resumption.error().message;
      outcome.was_refused = true;
      return;
    }
    resume = std::move(*resumption);
  } else if (request.warm_start) {
    // Recorded with its first checkpoint: without that it could not go on where it began.
    resume = FitResume{{}, {}, request.warm_start};
  } else if (recorder) {
    // What is wrong with the project its place has told; the fit goes on in memory.
    static_cast<void>(recorder->begin());
  }
  auto result = fit_(*request.dataset, request.spec, link.control, observerOf(link, request), link.id, resume);
  if (!result) {
    outcome.problem = result.error().message;
    if (recorder && !link.control.cancelRequested())
      recorder->giveUp();
    return;
  }
  outcome.is_stored = recorder && recorder->finish(*result) && recorder->stored();
  outcome.result = std::make_shared<const FitResult>(std::move(*result));
}

void RunController::deliverSnapshot(std::uint64_t run_id) {
  const Active* active = find(run_id);
  if (!active)
    return;
  if (auto snapshot = active->link->snapshots->take())
    Q_EMIT snapshotArrived(std::move(snapshot));
}

void RunController::deliverOutcome(std::shared_ptr<const RunOutcome> outcome) {
  deliverSnapshot(outcome->run_id);
  const auto over = std::find_if(active_.begin(), active_.end(),
                                 [&](const auto& active) { return active->link->id == outcome->run_id; });
  if (over == active_.end())
    return;
  active_.erase(over); // joins: the thread has done its last work
  Q_EMIT finished(std::move(outcome));
  beginWaiting();
  Q_EMIT stateChanged();
}

} // namespace nullcline
