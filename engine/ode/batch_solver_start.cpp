// How a solve starts, and starts again after a break.
#include "engine/ode/batch_solver.h"

#include <algorithm>
#include <cmath>

namespace nullcline {

// Writes what is wanted at the start itself; what remains to be integrated becomes a row.
void BatchSolver::admitRequests() {
  solution_.trajectories.resize(problem_.requests.size());
  for (std::size_t i = 0; i < problem_.requests.size(); ++i) {
    const auto& request = problem_.requests[i];
    auto& result = solution_.trajectories[i];
    result.reached = request.start;
    result.states.assign(request.times.size() * d_, std::numeric_limits<double>::quiet_NaN());
    Row row;
    row.request = i;
    row.end = row.anchor = request.start;
    for (; row.next_output < request.times.size() && request.times[row.next_output] == request.start; ++row.next_output)
      std::copy(request.initial.begin(), request.initial.end(), result.states.begin() + row.next_output * d_);
    if (!allFinite(request.initial.data(), d_)) {
      result.status = SolveStatus::non_finite;
      continue;
    }
    for (const auto* times : {&request.times, &request.breaks})
      row.end = times->empty() ? row.end : std::max(row.end, times->back());
    const auto* prescribed = problem_.hooks.prescribed;
    if (prescribed ? prescribed->trajectories[i].empty() : row.end == request.start)
      continue;
    lookAhead(row);
    rows_.push_back(row);
    batch_.trajectories.push_back(i);
    batch_.t.push_back(request.start);
    batch_.x.insert(batch_.x.end(), request.initial.begin(), request.initial.end());
  }
  makeRoom();
}

void BatchSolver::makeRoom() {
  const std::size_t rows = rows_.size();
  batch_.count = rows;
  batch_.dimension = d_;
  for (auto* perRow : {&batch_.h, &batch_.t_next, &probe_times_})
    perRow->resize(rows);
  for (auto* perState : {&batch_.x_next, &probe_states_, &probe_rates_})
    perState->resize(rows * d_);
  batch_.error.resize(tableau_.error.empty() ? 0 : rows * d_);
  batch_.coarser_error.resize(tableau_.coarser_error.empty() ? 0 : rows * d_);
  batch_.need.resize(rows);
  probe_ids_.reserve(rows);
  restarted_.reserve(rows);
  scheme_ = makeStepScheme(options_.method, rows, d_);
  const bool together = options_.group == ControlGroup::whole_batch && !problem_.hooks.prescribed;
  for (std::size_t i = 0; i < rows; i = groups_.back().last) {
    Group group;
    group.first = i;
    group.last = together ? rows : i + 1;
    groups_.push_back(group);
  }
}

// Evaluates the first rates of the rows that start or whose state a break has changed, and chooses first steps.
void BatchSolver::begin() {
  restarted_.clear();
  for (std::size_t i = 0; i < batch_.count; ++i)
    if (rows_[i].restarts)
      restarted_.push_back(i);
  if (restarted_.empty())
    return;
  scheme_->begin(rates_, batch_, restarted_);
  // Where the rate is not a number at the very start, no step size helps.
  for (const std::size_t row : restarted_) {
    rows_[row].restarts = false;
    if (allFinite(scheme_->stages(row), d_))
      continue;
    result(rows_[row]).status = SolveStatus::non_finite;
    rows_[row].finished = someone_finished_ = true;
  }
  removeFinished();
  for (Group& group : groups_) {
    if (!group.fresh)
      continue;
    group.memory = controller_.freshMemory();
    group.h = options_.first_step;
    group.chooses = controlled() && options_.first_step == 0.0;
  }
  chooseFirstSteps();
}

// The automatic first step of HNW I, II.4, p. 169: h0 from |x| and |f|, an Euler step of h0 for the second derivative.
void BatchSolver::chooseFirstSteps() {
  probe_ids_.clear();
  for (Group& group : groups_) {
    if (!group.chooses)
      continue;
    const double* x = &batch_.x[group.first * d_];
    const double* f0 = scheme_->stages(group.first);
    const double guess = firstGuess(norm_(x, x, x, group.rows()), norm_(f0, x, x, group.rows()));
    group.h = std::min({guess, remaining(group), options_.largest_step});
    for (std::size_t i = group.first; i < group.last; ++i) {
      const std::size_t p = probe_ids_.size();
      probe_ids_.push_back(batch_.trajectories[i]);
      probe_times_[p] = batch_.t[i] + group.h;
      for (std::size_t j = 0; j < d_; ++j)
        probe_states_[p * d_ + j] = batch_.x[i * d_ + j] + group.h * scheme_->stages(i)[j];
    }
  }
  if (probe_ids_.empty())
    return;
  rates_.evaluate(probe_ids_.size(), probe_times_.data(), probe_states_.data(), probe_ids_.data(), probe_rates_.data());
  double* slope = probe_rates_.data();
  for (Group& group : groups_) {
    if (!group.chooses)
      continue;
    const double* x = &batch_.x[group.first * d_];
    const double* f0 = scheme_->stages(group.first);
    const std::size_t size = group.rows() * d_;
    for (std::size_t j = 0; j < size; ++j)
      slope[j] = (slope[j] - f0[j]) / group.h;
    const double speed = norm_(f0, x, x, group.rows());
    group.h = firstStep(group.h, speed, norm_(slope, x, x, group.rows()), tableau_.embedded_order + 1);
    group.chooses = false;
    slope += size;
  }
}

} // namespace nullcline
