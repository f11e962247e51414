// What a running fit shows: immutable values that cross threads.
#pragma once

#include "engine/analysis/epoch_record.h"
#include "engine/model/fitted_model.h"
#include "engine/prepare/problem.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace nullcline {

enum class RunPhase { preparing, training, paused, evaluating, finished };

struct Snapshot {
  std::uint64_t run_id = 0;
  RunPhase phase = RunPhase::preparing;
  int epoch = 0;    // epochs run so far
  int left_out = 0; // epochs of the plan that stages ended without
  int epochs = 0;   // of the plan: epoch + left_out at its end
  int stage = 0;    // from 0
  int stages = 1;
  /// Epochs of the plan that are over, run or not.
  int place() const { return epoch + left_out; }
  double seconds = 0.0;
  int best_epoch = 0;
  double best_validation_loss = 0.0;
  std::shared_ptr<const Problem> problem;                  // null while preparing
  std::shared_ptr<const FittedModel> model;                // the parameters of `epoch`; null while preparing
  std::shared_ptr<const std::vector<EpochRecord>> history; // all epochs so far
};

} // namespace nullcline
