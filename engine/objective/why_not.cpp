#include "engine/objective/why_not.h"

#include "engine/ode/integrate.h"
#include "engine/regularizer/step_estimates.h"

#include <type_traits>

namespace nullcline {

namespace {

template <class Variant>
const char* labelOf(const Variant& variant) {
  return std::visit([](const auto& alternative) { return std::decay_t<decltype(alternative)>::kLabel; }, variant);
}

/// An exponential neither starts nor ends at zero.
bool isExponential(const WeightSchedule& weight) {
  return weight.first == weight.last || (weight.first > 0.0 && weight.last > 0.0);
}

template <class Regularization>
concept Weighted = requires(const Regularization& options) {
  options.weight;
};

bool hasSensibleWeight(const RegularizerOptions& regularizer) {
  return std::visit(
      [](const auto& options) {
        if constexpr (Weighted<std::decay_t<decltype(options)>>)
          return isExponential(options.weight);
        else
          return true;
      },
      regularizer);
}

const char* whyNotGlobal(const GlobalRegularization& options, const ObjectiveOptions& objective) {
  const StepMethod method = solverOf(objective)->method;
  if (!std::holds_alternative<DirectGradient>(*gradientOf(objective)))
    return "Global regularisation penalises the solver's own steps, and only the direct gradient goes back through "
           "them. Choose the direct gradient, or local regularisation, which works with every gradient.";
  const bool stiffness = options.estimate != GlobalRegularization::Estimate::error;
  if (stiffness && !hasStiffnessEstimate(method))
    return "The stiffness of a step is estimated from two stages at its end, which Dormand-Prince 5(4) and "
           "Tsitouras 5(4) have. Choose one of them, or the error estimate.";
  if (!stiffness && !hasErrorEstimate(method))
    return "Global regularisation penalises the error that a step is compared with, and this solver has none, or two "
           "of them. Choose Dormand-Prince 5(4), Tsitouras 5(4) or Bogacki-Shampine 3(2).";
  return nullptr;
}

} // namespace

std::optional<std::string> whyNot(const ObjectiveOptions& objective) {
  const auto* variational = std::get_if<VariationalOptions>(&objective);
  if (variational && variational->functions != TestFunctions::sine &&
      variational->quadrature != WeakQuadrature::trapezoid)
    return "Exact moments are known of sines only: choose the trapezoid rule with polynomial and Hermite test "
           "functions, or sines.";
  const SolverSettings* const solver = solverOf(objective);
  if (!solver)
    return std::nullopt;
  if (const char* reason = whyNot(*solver))
    return reason;
  if (std::holds_alternative<ReversibleGradient>(*gradientOf(objective)) && solver->method != StepMethod::leapfrog)
    return "The reversible gradient (MALI) undoes the steps of the leapfrog, and no other solver's can be undone. "
           "Choose the leapfrog solver, or the checkpointed gradient, which bounds the memory with any solver.";
  return std::nullopt;
}

std::optional<std::string> whyNot(const ObjectiveOptions& objective, const RegularizerOptions& regularizer,
                                  bool has_jets) {
  if (!hasSensibleWeight(regularizer))
    return std::string(labelOf(regularizer)) +
           ": an exponential neither starts nor ends at zero. Give both weights above zero, or twice the same.";
  if (std::holds_alternative<WeightDecay>(regularizer))
    return std::nullopt;
  if (!needsSolver(objective))
    return std::string(labelOf(regularizer)) + ": this regulariser looks at a solution, and " + labelOf(objective) +
           " fits without solving. Choose trajectory matching or multiple shooting, or leave it out.";
  if (const auto* global = std::get_if<GlobalRegularization>(&regularizer))
    if (const char* reason = whyNotGlobal(*global, objective))
      return reason;
  if (std::holds_alternative<TaylorRegularization>(regularizer) && !has_jets)
    return "Taylor regularisation needs the higher time derivatives of the model, which this one does not have. "
           "Choose another model, or local regularisation.";
  return std::nullopt;
}

std::optional<std::string> whyNot(const ObjectiveOptions& objective, std::span<const RegularizerSpec> regularizers,
                                  bool has_jets) {
  std::size_t global = 0, taylor = 0, steer = 0;
  for (const auto& regularizer : regularizers) {
    if (auto reason = whyNot(objective, regularizer.kind, has_jets))
      return reason;
    global += std::holds_alternative<GlobalRegularization>(regularizer.kind);
    taylor += std::holds_alternative<TaylorRegularization>(regularizer.kind);
    steer += std::holds_alternative<SteerRegularization>(regularizer.kind);
  }
  if (global > 1 || taylor > 1 || steer > 1)
    return "Global regularisation, Taylor regularisation and STEER can each be had once in a stage: error and "
           "stiffness together are one choice of the global one. Leave one out.";
  return std::nullopt;
}

std::optional<std::string> whyNot(const ObjectiveOptions& objective, const ModelShape& shape) {
  if (needsSolver(objective))
    return std::nullopt;
  if (shape.linear_readout)
    return std::string(labelOf(objective)) +
           " compares the model with the data without solving it, so the states must be what is measured. Choose "
           "trajectory matching, or leave out the linear read-out.";
  if (shape.hasUnmeasured())
    return std::string(labelOf(objective)) +
           " needs a measured column for every state. Choose trajectory matching, which estimates the others, or a "
           "model of the measured states alone.";
  return std::nullopt;
}

} // namespace nullcline
