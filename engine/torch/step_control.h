// Was the step of each trajectory good, and how long shall the next one be: BatchSolver's and StepController's rules
// (engine/ode) for all rows at once, decided on the device with masks, so that the host need not wait for an answer.
//
// N: trajectories
#pragma once

#include "engine/ode/integrate.h"
#include "engine/torch/device_network.h"

namespace nullcline {

/// What the control knows of every row between two steps; static tensors that are changed in place. (N) each.
struct ControlRows {
  ControlRows(std::int64_t rows, const TensorPlace& place);
  /// As before a first step. start, end: (N).
  void begin(const at::Tensor& start, const at::Tensor& last, double first_error);

  at::Tensor t, end, anchor, h; // now, the last time wanted, where fixed steps are counted from, the next step
  at::Tensor error_before, error_before_that, rejected_before;
  at::Tensor done, status, last_was_non_finite, last_step; // status: SolveStatus as a number
  at::Tensor attempts, used;            // (1) of the batch; those in which some row was not at its end
  at::Tensor accepted, rejected, tried; // (1) counts of rows
};

/// One attempt as the plan has it. (N) each.
struct PlannedSteps {
  at::Tensor active, h, t_next;
};

class TensorStepControl {
 public:
  explicit TensorStepControl(const SolverOptions& options);

  bool isFixed() const { return fixed_step_ > 0.0; }
  double firstError() const { return first_error_; } // that the memory begins with
  /// The rows' first step: h0 by `guess`, the caller takes an Euler step of it, and `chooseFirst` fixes h.
  at::Tensor guess(const ControlRows& rows, const at::Tensor& x, const at::Tensor& rate) const;
  void chooseFirst(ControlRows& rows, const at::Tensor& guess, const at::Tensor& speed, const at::Tensor& bend) const;
  /// (N) norm of values (N x d) in units of the tolerance at states between x0 and x1; one for all where they step
  /// together.
  at::Tensor norm(const at::Tensor& values, const at::Tensor& x0, const at::Tensor& x1) const;

  PlannedSteps plan(ControlRows& rows) const;
  /// Which rows accept (N); their times go on. error: (N x d), undefined for fixed steps.
  at::Tensor judge(ControlRows& rows, const PlannedSteps& steps, const at::Tensor& x, const at::Tensor& x_next,
                   const at::Tensor& error) const;

 private:
  at::Tensor shared(const at::Tensor& values, bool largest) const;
  void control(ControlRows& rows, const PlannedSteps& steps, const at::Tensor& error) const;

  SolverOptions options_;
  bool together_;
  double fixed_step_ = 0.0, safety_ = 0.9, smallest_factor_ = 0.2, largest_factor_ = 10.0;
  double exponent_ = 0.0, exponent_before_ = 0.0, exponent_before_that_ = 0.0, rejection_exponent_ = 0.0;
  double first_error_ = 1.0;
  int order_ = 5;
};

} // namespace nullcline
