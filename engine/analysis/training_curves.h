// What the epochs of one run brought, against what they cost.
#pragma once

#include "engine/analysis/epoch_record.h"
#include "engine/analysis/plot_data.h"

#include <span>
#include <vector>

namespace nullcline {

enum class TrainingQuantity { train_loss, validation_loss, error, nfe_forward, nfe_backward, learning_rate };
enum class TrainingCost { epochs, seconds, evaluations };

/// Where each epoch lies: its number, or what was spent up to its end. Numbers are counted here, because a history.csv
/// of an older version leaves epochs out. Evaluations: forward and backward, per row of the training data.
std::vector<double> trainingCosts(std::span<const EpochRecord> history, TrainingCost cost);

struct TrainingCurve {
  Curve line;                     // NaN where the value is not finite; an error only where it was measured
  std::vector<double> not_finite; // where that was
};

/// `costs`: of all epochs.
TrainingCurve trainingCurve(std::span<const EpochRecord> history, TrainingQuantity quantity,
                            std::span<const double> costs);

} // namespace nullcline
