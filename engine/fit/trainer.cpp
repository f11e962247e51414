#include "engine/fit/trainer.h"

#include "engine/core/numbers.h"
#include "engine/model/predict.h"
#include "engine/prepare/resmooth.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace nullcline {

namespace {

constexpr int kMostRecoveries = 20;
constexpr double kSnapshotShare = 50.0; // at least this many times as long between two snapshots as one takes to make

} // namespace

template <class Real>
Trainer<Real>::Trainer(const FitSpec& spec, const Field<Real>& field, TrainerContext context)
    : spec_(spec), field_(field), context_(std::move(context)) {
  state_.best_validation_loss = std::numeric_limits<double>::infinity();
}

template <class Real>
Expected<TrainingOutcome> Trainer<Real>::train(std::vector<double> start, const std::optional<FitResume>& resume) {
  parameters_.assign(start.begin(), start.end());
  safe_parameters_ = best_parameters_ = stage_parameters_ = parameters_;
  if (const Status ready = resume ? resumeFrom(*resume) : beginStage(0); !ready)
    return ready.error();
  do {
    while (!ended_ && state_.epoch < firstEpochOf(state_.stage + 1) && mayGoOn())
      runEpoch(state_.epoch - firstEpochOf(state_.stage));
  } while (!ended_ && judgeLastStep() && enterNextStage());
  if (!ended_ && !improved_)
    end(RunStatus::diverged,
        "No epoch was better than the start by the validation loss; the parameters of the start are "
        "kept. Try a lower peak learning rate, more epochs or another split.");
  if (!ended_)
    end(RunStatus::completed, "All " + std::to_string(spec_.totalEpochs()) + " epochs were completed.");
  sendCheckpoint(true);
  sendSnapshot(RunPhase::evaluating, true);

  TrainingOutcome outcome;
  outcome.status = status_;
  outcome.message = message_;
  outcome.parameters.assign(best_parameters_.begin(), best_parameters_.end());
  outcome.best_epoch = state_.best_epoch;
  outcome.train_loss = state_.best_train_loss;
  outcome.validation_loss = state_.best_validation_loss;
  outcome.seconds = seconds();
  outcome.history = std::move(history_);
  outcome.log = std::move(log_);
  return outcome;
}

template <class Real>
int Trainer<Real>::firstEpochOf(int stage) const {
  int first = 0;
  for (int s = 0; s < stage; ++s)
    first += spec_.stages[static_cast<std::size_t>(s)].epochs;
  return first;
}

template <class Real>
Status Trainer<Real>::beginStage(int stage) {
  const StageSpec& options = spec_.stages[static_cast<std::size_t>(stage)];
  stage_problem_ = context_.problem;
  if (options.resmooth)
    if (const Status smoothed = smoothAlongField(); !smoothed)
      return smoothed;
  const Problem& problem = *stage_problem_;
  const std::stop_token stop = context_.control->stopToken();
  train_objective_ =
      makeObjective<Real>(options.objective, {&field_, &problem.scaling, problem.train, context_.team, stop});
  validation_objective_ =
      makeObjective<Real>(options.objective, {&field_, &problem.scaling, problem.validation, context_.team, stop});
  method_ = makeFitMethod<Real>(options.optimizer, *train_objective_, parameters_.size());
  return {};
}

template <class Real>
Status Trainer<Real>::smoothAlongField() {
  FittedModel model = context_.model;
  model.parameters.assign(stage_parameters_.begin(), stage_parameters_.end());
  const auto field = modelRightHandSide(model);
  if (!field)
    return field.error();
  auto smoothed = resmoothAlongField(*context_.problem, **field, context_.control->stopToken());
  if (!smoothed)
    return smoothed.error();
  stage_problem_ = std::make_shared<const Problem>(std::move(*smoothed));
  return {};
}

/// What the epochs before a resumed one say of start and improvement.
template <class Real>
void Trainer<Real>::recallImprovements() {
  for (const EpochRecord& record : history_) {
    int stage = 0;
    while (stage + 1 < static_cast<int>(spec_.stages.size()) && record.epoch > firstEpochOf(stage + 1))
      ++stage;
    if (record.epoch == firstEpochOf(stage) + 1)
      stage_start_loss_ = record.validation_loss;
    else
      improved_ = improved_ || !(record.validation_loss >= stage_start_loss_);
  }
}

