// Three states seen from a direction: an orthographic projection of the box that holds them.
#pragma once

#include <QPointF>
#include <array>

namespace nullcline {

/// Along each state the box is 1 long, its middle the origin; x and y lie in the ground, z points up.
class SpaceProjection {
 public:
  struct Side {
    double low = 0.0, high = 1.0;
  };

  void setSides(const std::array<Side, 3>& sides) { sides_ = sides; }
  const std::array<Side, 3>& sides() const { return sides_; }
  /// Degrees round the vertical and above the ground; the latter stays within 90.
  void setView(double azimuth, double elevation);
  double azimuth() const { return azimuth_; }
  double elevation() const { return elevation_; }

  /// Of states in their own units; the picture of the box fits in the circle of radius sqrt(3) / 2.
  QPointF project(double x, double y, double z) const;
  /// Of places in the box, -1/2 to 1/2.
  QPointF projectUnit(double x, double y, double z) const;

 private:
  std::array<Side, 3> sides_;
  double azimuth_ = -55.0, elevation_ = 25.0;
};

} // namespace nullcline
