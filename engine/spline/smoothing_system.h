// The pentadiagonal system behind the csaps smoothing spline, and the trace that cross-validation needs.
//
// n samples at t_0 < ... < t_{n-1}, h_i = t_{i+1} - t_i, and
//   Q^T (n-2 x n)    second divided differences, rows (1/h_i, -(1/h_i + 1/h_{i+1}), 1/h_{i+1})
//   R   (n-2 x n-2)  tridiagonal, diagonal 2 (h_i + h_{i+1}), off-diagonal h_{i+1}
//   M = 6 roughness Q^T Q + fidelity R,   M u = Q^T y,   y - y_hat = 6 roughness Q u,   f'' = 6 fidelity u
// csaps has fidelity p and roughness 1 - p; only their ratio lambda = roughness / fidelity matters for y_hat.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace nullcline {

/// The times, with those that nearly coincide moved apart to 1e-5 of the longer steps on both sides. There a u that is
/// constant over the short steps hardly bends, while M holds their 1/h^2: the condition grows as the square of the
/// ratio of steps, and two clocks that differ in the eighth digit would leave no correct one. Steps that only grow, or
/// only shrink, do no harm and are kept.
std::vector<double> separatedTimes(std::span<const double> times);

class SmoothingSystem {
 public:
  /// times: (n) increasing, separated unless roughness stays 0; n >= 3.
  explicit SmoothingSystem(std::span<const double> times);

  std::size_t count() const { return inverse_steps_.size() + 1; }

  /// Second divided differences Q^T y: (n) -> (n-2).
  void applyTransposed(std::span<const double> values, std::span<double> differences) const;
  /// Q u: (n-2) -> (n).
  void apply(std::span<const double> u, std::span<double> values) const;

  /// M = L D L^T in O(n). fidelity >= 0, roughness >= 0, not both 0.
  void factorize(double fidelity, double roughness);
  /// u = M^-1 u in place, after factorize.
  void solve(std::span<double> u) const;
  /// tr(I - S) with y_hat = S y: 6 roughness tr(M^-1 Q^T Q), from the five central bands of M^-1 (Hutchinson & de Hoog,
  /// Numer. Math. 47, 1985) in O(n). Summed directly, so that it keeps its digits where S is close to I.
  double residualTrace() const;

  double traceR() const;
  double traceQtQ() const;

 private:
  using Bands = std::array<std::vector<double>, 3>; // diagonal, first and second off-diagonal of a symmetric matrix

  std::vector<double> inverse_steps_; // (n-1) 1/h
  Bands qtq_;                         // (n-2, n-3, n-4)
  Bands r_;                           // the third stays empty
  double roughness_ = 0.0;
  std::vector<double> pivots_, inverse_pivots_; // (n-2) D and 1/D
  std::vector<double> lower_one_, lower_two_;   // (n-2) L(i+1, i) and L(i+2, i), 0 beyond the end
};

} // namespace nullcline
