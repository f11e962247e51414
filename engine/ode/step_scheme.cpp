#include "engine/ode/step_scheme.h"

#include "engine/ode/leapfrog.h"
#include "engine/ode/runge_kutta.h"

namespace nullcline {

std::unique_ptr<StepScheme> makeStepScheme(StepMethod method, std::size_t rows, std::size_t dimension) {
  if (method == StepMethod::leapfrog)
    return std::make_unique<LeapfrogScheme>(rows, dimension);
  return std::make_unique<RungeKuttaScheme>(tableauOf(method), rows, dimension);
}

} // namespace nullcline
