#pragma once

#include <CLI/CLI.hpp>

namespace nullcline::bench {

/// `nullcline-bench speed`: one training step by us, through LibTorch's autograd, and at the machine's own limit.
void addSpeedCommand(CLI::App& app, int& status);

} // namespace nullcline::bench
