#include "engine/objective/device_solutions.h"

#include "engine/core/log.h"
#include "engine/ode/tableau.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace nullcline {

void noteFailure(Status& failure, const Error& error) {
  if (!failure)
    return;
  logWarning(error.message);
  failure = error;
}

template <class Real>
DeviceSolutions<Real>::DeviceSolutions(const SolverSettings& solver, const DeviceSite& site,
                                       const ObjectiveInput<Real>& input, std::size_t trajectories)
    : input_(input), n_(trajectories), d_(input.field->stateCount()), stages_(tableauOf(solver.method).all_stages),
      failure_(site.failure), scores_(n_), starts_bar_(n_ * d_), gradient_(input.field->parameterCount()) {
  auto made = makeDeviceSolver<Real>(*site.device, {site.network, scaledSolver(solver, *input.scaling), n_});
  if (made)
    solver_ = std::move(*made);
  else
    status_ = made.error();
}

/// There is no use of the device after the first failure.
template <class Real>
bool DeviceSolutions<Real>::keep(const Status& status) {
  if (!status) {
    status_ = status;
    noteFailure(*failure_, status.error());
  }
  return status_.hasValue();
}

template <class Real>
void DeviceSolutions<Real>::setPlans(std::span<const TrajectoryPlan> plans) {
  if (!status_)
    return;
  std::vector<TrajectoryRequest> requests;
  most_times_ = 1;
  for (const auto& plan : plans) {
    requests.push_back({plan.start, {}, plan.times});
    most_times_ = std::max(most_times_, plan.times.size());
  }
  cotangents_.assign(n_ * most_times_ * d_, 0.0);
  keep(solver_->setPlans(requests));
}

template <class Real>
ObjectiveValue DeviceSolutions<Real>::solved(const DeviceSolution& solution) const {
  ObjectiveValue value;
  value.nfe_forward = solution.counts.evaluations;
  value.steps_accepted = solution.counts.accepted;
  value.steps_rejected = solution.counts.rejected;
  for (std::size_t i = 0; i < n_; ++i) {
    const auto& one = solution.outcomes[i];
    if (one.status != SolveStatus::ok && value.trouble.failed++ == 0)
      value.trouble = {one.status, i, one.reached, one.last_step, 1, false};
  }
  return value;
}

template <class Real>
ObjectiveValue DeviceSolutions<Real>::evaluate(std::span<const Real> field_parameters, std::span<const double> starts,
                                               TrajectoryScore& score, bool with_gradient, std::stop_token stop) {
  ObjectiveValue failed;
  failed.loss = std::numeric_limits<double>::quiet_NaN();
  if (!status_)
    return failed;
  auto solution = solver_->solve(field_parameters, starts, stop);
  if (!solution) {
    keep(solution.error());
    return failed;
  }
  ObjectiveValue value = solved(*solution);
  value.completed = !stop.stop_requested();
  if (value.trouble.status != SolveStatus::ok)
    value.loss = std::numeric_limits<double>::infinity();
  if (!value.completed || value.trouble.status != SolveStatus::ok)
    return value;
  if (with_gradient)
    std::ranges::fill(cotangents_, 0.0);
  input_.team->forEachBlock(n_, [&](std::size_t i, std::size_t member) {
    const std::size_t first = i * most_times_ * d_;
    scores_[i] = score.score(i, &solution->states[first], with_gradient ? &cotangents_[first] : nullptr, member);
  });
  for (const double one : scores_)
    value.loss += one;
  if (!with_gradient)
    return value;
  if (!keep(solver_->reverse({cotangents_, starts_bar_, gradient_}, stop)))
    return failed;
  // A pullback of every stage but the first, and of the rates at the start. The CPU leaves out stages that no output
  // asks for, and so counts a little less.
  value.pullbacks = value.nfe_backward = value.steps_accepted * (stages_ - 1) + n_;
  value.completed = !stop.stop_requested();
  return value;
}

template <class Real>
void DeviceSolutions<Real>::parameterGradient(std::span<Real> gradient) {
  std::ranges::copy(gradient_, gradient.begin());
}

template class DeviceSolutions<float>;
template class DeviceSolutions<double>;

} // namespace nullcline
