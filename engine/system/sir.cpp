// Epidemic in a population that mixes evenly.
//
// S' = -beta S I / N            S, I, R: susceptible, infected, removed   N = S + I + R, constant
// I' =  beta S I / N - gamma I  beta / gamma: whom one infected person infects while nearly all are susceptible
// R' =  gamma I
// N is the sum of the states and not a number beside them, so that a fit in which only I is measured can tell how many
// persons took part.
#include "engine/field/equations_from.h"
#include "engine/system/systems.h"

namespace nullcline {

namespace {

struct Sir {
  static constexpr std::size_t kStates = 3;
  static constexpr std::size_t kParameters = 2;
  template <class Number>
  static void rates(const Number&, const Number* x, const Number* p, Number* dx) {
    const Number population = x[0] + x[1] + x[2];
    const Number infections = p[0] * x[0] * x[1] / population;
    const Number removals = p[1] * x[1];
    dx[0] = -infections;
    dx[1] = infections - removals;
    dx[2] = removals;
  }
};

} // namespace

KnownSystem sirSystem() {
  return {"sir",
          "SIR epidemic",
          "Epidemic of an infection that leaves immunity (3 states)",
          // Murray finds S0 / R0 = 202 and an infection rate of 2.18e-3 per person and day for 763 boys; here they are
          // the rates of the whole population. The initial range is ours: an outbreak in which nobody is removed yet.
          "W. O. Kermack, A. G. McKendrick, Proc. R. Soc. A 115 (1927) 700; values of J. D. Murray, Mathematical "
          "Biology I, 3rd ed. (2002), section 10.2, for an influenza in a boarding school",
          {{"S", "persons", 500.0, 1000.0}, {"I", "persons", 1.0, 30.0}, {"R", "persons", 0.0, 0.0}},
          {{"beta", 1.66, "1/d", "infections by one infected person while all others are susceptible"},
           {"gamma", 0.44, "1/d", "removal rate"}},
          equationsFrom<Sir>(),
          14.0,
          "d",
          {{"basic reproduction number", "infections by one infected person until its removal, at the start",
            [](const double* p) { return p[0] / p[1]; }}}};
}

} // namespace nullcline
