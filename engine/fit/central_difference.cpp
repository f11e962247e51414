#include "engine/fit/central_difference.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace nullcline {

namespace {

constexpr double kLongestStep = 0.02;
constexpr double kShorter = 4.0;
constexpr std::size_t kSteps = 16; // the last one: 0.02 / 4^15 = 2e-11
constexpr std::size_t kOrders = 3; // h^2, h^4 and h^6 are extrapolated away
constexpr double kFound = 1e-7;    // a change this small settles it, once shorter steps only add rounding
constexpr double kRough = 1e-3;    // of the loss: if the shortest step still moves it this much, nothing has settled

struct Level {
  double h = 0.0, difference = 0.0, value = 0.0, change = 0.0; // value: extrapolated from here; change: since before
};

/// Of levels[i]. Two changes in a row, so that values that meet by chance are not taken for one that settles; and what
/// differences at shorter steps are away from it, which is rounding, as 1 / h.
double uncertaintyOf(const std::vector<Level>& levels, std::size_t i) {
  double uncertainty = std::max(levels[i].change, levels[i - 1].change);
  for (std::size_t j = i + 1; j < levels.size(); ++j) {
    const double away = std::abs(levels[j].difference - levels[i].value) * levels[j].h / levels[i].h;
    uncertainty = std::max(away, uncertainty);
  }
  return uncertainty;
}

} // namespace

double centralDifference(Objective<double>& objective, std::vector<double> theta, const std::vector<double>& v,
                         double h) {
  for (std::size_t i = 0; i < theta.size(); ++i)
    theta[i] += h * v[i];
  const double above = objective.evaluate(theta, {}).loss;
  for (std::size_t i = 0; i < theta.size(); ++i)
    theta[i] -= 2 * h * v[i];
  return (above - objective.evaluate(theta, {}).loss) / (2 * h);
}

NumericDerivative derivativeAlong(Objective<double>& objective, const std::vector<double>& theta,
                                  const Direction& along) {
  std::array<double, kOrders + 1> row = {}, before = {}; // row[j]: j orders removed (Romberg)
  std::vector<Level> levels;
  double least = std::numeric_limits<double>::infinity();
  // As a part of the value, because where a loss is chaotic, differences at long steps and their changes are small.
  const auto part = [&](const Level& level, double of) { return of / (std::abs(level.value) + along.least + 1e-300); };
  double h = kLongestStep * along.length;
  for (std::size_t i = 0; i < kSteps; ++i, h /= kShorter) {
    row[0] = centralDifference(objective, theta, along.v, h);
    const std::size_t orders = std::min(i, kOrders);
    double factor = kShorter * kShorter;
    for (std::size_t j = 1; j <= orders; ++j, factor *= kShorter * kShorter)
      row[j] = row[j - 1] + (row[j - 1] - before[j - 1]) / (factor - 1.0);
    levels.push_back({h, row[0], row[orders], std::numeric_limits<double>::infinity()});
    if (i > 0)
      levels.back().change = std::abs(row[orders] - before[std::min(i - 1, kOrders)]);
    const double now = part(levels.back(), levels.back().change);
    if (least < kFound && now > 1e3 * least)
      break;
    least = std::min(now, least);
    before = row;
  }
  NumericDerivative best{0.0, std::numeric_limits<double>::infinity()};
  if (!(std::abs(levels.back().difference) * 2.0 * levels.back().h < kRough * std::abs(along.loss)))
    return best;
  least = std::numeric_limits<double>::infinity();
  for (std::size_t i = 1; i < levels.size(); ++i) {
    const double uncertainty = uncertaintyOf(levels, i), now = part(levels[i], uncertainty);
    if (now < least) {
      least = now;
      best = {levels[i].value, uncertainty};
    }
  }
  return best;
}

} // namespace nullcline
