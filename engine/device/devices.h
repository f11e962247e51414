// Which device there is beside the CPU.
//
// NULLCLINE_TORCH_DEVICE=cpu puts LibTorch's own CPU device in the place of the GPU: every line of the code for devices
// but the CUDA calls can so be run, and tested, where there is no GPU.
#pragma once

#include "engine/device/device_training.h"

#include <optional>
#include <string>

namespace nullcline {

/// Why no device but the CPU can be had here, without opening LibTorch where no driver is; nothing if one can.
std::optional<std::string> whyNoDevice();

/// `threads`: of LibTorch's CPU device. The object lives as long as the process.
Expected<const TrainingDevice*> openDevice(std::size_t threads);

/// The library's side of the seam.
class DeviceGateway {
 public:
  virtual ~DeviceGateway() = default;
  /// Where `cpu` LibTorch's CPU device, else the first CUDA device.
  virtual Expected<const TrainingDevice*> open(bool cpu, std::size_t threads) const = 0;
};

} // namespace nullcline
