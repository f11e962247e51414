// State and adjoint of every trajectory, solved backwards from observation to observation: what the seminorm adjoint
// and the Gauss-Legendre adjoint share.
//
// With s = -t:  dx/ds = -f(t, x),  da/ds = (df/dx)^T a;  at an observation x is set back to what the forward solve had
// there, and a += the cotangent of what was observed (Chen et al., NeurIPS 2018, eq. 4). The parameter gradient is then
// an integral along what was solved, dL/dtheta = int (df/dtheta)^T a dt (eq. 5). Nothing in x and a depends on it: that
// is why its error need not be controlled (Kidger, Chen & Lyons, ICML 2021), and why any quadrature will do (Norcliffe
// & Deisenroth, TMLR 2023).
//
// d: states   a: adjoint dL/dx
#pragma once

#include "engine/gradient/continuous_gradient.h"

namespace nullcline {

/// Tolerances of a backward solve; 0: those of the forward one.
struct BackwardTolerances {
  double relative = 0.0, absolute = 0.0;
};

/// How a backward solve is controlled: as the forward one, but for the tolerances. absolute_scale is left as it is, one
/// per state.
void setBackwardOptions(const SolverOptions& forward, const BackwardTolerances& tolerances, SolverOptions& options);

/// Steps and the first trouble of a solve in s. Of every request: its trajectory, and its origin t + s.
void reportBackwardSolve(const Solution& solution, std::span<const std::size_t> trajectories,
                         std::span<const double> origins, BackwardReport& report);

/// x(t) of the forward solve.
class StateSource {
 public:
  virtual ~StateSource() = default;
  /// x: (d)
  virtual void stateAt(std::size_t trajectory, double t, double* x) = 0;
};

/// Rows [x, a] (2 d), or [a] (d) where x comes from elsewhere. The absolute tolerance of a is that of a state of scale
/// 1. Where the whole batch is one system, s is minus the time since each trajectory's own start, so that all end
/// together; a row whose last observation is still to come stands still.
class AdjointRows : public RightHandSide, private BreakHandler {
 public:
  /// Requests from the last observation of every trajectory to its start, interrupted at the others. Trajectories that
  /// failed or have no observation make none. states: null: x is solved backwards too.
  void begin(const BackwardTask& task, const SolvedBatch& batch, const Observations& observations,
             const SolverOptions& forward, StateSource* states = nullptr);

  std::span<TrajectoryRequest> requests() { return {requests_.data(), trajectories_.size()}; }
  std::size_t trajectoryOf(std::size_t request) const { return trajectories_[request]; }
  double timeOf(std::size_t request, double s) const { return origin_[request] - s; }
  double backwardTimeOf(std::size_t request, double t) const { return origin_[request] - t; }
  /// Whether the last observation of a request is behind.
  bool isUnderWay(std::size_t request) const { return observed_[request] > 0; }
  /// Where (x, a) is also wanted, in increasing s; to be filled in before `solve`. The start comes last. The solution
  /// is overwritten by the next.
  const Solution& solve(const BackwardTolerances& tolerances, StepObserver* observer, BackwardReport& report);
  /// dL/dx(start) (trajectories x d) after a solve: a there, and the cotangents of outputs at the start.
  void startCotangents(const Solution& solution, std::vector<double>& x_bar) const;

  std::size_t dimension() const override { return adjoint_ + batch_->d; }
  /// x and a (d each) of a row (dimension).
  void split(std::size_t trajectory, double t, const double* row, double* x, double* a) const;
  void evaluate(std::size_t count, const double* times, const double* states, const std::size_t* trajectories,
                double* rates) override;

 private:
  void atBreak(std::size_t request, std::size_t index, double* state) override;
  void observe(std::size_t request, double* state);
  double spanOf(std::size_t trajectory) const;

  Integrator integrator_;
  SolverOptions options_; // of the backward solve
  const SolverOptions* forward_ = nullptr;
  const BackwardTask* task_ = nullptr;
  const SolvedBatch* batch_ = nullptr;
  const Observations* observations_ = nullptr;
  StateSource* source_ = nullptr;
  std::size_t adjoint_ = 0; // where a begins in a row
  std::vector<TrajectoryRequest> requests_;
  std::vector<std::size_t> trajectories_; // of every request
  std::vector<double> origin_;            // of every request: t + s
  std::vector<std::size_t> observed_;     // of every request: observations behind
  std::uint64_t pullbacks_ = 0;
  std::vector<double> times_;                      // (count)
  std::vector<std::size_t> ids_, positions_;       // (count)
  std::vector<double> x_, a_, rates_, states_bar_; // (count x d)
};

} // namespace nullcline
