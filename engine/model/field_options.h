// The choice of right-hand side, and how exactly it computes.
#pragma once

#include "engine/core/describe.h"
#include "engine/field/mlp_options.h"
#include "engine/system/system_options.h"

#include <utility>
#include <variant>

namespace nullcline {

using FieldOptions = std::variant<MlpOptions, AugmentedOptions, SecondOrderOptions, KnownSystemOptions>;

enum class Precision { float32, float64 };
std::span<const EnumName<Precision>> enumNames(Precision);

/// The network of a neural field; null for a known system.
const MlpOptions* networkOf(const FieldOptions& options);
MlpOptions* networkOf(FieldOptions& options);

} // namespace nullcline
