#include "app/cli/fit_task.h"

#include "app/cli/command.h"
#include "app/cli/data_options.h"
#include "app/cli/progress.h"
#include "engine/core/numbers.h"
#include "engine/export/results_directory.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>

namespace nullcline::cli {

namespace {

constexpr double kSecondsBetweenCheckpoints = 1.0; // what a kill can cost

int exitCodeOf(RunStatus status) {
  switch (status) {
  case RunStatus::completed:
    return kDone;
  case RunStatus::interrupted:
    return kInterrupted;
  default:
    return kEndedEarly;
  }
}

FitObserver observerOf(const FitTask& task, RunBatch& batch, Progress& progress) {
  FitObserver observer;
  observer.snapshot = [&](std::shared_ptr<const Snapshot> snapshot) {
    const bool first = !progress.trainingHasBegun();
    progress.show(*snapshot);
    if (first && progress.trainingHasBegun())
      if (const auto begun = batch.begin(); !begun)
        report(begun.error());
  };
  observer.snapshot_interval_seconds = progress.interval();
  observer.message = [&](const std::string& line) { say(progress.prefix() + line); };
  observer.checkpoint_interval_seconds = kSecondsBetweenCheckpoints;
  if (batch.saves())
    observer.checkpoint = [&batch, &task](const Checkpoint& checkpoint, std::span<const EpochRecord> fresh) {
      return batch.save(task.place, checkpoint, fresh);
    };
  return observer;
}

std::string numberText(const Json& value) {
  if (value.is_number_float())
    return formatNumber(value.get<double>(), 5);
  return value.is_null() ? "none" : value.is_string() ? value.get<std::string>() : value.dump();
}

/// One row for each value, with its standard error where there is one.
void addEstimates(const Json& report, const char* values_key, const char* errors_key,
                  std::vector<std::vector<std::string>>& rows) {
  const auto values = report.find(values_key), errors = report.find(errors_key);
  if (values == report.end())
    return;
  for (const auto& [name, value] : values->items()) {
    std::string text = numberText(value);
    if (errors != report.end() && errors->contains(name)) {
      const Json& error = (*errors)[name];
      const auto undetermined = report.find("undetermined");
      const bool is_listed = undetermined != report.end() &&
                             std::find(undetermined->begin(), undetermined->end(), name) != undetermined->end();
      if (!error.is_null())
        text += " (standard error " + formatNumber(error.get<double>(), 2) + ")";
      else // of a parameter that is not listed the log says why
        text += is_listed ? " (not determined)" : " (no standard error)";
    }
    rows.push_back({name, text});
  }
}

} // namespace

FitOutcome runTask(const FitTask& task, const FitSurroundings& surroundings) {
  RunBatch& batch = surroundings.batch;
  Interruption& interruption = surroundings.interruption;
  const auto failed = [&](const Error& error) {
    const int code = report(error);
    return FitOutcome{code, {{"method", task.spec.method}, {"status", "failed"}, {"error", error.message}}, {}};
  };
  RunControl control;
  auto result = [&] {
    Progress progress(task.spec.method, surroundings.alone);
    const Interruption::Watch watch(interruption, control, [&progress] { return progress.trainingHasBegun(); });
    return runFit(surroundings.data, task.spec, control, observerOf(task, batch, progress), task.place, task.resume);
  }();
  if (!result) {
    auto outcome = failed(result.error());
    if (interruption.happened())
      outcome.exit_code = kInterrupted;
    else
      batch.giveUp(task.place);
    return outcome;
  }
  if (interruption.happened() && result->status != RunStatus::completed)
    result->status = RunStatus::interrupted;
  if (result->problem && task.place == 0)
    sayNotes(result->problem->notes);
  if (result->status != RunStatus::completed)
    say(task.spec.method + ": " + result->message);
  // Files first: whoever is killed in between resumes from the checkpoint of a run that is not closed yet.
  if (!task.output.empty())
    if (const auto written = writeResults(task.output, surroundings.data, *result); !written)
      return failed(written.error());
  if (const auto finished = batch.finish(task.place, *result); !finished)
    return failed(finished.error());
  return {exitCodeOf(result->status), reportJson(*result), comparedRun(*result)};
}

std::string reportText(const Json& report) {
  std::vector<std::vector<std::string>> rows;
  for (const char* key : {"method",
                          "system",
                          "status",
                          "device",
                          "precision",
                          "threads",
                          "seed",
                          "parameters",
                          "epochs",
                          "best_epoch",
                          "train_loss",
                          "validation_loss",
                          "seconds_total",
                          "seconds_per_epoch",
                          "nfe_forward",
                          "nfe_backward",
                          "pullbacks",
                          "steps_accepted",
                          "steps_rejected",
                          "failed_trajectories",
                          "failed_solves_in_training",
                          "recoveries",
                          "prediction_nfe",
                          "test_mse",
                          "test_mape",
                          "interpolation_mse",
                          "extrapolation_mse",
                          "error"})
    if (const auto entry = report.find(key); entry != report.end())
      rows.push_back({key, numberText(*entry)});
  addEstimates(report, "parameter_values", "parameter_errors", rows);
  addEstimates(report, "derived_values", "derived_errors", rows);
  return alignedTable(rows);
}

Status checkOutput(const std::filesystem::path& directory) {
  namespace fs = std::filesystem;
  std::error_code code;
  if (directory.empty())
    return {};
  if (fs::exists(directory, code) && !fs::is_directory(directory, code))
    return badInput(directory.string() + " is a file; --output names a directory.");
  std::vector<fs::path> missing; // the innermost first
  for (fs::path place = fs::absolute(directory, code); !fs::exists(place, code) && place.has_relative_path();
       place = place.parent_path())
    if (place.has_filename())
      missing.push_back(place);
  fs::create_directories(directory, code);
  std::string reason = code ? code.message() : std::string();
  if (!code) {
    const auto probe = directory / (".nullcline-" + std::to_string(::getpid()));
    const int file = ::open(probe.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0)
      reason = std::generic_category().message(errno);
    else
      ::close(file);
    ::unlink(probe.c_str());
  }
  for (const auto& place : missing)
    fs::remove(place, code); // only if it is empty
  if (!reason.empty())
    return badInput("Results cannot be written to " + directory.string() + ": " + reason +
                    ". Choose another --output.");
  return {};
}

} // namespace nullcline::cli
