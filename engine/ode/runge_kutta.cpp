#include "engine/ode/runge_kutta.h"

#include <algorithm>
#include <cmath>

namespace nullcline {

RungeKuttaScheme::RungeKuttaScheme(const Tableau& tableau, std::size_t rows, std::size_t dimension)
    : tableau_(tableau), d_(dimension), capacity_(rows * dimension), stages_(tableau.all_stages * capacity_),
      step_(capacity_), argument_(capacity_), times_(rows), packed_(rows, dimension) {}

void RungeKuttaScheme::begin(RowRates& rates, const StepBatch& batch, std::span<const std::size_t> rows) {
  packed_.clear();
  for (const std::size_t row : rows)
    packed_.add(row, batch.t[row], &batch.x[row * d_]);
  packed_.evaluate(rates, batch, stage(0));
}

void RungeKuttaScheme::attempt(RowRates& rates, StepBatch& batch) {
  const std::size_t size = batch.count * d_;
  for (std::size_t i = 0; i < batch.count; ++i)
    std::fill_n(&step_[i * d_], d_, batch.h[i]);
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
      argument_[e] = batch.x[e] + step_[e] * argument_[e]; // x + h sum_j a_sj k_j
    for (std::size_t i = 0; i < batch.count; ++i)
      times_[i] = batch.t[i] + tableau_.nodes[s] * batch.h[i];
    rates.evaluate(batch.count, times_.data(), argument_.data(), batch.trajectories.data(), stage(s));
  }
  combine(tableau_.weights, size, batch.x_next);
  for (std::size_t e = 0; e < size; ++e)
    batch.x_next[e] = batch.x[e] + step_[e] * batch.x_next[e]; // x1 = x + h sum_i b_i k_i
  for (auto [weights, error] :
       {std::pair(&tableau_.error, &batch.error), std::pair(&tableau_.coarser_error, &batch.coarser_error)}) {
    if (weights->empty())
      continue;
    combine(*weights, size, *error);
    for (std::size_t e = 0; e < size; ++e)
      (*error)[e] *= step_[e]; // h sum_i e_i k_i
  }
}

// sum_i weights_i k_i over the stages of an attempt.
void RungeKuttaScheme::combine(const std::vector<double>& weights, std::size_t count, std::vector<double>& sum) const {
  std::fill_n(sum.data(), count, 0.0);
  for (std::size_t s = 0; s < tableau_.stages; ++s) {
    const double weight = weights[s];
    const double* k = stages_.data() + s * capacity_;
    for (std::size_t e = 0; e < count; ++e)
      sum[e] += weight * k[e];
  }
}

void RungeKuttaScheme::complete(RowRates& rates, StepBatch& batch) {
  if (!tableau_.firstSameAsLast())
    evaluateAfterwards(rates, batch, tableau_.end_stage, StepNeed::next_rate);
  for (std::size_t s = tableau_.end_stage + 1; s < tableau_.all_stages; ++s)
    evaluateAfterwards(rates, batch, s, StepNeed::dense_output);
}

// Stage i of the rows that need at least as much as `least`.
void RungeKuttaScheme::evaluateAfterwards(RowRates& rates, StepBatch& batch, std::size_t i, StepNeed least) {
  packed_.clear();
  for (std::size_t row = 0; row < batch.count; ++row) {
    if (batch.need[row] != StepNeed::dense_output && batch.need[row] != least)
      continue;
    if (i == tableau_.end_stage) { // exactly where the next step starts
      packed_.add(row, batch.t_next[row], &batch.x_next[row * d_]);
      continue;
    }
    double* argument = packed_.add(row, batch.t[row] + tableau_.nodes[i] * batch.h[row], &batch.x[row * d_]);
    for (std::size_t c = 0; c < d_; ++c) {
      double sum = 0.0;
      for (std::size_t j = 0; j < i; ++j)
        sum += tableau_.a(i, j) * stage(j)[row * d_ + c];
      argument[c] += batch.h[row] * sum;
    }
  }
  packed_.evaluate(rates, batch, stage(i));
  for (const std::size_t row : packed_.rows())
    if (!std::all_of(stage(i) + row * d_, stage(i) + (row + 1) * d_, [](double k) { return std::isfinite(k); }))
      batch.need[row] = StepNeed::failed;
}

void RungeKuttaScheme::accept(std::size_t row) {
  std::copy_n(stage(tableau_.end_stage) + row * d_, d_, stage(0) + row * d_);
}

void RungeKuttaScheme::move(std::size_t from, std::size_t to) {
  std::copy_n(stage(0) + from * d_, d_, stage(0) + to * d_);
}

} // namespace nullcline
