#include "app/bench/roads.h"

#include "app/bench/papers/figure.h"
#include "app/bench/processor_time.h"

#include "engine/fit/fit_job.h"
#include "engine/fit/methods.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <limits>

namespace nullcline::bench {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr double kRoundPeak = 0.005; // learning rate of the rounds that Adam fits, as in the preset

StageSpec stageOf(const Road& road, int epochs, bool resmooth) {
  StageSpec stage;
  stage.objective = VariationalOptions{};
  OneCycleCosineOptions cycle;
  if (resmooth)
    cycle.peak = kRoundPeak;
  stage.schedule = cycle;
  if (road.quasi_newton)
    stage.optimizer = LbfgsOptions{};
  stage.epochs = epochs;
  stage.resmooth = resmooth;
  return stage;
}

template <class Value>
std::vector<double> valuesOf(const std::vector<RoadRun>& runs, Value value) {
  std::vector<double> values;
  for (const auto& run : runs)
    values.push_back(run.*value);
  return values;
}

} // namespace

std::span<const Road> roads() {
  static const std::array<Road, 9> kRoads = {{
      {"Adam", false, 128, 5000, 0, 0},
      {"Adam", false, 128, 200, 0, 0},
      {"Adam", false, 128, 800, 0, 0},
      {"L-BFGS", true, 128, 100, 0, 0},
      {"L-BFGS", true, 128, 400, 0, 0},
      {"Adam, smoothed along the field", false, 128, 200, 1, 100},
      {"L-BFGS, smoothed along the field", true, 128, 150, 3, 100},
      {"L-BFGS, width 32", true, 32, 300, 0, 0},
      {"L-BFGS, width 32, smoothed along the field", true, 32, 150, 3, 100},
  }};
  return kRoads;
}

FitSpec specOf(const Road& road, std::uint64_t seed, std::uint64_t threads) {
  FitSpec spec = *methodPreset("vf-node", false);
  std::get<MlpOptions>(spec.field).width = road.width;
  spec.stages = {stageOf(road, road.first_epochs, false)};
  for (int round = 0; round < road.rounds; ++round)
    spec.stages.push_back(stageOf(road, road.round_epochs, true));
  spec.seed = seed;
  spec.threads = threads;
  return spec;
}

Expected<RoadRun> runRoad(const Road& road, const Dataset& data, std::uint64_t seed, std::uint64_t threads) {
  RunControl control;
  const double processor_before = processorSeconds();
  const auto before = std::chrono::steady_clock::now();
  const auto fit = runFit(data, specOf(road, seed, threads), control);
  if (!fit)
    return fit.error();
  RoadRun run;
  run.processor_seconds = processorSeconds() - processor_before;
  run.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - before).count();
  const auto& evaluation = fit->evaluation;
  run.test_error = evaluation.failed_trajectories == 0 ? evaluation.test.mse.value_or(kNone)
                                                       : std::numeric_limits<double>::infinity();
  return run;
}

double RoadRow::medianError() const {
  return median(valuesOf(runs, &RoadRun::test_error));
}

double RoadRow::worstError() const {
  const auto errors = valuesOf(runs, &RoadRun::test_error);
  return *std::ranges::max_element(errors);
}

double RoadRow::medianProcessorSeconds() const {
  return median(valuesOf(runs, &RoadRun::processor_seconds));
}

double RoadRow::medianSeconds() const {
  return median(valuesOf(runs, &RoadRun::seconds));
}

bool RoadRow::reached() const {
  return medianError() <= median(valuesOf(references, &RoadRun::test_error));
}

std::size_t RoadRow::seedsNoWorse() const {
  std::size_t count = 0;
  for (std::size_t i = 0; i < runs.size(); ++i)
    count += runs[i].test_error <= references[i].test_error;
  return count;
}

double RoadRow::timesSooner() const {
  return median(valuesOf(references, &RoadRun::processor_seconds)) / medianProcessorSeconds();
}

} // namespace nullcline::bench
