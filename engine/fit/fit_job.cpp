#include "engine/fit/fit_job.h"

#include "engine/core/numbers.h"
#include "engine/core/worker_team.h"
#include "engine/device/network_on_device.h"
#include "engine/field/kernels/mlp_kernels.h"
#include "engine/fit/compatibility.h"
#include "engine/fit/device_choice.h"
#include "engine/fit/parameter_errors.h"
#include "engine/fit/runnable_spec.h"
#include "engine/fit/time_limit.h"
#include "engine/fit/trainer.h"
#include "engine/fit/warm_start.h"
#include "engine/model/initial_parameters.h"
#include "engine/model/system_values.h"
#include "engine/model/unmeasured_states.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace nullcline {

namespace {

double secondsSince(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// After an interruption of what comes before training: waits while paused; an error where it was no pause.
Status mayBeginAgain(const FitSpec& spec, RunControl& control, const std::string& interrupted) {
  const std::string nothing = " while " + interrupted + ": nothing was trained.";
  control.waitWhilePaused();
  if (control.cancelRequested())
    return failure("Cancelled" + nothing);
  if (control.stopRequested())
    return failure("Stopped" + nothing);
  if (control.expired())
    return failure("The time limit of " + formatNumber(spec.max_seconds) + " s was reached" + nothing +
                   " Allow more time.");
  return {};
}

/// What a pause interrupts is begun again after it.
Expected<Problem> prepare(const Dataset& dataset, const FitSpec& spec, RunControl& control) {
  for (;;) {
    const std::stop_token stop = control.beginWork();
    auto prepared = prepareProblem(dataset, {spec.split, spec.smoothing, spec.standardize}, spec.seed, stop);
    if (prepared || !stop.stop_requested())
      return prepared;
    if (const Status more = mayBeginAgain(spec, control, "the data were prepared"); !more)
      return more.error();
  }
}

/// Everything about the model that is known before training.
FittedModel modelShell(const Dataset& dataset, const FitSpec& spec, const Problem& problem, std::size_t threads) {
  FittedModel model;
  model.field = spec.field;
  model.precision = spec.precision;
  model.channels = problem.channels;
  model.time_name = dataset.time_name;
  model.time_unit = dataset.time_unit;
  model.scaling = problem.scaling;
  double first = 0.0, last = 0.0;
  for (const auto& piece : problem.train) {
    first = &piece == &problem.train.front() ? piece.times.front() : std::min(first, piece.times.front());
    last = &piece == &problem.train.front() ? piece.times.back() : std::max(last, piece.times.back());
  }
  model.provenance = {{"program", "Nullcline " NULLCLINE_VERSION},
                      {"method", spec.method},
                      {"spec", toJson(spec)},
                      {"seed", spec.seed},
                      {"threads", threads},
                      {"instruction_set", instructionSetName()},
                      {"data", {{"name", dataset.name}, {"source", dataset.source}, {"citation", dataset.citation}}},
                      {"training_span", {first, last}}};
  return model;
}

/// What a pause interrupts is begun again after it.
template <class Real>
Expected<DeviceAnswer> choose(DeviceCase<Real> asked, RunControl& control) {
  for (;;) {
    asked.stop = control.beginWork();
    auto choice = chooseDevice(asked);
    if (!choice || !choice->interrupted)
      return choice;
    if (const Status more = mayBeginAgain(*asked.setting.spec, control, "the devices were measured"); !more)
      return more.error();
  }
}

/// Where it runs, into the result, the context's model and the log.
template <class Real>
Expected<void> takeDevice(const FitSpec& spec, const Field<Real>& field, std::span<const double> start,
                          TrainerContext& context, DeviceSite& site) {
  const DeviceCase<Real> asked{
      {&spec, 0, &field, context.shape, context.team, context.problem, start.size(), nullptr, nullptr}, start, {}};
  auto choice = choose(asked, *context.control);
  if (!choice)
    return choice.error();
  if (choice->device) {
    site = {choice->device, networkOnDevice(spec.field, context.problem->scaling)};
    context.site = &site;
  }
  recordDevice(*choice, context.model.provenance);
  if (choice->compared && context.observer->message)
    context.observer->message(choice->text);
  return {};
}

template <class Real>
Expected<TrainingOutcome> train(const FitSpec& spec, TrainerContext context, FitResult& result,
                                const std::optional<FitResume>& resume) {
  const std::size_t states = context.problem->stateCount();
  auto field = makeField<Real>(spec.field, states, context.problem->scaling);
  if (!field)
    return field.error();
  context.random = RandomGenerator(spec.seed);
  auto start = initialParameters(spec.field, states, context.random);
  if (!start)
    return start.error();
  const bool is_warm = resume && resume->warm_start;
  if (is_warm) {
    if (const Status fits = checkWarmStart(*resume->warm_start, context.model, start->size()); !fits)
      return fits.error();
    *start = resume->warm_start->parameters;
    recordWarmStart(*resume->warm_start, context.model);
    context.keeps_start = true;
  }
  DeviceSite site;
  if (const Status taken = takeDevice<Real>(spec, **field, *start, context, site); !taken)
    return taken.error();
  result.model.provenance = context.model.provenance;
  result.device = deviceOf(result.model.provenance);
  Trainer<Real> trainer(spec, **field, std::move(context));
  return trainer.train(std::move(*start), is_warm ? std::nullopt : resume);
}

/// Sum of squared errors of the predicted training pieces over their sum of squares about the mean, all states in their
/// own spread: above 1 the mean of the data would do better.
double trainingMisfit(const FitResult& result) {
  const Problem& problem = *result.problem;
  const std::size_t d = problem.stateCount();
  double misfit = 0.0, count = 0.0;
  for (std::size_t i = 0; i < problem.train.size(); ++i)
    for (std::size_t k = 0; k < problem.train[i].observed.size(); ++k) {
      const double y = problem.train[i].observed[k];
      const double error = result.evaluation.train[i].states[k] - y;
      if (std::isnan(y))
        continue;
      const double spread = problem.scaling.scale[k % d];
      misfit += std::isfinite(error) ? std::min(error * error / (spread * spread), 1e6) : 1e6;
      count += 1.0;
    }
  return count > 0 ? misfit / count : 0.0;
}

void say(FitResult& result, const FitObserver& observer, const std::string& line) {
  result.log.push_back(line);
  if (observer.message)
    observer.message(line);
}

/// False where the model is seen not to follow its training data.
bool evaluateResult(FitResult& result, const RunControl& control, const FitObserver& observer) {
  auto evaluation = evaluateModel(result.model, *result.problem, result.initial_states, control.cancelToken());
  if (!evaluation) {
    say(result, observer, evaluation.error().message);
    result.status = control.cancelRequested() ? RunStatus::interrupted : RunStatus::solver_failed;
    result.message = evaluation.error().message;
    return true;
  }
  result.evaluation = std::move(*evaluation);
  const bool follows_data = !result.spec.standardize || !(trainingMisfit(result) > 1.0);
  if (!follows_data)
    say(result, observer,
        "Solved from the first sample, the model does not follow its own training data: the mean of the "
        "data is closer. Its forecasts may still be good near their start; do not trust the rest. More "
        "trajectories, or fewer and smoother states, would help.");
  const std::size_t failed = result.evaluation.failed_trajectories;
  if (failed == 0)
    return follows_data;
  const std::string text = std::to_string(failed) + " of " + std::to_string(result.problem->test.size()) +
                           " test trajectories could not be solved to their end; they are left out of the errors.";
  say(result, observer, text);
  if (failed == result.problem->test.size() && result.status == RunStatus::completed) {
    result.status = RunStatus::solver_failed;
    result.message = text + " Try more epochs, a lower learning rate or another model.";
  }
  return follows_data;
}

} // namespace

Expected<FitResult> runFit(const Dataset& dataset, const FitSpec& wanted, RunControl& control,
                           const FitObserver& observer, std::uint64_t run_id, const std::optional<FitResume>& resume) {
  const auto begin = std::chrono::steady_clock::now();
  if (const Status possible = checkCompatibility(wanted, dataset.channels); !possible)
    return possible.error();
  const auto [spec, notes] = runnableSpec(wanted, dataset.channels);
  if (observer.message)
    std::ranges::for_each(notes, observer.message);
  const TimeLimit limit(control, spec.max_seconds > 0, spec.max_seconds);
  const auto shape = modelShape(spec.field, dataset.channels);
  if (!shape)
    return shape.error();
  auto prepared = prepare(dataset, spec, control);
  if (!prepared)
    return prepared.error();

  FitResult result;
  result.spec = spec;
  result.data_notes = dataset.notes;
  result.problem = std::make_shared<const Problem>(withUnmeasuredStates(std::move(*prepared), *shape));
  result.threads = threadCount(spec.threads);
  WorkerTeam team(result.threads);
  result.model = modelShell(dataset, spec, *result.problem, result.threads);

  TrainerContext context;
  context.dataset = &dataset;
  context.problem = result.problem;
  context.shape = &*shape;
  context.model = result.model;
  context.control = &control;
  context.observer = &observer;
  context.team = &team;
  context.run_id = run_id;
  auto outcome = spec.precision == Precision::float32 ? train<float>(spec, std::move(context), result, resume)
                                                      : train<double>(spec, std::move(context), result, resume);
  if (!outcome)
    return outcome.error();
  result.status = outcome->status;
  result.message = outcome->message;
  result.model.parameters = std::move(outcome->parameters);
  result.model.unmeasured_start = std::move(outcome->unmeasured_start);
  result.initial_states = std::move(outcome->initial_states);
  result.parameters = result.model.parameters.size();
  result.history = std::move(outcome->history);
  result.log = notes;
  result.log.insert(result.log.end(), outcome->log.begin(), outcome->log.end());
  result.recoveries = outcome->recoveries;
  result.failed_solves = outcome->failed_solves;
  result.best_epoch = outcome->best_epoch;
  result.train_loss = outcome->train_loss;
  result.validation_loss = outcome->validation_loss;
  result.seconds_per_epoch = secondsPerEpoch(result.history);
  recordSystemValues(result.model);
  const bool follows_data = result.status != RunStatus::interrupted && evaluateResult(result, control, observer);
  const bool fitted = result.status != RunStatus::diverged && result.status != RunStatus::no_progress;
  if (result.status != RunStatus::interrupted && fitted)
    for (const auto& line : recordParameterErrors(
             result.model, {*result.problem, *shape, result.initial_states, team, follows_data}, control.cancelToken()))
      say(result, observer, line);
  result.seconds_total = secondsSince(begin) + (resume ? resume->checkpoint.seconds : 0.0); // 0 of a warm start
  return result;
}

} // namespace nullcline
