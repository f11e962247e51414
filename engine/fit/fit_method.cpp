#include "engine/fit/fit_method.h"

#include <cmath>
#include <vector>

namespace nullcline {

namespace {

template <class Real>
bool allFinite(std::span<const Real> values) {
  Real sum = 0; // 0 * inf and 0 * nan are nan: one pass without a branch
  for (const Real value : values)
    sum += Real(0) * value;
  return sum == Real(0);
}

template <class Real>
class AdamMethod final : public FitMethod<Real> {
 public:
  AdamMethod(const AdamOptions& options, Objective<Real>& objective, std::size_t parameters)
      : options_(options), objective_(objective), adam_(options, parameters), gradient_(parameters) {}

  StepReport look(std::span<const Real> parameters, std::stop_token stop) override {
    StepReport report;
    report.value = objective_.evaluate(parameters, gradient_, stop);
    report.finite = std::isfinite(report.value.loss) && allFinite<Real>(gradient_);
    return report;
  }

  void step(std::span<Real> parameters, double learning_rate) override {
    adam_.step(parameters, gradient_, learning_rate);
  }

  void reset() override { adam_ = Adam<Real>(options_, gradient_.size()); }

  void save(Checkpoint& checkpoint) const override {
    checkpoint.optimizer_steps = adam_.steps();
    checkpoint.first_moment.assign(adam_.firstMoment().begin(), adam_.firstMoment().end());
    checkpoint.second_moment.assign(adam_.secondMoment().begin(), adam_.secondMoment().end());
  }

  Status restore(const Checkpoint& checkpoint) override {
    if (checkpoint.first_moment.size() != gradient_.size() || checkpoint.second_moment.size() != gradient_.size())
      return badInput("The checkpoint holds the optimiser's state for another number of parameters.");
    adam_.restore(checkpoint.optimizer_steps, {checkpoint.first_moment.begin(), checkpoint.first_moment.end()},
                  {checkpoint.second_moment.begin(), checkpoint.second_moment.end()});
    return {};
  }

 private:
  AdamOptions options_;
  Objective<Real>& objective_;
  Adam<Real> adam_;
  std::vector<Real> gradient_;
};

} // namespace

template <class Real>
std::unique_ptr<FitMethod<Real>> makeFitMethod(const OptimizerOptions& options, Objective<Real>& objective,
                                               std::size_t parameters) {
  return std::make_unique<AdamMethod<Real>>(std::get<AdamOptions>(options), objective, parameters);
}
template std::unique_ptr<FitMethod<float>> makeFitMethod<float>(const OptimizerOptions&, Objective<float>&,
                                                                std::size_t);
template std::unique_ptr<FitMethod<double>> makeFitMethod<double>(const OptimizerOptions&, Objective<double>&,
                                                                  std::size_t);

} // namespace nullcline
