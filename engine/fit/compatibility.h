// Which combinations make no sense, decided in one place for the window, the command line and the tests.
#pragma once

#include "engine/core/expected.h"
#include "engine/fit/fit_spec.h"

#include <cstddef>

namespace nullcline {

/// Ok, or a sentence that says why this combination cannot run and what to change.
Status checkCompatibility(const FitSpec& spec, std::size_t states);

} // namespace nullcline
