#include "engine/system/system_options.h"

namespace nullcline {

std::span<const EnumName<ParameterMode>> enumNames(ParameterMode) {
  static constexpr EnumName<ParameterMode> kNames[] = {
      {ParameterMode::free, "free", "Free"},
      {ParameterMode::fixed, "fixed", "Fixed"},
      {ParameterMode::bounded, "bounded", "Bounded"},
  };
  return kNames;
}

std::span<const EnumName<ParameterScale>> enumNames(ParameterScale) {
  static constexpr EnumName<ParameterScale> kNames[] = {
      {ParameterScale::automatic, "automatic", "Automatic"},
      {ParameterScale::linear, "linear", "Linear"},
      {ParameterScale::logarithmic, "logarithmic", "Logarithmic"},
  };
  return kNames;
}

} // namespace nullcline
