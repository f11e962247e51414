#include "app/cli/command.h"
#include "engine/data/write_dataset.h"
#include "engine/system/simulate.h"

#include <iostream>

namespace nullcline::cli {

namespace {

struct SimulateOptions {
  std::string system, output, clean;
  SimulationOptions simulation;
  double horizon = 0.0;
};

int runSimulate(SimulateOptions options, bool horizon_given) {
  const auto system = findSystem(options.system);
  if (!system)
    return report(usageError(system.error().message));
  if (horizon_given)
    options.simulation.horizon = options.horizon;
  const auto simulation = simulate(**system, options.simulation);
  if (!simulation)
    return report(simulation.error());
  if (const auto written = writeWideCsv(simulation->observed, options.output); !written)
    return report(written.error());
  if (!options.clean.empty())
    if (const auto written = writeWideCsv(simulation->clean, options.clean); !written)
      return report(written.error());
  const auto summary = summarize(simulation->observed);
  std::cout << options.output << ": " << summary.trajectories << " trajectories, " << summary.observed << " values, "
            << summary.missing << " missing" << std::endl;
  return kDone;
}

} // namespace

void addSimulate(CLI::App& app, Action& action) {
  auto options = std::make_shared<SimulateOptions>();
  auto* command = app.add_subcommand("simulate", "Make data from a known system");
  auto& simulation = options->simulation;
  command->add_option("SYSTEM", options->system, "As `nullcline-cli systems` lists it")->required();
  command->add_option("--trajectories", simulation.trajectories, "How many")->capture_default_str()->check(atLeast(1));
  command->add_option("--points", simulation.points, "Samples per trajectory, at random times")
      ->capture_default_str()
      ->check(atLeast(1));
  auto* horizon =
      command->add_option("--horizon", options->horizon, "Length of a trajectory; default: the system's own")
          ->check(moreThanZero());
  command->add_option("--noise", simulation.noise, "Standard deviation as a fraction of each channel's own")
      ->capture_default_str()
      ->check(atLeast(0));
  command->add_option("--observed", simulation.observed, "Part of the values that is kept")
      ->capture_default_str()
      ->check(between(0, 1));
  command->add_option("--seed", simulation.seed, "Same seed, same data")->capture_default_str();
  command->add_option("--output", options->output, "CSV file to write")->required();
  command->add_option("--clean", options->clean, "CSV file for the exact solution at the same times");
  command->callback([options, horizon, &action] {
    action = [options, given = horizon->count() > 0] { return runSimulate(*options, given); };
  });
}

} // namespace nullcline::cli
