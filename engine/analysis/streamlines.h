// Evenly spaced lines along a vector field in a plane.
#pragma once

#include "engine/analysis/plot_data.h"

#include <cstddef>
#include <stop_token>
#include <vector>

namespace nullcline {

struct StreamlineOptions {
  double separation = 0.055; // of neighbouring lines, in parts of the window
  double closest = 0.5;      // of the separation, down to which lines may come together
  double shortest = 0.1;     // shorter lines are left out, in parts of the window
  double longest = 4.0;      // of each half of a line
};

struct Streamlines {
  Curve lines;               // NaN between them
  std::vector<Arrow> arrows; // one or more on each line: where it goes
  std::size_t count = 0;
};

/// Jobard & Lefer, Creating Evenly-Spaced Streamlines of Arbitrary Density, Eurographics Workshop 1997. The lines
/// follow the field as the grid has it (see vectorFieldGrid), linear between its points, in parts of the window and
/// with speed 1, by the classical Runge-Kutta method; they end where the window ends, where the field rests or has no
/// values, and where they would come too close to others or to themselves. An empty result when stopped.
Streamlines streamlines(const VectorFieldGrid& grid, const PhasePlane& plane, const StreamlineOptions& options = {},
                        std::stop_token stop = {});

} // namespace nullcline
