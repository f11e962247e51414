// Where the prediction of each piece of a problem starts, so that errors, plots and comparisons mean the same.
//
// D: states of the model
#pragma once

#include "engine/objective/objective.h"
#include "engine/ode/integrate.h"
#include "engine/prepare/problem.h"

namespace nullcline {

/// `estimated`: what training found of the initial states (objective.h), or empty. A state that no column measures and
/// that nothing was estimated of is NaN in a request: predict takes the model's own start.
class PieceRequests {
 public:
  PieceRequests(const Problem& problem, const InitialStates& estimated);

  TrajectoryRequest train(std::size_t piece) const;
  TrajectoryRequest validation(std::size_t piece) const;
  TrajectoryRequest test(std::size_t piece) const;
  /// Until when the test piece was known before: values there are no test.
  double knownUntil(std::size_t test_piece) const;

 private:
  TrajectoryRequest fromFirst(const PreparedPiece& piece) const;
  TrajectoryRequest continued(const PreparedPiece& piece) const;
  const PreparedPiece* before(const PreparedPiece& test) const;

  const Problem& problem_;
  const InitialStates& estimated_;
  bool has_unmeasured_ = false;
};

} // namespace nullcline
