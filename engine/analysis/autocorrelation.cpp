#include "engine/analysis/autocorrelation.h"

#include <algorithm>
#include <cmath>

namespace nullcline {

namespace {

constexpr std::size_t kFewest = 4;

std::vector<double> finiteOf(const std::vector<double>& values) {
  std::vector<double> finite;
  std::copy_if(values.begin(), values.end(), std::back_inserter(finite), [](double v) { return std::isfinite(v); });
  return finite;
}

} // namespace

Autocorrelation autocorrelation(std::span<const std::vector<double>> series, std::size_t most_lags) {
  Autocorrelation result;
  std::vector<std::vector<double>> centred;
  std::size_t longest = 0;
  double sum = 0.0, largest = 0.0;
  for (const auto& values : series) {
    centred.push_back(finiteOf(values));
    longest = std::max(longest, centred.back().size());
    result.count += centred.back().size();
    for (const double value : centred.back()) {
      sum += value;
      largest = std::max(largest, std::abs(value));
    }
  }
  if (result.count < kFewest)
    return result;
  const double n = static_cast<double>(result.count), mean = sum / n;
  double squares = 0.0;
  for (auto& values : centred)
    for (auto& value : values) {
      value -= mean;
      squares += value * value;
    }
  // What is left of constant residuals is rounding, and would correlate with itself.
  if (!(squares > n * std::pow(1e-12 * largest, 2)))
    return result;
  result.band = 1.96 / std::sqrt(n);
  const std::size_t lags = std::min({most_lags, std::max<std::size_t>(1, result.count / 4), longest - 1});
  for (std::size_t lag = 0; lag <= lags; ++lag) {
    double products = 0.0;
    for (const auto& values : centred)
      for (std::size_t i = 0; i + lag < values.size(); ++i)
        products += values[i] * values[i + lag];
    result.values.push_back(products / squares);
  }
  return result;
}

} // namespace nullcline
