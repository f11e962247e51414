// Parameter gradients of rows that wait until a block of them is full: one reversed call for many.
#pragma once

#include "engine/gradient/differentiable.h"
#include "engine/gradient/gradient_strategy.h"

namespace nullcline {

/// Adds sum over rows of weight (df/dtheta)^T a to the gradient kept inside f, and, where asked, weight (df/dt)^T a to
/// a sum per trajectory.
class ParameterRows {
 public:
  /// times_bar: (trajectories), added to; null is not asked for.
  void begin(DifferentiableRightHandSide& f, bool parameters, std::vector<double>* times_bar);
  /// x, a: (d). The row may be reversed at once or later.
  void add(std::size_t trajectory, double t, const double* x, const double* a, double weight);
  /// Reverses what still waits. Rows reversed since begin.
  std::uint64_t finish();

 private:
  void flush();

  DifferentiableRightHandSide* f_ = nullptr;
  bool parameters_ = true;
  std::vector<double>* times_bar_ = nullptr;
  std::uint64_t reversed_ = 0;
  std::size_t count_ = 0;
  std::vector<double> times_, rows_times_bar_; // (block)
  std::vector<std::size_t> ids_;               // (block)
  std::vector<double> states_, cotangent_;     // (block x d)
};

} // namespace nullcline