template <class Real>
Status Trainer<Real>::resumeFrom(const FitResume& resume) {
  const Checkpoint& saved = resume.checkpoint;
  const std::size_t count = parameters_.size();
  if (saved.parameters.size() != count || saved.best_parameters.size() != count ||
      saved.safe_parameters.size() != count || saved.stage_parameters.size() != count || saved.stage < 0 ||
      saved.stage >= static_cast<int>(spec_.stages.size()))
    return badInput("The checkpoint belongs to another model: it has " + std::to_string(saved.parameters.size()) +
                    " parameters, this one " + std::to_string(count) + ".");
  state_ = saved;
  parameters_.assign(saved.parameters.begin(), saved.parameters.end());
  safe_parameters_.assign(saved.safe_parameters.begin(), saved.safe_parameters.end());
  best_parameters_.assign(saved.best_parameters.begin(), saved.best_parameters.end());
  stage_parameters_.assign(saved.stage_parameters.begin(), saved.stage_parameters.end());
  history_ = resume.history;
  stored_epochs_ = history_.size();
  resumed_seconds_ = saved.seconds;
  recallImprovements();
  if (const Status restored = context_.random.restore(saved.random_state); !restored)
    return restored;
  if (const Status ready = beginStage(saved.stage); !ready)
    return ready;
  return method_->restore(saved);
}

template <class Real>
double Trainer<Real>::seconds() const {
  return resumed_seconds_ + std::chrono::duration<double>(Clock::now() - started_).count() - paused_seconds_;
}

/// False, and the end said, when the user or the time limit wants it.
template <class Real>
bool Trainer<Real>::mayGoOn() {
  if (context_.control->isPaused() && !context_.control->stopRequested()) {
    sendSnapshot(RunPhase::paused, true);
    sendCheckpoint(true);
    paused_seconds_ += context_.control->waitWhilePaused();
  }
  if (context_.control->cancelRequested())
    end(RunStatus::interrupted, "Interrupted after " + std::to_string(state_.epoch) + " epochs.");
  else if (context_.control->stopRequested())
    end(RunStatus::stopped, "Stopped after " + std::to_string(state_.epoch) + " epochs; the best parameters are kept.");
  else if (spec_.max_seconds > 0 && seconds() + context_.seconds_before >= spec_.max_seconds)
    end(RunStatus::time_limit,
        "The time limit was reached after " + std::to_string(state_.epoch) + " epochs; the best parameters are kept.");
  return !ended_;
}

template <class Real>
void Trainer<Real>::runEpoch(int epoch_in_stage) {
  const StageSpec& stage = spec_.stages[static_cast<std::size_t>(state_.stage)];
  const std::stop_token stop = context_.control->stopToken();
  const double rate = learningRate(stage.schedule, epoch_in_stage, stage.epochs) * state_.rate_factor;
  const StepReport report = method_->look(parameters_, stop);
  const auto validation = validation_objective_->evaluate(parameters_, {}, stop);
  if (!report.value.completed || !validation.completed)
    return;
  ++state_.epoch;
  history_.push_back({state_.epoch, report.value.loss, validation.loss, rate, seconds(), report.value.nfe_forward,
                      report.value.nfe_backward});
  if (epoch_in_stage == 0)
    stage_start_loss_ = validation.loss;
  // By time, the few validation samples after the training part are what keeps a forecast from overfitting: no
  // settling.
  const bool settles = stage.settle > 0.0 && context_.problem->split_kind == SplitKind::trajectory;
  if (settles && epoch_in_stage == static_cast<int>(stage.settle * stage.epochs))
    state_.best_validation_loss = std::numeric_limits<double>::infinity();
  if (report.finite) {
    safe_parameters_ = parameters_;
    keepIfBest(report.value.loss, validation.loss);
    method_->step(parameters_, rate);
  } else {
    recover();
  }
  sendSnapshot(RunPhase::training, false);
  sendCheckpoint(false);
}

/// The parameters after the last step of a stage have not been looked at yet. False if a stop came in between: a
/// resumed fit judges them again.
template <class Real>
bool Trainer<Real>::judgeLastStep() {
  const std::stop_token stop = context_.control->stopToken();
  const auto train = train_objective_->evaluate(parameters_, {}, stop);
  const auto validation = validation_objective_->evaluate(parameters_, {}, stop);
  if (!train.completed || !validation.completed)
    return mayGoOn();
  keepIfBest(train.loss, validation.loss);
  return true;
}

/// Begins the next stage at the best parameters of this one; false if there is none, or if a stop came while the data
/// were smoothed for it. In that case everything is as it was before, and a resumed fit enters the stage again.
template <class Real>
bool Trainer<Real>::enterNextStage() {
  if (state_.stage + 1 == static_cast<int>(spec_.stages.size()))
    return false;
  const auto before = stage_parameters_;
  auto method_before = std::move(method_);
  stage_parameters_ = best_parameters_;
  if (const Status ready = beginStage(state_.stage + 1); !ready) {
    stage_parameters_ = before;
    method_ = std::move(method_before);
    if (mayGoOn())
      end(RunStatus::solver_failed, ready.error().message);
    return false;
  }
  ++state_.stage;
  parameters_ = safe_parameters_ = best_parameters_;
  state_.best_validation_loss = std::numeric_limits<double>::infinity(); // other data, another loss
  return true;
}

