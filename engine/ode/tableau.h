// Runge-Kutta methods as data: coefficients and where they were published, no control flow per method.
//
// One step from (t, x) with step size h:  k_i = f(t + c_i h, x + h sum_j a_ij k_j),   x1 = x + h sum_i b_i k_i,
// error = h sum_i e_i k_i,   x(t + theta h) = x + h sum_i b_i(theta) k_i.
#pragma once

#include <cstddef>
#include <vector>

namespace nullcline {

struct Tableau {
  const char* name = "";
  const char* source = "";
  std::size_t stages = 0;    // s
  int order = 0;             // of the solution that is carried on (weights b)
  int embedded_order = 0;    // of the comparison solution (weights b - e)
  int dense_order = 0;       // of the solution between the ends of a step
  bool last_is_next = false; // k_s = f(t + h, x1): it is the next step's k_1 (first same as last)

  std::vector<double> nodes;        // c (s)
  std::vector<double> coefficients; // a (s x s), row by row, strictly lower triangular
  std::vector<double> weights;      // b (s)
  std::vector<double> error;        // e (s): solution minus comparison solution
  std::size_t dense_degree = 0;     // D
  std::vector<double> dense;        // (s x D): b_i(theta) = sum_{q=1..D} dense[i D + q - 1] theta^q

  double a(std::size_t i, std::size_t j) const { return coefficients[i * stages + j]; }
  /// b_i(theta), theta in [0, 1].
  double denseWeight(std::size_t i, double theta) const;
};

/// Dormand & Prince, J. Comp. Appl. Math. 6 (1980): order 5, compared with order 4, first same as last, 4th-order dense
/// output of Shampine. Hairer, Norsett & Wanner, Solving Ordinary Differential Equations I, 2nd ed.: table II.5.2,
/// p. 178 (method) and section II.6, p. 191 ff. (dense output).
const Tableau& dormandPrince54();

} // namespace nullcline
