// How the solution of a batch of trajectories is differentiated. A strategy calls `integrate`; `integrate` knows
// nothing of gradients.
//
// d: states   P: parameters   K: requested times of a trajectory
#pragma once

#include "engine/gradient/differentiable.h"
#include "engine/gradient/gradient_options.h"

#include <memory>
#include <vector>

namespace nullcline {

/// What a backward pass shall fill; null is not asked for.
struct GradientTargets {
  bool parameters = true;                              // added to the gradient kept inside the right-hand side
  std::vector<std::vector<double>>* initial = nullptr; // per trajectory (d), overwritten: dL/dx(start)
  /// Per trajectory (1 + K), overwritten: dL/dstart, then dL/dt_k = cotangent_k . f(t_k, x_k). By default
  /// dL/dstart = -(dL/dx(start)) . f(start, x(start)); the Gauss-Legendre adjoint uses its own quadrature
  /// (Norcliffe & Deisenroth, TMLR 2023).
  std::vector<std::vector<double>>* times = nullptr;
};

/// What a backward pass cost, and how it ended.
struct BackwardReport {
  SolveStatus status = SolveStatus::ok;     // the first trouble, if any
  std::size_t trajectory = 0;               // where
  double t = 0.0, h = 0.0;                  // when
  std::uint64_t evaluations = 0;            // of f alone, per row (recomputed steps, backward solves)
  std::uint64_t pullbacks = 0;              // per row; each computes f too
  std::uint64_t accepted = 0, rejected = 0; // of backward solves, per trajectory
};

/// A penalty on the steps themselves (ERNODE, SRNODE): needs solver internals, so it comes with direct gradients only.
class StepPenalty {
 public:
  virtual ~StepPenalty() = default;
  /// Told of every accepted step of the forward solve; what it adds up is its own.
  virtual void look(const AcceptedStep& step) = 0;
  /// Adds the derivative of the penalty with respect to x, x_next (d each) and the stages k_i (s x d, stride d).
  virtual void addCotangents(const AcceptedStep& step, double* x_bar, double* x_next_bar, double* stages_bar) = 0;
};

class GradientStrategy {
 public:
  virtual ~GradientStrategy() = default;

  /// Solves, and keeps what backward needs in place of what it kept before. With `prescribed` along given steps.
  /// `observer` (may be null) is told of every accepted step. A trajectory that cannot be solved has a status other
  /// than ok in the solution; nothing is thrown for it. The solution is overwritten by the next.
  virtual const Solution& forward(DifferentiableRightHandSide& f, std::span<const TrajectoryRequest> requests,
                                  const SolverOptions& options, std::stop_token stop = {},
                                  const SolveHooks& hooks = {}) = 0;

  /// cotangents: per trajectory (K x d) dL/dx(t_k), of the last forward; trajectories that failed are left out. `f`
  /// must have the parameters it had then. Gradients mean nothing unless the status is ok.
  virtual BackwardReport backward(DifferentiableRightHandSide& f, std::span<const std::vector<double>> cotangents,
                                  const GradientTargets& targets, std::stop_token stop = {}) = 0;

  /// Where the strategy can have a penalty on its steps. It must outlive the strategy; null takes it away. False: it
  /// cannot.
  virtual bool setStepPenalty(StepPenalty*) { return false; }
};

/// One for each thread: a strategy keeps its last forward solve. What each alternative does, and whose it is, stands at
/// its options.
std::unique_ptr<GradientStrategy> makeGradientStrategy(const GradientOptions& options);

} // namespace nullcline
