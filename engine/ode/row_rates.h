// The right-hand side as the solver calls it: every call and every row is counted where it belongs.
#pragma once

#include "engine/ode/integrate.h"
#include "engine/ode/step_scheme.h"

#include <algorithm>

namespace nullcline {

class RowRates {
 public:
  RowRates(RightHandSide& f, Solution& solution, StepIntegrals* integrals)
      : f_(f), solution_(solution), integrals_(integrals) {}

  /// What the next evaluation is for: a stage, or StepIntegrals::kProbe.
  void expect(std::size_t stage) {
    if (integrals_)
      integrals_->expect(stage);
  }
  void evaluate(std::size_t count, const double* times, const double* states, const std::size_t* trajectories,
                double* rates) {
    f_.evaluate(count, times, states, trajectories, rates);
    ++solution_.counts.batches;
    for (std::size_t i = 0; i < count; ++i)
      ++solution_.trajectories[trajectories[i]].counts.evaluations;
  }

 private:
  RightHandSide& f_;
  Solution& solution_;
  StepIntegrals* integrals_;
};

/// Some rows of a batch, gathered for one call of the right-hand side.
class PackedRows {
 public:
  /// For at most `rows` rows of d states.
  void makeRoom(std::size_t rows, std::size_t dimension) {
    d_ = dimension;
    times_.resize(rows);
    for (auto* values : {&states_, &rates_})
      values->resize(rows * dimension);
    for (auto* numbers : {&rows_, &ids_})
      numbers->reserve(rows);
  }

  void clear() { rows_.clear(); }
  bool empty() const { return rows_.empty(); }
  const std::vector<std::size_t>& rows() const { return rows_; }
  /// Where row `row` shall be evaluated: at time t, and at a copy of `state` (d), which the caller may change.
  double* add(std::size_t row, double t, const double* state) {
    const std::size_t p = rows_.size();
    rows_.push_back(row);
    times_[p] = t;
    return std::copy_n(state, d_, &states_[p * d_]) - d_;
  }
  const double* state(std::size_t position) const { return &states_[position * d_]; }

  /// Puts the rates into the rows of `stage` (N x d).
  void evaluate(RowRates& rates, const StepBatch& batch, double* stage) {
    if (empty())
      return;
    ids_.clear();
    for (const std::size_t row : rows_)
      ids_.push_back(batch.trajectories[row]);
    rates.evaluate(rows_.size(), times_.data(), states_.data(), ids_.data(), rates_.data());
    for (std::size_t p = 0; p < rows_.size(); ++p)
      std::copy_n(&rates_[p * d_], d_, stage + rows_[p] * d_);
  }

 private:
  std::size_t d_ = 0;
  std::vector<double> times_, states_, rates_; // (N), (N x d), (N x d)
  std::vector<std::size_t> rows_, ids_;
};

} // namespace nullcline
