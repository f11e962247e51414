// Adam on a device: the gradient never comes to the host.
#pragma once

#include "engine/fit/fit_method.h"
#include "engine/objective/device_objective.h"

namespace nullcline {

/// The steps of Descent, taken where the loss is computed. `objective` must outlive the method.
template <class Real>
std::unique_ptr<FitMethod<Real>> makeDeviceAdam(const AdamOptions& options, DeviceRowsObjective<Real>& objective,
                                                std::size_t parameters);
extern template std::unique_ptr<FitMethod<float>> makeDeviceAdam<float>(const AdamOptions&, DeviceRowsObjective<float>&,
                                                                        std::size_t);
extern template std::unique_ptr<FitMethod<double>> makeDeviceAdam<double>(const AdamOptions&,
                                                                          DeviceRowsObjective<double>&, std::size_t);

} // namespace nullcline
