// Sel'kov's oscillator of glycolysis.
//
// F' = theta1 - theta2 F - F A^2     F: fructose-6-phosphate   A: ADP, both scaled
// A' = -A + theta3 F + F A^2
// The paper's model has theta2 = theta3 (what leaves F enters A); fitting keeps them apart, as Zhao et al. do.
#include "engine/field/equations_from.h"
#include "engine/system/systems.h"

namespace nullcline {

namespace {

struct Glycolytic {
  static constexpr std::size_t kStates = 2;
  static constexpr std::size_t kParameters = 3;
  template <class Number>
  static void rates(const Number&, const Number* x, const Number* p, Number* dx) {
    const Number activated = x[0] * x[1] * x[1];
    dx[0] = p[0] - p[1] * x[0] - activated;
    dx[1] = -x[1] + p[2] * x[0] + activated;
  }
};

} // namespace

KnownSystem glycolyticSystem() {
  return {"glycolytic",
          "Sel'kov glycolytic oscillator",
          "Self-sustained oscillation of glycolysis by product activation (2 states)",
          "E. E. Sel'kov, Eur. J. Biochem. 4 (1968) 79; values of Zhao et al., ICLR 2025",
          {{"F6P", "", 0.1, 1.1}, {"ADP", "", 0.1, 1.1}},
          {{"theta1", 0.75, "", "supply of F6P"},
           {"theta2", 0.1, "", "unactivated use of F6P"},
           {"theta3", 0.1, "", "unactivated production of ADP"}},
          equationsFrom<Glycolytic>(),
          10.0,
          ""};
}

} // namespace nullcline