/// The last parameters whose loss was finite, half the rate, a fresh optimiser.
template <class Real>
void Trainer<Real>::recover() {
  parameters_ = safe_parameters_;
  method_->reset();
  state_.rate_factor *= 0.5;
  ++state_.recoveries;
  say("Epoch " + std::to_string(state_.epoch) +
      ": the loss was not finite. Went back to the last good parameters and halved the learning rate (now " +
      formatNumber(state_.rate_factor, 3) + " of the schedule).");
  if (state_.recoveries >= kMostRecoveries)
    end(RunStatus::diverged, "The loss was not finite " + std::to_string(kMostRecoveries) +
                                 " times; the best parameters are kept. Try a lower peak learning rate, or float64.");
}

template <class Real>
void Trainer<Real>::keepIfBest(double train_loss, double validation_loss) {
  if (!std::isfinite(train_loss) || !(validation_loss < state_.best_validation_loss))
    return;
  improved_ = improved_ || !(validation_loss >= stage_start_loss_); // a start that is not a number is no rival
  state_.best_validation_loss = validation_loss;
  state_.best_train_loss = train_loss;
  state_.best_epoch = state_.epoch;
  best_parameters_ = parameters_;
}

template <class Real>
void Trainer<Real>::sendSnapshot(RunPhase phase, bool always) {
  const FitObserver& observer = *context_.observer;
  const auto now = Clock::now();
  const double since = std::chrono::duration<double>(now - last_snapshot_).count();
  const double interval = std::max(observer.snapshot_interval_seconds, kSnapshotShare * snapshot_seconds_);
  if (!observer.snapshot || (!always && since < interval))
    return;
  last_snapshot_ = now;
  auto model = std::make_shared<FittedModel>(context_.model);
  const auto& shown = phase == RunPhase::evaluating ? best_parameters_ : parameters_;
  model->parameters.assign(shown.begin(), shown.end());
  auto snapshot = std::make_shared<Snapshot>();
  snapshot->run_id = context_.run_id;
  snapshot->phase = phase;
  snapshot->epoch = state_.epoch;
  snapshot->epochs = spec_.totalEpochs();
  snapshot->seconds = seconds();
  snapshot->best_epoch = state_.best_epoch;
  snapshot->best_validation_loss = state_.best_validation_loss;
  snapshot->problem = context_.problem;
  snapshot->model = std::move(model);
  snapshot->history = std::make_shared<const std::vector<EpochRecord>>(history_);
  observer.snapshot(std::move(snapshot));
  snapshot_seconds_ = std::chrono::duration<double>(Clock::now() - now).count();
}

template <class Real>
void Trainer<Real>::sendCheckpoint(bool always) {
  const FitObserver& observer = *context_.observer;
  const auto now = Clock::now();
  const double since = std::chrono::duration<double>(now - last_checkpoint_).count();
  if (!observer.checkpoint || (!always && since < observer.checkpoint_interval_seconds))
    return;
  last_checkpoint_ = now;
  Checkpoint checkpoint = state_;
  checkpoint.parameters.assign(parameters_.begin(), parameters_.end());
  checkpoint.safe_parameters.assign(safe_parameters_.begin(), safe_parameters_.end());
  checkpoint.best_parameters.assign(best_parameters_.begin(), best_parameters_.end());
  checkpoint.stage_parameters.assign(stage_parameters_.begin(), stage_parameters_.end());
  checkpoint.seconds = seconds();
  checkpoint.random_state = context_.random.state();
  method_->save(checkpoint);
  const std::span<const EpochRecord> fresh = std::span<const EpochRecord>(history_).subspan(stored_epochs_);
  const Status saved = observer.checkpoint(checkpoint, fresh);
  if (saved)
    stored_epochs_ = history_.size();
  else if (!checkpoint_failed_)
    say("The checkpoint could not be saved, training goes on: " + saved.error().message);
  checkpoint_failed_ = !saved;
}

template <class Real>
void Trainer<Real>::say(const std::string& line) {
  log_.push_back(line);
  if (context_.observer->message)
    context_.observer->message(line);
}

template <class Real>
void Trainer<Real>::end(RunStatus status, std::string message) {
  ended_ = true;
  status_ = status;
  message_ = std::move(message);
}

template class Trainer<float>;
template class Trainer<double>;

} // namespace nullcline
