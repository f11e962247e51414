// What to draw, as numbers: pure functions from data and models to curves. Nothing here knows a plot library.
#pragma once

#include "engine/data/dataset.h"
#include "engine/model/fitted_model.h"
#include "engine/ode/integrate.h"

#include <cstddef>
#include <stop_token>
#include <vector>

namespace nullcline {

struct Curve {
  std::vector<double> x, y; // NaN breaks the line
};

/// Observed points of one channel of one trajectory; missing ones are left out.
Curve observationPoints(const Dataset& dataset, std::size_t trajectory, std::size_t channel);

/// A model's trajectory from one initial state.
struct ModelTrajectory {
  std::vector<double> times;  // (K)
  std::vector<double> states; // (K x d), NaN after the solver gave up
  SolveStatus status = SolveStatus::ok;
};
/// `points` even times over [start, end] from `initial` (d) at `start`.
ModelTrajectory modelTrajectory(RightHandSide& f, const SolverOptions& options, const std::vector<double>& initial,
                                double start, double end, std::size_t points, std::stop_token stop = {});

/// A window in the plane of two states, the others held fixed.
struct PhasePlane {
  std::size_t horizontal = 0, vertical = 1; // states
  double x_low = 0, x_high = 1, y_low = 0, y_high = 1;
  std::vector<double> others; // (d) values of the states that are not drawn
};
/// The window that shows all observations with a margin of 8 %; the other states at the mean of what was observed.
PhasePlane phasePlaneOf(const Dataset& dataset, std::size_t horizontal, std::size_t vertical);

/// dx/dt of the two states on a grid; arrays are (rows x columns), row 0 at y_low.
struct VectorFieldGrid {
  std::size_t columns = 0, rows = 0;
  std::vector<double> x, y;   // positions of the grid points
  std::vector<double> dx, dy; // rates there
};
VectorFieldGrid vectorFieldGrid(RightHandSide& f, const PhasePlane& plane, std::size_t columns, std::size_t rows,
                                double time = 0.0);

/// Arrows whose length on screen is at most one grid cell: direction from the rate as it is seen, length from its size,
/// compressed so that slow regions remain visible. Each arrow is (x0, y0) to (x1, y1). aspect: the screen's width over
/// its height.
struct Arrow {
  double x0, y0, x1, y1;
};
std::vector<Arrow> arrowsOf(const VectorFieldGrid& grid, const PhasePlane& plane, double aspect = 1.0);

} // namespace nullcline
