#include "engine/regularizer/step_estimates.h"

#include "engine/core/check.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace nullcline {

namespace {

constexpr std::size_t kSixth = 5, kSeventh = 6; // stages
constexpr double kEpsilon = std::numeric_limits<double>::epsilon();

double stage(const TakenStep& step, std::size_t i, std::size_t state) {
  return step.stages[i * step.stride + state];
}

/// h sum_j c_j k_j of one state.
double combined(const TakenStep& step, const double* coefficients, std::size_t state) {
  double sum = 0.0;
  for (std::size_t j = 0; j < step.table->stages; ++j)
    if (coefficients[j] != 0.0)
      sum += coefficients[j] * stage(step, j, state);
  return step.h * sum;
}

/// x_next - g_6 of one state.
double moved(const TakenStep& step, const double* a6, std::size_t state) {
  return step.x_next[state] - step.x[state] - combined(step, a6, state);
}

void addCombined(const TakenStep& step, const double* coefficients, std::size_t state, double cotangent,
                 double* stages_bar) {
  for (std::size_t j = 0; j < step.table->stages; ++j)
    if (coefficients[j] != 0.0)
      stages_bar[j * step.d + state] += step.h * coefficients[j] * cotangent;
}

} // namespace

double stepError(const TakenStep& step, const SolverOptions& options, const StepCotangents* bar) {
  NULLCLINE_CHECK(step.table->hasError(), step.table->name << " has no error estimate");
  const double* e = step.table->error.data();
  const auto tolerance = [&](std::size_t i) {
    const auto& scales = options.absolute_scale; // of one row; a step may be that of several
    const double scale = scales.empty() ? 1.0 : scales[i % scales.size()];
    return options.absolute_tolerance * scale +
           options.relative_tolerance * std::max(std::abs(step.x[i]), std::abs(step.x_next[i]));
  };
  double sum = 0.0;
  for (std::size_t i = 0; i < step.d; ++i) {
    const double ratio = combined(step, e, i) / tolerance(i);
    sum += ratio * ratio;
  }
  const double rms = std::sqrt(sum / static_cast<double>(step.d));
  if (!bar || rms == 0.0)
    return rms * step.h;
  for (std::size_t i = 0; i < step.d; ++i) {
    const double allowed = tolerance(i), ratio = combined(step, e, i) / allowed;
    const double ratio_bar = bar->factor * step.h * ratio / (static_cast<double>(step.d) * rms);
    addCombined(step, e, i, ratio_bar / allowed, bar->stages);
    const double size_bar = -ratio_bar * ratio / allowed * options.relative_tolerance;
    const bool next_is_larger = std::abs(step.x_next[i]) > std::abs(step.x[i]);
    const double* const larger = next_is_larger ? step.x_next : step.x;
    double* const larger_bar = next_is_larger ? bar->x_next : bar->x;
    larger_bar[i] += larger[i] < 0.0 ? -size_bar : size_bar;
  }
  return rms * step.h;
}

StiffnessParts stiffnessParts(const TakenStep& step) {
  const double* a6 = &step.table->coefficients[kSixth * step.table->all_stages];
  StiffnessParts sum;
  for (std::size_t i = 0; i < step.d; ++i) {
    const double k = stage(step, kSeventh, i) - stage(step, kSixth, i), g = moved(step, a6, i);
    sum.rates += k * k;
    sum.states += g * g;
  }
  const auto d = static_cast<double>(step.d);
  return {std::sqrt(sum.rates / d), std::sqrt(sum.states / d)};
}

double stiffnessOf(const StiffnessParts& parts, const Tableau& table) {
  return parts.rates / ((parts.states + kEpsilon) * stabilitySize(table));
}

StiffnessParts stiffnessSlopes(const StiffnessParts& parts, const Tableau& table) {
  const double below = (parts.states + kEpsilon) * stabilitySize(table);
  return {1.0 / below, -parts.rates / below * stabilitySize(table) / below};
}

void addPartsCotangents(const TakenStep& step, const StiffnessParts& parts_bar, const StepCotangents& bar) {
  const double* a6 = &step.table->coefficients[kSixth * step.table->all_stages];
  const StiffnessParts parts = stiffnessParts(step);
  if (parts.rates == 0.0)
    return;
  const auto d = static_cast<double>(step.d);
  const double rates_bar = bar.factor * parts_bar.rates, states_bar = bar.factor * parts_bar.states;
  for (std::size_t i = 0; i < step.d; ++i) {
    const double k = stage(step, kSeventh, i) - stage(step, kSixth, i);
    bar.stages[kSeventh * step.d + i] += rates_bar * k / (d * parts.rates);
    bar.stages[kSixth * step.d + i] -= rates_bar * k / (d * parts.rates);
    const double g_bar = parts.states > 0.0 ? states_bar * moved(step, a6, i) / (d * parts.states) : 0.0;
    bar.x_next[i] += g_bar;
    bar.x[i] -= g_bar;
    addCombined(step, a6, i, -g_bar, bar.stages);
  }
}

double stepStiffness(const TakenStep& step, const StepCotangents* bar) {
  const StiffnessParts parts = stiffnessParts(step);
  if (bar)
    addPartsCotangents(step, stiffnessSlopes(parts, *step.table), *bar);
  return stiffnessOf(parts, *step.table);
}

bool hasErrorEstimate(StepMethod method) {
  if (method == StepMethod::leapfrog)
    return false;
  const Tableau& table = tableauOf(method);
  return table.hasError() && table.coarser_error.empty();
}

bool hasStiffnessEstimate(StepMethod method) {
  return method == StepMethod::tsitouras54 || method == StepMethod::dormand_prince54;
}

double stabilitySize(const Tableau& table) {
  if (&table == &tableauOf(StepMethod::tsitouras54))
    return 3.5068;
  NULLCLINE_CHECK(&table == &tableauOf(StepMethod::dormand_prince54), table.name << " has no stiffness estimate");
  return 3.3066;
}

} // namespace nullcline
