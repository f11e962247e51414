// How soon a fit is as accurate as 5000 epochs of Adam make it, by other roads: other optimisers, smoothing along the
// field, a smaller network.
//
// A road has several lengths, because a learning rate that goes one cycle over the epochs makes a fit of another length
// another fit. Its time is that of its shortest length whose test error is no worse.
#pragma once

#include "engine/core/expected.h"
#include "engine/data/dataset.h"
#include "engine/fit/fit_spec.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace nullcline::bench {

/// One road at one length.
struct Road {
  std::string name;
  bool quasi_newton = false; // L-BFGS; else Adam on one cosine cycle
  int width = 128;           // of the network; four hidden layers
  int first_epochs = 5000;   // on the plain splines
  int rounds = 0;            // of smoothing along the field and fitting again
  int round_epochs = 0;      // of each

  int epochs() const { return first_epochs + rounds * round_epochs; }
};

/// The first is what the others are held to.
std::span<const Road> roads();
FitSpec specOf(const Road& road, std::uint64_t seed, std::uint64_t threads);

/// One fit, with its preparation and its predictions.
struct RoadRun {
  double test_error = 0.0; // mean square in the data's units; infinite where one of the test could not be solved
  double processor_seconds = 0.0;
  double seconds = 0.0; // wall-clock
};
Expected<RoadRun> runRoad(const Road& road, const Dataset& data, std::uint64_t seed, std::uint64_t threads);

/// All seeds of one road on one system.
struct RoadRow {
  std::string system;
  Road road;
  std::vector<RoadRun> runs;       // by seed
  std::vector<RoadRun> references; // of the first road, by seed

  double medianError() const;
  double worstError() const;
  double medianProcessorSeconds() const;
  double medianSeconds() const;
  /// The median test error is no worse than the reference's median.
  bool reached() const;
  /// Seeds whose own error is no worse than the reference's with that seed.
  std::size_t seedsNoWorse() const;
  /// How many times sooner than the reference it ended, in processor time.
  double timesSooner() const;
};

} // namespace nullcline::bench
