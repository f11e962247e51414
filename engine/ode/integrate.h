// Forward solution of dx/dt = f(t, x) for many trajectories, each with its own time, step size and error control.
// Nothing here knows of gradients.
#pragma once

#include "engine/ode/solver_settings.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

namespace nullcline {

/// f of a batch of rows that belong to different trajectories.
class RightHandSide {
 public:
  virtual ~RightHandSide() = default;
  virtual std::size_t dimension() const = 0;
  /// times: (count), states: (count x dimension), trajectories: (count) index of the request, rates: (count x
  /// dimension)
  virtual void evaluate(std::size_t count, const double* times, const double* states, const std::size_t* trajectories,
                        double* rates) = 0;
};

/// How a trajectory ended. Numerical trouble is data, never an exception.
enum class SolveStatus { ok, max_steps, dt_min, non_finite, time_limit, cancelled };
const char* solveStatusName(SolveStatus status);

/// Where one trajectory starts and where its states are wanted (times in increasing order, none before start).
struct TrajectoryRequest {
  double start = 0.0;
  std::vector<double> initial; // (d)
  std::vector<double> times;
  /// Times after start, increasing, where a step ends exactly and SolveHooks::breaks may change the state. The solve
  /// goes on to the later of the last time and the last break. An output at a break is the state before the change.
  std::vector<double> breaks = {};
};

/// A part of the state whose error is measured on its own: the error of a step is the largest root mean square over the
/// blocks. States in no block are not controlled (the seminorm of Kidger et al., ICML 2021).
struct NormBlock {
  std::size_t first = 0, last = 0; // states first..last-1
};

struct SolverOptions : SolverSettings {
  std::vector<double> absolute_scale = {}; // (d) multiplies absolute_tolerance per state; empty: 1
  std::vector<NormBlock> norm_blocks = {}; // empty: one block of all states
  /// After a break: choose the first step anew (two more evaluations, as a fresh solve would), or go on with the step
  /// that the control had proposed (one evaluation).
  bool choose_step_after_break = false;
};

struct SolveCounts {
  std::uint64_t evaluations = 0; // of f, per row
  std::uint64_t batches = 0;     // calls of RightHandSide::evaluate
  std::uint64_t accepted = 0;
  std::uint64_t rejected = 0;

