// Was the step good, and how long shall the next one be?
#pragma once

#include "engine/ode/solver_settings.h"

namespace nullcline {

/// What the controller remembers of one trajectory or batch: the errors of its accepted steps, none below 1e-4. What it
/// starts from is Hairer's 1e-4 for the PI control, and 1, which has no effect, for the PID control.
struct ControllerMemory {
  double error_before = 1e-4;   // of the last accepted step
  double error_before_that = 1; // and of the one before
  bool rejected_before = false;
};

struct StepDecision {
  bool accept = false;
  double factor = 1.0; // the next step size over this one
};

/// After a rejection the factor is that of the classical control, and the first good step after it grows no further.
class StepController {
 public:
  /// `embedded_order` q - 1: the error of one step shrinks as h^q.
  StepController(int embedded_order, const StepControl& control);

  bool isFixed() const { return fixed_step_ > 0.0; }
  double fixedStep() const { return fixed_step_; }
  ControllerMemory freshMemory() const { return {first_error_, 1.0, false}; }

  /// error: norm of the estimated error in units of the tolerance (1 = just good enough). Not finite: the step is
  /// rejected with the smallest factor. Not for fixed steps.
  StepDecision decide(double error, ControllerMemory& memory) const;

 private:
  double safety_ = 0.9;
  double smallest_factor_ = 0.2;
  double largest_factor_ = 10.0;
  double exponent_ = 0.0;             // on the error of this step, negative there
  double exponent_before_ = 0.0;      // on the error before
  double exponent_before_that_ = 0.0; // and on the one before
  double rejection_exponent_ = 0.0;   // 1 / q
  double fixed_step_ = 0.0;           // 0: adaptive
  double first_error_ = 1.0;
};

} // namespace nullcline
