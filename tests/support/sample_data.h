// Small data sets made in the test itself, so that no file is needed.
#pragma once

#include "engine/core/random.h"
#include "engine/data/dataset.h"

#include <cmath>

namespace nullcline {

/// x'' = -x with states position and velocity; noise as an absolute standard deviation, every fifth inner value
/// missing.
inline Dataset oscillatorData(std::size_t trajectories, std::size_t points, double noise, std::uint64_t seed) {
  RandomGenerator random(seed);
  Dataset dataset;
  dataset.name = "oscillator";
  dataset.source = "made by the test";
  dataset.channels = {{"position", "m"}, {"velocity", "m/s"}};
  dataset.time_unit = "s";
  for (std::size_t i = 0; i < trajectories; ++i) {
    Trajectory trajectory;
    trajectory.id = "run " + std::to_string(i + 1);
    const double phase = random.uniform(0.0, 6.28), amplitude = random.uniform(0.5, 2.0);
    double t = 0.0;
    for (std::size_t k = 0; k < points; ++k) {
      trajectory.times.push_back(t);
      for (int state = 0; state < 2; ++state) {
        const double exact = amplitude * (state == 0 ? std::sin(t + phase) : std::cos(t + phase));
        const bool missing = k > 0 && k + 1 < points && random.uniform() < 0.2;
        const double draw = random.normal();
        trajectory.values.push_back(missing ? kMissing : exact + noise * draw);
      }
      t += random.uniform(0.05, 0.25);
    }
    dataset.trajectories.push_back(std::move(trajectory));
  }
  return dataset;
}

} // namespace nullcline
