#include "app/bench/papers/training.h"

#include "app/bench/processor_time.h"

#include "engine/core/check.h"
#include "engine/device/network_on_device.h"
#include "engine/model/initial_parameters.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <utility>

namespace nullcline::bench {

namespace {

PreparedPiece pieceOf(const Sample& sample, std::size_t number) {
  PreparedPiece piece;
  piece.piece = {number, 0, sample.times.size() - 1};
  piece.times = sample.times;
  piece.observed = piece.smooth = sample.states;
  piece.slope.assign(sample.states.size(), 0.0);
  if (!sample.counts_start) // the start is taken from the smooth states
    std::fill_n(piece.observed.begin(), sample.states.size() / sample.times.size(),
                std::numeric_limits<double>::quiet_NaN());
  return piece;
}

ModelShape shapeOf(const TrainingTask& task) {
  ModelShape shape;
  for (std::size_t i = 0; i < task.states; ++i) {
    shape.states.push_back({"x" + std::to_string(i), ""});
    shape.channel.push_back(i < task.measured ? static_cast<int>(i) : -1);
  }
  shape.unmeasured_start_at_zero = true;
  return shape;
}

} // namespace

SampleTraining::SampleTraining(TrainingTask task)
    : task_(std::move(task)), scaling_(identityScaling(task_.states)), shape_(shapeOf(task_)),
      team_(threadCount(task_.threads)) {
  auto field = makeField<float>(task_.field, task_.states, scaling_);
  NULLCLINE_CHECK(field.hasValue(), "the field of an experiment");
  field_ = std::move(*field);
  RandomGenerator random(task_.seed);
  const auto start = initialParameters(task_.field, task_.states, random);
  NULLCLINE_CHECK(start.hasValue(), "the parameters of an experiment");
  for (std::size_t i = 0; i < task_.samples.size(); ++i)
    pieces_.push_back(pieceOf(task_.samples[i], i));
  ObjectiveInput<float> input;
  input.field = field_.get();
  input.scaling = &scaling_;
  input.pieces = pieces_;
  input.team = &team_;
  input.shape = &shape_;
  input.regularizers = task_.regularizers;
  if (task_.device) {
    auto made = makeDeviceObjective<float>(task_.objective, input,
                                           {task_.device, networkOnDevice(task_.field, scaling_)}, &rows_);
    if (made)
      objective_ = std::move(*made);
    else
      status_ = made.error();
  } else {
    objective_ = makeObjective<float>(task_.objective, input);
  }
  record_.parameters = task_.start;
  if (task_.start.empty())
    record_.parameters.assign(start->begin(), start->end());
  for (const double value : objective_->extraStart())
    record_.parameters.push_back(static_cast<float>(value));
  gradient_.resize(record_.parameters.size());
  adam_ = std::make_unique<Descent<float>>(AdamOptions{}, gradient_.size());
}

void SampleTraining::reserve(std::size_t epochs) {
  for (auto* list : {&record_.losses, &record_.seconds, &record_.processor_seconds})
    list->reserve(epochs);
  for (auto* list : {&record_.nfe_forward, &record_.nfe_backward, &record_.attempts})
    list->reserve(epochs);
}

void SampleTraining::epoch() {
  const int epoch = static_cast<int>(record_.losses.size());
  if (epoch == task_.epochs || !record_.solved || !status_)
    return;
  const auto begin = std::chrono::steady_clock::now();
  const double processor_begin = processorSeconds();
  objective_->beginEpoch({epoch, task_.epochs, task_.seed * 1000003 + static_cast<std::uint64_t>(epoch)});
  bool finite = true;
  value_ =
      rows_ ? rows_->evaluateThere(record_.parameters, finite) : objective_->evaluate(record_.parameters, gradient_);
  const ObjectiveValue& value = value_;
  record_.solved = finite && std::isfinite(value.loss) && value.trouble.status == SolveStatus::ok;
  if (!record_.solved)
    return;
  step(learningRate(task_.schedule, epoch, task_.epochs));
  record_.seconds.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
  record_.processor_seconds.push_back(processorSeconds() - processor_begin);
  record_.losses.push_back(value.loss);
  record_.nfe_forward.push_back(value.nfe_forward);
  record_.nfe_backward.push_back(value.nfe_backward);
  record_.attempts.push_back(value.steps_accepted + value.steps_rejected);
}

void SampleTraining::step(double rate) {
  if (!rows_) {
    adam_->step(record_.parameters, gradient_, rate);
    return;
  }
  DeviceAdam adam;
  adam.learning_rate = rate;
  adam.step = record_.losses.size() + 1;
  record_.solved = rows_->keep(rows_->device().step(record_.parameters, adam));
}

TrainingRecord trainOnSamples(const TrainingTask& task) {
  SampleTraining training(task);
  for (int epoch = 0; epoch < task.epochs; ++epoch)
    training.epoch();
  return training.record();
}

} // namespace nullcline::bench
