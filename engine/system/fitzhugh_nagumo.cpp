// FitzHugh-Nagumo: the firing of a nerve cell reduced to two states.
//
// v' = v - v^3/3 - w + I          v: membrane voltage   w: recovery, both scaled   I: stimulating current
// w' = (v + a - b w) / tau
#include "engine/field/equations_from.h"
#include "engine/system/systems.h"

namespace nullcline {

namespace {

struct FitzhughNagumo {
  static constexpr std::size_t kStates = 2;
  static constexpr std::size_t kParameters = 4;
  template <class Number>
  static void rates(const Number&, const Number* x, const Number* p, Number* dx) {
    const Number &a = p[0], &b = p[1], &tau = p[2], &current = p[3];
    dx[0] = x[0] - x[0] * x[0] * x[0] / 3.0 - x[1] + current;
    dx[1] = (x[0] + a - b * x[1]) / tau;
  }
};

} // namespace

KnownSystem fitzhughNagumoSystem() {
  return {"fitzhugh-nagumo",
          "FitzHugh-Nagumo neuron",
          "Repeated firing of a nerve cell under a constant current (2 states)",
          // a, b and tau = 1/0.08 are the usual ones; I = 0.5 lies in the range of repeated firing. The initial range
          // is ours: it covers the limit cycle.
          "R. FitzHugh, Biophys. J. 1 (1961) 445; J. Nagumo, S. Arimoto, S. Yoshizawa, Proc. IRE 50 (1962) 2061",
          {{"v", "", -2.0, 2.0}, {"w", "", -0.5, 1.5}},
          {{"a", 0.7, "", "offset of the recovery"},
           {"b", 0.8, "", "damping of the recovery"},
           {"tau", 12.5, "", "time constant of the recovery"},
           {"I", 0.5, "", "stimulating current"}},
          equationsFrom<FitzhughNagumo>(),
          // Two to three periods of about 40.
          100.0,
          ""};
}

} // namespace nullcline
