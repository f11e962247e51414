// g1d: {-1, 1} to {1, -1} over [0, 1] with three augmented states and two softplus layers of width 3000 (Norcliffe &
// Deisenroth, TMLR 2023). One system of both trajectories, Dormand-Prince at 1e-3, Adam at 1e-4.
#include "app/bench/papers/figure.h"
#include "app/bench/papers/tasks.h"

#include "engine/core/numbers.h"
#include "engine/gradient/field_right_hand_side.h"
#include "engine/gradient/gradient_strategy.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <iostream>
#include <limits>
#include <numeric>

namespace nullcline::bench {

namespace {

constexpr int kEpochs = 200, kAdjointEpochs = 10;

TrainingTask wideTask(const PapersOptions& options, const GradientOptions& gradient) {
  return wideNetworkTask(gradient, options.seed, options.threads);
}

/// A right-hand side whose parameter gradients are added at every call, however few rows it has: what a direct gradient
/// costs where nothing is put off.
class AtOnce final : public DifferentiableRightHandSide {
 public:
  explicit AtOnce(DifferentiableRightHandSide& f) : f_(f) {}
  std::size_t dimension() const override { return f_.dimension(); }
  std::size_t parameterCount() const override { return f_.parameterCount(); }
  void evaluate(std::size_t count, const double* times, const double* states, const std::size_t* trajectories,
                double* rates) override {
    f_.evaluate(count, times, states, trajectories, rates);
  }
  void pullback(const PullbackRequest& request) override {
    PullbackRequest now = request;
    now.parameters_at_once = true;
    f_.pullback(now);
  }
  void clearParameterGradient() override { f_.clearParameterGradient(); }
  void addParameterGradientTo(std::span<double> gradient) const override { f_.addParameterGradientTo(gradient); }
  void addToParameterGradient(std::span<const double> gradient) override { f_.addToParameterGradient(gradient); }

