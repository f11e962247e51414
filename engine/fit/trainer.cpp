#include "engine/fit/trainer.h"

#include "engine/analysis/validation_error.h"
#include "engine/core/numbers.h"
#include "engine/fit/check_resume.h"
#include "engine/fit/error_points.h"
#include "engine/fit/recovery.h"
#include "engine/fit/solve_trouble.h"
#include "engine/model/predict.h"
#include "engine/prepare/resmooth.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace nullcline {

template <class Real>
Trainer<Real>::Trainer(const FitSpec& spec, const Field<Real>& field, TrainerContext context)
    : spec_(spec), plan_(spec), field_(field), context_(std::move(context)),
      error_epochs_(errorPointEpochs(spec.error_points, spec.totalEpochs())),
      spreads_(trainingSpreads(*context_.problem)), reporter_(*context_.observer) {}

template <class Real>
Expected<TrainingOutcome> Trainer<Real>::train(std::vector<double> start, const std::optional<FitResume>& resume) {
  model_parameters_ = start.size();
  parameters_.assign(start.begin(), start.end());
  safe_parameters_ = stage_parameters_ = parameters_;
  best_.beginStage(parameters_);
  const Status ready = resume ? resumeFrom(*resume) : beginStage(0);
  if (!ready && !ended_)
    return ready.error();
  if (ready && !resume) {
    parameters_ = safe_parameters_ = stage_->withExtra(parameters_);
    best_.beginStage(parameters_, plan_.chosenBy(0), plan_.choiceLimit(0));
    if (context_.keeps_start)
      sendCheckpoint(true);
  }
  if (!ended_) {
    do {
      while (!ended_ && state_.epoch < plan_.firstEpochOf(state_.stage + 1) && !stage_->method().converged() &&
             mayGoOn())
        runEpoch(state_.epoch - plan_.firstEpochOf(state_.stage));
      if (!ended_ && stage_->method().converged())
        noteConvergence();
    } while (!ended_ && judgeLastStep() && enterNextStage());
  }
  if (!ended_ && !best_.improved())
    endWithoutImprovement();
  if (!ended_)
    endCompleted();
  sendCheckpoint(true);
  sendSnapshot(RunPhase::evaluating, true);
  return outcome();
}

template <class Real>
TrainingOutcome Trainer<Real>::outcome() {
  TrainingOutcome outcome;
  outcome.status = ending_.status;
  outcome.message = ending_.message;
  const auto& best = best_.kept();
  const FittedModel model = modelWith(best.parameters);
  outcome.parameters = model.parameters;
  outcome.unmeasured_start = model.unmeasured_start;
  outcome.initial_states = initialStates(best.parameters);
  outcome.best_epoch = best_.improved() ? epochsRunUpTo(history_, best.epoch) : 0;
  outcome.train_loss = best.train_loss;
  outcome.validation_loss = best.validation_loss;
  outcome.seconds = seconds();
  outcome.recoveries = state_.recoveries;
  outcome.failed_solves = state_.failed_solves;
  outcome.history = std::move(history_);
  outcome.log = reporter_.takeLog();
  return outcome;
}

/// Without the extra parameters of a stage.
template <class Real>
FittedModel Trainer<Real>::modelWith(std::span<const Real> parameters) const {
  FittedModel model = context_.model;
  const auto own = parameters.first(model_parameters_);
  model.parameters.assign(own.begin(), own.end());
  model.unmeasured_start = unmeasuredStart(*context_.shape, initialStates(parameters));
  return model;
}

/// What is estimated now, or was before this stage.
template <class Real>
InitialStates Trainer<Real>::initialStates(std::span<const Real> parameters) const {
  if (stage_ && parameters.size() == stage_->parameterCount())
    if (auto estimated = stage_->initialStates(parameters); !estimated.empty())
      return estimated;
  return initial_states_;
}

/// Makes stage_ anew, from stage_parameters_ and initial_states_; what a pause interrupts is begun again. Not ok: the
/// data could not be smoothed, or the fit has ended.
template <class Real>
Status Trainer<Real>::beginStage(int stage) {
  for (;;) {
    const std::stop_token stop = context_.control->beginWork();
    auto problem = problemOf(stage, stop);
    if (!problem && !stop.stop_requested())
      return problem.error();
    if (problem) {
      auto fresh = std::make_unique<StageRun<Real>>(
          StageSetting<Real>{&spec_, stage, &field_, context_.shape, context_.team, std::move(*problem),
                             model_parameters_, initial_states_.empty() ? nullptr : &initial_states_, context_.site},
          stop);
      if (!fresh->status()) // of the device
        return failure(fresh->status().error().message + ". Choose the device cpu.");
      if (!stop.stop_requested()) {
        stage_ = std::move(fresh);
        validation_failed_ = false;
        validation_trouble_ = {};
        return {};
      }
    }
    if (!mayGoOn())
      return failure(ending_.message);
  }
}

