#include "engine/device/network_on_device.h"

#include "engine/core/check.h"

namespace nullcline {

std::string orOnTheCpu(const std::string& why_not, const std::string& remedy) {
  return why_not + " Choose the device auto or cpu, or " + remedy + ".";
}

std::optional<std::string> whyNotOnDevice(const FieldOptions& field) {
  if (std::holds_alternative<KnownSystemOptions>(field))
    return orOnTheCpu("A GPU trains neural fields only; the equations of known systems are computed by the CPU.",
                      "a neural model");
  return std::nullopt;
}

DeviceNetwork networkOnDevice(const FieldOptions& field, const Scaling& scaling) {
  const MlpOptions* options = networkOf(field);
  NULLCLINE_CHECK(options, "a field without a network");
  const std::size_t states = scaling.stateCount();
  DeviceNetwork network{*options, states, {}, {}, {}};
  for (std::size_t i = 0; i < states; ++i)
    network.speed.push_back(scaling.rate[i] * scaling.time_scale / scaling.scale[i]);
  if (!std::holds_alternative<SecondOrderOptions>(field))
    return network;
  for (std::size_t i = 0, m = states / 2; i < m; ++i) { // as makeField has it
    network.velocity_offset.push_back(scaling.center[m + i] / scaling.rate[i]);
    network.velocity_slope.push_back(scaling.scale[m + i] / scaling.rate[i]);
  }
  return network;
}

} // namespace nullcline
