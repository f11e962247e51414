// The asynchronous leapfrog (Zhuang et al., MALI, ICLR 2021): each step can be undone.
#pragma once

#include "engine/ode/row_rates.h"

namespace nullcline {

/// Carries a velocity v, which begins as f(t, x). One step of h:
///   m = x + h/2 v,   u = f(t + h/2, m),   v1 = 2 u - v,   x1 = m + h/2 v1,   error = h (u - v).
/// Undone: m = x1 - h/2 v1, u = f(t + h/2, m), v = 2 u - v1, x = m - h/2 v.
/// The stages of a step are v and u. What v is wrong by turns its sign with every step and grows as e^(|J| t) where f
/// contracts with rate J: of stiff or strongly damped systems this method's steps become ever smaller. Evaluations of a
/// row: 1 to begin, 1 per attempt.
class LeapfrogScheme final : public StepScheme {
 public:
  void makeRoom(std::size_t rows, std::size_t dimension) override;
  void begin(RowRates& rates, const StepBatch& batch, std::span<const std::size_t> rows) override;
  void attempt(RowRates& rates, StepBatch& batch) override;
  void complete(RowRates&, StepBatch&) override {}
  void accept(std::size_t row) override;
  void move(std::size_t from, std::size_t to) override;
  const double* stages(std::size_t row) const override { return stages_.data() + row * d_; }
  std::size_t stageStride() const override { return capacity_; }

 private:
  double* velocity(std::size_t row) { return stages_.data() + row * d_; }
  const double* middleRate(std::size_t row) const { return stages_.data() + capacity_ + row * d_; }

  std::size_t d_ = 0;
  std::size_t capacity_ = 0;   // N x d
  std::vector<double> stages_; // (2 x N x d) v, u
  PackedRows packed_;
};

} // namespace nullcline
