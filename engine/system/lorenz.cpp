// Lorenz's convection: deterministic chaos.
//
// x' = sigma (y - x)        x: convection rate   y, z: temperature differences, all scaled
// y' = rho x - y - x z
// z' = x y - b z
#include "engine/field/equations_from.h"
#include "engine/system/systems.h"

namespace nullcline {

namespace {

struct Lorenz {
  static constexpr std::size_t kStates = 3;
  static constexpr std::size_t kParameters = 3;
  template <class Number>
  static void rates(const Number&, const Number* x, const Number* p, Number* dx) {
    dx[0] = p[0] * (x[1] - x[0]);
    dx[1] = p[1] * x[0] - x[1] - x[0] * x[2];
    dx[2] = x[0] * x[1] - p[2] * x[2];
  }
};

} // namespace

KnownSystem lorenzSystem() {
  return {"lorenz",
          "Lorenz convection",
          "Deterministic chaos on the butterfly attractor (3 states)",
          "E. N. Lorenz, J. Atmos. Sci. 20 (1963) 130, equations 25 to 27; values of Zhao et al., ICLR 2025",
          {{"x", "", -10.0, 10.0}, {"y", "", -10.0, 10.0}, {"z", "", -10.0, 10.0}},
          // Published with b = 2.66667, not 8/3.
          {{"sigma", 10.0, "", "Prandtl number"},
           {"rho", 28.0, "", "Rayleigh number over its critical value"},
           {"b", 2.66667, "", "shape of the convection cells"}},
          equationsFrom<Lorenz>(),
          10.0,
          ""};
}

} // namespace nullcline
