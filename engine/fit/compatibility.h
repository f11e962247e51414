// Which combinations make no sense, decided in one place for the window, the command line and the tests.
#pragma once

#include "engine/core/expected.h"
#include "engine/data/dataset.h"
#include "engine/fit/fit_spec.h"

#include <span>

namespace nullcline {

/// Ok, or a sentence that says why this combination cannot run with data of these channels, and what to change.
Status checkCompatibility(const FitSpec& spec, std::span<const Channel> channels);

} // namespace nullcline
