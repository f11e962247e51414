#include "engine/analysis/logarithmic_plane.h"

#include "engine/core/check.h"

#include <cmath>

namespace nullcline {

LogarithmicPlane::LogarithmicPlane(RightHandSide& field, const PhasePlane& plane, LogarithmicAxes axes)
    : field_(field), axes_(axes), plane_(plane) {
  if (axes.horizontal) {
    NULLCLINE_CHECK(plane.x_low > 0.0, plane.x_low);
    plane_.x_low = std::log(plane.x_low);
    plane_.x_high = std::log(plane.x_high);
    states_.push_back(plane.horizontal);
  }
  if (axes.vertical) {
    NULLCLINE_CHECK(plane.y_low > 0.0, plane.y_low);
    plane_.y_low = std::log(plane.y_low);
    plane_.y_high = std::log(plane.y_high);
    states_.push_back(plane.vertical);
  }
}

void LogarithmicPlane::evaluate(std::size_t count, const double* times, const double* states,
                                const std::size_t* trajectories, double* rates) {
  const std::size_t d = dimension();
  values_.assign(states, states + count * d);
  for (std::size_t i = 0; i < count; ++i)
    for (const auto state : states_)
      values_[i * d + state] = std::exp(states[i * d + state]);
  field_.evaluate(count, times, values_.data(), trajectories, rates);
  for (std::size_t i = 0; i < count; ++i)
    for (const auto state : states_)
      rates[i * d + state] /= values_[i * d + state];
}

void LogarithmicPlane::toStates(Curve& curve) const {
  if (axes_.horizontal)
    for (double& x : curve.x)
      x = std::exp(x);
  if (axes_.vertical)
    for (double& y : curve.y)
      y = std::exp(y);
}

void LogarithmicPlane::toStates(std::vector<Arrow>& arrows) const {
  for (auto& arrow : arrows) {
    if (axes_.horizontal)
      arrow.x0 = std::exp(arrow.x0), arrow.x1 = std::exp(arrow.x1);
    if (axes_.vertical)
      arrow.y0 = std::exp(arrow.y0), arrow.y1 = std::exp(arrow.y1);
  }
}

void LogarithmicPlane::toStates(Nullclines& nullclines) const {
  toStates(nullclines.horizontal);
  toStates(nullclines.vertical);
}

void LogarithmicPlane::toStates(Streamlines& streamlines) const {
  toStates(streamlines.lines);
  toStates(streamlines.arrows);
}

} // namespace nullcline
