#include "engine/regularizer/step_estimates.h"

#include "engine/core/check.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace nullcline {

namespace {

constexpr std::size_t kSixth = 5, kSeventh = 6; // stages

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
    const double scale = options.absolute_scale.empty() ? 1.0 : options.absolute_scale[i];
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

double stepStiffness(const TakenStep& step, const StepCotangents* bar) {
  const Tableau& table = *step.table;
  const double* a6 = &table.coefficients[kSixth * table.all_stages];
  const auto moved = [&](std::size_t i) { return step.x_next[i] - step.x[i] - combined(step, a6, i); };
  double rates = 0.0, states = 0.0;
  for (std::size_t i = 0; i < step.d; ++i) {
    const double k = stage(step, kSeventh, i) - stage(step, kSixth, i), g = moved(i);
    rates += k * k;
    states += g * g;
  }
  const auto d = static_cast<double>(step.d);
  rates = std::sqrt(rates / d);
  states = std::sqrt(states / d);
  const double below = (states + std::numeric_limits<double>::epsilon()) * stabilitySize(table);
  if (!bar || rates == 0.0)
    return rates / below;
  const double rates_bar = bar->factor / below;
  const double states_bar = -bar->factor * rates / below * stabilitySize(table) / below;
  for (std::size_t i = 0; i < step.d; ++i) {
    const double k = stage(step, kSeventh, i) - stage(step, kSixth, i);
    bar->stages[kSeventh * step.d + i] += rates_bar * k / (d * rates);
    bar->stages[kSixth * step.d + i] -= rates_bar * k / (d * rates);
    const double g_bar = states > 0.0 ? states_bar * moved(i) / (d * states) : 0.0;
    bar->x_next[i] += g_bar;
    bar->x[i] -= g_bar;
    addCombined(step, a6, i, -g_bar, bar->stages);
  }
  return rates / below;
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
