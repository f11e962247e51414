// The affine change of units between the data and what a field sees.
#pragma once

#include <cstddef>
#include <vector>

namespace nullcline {

/// A field f works in scaled units: z = (x - center) / scale, tau = (t - time_origin) / time_scale, and its output y
/// means dx/dt = rate * y (all per state). center 0, scale 1, rate 1: the data's own units.
struct Scaling {
  std::vector<double> center; // (d) units of x
  std::vector<double> scale;  // (d) units of x, > 0
  std::vector<double> rate;   // (d) units of x per unit of t, > 0
  double time_origin = 0.0;
  double time_scale = 1.0;

  std::size_t stateCount() const { return center.size(); }
  bool operator==(const Scaling&) const = default;
};

/// center 0, scale 1, rate 1, time as it is.
Scaling identityScaling(std::size_t states);

} // namespace nullcline
