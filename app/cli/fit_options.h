// The options of `fit` and how they become settings: the method's preset, then --spec, then single options, then --set.
#pragma once

#include "app/cli/data_options.h"
#include "engine/fit/fit_spec.h"

namespace nullcline::cli {

struct FitOptions {
  DataOptions data;
  std::string system, spec_file, split, device, precision;
  std::vector<std::string> methods, settings; // settings: "path=value", "METHOD:path=value"
  std::vector<std::string> measured, starts;  // "STATE=COLUMN", "STATE=VALUE"
  bool paper = false;
  int width = 0, depth = 0, epochs = 0;
  std::uint64_t seed = 0, threads = 0;
  double max_seconds = 0.0;
  bool json = false;
  const CLI::App* command = nullptr;

  bool given(const char* name) const {
    const auto* option = command->get_option_no_throw(name); // not every command has every option
    return option && option->count() > 0;
  }
};

/// DATA and everything that changes what is fitted and how: what a gradient check needs too.
void addSpecOptions(CLI::App& command, FitOptions& options);
/// The same, and how long, in what precision and on what device.
void addFitOptions(CLI::App& command, FitOptions& options);
/// One spec per --method, in their order. Where there are several, their prediction errors are measured along the way,
/// unless error_points is set to something else.
Expected<std::vector<FitSpec>> buildSpecs(const FitOptions& options);

} // namespace nullcline::cli
