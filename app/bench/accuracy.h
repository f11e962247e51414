// How accurate a method is on simulated data, by the protocol of the VF-NODE paper (Zhao et al., ICLR 2025).
//
// Per system and seed: 150 trajectories (age-structured SIR: 600) with 100 random times each in [0, T], T = 10, 1 %
// noise and 80 % of the values, of which 100 (400) train and 25 (100) choose the best parameters. Errors are taken on
// 25 (100) further trajectories, simulated from another seed without noise at 200 random times in [0, 2T]: times up to
// T are interpolation, later ones extrapolation. The model starts once at the exact and once at the noisy first sample.
#pragma once

#include "engine/core/expected.h"
#include "engine/core/options_json.h"
#include "engine/fit/fit_job.h"
#include "engine/system/known_system.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace nullcline::bench {

struct AccuracyOptions {
  std::vector<std::string> systems = {"toggle", "glycolytic", "repressilator", "age-sir"};
  std::string method = "vf-node";
  bool as_published = false;
  int epochs = 0; // 0: as many as the preset has
  std::uint64_t first_seed = 1;
  std::size_t seeds = 1;
  std::uint64_t threads = 0;
};

/// Errors of one predicted trajectory; nothing of a span in which it has no times.
struct TrajectoryErrors {
  double mse = 0.0;  // mean over times and states, in the system's own units
  double mape = 0.0; // a fraction; leaves out values under 1e-8
};

/// One of the four ways to look at a run: which start, which span.
struct ErrorView {
  bool noisy_start = false;
  bool extrapolation = false;
  std::vector<TrajectoryErrors> errors; // of the trajectories that did not fail
  std::size_t failed = 0;
};

struct AccuracyRun {
  std::string system;
  std::uint64_t seed = 0;
  FitResult fit;
  std::vector<ErrorView> views;
};

/// Median, range and mean of one number over trajectories; all NaN where there is none.
struct Spread {
  double median, low, high, mean;
};
Spread spreadOf(std::vector<double> values);

/// One system, one seed. `observer` may show how the fit goes.
Expected<AccuracyRun> measureAccuracy(const KnownSystem& system, const AccuracyOptions& options, std::uint64_t seed,
                                      const FitObserver& observer = {});

/// The trajectories of all `runs` of one system together, view by view.
std::vector<ErrorView> pooledViews(const std::vector<AccuracyRun>& runs, const std::string& system);

} // namespace nullcline::bench
