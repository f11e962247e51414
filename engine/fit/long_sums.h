// Sums over parameters in float64, in a fixed order that vector registers can keep up with.
#pragma once

#include <array>
#include <cmath>
#include <cstddef>
#include <span>

namespace nullcline {

/// a . b, in eight partial sums.
template <class A, class B>
double longDot(std::span<const A> a, std::span<const B> b) {
  constexpr std::size_t kLanes = 8;
  std::array<double, kLanes> sums{};
  const std::size_t whole = a.size() / kLanes * kLanes;
  for (std::size_t i = 0; i < whole; i += kLanes)
    for (std::size_t lane = 0; lane < kLanes; ++lane)
      sums[lane] += static_cast<double>(a[i + lane]) * static_cast<double>(b[i + lane]);
  for (std::size_t i = whole; i < a.size(); ++i)
    sums[i - whole] += static_cast<double>(a[i]) * static_cast<double>(b[i]);
  double sum = 0.0;
  for (const double part : sums)
    sum += part;
  return sum;
}

/// target += factor * values
template <class Real>
void addScaled(double factor, std::span<const Real> values, std::span<double> target) {
  for (std::size_t i = 0; i < target.size(); ++i)
    target[i] += factor * static_cast<double>(values[i]);
}

template <class Real>
bool allFinite(std::span<const Real> values) {
  Real sum = 0; // 0 * inf and 0 * nan are nan: one pass without a branch
  for (const Real value : values)
    sum += Real(0) * value;
  return sum == Real(0);
}

} // namespace nullcline