/// The data as the stage looks at them.
template <class Real>
Expected<std::shared_ptr<const Problem>> Trainer<Real>::problemOf(int stage, std::stop_token stop) {
  if (!plan_.stage(stage).resmooth)
    return context_.problem;
  const auto field = modelRightHandSide(modelWith(stage_parameters_));
  if (!field)
    return field.error();
  auto smoothed = resmoothAlongField(*context_.problem, **field, stop);
  if (!smoothed)
    return smoothed.error();
  return std::make_shared<const Problem>(std::move(*smoothed));
}

template <class Real>
Status Trainer<Real>::resumeFrom(const FitResume& resume) {
  const Checkpoint& saved = resume.checkpoint;
  const Status usable =
      checkResume(saved, {spec_, model_parameters_, context_.shape->stateCount(), context_.problem->train.size()});
  if (!usable)
    return usable;
  state_ = saved;
  parameters_.assign(saved.parameters.begin(), saved.parameters.end());
  safe_parameters_.assign(saved.safe_parameters.begin(), saved.safe_parameters.end());
  const ChoiceLimit limit = plan_.choiceLimit(saved.stage);
  int first = plan_.firstEpochOf(saved.stage); // whose losses compare
  if (limit.since_settled)
    first += plan_.settleEpoch(saved.stage, context_.problem->split_kind).value_or(0);
  std::vector<double> losses;
  for (const auto& record : resume.history)
    if (record.place() > first)
      losses.push_back(record.train_loss);
  best_.restore(saved, plan_.chosenBy(saved.stage), limit, losses);
  stage_parameters_.assign(saved.stage_parameters.begin(), saved.stage_parameters.end());
  initial_states_ = saved.initial_states;
  history_ = resume.history;
  reporter_.setStoredEpochs(history_.size());
  resumed_seconds_ = saved.seconds;
  stage_has_value_ = state_.epoch > plan_.firstEpochOf(state_.stage);
  const auto& machine = context_.model.provenance;
  if (const auto words = otherMachine(saved, machine.value("threads", std::uint64_t{0}),
                                      machine.value("instruction_set", std::string()));
      !words.empty())
    reporter_.say(words);
  if (const Status restored = context_.random.restore(saved.random_state); !restored)
    return restored;
  if (const Status ready = beginStage(saved.stage); !ready)
    return ready;
  if (saved.parameters.size() != stage_->parameterCount())
    return otherModelError(saved, stage_->parameterCount());
  return stage_->method().restore(saved);
}

template <class Real>
double Trainer<Real>::seconds() const {
  return resumed_seconds_ + std::chrono::duration<double>(Clock::now() - started_).count() - uncounted_seconds_;
}

/// False, and the end said, when the user or the time limit wants it.
template <class Real>
bool Trainer<Real>::mayGoOn() {
  RunControl& control = *context_.control;
  if (control.isPaused() && !control.stopRequested()) {
    sendSnapshot(RunPhase::paused, true);
    sendCheckpoint(true);
    uncounted_seconds_ += control.waitWhilePaused();
  }
  if (const auto asked = askedForEnding(control, static_cast<int>(history_.size())))
    end(*asked);
  return !ended_ && !deviceFailed();
}

/// True, and the end said, where no loss from the device means anything any more.
template <class Real>
bool Trainer<Real>::deviceFailed() {
  if (!context_.site || *context_.site->failure)
    return false;
  end(deviceFailedEnding(context_.site->failure->error().message, static_cast<int>(history_.size())));
  return true;
}

