#include "engine/fit/fit_spec.h"

#include <array>

namespace nullcline {

std::span<const EnumName<Device>> enumNames(Device) {
  static constexpr std::array<EnumName<Device>, 3> names = {
      {{Device::automatic, "auto", "Automatic"}, {Device::cpu, "cpu", "CPU"}, {Device::cuda, "cuda", "GPU (CUDA)"}}};
  return names;
}

} // namespace nullcline
