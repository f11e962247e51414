#include "app/cli/fit_task.h"

#include "app/cli/command.h"
#include "app/cli/data_options.h"
#include "app/cli/progress.h"
#include "engine/core/numbers.h"
#include "engine/export/results_directory.h"

#include <fcntl.h>
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

/// The run's place in the project. Nothing is written before the data have turned out to be fit for training.
class StoredTask {
 public:
  StoredTask(const Dataset& data, const FitTask& task) : data_(data), task_(task), run_(task.run) {}

  Status begin() {
    if (!task_.project || run_ != 0)
      return {};
    const auto dataset = task_.project->addDataset(data_);
    if (!dataset)
      return dataset.error();
    const auto run = task_.project->addRun(*dataset, task_.spec);
    if (!run)
      return run.error();
    run_ = *run;
    return {};
  }
  Status save(const Checkpoint& checkpoint, std::span<const EpochRecord> fresh) {
    const auto begun = begin();
    return begun ? task_.project->saveCheckpoint(run_, checkpoint, fresh) : begun;
  }
  Status finish(const FitResult& result) {
    const auto begun = begin();
    return begun && task_.project ? task_.project->finishRun(run_, result) : begun;
  }

 private:
  const Dataset& data_;
  const FitTask& task_;
  std::int64_t run_;
};

FitObserver observerOf(const FitTask& task, StoredTask& stored, Progress& progress) {
  FitObserver observer;
  observer.snapshot = [&](std::shared_ptr<const Snapshot> snapshot) {
    const bool first = !progress.trainingHasBegun();
    progress.show(*snapshot);
    if (first && progress.trainingHasBegun())
      if (const auto begun = stored.begin(); !begun)
        report(begun.error());
  };
  observer.snapshot_interval_seconds = progress.interval();
  observer.message = say;
  observer.checkpoint_interval_seconds = kSecondsBetweenCheckpoints;
  if (task.project)
    observer.checkpoint = [&stored](const Checkpoint& checkpoint, std::span<const EpochRecord> fresh) {
      return stored.save(checkpoint, fresh);
    };
  return observer;
}

std::string numberText(const Json& value) {
  if (value.is_number_float())
    return formatNumber(value.get<double>(), 5);
  return value.is_null() ? "none" : value.is_string() ? value.get<std::string>() : value.dump();
}

} // namespace

FitOutcome runTask(const Dataset& data, const FitTask& task, Interruption& interruption) {
  const auto failed = [&](const Error& error) {
    const int code = report(error);
    return FitOutcome{code, {{"method", task.spec.method}, {"status", "failed"}, {"error", error.message}}};
  };
  RunControl control;
  StoredTask stored(data, task);
  auto result = [&] {
    Progress progress(task.spec.method);
    interruption.watch(&control, [&progress] { return progress.trainingHasBegun(); });
    auto fitted = runFit(data, task.spec, control, observerOf(task, stored, progress),
                         static_cast<std::uint64_t>(task.run), task.resume);
    interruption.watch(nullptr, {});
    return fitted;
  }();
  if (!result) {
    auto outcome = failed(result.error());
    if (interruption.happened())
      outcome.exit_code = kInterrupted;
    return outcome;
  }
  if (interruption.happened() && result->status != RunStatus::completed)
    result->status = RunStatus::interrupted;
  if (result->problem)
    sayNotes(result->problem->notes);
  if (result->status != RunStatus::completed)
    say(task.spec.method + ": " + result->message);
  // Files first: whoever is killed in between resumes from the checkpoint of a run that is not closed yet.
  if (!task.output.empty())
    if (const auto written = writeResults(task.output, data, *result); !written)
      return failed(written.error());
  if (const auto finished = stored.finish(*result); !finished)
    return failed(finished.error());
  return {exitCodeOf(result->status), reportJson(*result)};
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
                          "steps_accepted",
                          "steps_rejected",
                          "failed_trajectories",
                          "test_mse",
                          "test_mape",
                          "interpolation_mse",
                          "extrapolation_mse",
                          "error"})
    if (const auto entry = report.find(key); entry != report.end())
      rows.push_back({key, numberText(*entry)});
  return alignedTable(rows);
}

Status checkOutput(const std::filesystem::path& directory) {
  namespace fs = std::filesystem;
  std::error_code code;
  if (directory.empty())
    return {};
  if (fs::exists(directory, code) && !fs::is_directory(directory, code))
    return badInput(directory.string() + " is a file; --output names a directory.");
  fs::path nearest = fs::absolute(directory, code);
  while (!fs::exists(nearest, code) && nearest.has_relative_path())
    nearest = nearest.parent_path();
  if (!fs::is_directory(nearest, code) || ::faccessat(AT_FDCWD, nearest.c_str(), W_OK | X_OK, AT_EACCESS) != 0)
    return badInput("Results cannot be written to " + directory.string() + ": " + nearest.string() +
                    " may not be written. Choose another --output.");
  return {};
}

} // namespace nullcline::cli
