#include "app/bench/speed/timed_step.h"

#include "app/bench/papers/figure.h"

#include "engine/core/numbers.h"

#include <chrono>
#include <cmath>

namespace nullcline::bench {

namespace {

constexpr int kRounds = 5;

/// Mean seconds of a step over about so many seconds, and at least two steps.
template <class Step>
double meanSeconds(double round_seconds, const Step& step) {
  const auto begin = std::chrono::steady_clock::now();
  double passed = 0.0;
  int steps = 0;
  while (steps < 2 || passed < round_seconds) {
    step();
    ++steps;
    passed = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  }
  return passed / steps;
}

struct Rival {
  std::unique_ptr<ReferenceTraining> training;
  int threads = 1;
  std::vector<double> seconds = {};
};

} // namespace

double secondsOfStep(SampleTraining& training, double seconds) {
  return meanSeconds(seconds, [&] { training.epoch(); });
}

bool isSameLoss(StepKind kind, double theirs, double ours) {
  const double allowed = kind == StepKind::variational ? 1e-3 : 0.25;
  return std::abs(theirs - ours) <= allowed * std::abs(ours);
}

Expected<StepTimes> timeDeviceSteps(SpeedProblem problem, const TrainingDevice& device, double round_seconds) {
  StepTimes times;
  times.workload = problem.workload.name;
  problem.task.device = &device;
  problem.reference.on_cuda = device.kind() == "cuda";
  SampleTraining own(problem.task);
  if (!own.status())
    return own.status().error();
  for (int warm = 0; warm < 3; ++warm) // the second is captured
    own.epoch();
  if (!own.record().solved)
    return failure(times.workload + ": a step on the device failed.");
  const double loss = own.value().loss;
  times.evaluations = static_cast<double>(own.value().nfe_forward + own.value().nfe_backward) /
                      static_cast<double>(problem.task.samples.size());
  const int threads = static_cast<int>(threadCount(problem.task.threads));
  std::unique_ptr<ReferenceTraining> theirs;
  if (const auto gateway = torchGateway())
    if (auto training = (*gateway)->referenceTraining(problem.reference)) {
      const double other = (*training)->step(threads);
      if (isSameLoss(problem.workload.kind, other, loss))
        theirs = std::move(*training);
      else
        times.remark = "the loss is " + formatNumber(loss, 6) + " here and " + formatNumber(other, 6) + " there";
      if (theirs)
        times.libtorch_evaluations =
            static_cast<double>(theirs->evaluations()) / static_cast<double>(problem.task.samples.size());
    }
  times.libtorch_threads = threads;
  std::vector<double> seconds, others;
  for (int round = 0; round < kRounds; ++round) {
    seconds.push_back(secondsOfStep(own, round_seconds));
    if (theirs)
      others.push_back(meanSeconds(round_seconds, [&] { theirs->step(threads); }));
  }
  if (!own.record().solved)
    return failure(times.workload + ": a step on the device failed while it was timed.");
  times.ours = median(seconds);
  if (theirs)
    times.libtorch = median(others);
  return times;
}

Expected<StepTimes> timeSteps(const SpeedProblem& problem, LargeProduct& product, double round_seconds) {
  const double trajectories = static_cast<double>(problem.task.samples.size());
  StepTimes times;
  times.workload = problem.workload.name;
  SampleTraining own(problem.task);
  own.epoch(); // warm-up
  const double loss = own.value().loss;
  if (!own.record().solved)
    return failure(times.workload + ": the first step failed.");
  times.evaluations = static_cast<double>(own.value().nfe_forward + own.value().nfe_backward) / trajectories;

  std::vector<Rival> rivals;
  const auto gateway = torchGateway();
  if (problem.workload.kind == StepKind::gauss_legendre)
    times.remark = "LibTorch has no such step";
  else if (!gateway)
    times.remark = gateway.error().message;
  else
    for (const int threads : {1, static_cast<int>(threadCount(problem.task.threads))}) {
      if (!rivals.empty() && rivals.back().threads == threads)
        continue;
      auto training = (*gateway)->referenceTraining(problem.reference);
      if (!training)
        return training.error();
      const double theirs = (*training)->step(threads);
      if (!isSameLoss(problem.workload.kind, theirs, loss)) {
        times.remark = "the loss is " + formatNumber(loss, 6) + " here and " + formatNumber(theirs, 6) +
                       " there at the same parameters, so that the two do not do the same work";
        rivals.clear();
        break;
      }
      times.libtorch_evaluations = static_cast<double>((*training)->evaluations()) / trajectories;
      rivals.push_back({std::move(*training), threads});
    }

  std::vector<double> seconds, products;
  for (int round = 0; round < kRounds; ++round) {
    seconds.push_back(secondsOfStep(own, round_seconds));
    if (product.isThere())
      products.push_back(product.seconds());
    for (Rival& rival : rivals)
      rival.seconds.push_back(meanSeconds(round_seconds, [&] { rival.training->step(rival.threads); }));
  }
  if (!own.record().solved)
    return failure(times.workload + ": a step of ours failed while it was timed.");
  times.ours = median(seconds);
  if (product.isThere()) {
    times.product_rate = LargeProduct::operations() / median(products);
    times.limit = leastOperations(problem, own.value()) / times.product_rate;
  }
  for (const Rival& rival : rivals)
    if (const double theirs = median(rival.seconds); !times.libtorch || theirs < *times.libtorch) {
      times.libtorch = theirs;
      times.libtorch_threads = rival.threads;
    }
  return times;
}

} // namespace nullcline::bench
