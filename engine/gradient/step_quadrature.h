// The parameter gradient of an adjoint solve by the weights of its own accepted steps.
#pragma once

#include "engine/gradient/adjoint_rows.h"
#include "engine/gradient/parameter_rows.h"
#include "engine/gradient/step_map.h"

namespace nullcline {

/// g += h sum_i b_i (df/dtheta)^T A_i at the stages (t_i, X_i, A_i): what the method itself would make of g as a
/// further block of states, which feeds back into nothing and so need not be known before a step is accepted.
class StepQuadrature final : public StepObserver {
 public:
  void begin(const BackwardTask& task, const AdjointRows& rows, StepMethod method);
  void accepted(const AcceptedStep& step) override;
  /// Rows reversed since begin.
  std::uint64_t finish() { return parameters_.finish(); }

 private:
  const AdjointRows* rows_ = nullptr;
  ParameterRows parameters_;
  std::unique_ptr<StepMap> map_; // of the rows of the adjoint solve
  StepMethod method_ = StepMethod::euler;
  std::vector<double> input_; // (dimension of a row)
  std::vector<double> x_, a_; // (d)
};

} // namespace nullcline
