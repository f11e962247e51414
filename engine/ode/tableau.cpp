#include "engine/ode/tableau.h"

namespace nullcline {

namespace {

// Cubic Hermite interpolation of (x, k_1) and (x1, k_s), plus theta^2 (1 - theta)^2 h sum_i d_i k_i:
// b_i(theta) = theta^2 (3 - 2 theta) b_i + [i = 1] theta (1 - theta)^2 - [i = s] theta^2 (1 - theta)
//              + theta^2 (1 - theta)^2 d_i
std::vector<double> hermiteWithCorrection(const std::vector<double>& b, const std::vector<double>& d) {
  const std::size_t stages = b.size();
  std::vector<double> dense(stages * 4, 0.0);
  for (std::size_t i = 0; i < stages; ++i) {
    double* powers = &dense[i * 4]; // coefficients of theta, theta^2, theta^3, theta^4
    powers[1] += 3.0 * b[i] + d[i];
    powers[2] += -2.0 * b[i] - 2.0 * d[i];
    powers[3] += d[i];
  }
  dense[0] += 1.0; // theta - 2 theta^2 + theta^3
  dense[1] -= 2.0;
  dense[2] += 1.0;
  dense[(stages - 1) * 4 + 1] -= 1.0; // -theta^2 + theta^3
  dense[(stages - 1) * 4 + 2] += 1.0;
  return dense;
}

Tableau makeDormandPrince54() {
  Tableau t;
  t.name = "Dormand-Prince 5(4)";
  t.source = "Dormand & Prince, J. Comp. Appl. Math. 6, 1980; Hairer, Norsett & Wanner I, table II.5.2, p. 178";
  t.stages = 7;
  t.order = 5;
  t.embedded_order = 4;
  t.dense_order = 4;
  t.last_is_next = true;
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
  // theta = 1/2, which makes it of degree four.
  const std::vector<double> correction = {-12715105075.0 / 11282082432.0,  0,
                                          87487479700.0 / 32700410799.0,   -10690763975.0 / 1880347072.0,
                                          701980252875.0 / 199316789632.0, -1453857185.0 / 822651844.0,
                                          69997945.0 / 29380423.0};
  t.dense_degree = 4;
  t.dense = hermiteWithCorrection(t.weights, correction);
  return t;
}

} // namespace

double Tableau::denseWeight(std::size_t i, double theta) const {
  double value = 0.0;
  for (std::size_t q = dense_degree; q-- > 0;)
    value = (value + dense[i * dense_degree + q]) * theta;
  return value;
}

const Tableau& dormandPrince54() {
  static const Tableau tableau = makeDormandPrince54();
  return tableau;
}

} // namespace nullcline
