#include "engine/gradient/gauss_legendre_nodes.h"

#include "engine/core/check.h"

#include <cmath>
#include <map>
#include <mutex>
#include <numbers>
#include <utility>

namespace nullcline {

namespace {

// Roots of the Legendre polynomial P_n by Newton's method from cos(pi (j + 3/4) / (n + 1/2)); P_n and its derivative by
// the three-term recurrence. Weights 2 / ((1 - x^2) P_n'(x)^2). Abramowitz & Stegun 25.4.29.
GaussLegendreRule makeRule(int n) {
  GaussLegendreRule rule;
  rule.nodes.resize(static_cast<std::size_t>(n));
  rule.weights.resize(static_cast<std::size_t>(n));
  for (int j = 0; j < (n + 1) / 2; ++j) {
    double x = std::cos(std::numbers::pi * (j + 0.75) / (n + 0.5));
    double slope = 1.0;
    for (int iteration = 0; iteration < 100; ++iteration) {
      double before = 1.0, value = x; // P_{k-1}, P_k
      for (int k = 2; k <= n; ++k)
        before = std::exchange(value, ((2.0 * k - 1.0) * x * value - (k - 1.0) * before) / k);
      slope = n * (x * value - before) / (x * x - 1.0);
      const double change = value / slope;
      x -= change;
      if (std::abs(change) < 1e-16)
        break;
    }
    if (2 * j + 1 == n)
      x = 0.0;
    const auto low = static_cast<std::size_t>(j), high = static_cast<std::size_t>(n - 1 - j);
    rule.nodes[low] = -x;
    rule.nodes[high] = x;
    rule.weights[low] = rule.weights[high] = 2.0 / ((1.0 - x * x) * slope * slope);
  }
  return rule;
}

} // namespace

const GaussLegendreRule& gaussLegendreRule(int n) {
  NULLCLINE_CHECK(n >= 1, n << " nodes");
  static std::mutex mutex;
  static std::map<int, GaussLegendreRule> rules; // its elements stay where they are
  std::lock_guard lock(mutex);
  auto found = rules.find(n);
  if (found == rules.end())
    found = rules.emplace(n, makeRule(n)).first;
  return found->second;
}

} // namespace nullcline
