// What a model says at the times of the observations: what residuals and "predicted against observed" are drawn from.
//
// K: times of a piece    D: states of the model
#pragma once

#include "engine/analysis/piece_requests.h"
#include "engine/model/fitted_model.h"
#include "engine/ode/integrate.h"
#include "engine/prepare/problem.h"

#include <cstddef>
#include <optional>
#include <stop_token>
#include <vector>

namespace nullcline {

/// One piece of a trajectory, predicted as the errors are measured (errors.h).
struct PredictedValues {
  Part part = Part::train;
  std::size_t trajectory = 0;    // in the data set
  std::vector<double> times;     // (K)
  std::vector<double> observed;  // (K x D) NaN = missing; a state that no column measures has none
  std::vector<double> predicted; // (K x D) NaN where the solver did not get
  SolveStatus status = SolveStatus::ok;
  double known_until = 0.0; // of a test piece: values up to there were known before, and are no test
};

struct PredictionScope {
  std::optional<std::size_t> trajectory = {}; // only this one
  std::size_t most_values = 200'000;          // times x states, all pieces together
};

struct Predictions {
  std::vector<PredictedValues> pieces; // train, validation, test in turn
  std::size_t left_out = 0;            // pieces that would have been too many
  std::size_t stride = 1;              // only every so many of the times of each piece are there
};

/// Pieces that are left out are spread over all, so that each part is there; of pieces that are too long one by one,
/// times are left out too. Nothing, with a sentence, where the model cannot be solved at all.
Expected<Predictions> predictValues(const FittedModel& model, const Problem& problem, const SolverOptions& solver,
                                    const PredictionScope& scope, std::stop_token stop = {});

/// Observed less predicted of one state, one series per piece that has some; what was known before is left out.
struct ResidualSeries {
  Part part = Part::train;
  std::vector<double> times, values; // only where there is an observation and a prediction
};
std::vector<ResidualSeries> residualsOf(const Predictions& predictions, std::size_t state);

/// True if the times between neighbours of some series differ by more than 1 %.
bool hasUnevenTimes(const std::vector<ResidualSeries>& series);

/// Points of one part: observed and predicted values of one state in the data's unit, or of all states, each less
/// the mean and over the standard deviation of all its observed values here.
struct ObservedPredicted {
  std::vector<double> observed, predicted;
  std::size_t failed = 0; // observations without a prediction
};
ObservedPredicted observedPredicted(const Predictions& predictions, Part part, std::optional<std::size_t> state);
/// Root mean square of the differences; nothing without points.
std::optional<double> rootMeanSquare(const ObservedPredicted& points);

} // namespace nullcline
