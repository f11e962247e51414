#include "engine/analysis/validation_error.h"

#include "engine/analysis/piece_requests.h"
#include "engine/model/predict.h"

#include <cmath>
#include <limits>

namespace nullcline {

namespace {

constexpr double kRelativeTolerance = 1e-3;
constexpr double kAbsoluteTolerance = 1e-6; // of the spread
constexpr long long kMostSteps = 2000;      // of a trajectory: who needs more is as good as unsolved
constexpr double kConstantSpread = 1e-10;   // of its magnitude a channel's spread is rounding (as in problem.cpp)

} // namespace

std::vector<double> trainingSpreads(const Problem& problem) {
  const std::size_t d = problem.stateCount();
  std::vector<double> spreads(d, 1.0);
  for (std::size_t channel = 0; channel < d; ++channel) {
    double count = 0.0, sum = 0.0, squares = 0.0, largest = 0.0;
    for (const auto& piece : problem.train)
      for (std::size_t k = channel; k < piece.smooth.size(); k += d) {
        count += 1.0;
        sum += piece.smooth[k];
        largest = std::max(largest, std::abs(piece.smooth[k]));
      }
    for (const auto& piece : problem.train)
      for (std::size_t k = channel; k < piece.smooth.size(); k += d)
        squares += (piece.smooth[k] - sum / count) * (piece.smooth[k] - sum / count);
    const double deviation = std::sqrt(squares / std::max(count, 1.0));
    if (deviation > kConstantSpread * largest)
      spreads[channel] = deviation;
  }
  return spreads;
}

std::optional<double> validationError(const FittedModel& model, const Problem& problem, const InitialStates& estimated,
                                      std::span<const double> spreads, std::stop_token stop) {
  constexpr double kUnsolved = std::numeric_limits<double>::infinity();
  const std::size_t d = problem.stateCount();
  const PieceRequests pieces(problem, estimated);
  std::vector<TrajectoryRequest> requests;
  for (std::size_t i = 0; i < problem.validation.size(); ++i)
    requests.push_back(pieces.validation(i));
  SolverOptions solver;
  solver.relative_tolerance = kRelativeTolerance;
  solver.absolute_tolerance = kAbsoluteTolerance;
  solver.absolute_scale = model.scaling.scale;
  for (std::size_t i = 0; i < d; ++i)
    if (model.isMeasured(i))
      solver.absolute_scale[i] = spreads[i];
  solver.max_steps = kMostSteps;
  const auto solution = predictWith(solver, model, requests, stop);
  if (stop.stop_requested())
    return std::nullopt;
  if (!solution || solution->failed() > 0)
    return kUnsolved;
  double squares = 0.0, count = 0.0;
  for (std::size_t i = 0; i < requests.size(); ++i)
    for (std::size_t k = 0; k < problem.validation[i].observed.size(); ++k) {
      const double observed = problem.validation[i].observed[k];
      if (std::isnan(observed))
        continue;
      const double error = (solution->trajectories[i].states[k] - observed) / spreads[k % d];
      squares += error * error;
      count += 1.0;
    }
  const double error = count > 0.0 ? std::sqrt(squares / count) : 0.0;
  return std::isfinite(error) ? error : kUnsolved;
}

} // namespace nullcline
