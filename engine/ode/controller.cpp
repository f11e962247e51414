#include "engine/ode/controller.h"

#include <algorithm>
#include <cmath>

namespace nullcline {

StepController::StepController(int embedded_order, const ControllerOptions& options)
    : options_(options), exponent_(1.0 / (embedded_order + 1) - 0.75 * options.beta),
      rejection_exponent_(1.0 / (embedded_order + 1)) {}

StepDecision StepController::decide(double error, ControllerMemory& memory) const {
  if (!std::isfinite(error)) {
    memory.rejected_before = true;
    return {false, options_.smallest_factor};
  }
  if (error > 1.0) {
    memory.rejected_before = true;
    const double factor = options_.safety * std::pow(error, -rejection_exponent_);
    return {false, std::max(options_.smallest_factor, factor)};
  }
  const double largest = memory.rejected_before ? 1.0 : options_.largest_factor;
  // An error of 0 would ask for an infinite step; 1e-300 is clamped to the largest factor all the same.
  const double factor =
      options_.safety * std::pow(std::max(error, 1e-300), -exponent_) * std::pow(memory.error_before, options_.beta);
  memory.error_before = std::max(error, 1e-4);
  memory.rejected_before = false;
  return {true, std::clamp(factor, options_.smallest_factor, largest)};
}

} // namespace nullcline
