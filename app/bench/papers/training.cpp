#include "app/bench/papers/training.h"

#include "engine/core/check.h"
#include "engine/model/initial_parameters.h"

#include <chrono>
#include <cmath>
#include <limits>

namespace nullcline::bench {

namespace {

PreparedPiece pieceOf(const Sample& sample, std::size_t number) {
  PreparedPiece piece;
  piece.piece = {number, 0, sample.times.size() - 1};
  piece.times = sample.times;
  piece.observed = piece.smooth = sample.states;
  piece.slope.assign(sample.states.size(), 0.0);
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

TrainingRecord trainOnSamples(const TrainingTask& task) {
  const Scaling scaling = identityScaling(task.states);
  const auto field = makeField<float>(task.field, task.states, scaling);
  NULLCLINE_CHECK(field.hasValue(), "the field of an experiment");
  RandomGenerator random(task.seed);
  const auto start = initialParameters(task.field, task.states, random);
  NULLCLINE_CHECK(start.hasValue(), "the parameters of an experiment");
  std::vector<PreparedPiece> pieces;
  for (std::size_t i = 0; i < task.samples.size(); ++i)
    pieces.push_back(pieceOf(task.samples[i], i));
  const ModelShape shape = shapeOf(task);
  WorkerTeam team(threadCount(task.threads));
  ObjectiveInput<float> input;
  input.field = field->get();
  input.scaling = &scaling;
  input.pieces = pieces;
  input.team = &team;
  input.shape = &shape;
  input.regularizers = task.regularizers;
  const auto objective = makeObjective<float>(task.objective, input);

  TrainingRecord record;
  record.parameters = task.start;
  if (task.start.empty())
    record.parameters.assign(start->begin(), start->end());
  std::vector<float> gradient(record.parameters.size());
  Descent<float> adam(AdamOptions{}, record.parameters.size());
  for (int epoch = 0; epoch < task.epochs; ++epoch) {
    const auto begin = std::chrono::steady_clock::now();
    objective->beginEpoch({epoch, task.epochs, task.seed * 1000003 + static_cast<std::uint64_t>(epoch)});
    const ObjectiveValue value = objective->evaluate(record.parameters, gradient);
    record.solved = record.solved && std::isfinite(value.loss) && value.trouble.status == SolveStatus::ok;
    if (!record.solved)
      break;
    adam.step(record.parameters, gradient, learningRate(task.schedule, epoch, task.epochs));
    record.seconds.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
    record.losses.push_back(value.loss);
    record.nfe_forward.push_back(value.nfe_forward);
    record.nfe_backward.push_back(value.nfe_backward);
    record.attempts.push_back(value.steps_accepted + value.steps_rejected);
  }
  return record;
}

} // namespace nullcline::bench
