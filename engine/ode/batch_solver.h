// The stepping of many trajectories at once: times, control, breaks, outputs. `integrate` is the door to it, and how a
// single step is made is the StepScheme's.
#pragma once

#include "engine/ode/controller.h"
#include "engine/ode/error_norm.h"
#include "engine/ode/row_rates.h"
#include "engine/ode/step_scheme.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace nullcline {

inline bool allFinite(const double* values, std::size_t count) {
  return std::all_of(values, values + count, [](double value) { return std::isfinite(value); });
}

/// What one solve is asked; all of it outlives the solver.
struct SolveProblem {
  RightHandSide& f;
  std::span<const TrajectoryRequest> requests;
  const SolverOptions& options;
  const SolveHooks& hooks;
};

/// One active trajectory.
struct SolverRow {
  std::size_t request = 0;
  double end = 0.0;            // the later of the last time and the last break
  double anchor = 0.0;         // the start, or the last break: fixed steps are counted from here
  std::size_t next_output = 0; // index of the first requested time not reached
  std::size_t next_break = 0;
  double next_time = 0.0;       // of that output; infinite: none is left
  double next_break_time = 0.0; // likewise
  std::size_t next_step = 0;    // of the prescribed ones
  bool done = false;            // has all it was asked for, but its group goes on
  bool finished = false;
  bool restarts = true; // its first rate is not known
};

/// Rows first..last-1 take the same steps since their starts.
struct SolverGroup {
  std::size_t first = 0, last = 0;
  double h = 0.0;     // of the next attempt, before it is shortened to end where it must
  double taken = 0.0; // of this attempt
  std::size_t attempts = 0;
  std::size_t since_anchor = 0; // steps of a fixed length
  bool fresh = true;            // no attempt yet from the first step that is chosen
  bool chooses = false;
  bool last_was_non_finite = false;
  bool accepted = false;
  ControllerMemory memory;

  std::size_t rows() const { return last - first; }
};

/// What a solve works in. The next one finds the memory that this one took, and takes more only where it is larger.
struct SolveMemory {
  /// For so many trajectories, with nothing in them.
  void clear(std::size_t requests);

  Solution solution;
  std::vector<TrajectorySolution> spare; // of earlier, larger solves
  StepMethod method = StepMethod::euler; // of the scheme
  std::unique_ptr<StepScheme> scheme;
  StepBatch batch;
  std::vector<SolverRow> rows; // (N)
  std::vector<SolverGroup> groups;
  std::vector<std::size_t> restarted;                         // rows whose first rate must be evaluated
  std::vector<double> probe_times, probe_states, probe_rates; // of the automatic first step
  std::vector<std::size_t> probe_ids;
};

/// Active trajectories lie packed in the first rows of every array (N x d), so that each stage is one call of the
/// right-hand side; a trajectory that ends is moved out and the rows behind it close up. A group is the rows that step
/// together: each row alone, or all of them. Rows of different groups never mix: the result of a trajectory does not
/// depend on which others are in the batch, if the right-hand side's rows do not either.
class BatchSolver {
 public:
  /// Both outlive it. The solution is left in the memory.
  BatchSolver(const SolveProblem& problem, SolveMemory& memory);
  void run(const std::stop_token& stop);

 private:
  using Row = SolverRow;
  using Group = SolverGroup;

  void admitRequests();
  void makeRoom();
  void begin();
  void chooseFirstSteps();
  void lookAhead(Row& row) const;
  double remaining(const Group& group) const;
  void planSteps();
  bool planStep(Group& group);
  void planPrescribed(std::size_t row);
  double errorOf(const Group& group) const;
  void judge(Group& group);
  bool endsHere(std::size_t row) const;
  bool breaksHere(std::size_t row) const { return rows_[row].next_break_time == batch_.t_next[row]; }
  bool seenInside(std::size_t row) const;
  void completeSteps();
  void finishSteps();
  void finishStep(std::size_t row);
  std::size_t stageCount(StepNeed need) const;
  void writeOutputs(std::size_t row, const AcceptedStep& step);
  void end(Group& group, SolveStatus status);
  void removeFinished();
  bool outOfTime() const;

  const TrajectoryRequest& request(const Row& row) const { return problem_.requests[row.request]; }
  TrajectorySolution& result(const Row& row) { return solution_.trajectories[row.request]; }
  bool controlled() const { return !problem_.hooks.prescribed && !controller_.isFixed(); }

  SolveProblem problem_;
  const SolverOptions& options_;
  const Tableau& tableau_;
  StepController controller_;
  ErrorNorm norm_;
  std::size_t d_;
  SolveMemory& memory_;
  Solution& solution_;
  RowRates rates_;
  StepBatch& batch_;
  std::vector<Row>& rows_;
  std::vector<Group>& groups_;
  bool someone_finished_ = false;
  std::chrono::steady_clock::time_point started_;
};

} // namespace nullcline
