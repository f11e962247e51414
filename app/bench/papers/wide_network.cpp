// g1d: {-1, 1} to {1, -1} over [0, 1] with three augmented states and two softplus layers of width 3000 (Norcliffe &
// Deisenroth, TMLR 2023; methods.md 2c, 2d). One system of both trajectories, Dormand-Prince at 1e-3, Adam at 1e-4.
#include "app/bench/papers/figure.h"
#include "app/bench/papers/training.h"

#include "engine/core/numbers.h"

#include <algorithm>
#include <iostream>
#include <limits>
#include <numeric>

namespace nullcline::bench {

namespace {

TrainingTask wideTask(const PapersOptions& options, const GradientOptions& gradient) {
  TrainingTask task;
  AugmentedOptions field;
  field.network = {3000, 2, Activation::softplus, Initialization::lecun_uniform};
  field.extra_states = 3;
  field.linear_readout = false;
  task.field = field;
  task.states = 4;
  constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
  for (const double side : {-1.0, 1.0})
    task.samples.push_back({{0.0, 1.0}, {side, kUnknown, kUnknown, kUnknown, -side, kUnknown, kUnknown, kUnknown}});
  task.objective.solver.group = ControlGroup::whole_batch;
  task.objective.solver.relative_tolerance = task.objective.solver.absolute_tolerance = 1e-3;
  task.objective.gradient = gradient;
  task.objective.initial = InitialStateChoice::first_observation;
  task.schedule = ConstantRateOptions{1e-4};
  task.epochs = options.long_run ? 200 : 12;
  task.seed = options.seed;
  task.threads = options.threads;
  return task;
}

/// Mean of the last `count`.
double tailMean(const std::vector<double>& values, std::size_t count) {
  const std::size_t used = std::min(count, values.size());
  return std::accumulate(values.end() - static_cast<std::ptrdiff_t>(used), values.end(), 0.0) /
         static_cast<double>(used);
}

} // namespace

std::vector<Figure> wideNetwork(const PapersOptions& options) {
  struct Outcome {
    double seconds = 0.0, loss = 0.0;
    bool solved = true;
  };
  const auto outcome = [&](const char* name, const GradientOptions& gradient) {
    std::cerr << "g1d at width 3000: " << name << std::endl;
    const TrainingRecord record = trainOnSamples(wideTask(options, gradient));
    return Outcome{tailMean(record.seconds, 10), tailMean(record.losses, 10), record.solved};
  };
  const Outcome direct = outcome("direct", DirectGradient{});
  const Outcome adjoint = outcome("adjoint", AdjointGradient{});
  const Outcome quadrature = outcome("Gauss-Legendre", GaussLegendreGradient{});
  const std::string setting =
      "seconds per epoch: direct " + formatNumber(direct.seconds, 3) + ", adjoint " + formatNumber(adjoint.seconds, 3) +
      ", Gauss-Legendre " + formatNumber(quadrature.seconds, 3) +
      "; mean loss of the last ten epochs: " + formatNumber(direct.loss, 3) + ", " + formatNumber(adjoint.loss, 3) +
      ", " + formatNumber(quadrature.loss, 3) + (options.long_run ? "" : "; 12 epochs, not 200");
  const auto figure = [&](const char* quantity, const char* published, double goal, double ratio) {
    Figure result;
    result.paper = "Norcliffe & Deisenroth, TMLR 2023 (notebook)";
    result.quantity = quantity;
    result.published = published;
    result.measured = formatNumber(ratio, 3);
    result.verdict = verdictAtLeast(ratio, goal);
    result.note = setting;
    return result;
  };
  if (!(direct.solved && adjoint.solved && quadrature.solved))
    return {{"Norcliffe & Deisenroth, TMLR 2023", "g1d at width 3000", "7.19", "-", "not reached", "a solve failed"}};
  return {
      figure("g1d, width 3000: time of adjoint over Gauss-Legendre", "7.19", 7.19,
             adjoint.seconds / quadrature.seconds),
      figure("g1d, width 3000: time of direct over Gauss-Legendre", "1.17", 1.17, direct.seconds / quadrature.seconds)};
}

} // namespace nullcline::bench
