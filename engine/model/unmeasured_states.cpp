#include "engine/model/unmeasured_states.h"

#include "engine/core/check.h"

#include <cmath>
#include <utility>

namespace nullcline {

namespace {

/// (K x d) to (K x D)
std::vector<double> widened(const std::vector<double>& values, const ModelShape& shape) {
  const std::size_t d = shape.channelCount(), wide = shape.stateCount();
  std::vector<double> result(values.size() / d * wide, kMissing);
  for (std::size_t i = 0; i < result.size(); ++i)
    if (const int channel = shape.channel[i % wide]; channel >= 0)
      result[i] = values[i / wide * d + static_cast<std::size_t>(channel)];
  return result;
}

bool isMeasuredInOrder(const ModelShape& shape) {
  for (std::size_t i = 0; i < shape.stateCount(); ++i)
    if (shape.channel[i] != static_cast<int>(i))
      return false;
  return true;
}

double naturalRate(const Scaling& scaling) {
  double sum = 0.0;
  for (std::size_t i = 0; i < scaling.stateCount(); ++i)
    sum += std::log(scaling.rate[i] / scaling.scale[i]);
  return std::exp(sum / static_cast<double>(scaling.stateCount()));
}

Scaling widenedScaling(const Scaling& given, const ModelShape& shape) {
  Scaling scaling = identityScaling(shape.stateCount());
  scaling.time_origin = given.time_origin;
  scaling.time_scale = given.time_scale;
  const bool own_units = given == identityScaling(given.stateCount());
  for (std::size_t i = 0; i < shape.stateCount(); ++i)
    if (shape.channel[i] >= 0) {
      const auto channel = static_cast<std::size_t>(shape.channel[i]);
      scaling.center[i] = given.center[channel];
      scaling.scale[i] = given.scale[channel];
      scaling.rate[i] = given.rate[channel];
    }
  for (std::size_t i = 0; i < shape.stateCount(); ++i) {
    if (shape.channel[i] >= 0)
      continue;
    const UnmeasuredState& state = shape.unmeasured[i];
    scaling.center[i] = state.start;
    if (own_units)
      continue;
    if (state.position >= 0) {
      const auto position = static_cast<std::size_t>(state.position);
      scaling.scale[i] = scaling.rate[position];
      scaling.rate[i] = scaling.rate[position] * scaling.rate[position] / scaling.scale[position];
    } else {
      scaling.scale[i] = state.size > 0.0 ? state.size : 1.0;
      const bool known = std::isfinite(state.rate) && state.rate > 0.0;
      scaling.rate[i] = known ? state.rate : scaling.scale[i] * naturalRate(given);
    }
  }
  return scaling;
}

} // namespace

Dataset withUnmeasuredStates(const Dataset& dataset, const ModelShape& shape) {
  NULLCLINE_CHECK(shape.channelCount() == dataset.channelCount(), shape.channelCount() << " channels of the shape");
  Dataset wide = dataset;
  wide.channels = shape.states;
  for (auto& trajectory : wide.trajectories)
    trajectory.values = widened(trajectory.values, shape);
  return wide;
}

Problem withUnmeasuredStates(Problem problem, const ModelShape& shape) {
  NULLCLINE_CHECK(shape.channelCount() == problem.stateCount(), shape.channelCount() << " channels of the shape");
  if (isMeasuredInOrder(shape))
    return problem;
  problem.channels = shape.states;
  problem.scaling = widenedScaling(problem.scaling, shape);
  problem.smoothness = widened(problem.smoothness, shape);
  for (auto* part : {&problem.train, &problem.validation, &problem.test})
    for (auto& piece : *part)
      for (auto* values : {&piece.observed, &piece.smooth, &piece.slope})
        *values = widened(*values, shape);
  return problem;
}

} // namespace nullcline
