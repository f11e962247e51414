// A neural field as a device is told of it.
#pragma once

#include "engine/device/device_training.h"
#include "engine/model/field_options.h"
#include "engine/prepare/scaling.h"

#include <optional>
#include <string>

namespace nullcline {

/// A reason why a device cannot train, with what to choose instead: "..., or `remedy`."
std::string orOnTheCpu(const std::string& why_not, const std::string& remedy);

/// Why a device cannot compute this field; nothing if it can.
std::optional<std::string> whyNotOnDevice(const FieldOptions& field);

/// Of a field that can.
DeviceNetwork networkOnDevice(const FieldOptions& field, const Scaling& scaling);

} // namespace nullcline
