// Where the prediction of each piece of a problem starts, so that errors, plots and comparisons mean the same.
//
// D: states of the model
#pragma once

#include "engine/model/fitted_model.h"
#include "engine/objective/objective.h"
#include "engine/ode/integrate.h"
#include "engine/prepare/problem.h"

#include <optional>
#include <vector>

namespace nullcline {

enum class Part { train, validation, test };

/// `estimated`: what training found of the initial states (objective.h), or empty. A state that no column measures and
/// that nothing was estimated of is NaN in a request: predict takes the model's own start.
class PieceRequests {
 public:
  PieceRequests(const Problem& problem, const InitialStates& estimated);
  /// Requests with the states of this model, in its order; nothing is estimated. The problem may be one that was
  /// prepared from data alone, without the states that no column measures.
  PieceRequests(const Problem& problem, const FittedModel& model);

  TrajectoryRequest of(Part part, std::size_t piece) const;
  TrajectoryRequest train(std::size_t piece) const;
  TrajectoryRequest validation(std::size_t piece) const;
  TrajectoryRequest test(std::size_t piece) const;
  /// Until when the test piece was known before: values there are no test.
  double knownUntil(std::size_t test_piece) const;
  /// A row of the problem's states as the model's, (D); NaN for those that the problem does not have.
  std::vector<double> asModel(const double* row) const;

 private:
  TrajectoryRequest fromFirst(const PreparedPiece& piece) const;
  TrajectoryRequest fromRow(const PreparedPiece& known, std::size_t row, const std::vector<double>& times) const;
  TrajectoryRequest continued(const PreparedPiece& piece) const;
  const PreparedPiece* before(const PreparedPiece& test) const;

  const Problem& problem_;
  const InitialStates* estimated_ = nullptr;
  std::optional<std::vector<int>> places_; // of each state of the model in the problem, -1: none; nothing: the same
  bool has_unmeasured_ = false;
};

} // namespace nullcline
