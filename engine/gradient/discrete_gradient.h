// What the strategies that reverse the accepted steps one by one have in common: direct, checkpointed, ACA and MALI
// differ only in where the states and stages of a step come from when it is reversed.
//
// n: number of a step in its trajectory
#pragma once

#include "engine/gradient/step_log.h"
#include "engine/gradient/step_map.h"
#include "engine/ode/integrator.h"

#include <chrono>

namespace nullcline {

/// The n-th steps of all trajectories that have one are reversed together, from the last n down to 0: every stage is
/// one call of the right-hand side. A trajectory with fewer steps joins when its last step comes up.
class DiscreteGradient : public GradientStrategy, private StepObserver {
 public:
  const Solution& forward(DifferentiableRightHandSide& f, std::span<const TrajectoryRequest> requests,
                          const SolverOptions& options, std::stop_token stop, const SolveHooks& hooks) final;
  BackwardReport backward(DifferentiableRightHandSide& f, std::span<const std::vector<double>> cotangents,
                          const GradientTargets& targets, std::stop_token stop) final;

 protected:
  /// A trajectory that takes part in the backward pass; those with more steps come first.
  struct Row {
    std::size_t trajectory = 0;
    std::size_t steps = 0;
  };

  /// Before a forward solve of `trajectories`.
  virtual void clearKept(std::size_t trajectories) = 0;
  /// The n-th step of its trajectory, accepted.
  virtual void keep(const AcceptedStep& step, std::size_t n) = 0;
  /// Before a backward pass.
  virtual void beginBackward(DifferentiableRightHandSide&, BackwardReport&) {}
  /// Step n of the first `active` rows with all that reversing it needs; asked with n going down. Fewer than `active`:
  /// a stop was requested.
  virtual std::span<const AcceptedStep> stepsAt(DifferentiableRightHandSide& f, std::size_t n, std::size_t active,
                                                BackwardReport& report) = 0;

  StepMap& map() { return *map_; }
  StepMethod method() const { return method_; }
  const SolvedBatch& batch() const { return batch_; }
  std::span<const Row> rows() const { return rows_; }
  std::size_t mostSteps() const { return rows_.empty() ? 0 : rows_.front().steps; }
  /// Rows that have a step n.
  std::size_t activeAt(std::size_t n) const;
  const StepLog& log() const { return log_; }
  bool stopRequested() const { return stop_.stop_requested(); }

  StepPenalty* penalty_ = nullptr;

 private:
  void accepted(const AcceptedStep& step) final;
  bool wantsDenseOutput() const final { return observer_ && observer_->wantsDenseOutput(); }
  void sortRows();
  bool sweep(DifferentiableRightHandSide& f, std::span<const std::vector<double>> cotangents,
             const GradientTargets& targets, BackwardReport& report);
  bool checkStep(std::span<const AcceptedStep> steps, BackwardReport& report) const;
  void reverseStart(DifferentiableRightHandSide& f, std::span<const std::vector<double>> cotangents,
                    const GradientTargets& targets, BackwardReport& report);

  Integrator integrator_;
  std::unique_ptr<StepMap> map_;
  StepMethod method_ = StepMethod::euler; // of map_
  SolvedBatch batch_;
  StepObserver* observer_ = nullptr;
  std::stop_token stop_;
  double max_seconds_ = 0.0;
  std::chrono::steady_clock::time_point begin_;
  StepLog log_;
  std::vector<Row> rows_;
  std::vector<double> x_bar_, v_bar_;       // (rows x d)
  std::vector<double> start_bar_;           // (trajectories x d)
  std::vector<std::size_t> ids_;            // (rows) of the starts
  std::vector<double> times_;               // (rows)
  std::vector<double> states_, states_bar_; // (rows x d)
};

} // namespace nullcline
