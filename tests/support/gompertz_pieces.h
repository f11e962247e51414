// A known system as a fitted model, and pieces of exact Gompertz growth.
#pragma once

#include "engine/model/fitted_model.h"
#include "engine/prepare/problem.h"
#include "engine/system/system_field.h"

#include <cmath>
#include <vector>

namespace nullcline {

inline FittedModel knownModel(const char* name) {
  const KnownSystem& system = **findSystem(name);
  FittedModel model;
  model.field = KnownSystemOptions{name};
  model.precision = Precision::float64;
  std::vector<double> values;
  for (const auto& parameter : system.parameters)
    values.push_back(parameter.value);
  model.parameters = systemTheta(system, values);
  for (const auto& state : system.states)
    model.channels.push_back(Channel{state.name, state.unit});
  model.scaling = identityScaling(system.states.size());
  return model;
}

// y' = -1.5 y ln(1.5 y), y(0) = y0.
inline double gompertz(double y0, double t) {
  return std::exp(std::log(1.5 * y0) * std::exp(-1.5 * t)) / 1.5;
}

inline PreparedPiece gompertzPiece(std::size_t trajectory, double y0, const std::vector<double>& times) {
  PreparedPiece piece;
  piece.piece = {trajectory, 0, times.size() - 1};
  piece.times = times;
  for (const double time : times)
    piece.observed.push_back(gompertz(y0, time));
  piece.smooth = piece.observed;
  piece.slope.assign(times.size(), 0.0);
  return piece;
}

} // namespace nullcline
