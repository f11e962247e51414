// The slope of a straight line through (log x, log y): the order at which an error goes down.
#pragma once

#include <cmath>
#include <vector>

namespace nullcline::test {

inline double logSlope(const std::vector<double>& xs, const std::vector<double>& ys) {
  double mean_x = 0, mean_y = 0, xy = 0, xx = 0;
  const auto n = static_cast<double>(xs.size());
  for (std::size_t i = 0; i < xs.size(); ++i) {
    mean_x += std::log(xs[i]) / n;
    mean_y += std::log(ys[i]) / n;
  }
  for (std::size_t i = 0; i < xs.size(); ++i) {
    xy += (std::log(xs[i]) - mean_x) * (std::log(ys[i]) - mean_y);
    xx += (std::log(xs[i]) - mean_x) * (std::log(xs[i]) - mean_x);
  }
  return xy / xx;
}

} // namespace nullcline::test
