#include "ui/runs/run_record.h"

#include "engine/analysis/training_curves.h"
#include "engine/fit/methods.h"
#include "ui/engine_text.h"
#include "ui/text.h"

#include <QCoreApplication>

namespace nullcline {

namespace {

QString phaseLabel(RunPhase phase) {
  switch (phase) {
  case RunPhase::preparing:
    return QCoreApplication::translate("Run", "Preparing");
  case RunPhase::training:
    return QCoreApplication::translate("Run", "Training");
  case RunPhase::paused:
    return QCoreApplication::translate("Run", "Paused");
  case RunPhase::evaluating:
    return QCoreApplication::translate("Run", "Evaluating");
  case RunPhase::finished:
    return QCoreApplication::translate("Run", "Finished");
  }
  return {};
}

void addCosts(RunCosts& costs, std::span<const EpochRecord> later) {
  const TrainingCounts more = trainingCounts(later);
  costs.nfe_forward += more.nfe_forward;
  costs.nfe_backward += more.nfe_backward;
  costs.pullbacks += more.pullbacks;
  costs.steps_accepted += more.steps_accepted;
  costs.steps_rejected += more.steps_rejected;
  costs.not_finite += more.not_finite;
  if (!later.empty())
    costs.seconds = later.back().seconds;
}

} // namespace

RunCosts costsOf(const std::vector<EpochRecord>& history) {
  RunCosts costs{trainingCounts(history)};
  costs.seconds = history.empty() ? 0.0 : history.back().seconds;
  return costs;
}

RunRecord newRunRecord(std::uint64_t id, std::shared_ptr<const Dataset> dataset, const FitSpec& spec) {
  RunRecord record;
  record.id = id;
  record.spec = spec;
  record.status = phaseLabel(RunPhase::preparing);
  record.running = true;
  record.epochs = spec.totalEpochs();
  record.dataset = std::move(dataset);
  return record;
}

void applySnapshot(RunRecord& record, const Snapshot& snapshot) {
  record.phase = snapshot.phase;
  record.status = phaseLabel(snapshot.phase);
  record.epoch = snapshot.epoch;
  record.left_out = snapshot.left_out;
  record.epochs = snapshot.epochs;
  record.stage = snapshot.stage;
  record.stages = snapshot.stages;
  record.seconds = snapshot.seconds;
  record.best_epoch = snapshot.best_epoch;
  record.problem = snapshot.problem;
  record.model = snapshot.model;
  const auto before = std::exchange(record.history, snapshot.history);
  if (!snapshot.history || snapshot.history->empty())
    return;
  record.train_loss = snapshot.history->back().train_loss;
  record.validation_loss = snapshot.history->back().validation_loss;
  const std::span<const EpochRecord> now = *snapshot.history;
  if (before && !before->empty() && goesOn(now, *before))
    addCosts(record.costs, now.subspan(before->size()));
  else
    record.costs = costsOf(*snapshot.history);
}

void applyState(RunRecord& record, RunState state) {
  if (state == RunState::waiting)
    record.status = QCoreApplication::translate("Run", "Waiting");
  else if (state == RunState::stopping)
    record.status = QCoreApplication::translate("Run", "Stopping");
  else
    record.status = phaseLabel(record.phase);
}

void applyResult(RunRecord& record, std::shared_ptr<const FitResult> result) {
  record.running = false;
  record.spec = result->spec;
  record.status = runStatusLabel(runStatusName(result->status));
  record.message = engineSentence(result->message);
  record.epochs = result->spec.totalEpochs();
  record.epoch = static_cast<int>(result->history.size());
  if (result->status == RunStatus::completed)
    record.left_out = record.epochs - record.epoch;
  else
    record.left_out = result->history.empty() ? 0 : result->history.back().left_out;
  record.seconds = result->seconds_total;
  record.best_epoch = result->best_epoch;
  record.train_loss = result->train_loss;
  record.validation_loss = result->validation_loss;
  record.test_mse = result->evaluation.test.mse;
  record.test_mape = result->evaluation.test.mape;
  record.problem = result->problem;
  record.model = std::shared_ptr<const FittedModel>(result, &result->model);
  record.history = std::shared_ptr<const std::vector<EpochRecord>>(result, &result->history);
  record.costs = costsOf(result->history);
  record.result = std::move(result);
}

void applyOutcome(RunRecord& record, const RunOutcome& outcome) {
  record.running = false;
  record.saved = outcome.is_stored;
  if (outcome.stored) {
    record.stored_run = outcome.stored->run;
    record.stored_dataset = outcome.stored->dataset;
  }
  const auto status = outcome.result ? outcome.result->status : RunStatus::interrupted;
  const int epochs = outcome.result && !outcome.result->history.empty() ? outcome.result->history.back().place() : 0;
  record.resumable = outcome.stored && status != RunStatus::completed &&
                     (status == RunStatus::interrupted || epochs < record.spec.totalEpochs());
  if (outcome.result)
    return applyResult(record, outcome.result);
  record.status = !outcome.was_started ? QCoreApplication::translate("Run", "Not started")
                  : outcome.stored     ? runStatusLabel("interrupted")
                                       : QCoreApplication::translate("Run", "Failed");
  record.message = outcome.was_started ? engineSentence(outcome.problem)
                                       : QCoreApplication::translate("Run", "It was taken out of the queue.");
}

QString epochsText(int epochs_run, int left_out, int planned) {
  const QString so_far = countText(static_cast<quint64>(epochs_run));
  if (left_out > 0)
    return QCoreApplication::translate("Run", "%1 epochs").arg(so_far);
  return QCoreApplication::translate("Run", "%1 of %2 epochs").arg(so_far, countText(static_cast<quint64>(planned)));
}

QString epochsText(const RunRecord& run) {
  const QString epochs = epochsText(run.epoch, run.left_out, run.epochs);
  if (run.left_out <= 0 || !run.running)
    return epochs;
  return QCoreApplication::translate("Run", "%1, stage %2 of %3")
      .arg(epochs, countText(static_cast<quint64>(run.stage + 1)), countText(static_cast<quint64>(run.stages)));
}

QString runStatusLabel(const std::string& name) {
  if (name == "completed")
    return QCoreApplication::translate("Run", "Completed");
  if (name == "stopped")
    return QCoreApplication::translate("Run", "Stopped");
  if (name == "time_limit")
    return QCoreApplication::translate("Run", "Time limit");
  if (name == "diverged")
    return QCoreApplication::translate("Run", "Diverged");
  if (name == "no_progress")
    return QCoreApplication::translate("Run", "No progress");
  if (name == "solver_failed")
    return QCoreApplication::translate("Run", "Solver failed");
  if (name == "interrupted" || name == "running")
    return QCoreApplication::translate("Run", "Interrupted");
  if (name == "waiting")
    return QCoreApplication::translate("Run", "Not started");
  return text(name);
}

QString methodLabel(const std::string& name) {
  for (const auto& method : methods())
    if (name == method.name)
      return engineText(method.label);
  return text(name);
}

QString runLabel(const RunRecord& run) {
  const QString method = methodLabel(run.spec.method);
  return run.name.isEmpty() ? method : QCoreApplication::translate("Run", "%1 (%2)").arg(run.name, method);
}

std::optional<double> epochsPerSecond(const RunRecord& run) {
  return run.epoch > 0 && run.costs.seconds > 0 ? std::optional(run.epoch / run.costs.seconds) : std::nullopt;
}

std::optional<double> secondsLeft(const RunRecord& run) {
  const auto rate = epochsPerSecond(run);
  if (!run.running || !rate || run.phase != RunPhase::training || run.queue_place > 0)
    return std::nullopt;
  return (run.epochs - run.place()) / *rate;
}

QString placeText(const RunRecord& run) {
  const auto entry = [&](const char* key) {
    const Json* provenance = run.model && run.model->provenance.is_object() ? &run.model->provenance : nullptr;
    const auto found = provenance ? provenance->find(key) : Json::const_iterator();
    return provenance && found != provenance->end() ? *found : Json();
  };
  const Json name = entry("device_name"), threads = entry("threads");
  const QString device = name.is_string()                  ? text(name.get<std::string>())
                         : run.spec.device == Device::cuda ? QCoreApplication::translate("Run", "GPU")
                                                           : QCoreApplication::translate("Run", "CPU");
  const QString precision = QString::fromUtf8(nameOf(run.spec.precision));
  const quint64 count = threads.is_number_integer() ? threads.get<quint64>() : run.spec.threads;
  if (count == 0)
    return QCoreApplication::translate("Run", "%1, %2").arg(device, precision);
  return count == 1
             ? QCoreApplication::translate("Run", "%1, 1 thread, %2").arg(device, precision)
             : QCoreApplication::translate("Run", "%1, %2 threads, %3").arg(device, QString::number(count), precision);
}

} // namespace nullcline
