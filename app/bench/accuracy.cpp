#include "app/bench/accuracy.h"

#include "engine/fit/methods.h"
#include "engine/model/predict.h"
#include "engine/system/simulate.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace nullcline::bench {

namespace {

constexpr double kHorizon = 10.0;
constexpr std::uint64_t kTestSeedDistance = 1'000'000; // test trajectories never share a seed with training ones
constexpr double kSmallestForMape = 1e-8;

/// 2/3, 1/6 and 1/6 of this many train, validate and are left to the fit's own report.
std::size_t trajectoryCount(const KnownSystem& system) {
  return system.states.size() > 20 ? 600 : 150;
}

SimulationOptions trainingOptions(const KnownSystem& system, std::uint64_t seed) {
  SimulationOptions options;
  options.trajectories = trajectoryCount(system);
  options.points = 100;
  options.horizon = kHorizon;
  options.noise = 0.01;
  options.observed = 0.8;
  options.seed = seed;
  return options;
}

SimulationOptions testOptions(const KnownSystem& system, std::uint64_t seed) {
  auto options = trainingOptions(system, seed + kTestSeedDistance);
  options.trajectories = trajectoryCount(system) / 6;
  options.points = 200;
  options.horizon = 2 * kHorizon;
  return options;
}

/// As published, the age-structured epidemic has a learning rate of its own (the VF-NODE authors' configuration for
/// it).
Expected<FitSpec> specOf(const KnownSystem& system, const AccuracyOptions& options, std::uint64_t seed) {
  auto spec = methodPreset(options.method, options.as_published);
  if (!spec)
    return spec.error();
  spec->split = {SplitKind::trajectory, 4.0 / 6.0, 1.0 / 6.0, 1.0 / 6.0};
  if (options.as_published && std::string(system.name) == "age-sir")
    for (auto& stage : spec->stages)
      stage.schedule = CosineDecayOptions{1e-3, 0.01};
  spec->seed = seed;
  spec->threads = options.threads;
  if (options.epochs > 0)
    setTotalEpochs(*spec, options.epochs);
  return spec;
}

std::vector<TrajectoryRequest> requestsOf(const Simulation& test, bool noisy_start) {
  const Dataset& starts = noisy_start ? test.observed : test.clean;
  const auto dimension = static_cast<std::ptrdiff_t>(starts.channelCount());
  std::vector<TrajectoryRequest> requests;
  for (const auto& trajectory : starts.trajectories) {
    TrajectoryRequest request;
    request.start = trajectory.times.front();
    request.initial.assign(trajectory.values.begin(), trajectory.values.begin() + dimension);
    request.times.assign(trajectory.times.begin() + 1, trajectory.times.end());
    requests.push_back(std::move(request));
  }
  return requests;
}

/// Adds the errors of one trajectory in one span. `states` holds a row for every time of `truth` but the first.
void addErrors(ErrorView& view, const Trajectory& truth, const std::vector<double>& states, std::size_t dimension) {
  double squared = 0.0, relative = 0.0;
  std::size_t values = 0, relative_values = 0;
  for (std::size_t k = 1; k < truth.count(); ++k) {
    if ((truth.times[k] > kHorizon) != view.extrapolation)
      continue;
    for (std::size_t i = 0; i < dimension; ++i) {
      const double exact = truth.values[k * dimension + i];
      const double error = states[(k - 1) * dimension + i] - exact;
      squared += error * error;
      ++values;
      if (std::abs(exact) >= kSmallestForMape) {
        relative += std::abs(error / exact);
        ++relative_values;
      }
    }
  }
  if (values > 0)
    view.errors.push_back({squared / static_cast<double>(values), relative / static_cast<double>(relative_values)});
}

Expected<std::vector<ErrorView>> viewsOf(const FittedModel& model, const Simulation& test) {
  std::vector<ErrorView> views;
  for (const bool noisy_start : {false, true}) {
    const auto solution = predict(model, requestsOf(test, noisy_start));
    if (!solution)
      return solution.error();
    for (const bool extrapolation : {false, true}) {
      ErrorView view{noisy_start, extrapolation, {}, 0};
      for (std::size_t n = 0; n < solution->trajectories.size(); ++n) {
        const auto& predicted = solution->trajectories[n];
        if (predicted.status == SolveStatus::ok)
          addErrors(view, test.clean.trajectories[n], predicted.states, test.clean.channelCount());
        else
          ++view.failed;
      }
      views.push_back(std::move(view));
    }
  }
  return views;
}

} // namespace

Spread spreadOf(std::vector<double> values) {
  if (values.empty()) {
    const double none = std::numeric_limits<double>::quiet_NaN();
    return {none, none, none, none};
  }
  std::sort(values.begin(), values.end());
  const std::size_t half = values.size() / 2;
  const double median = values.size() % 2 == 1 ? values[half] : 0.5 * (values[half - 1] + values[half]);
  const double sum = std::accumulate(values.begin(), values.end(), 0.0);
  return {median, values.front(), values.back(), sum / static_cast<double>(values.size())};
}

Expected<AccuracyRun> measureAccuracy(const KnownSystem& system, const AccuracyOptions& options, std::uint64_t seed,
                                      const FitObserver& observer) {
  const auto spec = specOf(system, options, seed);
  if (!spec)
    return spec.error();
  const auto training = simulate(system, trainingOptions(system, seed));
  if (!training)
    return training.error();
  const auto test = simulate(system, testOptions(system, seed));
  if (!test)
    return test.error();
  RunControl control;
  auto fit = runFit(training->observed, *spec, control, observer);
  if (!fit)
    return fit.error();
  auto views = viewsOf(fit->model, *test);
  if (!views)
    return views.error();
  return AccuracyRun{system.name, seed, *std::move(fit), *std::move(views)};
}

std::vector<ErrorView> pooledViews(const std::vector<AccuracyRun>& runs, const std::string& system) {
  std::vector<ErrorView> pooled;
  for (const auto& run : runs) {
    if (run.system != system)
      continue;
    if (pooled.empty()) {
      pooled = run.views;
      continue;
    }
    for (std::size_t view = 0; view < pooled.size(); ++view) {
      const auto& errors = run.views[view].errors;
      pooled[view].errors.insert(pooled[view].errors.end(), errors.begin(), errors.end());
      pooled[view].failed += run.views[view].failed;
    }
  }
  return pooled;
}

} // namespace nullcline::bench
