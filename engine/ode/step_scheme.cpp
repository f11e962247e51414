#include "engine/ode/step_scheme.h"

#include "engine/ode/leapfrog.h"
#include "engine/ode/runge_kutta.h"

namespace nullcline {

std::unique_ptr<StepScheme> makeStepScheme(StepMethod method) {
  if (method == StepMethod::leapfrog)
    return std::make_unique<LeapfrogScheme>();
  return std::make_unique<RungeKuttaScheme>(tableauOf(method));
}

} // namespace nullcline
