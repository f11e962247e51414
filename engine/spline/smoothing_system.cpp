#include "engine/spline/smoothing_system.h"

#include "engine/core/check.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace nullcline {

std::vector<double> separatedTimes(std::span<const double> times) {
  // Balances what is lost to rounding (1e10 epsilon) and to the shift of the times.
  constexpr double kSmallestRatio = 1e-5;
  const std::size_t count = times.size();
  std::vector<double> longest_after(count, 0.0); // of the steps that begin at sample i or later
  for (std::size_t i = count - 1; i-- > 0;)
    longest_after[i] = std::max(longest_after[i + 1], times[i + 1] - times[i]);
  std::vector<double> separated(times.begin(), times.end());
  double longest_before = 0.0;
  for (std::size_t i = 1; i < count; ++i) {
    const double smallest = kSmallestRatio * std::min(longest_before, longest_after[i]);
    longest_before = std::max(longest_before, times[i] - times[i - 1]);
    const double next = std::nextafter(separated[i - 1], std::numeric_limits<double>::infinity());
    separated[i] = std::max({times[i], separated[i - 1] + smallest, next});
  }
  return separated;
}

SmoothingSystem::SmoothingSystem(std::span<const double> times) {
  NULLCLINE_CHECK(times.size() >= 3, "a smoothing system needs three samples, got " << times.size());
  const std::size_t inner = times.size() - 2;
  inverse_steps_.resize(times.size() - 1);
  for (std::size_t i = 0; i + 1 < times.size(); ++i) {
    NULLCLINE_CHECK(times[i + 1] > times[i], "times must increase at sample " << i + 1);
    inverse_steps_[i] = 1.0 / (times[i + 1] - times[i]);
  }
  for (std::size_t band = 0; band < 3; ++band)
    qtq_[band].assign(inner > band ? inner - band : 0, 0.0);
  r_[0].assign(inner, 0.0);
  r_[1].assign(inner - 1, 0.0);
  const auto& g = inverse_steps_;
  for (std::size_t i = 0; i < inner; ++i) {
    const double middle = g[i] + g[i + 1];
    qtq_[0][i] = g[i] * g[i] + middle * middle + g[i + 1] * g[i + 1];
    r_[0][i] = 2.0 * (times[i + 2] - times[i]);
    if (i + 1 < inner) {
      qtq_[1][i] = -g[i + 1] * (middle + g[i + 1] + g[i + 2]);
      r_[1][i] = times[i + 2] - times[i + 1];
    }
    if (i + 2 < inner)
      qtq_[2][i] = g[i + 1] * g[i + 2];
  }
  pivots_.resize(inner);
  inverse_pivots_.resize(inner);
  lower_one_.resize(inner);
  lower_two_.resize(inner);
}

void SmoothingSystem::applyTransposed(std::span<const double> values, std::span<double> differences) const {
  const auto& g = inverse_steps_;
  for (std::size_t i = 0; i + 2 < values.size(); ++i)
    differences[i] = (values[i + 2] - values[i + 1]) * g[i + 1] - (values[i + 1] - values[i]) * g[i];
}

void SmoothingSystem::apply(std::span<const double> u, std::span<double> values) const {
  // Differences of u (0 beyond both ends) over h, and their differences again.
  double before = 0.0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const double left = i > 0 && i - 1 < u.size() ? u[i - 1] : 0.0;
    const double right = i < u.size() ? u[i] : 0.0;
    const double after = i < inverse_steps_.size() ? (right - left) * inverse_steps_[i] : 0.0;
    values[i] = after - before;
    before = after;
  }
}

void SmoothingSystem::factorize(double fidelity, double roughness) {
  roughness_ = roughness;
  const double q = 6.0 * roughness;
  const std::size_t inner = pivots_.size();
  for (std::size_t i = 0; i < inner; ++i) {
    const double diagonal = q * qtq_[0][i] + fidelity * r_[0][i];
    double pivot = diagonal;
    double one = i + 1 < inner ? q * qtq_[1][i] + fidelity * r_[1][i] : 0.0;
    const double two = i + 2 < inner ? q * qtq_[2][i] : 0.0;
    if (i >= 1) {
      pivot -= lower_one_[i - 1] * lower_one_[i - 1] * pivots_[i - 1];
      one -= lower_one_[i - 1] * lower_two_[i - 1] * pivots_[i - 1];
    }
    if (i >= 2)
      pivot -= lower_two_[i - 2] * lower_two_[i - 2] * pivots_[i - 2];
    // Positive in exact arithmetic; with next to no fidelity and 1e4 samples rounding can eat it up.
    pivot = std::max(pivot, std::numeric_limits<double>::epsilon() * diagonal);
    pivots_[i] = pivot;
    inverse_pivots_[i] = 1.0 / pivot;
    lower_one_[i] = one * inverse_pivots_[i];
    lower_two_[i] = two * inverse_pivots_[i];
  }
}

void SmoothingSystem::solve(std::span<double> u) const {
  const std::size_t inner = pivots_.size();
  for (std::size_t i = 0; i < inner; ++i) {
    if (i >= 1)
      u[i] -= lower_one_[i - 1] * u[i - 1];
    if (i >= 2)
      u[i] -= lower_two_[i - 2] * u[i - 2];
  }
  for (std::size_t i = inner; i-- > 0;) {
    u[i] *= inverse_pivots_[i];
    if (i + 1 < inner)
      u[i] -= lower_one_[i] * u[i + 1];
    if (i + 2 < inner)
      u[i] -= lower_two_[i] * u[i + 2];
  }
}

double SmoothingSystem::residualTrace() const {
  // B = M^-1 obeys B = D^-1 L^-1 + (I - L^T) B: its bands follow from the last row upwards.
  double diagonal_1 = 0.0, diagonal_2 = 0.0; // B(i+1, i+1), B(i+2, i+2)
  double first_1 = 0.0;                      // B(i+1, i+2)
  double sum = 0.0;
  for (std::size_t i = pivots_.size(); i-- > 0;) {
    const double one = lower_one_[i], two = lower_two_[i];
    const double second = -one * first_1 - two * diagonal_2;
    const double first = -one * diagonal_1 - two * first_1;
    const double diagonal = inverse_pivots_[i] - one * first - two * second;
    sum += diagonal * qtq_[0][i];
    if (i < qtq_[1].size())
      sum += 2.0 * first * qtq_[1][i];
    if (i < qtq_[2].size())
      sum += 2.0 * second * qtq_[2][i];
    diagonal_2 = diagonal_1;
    diagonal_1 = diagonal;
    first_1 = first;
  }
  return 6.0 * roughness_ * sum;
}

double SmoothingSystem::traceR() const {
  return std::accumulate(r_[0].begin(), r_[0].end(), 0.0);
}
double SmoothingSystem::traceQtQ() const {
  return std::accumulate(qtq_[0].begin(), qtq_[0].end(), 0.0);
}

} // namespace nullcline
