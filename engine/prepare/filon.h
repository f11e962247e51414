// Filon moments: integrals of powers against a sine or cosine, exact for any frequency (Filon, Proc. Roy. Soc.
// Edinburgh 49, 1928).
#pragma once

#include <array>

namespace nullcline {

/// For k = 0..3: sine[k] = integral over 0..1 of x^k sin(z x) dx, cosine[k] likewise with cos.
/// On an interval [t, t + h] with z = w h the moments of the weak form follow from the angle sum:
///   integral of (s - t)^k sin(w s) ds = h^(k+1) (sin(w t) cosine[k] + cos(w t) sine[k]),
///   integral of (s - t)^k cos(w s) ds = h^(k+1) (cos(w t) cosine[k] - sin(w t) sine[k]).
struct UnitMoments {
  std::array<double, 4> sine;
  std::array<double, 4> cosine;
};

/// z >= 0. The closed formulas lose 6 / z^4 in relative accuracy at k = 3 (all digits at z = 1e-4, float64), so small z
/// takes the Taylor series; both branches are good to a few rounding errors.
UnitMoments unitMoments(double z);

/// Both branches, for tests of where they meet.
UnitMoments unitMomentsBySeries(double z); // z <= 3
UnitMoments unitMomentsByParts(double z);  // z >= 1

} // namespace nullcline
