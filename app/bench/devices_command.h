#pragma once

#include "engine/core/expected.h"

#include <CLI/CLI.hpp>

namespace nullcline::bench {

/// `nullcline-bench devices`: whether the GPU computes what the CPU does.
void addDevicesCommand(CLI::App& app, int& status);

/// Says that nothing was measured, and why. The exit code: 0 only where there is no GPU and none was asked for by the
/// environment (devices.h); a library that cannot be opened is an error.
int sayNoDevice(const Error& why);

} // namespace nullcline::bench