/// Nothing is kept of an epoch that was not completed: after a pause it is begun again.
template <class Real>
void Trainer<Real>::runEpoch(int epoch_in_stage) {
  const std::stop_token stop = context_.control->beginWork();
  const double rate = plan_.rate(state_.stage, epoch_in_stage) * state_.rate_factor;
  const Look look = stage_->look(parameters_, epoch_in_stage, stop);
  if (!look.completed() || deviceFailed())
    return;
  const ObjectiveValue& value = look.train.value;
  EpochRecord record = look.record();
  record.epoch = static_cast<int>(history_.size()) + 1;
  record.learning_rate = rate;
  record.seconds = seconds();
  record.left_out = state_.epoch + 1 - record.epoch;
  if (!measureError(record, stop))
    return;
  ++state_.epoch;
  history_.push_back(record);
  if (epoch_in_stage == 0)
    best_.setStartLoss(plan_.chosenBy(state_.stage) == ChosenBy::training ? value.loss : look.validation.loss,
                       value.loss);
  if (plan_.settleEpoch(state_.stage, context_.problem->split_kind) == epoch_in_stage)
    best_.settle();
  state_.failed_solves += value.trouble.failed;
  if (look.train.finite) {
    stage_has_value_ = true;
    safe_parameters_ = parameters_;
    validation_trouble_ = look.validation.trouble;
    if (validation_trouble_.status != SolveStatus::ok && !validation_failed_) {
      validation_failed_ = true;
      reporter_.say(validationNote(history_.size(), look.validation.trouble, *context_.dataset));
    }
    best_.offer(parameters_, state_.epoch, value.loss, look.validation.loss);
    stage_->method().step(parameters_, rate);
  } else {
    recover(look);
  }
  sendSnapshot(RunPhase::training, false);
  sendCheckpoint(false);
}

/// What the stage ends with is what it was after, however early.
template <class Real>
void Trainer<Real>::noteConvergence() {
  const std::string remark = stage_->method().remark();
  reporter_.say("Stage " + std::to_string(state_.stage + 1) + (remark.empty() ? " converged after " : " ended after ") +
                std::to_string(state_.epoch - plan_.firstEpochOf(state_.stage)) + " epochs." +
                (remark.empty() ? "" : " " + remark));
  if (plan_.settleEpoch(state_.stage, context_.problem->split_kind))
    best_.settle();
}

/// Fills record.error where this epoch is to be measured; its time does not count as training. False: a stop came.
template <class Real>
bool Trainer<Real>::measureError(EpochRecord& record, std::stop_token stop) {
  if (!std::ranges::binary_search(error_epochs_, record.place()))
    return true;
  const auto begin = Clock::now();
  record.error = validationError(modelWith(parameters_), *context_.problem, initialStates(parameters_), spreads_, stop);
  uncounted_seconds_ += std::chrono::duration<double>(Clock::now() - begin).count();
  return record.error.has_value();
}

/// The parameters after the last step of a stage have not been looked at yet. False if a stop came in between: a
/// resumed fit judges them again.
template <class Real>
bool Trainer<Real>::judgeLastStep() {
  const auto& optimizer = plan_.stage(state_.stage).optimizer;
  if (stage_->method().converged() && plan_.chosenBy(state_.stage) == ChosenBy::training &&
      std::holds_alternative<LevenbergMarquardtOptions>(optimizer))
    return true; // the step that found this put back what had been looked at
  for (;;) {
    const Look look = stage_->judge(parameters_, context_.control->beginWork());
    if (look.completed() && !deviceFailed()) {
      best_.offer(parameters_, state_.epoch, look.train.value.loss, look.validation.loss);
      return true;
    }
    if (!mayGoOn())
      return false;
  }
}

/// Begins the next stage at the best parameters of this one; false if there is none, or if a stop came while the data
/// were smoothed for it. In that case everything is as it was before, and a resumed fit enters the stage again.
template <class Real>
bool Trainer<Real>::enterNextStage() {
  if (state_.stage + 1 == plan_.count())
    return false;
  const auto parameters_before = stage_parameters_;
  const auto states_before = initial_states_;
  const auto best = std::span(best_.kept().parameters);
  stage_parameters_.assign(best.begin(), best.begin() + static_cast<std::ptrdiff_t>(model_parameters_));
  initial_states_ = initialStates(best);
  const std::string kept = earlierKept();
  if (const Status ready = beginStage(state_.stage + 1); !ready) {
    stage_parameters_ = parameters_before;
    initial_states_ = states_before;
    if (!ended_)
      end({RunStatus::solver_failed, ready.error().message});
    return false;
  }
  ++state_.stage;
  state_.epoch = plan_.firstEpochOf(state_.stage); // those that a converged stage did not need are left out
  stage_has_value_ = false;
  parameters_ = safe_parameters_ = stage_->withExtra(stage_parameters_);
  best_.beginStage(parameters_, plan_.chosenBy(state_.stage), plan_.choiceLimit(state_.stage));
  if (!kept.empty())
    reporter_.say("Stage " + std::to_string(state_.stage) + " is over." + kept);
  return true;
}

