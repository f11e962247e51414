#include "engine/model/field_options.h"

namespace nullcline {

std::span<const EnumName<Precision>> enumNames(Precision) {
  static constexpr EnumName<Precision> kNames[] = {
      {Precision::float32, "float32", "Single (float32)"},
      {Precision::float64, "float64", "Double (float64)"},
  };
  return kNames;
}

const MlpOptions* networkOf(const FieldOptions& options) {
  if (const auto* mlp = std::get_if<MlpOptions>(&options))
    return mlp;
  return nullptr;
}

MlpOptions* networkOf(FieldOptions& options) {
  return const_cast<MlpOptions*>(networkOf(std::as_const(options)));
}

} // namespace nullcline
