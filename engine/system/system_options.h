// Options of a known system whose own parameters are fitted.
#pragma once

#include "engine/core/describe.h"

#include <string>

namespace nullcline {

struct KnownSystemOptions {
  static constexpr const char* kName = "system";
  static constexpr const char* kLabel = "Known system";
  std::string name = "lotka-volterra"; // as `nullcline-cli systems` lists it

  bool operator==(const KnownSystemOptions&) const = default;
};

template <class Visitor>
void describe(Visitor& visitor, KnownSystemOptions& options) {
  visitor.text("name", options.name, {"System", "Its equations are given; its parameters are fitted"});
}

} // namespace nullcline
