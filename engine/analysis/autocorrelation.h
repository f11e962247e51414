// Do residuals know of each other? What a fit has missed shows as correlation between neighbours.
// Source: Box, Jenkins, Reinsel, Ljung (2016), Time Series Analysis, 5th ed., sections 2.1.5 and 2.1.6.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace nullcline {

struct Autocorrelation {
  std::vector<double> values; // r_0 = 1, r_1, ... of each lag; empty: there are too few values, or all are the same
  std::size_t count = 0;      // n, values that went into it
  double band = 0.0;          // 1.96 / sqrt(n): 95 % of the values of independent residuals lie within
};

/// r_k = sum of (e_i - m)(e_{i+k} - m) over sum of (e_i - m)^2, m the mean of all. A lag counts values, not time: k = 1
/// is the next value that is finite, whatever time has passed. Series are not joined: no product reaches from one into
/// another. Lags up to a quarter of n, `most_lags` at most, and none that no series is long enough for.
Autocorrelation autocorrelation(std::span<const std::vector<double>> series, std::size_t most_lags = 40);

} // namespace nullcline
