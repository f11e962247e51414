#include "engine/analysis/epoch_record.h"

#include <algorithm>
#include <cmath>

namespace nullcline {

int epochsRunUpTo(std::span<const EpochRecord> history, int place) {
  return static_cast<int>(std::ranges::upper_bound(history, place, {}, &EpochRecord::place) - history.begin());
}

TrainingCounts trainingCounts(std::span<const EpochRecord> history) {
  TrainingCounts counts;
  for (const auto& epoch : history) {
    counts.nfe_forward += epoch.nfe_forward;
    counts.nfe_backward += epoch.nfe_backward;
    counts.pullbacks += epoch.pullbacks;
    counts.steps_accepted += epoch.steps_accepted;
    counts.steps_rejected += epoch.steps_rejected;
    counts.not_finite += !std::isfinite(epoch.train_loss);
  }
  return counts;
}

} // namespace nullcline
