#pragma once

#include <CLI/CLI.hpp>

namespace nullcline::bench {

/// `nullcline-bench fields`: networks from one row to a million and from narrow to wide, beside a BLAS.
void addFieldsCommand(CLI::App& app, int& status);

} // namespace nullcline::bench
