// Fixed points of a vector field: where all rates vanish, and what happens near them.
//
// d: states   J: Jacobian of the rates by the states
#pragma once

#include "engine/analysis/state_field.h"

#include <complex>
#include <cstddef>
#include <stop_token>
#include <vector>

namespace nullcline {

/// By the eigenvalues of J (Hirsch, Smale & Devaney, Differential Equations, Dynamical Systems, and an Introduction to
/// Chaos, 3rd ed., 2013, chapters 4 and 8). A focus (spiral) has some that are complex. A centre has two, both purely
/// imaginary to the tolerance: that of the linearisation, higher terms may make it a slow spiral. Not hyperbolic: a
/// real part that vanishes to the tolerance, where the linearisation does not decide.
enum class Stability {
  stable_node,
  stable_focus,
  unstable_node,
  unstable_focus,
  saddle,
  saddle_focus,
  centre,
  not_hyperbolic
};
/// As in JSON: "stable_node".
const char* stabilityName(Stability stability);

/// A real part counts as zero up to this part of the largest |eigenvalue|.
constexpr double kNeutral = 1e-7;
Stability stabilityOf(const std::vector<std::complex<double>>& eigenvalues);

struct FixedPoint {
  std::vector<double> state;                     // (d)
  std::vector<std::complex<double>> eigenvalues; // (d) of J, 1 / time, by falling real part
  Stability stability = Stability::not_hyperbolic;
  double residual = 0.0; // the largest rate left, in parts of each state's usual rate in the box
  /// J cannot be inverted there: the point may be one of a whole line of fixed points, as in an epidemic without
  /// infected.
  bool is_singular = false;
};

struct StateBox {
  std::vector<double> low, high; // (d), low < high
};

struct FixedPointOptions {
  std::size_t starts = 128; // spread evenly over the box
  int iterations = 100;     // of Newton's method from each of them
  double tolerance = 1e-9;  // of FixedPoint::residual
  double time = 0.0;        // of a field that changes with time
};

struct FixedPointSearch {
  std::vector<FixedPoint> points; // in the box, in the order of their states
  std::size_t starts = 0;
  std::size_t arrived = 0; // starts that led to a fixed point in the box
  /// There are more singular ones than a few: they form a line or a surface, of which `points` holds a sample.
  bool has_continuum = false;
  bool was_cancelled = false;
};

/// Damped Newton steps with J from many starts; zeros that are the same to 1e-5 of the box count once. Finds those that
/// some start leads to: with more starts it can only become more complete, never certain.
FixedPointSearch findFixedPoints(StateField& f, const StateBox& box, const FixedPointOptions& options = {},
                                 std::stop_token stop = {});

} // namespace nullcline
