// A neural field as a device is told of it.
#pragma once

#include "engine/device/device_training.h"
#include "engine/model/field_options.h"
#include "engine/prepare/scaling.h"

#include <optional>
#include <string>

namespace nullcline {

/// Why a device cannot compute this field; nothing if it can.
std::optional<std::string> whyNotOnDevice(const FieldOptions& field);

/// Of a field that can.
DeviceNetwork networkOnDevice(const FieldOptions& field, const Scaling& scaling);

} // namespace nullcline
