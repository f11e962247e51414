// The csaps smoothing spline (Reinsch, Numer. Math. 10, 1967; de Boor, A Practical Guide to Splines, XIV) and the
// choice of its smoothness by generalised cross-validation.
#pragma once

#include <cstddef>
#include <span>
#include <stop_token>
#include <vector>

namespace nullcline {

/// A natural cubic spline by its values and second derivatives at the knots; ends continue the last piece.
struct CubicSpline {
  std::vector<double> knots;  // (n) increasing
  std::vector<double> values; // (n)
  std::vector<double> second; // (n) second derivatives; 0 at both ends

  double value(double t) const;
  double derivative(double t) const;
  double secondDerivative(double t) const;
};

/// Minimises p sum (y_j - f(t_j))^2 + (1 - p) integral f''^2 (csaps; p = 0 a straight line, p = 1 the natural
/// interpolant). n = 1: a constant, n = 2: the line through both. O(n). Knots are the times; where two nearly coincide
/// and p < 1, they are moved apart (separatedTimes).
CubicSpline smoothingSpline(std::span<const double> times, std::span<const double> values, double smoothness);

/// csaps's own choice when no smoothness is given: 1 / (1 + trace(R) / (6 trace(Q^T Q))).
double automaticSmoothness(std::span<const double> times);

/// One series of a channel: the observed samples of one trajectory.
struct Series {
  std::vector<double> times;
  std::vector<double> values;
};

/// The smoothness p that minimises generalised cross-validation (Craven & Wahba, Numer. Math. 31, 1979) pooled over the
/// series of one channel: N RSS(p) / (N - penalty * tr S(p))^2. The trace comes from the central bands of the inverse
/// (Hutchinson & de Hoog, Numer. Math. 47, 1985), O(N) for each p. `penalty` 1 is plain GCV; above 1 guards against the
/// undersmoothing that GCV is known for. Series of fewer than four samples are ignored; if the rest are none, or
/// straight lines, automaticSmoothness of the longest. What it returns after a stop request is meaningless.
double smoothnessByCrossValidation(std::span<const Series> series, double penalty = 1.0, std::stop_token stop = {});

} // namespace nullcline
