// Runge-Kutta methods as data: coefficients and where they were published, no control flow per method.
//
// One step from (t, x) with step size h:  k_i = f(t + c_i h, x + h sum_j a_ij k_j),   x1 = x + h sum_i b_i k_i,
// error = h sum_i e_i k_i,   x(t + theta h) = x + h sum_i b_i(theta) k_i.
//
// Every table but the leapfrog's has a stage that is the rate at the step's end, k_end = f(t + h, x1): it is the next
// step's k_1. Where the method has none among its own stages (first same as last), it follows them as an ordinary row
// with a = b and weight 0, and is evaluated once the step is accepted. Behind it stand the stages that only dense
// output needs. A stage is involved in dense output where its row of `dense` is not 0.
#pragma once

#include "engine/ode/solver_settings.h"

#include <cstddef>
#include <vector>

namespace nullcline {

struct Tableau {
  const char* name = "";
  const char* source = "";
  std::size_t stages = 0;     // s: evaluated by every attempt; the first one is known from the step before
  std::size_t all_stages = 0; // S >= s: with the rate at the end and those that only the dense output needs
  std::size_t end_stage = 0;  // of the rate at the end: s - 1 (first same as last) or s; kNone: see `carry`
  int order = 0;              // of the solution that is carried on (weights b)
  int embedded_order = 0;     // the estimated error of one step shrinks as h^(embedded_order + 1)
  int dense_order = 0;        // of the solution between the ends of a step

  std::vector<double> nodes;         // c (S)
  std::vector<double> coefficients;  // a (S x S), row by row, strictly lower triangular
  std::vector<double> weights;       // b (S), 0 from s on
  std::vector<double> error;         // e (S): solution minus comparison solution; empty: there is none to compare with
  std::vector<double> coarser_error; // (S) of a second, coarser comparison; empty for most (errorNorm in error_norm.h)
  std::size_t dense_degree = 0;      // D
  std::vector<double> dense;         // (S x D): b_i(theta) = sum_{q=1..D} dense[i D + q - 1] theta^q

  /// Empty, or of a method whose k_1 is not f(t, x) but a velocity of its own: the next k_1 is sum_i carry_i k_i (s).
  std::vector<double> carry;

  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  double a(std::size_t i, std::size_t j) const { return coefficients[i * all_stages + j]; }
  /// b_i(theta), theta in [0, 1].
  double denseWeight(std::size_t i, double theta) const;
  /// db_i/dtheta.
  double denseWeightSlope(std::size_t i, double theta) const;
  bool hasError() const { return !error.empty(); }
  /// k_end is among the stages of every attempt.
  bool firstSameAsLast() const { return end_stage + 1 == stages; }
};

/// The table of a method.
const Tableau& tableauOf(StepMethod method);

} // namespace nullcline
