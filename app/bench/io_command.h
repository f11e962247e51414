// `nullcline-bench io`: how fast a large table is read, and how much memory that takes.
#pragma once

#include <CLI/CLI.hpp>

namespace nullcline::bench {

void addIoCommand(CLI::App& app, int& status);

} // namespace nullcline::bench
