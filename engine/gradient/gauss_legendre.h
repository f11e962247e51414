// The Gauss-Legendre quadrature adjoint (Norcliffe & Deisenroth, TMLR 2023, and the authors' code).
//
// In every interval between neighbouring observations, t_j and w_j the rule's nodes and weights on it:
//   dL/dtheta += sum_j w_j (df/dtheta)^T a at (t_j, x(t_j), a(t_j)),
// x and a by the dense output of one backward solve, in which nothing depends on theta's gradient.
#pragma once

#include "engine/gradient/adjoint_rows.h"
#include "engine/gradient/continuous_gradient.h"
#include "engine/gradient/parameter_rows.h"

namespace nullcline {

/// Nodes of an interval that is `part` of the span from start to last observation: ceil(C evaluations part), at least
/// one and at most `most_points`. evaluations: of the forward solve of that trajectory, rejected steps included.
int gaussLegendrePoints(const GaussLegendreGradient& options, std::uint64_t evaluations, double part);

class GaussLegendreStrategy final : public ContinuousGradient {
 public:
  explicit GaussLegendreStrategy(const GaussLegendreGradient& options) : options_(options) {}

 private:
  void solveBack(const BackwardTask& task, BackwardReport& report) override;
  void correctTimes(const BackwardTask& task) override;
  void placeNodes(std::size_t index);

  GaussLegendreGradient options_;
  AdjointRows rows_;
  ParameterRows parameters_;
  std::vector<double> weights_;       // of all nodes, request by request
  std::vector<double> time_integral_; // (trajectories) integral of a^T df/dt
};

} // namespace nullcline
