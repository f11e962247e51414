// The spiral neural ODE of torchdiffeq's and DiffEqFlux' benchmark: x' = (x^3)^T A, x0 = (2, 0), 30
// times on [0, 1.5]; a network x^3 -> 50 tanh -> 2, 252 parameters; 500 Adam steps.
#include "app/bench/papers/figure.h"
#include "app/bench/papers/tasks.h"

#include "engine/core/numbers.h"

#include <algorithm>
#include <iostream>
#include <limits>
#include <numeric>

namespace nullcline::bench {

namespace {

class CubicSpiral final : public RightHandSide {
 public:
  std::size_t dimension() const override { return 2; }
  void evaluate(std::size_t count, const double*, const double* states, const std::size_t*, double* rates) override {
    for (std::size_t i = 0; i < count; ++i) {
      const double x = states[2 * i], y = states[2 * i + 1];
      const double a = x * x * x, b = y * y * y;
      rates[2 * i] = -0.1 * a - 2.0 * b;
      rates[2 * i + 1] = 2.0 * a - 0.1 * b;
    }
  }
};

Sample spiralSample() {
  Sample sample;
  for (int k = 0; k < 30; ++k)
    sample.times.push_back(1.5 * k / 29.0);
  const TrajectoryRequest request{0.0, {2.0, 0.0}, sample.times};
  SolverOptions exact;
  exact.relative_tolerance = 1e-10;
  exact.absolute_tolerance = 1e-12;
  CubicSpiral spiral;
  sample.states = integrate(spiral, std::span(&request, 1), exact).trajectories.front().states;
  return sample;
}

} // namespace

TrainingTask spiralTask(std::uint64_t seed) {
  TrainingTask task;
  MlpOptions network{50, 1, Activation::tanh, Initialization::glorot_uniform};
  network.cubed_input = true;
  task.field = network;
  task.states = task.measured = 2;
  task.samples = {spiralSample()};
  task.matching().solver.method = StepMethod::tsitouras54;
  task.matching().solver.relative_tolerance = 1e-6;
  task.matching().solver.absolute_tolerance = 1e-8;
  task.matching().initial = InitialStateChoice::first_observation;
  task.schedule = ConstantRateOptions{0.05};
  task.epochs = 500;
  task.threads = 1; // one trajectory
  task.seed = seed;
  return task;
}

std::vector<Figure> spiral(const PapersOptions& options) {
  std::vector<double> seconds, processor_seconds, losses;
  for (std::uint64_t seed = 0; seed < 5; ++seed) {
    const TrainingTask task = spiralTask(options.seed + seed);
    const TrainingRecord record = trainOnSamples(task);
    const double count = static_cast<double>(task.samples[0].states.size());
    losses.push_back(record.solved ? record.losses.back() * count : std::numeric_limits<double>::infinity());
    seconds.push_back(std::accumulate(record.seconds.begin(), record.seconds.end(), 0.0));
    processor_seconds.push_back(std::accumulate(record.processor_seconds.begin(), record.processor_seconds.end(), 0.0));
    std::cerr << "spiral, seed " << task.seed << ": summed squared error " << losses.back() << " in " << seconds.back()
              << " s" << std::endl;
  }
  const auto figure = [&](const char* quantity, const char* published, double measured, double goal,
                          const std::string& note) {
    return Figure{"DiffEqFlux benchmark",        quantity, published, formatNumber(measured, 3),
                  verdictAtMost(measured, goal), note};
  };
  std::string each;
  for (const double loss : losses)
    each += (each.empty() ? "" : ", ") + formatNumber(loss, 3);
  const auto above = std::ranges::count_if(losses, [](double loss) { return !(loss <= 0.0596); });
  const std::string error_note = "learning rate 0.05; Tsitouras 5(4) at 1e-6 and 1e-8; the five seeds: " + each + ", " +
                                 std::to_string(above) + " of them above the published number";
  const std::string machines = "the published machine is not known; ours are this machine's, one thread, " +
                               formatNumber(median(seconds), 3) + " s by the clock, which other programs prolong";
  const double processor = median(processor_seconds);
  const char* const time = "spiral: seconds of processor time for 500 Adam steps";
  return {figure("spiral: summed squared error after 500 Adam steps, median of 5 seeds",
                 "0.0596 (torchdiffeq), 0.0490 and 0.0276 (DiffEqFlux)", median(losses), 0.0596, error_note),
          figure(time, "289 (torchdiffeq)", processor, 288.97, machines),
          figure(time, "7.4 and 2.7 (DiffEqFlux)", processor, 2.7, machines)};
}

} // namespace nullcline::bench
