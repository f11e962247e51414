// How well the training data determine what was fitted of a known system.
#pragma once

#include "engine/core/worker_team.h"
#include "engine/model/fitted_model.h"
#include "engine/model/model_shape.h"
#include "engine/objective/objective.h"

#include <stop_token>
#include <string>
#include <vector>

namespace nullcline {

/// A relative standard error above this says that the data hardly determine a parameter.
inline constexpr double kLargeRelativeError = 0.5;

/// What the errors are computed from. All of it must outlive the call.
struct ErrorSource {
  const Problem& problem;
  const ModelShape& shape;
  const InitialStates& initial_states; // estimated with the parameters; empty: none
  WorkerTeam& team;
  bool follows_data = true; // the model, its training data; standard errors mean nothing where it does not
};

/// Sets provenance "parameter_errors" (free parameters by name) and "derived_errors": standard errors of least squares
/// over the whole training trajectories, their initial states estimated too, in the data's units; null where the data
/// do not determine it at all, or where a bounded parameter sits at its bound. And "undetermined": the names of
/// parameters that the data do not determine, or hardly. The sentences say so, which parameter is at its bound, that
/// the values are far from those of least squares, or why there are no errors. Leaves a neural field as it is; after
/// recordSystemValues().
std::vector<std::string> recordParameterErrors(FittedModel& model, const ErrorSource& source, std::stop_token stop);

} // namespace nullcline
