// What a fit leaves, and how it explains itself.
#pragma once

#include "engine/analysis/comparison.h"
#include "engine/fit/fit_spec.h"
#include "engine/fit/snapshot.h"

#include <memory>
#include <string>
#include <vector>

namespace nullcline {

/// no_progress: to its end, but no epoch was better than the start, whose parameters are kept.
enum class RunStatus { completed, stopped, time_limit, diverged, solver_failed, interrupted, no_progress };
const char* runStatusName(RunStatus status);

struct FitResult {
  RunStatus status = RunStatus::interrupted;
  std::string message = "The fit was not run."; // one sentence for people
  FitSpec spec;                                 // as it ran
  std::string device = "cpu";
  std::size_t threads = 1;
  std::shared_ptr<const Problem> problem; // with all states of the model
  FittedModel model;                      // the best parameters by validation loss
  InitialStates initial_states;           // estimated with them, per training piece; empty: none
  std::vector<EpochRecord> history;
  std::vector<DataNote> data_notes; // of the reader: what it left out and repaired
  std::vector<std::string> log;     // recoveries and warnings
  int recoveries = 0;               // times the loss was not finite
  std::uint64_t failed_solves = 0;  // of training trajectories (or segments), over all epochs
  int best_epoch = 0;               // 0: the parameters of the start are kept
  double train_loss = 0.0;          // of the best epoch; not finite: none had a finite loss
  double validation_loss = 0.0;     // the same
  double seconds_total = 0.0;       // preparation, training (pauses too; before a resume as well) and errors
  double seconds_per_epoch = 0.0;   // secondsPerEpoch(history)
  std::size_t parameters = 0;       // free ones
  Evaluation evaluation;
};

/// Mean over all epochs but the first of a fit, in which memory is touched for the first time.
double secondsPerEpoch(std::span<const EpochRecord> history);

/// What comparisons look at.
ComparedRun comparedRun(const FitResult& result);

/// The object of `fit --json` and of report.json.
Json reportJson(const FitResult& result);

} // namespace nullcline
