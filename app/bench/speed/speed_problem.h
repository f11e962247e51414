// The problems whose training steps are timed: trajectories of a known system at shared times, and a network that was
// trained on them before the clock starts (an untrained field is easier to solve).
//
// N: trajectories   K: times   D: states   L: test functions
#pragma once

#include "app/bench/papers/training.h"

#include "engine/core/expected.h"
#include "engine/export/torch_gateway.h"

#include <string>
#include <vector>

namespace nullcline::bench {

enum class StepKind { variational, direct, adjoint, gauss_legendre };

struct Workload {
  const char* name;
  StepKind kind;
  int width; // of the four layers
};

/// In the order of the table: variational-128, variational-32, direct-128, ...
const std::vector<Workload>& workloads();

struct SpeedProblem {
  Workload workload;
  TrainingTask task;       // with the trained parameters as its start; objective and tolerances of the workload
  ReferenceTask reference; // the same for LibTorch, for kinds that have one there
};

struct SpeedSize {
  std::size_t trajectories = 100, times = 100;
  int layers = 4;           // hidden
  int warm_up_epochs = 500; // of variational training
};

/// Trains the network by the variational loss and makes the problem of it. An error where the system cannot be solved.
Expected<SpeedProblem> makeSpeedProblem(const Workload& workload, std::size_t threads, const SpeedSize& size = {});

/// Floating-point operations that an epoch cannot do without: products of the layers at every row the field is
/// evaluated at, twice as many for every pullback, and A f + B with its reverse.
double leastOperations(const SpeedProblem& problem, const ObjectiveValue& epoch);

} // namespace nullcline::bench
