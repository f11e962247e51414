#include "engine/gradient/runge_kutta_map.h"

#include "engine/ode/dense_output.h"

#include <algorithm>

namespace nullcline {

RungeKuttaMap::RungeKuttaMap(const Tableau& tableau, std::size_t dimension)
    : tableau_(tableau), d_(dimension), inputs_(tableau.all_stages), through_(dimension) {
  for (std::size_t i = 0; i < tableau.all_stages; ++i)
    for (std::size_t j = 0; j < i; ++j)
      if (tableau.a(i, j) != 0.0)
        inputs_[i].push_back({j, tableau.a(i, j)});
  if (tableau.carry.empty())
    carry_.push_back({tableau.end_stage, 1.0});
  for (std::size_t i = 0; i < tableau.carry.size(); ++i)
    carry_.push_back({i, tableau.carry[i]});
}

// t + c_i h; but the rate at the end of a method that has none among its own stages is asked exactly where the next
// step starts, which rounding may have put elsewhere.
double RungeKuttaMap::stageTime(std::size_t i, double t, double h, double t_next) const {
  return i == tableau_.end_stage && !tableau_.firstSameAsLast() ? t_next : t + tableau_.nodes[i] * h;
}

// One more than the last stage that an input of a wanted stage is made of; for a step itself, than the last that x_next
// or v_next is made of.
std::size_t RungeKuttaMap::stagesFor(StagesWanted wanted) const {
  const std::size_t step = std::max(tableau_.stages, carry_.back().stage + 1);
  if (wanted == StagesWanted::step)
    return step;
  const std::size_t reversed = wanted == StagesWanted::inputs ? step : stages();
  std::size_t count = 1;
  for (std::size_t i = 0; i < reversed; ++i)
    for (const Entry& input : inputs_[i])
      count = std::max(count, input.stage + 1);
  return count;
}

// k_i = f(t + c_i h, x + h sum_j a_ij k_j), summed in the order in which the solver sums.
std::size_t RungeKuttaMap::take(RightHandSide& f, const StepRows& rows, StagesWanted wanted, double* stages) {
  const std::size_t size = rows.count * d_, end = stagesFor(wanted);
  times_.resize(std::max(times_.size(), rows.count));
  states_.resize(std::max(states_.size(), size));
  std::copy_n(rows.v, size, stages);
  for (std::size_t i = 1; i < end; ++i) {
    for (std::size_t row = 0; row < rows.count; ++row) {
      times_[row] = stageTime(i, rows.t[row], rows.h[row], rows.t_next[row]);
      for (std::size_t e = row * d_; e < (row + 1) * d_; ++e) {
        double sum = 0.0;
        for (const auto& [j, a_ij] : inputs_[i])
          sum += a_ij * stages[j * size + e];
        states_[e] = rows.x[e] + rows.h[row] * sum;
      }
    }
    f.evaluate(rows.count, times_.data(), states_.data(), rows.trajectories, stages + i * size);
  }
  return end - 1;
}

// x_next = x + h sum_i b_i k_i,  v_next = sum_i carry_i k_i (k_end, or 2 u - v of the leapfrog).
void RungeKuttaMap::finish(const StepRows& rows, const double* stages, double* x_next, double* v_next) const {
  const std::size_t size = rows.count * d_;
  for (std::size_t row = 0; row < rows.count; ++row)
    for (std::size_t e = row * d_; e < (row + 1) * d_; ++e) {
      double sum = 0.0;
      for (std::size_t i = 0; i < tableau_.stages; ++i)
        sum += tableau_.weights[i] * stages[i * size + e];
      x_next[e] = rows.x[e] + rows.h[row] * sum;
    }
  std::fill_n(v_next, size, 0.0);
  for (const auto& [i, weight] : carry_)
    for (std::size_t e = 0; e < size; ++e)
      v_next[e] += weight * stages[i * size + e];
}

// X_i = x + h sum_j a_ij k_j
void RungeKuttaMap::input(const AcceptedStep& step, std::size_t i, double* x) const {
  for (std::size_t e = 0; e < d_; ++e) {
    double sum = 0.0;
    for (const auto& [j, a_ij] : inputs_[i])
      sum += a_ij * step.stages[j * step.stage_stride + e];
    x[e] = step.x[e] + step.h * sum;
  }
}

void RungeKuttaMap::between(const AcceptedStep& step, double theta, double* x) const {
  denseState(tableau_, step, d_, theta, x);
}

// x(t + theta h) = x + h sum_i b_i(theta) k_i: its cotangent reaches x as it is, and k_i by h b_i(theta).
void RungeKuttaMap::fillOutputCotangents(const AcceptedStep& step, std::size_t row, const StepReversal& reversal) {
  double* const lambda = reversal.x_bar + row * d_;
  for (std::size_t k = step.first_output; k < step.last_output; ++k) {
    const double* const g = &reversal.output_cotangents[step.trajectory][k * d_];
    const double time = reversal.batch->time(step.trajectory, k);
    double* const reached = time == step.t_next ? lambda : through_.data();
    for (std::size_t e = 0; e < d_; ++e)
      reached[e] += g[e];
    if (time == step.t_next)
      continue;
    const double theta = (time - step.t) / step.h;
    for (std::size_t i = 0; i < stages(); ++i) {
      const double weight = step.h * tableau_.denseWeight(i, theta);
      double* const k_bar = stageBar(row, i);
      for (std::size_t e = 0; e < d_; ++e)
        k_bar[e] += weight * g[e];
    }
  }
}

// k_bar_i = h b_i lambda, and what comes from outputs, from the penalty and from the next step; x_bar = lambda so far.
void RungeKuttaMap::fillStageCotangents(const AcceptedStep& step, std::size_t row, const StepReversal& reversal) {
  double* const lambda = reversal.x_bar + row * d_;
  std::fill(through_.begin(), through_.end(), 0.0);
  std::fill_n(stageBar(row, 0), stages() * d_, 0.0);
  for (const auto& [i, weight] : carry_)
    for (std::size_t e = 0; e < d_; ++e)
      stageBar(row, i)[e] += weight * reversal.v_bar[row * d_ + e];
  fillOutputCotangents(step, row, reversal);
  if (reversal.penalty)
    reversal.penalty->addCotangents(step, through_.data(), lambda, stageBar(row, 0));
  for (std::size_t i = 0; i < tableau_.stages; ++i) {
    const double weight = step.h * tableau_.weights[i];
    double* const k_bar = stageBar(row, i);
    for (std::size_t e = 0; weight != 0.0 && e < d_; ++e)
      k_bar[e] += weight * lambda[e];
  }
  for (std::size_t e = 0; e < d_; ++e)
    lambda[e] += through_[e];
}

// X_bar = (df/dx)^T k_bar_i at X_i reaches x as it is and k_j by h a_ij. Rows to which nothing comes back are left out.
void RungeKuttaMap::reverseStage(DifferentiableRightHandSide& f, std::span<const AcceptedStep> steps, std::size_t i,
                                 const StepReversal& reversal, BackwardReport& report) {
  std::size_t count = 0;
  for (std::size_t row = 0; row < steps.size(); ++row) {
    const double* const k_bar = stageBar(row, i);
    if (std::all_of(k_bar, k_bar + d_, [](double value) { return value == 0.0; }))
      continue;
    input(steps[row], i, &states_[count * d_]);
    std::copy_n(k_bar, d_, &cotangent_[count * d_]);
    times_[count] = stageTime(i, steps[row].t, steps[row].h, steps[row].t_next);
    ids_[count] = steps[row].trajectory;
    positions_[count++] = row;
  }
  if (count == 0)
    return;
  PullbackRequest request;
  request.count = count;
  request.times = times_.data();
  request.states = states_.data();
  request.trajectories = ids_.data();
  request.cotangent = cotangent_.data();
  request.states_bar = states_bar_.data();
  request.parameters = reversal.parameters;
  f.pullback(request);
  report.pullbacks += count;
  for (std::size_t c = 0; c < count; ++c) {
    const std::size_t row = positions_[c];
    const double* const input_bar = &states_bar_[c * d_];
    double* const x_bar = reversal.x_bar + row * d_;
    for (std::size_t e = 0; e < d_; ++e)
      x_bar[e] += input_bar[e];
    for (const auto& [j, a_ij] : inputs_[i]) {
      const double weight = steps[row].h * a_ij;
      double* const k_bar = stageBar(row, j);
      for (std::size_t e = 0; e < d_; ++e)
        k_bar[e] += weight * input_bar[e];
    }
  }
}

// From the last stage to the second: k_bar_i is complete once all later stages are reversed, as a is strictly lower
// triangular.
void RungeKuttaMap::reverse(DifferentiableRightHandSide& f, std::span<const AcceptedStep> steps,
                            const StepReversal& reversal, BackwardReport& report) {
  const std::size_t rows = steps.size();
  stages_bar_.resize(std::max(stages_bar_.size(), rows * stages() * d_));
  for (auto* ids : {&positions_, &ids_})
    ids->resize(std::max(ids->size(), rows));
  times_.resize(std::max(times_.size(), rows));
  for (auto* values : {&states_, &cotangent_, &states_bar_})
    values->resize(std::max(values->size(), rows * d_));
  for (std::size_t row = 0; row < rows; ++row)
    fillStageCotangents(steps[row], row, reversal);
  // The first stage comes from the step before: its cotangent goes there.
  for (std::size_t i = stages(); i-- > 1;)
    reverseStage(f, steps, i, reversal, report);
  for (std::size_t row = 0; row < rows; ++row)
    std::copy_n(stageBar(row, 0), d_, reversal.v_bar + row * d_);
}

} // namespace nullcline
