// Small problems for objectives that solve: pieces with missing values and odd scalings, and the derivative that every
// gradient is held to.
#pragma once

#include "engine/field/mlp.h"
#include "engine/gradient/field_right_hand_side.h"
#include "engine/objective/objective.h"

#include <cmath>
#include <limits>
#include <string>
#include <vector>

namespace nullcline::test {

/// Waves about 3 at uneven times from 0.5 on; every fifth value is missing, and everything at the third sample.
inline PreparedPiece wavyPiece(std::size_t samples, std::size_t states, double phase, std::size_t trajectory = 0) {
  PreparedPiece piece;
  piece.piece = {trajectory, 0, samples - 1};
  for (std::size_t k = 0; k < samples; ++k) {
    const double t = 0.5 + 0.25 * static_cast<double>(k) + 0.05 * std::sin(3.0 * static_cast<double>(k) + phase);
    piece.times.push_back(t);
    for (std::size_t s = 0; s < states; ++s) {
      const double x = 3.0 + std::sin(t + phase + static_cast<double>(s));
      const std::size_t at = k * states + s;
      const bool missing = at % 5 == 4 || k == 2;
      piece.observed.push_back(missing ? std::numeric_limits<double>::quiet_NaN() : x + 0.03 * std::cos(7.0 * t));
      piece.smooth.push_back(x);
      piece.slope.push_back(std::cos(t + phase + static_cast<double>(s)));
    }
  }
  return piece;
}

inline Scaling wavyScaling(std::size_t states) {
  Scaling scaling = identityScaling(states);
  for (std::size_t s = 0; s < states; ++s) {
    scaling.center[s] = 2.8 + 0.1 * static_cast<double>(s);
    scaling.scale[s] = 0.7;
    scaling.rate[s] = 0.6 + 0.1 * static_cast<double>(s);
  }
  scaling.time_origin = 0.5;
  scaling.time_scale = 2.5;
  return scaling;
}

/// A model of `states` measured states, with its parameters.
struct WavyProblem {
  explicit WavyProblem(std::size_t states = 2, const MlpOptions& network = {6, 2, Activation::tanh})
      : scaling(wavyScaling(states)), field(makeMlpField<double>(network, states)) {
    for (std::size_t i = 0; i < 3; ++i)
      pieces.push_back(wavyPiece(9 + 2 * i, states, 0.8 * static_cast<double>(i), 10 + i));
    RandomGenerator random(5);
    parameters = initialNetwork(network, states + network.time_input, states, random);
  }
  ObjectiveInput<double> input(WorkerTeam& team) const { return {field.get(), &scaling, pieces, &team}; }

  Scaling scaling;
  std::unique_ptr<Field<double>> field;
  std::vector<PreparedPiece> pieces;
  std::vector<double> parameters;
};

struct GradientCheck {
  double norm = 0.0;
  double worst = 0.0; // difference to central differences, over the norm
  std::size_t at = 0;
  std::size_t zeros = 0; // entries that are exactly zero
};

/// The objective's gradient against central differences on held steps. `stride`: every so many parameters.
inline GradientCheck checkGradient(Objective<double>& objective, std::vector<double> p, std::size_t stride = 1) {
  GradientCheck check;
  std::vector<double> gradient(p.size(), 7.0); // overwritten, not added to
  objective.holdSteps(false);
  objective.evaluate(p, gradient);
  objective.holdSteps(true);
  objective.evaluate(p, gradient);
  for (const double entry : gradient) {
    check.norm += entry * entry;
    check.zeros += entry == 0.0;
  }
  check.norm = std::sqrt(check.norm);
  for (std::size_t i = 0; i < p.size(); i += stride) {
    const double h = 1e-5 * std::max(1.0, std::abs(p[i])), base = p[i];
    p[i] = base + h;
    const double above = objective.evaluate(p, {}).loss;
    p[i] = base - h;
    const double below = objective.evaluate(p, {}).loss;
    p[i] = base;
    const double difference = std::abs((above - below) / (2.0 * h) - gradient[i]) / check.norm;
    if (!(difference <= check.worst)) {
      check.worst = difference;
      check.at = i;
    }
  }
  objective.holdSteps(false);
  return check;
}

inline std::string describe(const GradientCheck& check) {
  return "worst " + std::to_string(check.worst * 1e9) + "e-9 at " + std::to_string(check.at) + ", " +
         std::to_string(check.zeros) + " zeros";
}

inline std::vector<double> withExtra(std::vector<double> parameters, const Objective<double>& objective) {
  const auto extra = objective.extraStart();
  parameters.insert(parameters.end(), extra.begin(), extra.end());
  return parameters;
}

} // namespace nullcline::test
