#include "app/bench/speed/scaling.h"

#include "app/bench/papers/figure.h"
#include "app/bench/process_memory.h"

#include "engine/fit/fit_job.h"
#include "engine/fit/methods.h"
#include "engine/system/simulate.h"

#include <atomic>
#include <chrono>
#include <thread>

namespace nullcline::bench {

namespace {

using Clock = std::chrono::steady_clock;

constexpr int kEpochs = 20;

double secondsSince(Clock::time_point begin) {
  return std::chrono::duration<double>(Clock::now() - begin).count();
}

Expected<FitSpec> specOf(const ScaleCase& scale, std::uint64_t threads) {
  auto spec = methodPreset(scale.method, true);
  if (!spec)
    return spec;
  MlpOptions network;
  network.width = scale.width;
  spec->field = network;
  spec->threads = threads;
  spec->precision = Precision::float32;
  spec->error_points = 0;
  setTotalEpochs(*spec, kEpochs);
  return spec;
}

/// Seconds, without the first.
double medianEpoch(const std::vector<EpochRecord>& history) {
  std::vector<double> seconds;
  for (std::size_t k = 1; k < history.size(); ++k)
    seconds.push_back(history[k].seconds - history[k - 1].seconds);
  return median(std::move(seconds));
}

/// Cancels in the middle of the second epoch; the seconds until the call is over.
double secondsToCancel(const Dataset& data, FitSpec spec, double epoch) {
  setTotalEpochs(spec, 1000000);
  RunControl control;
  std::atomic<bool> training = false;
  FitObserver observer;
  observer.snapshot = [&](const auto& snapshot) { training = training || snapshot->epoch >= 1; };
  observer.snapshot_interval_seconds = 0.0;
  std::jthread fit([&] { static_cast<void>(runFit(data, spec, control, observer).hasValue()); });
  while (!training)
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  std::this_thread::sleep_for(std::chrono::duration<double>(epoch / 2.0));
  const auto begin = Clock::now();
  control.cancel();
  fit.join();
  return secondsSince(begin);
}

} // namespace

const std::vector<ScaleCase>& scaleCases() {
  static const std::vector<ScaleCase> kCases = {
      {"observations", "lotka-volterra", "vf-node", 100, 100, 32},
      {"observations", "lotka-volterra", "vf-node", 1000, 100, 32},
      {"observations", "lotka-volterra", "vf-node", 10000, 100, 32},
      {"times of a trajectory", "lotka-volterra", "vf-node", 10, 100, 32},
      {"times of a trajectory", "lotka-volterra", "vf-node", 10, 1000, 32},
      {"times of a trajectory", "lotka-volterra", "vf-node", 10, 10000, 32},
      {"states", "toggle", "vf-node", 100, 100, 32},
      {"states", "repressilator", "vf-node", 100, 100, 32},
      {"states", "age-sir", "vf-node", 100, 100, 32},
      {"width", "lotka-volterra", "vf-node", 100, 100, 8},
      {"width", "lotka-volterra", "vf-node", 100, 100, 128},
      {"width", "lotka-volterra", "vf-node", 100, 100, 1024},
      {"large width", "lotka-volterra", "vf-node", 10, 100, 1024},
      {"large width", "lotka-volterra", "vf-node", 10, 100, 3000},
      {"one trajectory", "lotka-volterra", "vf-node", 1, 10, 8},
      {"one trajectory", "lotka-volterra", "vf-node", 1, 10, 32},
      {"one trajectory", "lotka-volterra", "direct", 1, 10, 8},
      {"one trajectory", "lotka-volterra", "direct", 1, 10, 32},
      {"solved trajectories", "lotka-volterra", "direct", 10, 100, 32},
      {"solved trajectories", "lotka-volterra", "direct", 100, 100, 32},
      {"solved trajectories", "lotka-volterra", "direct", 1000, 100, 32},
  };
  return kCases;
}

Expected<ScaleTimes> measureScale(const ScaleCase& scale, std::uint64_t threads) {
  const auto system = findSystem(scale.system);
  const auto spec = specOf(scale, threads);
  if (!system || !spec)
    return system ? spec.error() : system.error();
  SimulationOptions simulation;
  simulation.trajectories = scale.trajectories;
  simulation.points = scale.points;
  simulation.observed = 1.0;
  const auto data = simulate(**system, simulation);
  if (!data)
    return data.error();

  ScaleTimes times{scale};
  times.states = (*system)->states.size();
  times.observations = scale.trajectories * scale.points;
  RunControl control;
  FitObserver observer;
  const auto begin = Clock::now();
  observer.snapshot = [&](const auto& snapshot) {
    if (times.until_training == 0.0 && snapshot->phase == RunPhase::training)
      times.until_training = secondsSince(begin);
  };
  observer.snapshot_interval_seconds = 0.0;
  {
    const PeakMemory memory;
    const auto fit = runFit(data->observed, *spec, control, observer);
    if (!fit)
      return fit.error();
    times.memory = memory.bytes();
    times.epoch = medianEpoch(fit->history);
    times.parameters = fit->parameters;
  }
  times.cancel = secondsToCancel(data->observed, *spec, times.epoch);
  return times;
}

} // namespace nullcline::bench
