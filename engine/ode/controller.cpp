#include "engine/ode/controller.h"

#include <algorithm>
#include <cmath>

namespace nullcline {

StepController::StepController(int embedded_order, const StepControl& control) {
  const double order = embedded_order + 1; // q
  rejection_exponent_ = 1.0 / order;
  const auto limits = [this](const auto& options) {
    safety_ = options.safety;
    smallest_factor_ = options.smallest_factor;
    largest_factor_ = options.largest_factor;
  };
  if (const auto* fixed = std::get_if<FixedSteps>(&control)) {
    fixed_step_ = fixed->step;
  } else if (const auto* integral = std::get_if<IntegralControl>(&control)) {
    limits(*integral);
    exponent_ = rejection_exponent_;
  } else if (const auto* pi = std::get_if<ProportionalIntegralControl>(&control)) {
    limits(*pi);
    exponent_ = 1.0 / order - 0.75 * pi->beta;
    exponent_before_ = pi->beta;
    first_error_ = 1e-4;
  } else if (const auto* pid = std::get_if<ProportionalIntegralDerivativeControl>(&control)) {
    limits(*pid);
    exponent_ = (pid->proportional + pid->integral + pid->derivative) / order;
    exponent_before_ = (pid->proportional + 2.0 * pid->derivative) / order;
    exponent_before_that_ = -pid->derivative / order;
  }
}

// With e the error in units of the tolerance and q = embedded order + 1 (HNW I, II.4 (4.13); Soderlind 2002):
//   accepted, e <= 1:  factor = safety e_n^-exponent e_{n-1}^exponent_before e_{n-2}^exponent_before_that, within
//   limits rejected:          factor = safety e^(-1/q), not below the smallest
StepDecision StepController::decide(double error, ControllerMemory& memory) const {
  if (!std::isfinite(error)) {
    memory.rejected_before = true;
    return {false, smallest_factor_};
  }
  if (error > 1.0) {
    memory.rejected_before = true;
    const double factor = safety_ * std::pow(error, -rejection_exponent_);
    return {false, std::max(smallest_factor_, factor)};
  }
  const double largest = memory.rejected_before ? 1.0 : largest_factor_;
  // An error of 0 would ask for an infinite step; 1e-300 is clamped to the largest factor all the same.
  double factor =
      safety_ * std::pow(std::max(error, 1e-300), -exponent_) * std::pow(memory.error_before, exponent_before_);
  if (exponent_before_that_ != 0.0)
    factor *= std::pow(memory.error_before_that, exponent_before_that_);
  memory.error_before_that = memory.error_before;
  memory.error_before = std::max(error, 1e-4);
  memory.rejected_before = false;
  return {true, std::clamp(factor, smallest_factor_, largest)};
}

} // namespace nullcline
