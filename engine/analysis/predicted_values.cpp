#include "engine/analysis/predicted_values.h"

#include "engine/analysis/piece_requests.h"
#include "engine/model/predict.h"

#include <cmath>

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

/// Every second of them, or every third, ... of each part, until they are few enough.
std::vector<Chosen> thinned(const std::vector<Chosen>& all, std::size_t states, std::size_t most_values) {
  for (std::size_t stride = 1;; ++stride) {
    std::vector<Chosen> some;
    std::size_t values = 0;
    for (const auto& chosen : all)
      if (chosen.index % stride == 0) {
        some.push_back(chosen);
        values += chosen.piece->times.size() * states;
      }
    if (values <= most_values || stride >= all.size())
      return some;
  }
}

/// Of each state of the model the prepared one of that name; -1: none.
std::vector<int> placesOf(const FittedModel& model, const Problem& problem) {
  std::vector<int> places(model.stateCount(), -1);
  for (std::size_t i = 0; i < places.size(); ++i)
    for (std::size_t c = 0; c < problem.channels.size(); ++c)
      if (problem.channels[c].name == model.channels[i].name)
        places[i] = static_cast<int>(c);
  return places;
}

/// A row of prepared states as the model's states; NaN for what is not there.
std::vector<double> asModel(const double* row, const std::vector<int>& places) {
  std::vector<double> states;
  for (const int place : places)
    states.push_back(place < 0 ? kMissing : row[place]);
  return states;
}

} // namespace

Expected<Predictions> predictValues(const FittedModel& model, const Problem& problem, const SolverOptions& solver,
                                    const PredictionScope& scope, std::stop_token stop) {
  Predictions predictions;
  const auto all = piecesOf(problem, scope);
  const auto chosen = thinned(all, model.stateCount(), scope.most_values);
  predictions.left_out = all.size() - chosen.size();
  const InitialStates nothing_estimated;
  const PieceRequests of(problem, nothing_estimated);
  const auto places = placesOf(model, problem);
  std::vector<TrajectoryRequest> requests;
  for (const auto& one : chosen) {
    TrajectoryRequest request = one.part == Part::train        ? of.train(one.index)
                                : one.part == Part::validation ? of.validation(one.index)
                                                               : of.test(one.index);
    request.initial = asModel(request.initial.data(), places);
    requests.push_back(std::move(request));
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
    values.times = piece.times;
    values.status = solution->trajectories[i].status;
    values.predicted = std::move(solution->trajectories[i].states);
    for (std::size_t k = 0; k < piece.times.size(); ++k) {
      const auto row = asModel(&piece.observed[k * problem.stateCount()], places);
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
