// What a device computes against what our own kernels do: value, gradient and steps of small problems that between them
// go through everything a device can be asked for. Needs no test library, so that it runs on any machine with a GPU.
#pragma once

#include "engine/device/device_training.h"
#include "engine/model/field_options.h"
#include "engine/objective/objective.h"

#include <string>
#include <vector>

namespace nullcline::bench {

struct DeviceCheck {
  std::string name;
  FieldOptions field;
  ObjectiveOptions objective;
  std::vector<RegularizerSpec> regularizers = {};
  bool shared_times = false; // all pieces have the same
  bool validation = false;
  std::vector<double> parameters = {}; // empty: drawn
};

/// Every activation, field, objective, solver and control that a device has.
const std::vector<DeviceCheck>& deviceChecks();

/// Differences relative to the CPU, the gradient's by its norm.
struct DeviceDifference {
  double loss = 0.0, gradient = 0.0;
  ObjectiveValue here, there; // on the CPU, on the device
};

/// After so many evaluations at different parameters: what was kept of the ones before must not show. An error where
/// the device fails, or gives another loss when its gradient is not asked for.
template <class Real>
Expected<DeviceDifference> compareDevice(const TrainingDevice& device, const DeviceCheck& check, int evaluations);
extern template Expected<DeviceDifference> compareDevice<float>(const TrainingDevice&, const DeviceCheck&, int);
extern template Expected<DeviceDifference> compareDevice<double>(const TrainingDevice&, const DeviceCheck&, int);

/// What the difference of a check may be in the precision.
template <class Real>
constexpr double allowedDifference() {
  return sizeof(Real) == sizeof(double) ? 1e-10 : 1e-5;
}

} // namespace nullcline::bench
