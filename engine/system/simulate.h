// Data from a known system: exact solution, noise as a fraction of each channel's spread, values missing at random.
#pragma once

#include "engine/core/expected.h"
#include "engine/data/dataset.h"
#include "engine/system/known_system.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

namespace nullcline {

struct SimulationOptions {
  std::size_t trajectories = 100;
  std::size_t points = 100;      // per trajectory, sorted uniform random times in [0, horizon], each trajectory its own
  std::optional<double> horizon; // nothing: the system's usual one
  double noise = 0.01;           // standard deviation as a fraction of each channel's own over the trajectory
  double observed = 0.8;         // probability that a value is kept; first and last sample always are
  std::uint64_t seed = 0;
};

struct Simulation {
  Dataset observed;
  Dataset clean; // the exact solution at the same times
};

/// Dormand-Prince, tight enough for states within 1e-8 of the exact ones wherever the system is not chaotic.
/// Trajectories are drawn in order from the seed; the initial state, uniform in the system's range, is the state at the
/// first sample (protocol of Zhao et al., ICLR 2025). Refuses impossible options, and says which trajectory diverged if
/// one did.
Expected<Simulation> simulate(const KnownSystem& system, const SimulationOptions& options, std::stop_token stop = {});

} // namespace nullcline
