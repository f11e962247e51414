#include "engine/torch/step_control.h"

#include "engine/ode/tableau.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace nullcline {

namespace {

constexpr double kEpsilon = std::numeric_limits<double>::epsilon();
constexpr double kSliver = 1e-10; // as in BatchSolver

std::int64_t number(SolveStatus status) {
  return static_cast<std::int64_t>(status);
}

} // namespace

ControlRows::ControlRows(std::int64_t rows, const TensorPlace& place) {
  for (at::Tensor* values : {&t, &end, &anchor, &h, &error_before, &error_before_that, &last_step})
    *values = at::zeros({rows}, place.doubles());
  for (at::Tensor* flags : {&rejected_before, &done, &last_was_non_finite})
    *flags = at::zeros({rows}, place.booleans());
  status = at::zeros({rows}, place.integers());
  for (at::Tensor* count : {&attempts, &used, &accepted, &rejected, &tried})
    *count = at::zeros({1}, place.integers());
}

void ControlRows::begin(const at::Tensor& start, const at::Tensor& last, double first_error) {
  t.copy_(start);
  anchor.copy_(start);
  end.copy_(last);
  done.copy_(last.le(start));
  error_before.fill_(first_error);
  error_before_that.fill_(1.0);
  for (at::Tensor* values : {&rejected_before, &last_was_non_finite, &status, &attempts, &used, &accepted, &rejected,
                             &tried, &last_step, &h})
    values->zero_();
}

TensorStepControl::TensorStepControl(const SolverOptions& options)
    : options_(options), together_(options.group == ControlGroup::whole_batch) {
  order_ = tableauOf(options.method).embedded_order + 1;
  const double order = order_;
  rejection_exponent_ = 1.0 / order;
  const auto limits = [this](const auto& control) {
    safety_ = control.safety;
    smallest_factor_ = control.smallest_factor;
    largest_factor_ = control.largest_factor;
  };
  if (const auto* fixed = std::get_if<FixedSteps>(&options.control)) {
    fixed_step_ = fixed->step;
  } else if (const auto* integral = std::get_if<IntegralControl>(&options.control)) {
    limits(*integral);
    exponent_ = rejection_exponent_;
  } else if (const auto* pi = std::get_if<ProportionalIntegralControl>(&options.control)) {
    limits(*pi);
    exponent_ = 1.0 / order - 0.75 * pi->beta;
    exponent_before_ = pi->beta;
    first_error_ = 1e-4;
  } else if (const auto* pid = std::get_if<ProportionalIntegralDerivativeControl>(&options.control)) {
    limits(*pid);
    exponent_ = (pid->proportional + pid->integral + pid->derivative) / order;
    exponent_before_ = (pid->proportional + 2.0 * pid->derivative) / order;
    exponent_before_that_ = -pid->derivative / order;
  }
}

// One value for all rows where they step together.
at::Tensor TensorStepControl::shared(const at::Tensor& values, bool largest) const {
  return together_ ? (largest ? values.max() : values.min()).expand_as(values) : values;
}

at::Tensor TensorStepControl::norm(const at::Tensor& values, const at::Tensor& x0, const at::Tensor& x1) const {
  const at::Tensor tolerance =
      at::maximum(x0.abs(), x1.abs()) * options_.relative_tolerance + options_.absolute_tolerance;
  const at::Tensor squares = (values / tolerance).square().mean(1);
  return (together_ ? squares.mean().expand_as(squares) : squares).sqrt();
}

// h0 = 0.01 |x| / |f| (firstGuess), within what is left.
at::Tensor TensorStepControl::guess(const ControlRows& rows, const at::Tensor& x, const at::Tensor& rate) const {
  const at::Tensor size = norm(x, x, x), speed = norm(rate, x, x);
  const at::Tensor small = size.lt(1e-5).logical_or(speed.lt(1e-5));
  const at::Tensor h0 = at::where(small, at::full_like(size, 1e-6), 0.01 * size / speed);
  return at::minimum(h0, shared(rows.end - rows.t, true)).clamp_max(options_.largest_step);
}

void TensorStepControl::chooseFirst(ControlRows& rows, const at::Tensor& guess, const at::Tensor& speed,
                                    const at::Tensor& bend) const {
  const at::Tensor larger = at::where(bend.isnan().logical_or(bend.gt(speed)), bend, speed);
  const at::Tensor h1 = at::where(larger.le(1e-15), (guess * 1e-3).clamp_min(1e-6), (0.01 / larger).pow(1.0 / order_));
  rows.h.copy_(at::where(larger.isfinite(), at::minimum(guess * 100.0, h1), guess));
}

