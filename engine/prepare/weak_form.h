// The weak form of dx/dt = f on one trajectory, c = A f + B, computed once in float64 (VF-NODE, Zhao et al., ICLR 2025,
// Algorithm 1, and the ablations of the same paper).
#pragma once

#include "engine/core/describe.h"

#include <cstddef>
#include <span>
#include <vector>

namespace nullcline {

/// phi_l, l = 1..L, t from the first sample and T the last one: all vanish at both ends.
enum class TestFunctions {
  sine,       // sqrt(2/T) sin(pi l t / T)
  polynomial, // (t/T) (t/T - 1) (t/T - l/L)
  hermite,    // cubic Hermite bump 0 -> l/L -> 0, knots 0, T/2, T, zero slopes; all are multiples of one another
};
std::span<const EnumName<TestFunctions>> enumNames(TestFunctions);

/// How the integrals are had from values at the samples.
enum class WeakQuadrature {
  filon,            // exact moments of the natural cubic spline (the paper's)
  trapezoid,        // of the products at the samples
  backward_hermite, // exact moments of the cubic Hermite interpolant with backward-difference slopes
};
std::span<const EnumName<WeakQuadrature>> enumNames(WeakQuadrature);

struct WeakFormOptions {
  std::size_t count = 80; // L
  TestFunctions functions = TestFunctions::sine;
  WeakQuadrature quadrature = WeakQuadrature::filon; // exact moments are those of sines: others take the trapezoid
};

/// c_l = integral of f phi_l + integral of x phi_l'.
struct WeakForm {
  std::size_t functions = 0; // L
  std::size_t times = 0;     // K
  std::size_t states = 0;    // d
  std::vector<double> a;     // (L x K)
  std::vector<double> b;     // (L x d)
};

/// times: (K) increasing, K >= 2; states: (K x d), the smoothed x at those times.
WeakForm weakForm(std::span<const double> times, std::span<const double> states, std::size_t state_count,
                  const WeakFormOptions& options);

} // namespace nullcline
