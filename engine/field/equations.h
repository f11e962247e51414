// Right-hand sides given as equations: values, and their derivatives by forward-mode differentiation of the same
// template.
#pragma once

#include <cstddef>

namespace nullcline {

/// Where the derivatives of the rates go, row by row.
struct RateDerivatives {
  double* by_state = nullptr;     // (d x d) d rates_i / d x_j
  double* by_parameter = nullptr; // (d x m) d rates_i / d p_j
  double* by_time = nullptr;      // (d) d rates_i / dt
};

/// Plain function pointers, so that a system is data. x: (d), p: (m), all float64, in the data's own units.
struct Equations {
  std::size_t states = 0;     // d
  std::size_t parameters = 0; // m
  void (*rates)(double t, const double* x, const double* p, double* rates) = nullptr;
  void (*derivatives)(double t, const double* x, const double* p, const RateDerivatives& targets) = nullptr;
};

} // namespace nullcline
