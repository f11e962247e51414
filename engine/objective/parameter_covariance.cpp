// loss = f sum r^2, so that H = 2 f J'J and sigma^2 (J'J)^-1 = 2 loss H^-1 / (N - P - E), whatever f is.
#include "engine/objective/parameter_covariance.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace nullcline {

namespace {

constexpr double kRidge = 1e-12;        // of the diagonal, so that there is an inverse where one direction is empty
constexpr double kMostInflation = 1e10; // of a variance by the other parameters; more is rounding
constexpr int kMostSteps = 20;

/// The extra parameters and the model of the loss there.
struct Profiled {
  std::vector<double> parameters; // (P + E)
  QuadraticModel model;
  ObjectiveValue value;
};

/// Of the extra parameters alone.
std::vector<double> extraStep(QuadraticModel model, double damping) {
  const auto p = static_cast<std::ptrdiff_t>(model.model_parameters);
  std::ranges::fill(model.shared, 0.0);
  std::fill_n(model.gradient.begin(), p, 0.0);
  for (auto& block : model.blocks)
    std::ranges::fill(block.coupling, 0.0);
  return dampedStep(model, damping);
}

/// One step that lowers the loss; false where none does, or hardly.
bool stepExtra(Objective<double>& objective, Profiled& at, const std::stop_token& stop) {
  for (const double damping : std::array{kRidge, 1e-2, 1.0, 1e2}) {
    const auto step = extraStep(at.model, damping);
    if (step.empty())
      continue;
    Profiled next;
    next.parameters = at.parameters;
    for (std::size_t i = 0; i < step.size(); ++i)
      next.parameters[i] += step[i];
    next.value = objective.evaluateModel(next.parameters, next.model, stop);
    if (!next.value.completed)
      return false;
    if (!(next.value.loss < at.value.loss))
      continue;
    const bool is_worth_more = at.value.loss - next.value.loss > 1e-6 * at.value.loss;
    at = std::move(next);
    return is_worth_more;
  }
  return false;
}

} // namespace

Expected<ParameterCovariance> parameterCovariance(Objective<double>& objective, std::span<const double> parameters,
                                                  std::size_t observations, std::stop_token stop) {
  if (!objective.hasQuadraticModel())
    return failure("the loss is no plain sum of squares");
  const std::size_t p = parameters.size();
  Profiled at;
  at.parameters.assign(parameters.begin(), parameters.end());
  const auto extra = objective.extraStart();
  at.parameters.insert(at.parameters.end(), extra.begin(), extra.end());
  const std::size_t all = at.parameters.size();
  if (observations <= all)
    return failure("there are " + std::to_string(observations) + " observed values for " + std::to_string(all) +
                   " parameters and initial values");
  at.value = objective.evaluateModel(at.parameters, at.model, stop);
  for (int step = 0; step < kMostSteps && !extra.empty() && std::isfinite(at.value.loss); ++step)
    if (!stepExtra(objective, at, stop))
      break;
  if (stop.stop_requested() || !at.value.completed)
    return failure("it was cancelled");
  if (!std::isfinite(at.value.loss))
    return failure("the solution cannot be followed with its derivatives");

  ParameterCovariance covariance;
  covariance.entries = profiledInverse(at.model, kRidge);
  if (covariance.entries.empty())
    return failure("the derivatives of the solution are too large for the arithmetic");
  for (std::size_t i = 0; i < p; ++i) {
    const double seen = at.model.shared[i * p + i];
    covariance.is_undetermined.push_back(!(seen > 0.0) || !(covariance.entries[i * p + i] * seen < kMostInflation));
  }
  for (double& entry : covariance.entries)
    entry *= 2.0 * at.value.loss / static_cast<double>(observations - all);
  const auto step = dampedStep(at.model, kRidge);
  for (std::size_t i = 0; i < p; ++i) {
    const double error = std::sqrt(covariance.entries[i * p + i]);
    const bool is_known = !step.empty() && !covariance.is_undetermined[i] && error > 0.0;
    covariance.steps.push_back(is_known ? step[i] / error : 0.0);
  }
  return covariance;
}

} // namespace nullcline
