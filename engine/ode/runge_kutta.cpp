#include "engine/ode/runge_kutta.h"

#include <algorithm>
#include <cmath>

namespace nullcline {

RungeKuttaScheme::RungeKuttaScheme(const Tableau& tableau) : tableau_(tableau), arguments_(tableau.stages) {
  for (std::size_t i = 0; i < tableau.stages; ++i)
    for (std::size_t j = 0; j < i; ++j)
      if (tableau.a(i, j) != 0.0)
        arguments_[i].push_back({j, tableau.a(i, j)});
  // With those of weight 0: where any stage is not a number, so is what comes of it.
  for (auto [weights, terms] : {std::pair(&tableau.weights, &solution_), std::pair(&tableau.error, &error_),
                                std::pair(&tableau.coarser_error, &coarser_error_)})
    for (std::size_t i = 0; i < tableau.stages && !weights->empty(); ++i)
      terms->push_back({i, (*weights)[i]});
}

void RungeKuttaScheme::makeRoom(std::size_t rows, std::size_t dimension) {
  d_ = dimension;
  capacity_ = rows * dimension;
  stages_.resize(tableau_.all_stages * capacity_);
  for (auto* values : {&step_, &argument_})
    values->resize(capacity_);
  times_.resize(rows);
  packed_.makeRoom(rows, dimension);
}

void RungeKuttaScheme::begin(RowRates& rates, const StepBatch& batch, std::span<const std::size_t> rows) {
  packed_.clear();
  for (const std::size_t row : rows)
    packed_.add(row, batch.t[row], &batch.x[row * d_]);
  rates.expect(0);
  packed_.evaluate(rates, batch, stage(0));
}

// Rows are those of many trajectories with a step size each; stage s of all of them is one call of the right-hand side.
void RungeKuttaScheme::attempt(RowRates& rates, StepBatch& batch) {
  const std::size_t size = batch.count * d_;
  for (std::size_t i = 0; i < batch.count; ++i)
    std::fill_n(&step_[i * d_], d_, batch.h[i]);
  for (std::size_t s = 1; s < tableau_.stages; ++s) {
    combine(arguments_[s], batch.x.data(), size, argument_.data()); // x + h sum_j a_sj k_j
    for (std::size_t i = 0; i < batch.count; ++i)
      times_[i] = batch.t[i] + tableau_.nodes[s] * batch.h[i];
    rates.expect(s);
    rates.evaluate(batch.count, times_.data(), argument_.data(), batch.trajectories.data(), stage(s));
  }
  combine(solution_, batch.x.data(), size, batch.x_next.data()); // x1 = x + h sum_i b_i k_i
  if (!error_.empty())
    combine(error_, nullptr, size, batch.error.data()); // h sum_i e_i k_i
  if (!coarser_error_.empty())
    combine(coarser_error_, nullptr, size, batch.coarser_error.data());
}

// out = x + h sum_j weight_j k_j; no x: 0. In blocks of a fixed length, which stay in registers and are vectorised.
void RungeKuttaScheme::combine(const std::vector<Term>& terms, const double* x, std::size_t size, double* out) const {
  constexpr std::size_t kBlock = 8;
  std::size_t e = 0;
  for (; e + kBlock <= size; e += kBlock) {
    double sum[kBlock] = {};
    for (const Term& term : terms) {
      const double* k = stages_.data() + term.stage * capacity_ + e;
      for (std::size_t v = 0; v < kBlock; ++v)
        sum[v] += term.weight * k[v];
    }
    for (std::size_t v = 0; v < kBlock; ++v)
      sum[v] *= step_[e + v];
    if (x)
      for (std::size_t v = 0; v < kBlock; ++v)
        sum[v] += x[e + v];
    std::copy_n(sum, kBlock, out + e);
  }
  for (; e < size; ++e) {
    double sum = 0.0;
    for (const Term& term : terms)
      sum += term.weight * stages_[term.stage * capacity_ + e];
    sum *= step_[e];
    out[e] = x ? x[e] + sum : sum;
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
  rates.expect(i);
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