PlannedSteps TensorStepControl::plan(ControlRows& rows) const {
  const bool fixed = isFixed();
  at::Tensor active = rows.done.logical_not();
  if (together_)
    active = active.any().logical_and(rows.status.eq(0).all()).expand_as(rows.done);
  active = active.logical_and(rows.status.eq(0));
  const at::Tensor rest = shared(rows.end - rows.t, true);
  const at::Tensor resolved = at::maximum(rows.t.abs(), rows.end.abs() * 1e-3) * (16.0 * kEpsilon);
  const at::Tensor smallest = shared(resolved.clamp_min(fixed ? 0.0 : options_.smallest_step), true);
  at::Tensor h = fixed ? at::full_like(rows.h, fixed_step_) : rows.h;
  const at::Tensor stuck = active.logical_and(h.lt(smallest)).logical_and(h.lt(rest));
  const at::Tensor fresh = rows.attempts.eq(0).expand_as(stuck);
  const at::Tensor fails = fixed ? stuck : stuck.logical_and(fresh.logical_not());
  const at::Tensor why =
      at::where(rows.last_was_non_finite, at::full_like(rows.status, number(SolveStatus::non_finite)),
                at::full_like(rows.status, number(SolveStatus::dt_min)));
  rows.status.copy_(at::where(fails, why, rows.status));
  active = active.logical_and(fails.logical_not());
  h = at::where(stuck, smallest, h).clamp_max(options_.largest_step);
  rows.h.copy_(at::where(active, h, rows.h));
  const at::Tensor last = (h * (1.0 + kSliver)).ge(rest);
  const at::Tensor taken = at::where(last, rest, h);
  const at::Tensor reaches = last.logical_and((rows.end - rows.t - taken).abs().le(taken * kSliver));
  at::Tensor t_next = rows.t + taken;
  if (fixed)
    t_next = at::where(last, t_next, rows.anchor + (rows.attempts.to(at::kDouble) + 1.0) * fixed_step_);
  t_next = at::where(reaches, rows.end, t_next);
  rows.attempts.add_(1);
  rows.tried.add_(active.sum());
  rows.used.add_(active.any());
  return {active, at::where(active, taken, at::zeros_like(taken)), at::where(active, t_next, rows.t)};
}

at::Tensor TensorStepControl::judge(ControlRows& rows, const PlannedSteps& steps, const at::Tensor& x,
                                    const at::Tensor& x_next, const at::Tensor& error) const {
  at::Tensor finite = x_next.isfinite().all(1);
  if (together_)
    finite = finite.all().expand_as(finite);
  at::Tensor accept = finite;
  if (isFixed()) {
    const at::Tensor fails = steps.active.logical_and(finite.logical_not());
    rows.status.copy_(at::where(fails, at::full_like(rows.status, number(SolveStatus::non_finite)), rows.status));
  } else {
    const at::Tensor infinite = at::full_like(rows.h, std::numeric_limits<double>::infinity());
    const at::Tensor size = at::where(finite, norm(error, x, x_next), infinite);
    accept = size.le(1.0);
    control(rows, steps, size);
  }
  accept = accept.logical_and(steps.active);
  rows.last_step.copy_(at::where(steps.active.logical_and(rows.done.logical_not()), steps.h, rows.last_step));
  rows.accepted.add_(accept.sum());
  rows.rejected.add_(steps.active.logical_and(accept.logical_not()).sum());
  rows.t.copy_(at::where(accept, steps.t_next, rows.t));
  rows.done.copy_(rows.done.logical_or(accept.logical_and(steps.t_next.ge(rows.end))));
  return accept;
}

// StepController::decide for every row, and what BatchSolver::judge makes of it. error: (N)
void TensorStepControl::control(ControlRows& rows, const PlannedSteps& steps, const at::Tensor& error) const {
  const at::Tensor known = error.isfinite(), good = error.le(1.0);
  const at::Tensor shrunk = (error.pow(-rejection_exponent_) * safety_).clamp_min(smallest_factor_);
  const at::Tensor rejected = at::where(known, shrunk, at::full_like(shrunk, smallest_factor_));
  at::Tensor grown = error.clamp_min(1e-300).pow(-exponent_) * rows.error_before.pow(exponent_before_) * safety_;
  if (exponent_before_that_ != 0.0)
    grown = grown * rows.error_before_that.pow(exponent_before_that_);
  const at::Tensor most = at::where(rows.rejected_before, at::ones_like(grown), at::full_like(grown, largest_factor_));
  grown = at::minimum(grown.clamp_min(smallest_factor_), most);
  const at::Tensor proposed = steps.h * at::where(good, grown, rejected);
  const at::Tensor cut_short = good.logical_and(steps.h.lt(rows.h)); // it says little of the length planned
  const at::Tensor h = at::where(cut_short, at::maximum(rows.h, proposed), proposed);
  const at::Tensor learns = steps.active.logical_and(good).logical_and(cut_short.logical_not());
  rows.error_before_that.copy_(at::where(learns, rows.error_before, rows.error_before_that));
  rows.error_before.copy_(at::where(learns, error.clamp_min(1e-4), rows.error_before));
  const at::Tensor after = good.logical_not().logical_or(cut_short.logical_and(rows.rejected_before));
  rows.rejected_before.copy_(at::where(steps.active, after, rows.rejected_before));
  rows.last_was_non_finite.copy_(at::where(steps.active, known.logical_not(), rows.last_was_non_finite));
  rows.h.copy_(at::where(steps.active, h, rows.h));
}

} // namespace nullcline
