#include "engine/gradient/adjoint_rows.h"

#include <algorithm>

namespace nullcline {

void setBackwardOptions(const SolverOptions& forward, const BackwardTolerances& tolerances, SolverOptions& options) {
  options = forward;
  if (tolerances.relative > 0.0)
    options.relative_tolerance = tolerances.relative;
  if (tolerances.absolute > 0.0)
    options.absolute_tolerance = tolerances.absolute;
  options.norm_blocks.clear();
  // In the published codes, which solve the batch as one system, every interval between observations is a solve of its
  // own and chooses its first step.
  options.choose_step_after_break = forward.group == ControlGroup::whole_batch;
}

void reportBackwardSolve(const Solution& solution, std::span<const std::size_t> trajectories,
                         std::span<const double> origins, BackwardReport& report) {
  report.accepted += solution.counts.accepted;
  report.rejected += solution.counts.rejected;
  for (std::size_t i = 0; i < solution.trajectories.size() && report.status == SolveStatus::ok; ++i) {
    const auto& one = solution.trajectories[i];
    if (one.status == SolveStatus::ok)
      continue;
    report.status = one.status;
    report.trajectory = trajectories[i];
    report.t = origins[i] - one.reached;
    report.h = one.last_step;
  }
}

double AdjointRows::spanOf(std::size_t trajectory) const {
  const auto observed = observations_->of(trajectory);
  return observed.empty() ? 0.0 : observed.front().t - batch_->trajectories[trajectory].start;
}

void AdjointRows::begin(const BackwardTask& task, const SolvedBatch& batch, const Observations& observations,
                        const SolverOptions& forward, StateSource* states) {
  task_ = &task;
  batch_ = &batch;
  observations_ = &observations;
  forward_ = &forward;
  source_ = states;
  adjoint_ = states ? 0 : batch.d;
  pullbacks_ = 0;
  trajectories_.clear();
  origin_.clear();
  observed_.clear();
  const bool together = forward.group == ControlGroup::whole_batch;
  double longest = 0.0;
  for (std::size_t r = 0; r < batch.count(); ++r)
    longest = std::max(longest, spanOf(r));
  requests_.resize(std::max(requests_.size(), batch.count()));
  for (std::size_t r = 0; r < batch.count(); ++r) {
    const auto observed = observations.of(r);
    if (observed.empty())
      continue;
    const std::size_t i = trajectories_.size();
    const double start = batch.trajectories[r].start;
    trajectories_.push_back(r);
    origin_.push_back(together ? start : 0.0);
    observed_.push_back(0);
    TrajectoryRequest& request = requests_[i];
    request.initial.assign(dimension(), 0.0);
    request.breaks.clear();
    // Spans that differ by the rounding of a difference are the same.
    const bool waits = together && spanOf(r) < longest * (1.0 - 1e-12);
    request.start = waits ? -longest : backwardTimeOf(i, observed.front().t);
    if (!waits)
      observe(i, request.initial.data());
    for (std::size_t k = waits ? 0 : 1; k < observed.size(); ++k)
      request.breaks.push_back(backwardTimeOf(i, observed[k].t));
    request.times.assign(1, backwardTimeOf(i, start));
  }
}

// Sets x to what the forward solve had, adds what was observed to a.
void AdjointRows::observe(std::size_t request, double* state) {
  const std::size_t d = batch_->d, r = trajectories_[request];
  const Observations::One& one = observations_->of(r)[observed_[request]++];
  if (!source_)
    std::copy_n(batch_->state(r, one.first), d, state);
  addCotangents(task_->cotangents[r], one.first, one.last, {state + adjoint_, d});
}

void AdjointRows::atBreak(std::size_t request, std::size_t, double* state) {
  observe(request, state);
}

void AdjointRows::split(std::size_t trajectory, double t, const double* row, double* x, double* a) const {
  if (source_)
    source_->stateAt(trajectory, t, x);
  else
    std::copy_n(row, batch_->d, x);
  std::copy_n(row + adjoint_, batch_->d, a);
}

void AdjointRows::evaluate(std::size_t count, const double* times, const double* states, const std::size_t* requests,
                           double* rates) {
  const std::size_t d = batch_->d;
  for (auto* ids : {&ids_, &positions_})
    ids->resize(std::max(ids->size(), count));
  times_.resize(std::max(times_.size(), count));
  // One pullback gives both: f itself for dx/ds, and (df/dx)^T a for da/ds.
  for (auto* values : {&x_, &a_, &rates_, &states_bar_})
    values->resize(std::max(values->size(), count * d));
  std::size_t packed = 0;
  for (std::size_t row = 0; row < count; ++row) {
    if (!isUnderWay(requests[row])) {
      std::fill_n(rates + row * dimension(), dimension(), 0.0);
      continue;
    }
    positions_[packed] = row;
    ids_[packed] = trajectories_[requests[row]];
    times_[packed] = timeOf(requests[row], times[row]);
    split(ids_[packed], times_[packed], states + row * dimension(), &x_[packed * d], &a_[packed * d]);
    ++packed;
  }
  PullbackRequest request;
  request.count = packed;
  request.times = times_.data();
  request.states = x_.data();
  request.trajectories = ids_.data();
  request.cotangent = a_.data();
  request.rates = source_ ? nullptr : rates_.data();
  request.states_bar = states_bar_.data();
  task_->f.pullback(request);
  pullbacks_ += packed;
  for (std::size_t p = 0; p < packed; ++p) {
    double* const out = rates + positions_[p] * dimension();
    for (std::size_t e = 0; e < adjoint_; ++e)
      out[e] = -rates_[p * d + e];
    std::copy_n(&states_bar_[p * d], d, out + adjoint_);
  }
}

// The larger of the two root mean squares of the error, over x and over a (torchdiffeq's norm without the parameters).
const Solution& AdjointRows::solve(const BackwardTolerances& tolerances, StepObserver* observer,
                                   BackwardReport& report) {
  const std::size_t d = batch_->d;
  setBackwardOptions(*forward_, tolerances, options_);
  options_.norm_blocks.push_back({adjoint_, adjoint_ + d});
  if (adjoint_ > 0)
    options_.norm_blocks.push_back({0, d});
  if (!options_.absolute_scale.empty()) {
    options_.absolute_scale.resize(adjoint_);
    options_.absolute_scale.resize(dimension(), 1.0);
  }
  SolveHooks hooks;
  hooks.observer = observer;
  hooks.breaks = this;
  const Solution& solution = integrator_.solve(*this, requests(), options_, task_->stop, hooks);
  reportBackwardSolve(solution, trajectories_, origin_, report);
  report.pullbacks += pullbacks_;
  return solution;
}

void AdjointRows::startCotangents(const Solution& solution, std::vector<double>& x_bar) const {
  const std::size_t d = batch_->d;
  x_bar.assign(batch_->count() * d, 0.0);
  for (std::size_t i = 0; i < trajectories_.size(); ++i) {
    const auto& states = solution.trajectories[i].states;
    std::copy(states.end() - static_cast<std::ptrdiff_t>(d), states.end(), &x_bar[trajectories_[i] * d]);
  }
  for (std::size_t r = 0; r < batch_->count(); ++r)
    if (batch_->trajectories[r].ok)
      addCotangents(task_->cotangents[r], 0, batch_->outputsAtStart(r), {&x_bar[r * d], d});
}

} // namespace nullcline
