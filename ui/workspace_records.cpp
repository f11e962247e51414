// The part of the workspace that works on runs in the table: names, removal, polishing, the queue.
#include "engine/export/command_line.h"
#include "engine/fit/compatibility.h"
#include "engine/fit/methods.h"
#include "ui/edits/edit.h"
#include "ui/engine_text.h"
#include "ui/workspace.h"

#include <algorithm>

namespace nullcline {

void Workspace::renameRun(std::uint64_t id, const QString& name) {
  const RunRecord* run = runs_.find(id);
  const QString after = name.simplified();
  if (!run || run->name == after)
    return;
  const auto give = [this, id](const QString& words) {
    runs_.change(id, [&](RunRecord& record) { record.name = words; });
    Q_EMIT runStateChanged();
  };
  const QString before = run->name;
  give(after);
  edits_.push(new Edit(tr("Rename run %1").arg(id), {}, {0, [give, before] { give(before); }},
                       {1, [give, after] { give(after); }}));
}

QString Workspace::removalProblem(const std::vector<std::uint64_t>& ids) const {
  if (ids.empty())
    return tr("Select runs first.");
  for (const auto id : ids)
    if (stateOf(id))
      return tr("Run %1 is under way or waits. Stop it first.").arg(id);
  return {};
}

void Workspace::removeRuns(const std::vector<std::uint64_t>& wanted) {
  if (!removalProblem(wanted).isEmpty())
    return;
  const auto ids = wanted; // the caller's may be a selection, which changes with the table
  RemovedRuns taken;       // by row, so that each goes back to its own
  for (int row = 0; row < runs_.rowCount(); ++row)
    if (std::find(ids.begin(), ids.end(), runs_.at(row).id) != ids.end())
      taken.rows.emplace_back(row, runs_.at(row));
  if (taken.rows.empty())
    return;
  taken.shown = shown_run_;
  takeOut(ids);
  const QString name = taken.rows.size() == 1 ? tr("Remove run %1").arg(taken.rows.front().second.id)
                                              : tr("Remove %1 runs").arg(taken.rows.size());
  edits_.push(new Edit(name, {}, {0, [this, taken] { putBack(taken); }}, {1, [this, ids] { takeOut(ids); }}));
}

void Workspace::takeOut(const std::vector<std::uint64_t>& ids) {
  bool shown_goes = false;
  taking_out_ = true;
  for (const auto id : ids) {
    const RunRecord* run = runs_.find(id);
    if (!run || stateOf(id))
      continue;
    removed_.emplace(id, *run);
    shown_goes = shown_goes || id == shown_run_;
    runs_.remove(id);
  }
  taking_out_ = false;
  if (shown_goes) {
    shown_run_ = 0;
    for (int row = runs_.rowCount(); row-- > 0 && shown_run_ == 0;)
      if (runs_.at(row).dataset == dataset())
        shown_run_ = runs_.at(row).id;
    Q_EMIT shownRunChanged();
  }
  Q_EMIT runStateChanged();
}

// As they were, but for what became of their place in the project.
void Workspace::putBack(const RemovedRuns& removed) {
  for (const auto& [row, record] : removed.rows) {
    const auto kept = removed_.find(record.id);
    runs_.insert(row, kept != removed_.end() ? kept->second : record);
    removed_.erase(record.id);
  }
  showRun(removed.shown);
  Q_EMIT runStateChanged();
}

/// After a save that removed runs from the file. What was put back meanwhile is written anew.
void Workspace::forgetRemoved(const SaveReport& report) {
  if (report.removed.empty())
    return;
  const auto is_gone = [&](const RunRecord& run) {
    return run.stored_run &&
           std::find(report.removed.begin(), report.removed.end(), *run.stored_run) != report.removed.end();
  };
  for (int row = 0; row < runs_.rowCount(); ++row)
    if (is_gone(runs_.at(row)))
      runs_.change(runs_.at(row).id, [](RunRecord& record) {
        record.stored_run.reset();
        record.saved = record.resumable = false;
      });
  std::erase_if(removed_, [&](const auto& entry) { return is_gone(entry.second); });
  edits_.clear(); // what they would bring back is gone
}

// The model and the preparation are the run's: its parameters mean something in them alone.
FitSpec Workspace::polishSpec(const RunRecord& run, const MethodChoice& method) const {
  FitSpec spec = method.spec;
  nullcline::setField(spec, run.spec.field);
  spec.field = run.spec.field;
  spec.smoothing = run.spec.smoothing;
  spec.standardize = run.spec.standardize;
  spec.split = run.spec.split;
  spec.seed = run.spec.seed;
  return spec;
}

QString Workspace::polishProblem(std::uint64_t id, const std::string& method) const {
  const RunRecord* run = runs_.find(id);
  const MethodChoice* choice = choices_.find(method);
  if (!run || !choice)
    return tr("Select a run first.");
  if (isOpeningProject())
    return tr("A project is being opened.");
  if (stateOf(id))
    return tr("Run %1 is under way or waits. Stop it first.").arg(id);
  if (!run->model || run->model->parameters.empty())
    return tr("Run %1 has found no parameters yet.").arg(id);
  const Status possible = checkCompatibility(polishSpec(*run, *choice), run->dataset->channels);
  return possible ? QString() : engineSentence(possible.error().message);
}

void Workspace::polish(std::uint64_t id, const std::string& method) {
  if (const QString problem = polishProblem(id, method); !problem.isEmpty())
    return dialogs_->showProblem(tr("Polish"), problem);
  const RunRecord& run = *runs_.find(id);
  const FitSpec spec = withErrors(polishSpec(run, *choices_.find(method)), *run.dataset, false);
  RunRecord record = newRunRecord(++last_record_, run.dataset, spec);
  record.true_system = run.true_system;
  record.name = tr("From run %1").arg(id);
  RunRequest request{run.dataset, spec, nullptr};
  request.warm_start = run.model;
  request.recorder = std::make_shared<RunRecorder>(
      project_.place(), std::make_shared<RunBatchRecorder>(run.dataset, std::vector{spec}, viewsOfNewRuns()),
      std::size_t{0});
  runs_.append(std::move(record));
  const bool waits = controller_.isRunning();
  if (!waits)
    controller_.setMostAtOnce(1);
  batch_ = waits ? batch_ + 1 : 1;
  ++edit_series_;
  startRun(std::move(request), last_record_);
  showQueue();
  if (!waits)
    showRun(last_record_);
}

Expected<std::string> Workspace::commandLineOf(std::uint64_t id) const {
  const RunRecord* run = runs_.find(id);
  if (!run)
    return failure(tr("Select a run first.").toStdString());
  const OpenRequest source = importRequestOf(*run->dataset);
  return fitCommandLine({source.files, source.recipe, run->spec, run->model.get()});
}

void Workspace::moveInQueue(std::uint64_t id, int by) {
  controller_.moveWaiting(controllerIdOf(id), by);
  showQueue();
}

/// Which place each waiting run has.
void Workspace::showQueue() {
  int place = 0;
  std::map<std::uint64_t, int> places;
  for (const auto run_id : controller_.runs())
    if (controller_.stateOf(run_id) == RunState::waiting)
      if (const auto run = under_way_.find(run_id); run != under_way_.end())
        places[run->second.record] = ++place;
  for (int row = 0; row < runs_.rowCount(); ++row) {
    const RunRecord& run = runs_.at(row);
    const auto found = places.find(run.id);
    const int now = found == places.end() ? 0 : found->second;
    if (run.queue_place != now)
      runs_.change(run.id, [now](RunRecord& record) { record.queue_place = now; });
  }
}

} // namespace nullcline
