#include "engine/ode/solver_settings.h"

namespace nullcline {

std::span<const EnumName<StepMethod>> enumNames(StepMethod) {
  static constexpr EnumName<StepMethod> kNames[] = {
      {StepMethod::euler, "euler", "Euler (order 1)"},
      {StepMethod::midpoint, "midpoint", "Midpoint (order 2)"},
      {StepMethod::heun, "heun", "Heun (order 2)"},
      {StepMethod::ralston, "ralston", "Ralston (order 2)"},
      {StepMethod::rk4, "rk4", "Runge-Kutta 4"},
      {StepMethod::bogacki_shampine32, "bosh3", "Bogacki-Shampine 3(2)"},
      {StepMethod::dormand_prince54, "dopri5", "Dormand-Prince 5(4)"},
      {StepMethod::tsitouras54, "tsit5", "Tsitouras 5(4)"},
      {StepMethod::dormand_prince853, "dop853", "Dormand-Prince 8(5,3)"},
      {StepMethod::leapfrog, "leapfrog", "Asynchronous leapfrog (order 2)"},
  };
  return kNames;
}

std::span<const EnumName<ControlGroup>> enumNames(ControlGroup) {
  static constexpr EnumName<ControlGroup> kNames[] = {
      {ControlGroup::each_trajectory, "each_trajectory", "Each trajectory its own"},
      {ControlGroup::whole_batch, "whole_batch", "The whole batch"},
  };
  return kNames;
}

} // namespace nullcline
