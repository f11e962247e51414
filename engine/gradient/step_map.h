// One step of a method as a map (x, v) -> (x_next, v_next) of many rows at once, which can be taken again and reversed.
//
// v is what a method carries from step to step: the rate at the step's end, which is the next one's first stage, or the
// velocity of the leapfrog. At the start of a trajectory v = f(t, x).
// d: states   s: stages   h: step size   lambda: dL/dx_next
#pragma once

#include "engine/gradient/solved_batch.h"

namespace nullcline {

/// Rows of which a step is to be taken.
struct StepRows {
  std::size_t count = 0;
  const double* t = nullptr;                 // (count)
  const double* h = nullptr;                 // (count)
  const double* t_next = nullptr;            // (count) t + h, or exactly where the step is aimed at
  const std::size_t* trajectories = nullptr; // (count)
  const double* x = nullptr;                 // (count x d)
  const double* v = nullptr;                 // (count x d)
};

/// What reversing a step is given, and what it leaves.
struct StepReversal {
  const SolvedBatch* batch = nullptr;                     // the requested times
  std::span<const std::vector<double>> output_cotangents; // per trajectory (K x d)
  double* x_bar = nullptr;                                // (rows x d) of x_next, overwritten by that of x
  double* v_bar = nullptr;                                // (rows x d) of v_next, overwritten by that of v
  bool parameters = true;                                 // whether theirs is added up inside f
  StepPenalty* penalty = nullptr;
};

enum class StagesWanted {
  inputs,        // of which the inputs of those stages are made that x_next and v_next need
  inputs_inside, // and of those that the dense output needs
  step           // of which x_next and v_next are made
};

class StepMap {
 public:
  virtual ~StepMap() = default;
  /// As many as an AcceptedStep has.
  virtual std::size_t stages() const = 0;

  /// Those stages of every row (s x count x d) that are wanted; the others are left alone. Returns evaluations per row.
  virtual std::size_t take(RightHandSide& f, const StepRows& rows, StagesWanted wanted, double* stages) = 0;
  /// x_next and v_next from their stages.
  virtual void finish(const StepRows& rows, const double* stages, double* x_next, double* v_next) const = 0;

  /// One reversed step of every row, one pullback of all rows per stage.
  virtual void reverse(DifferentiableRightHandSide& f, std::span<const AcceptedStep> steps,
                       const StepReversal& reversal, BackwardReport& report) = 0;

  /// Where stage i asks f: t + node h and its input (d).
  virtual double node(std::size_t i) const = 0;
  virtual void input(const AcceptedStep& step, std::size_t i, double* x) const = 0;
  /// x_next = x + h sum_i weight_i k_i.
  virtual double weight(std::size_t i) const = 0;
  /// Dense output: x(t + theta h) (d).
  virtual void between(const AcceptedStep& step, double theta, double* x) const = 0;
};

/// For states of `dimension`.
std::unique_ptr<StepMap> makeStepMap(StepMethod method, std::size_t dimension);

} // namespace nullcline
