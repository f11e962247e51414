// Explicit Runge-Kutta steps of a whole batch on a device, and their reverse.
#pragma once

#include "engine/torch/device_network.h"

namespace nullcline {

/// See DeviceSolver. Throws what LibTorch throws.
template <class Real>
std::unique_ptr<DeviceSolver<Real>> makeTensorSolver(const SolveTask& task, const at::Device& device);

extern template std::unique_ptr<DeviceSolver<float>> makeTensorSolver<float>(const SolveTask&, const at::Device&);
extern template std::unique_ptr<DeviceSolver<double>> makeTensorSolver<double>(const SolveTask&, const at::Device&);

} // namespace nullcline
