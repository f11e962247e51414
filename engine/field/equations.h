// Right-hand sides given as equations: values, and Jacobians by forward-mode differentiation of the same template.
#pragma once

#include <cstddef>

namespace nullcline {

/// Plain function pointers, so that a system is data. x: (d), p: (m), all float64, in the data's own units.
struct Equations {
  std::size_t states = 0;     // d
  std::size_t parameters = 0; // m
  void (*rates)(double t, const double* x, const double* p, double* rates) = nullptr;
  /// by_state: (d x d) d rates_i / d x_j; by_parameter: (d x m) d rates_i / d p_j; row by row.
  void (*jacobians)(double t, const double* x, const double* p, double* by_state, double* by_parameter) = nullptr;
};

} // namespace nullcline
