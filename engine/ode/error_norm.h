// How large an error is in units of the tolerance, and the first step size that follows from the same measure.
#pragma once

#include "engine/ode/integrate.h"

#include <span>

namespace nullcline {

/// Measures what belongs to `rows` trajectories of d states each as one system. Per block of states (all, or those of
/// SolverOptions::norm_blocks): the root mean square of value / (atol scale + rtol max(|x0|, |x1|)) over the block's
/// states of all rows (HNW I, II.4 (4.11)). The norm is that of the largest block; a state in no block does not count.
class ErrorNorm {
 public:
  /// The options must outlive it.
  ErrorNorm(const SolverOptions& options, std::size_t dimension);

  /// All (rows x d).
  double operator()(const double* values, const double* x0, const double* x1, std::size_t rows) const;

  /// Two estimates as one (Hairer's DOP853): |e|^2 / sqrt(|e|^2 + 0.01 |coarser|^2), per block.
  double combined(const double* error, const double* coarser, const double* x0, const double* x1,
                  std::size_t rows) const;

 private:
  std::span<const NormBlock> blocks() const {
    return options_.norm_blocks.empty() ? std::span(&all_, 1) : std::span(options_.norm_blocks);
  }
  double ofBlock(const NormBlock& block, const double* values, const double* x0, const double* x1,
                 std::size_t rows) const;

  const SolverOptions& options_;
  std::size_t d_;
  NormBlock all_; // where the options name no blocks
};

/// The automatic first step of Hairer, Norsett & Wanner I, II.4, p. 169, in its two parts: h0 from |x| and |f|, then
/// with an Euler step of h0 the size `bend` of the second derivative. `order` is that of the control, q.
double firstGuess(double size, double speed);
double firstStep(double guess, double speed, double bend, int order);

} // namespace nullcline
