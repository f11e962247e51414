// A fit that is over soon: one stage, a network of two hidden layers of 16.
#pragma once

#include "engine/fit/methods.h"

#include <string>

namespace nullcline {

inline FitSpec quickSpec(const std::string& method, int epochs, std::size_t threads) {
  FitSpec spec = *methodPreset(method, false);
  spec.field = MlpOptions{16, 2, Activation::tanh};
  spec.stages.resize(1);
  spec.stages.front().epochs = epochs;
  spec.threads = threads;
  return spec;
}

} // namespace nullcline
