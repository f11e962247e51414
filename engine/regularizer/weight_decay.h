// weight / 2 sum theta^2 over the weights of a network: needs no solution.
#pragma once

#include "engine/field/field.h"
#include "engine/regularizer/epoch_moment.h"

#include <span>
#include <string_view>
#include <vector>

namespace nullcline {

/// Entries of the parameter vector that are weights: of segments called "...weight", not biases, and not the parameters
/// of a known system.
template <class Real>
class DecayedWeights {
 public:
  DecayedWeights(const WeightDecay& options, const std::vector<ParameterSegment>& segments) : options_(options) {
    constexpr std::string_view kEnding = "weight";
    for (const auto& segment : segments)
      if (std::string_view(segment.name).ends_with(kEnding))
        ranges_.push_back({segment.offset, segment.offset + segment.size()});
  }

  void beginEpoch(const EpochMoment& moment) { weight_ = weightAt(options_.weight, moment); }

  /// The penalty; weight theta is added to the gradient, which may be empty.
  double add(std::span<const Real> parameters, std::span<Real> gradient) const {
    double sum = 0.0;
    for (const auto& [first, last] : ranges_)
      for (std::size_t i = first; i < last; ++i) {
        const auto theta = static_cast<double>(parameters[i]);
        sum += theta * theta;
        if (!gradient.empty())
          gradient[i] += static_cast<Real>(weight_ * theta);
      }
    return 0.5 * weight_ * sum;
  }

 private:
  struct Range {
    std::size_t first = 0, last = 0;
  };
  WeightDecay options_;
  double weight_ = 0.0;
  std::vector<Range> ranges_;
};

} // namespace nullcline
