#pragma once

#include <CLI/CLI.hpp>

namespace nullcline::bench {

/// `nullcline-bench peers`: training steps of torchdiffeq, diffrax and JAX beside ours.
void addPeersCommand(CLI::App& app, int& status);

} // namespace nullcline::bench
