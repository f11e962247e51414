// Several runs on one problem side by side: what each reached, what it cost, and how the error fell with the cost.
#pragma once

#include "engine/analysis/epoch_record.h"
#include "engine/analysis/errors.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace nullcline {

/// What a comparison needs of a run (fit/fit_result.h makes it of a FitResult).
struct ComparedRun {
  std::string method;
  std::string status;
  std::vector<EpochRecord> history;
  ErrorSummary test, interpolation, extrapolation;
  std::size_t failed_trajectories = 0;
  std::uint64_t prediction_nfe = 0;
  double seconds_total = 0.0;
  std::size_t parameters = 0; // of the model; 0: not known
};

/// The first measured epoch whose error is at most the target: what it took until there.
struct ReachedError {
  int epoch = 0;
  double seconds = 0.0;
  std::uint64_t nfe = 0; // forward and backward
};

struct ComparisonRow {
  std::string method, status;
  std::size_t parameters = 0; // of the model; 0: not known
  std::size_t epochs = 0;
  double seconds = 0.0, seconds_total = 0.0; // of training; of everything
  std::optional<double> best_error;          // the lowest finite one measured (EpochRecord::error)
  std::optional<double> test_mse, test_mape; // in the data's own units
  std::optional<double> interpolation_mse, extrapolation_mse;
  std::uint64_t nfe_forward = 0, nfe_backward = 0, pullbacks = 0;
  std::uint64_t steps_accepted = 0, steps_rejected = 0;
  double nfe_per_epoch = 0.0;          // forward and backward
  std::uint64_t prediction_nfe = 0;    // of predicting all pieces once, with the final model
  std::size_t losses_not_finite = 0;   // epochs
  std::size_t errors_not_finite = 0;   // of those measured
  std::size_t failed_trajectories = 0; // of the test part
  std::optional<ReachedError> reached; // nothing: never
};

/// A point of a curve; what was spent is summed up from the start.
struct ComparisonPoint {
  int epoch = 0;
  double seconds = 0.0;
  std::uint64_t nfe_forward = 0, nfe_backward = 0;
  double train_loss = 0.0, validation_loss = 0.0;
  std::optional<double> error;
};

struct Comparison {
  std::optional<double> target;                     // the error that `reached` is about
  std::vector<ComparisonRow> rows;                  // in the order of the runs
  std::vector<std::vector<ComparisonPoint>> curves; // of each run
};

/// `target`: by default the largest best error, which every run that has one has reached. A curve holds the epochs
/// whose error was measured and those whose loss was not finite; of a run without measurements, epochs spread
/// geometrically.
Comparison compareRuns(std::span<const ComparedRun> runs, std::optional<double> target = std::nullopt);

/// One row per method, all numbers in full; an empty field where there is none.
std::string comparisonCsv(const Comparison& comparison);
/// One row per point: method, epoch, seconds, nfe_forward, nfe_backward, train_loss, validation_loss, error.
std::string comparisonCurvesCsv(const Comparison& comparison);
/// The table for people: a header, then one row per method.
std::vector<std::vector<std::string>> comparisonTable(const Comparison& comparison);
/// The same as Markdown, with a sentence on what the columns mean.
std::string comparisonMarkdown(const Comparison& comparison);

} // namespace nullcline
