#include "engine/fit/penalty_check.h"

#include "engine/core/random.h"
#include "engine/fit/central_difference.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace nullcline {

namespace {

constexpr int kDirections = 8;
constexpr double kHeavy = 1e9;      // times the weight: the penalty is not lost in the rounding of the misfit
constexpr double kUncertain = 1e-2; // of the norm: a difference less certain says nothing

/// Its loss is the penalty. `whole` must outlive it.
class PenaltyAlone final : public Objective<double> {
 public:
  explicit PenaltyAlone(Objective<double>& whole) : whole_(whole) {}
  ObjectiveValue evaluate(std::span<const double> parameters, std::span<double> gradient,
                          std::stop_token stop) override {
    ObjectiveValue value = whole_.evaluate(parameters, gradient, stop);
    value.loss = value.penalty;
    return value;
  }

 private:
  Objective<double>& whole_;
};

double norm(const std::vector<double>& values) {
  double sum = 0.0;
  for (const double value : values)
    sum += value * value;
  return std::sqrt(sum);
}

/// Null where nothing is added to the loss.
WeightSchedule* weightOf(RegularizerSpec& regularizer) {
  return std::visit(
      [](auto& options) -> WeightSchedule* {
        if constexpr (requires { options.weight; })
          return &options.weight;
        else
          return nullptr;
      },
      regularizer.kind);
}

/// Without the other penalties; where one moves times only, it stays.
StageSpec withPenalty(const StageSpec& stage, std::size_t index, double factor) {
  StageSpec alone = stage;
  alone.regularizers.clear();
  for (std::size_t i = 0; i < stage.regularizers.size(); ++i) {
    RegularizerSpec regularizer = stage.regularizers[i];
    WeightSchedule* weight = weightOf(regularizer);
    if (weight && i != index)
      continue;
    if (weight)
      *weight = {factor * weight->first, factor * weight->last};
    alone.regularizers.push_back(std::move(regularizer));
  }
  return alone;
}

std::vector<double> randomDirection(RandomGenerator& random, std::size_t size) {
  std::vector<double> direction(size);
  for (auto& component : direction)
    component = random.normal();
  const double length = norm(direction);
  for (auto& component : direction)
    component /= length;
  return direction;
}

void judge(PenaltyCheck& check) {
  std::size_t uncertain = 0;
  for (const auto& entry : check.entries) {
    uncertain += !(entry.uncertainty <= kUncertain * check.norm);
    if (std::isinf(entry.uncertainty) && std::isfinite(entry.analytic))
      continue;
    const double beyond = std::abs(entry.analytic - entry.numeric) - 3.0 * entry.uncertainty;
    const double error = (beyond < 0.0 ? 0.0 : beyond) / std::max(check.norm, 1e-300);
    check.error = std::isnan(error) ? error : std::max(check.error, error);
    if (!(error < kPenaltyTolerance))
      check.verdict = GradientVerdict::differs;
  }
  if (check.verdict != GradientVerdict::differs)
    check.verdict = 2 * uncertain < check.entries.size() ? GradientVerdict::agrees : GradientVerdict::undecided;
}

/// With another weight all but the penalty is the same, to the last digit: the difference of the gradients is the
/// penalty's. Along the steps of one evaluation, held. (There a penalty may change by many times its value, as that of
/// one step's error: what is rough is judged beside the whole loss.)
Expected<PenaltyCheck> checkPenalty(const EvaluatedObjective& once, const EvaluatedObjective& heavy, std::uint64_t seed,
                                    const std::stop_token& stop) {
  PenaltyCheck check;
  std::vector<double> gradient(once.gradient.size());
  for (std::size_t i = 0; i < gradient.size(); ++i)
    gradient[i] = (heavy.gradient[i] - once.gradient[i]) / (kHeavy - 1.0);
  check.value = once.penalty;
  check.norm = norm(gradient);
  PenaltyAlone penalty(*once.objective);
  RandomGenerator random(seed);
  once.objective->holdSteps(true);
  for (int i = 0; i < kDirections && !stop.stop_requested(); ++i) {
    const auto direction = randomDirection(random, gradient.size());
    double analytic = 0.0;
    for (std::size_t k = 0; k < gradient.size(); ++k)
      analytic += gradient[k] * direction[k];
    const auto numeric = derivativeAlong(
        penalty, once.theta,
        {direction, std::sqrt(static_cast<double>(direction.size())), once.loss, kPenaltyTolerance * check.norm});
    check.entries.push_back({"a random direction of all", analytic, numeric.value, numeric.uncertainty});
    if (std::isfinite(numeric.uncertainty)) // where the gradient is missing, the differences tell how long it is
      check.norm = std::max(check.norm, std::abs(numeric.value));
  }
  once.objective->holdSteps(false);
  if (stop.stop_requested())
    return failure("The gradient check was stopped.");
  judge(check);
  return check;
}

} // namespace

Expected<std::vector<PenaltyCheck>> checkPenalties(const StageSpec& stage, std::uint64_t seed,
                                                   const EvaluateStage& evaluate, const std::stop_token& stop) {
  std::vector<PenaltyCheck> checks;
  for (std::size_t i = 0; i < stage.regularizers.size(); ++i) {
    RegularizerSpec regularizer = stage.regularizers[i];
    const WeightSchedule* weight = weightOf(regularizer);
    if (!weight || weight->last == 0.0)
      continue;
    const auto once = evaluate(withPenalty(stage, i, 1.0)), heavy = evaluate(withPenalty(stage, i, kHeavy));
    if (!once || !heavy)
      return once ? heavy.error() : once.error();
    auto check = checkPenalty(*once, *heavy, seed, stop);
    if (!check)
      return check.error();
    check->regularizer = std::visit([](const auto& options) { return options.kName; }, regularizer.kind);
    check->label = std::visit([](const auto& options) { return options.kLabel; }, regularizer.kind);
    checks.push_back(std::move(*check));
  }
  return checks;
}

} // namespace nullcline
