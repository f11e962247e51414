// Equations from one template: written once over the number type, used for values and for Jacobians.
#pragma once

#include "engine/field/dual.h"
#include "engine/field/equations.h"

#include <array>

namespace nullcline {

/// `System` has kStates (d), kParameters (m) and
///   template <class Number> static void rates(double t, const Number* x, const Number* p, Number* dx);
/// written with + - * / and unqualified pow, log, exp. The Jacobians are exact to rounding: the same lines evaluated
/// with numbers that carry all d + m derivatives.
template <class System>
Equations equationsFrom() {
  constexpr std::size_t d = System::kStates;
  constexpr std::size_t m = System::kParameters;
  Equations equations;
  equations.states = d;
  equations.parameters = m;
  equations.rates = [](double t, const double* x, const double* p, double* rates) {
    System::template rates<double>(t, x, p, rates);
  };
  equations.jacobians = [](double t, const double* x, const double* p, double* by_state, double* by_parameter) {
    std::array<Dual<d + m>, d> states;
    std::array<Dual<d + m>, m> parameters;
    std::array<Dual<d + m>, d> rates;
    for (std::size_t i = 0; i < d; ++i)
      states[i] = Dual<d + m>::input(x[i], i);
    for (std::size_t k = 0; k < m; ++k)
      parameters[k] = Dual<d + m>::input(p[k], d + k);
    System::template rates<Dual<d + m>>(t, states.data(), parameters.data(), rates.data());
    for (std::size_t i = 0; i < d; ++i) {
      for (std::size_t j = 0; j < d; ++j)
        by_state[i * d + j] = rates[i].derivatives[j];
      for (std::size_t k = 0; k < m; ++k)
        by_parameter[i * m + k] = rates[i].derivatives[d + k];
    }
  };
  return equations;
}

} // namespace nullcline
