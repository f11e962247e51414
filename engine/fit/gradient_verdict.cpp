#include "engine/fit/gradient_verdict.h"

#include "engine/core/numbers.h"

#include <algorithm>
#include <cmath>

namespace nullcline {

namespace {

constexpr const char* kVerdicts[] = {"agrees", "differs", "undecided"};
constexpr double kStillFar = 0.1; // nearer, but too far away to say where it ends

bool comesNearer(std::span<const ConvergenceLevel> levels) {
  return levels.size() > 1 && levels.back().error <= kNearer * levels[levels.size() - 2].error;
}

const PenaltyCheck* penaltyWith(const GradientCheck& check, GradientVerdict verdict) {
  const auto found = std::ranges::find(check.penalties, verdict, &PenaltyCheck::verdict);
  return found != check.penalties.end() ? &*found : nullptr;
}

} // namespace

bool isSettled(std::span<const ConvergenceLevel> levels) {
  return !levels.empty() && (levels.back().error < kCloseEnough || (levels.size() > 1 && !comesNearer(levels)));
}

GradientVerdict verdictOf(std::span<const ConvergenceLevel> levels) {
  if (levels.empty())
    return GradientVerdict::undecided;
  const ConvergenceLevel& last = levels.back();
  if (last.error < kCloseEnough)
    return GradientVerdict::agrees;
  if (comesNearer(levels))
    return last.error < kStillFar ? GradientVerdict::agrees : GradientVerdict::undecided;
  return levels.size() == 1 || last.moved > kNearer * last.error ? GradientVerdict::undecided
                                                                 : GradientVerdict::differs;
}

std::string convergenceText(std::span<const ConvergenceLevel> levels) {
  std::string text;
  for (const auto& level : levels) {
    const std::string error = formatNumber(level.error, 3), fineness = formatNumber(level.fineness, 3);
    if (text.empty())
      text = error + (level.fixed_steps ? " with steps of " : " at a relative tolerance of ") + fineness;
    else
      text += ", " + error + (level.fixed_steps ? " with " : " at ") + fineness;
  }
  return text;
}

std::string penaltyText(const PenaltyCheck& check) {
  const std::string begin = "gradient " + formatNumber(check.norm, 3) + " long, ";
  if (check.verdict == GradientVerdict::undecided)
    return begin + "too rough for differences to be trusted";
  return begin + "error " + formatNumber(check.error, 3) + " of it, " +
         (check.error < kPenaltyTolerance ? "below " : "NOT below ") + formatNumber(kPenaltyTolerance);
}

std::string verdictText(const GradientCheck& check) {
  if (check.verdict == GradientVerdict::agrees)
    return {};
  if (const auto* wrong = penaltyWith(check, GradientVerdict::differs))
    return "The gradient of the regulariser \"" + wrong->label + "\" differs from the derivative of its penalty.";
  if (check.verdict == GradientVerdict::differs)
    return check.levels.empty() ? "The gradient differs from the derivative of the loss."
                                : "The gradient does not come nearer to the direct gradient as the solution becomes "
                                  "more exact.";
  if (2 * check.uncertain >= check.entries.size())
    return "Nothing can be said: the loss is too rough here for differences to be trusted, as over many turns of a "
           "chaotic system. Check over a shorter time.";
  if (const auto* rough = penaltyWith(check, GradientVerdict::undecided);
      rough && (check.levels.empty() || verdictOf(check.levels) == GradientVerdict::agrees))
    return "Nothing can be said of the regulariser \"" + rough->label +
           "\": its penalty is too rough here for differences to be trusted. The gradient as a whole agrees.";
  return "Nothing can be said: the gradient itself still changes with the tolerance, as over many turns of a chaotic "
         "system. Check over a shorter time.";
}

double GradientCheck::errorOf(const GradientEntry& entry) const {
  if (std::isinf(entry.uncertainty) && std::isfinite(entry.analytic))
    return 0.0; // the differences say nothing
  const double beyond = std::abs(entry.analytic - entry.numeric) - 3.0 * entry.uncertainty;
  return (beyond < 0.0 ? 0.0 : beyond) / std::max(norm, 1e-300); // a NaN stays
}

const GradientEntry& GradientCheck::worst() const {
  // A NaN is worse than any number.
  return *std::ranges::max_element(entries, [this](const auto& a, const auto& b) {
    return std::isnan(errorOf(b)) ? !std::isnan(errorOf(a)) : errorOf(a) < errorOf(b);
  });
}

Json gradientCheckJson(const GradientCheck& check) {
  const auto& worst = check.worst();
  Json json = {{"passed", check.passed()},
               {"verdict", kVerdicts[static_cast<std::size_t>(check.verdict)]},
               {"objective", check.objective},
               {"gradient", check.gradient.empty() ? Json(nullptr) : Json(check.gradient)},
               {"parameters", check.parameters},
               {"checked", check.entries.size() - 1},
               {"zero_derivatives", check.zeros},
               {"uncertain", check.uncertain},
               {"loss", check.loss},
               {"gradient_norm", check.norm},
               {"worst", {{"parameter", worst.name}, {"analytic", worst.analytic}, {"numeric", worst.numeric}}},
               {"relative_error", check.errorOf(worst)},
               {"expectation", check.expectation}};
  if (check.tolerance > 0.0)
    json["tolerance"] = check.tolerance;
  for (const auto& level : check.levels)
    json["convergence"].push_back({{level.fixed_steps ? "step" : "relative_tolerance", level.fineness},
                                   {"relative_error_to_direct", level.error}});
  for (const auto& penalty : check.penalties)
    json["penalties"].push_back({{"regularizer", penalty.regularizer},
                                 {"verdict", kVerdicts[static_cast<std::size_t>(penalty.verdict)]},
                                 {"value", penalty.value},
                                 {"gradient_norm", penalty.norm},
                                 {"relative_error", penalty.error},
                                 {"tolerance", kPenaltyTolerance}});
  return json;
}

} // namespace nullcline
