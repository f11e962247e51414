#include "engine/model/field_options.h"

namespace nullcline {

std::span<const EnumName<Precision>> enumNames(Precision) {
  static constexpr EnumName<Precision> kNames[] = {
      {Precision::float32, "float32", "Single (float32)"},
      {Precision::float64, "float64", "Double (float64)"},
  };
  return kNames;
}

} // namespace nullcline
