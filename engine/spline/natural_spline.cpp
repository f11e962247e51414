#include "engine/spline/natural_spline.h"

#include "engine/core/check.h"

#include <algorithm>

namespace nullcline {

NaturalSpline::NaturalSpline(std::span<const double> times) {
  NULLCLINE_CHECK(times.size() >= 2, "a spline through samples needs two, got " << times.size());
  steps_.resize(times.size() - 1);
  for (std::size_t i = 0; i < steps_.size(); ++i) {
    steps_[i] = times[i + 1] - times[i];
    NULLCLINE_CHECK(steps_[i] > 0.0, "times must increase at sample " << i + 1);
  }
  const std::size_t inner = times.size() - 2;
  pivots_.resize(inner);
  lower_.resize(inner);
  for (std::size_t i = 0; i < inner; ++i) {
    pivots_[i] = 2.0 * (steps_[i] + steps_[i + 1]);
    if (i > 0)
      pivots_[i] -= lower_[i - 1] * steps_[i];
    lower_[i] = steps_[i + 1] / pivots_[i];
  }
}

void NaturalSpline::solve(std::span<double> inner) const {
  const std::size_t n = inner.size();
  for (std::size_t i = 1; i < n; ++i)
    inner[i] -= lower_[i - 1] * inner[i - 1];
  for (std::size_t i = n; i-- > 0;) {
    inner[i] /= pivots_[i];
    if (i + 1 < n)
      inner[i] -= lower_[i] * inner[i + 1];
  }
}

void NaturalSpline::secondDerivatives(std::span<const double> values, std::span<double> second) const {
  const std::size_t n = count();
  second[0] = second[n - 1] = 0.0;
  for (std::size_t i = 1; i + 1 < n; ++i)
    second[i] = 6.0 * ((values[i + 1] - values[i]) / steps_[i] - (values[i] - values[i - 1]) / steps_[i - 1]);
  solve(second.subspan(1, n - 2));
}

void NaturalSpline::addTransposed(std::span<const double> second_bar, std::span<double> values_bar) const {
  std::vector<double> work(count());
  addTransposed(second_bar, values_bar, work);
}

void NaturalSpline::addTransposed(std::span<const double> second_bar, std::span<double> values_bar,
                                  std::span<double> work) const {
  // The matrix is symmetric: z = its inverse times m_bar, then the transpose of the divided differences.
  const std::span<double> z = work.first(count() - 2);
  std::copy(second_bar.begin() + 1, second_bar.end() - 1, z.begin());
  solve(z);
  for (std::size_t i = 0; i < z.size(); ++i) {
    const double left = 6.0 * z[i] / steps_[i], right = 6.0 * z[i] / steps_[i + 1];
    values_bar[i] += left;
    values_bar[i + 1] -= left + right;
    values_bar[i + 2] += right;
  }
}

} // namespace nullcline
