// The Gauss-Legendre quadrature adjoint.
#pragma once

#include "engine/gradient/adjoint_rows.h"
#include "engine/gradient/continuous_gradient.h"
#include "engine/gradient/parameter_rows.h"

namespace nullcline {

/// Nodes of an interval that is `part` of the span, after a forward solve of so many evaluations.
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
