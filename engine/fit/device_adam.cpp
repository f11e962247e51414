#include "engine/fit/device_adam.h"

#include <vector>

namespace nullcline {

namespace {

template <class Real>
class DeviceAdamMethod final : public FitMethod<Real> {
 public:
  DeviceAdamMethod(const AdamOptions& options, DeviceRowsObjective<Real>& objective, std::size_t parameters)
      : options_(options), objective_(objective), parameters_(parameters) {}

  StepReport look(std::span<const Real> parameters, std::stop_token stop) override {
    StepReport report;
    report.value = objective_.evaluateThere(parameters, report.finite);
    report.value.completed = !stop.stop_requested();
    return report;
  }

  void step(std::span<Real> parameters, double learning_rate) override {
    const DeviceAdam adam{options_.beta1, options_.beta2, options_.epsilon, learning_rate, ++steps_};
    objective_.keep(objective_.device().step(parameters, adam));
  }

  void reset() override {
    steps_ = 0;
    const std::vector<Real> zeros(parameters_, Real(0));
    objective_.keep(objective_.device().setMoments(zeros, zeros));
  }

  void save(Checkpoint& checkpoint) const override {
    std::vector<Real> first(parameters_), second(parameters_);
    objective_.keep(objective_.device().moments(first, second));
    checkpoint.optimizer_steps = steps_;
    checkpoint.first_moment.assign(first.begin(), first.end());
    checkpoint.second_moment.assign(second.begin(), second.end());
  }

  Status restore(const Checkpoint& checkpoint) override {
    if (checkpoint.first_moment.size() != parameters_ || checkpoint.second_moment.size() != parameters_)
      return badInput("The checkpoint holds the optimiser's state for another number of parameters.");
    steps_ = checkpoint.optimizer_steps;
    const std::vector<Real> first(checkpoint.first_moment.begin(), checkpoint.first_moment.end()),
        second(checkpoint.second_moment.begin(), checkpoint.second_moment.end());
    return objective_.device().setMoments(first, second);
  }

 private:
  AdamOptions options_;
  DeviceRowsObjective<Real>& objective_;
  std::size_t parameters_;
  std::uint64_t steps_ = 0;
};

} // namespace

template <class Real>
std::unique_ptr<FitMethod<Real>> makeDeviceAdam(const AdamOptions& options, DeviceRowsObjective<Real>& objective,
                                                std::size_t parameters) {
  return std::make_unique<DeviceAdamMethod<Real>>(options, objective, parameters);
}
template std::unique_ptr<FitMethod<float>> makeDeviceAdam<float>(const AdamOptions&, DeviceRowsObjective<float>&,
                                                                 std::size_t);
template std::unique_ptr<FitMethod<double>> makeDeviceAdam<double>(const AdamOptions&, DeviceRowsObjective<double>&,
                                                                   std::size_t);

} // namespace nullcline
