#include "engine/loss/misfit.h"

#include "engine/core/check.h"

#include <algorithm>
#include <cmath>

namespace nullcline {

namespace {

constexpr double kSmallestMagnitude = 1e-2; // of the spread: below it, relative errors of values near 0 would be all

struct ValueAndSlope {
  double value = 0.0, slope = 0.0;
};

/// Of a residual; the slope of |r| at 0 is 0.
ValueAndSlope penalty(const MisfitOptions& options, double r) {
  const double w = options.huber_width;
  switch (options.kind) {
  case MisfitKind::absolute:
    return {std::abs(r), r > 0.0 ? 1.0 : r < 0.0 ? -1.0 : r};
  case MisfitKind::huber:
    if (std::abs(r) > w)
      return {2.0 * w * std::abs(r) - w * w, std::copysign(2.0 * w, r)};
    return {r * r, 2.0 * r};
  case MisfitKind::squared:
  case MisfitKind::relative:
    return {r * r, 2.0 * r};
  }
  return {};
}

} // namespace

std::span<const EnumName<MisfitKind>> enumNames(MisfitKind) {
  static constexpr EnumName<MisfitKind> kNames[] = {
      {MisfitKind::squared, "squared", "Squared"},
      {MisfitKind::absolute, "absolute", "Absolute"},
      {MisfitKind::huber, "huber", "Huber"},
      {MisfitKind::relative, "relative", "Relative"},
  };
  return kNames;
}

Misfit::Misfit(const MisfitOptions& options, std::span<const double> observed, const Scaling& scaling)
    : options_(options) {
  const std::size_t d = scaling.stateCount();
  NULLCLINE_CHECK(d > 0 && observed.size() % d == 0, observed.size() << " values of " << d << " channels");
  for (std::size_t i = 0; i < observed.size(); ++i) {
    const std::size_t channel = i % d;
    if (channel == 0)
      observed_before_.push_back(observations_.size());
    const double y = observed[i];
    if (!std::isfinite(y))
      continue;
    const double spread = scaling.scale[channel];
    double weight = 1.0;
    if (options.kind == MisfitKind::relative)
      weight = spread / std::max(std::abs(y), kSmallestMagnitude * spread);
    observations_.push_back({i / d, channel, (y - scaling.center[channel]) / spread, weight});
  }
  observed_before_.push_back(observations_.size());
}

double Misfit::sum(const double* predicted, std::size_t stride, std::size_t times, double factor,
                   double* cotangent) const {
  double total = 0.0;
  for (std::size_t i = 0; i < observed_before_[times]; ++i) {
    const auto& [time, channel, value, weight] = observations_[i];
    const std::size_t at = time * stride + channel;
    const auto [misfit, slope] = penalty(options_, weight * (predicted[at] - value));
    total += misfit;
    if (cotangent)
      cotangent[at] += factor * weight * slope;
  }
  return total;
}

void Misfit::terms(const double* predicted, std::size_t stride, std::size_t times, std::vector<Term>& terms) const {
  constexpr double kLeast = 1e-6; // of the spread: below it the distance |r| is rounded off
  terms.clear();
  terms.reserve(observed_before_[times]);
  for (std::size_t i = 0; i < observed_before_[times]; ++i) {
    const auto& [time, channel, value, weight] = observations_[i];
    const double r = weight * (predicted[time * stride + channel] - value);
    const auto [misfit, slope] = penalty(options_, r);
    const bool is_quadratic = options_.kind != MisfitKind::absolute && std::abs(slope) == 2.0 * std::abs(r);
    const double curvature = is_quadratic ? 2.0 : std::abs(slope) / std::max(std::abs(r), kLeast);
    terms.push_back({time, channel, misfit, weight * slope, weight * weight * curvature});
  }
}

} // namespace nullcline
