#include "app/bench/accuracy_command.h"

#include "app/bench/accuracy.h"
#include "app/bench/table_output.h"

#include "engine/core/numbers.h"

#include <CLI/CLI.hpp>

#include <array>
#include <cmath>
#include <cstdio>
#include <iostream>
#include <memory>
#include <unistd.h>

namespace nullcline::bench {

namespace {

struct Command {
  AccuracyOptions options;
  bool long_run = false;
  TableOutput output;
};

int exitCodeOf(const Error& error) {
  switch (error.kind) {
  case ErrorKind::usage:
    return 2;
  case ErrorKind::bad_input:
    return 3;
  case ErrorKind::failed:
    break;
  }
  return 1;
}

std::string rounded(double value) {
  return formatNumber(value, 3);
}

/// One line that is rewritten, on a terminal only.
FitObserver progressOf(const std::string& system, std::uint64_t seed) {
  FitObserver observer;
  observer.message = [](const std::string& line) { std::cerr << line << "\n"; };
  if (isatty(STDERR_FILENO) != 0) {
    observer.snapshot_interval_seconds = 0.25;
    observer.snapshot = [system, seed](const std::shared_ptr<const Snapshot>& snapshot) {
      std::cerr << "\r" << system << ", seed " << seed << ": epoch " << snapshot->epoch << " of " << snapshot->epochs
                << "   " << std::flush;
    };
  }
  return observer;
}

Table errorTable(const std::vector<AccuracyRun>& runs, const std::vector<std::string>& systems) {
  Table table{{"system", "start", "span", "MSE median", "lowest", "highest", "mean", "MAPE median", "lowest", "highest",
               "mean", "trajectories", "failed"},
              {}};
  for (const auto& system : systems) {
    for (const auto& view : pooledViews(runs, system)) {
      std::vector<double> mse, mape;
      for (const auto& errors : view.errors) {
        mse.push_back(errors.mse);
        mape.push_back(errors.mape);
      }
      std::vector<std::string> row = {system, view.noisy_start ? "noisy" : "exact",
                                      view.extrapolation ? "T..2T" : "0..T"};
      for (const auto& spread : {spreadOf(mse), spreadOf(mape)}) {
        for (const double value : {spread.median, spread.low, spread.high, spread.mean})
          row.push_back(rounded(value));
      }
      row.push_back(std::to_string(view.errors.size() + view.failed));
      row.push_back(std::to_string(view.failed));
      table.rows.push_back(std::move(row));
    }
  }
  return table;
}

Table runTable(const std::vector<AccuracyRun>& runs) {
  Table table{
      {"system", "seed", "status", "epochs", "best epoch", "seconds", "ms per epoch", "train loss", "validation loss"},
      {}};
  for (const auto& run : runs) {
    const auto& fit = run.fit;
    table.rows.push_back({run.system, std::to_string(run.seed), runStatusName(fit.status),
                          std::to_string(fit.history.size()), std::to_string(fit.best_epoch),
                          rounded(fit.seconds_total), rounded(1e3 * fit.seconds_per_epoch), rounded(fit.train_loss),
                          rounded(fit.validation_loss)});
  }
  return table;
}

Json spreadJson(const std::vector<double>& values) {
  const Spread spread = spreadOf(values);
  // nlohmann-json writes NaN as null: there was no trajectory to take it from
  return {{"median", spread.median}, {"lowest", spread.low}, {"highest", spread.high}, {"mean", spread.mean}};
}

Json jsonOf(const std::vector<AccuracyRun>& runs, const AccuracyOptions& options) {
  Json json = {
      {"method", options.method}, {"paper", options.as_published}, {"errors", Json::array()}, {"runs", Json::array()}};
  for (const auto& system : options.systems) {
    for (const auto& view : pooledViews(runs, system)) {
      std::vector<double> mse, mape;
      for (const auto& errors : view.errors) {
        mse.push_back(errors.mse);
        mape.push_back(errors.mape);
      }
      json["errors"].push_back({{"system", system},
                                {"start", view.noisy_start ? "noisy" : "exact"},
                                {"span", view.extrapolation ? "extrapolation" : "interpolation"},
                                {"mse", spreadJson(mse)},
                                {"mape", spreadJson(mape)},
                                {"failed", view.failed}});
    }
  }
  for (const auto& run : runs) {
    Json report = reportJson(run.fit);
    report["system"] = run.system;
    json["runs"].push_back(std::move(report));
  }
  return json;
}

Expected<std::vector<AccuracyRun>> runAll(const AccuracyOptions& options) {
  std::vector<const KnownSystem*> systems;
  for (const auto& name : options.systems) {
    const auto system = findSystem(name);
    if (!system)
      return usageError(system.error().message);
    systems.push_back(*system);
  }
  std::vector<AccuracyRun> runs;
  for (const auto* system : systems) {
    for (std::size_t k = 0; k < options.seeds; ++k) {
      const auto seed = options.first_seed + k;
      auto run = measureAccuracy(*system, options, seed, progressOf(system->name, seed));
      if (!run)
        return Error{std::string(system->name) + ": " + run.error().message, run.error().kind};
      std::cerr << (isatty(STDERR_FILENO) != 0 ? "\r" : "") << system->name << ", seed " << seed << ": "
                << rounded(run->fit.seconds_total) << " s. " << run->fit.message << std::endl;
      runs.push_back(*std::move(run));
    }
  }
  return runs;
}

int runAccuracy(Command command) {
  if (command.long_run)
    command.options.seeds = 5;
  const auto runs = runAll(command.options);
  if (!runs) {
    std::cerr << runs.error().message << "\n";
    return exitCodeOf(runs.error());
  }
  const std::array tables = {errorTable(*runs, command.options.systems), runTable(*runs)};
  if (const Status written = command.output.write(tables, {}, {}, jsonOf(*runs, command.options)); !written) {
    std::cerr << written.error().message << "\n";
    return 1;
  }
  for (const auto& run : *runs) {
    const RunStatus status = run.fit.status;
    if (status == RunStatus::diverged || status == RunStatus::solver_failed || status == RunStatus::no_progress)
      return 1;
  }
  return 0;
}

} // namespace

void addAccuracyCommand(CLI::App& app, int& status) {
  auto* sub = app.add_subcommand("accuracy", "Errors on simulated systems, by the protocol of the VF-NODE paper");
  auto command = std::make_shared<Command>();
  auto& options = command->options;
  sub->add_option("--systems", options.systems, "Systems, separated by commas")->delimiter(',')->capture_default_str();
  sub->add_option("--method", options.method, "Method, as `nullcline-cli methods` lists it")->capture_default_str();
  sub->add_flag("--paper", options.as_published, "The method's published settings instead of our defaults");
  sub->add_option("--epochs", options.epochs, "Epochs in all, instead of the method's own")
      ->check(CLI::Range(1, 100000000));
  sub->add_option("--seed", options.first_seed, "Seed of the data and of the fit")->capture_default_str();
  sub->add_flag("--long", command->long_run, "Five seeds, from --seed on");
  sub->add_option("--threads", options.threads, "Threads; 0 takes all that this process may use")
      ->capture_default_str();
  command->output.addOptions(*sub);
  sub->callback([command, &status] { status = runAccuracy(*command); });
}

} // namespace nullcline::bench
