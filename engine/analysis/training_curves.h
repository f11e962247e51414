// What the epochs of one run brought, against what they cost.
#pragma once

#include "engine/analysis/curve_envelope.h"
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

/// The same of a run that goes on, at a cost that does not grow with its epochs: each is looked at once.
class GrowingCurve {
 public:
  GrowingCurve(TrainingQuantity quantity, TrainingCost cost) : quantity_(quantity), cost_(cost) {}

  /// The epochs so far; of another run than before, everything begins anew.
  void take(std::span<const EpochRecord> history);
  /// As long as there are few thousand epochs exact (CurveEnvelope).
  TrainingCurve curve() const;

 private:
  TrainingQuantity quantity_;
  TrainingCost cost_;
  CurveEnvelope line_;
  std::vector<EpochRecord> ends_; // the first and the last that were taken
  std::size_t taken_ = 0;
  std::uint64_t evaluations_ = 0;
};

/// True if `longer` is what `shorter` was, and what came later; told from its first and its last epoch.
bool goesOn(std::span<const EpochRecord> longer, std::span<const EpochRecord> shorter);

} // namespace nullcline