  SolveCounts& operator+=(const SolveCounts& other) {
    evaluations += other.evaluations;
    batches += other.batches;
    accepted += other.accepted;
    rejected += other.rejected;
    return *this;
  }
};

struct TrajectorySolution {
  SolveStatus status = SolveStatus::ok;
  double reached = 0.0;       // time reached
  double last_step = 0.0;     // step size there
  std::vector<double> states; // (times x d); rows after `reached` are NaN
  SolveCounts counts;         // this trajectory's own rows and steps; batches is left 0
};

struct Solution {
  std::vector<TrajectorySolution> trajectories;
  SolveCounts counts;
  std::size_t failed() const; // trajectories whose status is not ok
};

/// An accepted step from (t, x) to (t + h, x_next), and the stages that its table (tableauOf) speaks of. With the table
/// all that the step was can be had from it: stage i was evaluated at t + c_i h, x + h sum_j a_ij k_j; k_end of a table
/// that has it behind the method's stages at t_next, x_next. Of the leapfrog the stages are its velocity v before the
/// step and u = f(t + h/2, x + h/2 v); v after it is 2 u - v. All pointers live during the call only.
struct AcceptedStep {
  std::size_t trajectory = 0; // index of the request
  double t = 0.0;
  double h = 0.0;
  double t_next = 0.0;            // t + h, or exactly the end or break it was aimed at
  const double* x = nullptr;      // (d)
  const double* x_next = nullptr; // (d)
  const double* stages = nullptr; // k_i: (d) from stages + i * stage_stride on
  std::size_t stage_stride = 0;
  std::size_t stage_count = 0; // k_1 .. that are there: those of the step, or with k_end, or all of the table
  std::size_t first_output = 0, last_output = 0; // requested times in (t, t_next]: first_output..last_output-1
};

/// Told of every accepted step, trajectory by trajectory in the order of time.
class StepObserver {
 public:
  virtual ~StepObserver() = default;
  virtual void accepted(const AcceptedStep& step) = 0;
  /// Whether every step shall have all stages of the table (AcceptedStep::stage_count), so that denseState can be asked
  /// anywhere. Otherwise those that only dense output needs are evaluated where a requested time lies inside a step.
  virtual bool wantsDenseOutput() const { return false; }
};

/// Changes the state at a break.
class BreakHandler {
 public:
  virtual ~BreakHandler() = default;
  /// state: (d), at request.breaks[index]
  virtual void atBreak(std::size_t trajectory, std::size_t index, double* state) = 0;
};

/// The steps of an earlier solve, to be taken again exactly: those of every accepted step, per trajectory. There is no
/// error control and nothing is rejected; a trajectory ends where its steps end (status ok), or where a step leads to
/// values that are not finite (status non_finite). Each trajectory is on its own, whatever the control group: taken
/// from a solve of a whole batch they give its bits again. The limits on steps do not count; that on time does.
struct PrescribedSteps {
  struct Step {
    double t = 0.0, h = 0.0, t_next = 0.0;
  };
  std::vector<std::vector<Step>> trajectories; // (requests)
};

/// Integrals along the only trajectory of a solve, of rates that f computes beside its own, and that nothing in f
/// depends on: dg/dt = q(t, x). No stage needs g, so it is summed up once per attempt, by whoever knows q; only the
/// error of g takes part in the control. Here q_i is q at stage i of a step, of the table of the method.
class StepIntegrals {
 public:
  virtual ~StepIntegrals() = default;
  /// What the next evaluation of f is for: a stage, or the automatic first step.
  static constexpr std::size_t kProbe = static_cast<std::size_t>(-1);
  virtual void expect(std::size_t stage) = 0;
  /// Norms (ErrorNorm) of g and q_1, and with the probe taken a time h later of (q - q_1) / h.
  struct StartNorms {
    double size = 0.0, speed = 0.0;
  };
  virtual StartNorms startNorms() = 0;
  virtual double bend(double h) = 0;
  /// The norm of the error of an attempted step; not finite where g is not.
  virtual double attempt(double h) = 0;
  /// The last attempt was accepted: g moves on, and q_1 with it.
  virtual void accept() = 0;
};

struct SolveHooks {
  StepObserver* observer = nullptr;
  BreakHandler* breaks = nullptr;
  const PrescribedSteps* prescribed = nullptr;
  StepIntegrals* integrals = nullptr; // of a single request
};

/// Why these settings cannot be solved with, a sentence for the user; null if they can. `integrate` takes no others.
const char* whyNot(const SolverSettings& settings);

/// Every trajectory its own t, h and error control in one batch (ControlGroup::each_trajectory); finished ones leave
/// it. In ControlGroup::whole_batch all trajectories take the same steps since their starts and the error is that of
/// all states together; those that have reached their end stay in until the last has, counted like the others (f is
/// asked beyond their ends), but observers hear of a trajectory only until its own end. A break of one ends the step of
/// all.
///
/// Evaluations of a trajectory: 1 at the start, and 1 after each break that is followed by a step; 1 more for each
/// first step that is chosen; s - 1 per attempt (leapfrog: 1). Where a method is not first same as last, 1 more for
/// each accepted step that ends neither at the trajectory's end nor at a break, or has a requested time strictly
/// inside; and where its dense output has stages of its own (Dormand-Prince 8(5,3): 3), those for each step with such a
/// time.
///
/// Steps of a fixed length are counted from the start or the last break; first_step, smallest_step and the tolerances
/// do not act on them.
Solution integrate(RightHandSide& f, std::span<const TrajectoryRequest> requests, const SolverOptions& options = {},
                   std::stop_token stop = {}, const SolveHooks& hooks = {});

/// The automatic first step of Hairer, Norsett & Wanner I, II.4, p. 169, for one trajectory: two evaluations, of which
/// the first is left in rates (d). Used where a step is to be begun in the middle (local regularisation).
double automaticFirstStep(RightHandSide& f, std::size_t trajectory, double t0, const double* x, double* rates,
                          const SolverOptions& options);

} // namespace nullcline
