// How well a model predicts the validation part: one number that means the same for every method, whatever it
// minimises.
#pragma once

#include "engine/model/fitted_model.h"
#include "engine/objective/objective.h"
#include "engine/prepare/problem.h"

#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace nullcline {

/// (d) standard deviation of the smoothed training states; 1 for a channel that is constant there.
std::vector<double> trainingSpreads(const Problem& problem);

/// Root mean square of (prediction - observation) / spread over the observed values of the validation part, each piece
/// solved from its first smoothed state (where some state is not measured, as PieceRequests says). Solved to three
/// digits only: it is measured often. Infinite where a piece could not be solved to its end; nothing if a stop came
/// first.
std::optional<double> validationError(const FittedModel& model, const Problem& problem, const InitialStates& estimated,
                                      std::span<const double> spreads, std::stop_token stop = {});

} // namespace nullcline
