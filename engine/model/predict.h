// Trajectories of a fitted model, in the data's own units.
#pragma once

#include "engine/model/fitted_model.h"
#include "engine/ode/integrate.h"

#include <memory>
#include <span>
#include <stop_token>
#include <vector>

namespace nullcline {

/// dx/dt of a fitted model in the data's own units, for `integrate` and for drawing the field. Computes in the model's
/// precision, passes float64 in and out.
Expected<std::unique_ptr<RightHandSide>> modelRightHandSide(const FittedModel& model);

/// Tolerances for predictions: relative 1e-6, absolute 1e-9 of each state's scale (1e-5 and 1e-7 for float32 networks,
/// whose own rounding is of that order), 10 000 steps.
SolverOptions predictionSolver(const FittedModel& model);

/// The states at the requested times; the first d of them as the read-out gives them, where the model has one. A start
/// value that is missing (NaN) is taken from the model's own where the state is not measured.
Expected<Solution> predict(const FittedModel& model, std::span<const TrajectoryRequest> requests,
                           std::stop_token stop = {});
/// The same by another solver than predictionSolver().
Expected<Solution> predictWith(const SolverOptions& solver, const FittedModel& model,
                               std::span<const TrajectoryRequest> requests, std::stop_token stop = {});

} // namespace nullcline
