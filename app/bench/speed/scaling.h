// What a fit costs as its problem grows: through the door that everybody uses, so that nothing is left out.
#pragma once

#include "engine/core/expected.h"

#include <cstdint>
#include <string>
#include <vector>

namespace nullcline::bench {

struct ScaleCase {
  const char* axis;   // what grows: "observations"
  const char* system; // the data are simulated
  const char* method; // "vf-node", as published; "direct"
  std::size_t trajectories, points;
  int width; // of the network
};

/// In the order of the table; the first of every axis is what the others are compared with.
const std::vector<ScaleCase>& scaleCases();

struct ScaleTimes {
  ScaleCase scale;
  std::size_t states = 0, observations = 0, parameters = 0; // observations: rows of the table
  double until_training = 0.0; // seconds from the call to the first epoch: splines, moments, memory
  double epoch = 0.0;          // seconds, without the first
  std::size_t memory = 0;      // bytes at most, above what the data took
  double cancel = 0.0;         // seconds from a cancel in the middle of training to the end of the call
};

Expected<ScaleTimes> measureScale(const ScaleCase& scale, std::uint64_t threads);

} // namespace nullcline::bench