 private:
  DifferentiableRightHandSide& f_;
};

/// Seconds of one solve and its gradient at given parameters.
double gradientSeconds(const TrainingTask& task, const GradientOptions& options, DifferentiableRightHandSide& f) {
  std::vector<TrajectoryRequest> requests;
  for (const auto& sample : task.samples)
    requests.push_back({0.0, {sample.states[0], 0.0, 0.0, 0.0}, {1.0}});
  const SolverOptions solver{task.matching().solver};
  const auto strategy = makeGradientStrategy(options);
  std::vector<double> gradient(f.parameterCount());
  const auto begin = std::chrono::steady_clock::now();
  const Solution solution = strategy->forward(f, requests, solver);
  std::vector<std::vector<double>> cotangents;
  for (std::size_t i = 0; i < requests.size(); ++i)
    cotangents.push_back({solution.trajectories[i].states[0] - task.samples[i].states[4], 0.0, 0.0, 0.0});
  f.clearParameterGradient();
  strategy->backward(f, cotangents, {});
  f.addParameterGradientTo(gradient);
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

/// Time of the direct gradient over that of Gauss-Legendre, parameter gradients put off and at once; medians of pairs.
std::pair<double, double> directRatios(const TrainingTask& task, const std::vector<float>& parameters) {
  const Scaling scaling = identityScaling(task.states);
  const auto field = makeField<float>(task.field, task.states, scaling);
  FieldRightHandSide<float> f(**field, scaling);
  f.setParameters(parameters);
  AtOnce at_once(f);
  std::vector<double> put_off_ratios, at_once_ratios;
  for (int repeat = 0; repeat < 7; ++repeat) {
    const double quadrature = gradientSeconds(task, GaussLegendreGradient{}, f);
    put_off_ratios.push_back(gradientSeconds(task, DirectGradient{}, f) / quadrature);
    at_once_ratios.push_back(gradientSeconds(task, DirectGradient{}, at_once) / quadrature);
  }
  return {median(put_off_ratios), median(at_once_ratios)};
}

/// Mean of the last ten.
double tailMean(const std::vector<double>& values) {
  const auto used = std::min<std::ptrdiff_t>(10, static_cast<std::ptrdiff_t>(values.size()));
  return std::accumulate(values.end() - used, values.end(), 0.0) / static_cast<double>(used);
}

/// Median of the ratios of the last ten epochs that both trained.
double tailRatio(const std::vector<double>& above, const std::vector<double>& below) {
  const std::size_t both = std::min(above.size(), below.size());
  std::vector<double> ratios;
  for (std::size_t k = both - std::min<std::size_t>(10, both); k < both; ++k)
    ratios.push_back(above[k] / below[k]);
  return median(ratios);
}

/// The largest relative difference of two losses in the same epoch.
double largestDifference(const std::vector<double>& a, const std::vector<double>& b) {
  double largest = 0.0;
  for (std::size_t k = 0; k < std::min(a.size(), b.size()); ++k)
    largest = std::max(largest, std::abs(a[k] - b[k]) / std::min(a[k], b[k]));
  return largest;
}

const char* const kPaper = "Norcliffe & Deisenroth, TMLR 2023 (notebook)";

struct Trained {
  TrainingRecord direct, quadrature, adjoint;
};

/// Epoch by epoch in turn, so that whatever else the machine does falls on all three alike.
Trained trainAll(const PapersOptions& options) {
  SampleTraining direct(wideTask(options, DirectGradient{})), quadrature(wideTask(options, GaussLegendreGradient{}));
  SampleTraining adjoint(wideTask(options, AdjointGradient{}));
  const int adjoint_epochs = options.long_run ? kEpochs : kAdjointEpochs;
  for (int epoch = 0; epoch < kEpochs; ++epoch) {
    direct.epoch();
    quadrature.epoch();
    if (epoch < adjoint_epochs)
      adjoint.epoch();
    if (epoch % 10 == 9)
      std::cerr << "g1d at width 3000: epoch " << epoch + 1 << ", loss " << direct.record().losses.back() << " and "
                << quadrature.record().losses.back() << std::endl;
  }
  return {direct.record(), quadrature.record(), adjoint.record()};
}

/// Final losses of the other draws of the weights, by Gauss-Legendre alone.
std::vector<double> lossesOfOtherSeeds(PapersOptions options) {
  std::vector<double> losses;
  for (int other = 1; other < options.seeds; ++other) {
    ++options.seed;
    const TrainingRecord record = trainOnSamples(wideTask(options, GaussLegendreGradient{}));
    losses.push_back(record.solved ? tailMean(record.losses) : std::numeric_limits<double>::infinity());
    std::cerr << "g1d at width 3000, seed " << options.seed << ": loss " << losses.back() << std::endl;
  }
  return losses;
}

std::string endLosses(const Trained& trained) {
  return "mean loss of the last ten of 200 epochs: direct " + formatNumber(tailMean(trained.direct.losses), 3) +
         ", Gauss-Legendre " + formatNumber(tailMean(trained.quadrature.losses), 3);
}

Figure adjointFigure(const Trained& trained) {
  const auto &a = trained.adjoint, &q = trained.quadrature;
  const double ratio = tailRatio(a.seconds, q.seconds);
  const std::string note = endLosses(trained) + "; the adjoint trained " + std::to_string(a.losses.size()) +
                           " of them, its loss within " +
                           formatNumber(100.0 * largestDifference(a.losses, q.losses), 2) +
                           " % of Gauss-Legendre's in each; medians of its last ten epochs, in turn with the others'";
  return {kPaper,
          "g1d, width 3000: time of adjoint over Gauss-Legendre",
          "7.19",
          formatNumber(ratio, 3),
          verdictAtLeast(ratio, 7.19),
          note};
}

Figure directFigure(const Trained& trained, const TrainingTask& task) {
  const double ratio = tailRatio(trained.direct.seconds, trained.quadrature.seconds);
  const auto [put_off, at_once] = directRatios(task, trained.quadrature.parameters);
  const std::string note =
      endLosses(trained) + "; at the parameters found, one gradient takes " + formatNumber(put_off, 3) +
      " times as long as Gauss-Legendre's, and " + formatNumber(at_once, 3) +
      " times where the parameter gradient is added at every stage, as usual libraries do. Here the parameter "
      "gradients of calls with few rows are put off and added in one product for many rows, direct or not: most of "
      "what the quadrature saves elsewhere is saved there already";
  return {kPaper,
          "g1d, width 3000: time of direct over Gauss-Legendre",
          "1.17",
          formatNumber(ratio, 3),
          verdictAtLeast(ratio, 1.17),
          note};
}

Figure lossFigure(const Trained& trained, const PapersOptions& options) {
  const auto& q = trained.quadrature.losses;
  const auto lossAt = [&](std::size_t epoch) { return formatNumber(q[epoch - 1], 3); };
  std::vector<double> ends = {std::max(tailMean(trained.direct.losses), tailMean(q))};
  for (const double other : lossesOfOtherSeeds(options))
    ends.push_back(other);
  std::string note = endLosses(trained) + ". Mean squared error at the end of the two trajectories. Along the way " +
                     "Gauss-Legendre had " + lossAt(50) + " after 50 epochs, " + lossAt(100) + " after 100, " +
                     lossAt(150) + " after 150 and " + lossAt(200) + " at the end";
  if (ends.size() == 1)
    note += ". One draw of the weights; which one was published is not known";
  for (std::size_t i = 0; ends.size() > 1 && i < ends.size(); ++i)
    note +=
        (i == 0 ? ". Draws of the weights, the first by both methods, the others by Gauss-Legendre alone: " : ", ") +
        formatNumber(ends[i], 3);
  const double loss = median(ends);
  return {kPaper,
          "g1d, width 3000: mean loss of the last ten of 200 epochs, median of " + std::to_string(ends.size()) +
              (ends.size() == 1 ? " draw" : " draws"),
          "4.03e-8 and 3.39e-8",
          formatNumber(loss, 3),
          verdictAtMost(loss, 4.03e-8),
          note};
}

} // namespace

TrainingTask wideNetworkTask(const GradientOptions& gradient, std::uint64_t seed, std::uint64_t threads) {
  TrainingTask task;
  AugmentedOptions field;
  field.network = {3000, 2, Activation::softplus, Initialization::pytorch_linear};
  field.extra_states = 3;
  field.linear_readout = false;
  task.field = field;
  task.states = 4;
  constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
  for (const double side : {-1.0, 1.0})
    task.samples.push_back(
        {{0.0, 1.0}, {side, kUnknown, kUnknown, kUnknown, -side, kUnknown, kUnknown, kUnknown}, false});
  task.matching().solver.group = ControlGroup::whole_batch;
  task.matching().solver.relative_tolerance = task.matching().solver.absolute_tolerance = 1e-3;
  task.matching().gradient = gradient;
  task.matching().initial = InitialStateChoice::spline; // the start that is compared with nothing
  task.schedule = ConstantRateOptions{1e-4};
  task.epochs = kEpochs;
  task.seed = seed;
  task.threads = threads;
  return task;
}

std::vector<Figure> wideNetwork(const PapersOptions& options) {
  const Trained trained = trainAll(options);
  if (!(trained.direct.solved && trained.adjoint.solved && trained.quadrature.solved))
    return {
        {kPaper, "g1d, width 3000: time of adjoint over Gauss-Legendre", "7.19", "-", "not reached", "a solve failed"}};
  return {adjointFigure(trained), directFigure(trained, wideTask(options, DirectGradient{})),
          lossFigure(trained, options)};
}

} // namespace nullcline::bench
