// What changes from epoch to epoch.
#pragma once

#include "engine/regularizer/regularizer_options.h"

#include <cstddef>
#include <cstdint>

namespace nullcline {

/// Draws depend on seed and epoch alone, so that a resumed fit makes the same.
struct EpochMoment {
  int epoch = 0; // 0-based, of the stage
  int epochs = 1;
  std::uint64_t seed = 0; // of this epoch: of the fit's seed, the stage and the epoch
};

double weightAt(const WeightSchedule& schedule, const EpochMoment& moment);

/// Uniform on [0, 1), of the seed and two numbers: nothing but what is asked for has to be drawn, in any order.
double uniformOf(std::uint64_t seed, std::uint64_t stream, std::uint64_t index);

} // namespace nullcline
