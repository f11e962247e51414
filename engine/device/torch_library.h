// The library that needs LibTorch, opened at run time: linking it costs half a second and 160 MB before main, and any
// LibTorch found will do.
#pragma once

#include "engine/core/expected.h"

#include <string>

namespace nullcline {

/// What `name` is in that library, which is opened on the first call. The error begins with what needs it ("TorchScript
/// needs ..."), says what is missing and that everything else works without it.
Expected<void*> torchSymbol(const char* name, const std::string& needed_by);

} // namespace nullcline