/// Said where nothing since the stage settled was better than its start, but something before was.
template <class Real>
std::string Trainer<Real>::earlierKept() const {
  if (!best_.keptEarlier())
    return otherwiseKept();
  return " After the stage had settled, no epoch was better than its start by the validation loss: the best parameters "
         "before, of epoch " +
         std::to_string(epochsRunUpTo(history_, best_.kept().epoch)) + ", are kept.";
}

/// Said where the validation loss chose an epoch that is far from the lowest training loss: what is seen at the end is
/// then not what was seen before.
template <class Real>
std::string Trainer<Real>::otherwiseKept() const {
  constexpr double kFar = 3.0;
  const auto& kept = best_.kept();
  if (plan_.chosenBy(state_.stage) == ChosenBy::training || !best_.improved() ||
      !(kept.train_loss > kFar * best_.lowestTrainLoss()))
    return {};
  return " By the validation loss the parameters of epoch " + std::to_string(epochsRunUpTo(history_, kept.epoch)) +
         " are kept, where the training loss was " + formatNumber(kept.train_loss, 3) + "; its lowest was " +
         formatNumber(best_.lowestTrainLoss(), 3) + ".";
}

template <class Real>
void Trainer<Real>::endCompleted() {
  end(completedEnding(history_.size(), static_cast<std::size_t>(spec_.totalEpochs()), earlierKept()));
  state_.epoch = spec_.totalEpochs();
}

template <class Real>
void Trainer<Real>::endWithoutImprovement() {
  end(unimprovedEnding(state_.recoveries, validation_trouble_, *context_.dataset, plan_.hasRate(state_.stage)));
}

template <class Real>
void Trainer<Real>::recover(const Look& look) {
  const bool was_lost_before = state_.epoch - plan_.firstEpochOf(state_.stage) > 1 && history_.size() > 1 &&
                               !std::isfinite(history_[history_.size() - 2].train_loss);
  const Recovery recovery =
      recoveryFrom({state_.stage, static_cast<int>(history_.size()), look.train.value.trouble, stage_has_value_,
                    was_lost_before, plan_.hasRate(state_.stage), state_.rate_factor, ++state_.recoveries},
                   *context_.dataset);
  parameters_ = safe_parameters_;
  state_.rate_factor = recovery.rate_factor;
  stage_->method().reset();
  reporter_.say(recovery.note);
  if (recovery.ending)
    end(*recovery.ending);
}

template <class Real>
void Trainer<Real>::sendSnapshot(RunPhase phase, bool always) {
  reporter_.snapshot(always, [&] {
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->run_id = context_.run_id;
    snapshot->phase = phase;
    snapshot->epoch = static_cast<int>(history_.size());
    snapshot->left_out = state_.epoch - snapshot->epoch;
    snapshot->epochs = spec_.totalEpochs();
    snapshot->stage = state_.stage;
    snapshot->stages = plan_.count();
    snapshot->seconds = seconds();
    const auto& best = best_.kept();
    snapshot->best_epoch = epochsRunUpTo(history_, best.epoch);
    snapshot->best_validation_loss = best.validation_loss;
    snapshot->problem = context_.problem;
    snapshot->model =
        std::make_shared<const FittedModel>(modelWith(phase == RunPhase::evaluating ? best.parameters : parameters_));
    snapshot->history = std::make_shared<const std::vector<EpochRecord>>(history_);
    return snapshot;
  });
}

template <class Real>
void Trainer<Real>::sendCheckpoint(bool always) {
  // A resumed fit that was stopped before its stage began, and one whose optimiser's state is lost with its device,
  // keep their last checkpoint.
  if (!stage_ || (context_.site && !*context_.site->failure))
    return;
  reporter_.checkpoint(always, history_, [&] {
    Checkpoint checkpoint = state_;
    checkpoint.parameters.assign(parameters_.begin(), parameters_.end());
    checkpoint.safe_parameters.assign(safe_parameters_.begin(), safe_parameters_.end());
    best_.save(checkpoint);
    checkpoint.stage_parameters.assign(stage_parameters_.begin(), stage_parameters_.end());
    checkpoint.initial_states = initial_states_;
    checkpoint.seconds = seconds();
    checkpoint.random_state = context_.random.state();
    checkpoint.threads = context_.model.provenance.value("threads", std::uint64_t{0});
    checkpoint.instruction_set = context_.model.provenance.value("instruction_set", std::string());
    stage_->method().save(checkpoint);
    return checkpoint;
  });
}

template <class Real>
void Trainer<Real>::end(Ending ending) {
  ended_ = true;
  ending_ = std::move(ending);
}

template class Trainer<float>;
template class Trainer<double>;

} // namespace nullcline
