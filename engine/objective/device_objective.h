// Objectives whose arithmetic runs on a device.
#pragma once

#include "engine/device/device_training.h"
#include "engine/objective/device_solutions.h"
#include "engine/objective/objective.h"

#include <memory>
#include <optional>
#include <string>

namespace nullcline {

/// Why a device has no such objective; nothing if it has.
std::optional<std::string> whyNotOnDevice(const ObjectiveOptions& options,
                                          std::span<const RegularizerSpec> regularizers);

/// The objectives that need no solver: the rows never leave the device.
template <class Real>
class DeviceRowsObjective final : public Objective<Real> {
 public:
  /// `failure`: of the site.
  DeviceRowsObjective(std::unique_ptr<DeviceLeastSquares<Real>> device, std::size_t rows,
                      std::shared_ptr<Status> failure)
      : device_(std::move(device)), rows_(rows), failure_(std::move(failure)) {}

  ObjectiveValue evaluate(std::span<const Real> parameters, std::span<Real> gradient, std::stop_token stop) override;
  /// The gradient stays on the device, for the step after it. `finite`: loss and gradient.
  ObjectiveValue evaluateThere(std::span<const Real> parameters, bool& finite);
  DeviceLeastSquares<Real>& device() { return *device_; }
  /// False for a failure, which the site then knows.
  bool keep(const Status& status);

 private:
  ObjectiveValue found(std::span<const Real> parameters, bool with_gradient, bool& finite);

  std::unique_ptr<DeviceLeastSquares<Real>> device_;
  std::size_t rows_;
  std::shared_ptr<Status> failure_;
};

/// What makeObjective makes, on a device. `rows`: where not null, set to the objective if it is one of rows alone,
/// which a step on the device can follow.
template <class Real>
Expected<std::unique_ptr<Objective<Real>>>
makeDeviceObjective(const ObjectiveOptions& options, const ObjectiveInput<Real>& input, const DeviceSite& site,
                    DeviceRowsObjective<Real>** rows = nullptr);

extern template class DeviceRowsObjective<float>;
extern template class DeviceRowsObjective<double>;
extern template Expected<std::unique_ptr<Objective<float>>> makeDeviceObjective<float>(const ObjectiveOptions&,
                                                                                       const ObjectiveInput<float>&,
                                                                                       const DeviceSite&,
                                                                                       DeviceRowsObjective<float>**);
extern template Expected<std::unique_ptr<Objective<double>>> makeDeviceObjective<double>(const ObjectiveOptions&,
                                                                                         const ObjectiveInput<double>&,
                                                                                         const DeviceSite&,
                                                                                         DeviceRowsObjective<double>**);

} // namespace nullcline
