// How far a fitted model is from data it did not see.
#pragma once

#include "engine/model/fitted_model.h"
#include "engine/objective/objective.h"
#include "engine/ode/integrate.h"
#include "engine/prepare/problem.h"

#include <cstddef>
#include <optional>
#include <stop_token>
#include <vector>

namespace nullcline {

/// Means over observed values in the data's own units; nothing where there is no value.
struct ErrorSummary {
  std::optional<double> mse;
  std::optional<double> mape; // a fraction, not per cent; leaves out values under 1e-8
  std::size_t values = 0;     // in mse
  std::size_t mape_left_out = 0;
};

/// One predicted piece: where it started and what came out at the data's own times.
struct PredictedPiece {
  std::size_t trajectory = 0; // in the data set
  std::vector<double> times;  // (K)
  std::vector<double> states; // (K x d); NaN where the solver did not get
  SolveStatus status = SolveStatus::ok;
};

struct Evaluation {
  ErrorSummary test;
  ErrorSummary interpolation; // test values at times that the training data span
  ErrorSummary extrapolation; // test values later than all training data
  std::vector<PredictedPiece> train, validation, test_predictions;
  std::size_t failed_trajectories = 0; // of the test part: left out of the errors, never hidden
  SolveCounts counts;
};

/// Split by trajectory: each piece starts at its first smoothed state. Split by time: the test piece is a forecast from
/// the last state that was known before it (the end of the validation part; that state itself is no test); train and
/// validation start at their first. "The training data span" means all training trajectories together in a split by
/// trajectory, the trajectory's own training part in a split by time. A trajectory that was cancelled counts as failed.
/// `estimated`: initial states that training has estimated (objective.h), or empty. Where some state is measured by no
/// column, a training piece starts at them, and a piece that continues a trajectory is solved from its beginning.
Expected<Evaluation> evaluateModel(const FittedModel& model, const Problem& problem,
                                   const InitialStates& estimated = {}, std::stop_token stop = {});

} // namespace nullcline
