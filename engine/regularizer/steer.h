// STEER: in training the solution is compared at times that are a little off (Ghosh et al., NeurIPS
// 2020).
#pragma once

#include "engine/regularizer/regularizer.h"

namespace nullcline {

/// all_times: t_k ~ U(t_k - w g, t_k + w g), g half the distance to the nearer neighbour (for the last time, to the one
/// before), so that the order stays. Else the end alone: T ~ U(t_1 - b, t_1 + b), b = w times the span (w = 1: less a
/// thousandth); times after T are taken at T.
class Steer final : public Regularizer {
 public:
  Steer(const SteerRegularization& options, std::uint64_t stream) : options_(options), stream_(stream) {}

  void beginEpoch(const EpochMoment& moment) override { seed_ = moment.seed; }
  void moveTimes(std::size_t trajectory, TrajectoryRequest& request) const override;

 private:
  SteerRegularization options_;
  std::uint64_t stream_, seed_ = 0;
};

} // namespace nullcline
