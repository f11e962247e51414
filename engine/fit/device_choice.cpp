#include "engine/fit/device_choice.h"

#include "engine/core/numbers.h"
#include "engine/core/worker_team.h"
#include "engine/device/network_on_device.h"
#include "engine/fit/schedule.h"

#include <chrono>

namespace nullcline {

namespace {

constexpr double kMeasuredSeconds = 0.25;
constexpr int kWarmUp = 2, kMost = 1000;

double clockSeconds() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

std::string milliseconds(double seconds) {
  return formatNumber(1e3 * seconds, 3) + " ms";
}

/// Seconds of an epoch of the first stage there; nothing if a stop came.
template <class Real>
Expected<std::optional<double>> measure(const DeviceCase<Real>& asked, const DeviceSite* site) {
  StageSetting<Real> setting = asked.setting;
  setting.site = site;
  StageRun<Real> stage(setting, asked.stop);
  if (!stage.status())
    return stage.status().error();
  if (asked.stop.stop_requested())
    return std::optional<double>();
  const std::vector<Real> start(asked.start.begin(), asked.start.end());
  std::vector<Real> parameters = stage.withExtra(start);
  const auto& options = setting.spec->stages.front();
  const double rate = learningRate(options.schedule, 0, options.epochs);
  bool finite = true;
  const auto epoch = [&] {
    const auto look = stage.look(parameters, 0, asked.stop);
    if (!look.completed())
      return false;
    finite = finite && look.train.finite;
    if (look.train.finite)
      stage.method().step(parameters, rate);
    return true;
  };
  const auto seconds = secondsOfEpoch(epoch, clockSeconds);
  if (site && !*site->failure)
    return site->failure->error();
  if (!finite)
    return failure("The loss was not finite while the devices were measured");
  return seconds;
}

} // namespace

std::optional<std::string> whyNotOnDevice(const FitSpec& spec) {
  if (auto reason = whyNotOnDevice(spec.field))
    return reason;
  for (std::size_t i = 0; i < spec.stages.size(); ++i) {
    const StageSpec& stage = spec.stages[i];
    auto reason = whyNotOnDevice(stage.objective, stage.regularizers);
    if (!reason && std::holds_alternative<LevenbergMarquardtOptions>(stage.optimizer))
      reason = orOnTheCpu("A GPU has no derivatives of single residuals, which Levenberg-Marquardt needs.",
                          "the optimiser Adam or L-BFGS");
    if (reason)
      return spec.stages.size() > 1 ? "Stage " + std::to_string(i + 1) + ": " + *reason : *reason;
  }
  return std::nullopt;
}

DeviceAnswer fasterDevice(double cpu, double other, const TrainingDevice& device, std::size_t threads,
                          std::size_t stages) {
  const bool taken = other < cpu;
  const std::string epoch =
      stages > 1 ? "an epoch of the first of " + std::to_string(stages) + " stages" : std::string("an epoch");
  return {taken ? &device : nullptr,
          "Measured on this fit, " + epoch + " takes " + milliseconds(cpu) + " on the CPU (" + std::to_string(threads) +
              (threads == 1 ? " thread" : " threads") + ") and " + milliseconds(other) + " on " + device.name() +
              ": trained on the " + (taken ? "latter." : "CPU."),
          true};
}

std::optional<double> secondsOfEpoch(const std::function<bool()>& epoch, const std::function<double()>& now) {
  for (int i = 0; i < kWarmUp; ++i)
    if (!epoch())
      return std::nullopt;
  const double begin = now();
  int epochs = 0;
  do {
    if (!epoch())
      return std::nullopt;
    ++epochs;
  } while (epochs < kMost && now() - begin < kMeasuredSeconds);
  return (now() - begin) / epochs;
}

template <class Real>
Expected<DeviceAnswer> chooseDevice(const DeviceCase<Real>& asked) {
  const FitSpec& spec = *asked.setting.spec;
  if (spec.device == Device::cpu)
    return DeviceAnswer{};
  const bool automatic = spec.device == Device::automatic;
  const auto opened = openDevice(asked.setting.team->size());
  if (!opened && !automatic)
    return usageError(opened.error().message + " Choose the device auto or cpu.");
  if (!opened)
    return DeviceAnswer{nullptr, opened.error().message + " Trained on the CPU.", false};
  const TrainingDevice& device = **opened;
  if (!automatic)
    return DeviceAnswer{&device, "Trained on " + device.name() + ", as asked.", false};
  if (const auto reason = whyNotOnDevice(spec)) {
    const std::string why = reason->substr(0, reason->find(" Choose "));
    return DeviceAnswer{nullptr, why + " Trained on the CPU.", true};
  }
  const DeviceSite site{&device, networkOnDevice(spec.field, asked.setting.problem->scaling)};
  const auto there = measure(asked, &site);
  if (!there)
    return DeviceAnswer{nullptr, there.error().message + ". Trained on the CPU.", true};
  const auto here = *there ? measure(asked, static_cast<const DeviceSite*>(nullptr)) : there;
  if (!here)
    return DeviceAnswer{nullptr, here.error().message + ". Trained on the CPU.", true};
  if (!*here)
    return DeviceAnswer{nullptr, "The devices were not measured to the end.", true, true};
  return fasterDevice(**here, **there, device, asked.setting.team->size(), spec.stages.size());
}
template Expected<DeviceAnswer> chooseDevice<float>(const DeviceCase<float>&);
template Expected<DeviceAnswer> chooseDevice<double>(const DeviceCase<double>&);

void recordDevice(const DeviceAnswer& answer, Json& provenance) {
  provenance["device"] = answer.device ? answer.device->kind() : "cpu";
  if (!answer.text.empty())
    provenance["device_choice"] = answer.text;
  if (!answer.device)
    return;
  provenance["device_name"] = answer.device->name();
  // What a resumed fit compares: sums are rounded otherwise there.
  provenance["instruction_set"] = answer.device->name();
}

std::string deviceOf(const Json& provenance) {
  return provenance.value("device", std::string("cpu"));
}

} // namespace nullcline
