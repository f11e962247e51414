// How a solve starts, and starts again after a break.
#include "engine/ode/batch_solver.h"

#include <algorithm>
#include <cmath>

namespace nullcline {

// Writes what is wanted at the start itself; what remains to be integrated becomes a row.
void BatchSolver::admitRequests() {
  memory_.clear(problem_.requests.size());
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
  for (auto* perRow : {&batch_.h, &batch_.t_next, &memory_.probe_times})
    perRow->resize(rows);
  for (auto* perState : {&batch_.x_next, &memory_.probe_states, &memory_.probe_rates})
    perState->resize(rows * d_);
  batch_.error.resize(tableau_.error.empty() ? 0 : rows * d_);
  batch_.coarser_error.resize(tableau_.coarser_error.empty() ? 0 : rows * d_);
  batch_.need.assign(rows, StepNeed::nothing);
  memory_.probe_ids.reserve(rows);
  memory_.restarted.reserve(rows);
  if (!memory_.scheme || memory_.method != options_.method)
    memory_.scheme = makeStepScheme(options_.method);
  memory_.method = options_.method;
  memory_.scheme->makeRoom(rows, d_);
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
  memory_.restarted.clear();
  for (std::size_t i = 0; i < batch_.count; ++i)
    if (rows_[i].restarts)
      memory_.restarted.push_back(i);
  if (memory_.restarted.empty())
    return;
  memory_.scheme->begin(rates_, batch_, memory_.restarted);
  // Where the rate is not a number at the very start, no step size helps.
  for (const std::size_t row : memory_.restarted) {
    rows_[row].restarts = false;
    if (allFinite(memory_.scheme->stages(row), d_))
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
  StepIntegrals* const integrals = problem_.hooks.integrals;
  memory_.probe_ids.clear();
  for (Group& group : groups_) {
    if (!group.chooses)
      continue;
    const double* x = &batch_.x[group.first * d_];
    const double* f0 = memory_.scheme->stages(group.first);
    StepIntegrals::StartNorms norms{norm_(x, x, x, group.rows()), norm_(f0, x, x, group.rows())};
    if (integrals) {
      const StepIntegrals::StartNorms own = integrals->startNorms();
      norms = {std::max(norms.size, own.size), std::max(norms.speed, own.speed)};
    }
    const double guess = firstGuess(norms.size, norms.speed);
    group.h = std::min({guess, remaining(group), options_.largest_step});
    for (std::size_t i = group.first; i < group.last; ++i) {
      const std::size_t p = memory_.probe_ids.size();
      memory_.probe_ids.push_back(batch_.trajectories[i]);
      memory_.probe_times[p] = batch_.t[i] + group.h;
      for (std::size_t j = 0; j < d_; ++j)
        memory_.probe_states[p * d_ + j] = batch_.x[i * d_ + j] + group.h * memory_.scheme->stages(i)[j];
    }
  }
  if (memory_.probe_ids.empty())
    return;
  rates_.expect(StepIntegrals::kProbe);
  rates_.evaluate(memory_.probe_ids.size(), memory_.probe_times.data(), memory_.probe_states.data(),
                  memory_.probe_ids.data(), memory_.probe_rates.data());
  double* slope = memory_.probe_rates.data();
  for (Group& group : groups_) {
    if (!group.chooses)
      continue;
    const double* x = &batch_.x[group.first * d_];
    const double* f0 = memory_.scheme->stages(group.first);
    const std::size_t size = group.rows() * d_;
    for (std::size_t j = 0; j < size; ++j)
      slope[j] = (slope[j] - f0[j]) / group.h;
    double speed = norm_(f0, x, x, group.rows()), bend = norm_(slope, x, x, group.rows());
    if (integrals) {
      speed = std::max(speed, integrals->startNorms().speed);
      bend = std::max(bend, integrals->bend(group.h));
    }
    group.h = firstStep(group.h, speed, bend, tableau_.embedded_order + 1);
    group.chooses = false;
    slope += size;
  }
}

} // namespace nullcline
