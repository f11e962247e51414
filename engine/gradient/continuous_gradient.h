// What the strategies that solve an adjoint equation backwards in time have in common.
#pragma once

#include "engine/gradient/observations.h"
#include "engine/ode/integrator.h"

namespace nullcline {

/// A backward pass is one call of solveBack between what all of them do. Their gradients are those of the exact
/// solution up to the tolerances of both solves, not those of the discrete solution: differences of the discrete loss
/// agree with them as the tolerance goes to 0 only (optimise-then-discretise; Onken & Ruthotto, arXiv 2005.13420).
class ContinuousGradient : public GradientStrategy {
 public:
  const Solution& forward(DifferentiableRightHandSide& f, std::span<const TrajectoryRequest> requests,
                          const SolverOptions& options, std::stop_token stop, const SolveHooks& hooks) final;
  BackwardReport backward(DifferentiableRightHandSide& f, std::span<const std::vector<double>> cotangents,
                          const GradientTargets& targets, std::stop_token stop) final;

 protected:
  /// Who is told of the steps of the forward solve; `asked` (may be null) is whom the caller wants told.
  virtual StepObserver* forwardObserver(std::size_t, std::size_t, StepObserver* asked) { return asked; }
  virtual void endForward() {}
  /// Adds the parameter gradient inside f and fills x_bar(), unless the report says otherwise.
  virtual void solveBack(const BackwardTask& task, BackwardReport& report) = 0;
  /// After targets.times has been filled in the usual way.
  virtual void correctTimes(const BackwardTask&) {}

  const SolvedBatch& batch() const { return batch_; }
  const SolverOptions& solver() const { return solver_; }
  const Observations& observations() const { return observations_; }
  std::vector<double>& x_bar() { return x_bar_; } // (trajectories x d) at the starts

 private:
  void checkFinite(BackwardReport& report) const;

  Integrator integrator_; // of the forward solve
  SolvedBatch batch_;
  SolverOptions solver_; // of the forward solve
  Observations observations_;
  std::vector<double> x_bar_;
};

} // namespace nullcline
