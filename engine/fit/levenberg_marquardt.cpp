#include "engine/fit/levenberg_marquardt.h"

#include "engine/core/check.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace nullcline {

namespace {

constexpr double kMostDamping = 1e16;
constexpr double kRounding = 1e-14; // of the loss: a smaller predicted decrease cannot be seen

template <class Real>
class LevenbergMarquardt final : public FitMethod<Real> {
 public:
  LevenbergMarquardt(const LevenbergMarquardtOptions& options, Objective<Real>& objective, std::size_t parameters)
      : options_(options), objective_(objective), trial_(parameters) {
    NULLCLINE_CHECK(objective.hasQuadraticModel(), "no quadratic model to step by");
    reset();
  }

  StepReport look(std::span<const Real> parameters, std::stop_token stop) override {
    if (is_restored_) { // the model at the good parameters is not part of a checkpoint
      if (!objective_.evaluateModel(good_, good_model_, stop).completed)
        return {{.completed = false}, true};
      is_restored_ = false;
    }
    StepReport report;
    report.value = objective_.evaluateModel(parameters, model_, stop);
    std::ranges::copy(parameters, trial_.begin());
    trial_loss_ = report.value.loss;
    report.finite = std::isfinite(trial_loss_) || !good_.empty();
    return report;
  }

  void step(std::span<Real> parameters, double) override {
    judgeTrial();
    std::ranges::copy(good_, parameters.begin());
    while (!converged_ && !findDampedStep(good_model_, damping_, eliminated_, step_))
      raiseDamping();
    if (converged_)
      return;
    predicted_ = predictedDecrease(good_model_, step_);
    converged_ = !(predicted_ > std::max(options_.tolerance, kRounding) * good_loss_);
    for (std::size_t i = 0; i < step_.size() && !converged_; ++i)
      parameters[i] += static_cast<Real>(step_[i]);
  }

  bool converged() const override { return converged_; }

  void reset() override {
    good_.clear();
    damping_ = options_.damping;
    growth_ = 2.0;
    predicted_ = 0.0;
    converged_ = is_restored_ = false;
  }

  void save(Checkpoint& checkpoint) const override {
    checkpoint.optimizer_steps = converged_;
    checkpoint.first_moment.assign(good_.begin(), good_.end());
    checkpoint.second_moment = {damping_, growth_, predicted_, good_loss_};
  }

  Status restore(const Checkpoint& checkpoint) override {
    const auto& good = checkpoint.first_moment;
    if ((!good.empty() && good.size() != trial_.size()) || checkpoint.second_moment.size() != 4)
      return badInput("The checkpoint holds the optimiser's state for another number of parameters.");
    good_.assign(good.begin(), good.end());
    damping_ = checkpoint.second_moment[0];
    growth_ = checkpoint.second_moment[1];
    predicted_ = checkpoint.second_moment[2];
    good_loss_ = checkpoint.second_moment[3];
    converged_ = checkpoint.optimizer_steps != 0;
    is_restored_ = !good_.empty();
    return {};
  }

 private:
  /// The trial becomes the good parameters, or the damping grows.
  void judgeTrial() {
    const bool is_first = good_.empty();
    if (!is_first && !(trial_loss_ < good_loss_))
      return raiseDamping();
    if (!is_first) {
      const double gain = (good_loss_ - trial_loss_) / predicted_;
      damping_ *= std::max(1.0 / 3.0, 1.0 - std::pow(2.0 * gain - 1.0, 3));
      growth_ = 2.0;
    }
    good_ = trial_;
    good_loss_ = trial_loss_;
    std::swap(good_model_, model_);
  }

  void raiseDamping() {
    damping_ *= growth_;
    growth_ *= 2.0;
    converged_ = converged_ || !(damping_ < kMostDamping); // no step is short enough to be better
  }

  LevenbergMarquardtOptions options_;
  Objective<Real>& objective_;
  std::vector<Real> good_;  // (P + E) the best so far; empty before the first step
  std::vector<Real> trial_; // (P + E) of the last look
  QuadraticModel good_model_, model_;
  EliminatedBlocks eliminated_; // work space
  std::vector<double> step_;    // (P + E)
  double good_loss_ = 0.0, trial_loss_ = 0.0;
  double damping_ = 0.0, growth_ = 2.0, predicted_ = 0.0;
  bool converged_ = false, is_restored_ = false;
};

} // namespace

template <class Real>
std::unique_ptr<FitMethod<Real>> makeLevenbergMarquardt(const LevenbergMarquardtOptions& options,
                                                        Objective<Real>& objective, std::size_t parameters) {
  return std::make_unique<LevenbergMarquardt<Real>>(options, objective, parameters);
}
template std::unique_ptr<FitMethod<float>> makeLevenbergMarquardt<float>(const LevenbergMarquardtOptions&,
                                                                         Objective<float>&, std::size_t);
template std::unique_ptr<FitMethod<double>> makeLevenbergMarquardt<double>(const LevenbergMarquardtOptions&,
                                                                           Objective<double>&, std::size_t);

} // namespace nullcline
