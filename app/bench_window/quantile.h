// What part of the measured times lies below.
#pragma once

#include <algorithm>
#include <cmath>
#include <vector>

namespace nullcline::bench {

/// The value below which `part` (0 to 1) of at least one lies, between two of them by a straight line.
inline double quantile(std::vector<double> values, double part) {
  std::sort(values.begin(), values.end());
  const double place = part * static_cast<double>(values.size() - 1);
  const auto below = static_cast<std::size_t>(place);
  const auto above = std::min(below + 1, values.size() - 1);
  return std::lerp(values[below], values[above], place - static_cast<double>(below));
}

} // namespace nullcline::bench
