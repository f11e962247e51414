#include "engine/fit/solve_trouble.h"

#include "engine/core/numbers.h"

namespace nullcline {

namespace {

const char* reasonOf(SolveStatus status) {
  switch (status) {
  case SolveStatus::max_steps:
    return "it needs more steps than the solver may take";
  case SolveStatus::dt_min:
    return "it needs shorter steps than the solver may take";
  case SolveStatus::non_finite:
    return "the state left the finite numbers";
  case SolveStatus::time_limit:
    return "it took longer than the solver's time limit";
  case SolveStatus::cancelled:
    return "it was cancelled";
  case SolveStatus::ok:
    break;
  }
  return "it gave no number";
}

} // namespace

std::string troubleText(const SolveTrouble& trouble, const Dataset& dataset) {
  if (trouble.status == SolveStatus::ok)
    return "the loss or its gradient was not a finite number";
  const std::string unit = dataset.time_unit.empty() ? "" : " " + dataset.time_unit;
  const std::string name = trouble.trajectory < dataset.trajectories.size()
                               ? dataset.trajectories[trouble.trajectory].id
                               : std::to_string(trouble.trajectory + 1);
  std::string text = std::string(trouble.backward ? "the backward pass of " : "") + "trajectory " + name +
                     " could not be solved past t = " + formatNumber(trouble.t, 4) + unit;
  if (trouble.h > 0.0)
    text += ", where the step was " + formatNumber(trouble.h, 3) + unit;
  text += std::string(": ") + reasonOf(trouble.status);
  if (trouble.failed > 1)
    text += " (and " + std::to_string(trouble.failed - 1) + " more)";
  return text;
}

std::string validationNote(std::size_t epoch, const SolveTrouble& trouble, const Dataset& dataset) {
  return "Epoch " + std::to_string(epoch) + ", validation: " + troubleText(trouble, dataset) +
         ". Such parameters are not chosen as the best.";
}

std::string troubleRemedy(const SolveTrouble& trouble, bool has_rate) {
  switch (trouble.status) {
  case SolveStatus::max_steps:
    return "Allow more steps, loosen the tolerances, or match a shorter horizon.";
  case SolveStatus::dt_min:
    return "Loosen the tolerances, allow a smaller step, or compute in float64.";
  case SolveStatus::time_limit:
    return "Allow a longer solve, loosen the tolerances, or match a shorter horizon.";
  case SolveStatus::non_finite:
    return std::string(has_rate ? "Try a lower peak learning rate, a" : "Try a") +
           " shorter first horizon, or a stage without a solver before it (two-stage).";
  default:
    return has_rate ? "Try a lower peak learning rate, or float64." : "Try float64.";
  }
}

RunStatus statusOfTrouble(const SolveTrouble& trouble) {
  const bool values = trouble.status == SolveStatus::ok || trouble.status == SolveStatus::non_finite;
  return values ? RunStatus::diverged : RunStatus::solver_failed;
}

} // namespace nullcline
