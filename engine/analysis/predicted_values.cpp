#include "engine/analysis/predicted_values.h"

#include "engine/model/predict.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace nullcline {

namespace {

constexpr double kUneven = 0.01; // of the mean interval

struct Chosen {
  Part part;
  std::size_t index; // in its part
  const PreparedPiece* piece;
};

std::vector<Chosen> piecesOf(const Problem& problem, const PredictionScope& scope) {
  std::vector<Chosen> chosen;
  const auto take = [&](Part part, const std::vector<PreparedPiece>& pieces) {
    for (std::size_t i = 0; i < pieces.size(); ++i)
      if (!pieces[i].times.empty() && (!scope.trajectory || pieces[i].piece.trajectory == *scope.trajectory))
        chosen.push_back({part, i, &pieces[i]});
  };
  take(Part::train, problem.train);
  take(Part::validation, problem.validation);
  take(Part::test, problem.test);
  return chosen;
}

/// Every second of each part's, or every third, ..., until they are few enough; one of each part at least.
std::vector<Chosen> thinned(const std::vector<Chosen>& all, std::size_t states, std::size_t most_values) {
  for (std::size_t stride = 1;; ++stride) {
    std::vector<Chosen> some;
    std::size_t values = 0, place = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
      place = i > 0 && all[i - 1].part == all[i].part ? place + 1 : 0;
      if (place % stride != 0)
        continue;
      some.push_back(all[i]);
      values += all[i].piece->times.size() * states;
    }
    if (values <= most_values || stride >= all.size())
      return some;
  }
}

/// Of so many of their times each that they are few enough together.
std::size_t strideOf(const std::vector<Chosen>& chosen, std::size_t states, std::size_t most_values) {
  std::size_t values = 0;
  for (const auto& one : chosen)
    values += one.piece->times.size() * states;
  return std::max<std::size_t>(1, (values + most_values - 1) / std::max<std::size_t>(1, most_values));
}

} // namespace

Expected<Predictions> predictValues(const FittedModel& model, const Problem& problem, const SolverOptions& solver,
                                    const PredictionScope& scope, std::stop_token stop) {
  Predictions predictions;
  const auto all = piecesOf(problem, scope);
  const auto chosen = thinned(all, model.stateCount(), scope.most_values);
  predictions.left_out = all.size() - chosen.size();
  predictions.stride = strideOf(chosen, model.stateCount(), scope.most_values);
  const PieceRequests of(problem, model);
  std::vector<TrajectoryRequest> requests;
  for (const auto& one : chosen) {
    requests.push_back(of.of(one.part, one.index));
    requests.back().times.clear();
    for (std::size_t k = 0; k < one.piece->times.size(); k += predictions.stride)
      requests.back().times.push_back(one.piece->times[k]);
  }
  if (requests.empty())
    return predictions;
  auto solution = predictWith(solver, model, requests, stop);
  if (!solution)
    return solution.error();
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    const PreparedPiece& piece = *chosen[i].piece;
    PredictedValues values;
    values.part = chosen[i].part;
    values.trajectory = piece.piece.trajectory;
    values.times = std::move(requests[i].times);
    values.status = solution->trajectories[i].status;
    values.predicted = std::move(solution->trajectories[i].states);
    for (std::size_t k = 0; k < piece.times.size(); k += predictions.stride) {
      const auto row = of.asModel(&piece.observed[k * problem.stateCount()]);
      values.observed.insert(values.observed.end(), row.begin(), row.end());
    }
    // As in the errors: the state that a test prediction starts from is no test.
    values.known_until =
        values.part == Part::test ? of.knownUntil(chosen[i].index) : -std::numeric_limits<double>::infinity();
    predictions.pieces.push_back(std::move(values));
  }
  return predictions;
}

std::vector<ResidualSeries> residualsOf(const Predictions& predictions, std::size_t state) {
  std::vector<ResidualSeries> all;
  for (const auto& piece : predictions.pieces) {
    ResidualSeries series{piece.part, {}, {}};
    const std::size_t states = piece.observed.size() / piece.times.size();
    for (std::size_t k = 0; k < piece.times.size(); ++k) {
      const double residual = piece.observed[k * states + state] - piece.predicted[k * states + state];
      if (!std::isfinite(residual) || piece.times[k] <= piece.known_until)
        continue;
      series.times.push_back(piece.times[k]);
      series.values.push_back(residual);
    }
    if (!series.times.empty())
      all.push_back(std::move(series));
  }
  return all;
}

bool hasUnevenTimes(const std::vector<ResidualSeries>& all) {
  double shortest = std::numeric_limits<double>::infinity(), longest = 0.0;
  for (const auto& series : all)
    for (std::size_t i = 1; i < series.times.size(); ++i) {
      shortest = std::min(shortest, series.times[i] - series.times[i - 1]);
      longest = std::max(longest, series.times[i] - series.times[i - 1]);
    }
  return longest > shortest * (1.0 + kUneven);
}

namespace {

/// Of the observed values of one state, in all pieces.
struct Moments {
  double mean = 0.0, deviation = 1.0;
};

Moments momentsOf(const Predictions& predictions, std::size_t state) {
  double sum = 0.0, squares = 0.0, count = 0.0;
  const auto each = [&](const auto& use) {
    for (const auto& piece : predictions.pieces) {
      const std::size_t states = piece.observed.size() / piece.times.size();
      for (std::size_t k = 0; k < piece.times.size(); ++k)
        if (const double value = piece.observed[k * states + state]; std::isfinite(value))
          use(value);
    }
  };
  each([&](double value) {
    sum += value;
    count += 1.0;
  });
  if (count == 0.0)
    return {};
  const double mean = sum / count;
  each([&](double value) { squares += (value - mean) * (value - mean); });
  const double deviation = std::sqrt(squares / count);
  return {mean, deviation > 0.0 ? deviation : 1.0};
}

} // namespace

ObservedPredicted observedPredicted(const Predictions& predictions, Part part, std::optional<std::size_t> state) {
  ObservedPredicted points;
  if (predictions.pieces.empty())
    return points;
  const std::size_t states = predictions.pieces.front().observed.size() / predictions.pieces.front().times.size();
  for (std::size_t s = state.value_or(0); s < (state ? *state + 1 : states); ++s) {
    const Moments scale = state ? Moments{} : momentsOf(predictions, s);
    for (const auto& piece : predictions.pieces) {
      for (std::size_t k = 0; piece.part == part && k < piece.times.size(); ++k) {
        const double observed = piece.observed[k * states + s], predicted = piece.predicted[k * states + s];
        if (std::isnan(observed) || piece.times[k] <= piece.known_until)
          continue;
        if (!std::isfinite(predicted)) {
          ++points.failed;
          continue;
        }
        points.observed.push_back((observed - scale.mean) / scale.deviation);
        points.predicted.push_back((predicted - scale.mean) / scale.deviation);
      }
    }
  }
  return points;
}

std::optional<double> rootMeanSquare(const ObservedPredicted& points) {
  if (points.observed.empty())
    return std::nullopt;
  double squares = 0.0;
  for (std::size_t i = 0; i < points.observed.size(); ++i)
    squares += std::pow(points.predicted[i] - points.observed[i], 2);
  return std::sqrt(squares / static_cast<double>(points.observed.size()));
}

} // namespace nullcline
