#include "engine/analysis/training_curves.h"

#include "engine/core/check.h"

#include <cmath>

namespace nullcline {

namespace {

std::optional<double> valueOf(const EpochRecord& record, TrainingQuantity quantity) {
  switch (quantity) {
  case TrainingQuantity::train_loss:
    return record.train_loss;
  case TrainingQuantity::validation_loss:
    return record.validation_loss;
  case TrainingQuantity::error:
    return record.error;
  case TrainingQuantity::nfe_forward:
    return static_cast<double>(record.nfe_forward);
  case TrainingQuantity::nfe_backward:
    return static_cast<double>(record.nfe_backward);
  case TrainingQuantity::learning_rate:
    break;
  }
  return record.learning_rate;
}

} // namespace

std::vector<double> trainingCosts(std::span<const EpochRecord> history, TrainingCost cost) {
  std::vector<double> costs;
  costs.reserve(history.size());
  std::uint64_t evaluations = 0;
  for (const auto& record : history) {
    evaluations += record.nfe_forward + record.nfe_backward;
    if (cost == TrainingCost::seconds)
      costs.push_back(record.seconds);
    else if (cost == TrainingCost::evaluations)
      costs.push_back(static_cast<double>(evaluations));
    else
      costs.push_back(static_cast<double>(costs.size() + 1));
  }
  return costs;
}

TrainingCurve trainingCurve(std::span<const EpochRecord> history, TrainingQuantity quantity,
                            std::span<const double> costs) {
  NULLCLINE_CHECK(costs.size() == history.size(), costs.size() << " costs of " << history.size() << " epochs");
  TrainingCurve curve;
  for (std::size_t i = 0; i < history.size(); ++i) {
    const auto value = valueOf(history[i], quantity);
    if (!value)
      continue;
    const bool finite = std::isfinite(*value);
    curve.line.x.push_back(costs[i]);
    curve.line.y.push_back(finite ? *value : kMissing);
    if (!finite)
      curve.not_finite.push_back(costs[i]);
  }
  return curve;
}

} // namespace nullcline
