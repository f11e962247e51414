#include "engine/gradient/discrete_gradient.h"

#include "engine/core/check.h"

#include <algorithm>
#include <cmath>

namespace nullcline {

const Solution& DiscreteGradient::forward(DifferentiableRightHandSide& f, std::span<const TrajectoryRequest> requests,
                                          const SolverOptions& options, std::stop_token stop, const SolveHooks& hooks) {
  NULLCLINE_CHECK(hooks.breaks == nullptr, "a changed state cannot be reversed");
  const std::size_t d = f.dimension();
  if (!map_ || method_ != options.method || batch_.d != d)
    map_ = makeStepMap(options.method, d);
  method_ = options.method;
  max_seconds_ = options.max_seconds;
  batch_.d = d;
  observer_ = hooks.observer;
  log_.clear(requests.size());
  clearKept(requests.size());
  SolveHooks own = hooks;
  own.observer = this;
  const Solution& solution = integrator_.solve(f, requests, options, std::move(stop), own);
  batch_.keep(d, requests, solution);
  log_.finish();
  sortRows();
  return solution;
}

void DiscreteGradient::accepted(const AcceptedStep& step) {
  keep(step, log_.add(step));
  if (penalty_)
    penalty_->look(step);
  if (observer_)
    observer_->accepted(step);
}

void DiscreteGradient::sortRows() {
  rows_.clear();
  for (std::size_t r = 0; r < batch_.count(); ++r)
    if (batch_.trajectories[r].ok)
      rows_.push_back({r, log_.steps(r)});
  std::sort(rows_.begin(), rows_.end(), [](const Row& a, const Row& b) {
    return a.steps > b.steps || (a.steps == b.steps && a.trajectory < b.trajectory);
  });
}

// Rows are sorted by falling numbers of steps: those that have a step n are the first ones.
std::size_t DiscreteGradient::activeAt(std::size_t n) const {
  const auto end = std::partition_point(rows_.begin(), rows_.end(), [n](const Row& row) { return row.steps > n; });
  return static_cast<std::size_t>(end - rows_.begin());
}

BackwardReport DiscreteGradient::backward(DifferentiableRightHandSide& f,
                                          std::span<const std::vector<double>> cotangents,
                                          const GradientTargets& targets, std::stop_token stop) {
  checkCotangents(batch_, cotangents);
  NULLCLINE_CHECK(f.dimension() == batch_.d, f.dimension() << " states, solved were " << batch_.d);
  stop_ = std::move(stop);
  begin_ = std::chrono::steady_clock::now();
  clearTargets(batch_, targets);
  x_bar_.assign(rows_.size() * batch_.d, 0.0);
  v_bar_.assign(rows_.size() * batch_.d, 0.0);
  start_bar_.assign(batch_.count() * batch_.d, 0.0);
  BackwardReport report;
  beginBackward(f, report);
  if (!sweep(f, cotangents, targets, report))
    return report;
  reverseStart(f, cotangents, targets, report);
  writeTargets({f, cotangents, targets, stop_}, batch_, start_bar_, report);
  if (stop_.stop_requested())
    report.status = SolveStatus::cancelled;
  return report;
}

// x_bar (rows x d) goes from dL/dx_{n+1} to dL/dx_n as n goes down; the requested times inside a step add theirs on the
// way. v_bar is 0 but for methods that carry a rate from step to step.
bool DiscreteGradient::sweep(DifferentiableRightHandSide& f, std::span<const std::vector<double>> cotangents,
                             const GradientTargets& targets, BackwardReport& report) {
  StepReversal reversal;
  reversal.batch = &batch_;
  reversal.output_cotangents = cotangents;
  reversal.x_bar = x_bar_.data();
  reversal.v_bar = v_bar_.data();
  reversal.parameters = targets.parameters;
  reversal.penalty = penalty_;
  for (std::size_t n = mostSteps(); n-- > 0;) {
    const std::size_t active = activeAt(n);
    const std::span<const AcceptedStep> steps = stepsAt(f, n, active, report);
    if (steps.size() == active && !stop_.stop_requested())
      map_->reverse(f, steps, reversal, report);
    if (!checkStep(steps, report))
      return false;
  }
  return true;
}

// After a stop request numbers may be anything: it is asked first.
bool DiscreteGradient::checkStep(std::span<const AcceptedStep> steps, BackwardReport& report) const {
  const std::size_t d = batch_.d;
  if (stop_.stop_requested())
    report.status = SolveStatus::cancelled;
  else if (max_seconds_ > 0.0 &&
           std::chrono::steady_clock::now() - begin_ > std::chrono::duration<double>(max_seconds_))
    report.status = SolveStatus::time_limit;
  std::size_t row = 0;
  if (report.status == SolveStatus::ok) {
    const auto is_finite = [](double value) { return std::isfinite(value); };
    const auto end = x_bar_.begin() + static_cast<std::ptrdiff_t>(steps.size() * d);
    const auto bad = std::find_if_not(x_bar_.begin(), end, is_finite);
    if (bad == end)
      return true;
    report.status = SolveStatus::non_finite;
    row = static_cast<std::size_t>(bad - x_bar_.begin()) / d;
  }
  if (row < steps.size()) {
    report.trajectory = steps[row].trajectory;
    report.t = steps[row].t;
    report.h = steps[row].h;
  }
  return false;
}

// v at the start is f(t_0, x_0), so x_bar += (df/dx)^T v_bar and theta_bar += (df/dtheta)^T v_bar; outputs at the start
// are the initial state itself, and their cotangents reach it unchanged.
void DiscreteGradient::reverseStart(DifferentiableRightHandSide& f, std::span<const std::vector<double>> cotangents,
                                    const GradientTargets& targets, BackwardReport& report) {
  const std::size_t d = batch_.d;
  if (mostSteps() > 0) {
    const std::size_t count = activeAt(0);
    ids_.resize(count);
    times_.resize(count);
    states_.resize(count * d);
    states_bar_.resize(count * d);
    for (std::size_t row = 0; row < count; ++row) {
      ids_[row] = rows_[row].trajectory;
      times_[row] = batch_.trajectories[ids_[row]].start;
      std::copy_n(&batch_.initial[ids_[row] * d], d, &states_[row * d]);
    }
    PullbackRequest request;
    request.count = count;
    request.times = times_.data();
    request.states = states_.data();
    request.trajectories = ids_.data();
    request.cotangent = v_bar_.data();
    request.states_bar = states_bar_.data();
    request.parameters = targets.parameters;
    f.pullback(request);
    report.pullbacks += count;
    for (std::size_t e = 0; e < count * d; ++e)
      x_bar_[e] += states_bar_[e];
  }
  for (std::size_t row = 0; row < rows_.size(); ++row) {
    const std::size_t r = rows_[row].trajectory;
    double* const out = &start_bar_[r * d];
    std::copy_n(&x_bar_[row * d], d, out);
    for (std::size_t k = 0; k < batch_.outputsAtStart(r); ++k)
      for (std::size_t e = 0; e < d; ++e)
        out[e] += cotangents[r][k * d + e];
  }
}

} // namespace nullcline
