// The part of the workspace that trains: what begins, what it tells, and how it ends.
#include "engine/core/worker_team.h"
#include "ui/engine_text.h"
#include "ui/text.h"
#include "ui/workspace.h"

#include <algorithm>

namespace nullcline {

namespace {
constexpr int kErrorPoints = 100;                 // measurements of the error while a run is trained
constexpr std::size_t kQuicklyMeasured = 100'000; // values: of more, every measurement is waited for

/// A run that was taken out of the queue waits in the project, if that has it.
void noteWaiting(RunRecord& record, const std::optional<StoredPlace>& stored) {
  if (!stored)
    return;
  record.stored_run = stored->run;
  record.stored_dataset = stored->dataset;
  record.resumable = true;
}
} // namespace

std::uint64_t Workspace::controllerIdOf(std::uint64_t id) const {
  for (const auto& [run_id, run] : under_way_)
    if (run.record == id)
      return run_id;
  return 0;
}

std::optional<RunState> Workspace::stateOf(std::uint64_t id) const {
  return controller_.stateOf(controllerIdOf(id));
}

const RunRecord* Workspace::watchedRun() const {
  const RunRecord* shown = shownRun();
  const auto state = shown ? stateOf(shown->id) : std::nullopt;
  if (state && state != RunState::waiting)
    return shown;
  const auto runs = controller_.runs();
  const auto first = runs.empty() ? under_way_.end() : under_way_.find(runs.front());
  return first == under_way_.end() ? nullptr : runs_.find(first->second.record);
}

/// How many of the ticked methods are trained at once.
std::size_t Workspace::mostAtOnce() const {
  const auto ticked = choices_.ticked();
  if (order_ == RunOrder::in_sequence || ticked.empty())
    return 1;
  return std::min(ticked.size(), threadCount(ticked.front()->spec.threads));
}

/// With its errors measured, so that the run can be compared; one alone on large data only if it was asked for.
FitSpec Workspace::withErrors(FitSpec spec, const Dataset& data, bool compared) {
  if (spec.error_points == 0 && (compared || valuesIn(data) <= kQuicklyMeasured))
    spec.error_points = kErrorPoints;
  return spec;
}

/// What is trained: the ticked methods, the threads shared out among so many runs.
std::vector<FitSpec> Workspace::specsToTrain(std::size_t at_once) const {
  std::vector<FitSpec> specs;
  for (const auto* choice : choices_.ticked()) {
    FitSpec spec = withErrors(choice->spec, *dataset(), choices_.ticked().size() > 1);
    if (at_once > 1)
      spec.threads = std::max<std::size_t>(1, threadCount(spec.threads) / at_once);
    specs.push_back(std::move(spec));
  }
  return specs;
}

/// What is kept with runs that begin: opened after a crash, the project shows the newest.
Json Workspace::viewsOfNewRuns() const {
  Json settings = views();
  for (const char* name : {"shown_run", "selected_runs", "compared_runs"})
    if (settings.is_object())
      settings.erase(name);
  return settings;
}

/// Rows of the table, and their requests to the controller.
std::vector<std::uint64_t> Workspace::addRuns(const std::vector<FitSpec>& specs) {
  const auto batch = std::make_shared<RunBatchRecorder>(dataset(), specs, viewsOfNewRuns());
  if (controller_.isRunning())
    project_.recordWaiting(batch);
  std::vector<std::uint64_t> ids;
  for (std::size_t i = 0; i < specs.size(); ++i) {
    RunRecord record = newRunRecord(++last_record_, dataset(), specs[i]);
    record.true_system = trueSystem();
    runs_.append(std::move(record));
    ids.push_back(last_record_);
    startRun({dataset(), specs[i], std::make_shared<RunRecorder>(project_.place(), batch, i)}, last_record_);
  }
  ++edit_series_;
  showQueue();
  return ids;
}

void Workspace::train() {
  if (controller_.isRunning() || !blockedReason().isEmpty())
    return;
  controller_.setMostAtOnce(mostAtOnce());
  const auto specs = specsToTrain(controller_.mostAtOnce());
  batch_ = specs.size();
  const auto ids = addRuns(specs);
  showRun(ids.front());
  if (ids.size() > 1)
    Q_EMIT batchStarted({ids.begin(), ids.end()});
}

void Workspace::queue() {
  if (!controller_.isRunning())
    return train();
  if (!blockedReason().isEmpty())
    return;
  const auto specs = specsToTrain(controller_.mostAtOnce());
  batch_ += specs.size();
  addRuns(specs);
}

void Workspace::resumeRuns(const std::vector<std::uint64_t>& ids) {
  if (controller_.isRunning() || isOpeningProject() || !project_.isRecorded())
    return;
  controller_.setMostAtOnce(1);
  std::vector<std::uint64_t> resumed;
  for (const auto id : ids) {
    const RunRecord* run = runs_.find(id);
    if (!run || !run->resumable || !run->stored_run)
      continue;
    const auto batch = std::make_shared<RunBatchRecorder>(run->dataset, std::vector{run->spec}, Json());
    const StoredPlace stored{*run->stored_run, *run->stored_dataset};
    RunRequest request{run->dataset, run->spec, std::make_shared<RunRecorder>(project_.place(), batch, stored)};
    std::optional<RunRecord> before = *run;
    runs_.change(id, [](RunRecord& record) {
      record.running = true;
      record.resumable = record.saved = record.cut_off = record.left_alone = false;
      record.result = nullptr;
    });
    startRun(std::move(request), id, std::move(before));
    resumed.push_back(id);
  }
  batch_ = resumed.size();
  if (resumed.empty())
    return;
  shown_run_ = 0;
  showRun(resumed.front());
}

void Workspace::startRun(RunRequest request, std::uint64_t id, std::optional<RunRecord> before) {
  auto recorder = request.recorder;
  under_way_[controller_.start(std::move(request))] = {id, std::move(recorder), std::move(before)};
  showState(id);
}

void Workspace::takeStart(std::uint64_t run_id) {
  const RunRecord* record = runs_.find(under_way_[run_id].record);
  Q_EMIT logged(
      tr("Run %1: %2 on %3").arg(record->id).arg(methodLabel(record->spec.method), text(record->dataset->name)));
  showState(record->id);
  showQueue();
  const RunRecord* shown = shownRun();
  const bool busy = shown && shown->running && stateOf(shown->id) != RunState::waiting;
  if (follow_ && !busy)
    showRun(record->id);
}

// What the controller knows before the run itself can say it.
void Workspace::showState(std::uint64_t id) {
  const auto state = stateOf(id);
  if (state)
    runs_.change(id, [&](RunRecord& record) { applyState(record, *state); });
}

void Workspace::pauseOrContinue() {
  if (controller_.isPaused())
    controller_.resume();
  else
    controller_.pause();
}

void Workspace::stop() {
  controller_.stop();
}

void Workspace::cancel() {
  controller_.cancel();
}

void Workspace::pauseOrContinueRuns(const std::vector<std::uint64_t>& ids) {
  const bool some_go_on =
      std::any_of(ids.begin(), ids.end(), [this](std::uint64_t id) { return stateOf(id) == RunState::running; });
  for (const auto id : ids)
    if (some_go_on)
      controller_.pause(controllerIdOf(id));
    else
      controller_.resume(controllerIdOf(id));
}

// The last first: of runs that wait in a queue, none begins because the one before it ends.
void Workspace::stopRuns(const std::vector<std::uint64_t>& ids) {
  for (auto id = ids.rbegin(); id != ids.rend(); ++id)
    controller_.stop(controllerIdOf(*id));
}

void Workspace::cancelRuns(const std::vector<std::uint64_t>& ids) {
  for (auto id = ids.rbegin(); id != ids.rend(); ++id)
    controller_.cancel(controllerIdOf(*id));
}

void Workspace::takeSnapshot(std::shared_ptr<const Snapshot> snapshot) {
  const std::uint64_t id = under_way_[snapshot->run_id].record;
  const auto state = stateOf(id);
  runs_.change(id, [&](RunRecord& record) {
    applySnapshot(record, *snapshot);
    if (state == RunState::stopping)
      applyState(record, *state);
  });
  Q_EMIT progressed(id);
}

void Workspace::takeOutcome(std::shared_ptr<const RunOutcome> outcome) {
  const UnderWay run_under_way = std::move(under_way_[outcome->run_id]);
  const std::uint64_t id = run_under_way.record;
  under_way_.erase(outcome->run_id);
  const bool never_began = !outcome->was_started || outcome->was_refused;
  runs_.change(id, [&](RunRecord& record) {
    if (never_began && run_under_way.before) {
      const QString name = record.name;
      record = *run_under_way.before; // it goes on another time
      record.name = name;
    } else
      applyOutcome(record, *outcome);
    const bool has_end = outcome->result && outcome->result->status != RunStatus::interrupted;
    // Who ends the session wants to be reminded in the next, and whose run was refused did not end it.
    record.left_alone = !when_idle_ && !has_end && !outcome->was_refused;
  });
  if (!outcome->was_started && !run_under_way.before) // it may be about to be written at this moment
    project_.afterwards([this, id, recorder = run_under_way.recorder] {
      runs_.change(id, [&](RunRecord& record) { noteWaiting(record, recorder->stored()); });
    });
  showQueue();
  if (outcome->was_refused)
    tellRefusal(id, engineSentence(outcome->problem));
  else
    tellEnd(id, *outcome);
  if (outcome->result && !outcome->stored && project_.isRecorded())
    storeMissing();
  if (id == shown_run_)
    Q_EMIT shownRunChanged();
}

void Workspace::tellRefusal(std::uint64_t id, const QString& problem) {
  Q_EMIT logged(tr("Run %1 cannot go on: %2").arg(id).arg(problem));
  if (!controller_.isRunning() || batch_ == 1)
    dialogs_->showProblem(tr("Resume"), problem);
}

void Workspace::tellEnd(std::uint64_t id, const RunOutcome& outcome) {
  Q_EMIT logged(tr("Run %1: %2").arg(id).arg(runs_.find(id)->message));
  if (!outcome.problem.empty() && batch_ == 1)
    dialogs_->showProblem(tr("Nothing was fitted"), engineSentence(outcome.problem));
}

} // namespace nullcline
