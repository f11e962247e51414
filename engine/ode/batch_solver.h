// The stepping of many trajectories at once by one Runge-Kutta table. `integrate` is the door to it.
#pragma once

#include "engine/ode/controller.h"
#include "engine/ode/integrate.h"
#include "engine/ode/tableau.h"

namespace nullcline {

/// Active trajectories lie packed in the first `active_` rows of every array (N x d), so that each stage is one call of
/// the right-hand side; a trajectory that ends is moved out and the rows behind it close up. Rows never mix: the result
/// of a trajectory does not depend on which others are in the batch, if the right-hand side's rows do not either.
class BatchSolver {
 public:
  BatchSolver(RightHandSide& f, std::span<const TrajectoryRequest> requests, const SolverOptions& options,
              const Tableau& tableau, const StepController& controller);
  Solution run(const std::stop_token& stop);

 private:
  /// One active trajectory.
  struct Row {
    std::size_t request = 0;
    double t = 0.0;
    double h = 0.0;
    double end = 0.0;
    double t_next = 0.0;         // t + h, or exactly the end
    std::size_t next_output = 0; // index of the first requested time not reached
    std::size_t attempts = 0;
    bool last_was_non_finite = false;
    bool finished = false;
    ControllerMemory memory;
  };

  void admitRequests();
  void evaluateAtStart();
  void chooseFirstSteps();
  bool planStep(Row& row);
  void planSteps();
  void evaluateStages();
  void finishStages();
  void judgeSteps();
  void acceptStep(std::size_t position);
  void writeOutputs(std::size_t position);
  void removeFinished();
  void end(Row& row, SolveStatus status);

  void evaluate(const double* times, const double* states, double* rates);
  double tolerance(std::size_t state, double magnitude) const;
  double norm(const double* values, const double* x0, const double* x1) const;
  double* stage(std::size_t i) { return stages_.data() + i * capacity_; }

  RightHandSide& f_;
  std::span<const TrajectoryRequest> requests_;
  const SolverOptions& options_;
  const Tableau& tableau_;
  const StepController& controller_;
  std::size_t d_;
  std::size_t capacity_ = 0; // N x d
  std::size_t active_ = 0;
  Solution solution_;
  std::vector<Row> rows_;          // (N)
  std::vector<std::size_t> ids_;   // (N) request of each row
  std::vector<double> times_;      // (N) of the stage being evaluated
  std::vector<double> step_;       // (N x d) h, once per state
  std::vector<double> x_, x_next_; // (N x d)
  std::vector<double> argument_;   // (N x d) where the stage being evaluated is
  std::vector<double> error_;      // (N x d)
  std::vector<double> stages_;     // (s x N x d) k_i
};

} // namespace nullcline
