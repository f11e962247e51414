// Steps by a Runge-Kutta table.
#pragma once

#include "engine/ode/row_rates.h"

namespace nullcline {

/// Carries k_1 of the next step. Evaluations of a row: 1 to begin; s - 1 per attempt; where k_end is none of the
/// method's stages, 1 more per accepted step that is followed by another or seen inside; and those that only the dense
/// output needs, per accepted step that is seen inside.
class RungeKuttaScheme final : public StepScheme {
 public:
  explicit RungeKuttaScheme(const Tableau& tableau);

  void makeRoom(std::size_t rows, std::size_t dimension) override;
  void begin(RowRates& rates, const StepBatch& batch, std::span<const std::size_t> rows) override;
  void attempt(RowRates& rates, StepBatch& batch) override;
  void complete(RowRates& rates, StepBatch& batch) override;
  void accept(std::size_t row) override;
  void move(std::size_t from, std::size_t to) override;
  const double* stages(std::size_t row) const override { return stages_.data() + row * d_; }
  std::size_t stageStride() const override { return capacity_; }

 private:
  struct Term {
    std::size_t stage;
    double weight;
  };

  double* stage(std::size_t i) { return stages_.data() + i * capacity_; }
  void combine(const std::vector<Term>& terms, const double* x, std::size_t size, double* out) const;
  void evaluateAfterwards(RowRates& rates, StepBatch& batch, std::size_t i, StepNeed least);

  const Tableau& tableau_;
  std::size_t d_ = 0;
  std::size_t capacity_ = 0;                 // N x d
  std::vector<double> stages_;               // (S x N x d) k_i
  std::vector<double> step_;                 // (N x d) h, once per state
  std::vector<double> argument_;             // (N x d) where a stage is evaluated
  std::vector<double> times_;                // (N) and when
  PackedRows packed_;                        // where only some rows are
  std::vector<std::vector<Term>> arguments_; // (s) of x + h sum_j a_ij k_j
  std::vector<Term> solution_, error_, coarser_error_;
};

} // namespace nullcline
