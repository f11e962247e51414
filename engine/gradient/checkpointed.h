// The gradient through the accepted steps in bounded memory. The adaptive checkpoint adjoint (Zhuang et al., ICML 2020)
// is the same with room for every step: each step is then taken again once.
#pragma once

#include "engine/gradient/discrete_gradient.h"

#include <limits>

namespace nullcline {

/// A kept level n holds (x, v) of every trajectory before its n-th step. Level 0 is always kept and not counted: it is
/// what was asked to be solved. While the equation is solved, every g-th level is kept; when there is no room for the
/// next one, every other is dropped and g doubled. Backward, each step is taken again from its state, and the states
/// between two kept levels are found again from the lower one, keeping new levels at the places of Griewank & Walther
/// (ACM TOMS 26, 2000): with c levels, level 0 among them, and r repetitions, C(c + r, c) steps can be reversed. Step
/// sizes are kept for all steps.
class CheckpointedStrategy final : public DiscreteGradient {
 public:
  /// memory: bytes for all kept (x, v)
  explicit CheckpointedStrategy(double memory = std::numeric_limits<double>::infinity()) : memory_(memory) {}

  /// Levels there was room for in the last forward solve, and the most that were kept at a time since.
  std::size_t capacity() const { return capacity_; }
  std::size_t mostKept() const { return most_kept_; }

 protected:
  void clearKept(std::size_t trajectories) override;
  void keep(const AcceptedStep& step, std::size_t n) override;
  void beginBackward(DifferentiableRightHandSide& f, BackwardReport& report) override;
  std::span<const AcceptedStep> stepsAt(DifferentiableRightHandSide& f, std::size_t n, std::size_t active,
                                        BackwardReport& report) override;

 private:
  double* slot(std::size_t level, std::size_t trajectory);
  void thin();
  void push(std::size_t n);
  void load(std::size_t active);
  void store(std::size_t active);
  StepRows rowsAt(std::size_t count);
  void advance(DifferentiableRightHandSide& f, std::size_t n, BackwardReport& report);

  double memory_;
  std::size_t trajectories_ = 0;
  std::size_t width_ = 0; // of one kept (x, v): 2 d
  std::size_t capacity_ = 0, most_kept_ = 0;
  std::size_t spacing_ = 1;         // g
  std::vector<std::size_t> levels_; // n of every kept level but 0, increasing
  std::vector<double> kept_;        // (levels x trajectories x width)
  std::vector<double> start_;       // (trajectories x width), level 0

  // Where the backward pass is: the rows that have a step at_, before it.
  std::size_t at_ = 0;
  std::vector<double> x_, v_, x_next_, v_next_; // (rows x d)
  std::vector<double> t_, h_, t_next_;          // (rows)
  std::vector<std::size_t> ids_;                // (rows)
  std::vector<double> stages_;                  // (s x rows x d)
  std::vector<AcceptedStep> steps_;
};

} // namespace nullcline
