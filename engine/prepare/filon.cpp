#include "engine/prepare/filon.h"

#include <cmath>

namespace nullcline {

namespace {

// At z = 2 the series' terms are still at most 2, so nothing cancels there, and integration by parts multiplies
// rounding errors by k / z <= 1.5 at most.
constexpr double kSeriesUpTo = 2.0;
// 3^28 / 28! = 8e-17: enough up to z = 3.
constexpr int kSeriesTerms = 28;

} // namespace

UnitMoments unitMomentsBySeries(double z) {
  // z^m / m! with the signs of cos (even m) and sin (odd m): + + - -; the integral of x^k x^m is 1 / (k + m + 1).
  UnitMoments moments{};
  double term = 1.0;
  for (int m = 0; m <= kSeriesTerms; ++m) {
    if (m > 0)
      term *= z / m;
    const double signed_term = m % 4 < 2 ? term : -term;
    auto& target = m % 2 == 0 ? moments.cosine : moments.sine;
    for (int k = 0; k < 4; ++k)
      target[static_cast<std::size_t>(k)] += signed_term / (k + m + 1);
  }
  return moments;
}

UnitMoments unitMomentsByParts(double z) {
  const double sine = std::sin(z), cosine = std::cos(z);
  UnitMoments moments{};
  moments.cosine[0] = sine / z;
  moments.sine[0] = (1.0 - cosine) / z;
  for (std::size_t k = 1; k < 4; ++k) {
    moments.cosine[k] = (sine - static_cast<double>(k) * moments.sine[k - 1]) / z;
    moments.sine[k] = (static_cast<double>(k) * moments.cosine[k - 1] - cosine) / z;
  }
  return moments;
}

UnitMoments unitMoments(double z) {
  return z <= kSeriesUpTo ? unitMomentsBySeries(z) : unitMomentsByParts(z);
}

} // namespace nullcline
