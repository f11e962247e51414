// Genetic toggle switch: two repressors, each of which stops the other; two stable states.
//
// u' = alpha1 / (1 + v^beta)  - u     u, v: repressor concentrations, scaled; time in units of their decay
// v' = alpha2 / (1 + u^gamma) - v
#include "engine/field/equations_from.h"
#include "engine/system/systems.h"

namespace nullcline {

namespace {

struct ToggleSwitch {
  static constexpr std::size_t kStates = 2;
  static constexpr std::size_t kParameters = 4;
  template <class Number>
  static void rates(const Number&, const Number* x, const Number* p, Number* dx) {
    using std::pow;
    dx[0] = p[0] / (1.0 + pow(positivePart(x[1]), p[2])) - x[0];
    dx[1] = p[1] / (1.0 + pow(positivePart(x[0]), p[3])) - x[1];
  }
};

} // namespace

KnownSystem toggleSwitchSystem() {
  return {
      "toggle",
      "Genetic toggle switch",
      "Two genes that repress each other: two stable states (2 states)",
      "T. S. Gardner, C. R. Cantor, J. J. Collins, Nature 403 (2000) 339, equation 1; values of Zhao et al., ICLR 2025",
      {{"u", "", 0.1, 4.0}, {"v", "", 0.1, 4.0}},
      {{"alpha1", 4.0, "", "synthesis rate of repressor u"},
       {"alpha2", 4.0, "", "synthesis rate of repressor v"},
       {"beta", 3.0, "", "cooperativity of v's repression"},
       {"gamma", 3.0, "", "cooperativity of u's repression"}},
      equationsFrom<ToggleSwitch>(),
      10.0,
      ""};
}

} // namespace nullcline
