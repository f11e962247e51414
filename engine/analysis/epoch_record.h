// One epoch of a fit, as it is stored, plotted, compared and written to history.csv.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace nullcline {

/// Losses: of the parameters at the epoch's start. Counts: of the training data; `seconds` has validation in it too.
struct EpochRecord {
  int epoch = 0; // 1-based, of those that were run, over all stages
  double train_loss = 0.0;
  double validation_loss = 0.0;
  double learning_rate = 0.0;
  double seconds = 0.0;                                 // of training since its start, pauses left out
  std::uint64_t nfe_forward = 0;                        // evaluations of the field on the training data, per row
  std::uint64_t nfe_backward = 0;                       // evaluations and pullbacks of the backward pass, per row
  std::uint64_t pullbacks = 0;                          // of these
  std::uint64_t steps_accepted = 0, steps_rejected = 0; // of solvers, per trajectory
  /// Root mean square prediction error on the validation part, solved from its first samples, in spreads of the
  /// channels; infinite where the model could not be solved, nothing where it was not measured.
  std::optional<double> error = {};
  int left_out = 0; // epochs of the plan before this one that stages ended without

  /// 1-based, in the plan of the fit.
  int place() const { return epoch + left_out; }
  bool operator==(const EpochRecord&) const = default;
};

/// What training cost, over all epochs.
struct TrainingCounts {
  std::uint64_t nfe_forward = 0, nfe_backward = 0, pullbacks = 0;
  std::uint64_t steps_accepted = 0, steps_rejected = 0;
  std::size_t not_finite = 0; // epochs whose training loss was not a finite number
};
/// How many of the history's epochs are up to this place in the plan.
int epochsRunUpTo(std::span<const EpochRecord> history, int place);
TrainingCounts trainingCounts(std::span<const EpochRecord> history);

} // namespace nullcline
