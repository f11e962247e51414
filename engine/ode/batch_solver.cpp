#include "engine/ode/batch_solver.h"

#include "engine/ode/dense_output.h"

#include <algorithm>
#include <cmath>

namespace nullcline {

namespace {

constexpr double kEpsilon = std::numeric_limits<double>::epsilon();
constexpr double kSliver = 1e-10; // part of a step that only rounding leaves over; it is taken along

/// Steps below this change the time by little more than its rounding.
double smallestStep(double t, double end, double asked) {
  return std::max(asked, 16.0 * kEpsilon * std::max(std::abs(t), std::abs(end) * 1e-3));
}

} // namespace

void SolveMemory::clear(std::size_t requests) {
  auto& all = solution.trajectories;
  for (; all.size() > requests; all.pop_back())
    spare.push_back(std::move(all.back()));
  for (; all.size() < requests && !spare.empty(); spare.pop_back())
    all.push_back(std::move(spare.back()));
  all.resize(requests);
  for (auto& one : all) {
    one.status = SolveStatus::ok;
    one.last_step = 0.0;
    one.counts = {};
  }
  solution.counts = {};
  rows.clear();
  groups.clear();
  batch.trajectories.clear();
  batch.t.clear();
  batch.x.clear();
}

BatchSolver::BatchSolver(const SolveProblem& problem, SolveMemory& memory)
    : problem_(problem), options_(problem.options), tableau_(tableauOf(options_.method)),
      controller_(tableau_.embedded_order, options_.control), norm_(options_, problem.f.dimension()),
      d_(problem.f.dimension()), memory_(memory), solution_(memory.solution),
      rates_(problem.f, solution_, problem.hooks.integrals), batch_(memory.batch), rows_(memory.rows),
      groups_(memory.groups) {}

void BatchSolver::run(const std::stop_token& stop) {
  started_ = std::chrono::steady_clock::now();
  admitRequests();
  if (!stop.stop_requested())
    begin();
  while (!groups_.empty() && !stop.stop_requested() && !outOfTime()) {
    planSteps();
    if (groups_.empty())
      break;
    memory_.scheme->attempt(rates_, batch_);
    for (Group& group : groups_)
      judge(group);
    completeSteps();
    finishSteps();
    removeFinished();
    begin();
  }
  const SolveStatus status = stop.stop_requested() ? SolveStatus::cancelled : SolveStatus::time_limit;
  for (Group& group : groups_)
    end(group, status);
  for (const auto& one : solution_.trajectories) {
    solution_.counts.evaluations += one.counts.evaluations;
    solution_.counts.accepted += one.counts.accepted;
    solution_.counts.rejected += one.counts.rejected;
  }
}

bool BatchSolver::outOfTime() const {
  const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - started_;
  return options_.max_seconds > 0.0 && elapsed.count() >= options_.max_seconds;
}

// Finds the times of the row's next output and break.
void BatchSolver::lookAhead(Row& row) const {
  const auto &times = request(row).times, &breaks = request(row).breaks;
  constexpr double kNever = std::numeric_limits<double>::infinity();
  row.next_time = row.next_output < times.size() ? times[row.next_output] : kNever;
  row.next_break_time = row.next_break < breaks.size() ? breaks[row.next_break] : kNever;
}

// How far the group may step: to its next break, or to the end of the longest.
double BatchSolver::remaining(const Group& group) const {
  double to_break = std::numeric_limits<double>::infinity(), to_end = 0.0;
  for (std::size_t i = group.first; i < group.last; ++i) {
    to_break = std::min(to_break, rows_[i].next_break_time - batch_.t[i]);
    to_end = std::max(to_end, rows_[i].end - batch_.t[i]);
  }
  return std::min(to_break, to_end);
}

// Fixes h and t_next of one group; false if it cannot go on.
bool BatchSolver::planStep(Group& group) {
  if (group.attempts >= static_cast<std::size_t>(options_.max_steps)) {
    end(group, SolveStatus::max_steps);
    return false;
  }
  const bool fixed = controller_.isFixed();
  group.h = fixed ? controller_.fixedStep() : group.h;
  const double rest = remaining(group);
  double smallest = 0.0;
  for (std::size_t i = group.first; i < group.last; ++i)
    smallest = std::max(smallest, smallestStep(batch_.t[i], rows_[i].end, fixed ? 0.0 : options_.smallest_step));
  if (group.h < smallest && group.h < rest) {
    if (!group.fresh || fixed) {
      end(group, group.last_was_non_finite ? SolveStatus::non_finite : SolveStatus::dt_min);
      return false;
    }
    group.h = smallest;
  }
  group.h = std::min(group.h, options_.largest_step);
  const bool last = group.h * (1.0 + kSliver) >= rest;
  group.taken = last ? rest : group.h;
  ++group.since_anchor;
  for (std::size_t i = group.first; i < group.last; ++i) {
    const double event = std::min(rows_[i].next_break_time, rows_[i].end), gap = event - batch_.t[i];
    batch_.h[i] = group.taken;
    if (last && std::abs(gap - group.taken) <= kSliver * group.taken)
      batch_.t_next[i] = event; // exactly
    else if (fixed && !last)
      batch_.t_next[i] = rows_[i].anchor + static_cast<double>(group.since_anchor) * group.h;
    else
      batch_.t_next[i] = batch_.t[i] + group.taken;
  }
  ++group.attempts;
  group.fresh = false;
  return true;
}

void BatchSolver::planPrescribed(std::size_t row) {
  const auto& step = problem_.hooks.prescribed->trajectories[rows_[row].request][rows_[row].next_step];
  batch_.t[row] = step.t;
  batch_.h[row] = step.h;
  batch_.t_next[row] = step.t_next;
}

void BatchSolver::planSteps() {
  for (Group& group : groups_) {
    if (problem_.hooks.prescribed)
      planPrescribed(group.first);
    else
      planStep(group);
  }
  removeFinished();
}

double BatchSolver::errorOf(const Group& group) const {
  const std::size_t first = group.first * d_;
  const double *x = &batch_.x[first], *x_next = &batch_.x_next[first], *error = &batch_.error[first];
  return batch_.coarser_error.empty() ? norm_(error, x, x_next, group.rows())
                                      : norm_.combined(error, &batch_.coarser_error[first], x, x_next, group.rows());
}

void BatchSolver::judge(Group& group) {
  StepIntegrals* const integrals = problem_.hooks.integrals;
  bool finite = allFinite(&batch_.x_next[group.first * d_], group.rows() * d_);
  const double of_integrals = finite && integrals ? integrals->attempt(group.taken) : 0.0;
  finite = finite && std::isfinite(of_integrals);
  if (controlled()) {
    const double error = finite ? std::max(errorOf(group), of_integrals) : std::numeric_limits<double>::infinity();
    const ControllerMemory before = group.memory;
    const StepDecision decision = controller_.decide(error, group.memory);
    group.accepted = decision.accept;
    group.last_was_non_finite = !std::isfinite(error);
    const double proposed = group.taken * decision.factor;
    if (decision.accept && group.taken < group.h) { // cut short by a break: it says little of the length planned
      group.h = std::max(group.h, proposed);
      group.memory = before;
    } else {
      group.h = proposed;
    }
  } else {
    group.accepted = finite;
  }
  for (std::size_t i = group.first; i < group.last; ++i) {
    TrajectorySolution& one = result(rows_[i]);
    one.last_step = rows_[i].done ? one.last_step : batch_.h[i];
    one.counts.rejected += group.accepted ? 0 : 1;
  }
  if (!group.accepted && !controlled())
    end(group, SolveStatus::non_finite);
}

bool BatchSolver::endsHere(std::size_t row) const {
  if (problem_.hooks.prescribed)
    return rows_[row].next_step + 1 == problem_.hooks.prescribed->trajectories[rows_[row].request].size();
  return rows_[row].done || batch_.t_next[row] >= rows_[row].end;
}

// Whether the step is wanted between its ends.
bool BatchSolver::seenInside(std::size_t row) const {
  if (rows_[row].done)
    return false;
  return rows_[row].next_time < batch_.t_next[row] ||
         (problem_.hooks.observer && problem_.hooks.observer->wantsDenseOutput());
}

void BatchSolver::completeSteps() {
  if (tableau_.all_stages == tableau_.stages)
    return;
  for (const Group& group : groups_) {
    bool all_end = true;
    for (std::size_t i = group.first; i < group.last; ++i)
      all_end = all_end && endsHere(i);
    for (std::size_t i = group.first; i < group.last; ++i) {
      const bool goes_on = !all_end && !breaksHere(i);
      batch_.need[i] = !group.accepted ? StepNeed::nothing
                       : seenInside(i) ? StepNeed::dense_output
                       : goes_on       ? StepNeed::next_rate
                                       : StepNeed::nothing;
    }
  }
  memory_.scheme->complete(rates_, batch_);
}

void BatchSolver::finishSteps() {
  for (Group& group : groups_) {
    if (!group.accepted)
      continue;
    bool failed = false;
    for (std::size_t i = group.first; i < group.last; ++i)
      failed = failed || batch_.need[i] == StepNeed::failed;
    if (failed) { // the step leads to where there is no rate
      for (std::size_t i = group.first; i < group.last; ++i)
        ++result(rows_[i]).counts.rejected;
      end(group, SolveStatus::non_finite);
      continue;
    }
    bool all_done = true, restarts = false;
    for (std::size_t i = group.first; i < group.last; ++i) {
      finishStep(i);
      all_done = all_done && rows_[i].done;
      restarts = restarts || rows_[i].restarts;
    }
    if (all_done)
      end(group, SolveStatus::ok);
    if (restarts) {
      group.since_anchor = 0;
      group.fresh = options_.choose_step_after_break;
      for (std::size_t i = group.first; i < group.last; ++i)
        rows_[i].anchor = batch_.t[i];
    }
  }
}

void BatchSolver::finishStep(std::size_t i) {
  Row& row = rows_[i];
  TrajectorySolution& one = result(row);
  const bool ends = endsHere(i), breaks = breaksHere(i);
  if (!row.done) {
    AcceptedStep step;
    step.trajectory = row.request;
    step.t = batch_.t[i];
    step.h = batch_.h[i];
    step.t_next = batch_.t_next[i];
    step.x = &batch_.x[i * d_];
    step.x_next = &batch_.x_next[i * d_];
    step.stages = memory_.scheme->stages(i);
    step.stage_stride = memory_.scheme->stageStride();
    step.stage_count = stageCount(batch_.need[i]);
    step.first_output = row.next_output;
    if (row.next_time <= step.t_next)
      writeOutputs(i, step);
    step.last_output = row.next_output;
    if (problem_.hooks.observer)
      problem_.hooks.observer->accepted(step);
    one.reached = std::min(step.t_next, row.end);
  }
  ++one.counts.accepted;
  memory_.scheme->accept(i);
  if (problem_.hooks.integrals)
    problem_.hooks.integrals->accept();
  batch_.t[i] = batch_.t_next[i];
  std::copy_n(&batch_.x_next[i * d_], d_, &batch_.x[i * d_]);
  if (breaks && problem_.hooks.breaks)
    problem_.hooks.breaks->atBreak(row.request, row.next_break, &batch_.x[i * d_]);
  if (breaks) {
    ++row.next_break;
    lookAhead(row);
  }
  row.restarts = breaks && !ends;
  ++row.next_step;
  row.done = ends;
}

std::size_t BatchSolver::stageCount(StepNeed need) const {
  if (need == StepNeed::dense_output)
    return tableau_.all_stages;
  return need == StepNeed::next_rate ? std::max(tableau_.stages, tableau_.end_stage + 1) : tableau_.stages;
}

// Writes the states at the requested times in (t, t_next].
void BatchSolver::writeOutputs(std::size_t position, const AcceptedStep& step) {
  Row& row = rows_[position];
  const auto& times = request(row).times;
  double* states = result(row).states.data();
  for (; row.next_output < times.size() && times[row.next_output] <= step.t_next; ++row.next_output) {
    double* out = states + row.next_output * d_;
    if (times[row.next_output] == step.t_next)
      std::copy_n(step.x_next, d_, out);
    else
      denseState(tableau_, step, d_, (times[row.next_output] - step.t) / step.h, out);
  }
  lookAhead(row);
}

// Those that have all they were asked for keep their status.
void BatchSolver::end(Group& group, SolveStatus status) {
  for (std::size_t i = group.first; i < group.last; ++i) {
    if (!rows_[i].done)
      result(rows_[i]).status = status;
    rows_[i].finished = true;
  }
  group.accepted = false;
  someone_finished_ = true;
}

// Closes up the rows; only x, t and what the scheme carries live longer than a step.
void BatchSolver::removeFinished() {
  if (!someone_finished_)
    return;
  someone_finished_ = false;
  std::size_t kept = 0, kept_groups = 0;
  for (const Group& group : groups_) {
    const std::size_t first = kept;
    for (std::size_t i = group.first; i < group.last; ++i) {
      if (rows_[i].finished)
        continue;
      if (kept != i) {
        rows_[kept] = rows_[i];
        batch_.trajectories[kept] = batch_.trajectories[i];
        for (auto* perRow : {&batch_.t, &batch_.h, &batch_.t_next})
          (*perRow)[kept] = (*perRow)[i];
        std::copy_n(&batch_.x[i * d_], d_, &batch_.x[kept * d_]);
        memory_.scheme->move(i, kept);
      }
      ++kept;
    }
    if (kept == first)
      continue;
    groups_[kept_groups] = group;
    groups_[kept_groups].first = first;
    groups_[kept_groups].last = kept;
    ++kept_groups;
  }
  batch_.count = kept;
  groups_.resize(kept_groups);
}

} // namespace nullcline
