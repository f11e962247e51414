// z' = a z, z(0) = z0, L = z(T)^2 (Norcliffe & Deisenroth, TMLR 2023):
//   dL/da = 2 T z0^2 e^(2aT)   dL/dz0 = 2 z0 e^(2aT)   dL/dT = 2 a z0^2 e^(2aT)
#include "app/bench/papers/figure.h"

#include "engine/core/numbers.h"
#include "engine/gradient/gradient_strategy.h"

#include <algorithm>
#include <cmath>
#include <iostream>

namespace nullcline::bench {

namespace {

constexpr double kRate = 0.2, kStart = 10.0;

class Growth final : public DifferentiableRightHandSide {
 public:
  std::size_t dimension() const override { return 1; }
  std::size_t parameterCount() const override { return 1; }
  void evaluate(std::size_t count, const double*, const double* states, const std::size_t*, double* rates) override {
    for (std::size_t i = 0; i < count; ++i)
      rates[i] = kRate * states[i];
  }
  void pullback(const PullbackRequest& request) override {
    for (std::size_t i = 0; i < request.count; ++i) {
      const double cotangent = request.cotangent[i];
      if (request.rates)
        request.rates[i] = kRate * request.states[i];
      if (request.states_bar)
        request.states_bar[i] = kRate * cotangent;
      if (request.times_bar)
        request.times_bar[i] = 0.0;
      if (request.parameters)
        gradient_ += request.states[i] * cotangent;
    }
  }
  void clearParameterGradient() override { gradient_ = 0.0; }
  void addParameterGradientTo(std::span<double> gradient) const override { gradient[0] += gradient_; }
  void addToParameterGradient(std::span<const double> gradient) override { gradient_ += gradient[0]; }

 private:
  double gradient_ = 0.0;
};

struct Errors {
  double rate = 0.0, start = 0.0, end = 0.0; // largest relative errors over all T
  bool solved = true;
};

Errors worstErrors(const GradientOptions& options, StepMethod method) {
  Errors worst;
  SolverOptions solver;
  solver.method = method;
  solver.relative_tolerance = 1e-6;
  solver.absolute_tolerance = 1e-7;
  solver.max_steps = 10000000;
  Growth growth;
  const auto strategy = makeGradientStrategy(options);
  for (int k = 0; 19.0 + 0.02 * k < 29.05 + 1e-9; ++k) {
    const double end = 19.0 + 0.02 * k;
    const TrajectoryRequest request{0.0, {kStart}, {end}};
    const Solution solution = strategy->forward(growth, std::span(&request, 1), solver);
    const std::vector<std::vector<double>> cotangents = {{2.0 * solution.trajectories[0].states[0]}};
    std::vector<std::vector<double>> initial, times;
    growth.clearParameterGradient();
    GradientTargets targets;
    targets.initial = &initial;
    targets.times = &times;
    const BackwardReport report = strategy->backward(growth, cotangents, targets);
    worst.solved = worst.solved && solution.failed() == 0 && report.status == SolveStatus::ok;
    double by_rate = 0.0;
    growth.addParameterGradientTo(std::span(&by_rate, 1));
    const double factor = 2.0 * std::exp(2.0 * kRate * end);
    const auto relative = [](double value, double exact) { return std::abs(value / exact - 1.0); };
    worst.rate = std::max(worst.rate, relative(by_rate, factor * end * kStart * kStart));
    worst.start = std::max(worst.start, relative(initial[0][0], factor * kStart));
    worst.end = std::max(worst.end, relative(times[0][1], factor * kRate * kStart * kStart));
  }
  return worst;
}

} // namespace

std::vector<Figure> toyGradient(const PapersOptions&) {
  GaussLegendreGradient gauss_legendre;
  gauss_legendre.points = 0.4;
  struct Entry {
    const char* name;
    GradientOptions options;
    StepMethod method;
  };
  const Entry entries[] = {
      {"direct", DirectGradient{}, StepMethod::dormand_prince54},
      {"adjoint", AdjointGradient{}, StepMethod::dormand_prince54},
      {"Gauss-Legendre", gauss_legendre, StepMethod::dormand_prince54},
      {"MALI", ReversibleGradient{}, StepMethod::leapfrog},
      {"ACA", AdaptiveCheckpointGradient{}, StepMethod::dormand_prince54},
  };
  std::vector<Figure> figures;
  for (const auto& entry : entries) {
    std::cerr << "toy gradient: " << entry.name << std::endl;
    const Errors errors = worstErrors(entry.options, entry.method);
    Figure figure;
    figure.paper = "Norcliffe & Deisenroth, TMLR 2023";
    figure.quantity = std::string("toy gradient, ") + entry.name + ": largest relative error of dL/da, dL/dz0, dL/dT";
    figure.published = "-";
    figure.measured =
        formatNumber(errors.rate, 2) + ", " + formatNumber(errors.start, 2) + ", " + formatNumber(errors.end, 2);
    figure.verdict = "no number is public";
    figure.note =
        errors.solved ? "tolerances 1e-6 and 1e-7, C = 0.4; the paper shows curves only" : "some of the solves failed";
    figures.push_back(std::move(figure));
  }
  return figures;
}

} // namespace nullcline::bench
