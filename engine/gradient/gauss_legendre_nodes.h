// Gauss-Legendre quadrature on [-1, 1].
#pragma once

#include <vector>

namespace nullcline {

/// integral of f over [-1, 1] = sum_j weights_j f(nodes_j), exact for polynomials of degree 2 n - 1. nodes increase.
struct GaussLegendreRule {
  std::vector<double> nodes, weights; // (n)
};

/// The rule of n >= 1 nodes, made at its first use and kept. For use on several threads at once.
const GaussLegendreRule& gaussLegendreRule(int n);

} // namespace nullcline
