#include "engine/ode/batch_solver.h"

#include <algorithm>
#include <cmath>

namespace nullcline {

namespace {

constexpr double kEpsilon = std::numeric_limits<double>::epsilon();

/// Steps below this change the time by little more than its rounding.
double smallestStep(double t, double end, double asked) {
  return std::max(asked, 16.0 * kEpsilon * std::max(std::abs(t), std::abs(end) * 1e-3));
}

bool allFinite(const double* values, std::size_t count) {
  return std::all_of(values, values + count, [](double value) { return std::isfinite(value); });
}

} // namespace

BatchSolver::BatchSolver(RightHandSide& f, std::span<const TrajectoryRequest> requests, const SolverOptions& options,
                         const Tableau& tableau, const StepController& controller)
    : f_(f), requests_(requests), options_(options), tableau_(tableau), controller_(controller), d_(f.dimension()) {}

Solution BatchSolver::run(const std::stop_token& stop) {
  admitRequests();
  if (active_ > 0 && !stop.stop_requested()) {
    evaluateAtStart();
    if (options_.first_step == 0.0)
      chooseFirstSteps();
  }
  while (active_ > 0 && !stop.stop_requested()) {
    planSteps();
    if (active_ == 0)
      break;
    evaluateStages();
    finishStages();
    judgeSteps();
  }
  for (std::size_t i = 0; i < active_; ++i)
    end(rows_[i], SolveStatus::cancelled);
  for (const auto& one : solution_.trajectories) {
    solution_.counts.evaluations += one.counts.evaluations;
    solution_.counts.accepted += one.counts.accepted;
    solution_.counts.rejected += one.counts.rejected;
  }
  return std::move(solution_);
}

// Writes what is wanted at the start itself; what remains to be integrated becomes a row.
void BatchSolver::admitRequests() {
  solution_.trajectories.resize(requests_.size());
  for (std::size_t i = 0; i < requests_.size(); ++i) {
    const auto& request = requests_[i];
    auto& result = solution_.trajectories[i];
    result.reached = request.start;
    result.states.assign(request.times.size() * d_, std::numeric_limits<double>::quiet_NaN());
    std::size_t first_later = 0;
    for (; first_later < request.times.size() && request.times[first_later] == request.start; ++first_later)
      std::copy(request.initial.begin(), request.initial.end(), result.states.begin() + first_later * d_);
    if (!allFinite(request.initial.data(), d_)) {
      result.status = SolveStatus::non_finite;
      continue;
    }
    if (first_later == request.times.size())
      continue;
    Row row;
    row.request = i;
    row.t = request.start;
    row.end = request.times.back();
    row.next_output = first_later;
    row.h = options_.first_step;
    rows_.push_back(row);
    ids_.push_back(i);
    x_.insert(x_.end(), request.initial.begin(), request.initial.end());
  }
  active_ = rows_.size();
  capacity_ = active_ * d_;
  times_.resize(active_);
  for (auto* buffer : {&step_, &x_next_, &argument_, &error_})
    buffer->resize(capacity_);
  stages_.resize(tableau_.stages * capacity_);
}

void BatchSolver::evaluate(const double* times, const double* states, double* rates) {
  f_.evaluate(active_, times, states, ids_.data(), rates);
  ++solution_.counts.batches;
  for (std::size_t i = 0; i < active_; ++i)
    ++solution_.trajectories[rows_[i].request].counts.evaluations;
}

double BatchSolver::tolerance(std::size_t state, double magnitude) const {
  const double scale = options_.absolute_scale.empty() ? 1.0 : options_.absolute_scale[state];
  return options_.absolute_tolerance * scale + options_.relative_tolerance * magnitude;
}

// Root mean square of values_i / tolerance_i (HNW I, II.4 (4.11)).
double BatchSolver::norm(const double* values, const double* x0, const double* x1) const {
  double sum = 0.0;
  for (std::size_t i = 0; i < d_; ++i) {
    const double ratio = values[i] / tolerance(i, std::max(std::abs(x0[i]), std::abs(x1[i])));
    sum += ratio * ratio;
  }
  return std::sqrt(sum / static_cast<double>(d_));
}

void BatchSolver::evaluateAtStart() {
  for (std::size_t i = 0; i < active_; ++i)
    times_[i] = rows_[i].t;
  evaluate(times_.data(), x_.data(), stage(0));
  // Where the rate is not a number at the very start, no step size helps.
  for (std::size_t i = 0; i < active_; ++i)
    if (!allFinite(stage(0) + i * d_, d_))
      end(rows_[i], SolveStatus::non_finite);
  removeFinished();
}

// The automatic first step of HNW I, II.4, p. 169: h0 from |x| and |f|, an Euler step of h0 for the second derivative.
void BatchSolver::chooseFirstSteps() {
  const double* f0 = stage(0);
  double* f1 = stage(1);
  for (std::size_t i = 0; i < active_; ++i) {
    Row& row = rows_[i];
    const double* x = &x_[i * d_];
    const double size = norm(x, x, x);            // d0
    const double speed = norm(f0 + i * d_, x, x); // d1
    row.h = size < 1e-5 || speed < 1e-5 ? 1e-6 : 0.01 * size / speed;
    row.h = std::min({row.h, row.end - row.t, options_.largest_step});
    times_[i] = row.t + row.h;
    for (std::size_t j = 0; j < d_; ++j)
      argument_[i * d_ + j] = x[j] + row.h * f0[i * d_ + j];
  }
  if (active_ == 0)
    return;
  evaluate(times_.data(), argument_.data(), f1);
  for (std::size_t i = 0; i < active_; ++i) {
    Row& row = rows_[i];
    const double* x = &x_[i * d_];
    const double speed = norm(f0 + i * d_, x, x);
    for (std::size_t j = 0; j < d_; ++j)
      error_[j] = (f1[i * d_ + j] - f0[i * d_ + j]) / row.h;
    const double bend = norm(error_.data(), x, x); // d2
    const double larger = std::max(speed, bend);
    if (!std::isfinite(larger))
      continue; // stay with h0, which the control will shrink
    const double h1 =
        larger <= 1e-15 ? std::max(1e-6, 1e-3 * row.h) : std::pow(0.01 / larger, 1.0 / (tableau_.embedded_order + 1));
    row.h = std::min(100.0 * row.h, h1);
  }
}

// Fixes h and t_next of one trajectory; false if it cannot go on.
bool BatchSolver::planStep(Row& row) {
  if (row.attempts >= static_cast<std::size_t>(options_.max_steps)) {
    end(row, SolveStatus::max_steps);
    return false;
  }
  const double remaining = row.end - row.t;
  const double smallest = smallestStep(row.t, row.end, options_.smallest_step);
  if (row.h < smallest && row.h < remaining) {
    if (row.attempts > 0) {
      end(row, row.last_was_non_finite ? SolveStatus::non_finite : SolveStatus::dt_min);
      return false;
    }
    row.h = smallest;
  }
  row.h = std::min(row.h, options_.largest_step);
  // The last step ends on the end exactly; a sliver that only rounding left is taken along.
  const bool last = row.h * (1.0 + 1e-10) >= remaining;
  row.h = last ? remaining : row.h;
  row.t_next = last ? row.end : row.t + row.h;
  ++row.attempts;
  return true;
}

void BatchSolver::planSteps() {
  bool all_go_on = true;
  for (std::size_t i = 0; i < active_; ++i)
    all_go_on = planStep(rows_[i]) && all_go_on;
  if (!all_go_on)
    removeFinished();
  for (std::size_t i = 0; i < active_; ++i)
    std::fill_n(&step_[i * d_], d_, rows_[i].h);
}

// k_2 .. k_s; k_1 is the last step's k_s, or that of the rejected attempt.
void BatchSolver::evaluateStages() {
  const std::size_t size = active_ * d_;
  for (std::size_t s = 1; s < tableau_.stages; ++s) {
    std::fill_n(argument_.data(), size, 0.0);
    for (std::size_t j = 0; j < s; ++j) {
      const double a = tableau_.a(s, j);
      if (a == 0.0)
        continue;
      const double* k = stage(j);
      for (std::size_t e = 0; e < size; ++e)
        argument_[e] += a * k[e];
    }
    for (std::size_t e = 0; e < size; ++e)
      argument_[e] = x_[e] + step_[e] * argument_[e]; // x + h sum_j a_sj k_j
    for (std::size_t i = 0; i < active_; ++i)
      times_[i] = rows_[i].t + tableau_.nodes[s] * rows_[i].h;
    evaluate(times_.data(), argument_.data(), stage(s));
  }
}

// x1 = x + h sum_i b_i k_i and the error h sum_i e_i k_i.
void BatchSolver::finishStages() {
  const std::size_t size = active_ * d_;
  std::fill_n(error_.data(), size, 0.0);
  std::fill_n(x_next_.data(), size, 0.0);
  for (std::size_t s = 0; s < tableau_.stages; ++s) {
    const double* k = stage(s);
    for (std::size_t e = 0; e < size; ++e) {
      x_next_[e] += tableau_.weights[s] * k[e];
      error_[e] += tableau_.error[s] * k[e];
    }
  }
  for (std::size_t e = 0; e < size; ++e) {
    x_next_[e] = x_[e] + step_[e] * x_next_[e];
    error_[e] *= step_[e];
  }
}

void BatchSolver::judgeSteps() {
  bool someone_finished = false;
  for (std::size_t i = 0; i < active_; ++i) {
    Row& row = rows_[i];
    const double* x_next = &x_next_[i * d_];
    const double error =
        allFinite(x_next, d_) ? norm(&error_[i * d_], &x_[i * d_], x_next) : std::numeric_limits<double>::infinity();
    const StepDecision decision = controller_.decide(error, row.memory);
    auto& result = solution_.trajectories[row.request];
    result.last_step = row.h;
    row.last_was_non_finite = !std::isfinite(error);
    if (decision.accept) {
      ++result.counts.accepted;
      acceptStep(i);
      someone_finished = someone_finished || row.finished;
    } else {
      ++result.counts.rejected;
    }
    row.h *= decision.factor;
  }
  if (someone_finished)
    removeFinished();
}

void BatchSolver::acceptStep(std::size_t position) {
  Row& row = rows_[position];
  writeOutputs(position);
  row.t = row.t_next;
  solution_.trajectories[row.request].reached = row.t;
  std::copy_n(&x_next_[position * d_], d_, &x_[position * d_]);
  // The last stage was f(t + h, x1): it is the next first one.
  std::copy_n(stage(tableau_.stages - 1) + position * d_, d_, stage(0) + position * d_);
  if (row.t == row.end)
    end(row, SolveStatus::ok);
}

// Dense output at the requested times in (t, t_next]: x(t + theta h) = x + h sum_i b_i(theta) k_i.
void BatchSolver::writeOutputs(std::size_t position) {
  Row& row = rows_[position];
  const auto& times = requests_[row.request].times;
  double* states = solution_.trajectories[row.request].states.data();
  for (; row.next_output < times.size() && times[row.next_output] <= row.t_next; ++row.next_output) {
    double* out = states + row.next_output * d_;
    if (times[row.next_output] == row.t_next) {
      std::copy_n(&x_next_[position * d_], d_, out);
      continue;
    }
    const double theta = (times[row.next_output] - row.t) / row.h;
    std::fill_n(out, d_, 0.0);
    for (std::size_t s = 0; s < tableau_.stages; ++s) {
      const double weight = tableau_.denseWeight(s, theta);
      const double* k = stage(s) + position * d_;
      for (std::size_t j = 0; j < d_; ++j)
        out[j] += weight * k[j];
    }
    for (std::size_t j = 0; j < d_; ++j)
      out[j] = x_[position * d_ + j] + row.h * out[j];
  }
}

void BatchSolver::end(Row& row, SolveStatus status) {
  row.finished = true;
  solution_.trajectories[row.request].status = status;
}

// Closes up the rows; only x and k_1 live longer than a step.
void BatchSolver::removeFinished() {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < active_; ++i) {
    if (rows_[i].finished)
      continue;
    if (kept != i) {
      rows_[kept] = rows_[i];
      ids_[kept] = ids_[i];
      std::copy_n(&x_[i * d_], d_, &x_[kept * d_]);
      std::copy_n(stage(0) + i * d_, d_, stage(0) + kept * d_);
    }
    ++kept;
  }
  active_ = kept;
}

} // namespace nullcline
