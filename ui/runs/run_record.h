#pragma once

#include "engine/fit/fit_result.h"
#include "engine/fit/fit_spec.h"

#include "ui/runs/run_controller.h"

#include <QString>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace nullcline {

/// What training has cost so far, summed over its epochs; evaluations of the field and pullbacks are per row.
struct RunCosts : TrainingCounts {
  double seconds = 0.0; // wall-clock of training alone

  std::uint64_t evaluations() const { return nfe_forward + nfe_backward; }
};

RunCosts costsOf(const std::vector<EpochRecord>& history);

/// A row of the run table, and what the plots need to show that run.
struct RunRecord {
  std::uint64_t id = 0; // of the window's session
  QString name;         // given by its user; empty: none
  FitSpec spec;
  QString status;
  std::string stored_status; // of a run that was read from a project: its name there
  QString message;
  bool running = false; // under way, or waiting for its turn
  int queue_place = 0;  // from 1, while it waits
  RunPhase phase = RunPhase::preparing;
  int epoch = 0;    // epochs that were run
  int left_out = 0; // epochs of the plan that stages ended without
  int epochs = 0;   // of the plan
  int stage = 0;    // from 0, while it runs
  int stages = 1;
  double seconds = 0.0;
  RunCosts costs;
  std::optional<double> train_loss, validation_loss, test_mse, test_mape;
  int best_epoch = 0;
  std::shared_ptr<const Dataset> dataset;
  std::string true_system; // known system that the data simulate
  std::shared_ptr<const Problem> problem;
  std::shared_ptr<const FittedModel> model;
  std::shared_ptr<const std::vector<EpochRecord>> history;
  std::shared_ptr<const FitResult> result; // null while running and for runs read from a project
  std::optional<std::int64_t> stored_run;  // in the project
  std::optional<std::int64_t> stored_dataset;
  bool saved = false; // the project has its result too
  bool resumable = false;
  bool cut_off = false;    // neither at its end nor stopped by its user
  bool left_alone = false; // its user knows that it can go on, and is not reminded of it

  /// Epochs of the plan that are over, run or not.
  int place() const { return epoch + left_out; }
};

RunRecord newRunRecord(std::uint64_t id, std::shared_ptr<const Dataset> dataset, const FitSpec& spec);
void applySnapshot(RunRecord& record, const Snapshot& snapshot);
/// What the controller knows of a run that has said nothing itself yet, or is about to end.
void applyState(RunRecord& record, RunState state);
void applyResult(RunRecord& record, std::shared_ptr<const FitResult> result);
void applyOutcome(RunRecord& record, const RunOutcome& outcome);
/// "120 of 450 epochs", or "52 epochs" where epochs of the plan were left out.
QString epochsText(int epochs_run, int left_out, int planned);
/// The same, and the stage while it runs.
QString epochsText(const RunRecord& run);
QString runStatusLabel(const std::string& name);
QString methodLabel(const std::string& name);
/// The method, and the run's name before it if it has one.
QString runLabel(const RunRecord& run);
/// Of training alone; nothing where that is not known.
std::optional<double> epochsPerSecond(const RunRecord& run);
/// Until the plan is over at that rate; nothing for runs that do not train now.
std::optional<double> secondsLeft(const RunRecord& run);
/// "CPU, 2 threads, float32": where it runs, or was asked to.
QString placeText(const RunRecord& run);

} // namespace nullcline
