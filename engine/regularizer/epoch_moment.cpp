#include "engine/regularizer/epoch_moment.h"

#include "engine/core/scatter_bits.h"

#include <cmath>

namespace nullcline {

double weightAt(const WeightSchedule& schedule, const EpochMoment& moment) {
  if (schedule.first == schedule.last)
    return schedule.first;
  const double part = static_cast<double>(moment.epoch) / static_cast<double>(moment.epochs);
  return schedule.first * std::pow(schedule.last / schedule.first, part);
}

double uniformOf(std::uint64_t seed, std::uint64_t stream, std::uint64_t index) {
  const std::uint64_t bits = scatterBits(scatterBits(scatterBits(seed) ^ stream) ^ index);
  return static_cast<double>(bits >> 11) * 0x1.0p-53;
}

} // namespace nullcline
