// Gompertz growth of a tumour.
//
// y' = -theta1 y ln(theta2 y)    theta1: growth rate   1/theta2: carrying capacity
// Solution: y(t) = exp(ln(theta2 y0) exp(-theta1 t)) / theta2
#include "engine/field/equations_from.h"
#include "engine/system/systems.h"

namespace nullcline {

namespace {

struct Gompertz {
  static constexpr std::size_t kStates = 1;
  static constexpr std::size_t kParameters = 2;
  template <class Number>
  static void rates(const Number&, const Number* x, const Number* p, Number* dx) {
    using std::log;
    dx[0] = -p[0] * x[0] * log(p[1] * x[0]);
  }
};

} // namespace

KnownSystem gompertzSystem() {
  return {
      "gompertz",
      "Gompertz growth",
      "Growth that slows down exponentially towards a carrying capacity (1 state)",
      "B. Gompertz, Phil. Trans. R. Soc. 115 (1825) 513; A. K. Laird, Br. J. Cancer 18 (1964) 490; values of Zhao et "
      "al., ICLR 2025",
      {{"size", "", 0.1, 1.1}},
      {{"theta1", 1.5, "", "growth rate"}, {"theta2", 1.5, "", "inverse of the carrying capacity"}},
      equationsFrom<Gompertz>(),
      10.0,
      ""};
}

} // namespace nullcline
