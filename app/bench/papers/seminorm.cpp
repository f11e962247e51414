// How many backward evaluations the seminorm saves (Kidger, Chen & Lyons, ICML 2021: median 40 %, up to 62 %). Their
// problems are speech commands and an acrobot; ours are four systems fitted by neural fields, at three tolerances and
// three stages of training, the whole batch solved as one system.
#include "app/bench/papers/figure.h"
#include "app/bench/papers/training.h"

#include "engine/core/numbers.h"
#include "engine/system/known_system.h"

#include <algorithm>
#include <cmath>
#include <iostream>

namespace nullcline::bench {

namespace {

/// The system with its published parameters.
class Truth final : public RightHandSide {
 public:
  explicit Truth(const KnownSystem& system) : equations_(system.equations) {
    for (const auto& parameter : system.parameters)
      parameters_.push_back(parameter.value);
  }
  std::size_t dimension() const override { return equations_.states; }
  void evaluate(std::size_t count, const double* times, const double* states, const std::size_t*,
                double* rates) override {
    for (std::size_t i = 0; i < count; ++i)
      equations_.rates(times[i], states + i * dimension(), parameters_.data(), rates + i * dimension());
  }

 private:
  Equations equations_;
  std::vector<double> parameters_;
};

/// 128 trajectories of the same length, each state in its spread over all of them, compared at the end alone: as in the
/// paper, the backward solve is one interval, whose steps the tolerances choose and not the observations.
std::vector<Sample> standardSamples(const KnownSystem& system, std::uint64_t seed) {
  constexpr std::size_t kTrajectories = 128;
  const std::size_t d = system.states.size();
  RandomGenerator random(seed);
  std::vector<TrajectoryRequest> requests(kTrajectories);
  for (auto& request : requests) {
    for (const auto& state : system.states)
      request.initial.push_back(random.uniform(state.initial_low, state.initial_high));
    request.times = {0.0, system.horizon};
  }
  Truth truth(system);
  const Solution solution = integrate(truth, requests);
  std::vector<double> mean(d, 0.0), square(d, 0.0);
  for (const auto& one : solution.trajectories)
    for (std::size_t i = 0; i < 2 * d; ++i) {
      mean[i % d] += one.states[i] / (2.0 * kTrajectories);
      square[i % d] += one.states[i] * one.states[i] / (2.0 * kTrajectories);
    }
  std::vector<Sample> samples;
  for (const auto& one : solution.trajectories) {
    samples.push_back({{0.0, system.horizon}, one.states});
    for (std::size_t i = 0; i < 2 * d; ++i) {
      const double spread = std::sqrt(std::max(square[i % d] - mean[i % d] * mean[i % d], 1e-12));
      samples.back().states[i] = (one.states[i] - mean[i % d]) / spread;
    }
  }
  return samples;
}

/// Steps tried for one gradient, forward and backward. Each costs six evaluations of the system that is solved.
double attempts(TrainingTask task, const std::vector<float>& parameters, const GradientOptions& gradient) {
  task.objective.gradient = gradient;
  task.start = parameters;
  task.epochs = 1;
  const TrainingRecord record = trainOnSamples(task);
  return record.solved ? static_cast<double>(record.attempts.front()) : std::numeric_limits<double>::quiet_NaN();
}

/// The part of the backward evaluations that the seminorm saves at these parameters.
double savingAt(const TrainingTask& task, const std::vector<float>& parameters) {
  const double forward = attempts(task, parameters, DirectGradient{}); // which tries none backwards
  const double full = attempts(task, parameters, AdjointGradient{}) - forward;
  // Steps of a batch that steps together are counted for each of its trajectories.
  const double semi =
      (attempts(task, parameters, SeminormGradient{}) - forward) / static_cast<double>(task.samples.size());
  std::cerr << "seminorm: backward steps " << full << " -> " << semi << std::endl;
  return 1.0 - semi / full;
}

TrainingTask taskOf(const KnownSystem& system, const PapersOptions& options) {
  TrainingTask task;
  task.field = MlpOptions{32, 2, Activation::tanh};
  task.states = task.measured = system.states.size();
  task.samples = standardSamples(system, options.seed);
  task.objective.initial = InitialStateChoice::first_observation;
  task.objective.solver.group = ControlGroup::whole_batch;
  task.schedule = ConstantRateOptions{3e-3};
  task.seed = options.seed;
  task.threads = 1;
  return task;
}

} // namespace

std::vector<Figure> seminormSaving(const PapersOptions& options) {
  std::vector<double> savings;
  for (const char* name : {"glycolytic", "toggle", "van-der-pol", "lotka-volterra"}) {
    const auto system = findSystem(name);
    TrainingTask task = taskOf(**system, options);
    for (const double tolerance : {1e-3, 1e-4, 1e-5}) {
      task.objective.solver.relative_tolerance = tolerance;
      task.objective.solver.absolute_tolerance = tolerance * 1e-3; // the paper's pairs
      for (const int epochs : {1, 30, options.long_run ? 1000 : 100}) {
        task.epochs = epochs;
        const TrainingRecord record = trainOnSamples(task);
        const double saving = savingAt(task, record.parameters);
        if (record.solved && std::isfinite(saving))
          savings.push_back(saving);
      }
    }
  }
  const double middle = median(savings);
  const double most = savings.empty() ? middle : *std::max_element(savings.begin(), savings.end());
  const std::string note =
      std::to_string(savings.size()) +
      " cases: four systems, relative tolerance 1e-3, 1e-4 and 1e-5, three stages of training, 128 trajectories "
      "compared "
      "at their end; other problems than the paper's speech commands and acrobot, with fewer parameters whose error "
      "could hold the steps back";
  return {{"Kidger, Chen & Lyons, ICML 2021", "seminorm: backward evaluations saved, median", "40 %",
           formatNumber(100.0 * middle, 3) + " %", verdictAtLeast(middle, 0.40), note},
          {"Kidger, Chen & Lyons, ICML 2021", "seminorm: backward evaluations saved, most", "62 %",
           formatNumber(100.0 * most, 3) + " %", verdictAtLeast(most, 0.62), note}};
}

} // namespace nullcline::bench
