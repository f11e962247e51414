// The natural cubic spline through samples as a linear map of their values, and its transpose.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace nullcline {

/// Second derivatives m at the knots from the values y: m_0 = m_{K-1} = 0 and, with h_i = t_{i+1} - t_i,
///   h_{i-1} m_{i-1} + 2 (h_{i-1} + h_i) m_i + h_i m_{i+1} = 6 [(y_{i+1} - y_i)/h_i - (y_i - y_{i-1})/h_{i-1}].
/// The matrix depends on the times only and is factorised once.
class NaturalSpline {
 public:
  /// times: (K) increasing, K >= 2.
  explicit NaturalSpline(std::span<const double> times);

  std::size_t count() const { return steps_.size() + 1; }
  std::span<const double> steps() const { return steps_; }

  /// m = S y: (K) -> (K).
  void secondDerivatives(std::span<const double> values, std::span<double> second) const;
  /// y_bar += S^T m_bar, for any linear functional of the spline; the end entries of m_bar do not matter. O(K).
  void addTransposed(std::span<const double> second_bar, std::span<double> values_bar) const;
  /// The same in given work space: (K).
  void addTransposed(std::span<const double> second_bar, std::span<double> values_bar, std::span<double> work) const;

 private:
  void solve(std::span<double> inner) const;

  std::vector<double> steps_;  // (K-1) h
  std::vector<double> pivots_; // (K-2) D of L D L^T
  std::vector<double> lower_;  // (K-2) L(i+1, i)
};

} // namespace nullcline
