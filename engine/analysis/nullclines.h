// Where one rate of a plane vanishes: the curves between which a trajectory turns.
#pragma once

#include "engine/analysis/plot_data.h"

#include <stop_token>

namespace nullcline {

struct Nullclines {
  Curve horizontal; // dx_i/dt = 0 of the state across; several lines, NaN between them
  Curve vertical;   // dx_j/dt = 0 of the state up
};

/// From the signs on a grid of vectorFieldGrid (marching squares; Lorensen & Cline, SIGGRAPH 1987, in two dimensions):
/// each edge whose ends differ in sign is bisected on the field itself until the crossing is known to 1e-6 of the edge.
/// A change of sign by a jump or a pole is no zero and is left out; so is what lies wholly inside a cell. A rate of
/// exactly 0 on the grid counts as positive.
Nullclines nullclines(RightHandSide& f, const PhasePlane& plane, const VectorFieldGrid& grid, double time = 0.0,
                      std::stop_token stop = {});

} // namespace nullcline
