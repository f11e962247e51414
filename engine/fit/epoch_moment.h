// What changes from epoch to epoch, by a hash of where the fit is: a resumed fit draws the same.
#pragma once

#include "engine/core/scatter_bits.h"
#include "engine/regularizer/epoch_moment.h"

namespace nullcline {

/// `epoch`: 0-based, of the stage.
constexpr EpochMoment epochMoment(std::uint64_t fit_seed, int stage, int epoch, int epochs) {
  const std::uint64_t of_stage = scatterBits(scatterBits(fit_seed) ^ static_cast<std::uint64_t>(stage));
  return {epoch, epochs, scatterBits(of_stage ^ static_cast<std::uint64_t>(epoch))};
}

} // namespace nullcline
