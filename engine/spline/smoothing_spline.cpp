#include "engine/spline/smoothing_spline.h"

#include "engine/core/check.h"
#include "engine/spline/smoothing_system.h"

#include <algorithm>

namespace nullcline {

namespace {

/// The cubic of one piece in s = t - t_i: a + b s + c s^2 + d s^3.
struct PieceCubic {
  double a = 0.0, b = 0.0, c = 0.0, d = 0.0, s = 0.0;
};

PieceCubic pieceAt(const CubicSpline& spline, double t) {
  NULLCLINE_CHECK(!spline.knots.empty(), "a spline has at least one knot");
  if (spline.knots.size() == 1)
    return {spline.values[0]};
  const auto after = std::upper_bound(spline.knots.begin() + 1, spline.knots.end() - 1, t);
  const auto i = static_cast<std::size_t>(after - spline.knots.begin()) - 1;
  const double h = spline.knots[i + 1] - spline.knots[i];
  const double left = spline.second[i], right = spline.second[i + 1];
  PieceCubic piece;
  piece.a = spline.values[i];
  piece.b = (spline.values[i + 1] - spline.values[i]) / h - h * (2.0 * left + right) / 6.0;
  piece.c = left / 2.0;
  piece.d = (right - left) / (6.0 * h);
  piece.s = t - spline.knots[i];
  return piece;
}

/// The least-squares line, p = 0, about the mean: the spline system is too ill-conditioned (n^4) to get there.
void fitLine(std::span<const double> times, std::span<const double> values, std::vector<double>& line) {
  const auto n = static_cast<double>(times.size());
  double mean_t = 0.0, mean_y = 0.0;
  for (std::size_t i = 0; i < times.size(); ++i) {
    mean_t += times[i] / n;
    mean_y += values[i] / n;
  }
  double covariance = 0.0, variance = 0.0;
  for (std::size_t i = 0; i < times.size(); ++i) {
    covariance += (times[i] - mean_t) * (values[i] - mean_y);
    variance += (times[i] - mean_t) * (times[i] - mean_t);
  }
  for (std::size_t i = 0; i < times.size(); ++i)
    line[i] = mean_y + covariance / variance * (times[i] - mean_t);
}

} // namespace

double CubicSpline::value(double t) const {
  const auto [a, b, c, d, s] = pieceAt(*this, t);
  return a + s * (b + s * (c + s * d));
}

double CubicSpline::derivative(double t) const {
  const auto [a, b, c, d, s] = pieceAt(*this, t);
  return b + s * (2.0 * c + s * 3.0 * d);
}

double CubicSpline::secondDerivative(double t) const {
  const auto [a, b, c, d, s] = pieceAt(*this, t);
  return 2.0 * c + 6.0 * d * s;
}

CubicSpline smoothingSpline(std::span<const double> times, std::span<const double> values, double smoothness) {
  const std::size_t n = times.size();
  NULLCLINE_CHECK(n >= 1 && values.size() == n, "one value per time, got " << n << " and " << values.size());
  NULLCLINE_CHECK(smoothness >= 0.0 && smoothness <= 1.0, "smoothness lies in 0..1, got " << smoothness);
  CubicSpline spline{{times.begin(), times.end()}, {values.begin(), values.end()}, std::vector<double>(n, 0.0)};
  if (n <= 2)
    return spline;
  if (smoothness == 0.0) {
    fitLine(times, values, spline.values);
    return spline;
  }
  if (smoothness < 1.0)
    spline.knots = separatedTimes(times);
  SmoothingSystem system(spline.knots);
  std::vector<double> u(n - 2);
  system.applyTransposed(values, u);
  system.factorize(smoothness, 1.0 - smoothness);
  system.solve(u);
  std::vector<double> roughness_forces(n);
  system.apply(u, roughness_forces);
  for (std::size_t i = 0; i < n; ++i)
    spline.values[i] -= 6.0 * (1.0 - smoothness) * roughness_forces[i];
  for (std::size_t i = 0; i < u.size(); ++i)
    spline.second[i + 1] = 6.0 * smoothness * u[i];
  return spline;
}

double automaticSmoothness(std::span<const double> times) {
  if (times.size() < 3)
    return 1.0;
  const SmoothingSystem system(separatedTimes(times));
  return 1.0 / (1.0 + system.traceR() / (6.0 * system.traceQtQ()));
}

} // namespace nullcline
