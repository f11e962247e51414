#include "engine/regularizer/epoch_moment.h"

#include <cmath>

namespace nullcline {

namespace {

/// SplitMix64 (Steele, Lea & Flood, OOPSLA 2014): one step, a bijection that scatters every bit.
std::uint64_t scatter(std::uint64_t z) {
  z += 0x9e3779b97f4a7c15ULL;
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
  return z ^ (z >> 31);
}

} // namespace

double weightAt(const WeightSchedule& schedule, const EpochMoment& moment) {
  if (schedule.first == schedule.last)
    return schedule.first;
  const double part = static_cast<double>(moment.epoch) / static_cast<double>(moment.epochs);
  return schedule.first * std::pow(schedule.last / schedule.first, part);
}

double uniformOf(std::uint64_t seed, std::uint64_t stream, std::uint64_t index) {
  const std::uint64_t bits = scatter(scatter(scatter(seed) ^ stream) ^ index);
  return static_cast<double>(bits >> 11) * 0x1.0p-53;
}

} // namespace nullcline
