#include "engine/fit/stage_run.h"

#include "engine/core/check.h"
#include "engine/fit/device_adam.h"
#include "engine/fit/epoch_moment.h"
#include "engine/fit/multi_start.h"
#include "engine/model/initial_parameters.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace nullcline {

template <class Real>
StageRun<Real>::StageRun(const StageSetting<Real>& setting, std::stop_token stop) : setting_(setting) {
  const StageSpec& options = setting.spec->stages[static_cast<std::size_t>(setting.stage)];
  const Problem& problem = *setting_.problem;
  ObjectiveInput<Real> input;
  input.field = setting.field;
  input.scaling = &problem.scaling;
  input.pieces = problem.train;
  input.team = setting.team;
  input.stop = stop;
  input.shape = setting.shape;
  input.regularizers = options.regularizers;
  input.initial_states = setting.initial_states;
  train_ = makeObjectiveHere(input, &rows_);
  input.pieces = problem.validation;
  input.regularizers = {};
  input.validation = true;
  input.training_pieces = problem.train;
  validation_ = makeObjectiveHere(input);
  if (!train_ || !validation_)
    return;
  extra_start_ = train_->extraStart();
  extra_spread_ = train_->extraSpread();
  makeMethod(options);
}

/// Null, and the reason in status_, where the device cannot.
template <class Real>
std::unique_ptr<Objective<Real>> StageRun<Real>::makeObjectiveHere(const ObjectiveInput<Real>& input,
                                                                   DeviceRowsObjective<Real>** rows) {
  const StageSpec& options = setting_.spec->stages[static_cast<std::size_t>(setting_.stage)];
  if (!setting_.site)
    return makeObjective<Real>(options.objective, input);
  if (!status_ || input.stop.stop_requested())
    return nullptr;
  auto made = makeDeviceObjective<Real>(options.objective, input, *setting_.site, rows);
  if (!made)
    status_ = made.error();
  return made ? std::move(*made) : nullptr;
}

template <class Real>
void StageRun<Real>::makeMethod(const StageSpec& options) {
  const auto* adam = std::get_if<AdamOptions>(&options.optimizer);
  if (rows_ && adam) {
    method_ = makeDeviceAdam<Real>(*adam, *rows_, parameterCount());
    return;
  }
  method_ = makeFitMethod<Real>(options, *train_, parameterCount());
  const auto* quadratic = std::get_if<LevenbergMarquardtOptions>(&options.optimizer);
  if (!quadratic || quadratic->starts < 2)
    return;
  const StartOptions<Real> starts{quadratic->starts, std::max(1, options.epochs / quadratic->starts),
                                  [this](int start) { return drawStart(start); }};
  method_ = std::make_unique<MultiStart<Real>>(std::move(method_), starts);
}

/// Parameters as at the start of a fit, initial states that no column measures within their usual range. By a hash of
/// the seed, the stage and the start: a resumed fit draws the same.
template <class Real>
std::vector<Real> StageRun<Real>::drawStart(int start) const {
  const auto& spec = *setting_.spec;
  RandomGenerator random(epochMoment(spec.seed, setting_.stage, start, 0).seed);
  const auto drawn = initialParameters(spec.field, setting_.problem->stateCount(), random);
  NULLCLINE_CHECK(drawn.hasValue() && drawn->size() == setting_.model_parameters, "a fit has begun with them");
  std::vector<Real> all(drawn->begin(), drawn->end());
  for (std::size_t i = 0; i < extra_start_.size(); ++i)
    all.push_back(static_cast<Real>(extra_start_[i] + extra_spread_[i] * random.uniform(-1.0, 1.0)));
  return all;
}

template <class Real>
std::vector<Real> StageRun<Real>::withExtra(std::span<const Real> parameters) const {
  std::vector<Real> all(parameters.begin(), parameters.end());
  for (const double value : extra_start_)
    all.push_back(static_cast<Real>(value));
  return all;
}

template <class Real>
void StageRun<Real>::begin(std::span<const Real> parameters, int epoch) {
  const auto& spec = *setting_.spec;
  const int epochs = spec.stages[static_cast<std::size_t>(setting_.stage)].epochs;
  const EpochMoment moment = epochMoment(spec.seed, setting_.stage, epoch, epochs);
  train_->beginEpoch(moment);
  validation_->beginEpoch(moment);
  train_->writeInitialStates(parameters, initial_states_);
  validation_->useInitialStates(initial_states_);
}

template <class Real>
typename StageRun<Real>::Look StageRun<Real>::look(std::span<const Real> parameters, int epoch, std::stop_token stop) {
  begin(parameters, epoch);
  method_->beginEpoch(epoch);
  Look look;
  look.train = method_->look(parameters, stop);
  if (look.train.value.completed && look.train.value.trouble.status == SolveStatus::ok)
    look.validation = validation_->evaluate(parameters.first(setting_.model_parameters), {}, stop);
  else // what cannot be solved in training is not solved once more
    look.validation.loss = std::numeric_limits<double>::infinity();
  return look;
}

template <class Real>
EpochRecord StageRun<Real>::Look::record() const {
  EpochRecord record;
  record.train_loss = train.value.loss;
  record.validation_loss = validation.loss;
  record.nfe_forward = train.value.nfe_forward;
  record.nfe_backward = train.value.nfe_backward;
  record.pullbacks = train.value.pullbacks;
  record.steps_accepted = train.value.steps_accepted;
  record.steps_rejected = train.value.steps_rejected;
  return record;
}

template <class Real>
typename StageRun<Real>::Look StageRun<Real>::judge(std::span<const Real> parameters, std::stop_token stop) {
  begin(parameters, setting_.spec->stages[static_cast<std::size_t>(setting_.stage)].epochs - 1);
  Look look;
  look.train.value = train_->evaluate(parameters, {}, stop);
  look.train.finite = std::isfinite(look.train.value.loss);
  if (look.train.value.completed)
    look.validation = validation_->evaluate(parameters.first(setting_.model_parameters), {}, stop);
  return look;
}

template class StageRun<float>;
template class StageRun<double>;

} // namespace nullcline
