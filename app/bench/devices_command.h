#pragma once

#include <CLI/CLI.hpp>

namespace nullcline::bench {

/// `nullcline-bench devices`: whether the GPU computes what the CPU does.
void addDevicesCommand(CLI::App& app, int& status);

} // namespace nullcline::bench
