#pragma once

#include <CLI/CLI.hpp>

namespace nullcline::bench {

/// `nullcline-bench scale`: time and memory of a whole fit against observations, states, width and trajectories.
void addScaleCommand(CLI::App& app, int& status);

} // namespace nullcline::bench
