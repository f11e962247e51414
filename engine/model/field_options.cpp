#include "engine/model/field_options.h"

#include <type_traits>

namespace nullcline {

std::span<const EnumName<Precision>> enumNames(Precision) {
  static constexpr EnumName<Precision> kNames[] = {
      {Precision::float32, "float32", "Single (float32)"},
      {Precision::float64, "float64", "Double (float64)"},
  };
  return kNames;
}

const MlpOptions* networkOf(const FieldOptions& options) {
  return std::visit(
      [](const auto& alternative) -> const MlpOptions* {
        if constexpr (std::is_same_v<std::decay_t<decltype(alternative)>, KnownSystemOptions>)
          return nullptr;
        else
          return &networkOf(alternative);
      },
      options);
}

MlpOptions* networkOf(FieldOptions& options) {
  return const_cast<MlpOptions*>(networkOf(std::as_const(options)));
}

} // namespace nullcline
