#include "engine/device/devices.h"

#include "engine/device/torch_library.h"

#include <cstdlib>
#include <filesystem>
#include <string_view>

namespace nullcline {

namespace {

bool standsIn() {
  const char* wanted = std::getenv("NULLCLINE_TORCH_DEVICE");
  return wanted && std::string_view(wanted) == "cpu";
}

/// What the driver makes on Linux, and under Windows' subsystem for it.
bool hasDriver() {
  std::error_code code;
  for (const char* file : {"/dev/nvidiactl", "/dev/nvidia0", "/dev/dxg"})
    if (std::filesystem::exists(file, code))
      return true;
  return false;
}

} // namespace

Expected<const TrainingDevice*> openDevice(std::size_t threads) {
  if (!standsIn() && !hasDriver())
    return usageError("No CUDA device was found: no NVIDIA driver is running on this machine.");
  const auto symbol = torchSymbol("nullcline_device_gateway", "Training on a GPU");
  if (!symbol)
    return symbol.error();
  using Factory = const DeviceGateway* (*)();
  return reinterpret_cast<Factory>(*symbol)()->open(standsIn(), threads);
}

std::optional<std::string> whyNoDevice() {
  const auto device = openDevice(0);
  return device ? std::nullopt : std::optional<std::string>(device.error().message);
}

} // namespace nullcline
