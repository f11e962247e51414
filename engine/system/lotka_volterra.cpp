// Lotka-Volterra predator and prey.
//
// x' = alpha x - beta x y      x: prey   y: predator
// y' = delta x y - gamma y     constant of motion: delta x - gamma ln x + beta y - alpha ln y
#include "engine/field/equations_from.h"
#include "engine/system/systems.h"

namespace nullcline {

namespace {

struct LotkaVolterra {
  static constexpr std::size_t kStates = 2;
  static constexpr std::size_t kParameters = 4;
  template <class Number>
  static void rates(const Number&, const Number* x, const Number* p, Number* dx) {
    const Number &alpha = p[0], &beta = p[1], &delta = p[2], &gamma = p[3];
    dx[0] = alpha * x[0] - beta * x[0] * x[1];
    dx[1] = delta * x[0] * x[1] - gamma * x[1];
  }
};

} // namespace

KnownSystem lotkaVolterraSystem() {
  return {
      "lotka-volterra",
      "Lotka-Volterra predator and prey",
      "Two populations that chase each other round closed orbits (2 states)",
      "A. J. Lotka, Elements of Physical Biology (1925); V. Volterra, Mem. Acad. Lincei 2 (1926) 31; values of Zhao et "
      "al., ICLR 2025",
      {{"prey", "", 10.0, 20.0}, {"predator", "", 5.0, 10.0}},
      {{"alpha", 1.0, "", "growth rate of the prey"},
       {"beta", 0.3, "", "prey lost per predator"},
       {"delta", 0.1, "", "predator growth per prey"},
       {"gamma", 3.0, "", "death rate of the predator"}},
      equationsFrom<LotkaVolterra>(),
      10.0,
      ""};
}

} // namespace nullcline
