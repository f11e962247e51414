// Van der Pol's oscillator: a triode circuit with damping that is negative near zero.
//
// x' = v                        x: scaled current   v: its rate of change
// v' = mu (1 - x^2) v - x       every orbit but x = v = 0 tends to one limit cycle, near |x| = 2
#include "engine/field/equations_from.h"
#include "engine/system/systems.h"

namespace nullcline {

namespace {

struct VanDerPol {
  static constexpr std::size_t kStates = 2;
  static constexpr std::size_t kParameters = 1;
  template <class Number>
  static void rates(const Number&, const Number* x, const Number* p, Number* dx) {
    dx[0] = x[1];
    dx[1] = p[0] * (1.0 - x[0] * x[0]) * x[1] - x[0];
  }
};

} // namespace

KnownSystem vanDerPolSystem() {
  return {"van-der-pol",
          "Van der Pol oscillator",
          "Self-sustained oscillation with amplitude-dependent damping (2 states)",
          // mu = 1 is the middle one of the three cases (0.1, 1, 10) that the paper draws. The initial range is ours:
          // it covers the inside and the outside of the limit cycle.
          "B. van der Pol, Phil. Mag. (7) 2 (1926) 978, with its epsilon = 1",
          {{"x", "", -3.0, 3.0}, {"v", "", -3.0, 3.0}},
          {{"mu", 1.0, "", "strength of the damping"}},
          equationsFrom<VanDerPol>(),
          // Three periods of about 6.66.
          20.0,
          ""};
}

} // namespace nullcline
