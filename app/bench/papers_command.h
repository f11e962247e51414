// `nullcline-bench papers`: our numbers next to the published ones.
#pragma once

#include <CLI/CLI.hpp>

namespace nullcline::bench {

void addPapersCommand(CLI::App& app, int& status);

} // namespace nullcline::bench
