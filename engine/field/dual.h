// Forward-mode differentiation: a number that carries its derivatives with respect to N inputs.
//
// a + sum_k a_k e_k with e_j e_k = 0; every function f obeys f(a) -> f(a) + f'(a) sum_k a_k e_k (Griewank & Walther,
// Evaluating Derivatives, 2nd ed., 2008, chapter 3).
#pragma once

#include <array>
#include <cmath>
#include <cstddef>

namespace nullcline {

inline double positivePart(double a) {
  return a < 0.0 ? 0.0 : a;
}

template <std::size_t N>
struct Dual {
  double value = 0.0;
  std::array<double, N> derivatives{};

  Dual() = default;
  Dual(double constant) : value(constant) {}
  /// Input number `index`: its derivative with respect to itself is 1.
  static Dual input(double value, std::size_t index) {
    Dual result(value);
    result.derivatives[index] = 1.0;
    return result;
  }

  /// f(a, b) given its value and its two partial derivatives.
  static Dual combine(double value, const Dual& a, double by_a, const Dual& b, double by_b) {
    Dual result(value);
    for (std::size_t k = 0; k < N; ++k)
      result.derivatives[k] = by_a * a.derivatives[k] + by_b * b.derivatives[k];
    return result;
  }
  static Dual apply(double value, const Dual& a, double by_a) {
    Dual result(value);
    for (std::size_t k = 0; k < N; ++k)
      result.derivatives[k] = by_a * a.derivatives[k];
    return result;
  }

  Dual& operator+=(const Dual& b) { return *this = *this + b; }
  Dual& operator-=(const Dual& b) { return *this = *this - b; }

  friend Dual operator-(const Dual& a) { return apply(-a.value, a, -1.0); }
  friend Dual operator+(const Dual& a, const Dual& b) { return combine(a.value + b.value, a, 1.0, b, 1.0); }
  friend Dual operator-(const Dual& a, const Dual& b) { return combine(a.value - b.value, a, 1.0, b, -1.0); }
  friend Dual operator*(const Dual& a, const Dual& b) { return combine(a.value * b.value, a, b.value, b, a.value); }
  friend Dual operator/(const Dual& a, const Dual& b) {
    const double quotient = a.value / b.value;
    return combine(quotient, a, 1.0 / b.value, b, -quotient / b.value);
  }
  friend Dual exp(const Dual& a) {
    const double value = std::exp(a.value);
    return apply(value, a, value);
  }
  friend Dual log(const Dual& a) { return apply(std::log(a.value), a, 1.0 / a.value); }
  friend Dual sin(const Dual& a) { return apply(std::sin(a.value), a, std::cos(a.value)); }
  friend Dual cos(const Dual& a) { return apply(std::cos(a.value), a, -std::sin(a.value)); }
  /// a, or 0 below it: where a solver or a spline steps a little below zero and the equations mean nothing.
  friend Dual positivePart(const Dual& a) { return a.value < 0.0 ? Dual(0.0) : a; }
  /// a^b. By b: a^b log|a|, which is the limit 0 at a = 0 (for b > 0). A solver may step a little below zero; there the
  /// power exists for whole b only, and log|a| keeps its derivative finite.
  friend Dual pow(const Dual& a, const Dual& b) {
    const double value = std::pow(a.value, b.value);
    const double by_exponent = a.value == 0.0 ? 0.0 : value * std::log(std::abs(a.value));
    return combine(value, a, b.value * std::pow(a.value, b.value - 1.0), b, by_exponent);
  }
};

} // namespace nullcline
