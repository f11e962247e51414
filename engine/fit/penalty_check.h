// The gradients of a stage's penalties against differences of these penalties alone, each on its own scale: at the
// weights that fits are made with, a penalty's gradient may be a millionth of the misfit's, and be missing unseen
// there.
#pragma once

#include "engine/core/expected.h"
#include "engine/fit/fit_spec.h"
#include "engine/fit/gradient_verdict.h"
#include "engine/objective/objective.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <stop_token>
#include <vector>

namespace nullcline {

struct EvaluatedObjective {
  std::unique_ptr<Objective<double>> objective;
  std::vector<double> theta, gradient; // (P + E)
  double loss = 0.0, penalty = 0.0;
};

using EvaluateStage = std::function<Expected<EvaluatedObjective>(const StageSpec& stage)>;

/// Of every regulariser that adds to the loss. `evaluate` must draw the same and take the same steps whatever the
/// weights are, and its gradient go through these steps. A stop is a failure.
Expected<std::vector<PenaltyCheck>> checkPenalties(const StageSpec& stage, std::uint64_t seed,
                                                   const EvaluateStage& evaluate, const std::stop_token& stop);

} // namespace nullcline
