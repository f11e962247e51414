// The weak form of dx/dt = f on one trajectory, c = A f + B, computed once in float64 (VF-NODE, Zhao et al., ICLR 2025,
// Algorithm 1; methods.md 1a).
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace nullcline {

/// c_l = integral of f phi_l + integral of x phi_l' with phi_l(t) = sqrt(2/T) sin(pi l t / T), l = 1..L, t from the
/// first sample and T the last one; f and x as natural cubic splines through the samples, the integrals exact (Filon).
struct WeakForm {
  std::size_t functions = 0; // L
  std::size_t times = 0;     // K
  std::size_t states = 0;    // d
  std::vector<double> a;     // (L x K)
  std::vector<double> b;     // (L x d)
};

/// times: (K) increasing, K >= 2; states: (K x d), the smoothed x at those times.
WeakForm weakForm(std::span<const double> times, std::span<const double> states, std::size_t state_count,
                  std::size_t functions);

} // namespace nullcline
