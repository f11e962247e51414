#include "engine/analysis/errors.h"

#include "engine/analysis/piece_requests.h"
#include "engine/model/predict.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace nullcline {

namespace {

constexpr double kSmallestForRelativeError = 1e-8; // relative errors of smaller values are left out

/// Running sums of one ErrorSummary.
struct ErrorSums {
  double squares = 0.0;
  double relative = 0.0;
  std::size_t values = 0;
  std::size_t relative_left_out = 0;

  void add(double predicted, double observed) {
    squares += (predicted - observed) * (predicted - observed);
    ++values;
    if (std::abs(observed) < kSmallestForRelativeError)
      ++relative_left_out;
    else
      relative += std::abs(predicted - observed) / std::abs(observed);
  }

  ErrorSummary summary() const {
    ErrorSummary result;
    result.values = values;
    result.mape_left_out = relative_left_out;
    if (values > 0)
      result.mse = squares / static_cast<double>(values);
    if (values > relative_left_out)
      result.mape = relative / static_cast<double>(values - relative_left_out);
    return result;
  }
};

struct TimeSpan {
  double first = std::numeric_limits<double>::infinity();
  double last = -std::numeric_limits<double>::infinity();

  void include(const PreparedPiece& piece) {
    first = std::min(first, piece.times.front());
    last = std::max(last, piece.times.back());
  }
};

/// The times that training has seen: all of them together where whole trajectories were kept aside; the trajectory's
/// own where each was cut in time (then every test value is a forecast).
TimeSpan trainingSpan(const Problem& problem, const PreparedPiece& test) {
  TimeSpan span, own;
  for (const auto& piece : problem.train) {
    span.include(piece);
    if (piece.piece.trajectory == test.piece.trajectory)
      own.include(piece);
  }
  return problem.split_kind == SplitKind::time && own.first <= own.last ? own : span;
}

/// One integration of everything, in the order train, validation, test.
std::vector<TrajectoryRequest> allRequests(const Problem& problem, const PieceRequests& of) {
  std::vector<TrajectoryRequest> requests;
  for (std::size_t i = 0; i < problem.train.size(); ++i)
    requests.push_back(of.train(i));
  for (std::size_t i = 0; i < problem.validation.size(); ++i)
    requests.push_back(of.validation(i));
  for (std::size_t i = 0; i < problem.test.size(); ++i)
    requests.push_back(of.test(i));
  return requests;
}

struct TestSums {
  ErrorSums all, interpolation, extrapolation;

  /// Values at the state that a prediction starts from were known before: they are no test.
  void add(const PreparedPiece& piece, const PredictedPiece& predicted, const TimeSpan& trained, double known_until) {
    const std::size_t states = piece.observed.size() / piece.times.size();
    for (std::size_t i = 0; i < piece.observed.size(); ++i) {
      const double time = piece.times[i / states];
      if (std::isnan(piece.observed[i]) || time <= known_until)
        continue;
      all.add(predicted.states[i], piece.observed[i]);
      if (time > trained.last)
        extrapolation.add(predicted.states[i], piece.observed[i]);
      else if (time >= trained.first)
        interpolation.add(predicted.states[i], piece.observed[i]);
    }
  }
};

} // namespace

Expected<Evaluation> evaluateModel(const FittedModel& model, const Problem& problem, const InitialStates& estimated,
                                   std::stop_token stop) {
  const PieceRequests pieces(problem, estimated);
  const std::vector<TrajectoryRequest> requests = allRequests(problem, pieces);
  auto solution = predict(model, requests, stop);
  if (!solution)
    return solution.error();
  Evaluation evaluation;
  evaluation.counts = solution->counts;
  std::size_t next = 0;
  const auto take = [&](const std::vector<PreparedPiece>& pieces, std::vector<PredictedPiece>& predictions) {
    for (const auto& piece : pieces) {
      auto& result = solution->trajectories[next++];
      predictions.push_back({piece.piece.trajectory, piece.times, std::move(result.states), result.status});
    }
  };
  take(problem.train, evaluation.train);
  take(problem.validation, evaluation.validation);
  take(problem.test, evaluation.test_predictions);

  TestSums sums;
  for (std::size_t i = 0; i < problem.test.size(); ++i) {
    const auto& predicted = evaluation.test_predictions[i];
    if (predicted.status == SolveStatus::cancelled)
      return failure("The errors were not computed: the run was cancelled.");
    if (predicted.status != SolveStatus::ok) {
      ++evaluation.failed_trajectories;
      continue;
    }
    sums.add(problem.test[i], predicted, trainingSpan(problem, problem.test[i]), pieces.knownUntil(i));
  }
  evaluation.test = sums.all.summary();
  evaluation.interpolation = sums.interpolation.summary();
  evaluation.extrapolation = sums.extrapolation.summary();
  return evaluation;
}

} // namespace nullcline
