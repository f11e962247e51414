#include "engine/ode/tables.h"

namespace nullcline::tables {

// Hairer, Norsett & Wanner, Solving Ordinary Differential Equations I, 2nd ed.: table II.5.2, p. 178 (method) and
// section II.6, p. 191 ff. (dense output).
Tableau dormandPrince54() {
  Tableau t;
  t.name = "Dormand-Prince 5(4)";
  t.source = "Dormand & Prince, J. Comp. Appl. Math. 6, 1980; Hairer, Norsett & Wanner I, table II.5.2, p. 178";
  t.stages = t.all_stages = 7;
  t.end_stage = 6;
  t.order = 5;
  t.embedded_order = 4;
  t.dense_order = 4;
  t.nodes = {0.0, 1.0 / 5, 3.0 / 10, 4.0 / 5, 8.0 / 9, 1.0, 1.0};
  // clang-format off
  t.coefficients = {
      0, 0, 0, 0, 0, 0, 0,
      1.0 / 5, 0, 0, 0, 0, 0, 0,
      3.0 / 40, 9.0 / 40, 0, 0, 0, 0, 0,
      44.0 / 45, -56.0 / 15, 32.0 / 9, 0, 0, 0, 0,
      19372.0 / 6561, -25360.0 / 2187, 64448.0 / 6561, -212.0 / 729, 0, 0, 0,
      9017.0 / 3168, -355.0 / 33, 46732.0 / 5247, 49.0 / 176, -5103.0 / 18656, 0, 0,
      35.0 / 384, 0, 500.0 / 1113, 125.0 / 192, -2187.0 / 6784, 11.0 / 84, 0};
  // clang-format on
  t.weights = {35.0 / 384, 0, 500.0 / 1113, 125.0 / 192, -2187.0 / 6784, 11.0 / 84, 0};
  const std::vector<double> comparison = {5179.0 / 57600, 0,       7571.0 / 16695, 393.0 / 640, -92097.0 / 339200,
                                          187.0 / 2100,   1.0 / 40};
  for (std::size_t i = 0; i < t.stages; ++i)
    t.error.push_back(t.weights[i] - comparison[i]);
  // The d_i of Hairer's code DOPRI5, subroutine CDOPRI: the polynomial of section II.6 with its free factor frozen at
  // theta = 1/2, which makes it of degree four: Hermite + theta^2 (1 - theta)^2 d_i.
  const double correction[] = {-12715105075.0 / 11282082432.0,  0.0,
                               87487479700.0 / 32700410799.0,   -10690763975.0 / 1880347072.0,
                               701980252875.0 / 199316789632.0, -1453857185.0 / 822651844.0,
                               69997945.0 / 29380423.0};
  t.dense_degree = 4;
  t.dense.assign(t.stages * 4, 0.0);
  for (std::size_t i = 0; i < t.stages; ++i) {
    double* powers = &t.dense[i * 4]; // coefficients of theta, theta^2, theta^3, theta^4
    powers[1] += 3.0 * t.weights[i] + correction[i];
    powers[2] += -2.0 * t.weights[i] - 2.0 * correction[i];
    powers[3] += correction[i];
  }
  t.dense[0] += 1.0; // theta - 2 theta^2 + theta^3
  t.dense[1] -= 2.0;
  t.dense[2] += 1.0;
  t.dense[6 * 4 + 1] -= 1.0; // -theta^2 + theta^3
  t.dense[6 * 4 + 2] += 1.0;
  return t;
}

} // namespace nullcline::tables
