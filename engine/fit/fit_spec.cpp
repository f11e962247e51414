#include "engine/fit/fit_spec.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace nullcline {

std::span<const EnumName<Device>> enumNames(Device) {
  static constexpr std::array<EnumName<Device>, 3> names = {
      {{Device::automatic, "auto", "Automatic"}, {Device::cpu, "cpu", "CPU"}, {Device::cuda, "cuda", "GPU (CUDA)"}}};
  return names;
}

void setTotalEpochs(FitSpec& spec, int epochs) {
  if (static_cast<std::size_t>(epochs) < spec.stages.size())
    spec.stages.erase(spec.stages.begin() + std::max(1, epochs - 1), spec.stages.end() - (epochs > 1));
  const auto stages = static_cast<int>(spec.stages.size());
  // Each stage ends at its share of the total, rounded, so that the shares add up.
  const double total = spec.totalEpochs();
  double before = 0.0;
  int given = 0;
  for (int i = 0; i < stages; ++i) {
    auto& stage = spec.stages[static_cast<std::size_t>(i)];
    before += stage.epochs;
    const int end = static_cast<int>(std::lround(epochs * (before / total)));
    stage.epochs = std::clamp(end - given, 1, epochs - given - (stages - 1 - i));
    given += stage.epochs;
  }
}

} // namespace nullcline
