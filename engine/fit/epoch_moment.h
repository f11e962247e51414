// What changes from epoch to epoch, by a hash of where the fit is: a resumed fit draws the same.
#pragma once

#include "engine/objective/objective.h"

#include <cstdint>

namespace nullcline {

/// The finalizer of SplitMix64 (Steele, Lea & Flood, OOPSLA 2014): every bit of the result depends on every bit of x.
constexpr std::uint64_t mixBits(std::uint64_t x) {
  x += 0x9e3779b97f4a7c15ULL;
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
  x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
  return x ^ (x >> 31);
}

/// `epoch`: 0-based, of the stage.
constexpr EpochMoment epochMoment(std::uint64_t fit_seed, int stage, int epoch, int epochs) {
  const std::uint64_t of_stage = mixBits(mixBits(fit_seed) ^ static_cast<std::uint64_t>(stage));
  return {epoch, epochs, mixBits(of_stage ^ static_cast<std::uint64_t>(epoch))};
}

} // namespace nullcline
