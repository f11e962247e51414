#include "engine/ode/error_norm.h"

#include <algorithm>
#include <cmath>

namespace nullcline {

ErrorNorm::ErrorNorm(const SolverOptions& options, std::size_t dimension)
    : options_(options), d_(dimension), all_{0, dimension} {}

double ErrorNorm::ofBlock(const NormBlock& block, const double* values, const double* x0, const double* x1,
                          std::size_t rows) const {
  double sum = 0.0;
  for (std::size_t row = 0; row < rows; ++row)
    for (std::size_t i = block.first; i < block.last; ++i) {
      const std::size_t e = row * d_ + i;
      const double scale = options_.absolute_scale.empty() ? 1.0 : options_.absolute_scale[i];
      const double tolerance = options_.absolute_tolerance * scale +
                               options_.relative_tolerance * std::max(std::abs(x0[e]), std::abs(x1[e]));
      const double ratio = values[e] / tolerance;
      sum += ratio * ratio;
    }
  return std::sqrt(sum / static_cast<double>(rows * (block.last - block.first)));
}

namespace {

/// The larger, or whichever is not a number: trouble in any block is trouble.
double larger(double a, double b) {
  return std::isnan(a) || a > b ? a : b;
}

} // namespace

double ErrorNorm::operator()(const double* values, const double* x0, const double* x1, std::size_t rows) const {
  double largest = 0.0;
  for (const auto& block : blocks())
    largest = larger(largest, ofBlock(block, values, x0, x1, rows));
  return largest;
}

double ErrorNorm::combined(const double* error, const double* coarser, const double* x0, const double* x1,
                           std::size_t rows) const {
  double largest = 0.0;
  for (const auto& block : blocks()) {
    const double fine = ofBlock(block, error, x0, x1, rows);
    const double coarse = ofBlock(block, coarser, x0, x1, rows);
    const double together = fine == 0.0 ? 0.0 : fine * (fine / std::hypot(fine, 0.1 * coarse));
    largest = larger(largest, together);
  }
  return largest;
}

// h0 = 0.01 |x| / |f|: an Euler step of it changes x by a hundredth of itself, in units of the tolerance.
double firstGuess(double size, double speed) {
  return size < 1e-5 || speed < 1e-5 ? 1e-6 : 0.01 * size / speed;
}

// h1 = (0.01 / max(|f|, |x''|))^(1/q), so that h1^q times the larger is 0.01; the step is at most 100 h0.
double firstStep(double guess, double speed, double bend, int order) {
  const double larger_rate = std::max(speed, bend);
  if (!std::isfinite(larger_rate))
    return guess; // which the control will shrink
  const double h1 = larger_rate <= 1e-15 ? std::max(1e-6, 1e-3 * guess) : std::pow(0.01 / larger_rate, 1.0 / order);
  return std::min(100.0 * guess, h1);
}

} // namespace nullcline
