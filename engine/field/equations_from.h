// Equations from one template: written once over the number type, used for values and for their derivatives.
#pragma once

#include "engine/field/dual.h"
#include "engine/field/equations.h"

#include <array>

namespace nullcline {

/// `System` has kStates (d), kParameters (m) and
///   template <class Number> static void rates(const Number& t, const Number* x, const Number* p, Number* dx);
/// written with + - * / and unqualified pow, log, exp, sin, cos. The derivatives are exact to rounding: the same lines
/// evaluated with numbers that carry all d + m + 1 of them.
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
  equations.derivatives = [](double t, const double* x, const double* p, const RateDerivatives& targets) {
    using Number = Dual<d + m + 1>;
    std::array<Number, d> states;
    std::array<Number, m> parameters;
    std::array<Number, d> rates;
    for (std::size_t i = 0; i < d; ++i)
      states[i] = Number::input(x[i], i);
    for (std::size_t k = 0; k < m; ++k)
      parameters[k] = Number::input(p[k], d + k);
    System::template rates<Number>(Number::input(t, d + m), states.data(), parameters.data(), rates.data());
    for (std::size_t i = 0; i < d; ++i) {
      for (std::size_t j = 0; j < d; ++j)
        targets.by_state[i * d + j] = rates[i].derivatives[j];
      for (std::size_t k = 0; k < m; ++k)
        targets.by_parameter[i * m + k] = rates[i].derivatives[d + k];
      targets.by_time[i] = rates[i].derivatives[d + m];
    }
  };
  return equations;
}

} // namespace nullcline
