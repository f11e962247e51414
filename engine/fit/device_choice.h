// On which device a fit trains: the one that was asked for, or by measuring both on this very fit.
#pragma once

#include "engine/core/options_json.h"
#include "engine/device/devices.h"
#include "engine/fit/stage_run.h"

#include <functional>
#include <optional>
#include <string>

namespace nullcline {

/// Why a device other than the CPU cannot train this, whatever the machine; nothing if it can.
std::optional<std::string> whyNotOnDevice(const FitSpec& spec);

struct DeviceAnswer {
  const TrainingDevice* device = nullptr; // null: the CPU
  std::string text;                       // for people: what was taken, and why
  bool compared = false;                  // a device could be opened, and the text says why it was taken or not
  bool interrupted = false;               // a stop came while both were measured: nothing was chosen
};

/// The answer of both times of an epoch (the first stage's, where there are several), in seconds.
DeviceAnswer fasterDevice(double cpu, double other, const TrainingDevice& device, std::size_t threads,
                          std::size_t stages = 1);

/// Mean seconds of `epoch` by `now`, which is seconds too: two that warm up, then one, and more until a quarter of a
/// second is over. Where `epoch` says that it could not be completed: nothing.
std::optional<double> secondsOfEpoch(const std::function<bool()>& epoch, const std::function<double()>& now);

/// What is measured: the first stage at the parameters (P) where the fit begins.
template <class Real>
struct DeviceCase {
  StageSetting<Real> setting;
  std::span<const double> start;
  std::stop_token stop;
};

/// An error where the device that was asked for cannot be had. Without a stop, the same machine and fit can be answered
/// differently when both are equally fast.
template <class Real>
Expected<DeviceAnswer> chooseDevice(const DeviceCase<Real>& asked);
extern template Expected<DeviceAnswer> chooseDevice<float>(const DeviceCase<float>&);
extern template Expected<DeviceAnswer> chooseDevice<double>(const DeviceCase<double>&);

/// Into the provenance of a model, and the device ("cpu", "cuda") from there.
void recordDevice(const DeviceAnswer& answer, Json& provenance);
std::string deviceOf(const Json& provenance);

} // namespace nullcline
