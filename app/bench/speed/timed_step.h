// How long one training step takes, by us and by LibTorch, in turn.
#pragma once

#include "app/bench/speed/machine_limit.h"
#include "app/bench/speed/speed_problem.h"

#include <optional>

namespace nullcline::bench {

struct StepTimes {
  std::string workload;
  double ours = 0.0;              // seconds of a step, the median over rounds of a round's mean
  std::optional<double> libtorch; // the same on its better number of threads; nothing where there is none
  int libtorch_threads = 0;
  std::optional<double> limit; // seconds that the operations take at the rate of large products between the rounds
  double product_rate = 0.0;   // of these, operations a second
  double evaluations = 0.0, libtorch_evaluations = 0.0; // of a step, forwards and backwards, per trajectory
  std::string remark;                                   // why something is not there
};

/// Mean seconds of a step over about so many seconds, and at least two steps.
double secondsOfStep(SampleTraining& training, double seconds);
/// Two programs that solve within the same tolerances have nearly the same loss at the same parameters.
bool isSameLoss(StepKind kind, double theirs, double ours);

/// Takes steps of both and large products in turn, in rounds of about so many seconds for each. Where both do not
/// have the same loss at the same parameters, they would not do the same work, and only ours is timed. An error where
/// ours fails.
Expected<StepTimes> timeSteps(const SpeedProblem& problem, LargeProduct& product, double round_seconds);

/// The same on a device, against LibTorch's autograd there; no limit is measured. Every step ends with numbers on the
/// host, so that what is timed is done.
Expected<StepTimes> timeDeviceSteps(SpeedProblem problem, const TrainingDevice& device, double round_seconds);

} // namespace nullcline::bench
