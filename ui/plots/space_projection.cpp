#include "ui/plots/space_projection.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace nullcline {

void SpaceProjection::setView(double azimuth, double elevation) {
  azimuth_ = std::remainder(azimuth, 360.0);
  elevation_ = std::clamp(elevation, -90.0, 90.0);
}

QPointF SpaceProjection::project(double x, double y, double z) const {
  const auto unit = [](double value, const Side& side) { return (value - side.low) / (side.high - side.low) - 0.5; };
  return projectUnit(unit(x, sides_[0]), unit(y, sides_[1]), unit(z, sides_[2]));
}

// Seen from (cos a cos e, sin a cos e, sin e): across is (-sin a, cos a, 0), up is (-cos a sin e, -sin a sin e, cos e).
QPointF SpaceProjection::projectUnit(double x, double y, double z) const {
  const double a = azimuth_ * std::numbers::pi / 180.0, e = elevation_ * std::numbers::pi / 180.0;
  return {-std::sin(a) * x + std::cos(a) * y, -std::sin(e) * (std::cos(a) * x + std::sin(a) * y) + std::cos(e) * z};
}

} // namespace nullcline
