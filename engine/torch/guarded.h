// No exception leaves this library.
#pragma once

#include "engine/core/expected.h"

#include <exception>
#include <string>

namespace nullcline {

/// The first line says enough, LibTorch adds pages of its own call stack.
template <class Work>
auto guarded(const std::string& what, const Work& work) -> decltype(work()) {
  try {
    return work();
  } catch (const std::exception& error) {
    const std::string text = error.what();
    return failure(what + " failed in LibTorch: " + text.substr(0, text.find('\n')));
  }
}

} // namespace nullcline
