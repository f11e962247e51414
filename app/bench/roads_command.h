#pragma once

#include <CLI/CLI.hpp>

namespace nullcline::bench {

/// `nullcline-bench roads`: how soon other roads than Adam's are as accurate as 5000 of its epochs, on bundled data.
void addRoadsCommand(CLI::App& app, int& status);

} // namespace nullcline::bench
