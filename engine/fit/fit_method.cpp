#include "engine/fit/fit_method.h"

#include "engine/fit/descent.h"
#include "engine/fit/lbfgs.h"
#include "engine/fit/levenberg_marquardt.h"
#include "engine/fit/long_sums.h"

#include <cmath>
#include <vector>

namespace nullcline {

namespace {

template <class Real>
class DescentMethod final : public FitMethod<Real> {
 public:
  DescentMethod(const OptimizerOptions& options, Objective<Real>& objective, std::size_t parameters)
      : options_(options), objective_(objective), descent_(options, parameters), gradient_(parameters) {}

  StepReport look(std::span<const Real> parameters, std::stop_token stop) override {
    StepReport report;
    report.value = objective_.evaluate(parameters, gradient_, stop);
    report.finite = std::isfinite(report.value.loss) && allFinite<Real>(gradient_);
    return report;
  }

  void step(std::span<Real> parameters, double learning_rate) override {
    descent_.step(parameters, gradient_, learning_rate);
  }

  void reset() override { descent_ = Descent<Real>(options_, gradient_.size()); }

  void save(Checkpoint& checkpoint) const override {
    checkpoint.optimizer_steps = descent_.steps();
    checkpoint.first_moment.assign(descent_.firstMoment().begin(), descent_.firstMoment().end());
    checkpoint.second_moment.assign(descent_.secondMoment().begin(), descent_.secondMoment().end());
  }

  Status restore(const Checkpoint& checkpoint) override {
    if (checkpoint.first_moment.size() != gradient_.size() || checkpoint.second_moment.size() != gradient_.size())
      return badInput("The checkpoint holds the optimiser's state for another number of parameters.");
    descent_.restore(checkpoint.optimizer_steps, {checkpoint.first_moment.begin(), checkpoint.first_moment.end()},
                     {checkpoint.second_moment.begin(), checkpoint.second_moment.end()});
    return {};
  }

 private:
  OptimizerOptions options_;
  Objective<Real>& objective_;
  Descent<Real> descent_;
  std::vector<Real> gradient_;
};

/// The epoch of the stage from which the objective stays the same; weights that change are refused (compatibility).
int sameFrom(const StageSpec& stage) {
  const auto* matching = std::get_if<TrajectoryMatchingOptions>(&stage.objective);
  const bool grows = matching && matching->first_horizon < 1.0;
  return grows ? static_cast<int>(std::ceil(matching->growth_epochs * stage.epochs)) : 0;
}

} // namespace

bool usesLearningRate(const OptimizerOptions& options) {
  return !std::holds_alternative<LbfgsOptions>(options) && !std::holds_alternative<LevenbergMarquardtOptions>(options);
}

template <class Real>
std::unique_ptr<FitMethod<Real>> makeFitMethod(const StageSpec& options, Objective<Real>& objective,
                                               std::size_t parameters) {
  if (const auto* quadratic = std::get_if<LevenbergMarquardtOptions>(&options.optimizer))
    return makeLevenbergMarquardt<Real>(*quadratic, objective, parameters);
  if (const auto* quasi_newton = std::get_if<LbfgsOptions>(&options.optimizer))
    return makeLbfgs<Real>(*quasi_newton, objective, parameters, sameFrom(options));
  return std::make_unique<DescentMethod<Real>>(options.optimizer, objective, parameters);
}
template std::unique_ptr<FitMethod<float>> makeFitMethod<float>(const StageSpec&, Objective<float>&, std::size_t);
template std::unique_ptr<FitMethod<double>> makeFitMethod<double>(const StageSpec&, Objective<double>&, std::size_t);

} // namespace nullcline
