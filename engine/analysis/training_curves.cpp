#include "engine/analysis/training_curves.h"

#include "engine/core/check.h"

#include <bit>
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

/// Values that are not finite are the same where their bits are.
bool isSame(const EpochRecord& a, const EpochRecord& b) {
  const auto bits = [](double value) { return std::bit_cast<std::uint64_t>(value); };
  return a.epoch == b.epoch && bits(a.train_loss) == bits(b.train_loss) &&
         bits(a.validation_loss) == bits(b.validation_loss) && a.seconds == b.seconds &&
         a.nfe_forward == b.nfe_forward && a.nfe_backward == b.nfe_backward && a.learning_rate == b.learning_rate &&
         a.error.has_value() == b.error.has_value() && bits(a.error.value_or(0.0)) == bits(b.error.value_or(0.0));
}

} // namespace

bool goesOn(std::span<const EpochRecord> longer, std::span<const EpochRecord> shorter) {
  return shorter.empty() || (shorter.size() <= longer.size() && isSame(longer.front(), shorter.front()) &&
                             isSame(longer[shorter.size() - 1], shorter.back()));
}

void GrowingCurve::take(std::span<const EpochRecord> history) {
  const bool continues = taken_ == 0 || (taken_ <= history.size() && isSame(history.front(), ends_[0]) &&
                                         isSame(history[taken_ - 1], ends_[1]));
  if (!continues)
    *this = GrowingCurve(quantity_, cost_);
  for (; taken_ < history.size(); ++taken_) {
    const EpochRecord& record = history[taken_];
    evaluations_ += record.nfe_forward + record.nfe_backward;
    const auto value = valueOf(record, quantity_);
    if (!value)
      continue;
    const double place = cost_ == TrainingCost::seconds       ? record.seconds
                         : cost_ == TrainingCost::evaluations ? static_cast<double>(evaluations_)
                                                              : static_cast<double>(taken_ + 1);
    line_.add(place, std::isfinite(*value) ? *value : kMissing);
  }
  if (taken_ > 0)
    ends_ = {history.front(), history[taken_ - 1]};
}

TrainingCurve GrowingCurve::curve() const {
  return {line_.line(), line_.missing()};
}

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
