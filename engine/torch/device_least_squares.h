// The objectives that need no solver, on a device.
#pragma once

#include "engine/torch/device_network.h"

namespace nullcline {

/// See DeviceLeastSquares. Throws what LibTorch throws.
template <class Real>
std::unique_ptr<DeviceLeastSquares<Real>> makeTensorLeastSquares(const LeastSquaresTask& task,
                                                                 const at::Device& device);

extern template std::unique_ptr<DeviceLeastSquares<float>> makeTensorLeastSquares<float>(const LeastSquaresTask&,
                                                                                         const at::Device&);
extern template std::unique_ptr<DeviceLeastSquares<double>> makeTensorLeastSquares<double>(const LeastSquaresTask&,
                                                                                           const at::Device&);

} // namespace nullcline
