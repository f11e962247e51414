#include "engine/gradient/step_map.h"

#include "engine/gradient/runge_kutta_map.h"

namespace nullcline {

std::unique_ptr<StepMap> makeStepMap(StepMethod method, std::size_t dimension) {
  return std::make_unique<RungeKuttaMap>(tableauOf(method), dimension);
}

} // namespace nullcline
