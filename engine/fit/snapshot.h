// What a running fit shows: immutable values that cross threads.
#pragma once

#include "engine/model/fitted_model.h"
#include "engine/prepare/problem.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace nullcline {

/// One epoch as it is stored, plotted and written to history.csv; the losses are those of the parameters at its start.
struct EpochRecord {
  int epoch = 0; // 1-based, over all stages
  double train_loss = 0.0;
  double validation_loss = 0.0;
  double learning_rate = 0.0;
  double seconds = 0.0;                                 // of training since its start, pauses left out
  std::uint64_t nfe_forward = 0;                        // evaluations of the field on the training data, per row
  std::uint64_t nfe_backward = 0;                       // evaluations and pullbacks of the backward pass, per row
  std::uint64_t pullbacks = 0;                          // of these
  std::uint64_t steps_accepted = 0, steps_rejected = 0; // of solvers
  /// Root mean square prediction error on the validation part, solved from its first samples, in spreads of the
  /// channels; infinite where the model could not be solved, nothing where it was not measured.
  std::optional<double> error = {};

  bool operator==(const EpochRecord&) const = default;
};

enum class RunPhase { preparing, training, paused, evaluating, finished };

struct Snapshot {
  std::uint64_t run_id = 0;
  RunPhase phase = RunPhase::preparing;
  int epoch = 0;
  int epochs = 0;
  double seconds = 0.0;
  int best_epoch = 0;
  double best_validation_loss = 0.0;
  std::shared_ptr<const Problem> problem;                  // null while preparing
  std::shared_ptr<const FittedModel> model;                // the parameters of `epoch`; null while preparing
  std::shared_ptr<const std::vector<EpochRecord>> history; // all epochs so far
};

} // namespace nullcline
