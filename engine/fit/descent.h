// One step along the gradient, and what an optimiser remembers between steps.
#pragma once

#include "engine/fit/optimizer_options.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace nullcline {

/// The optimiser's state; everything a checkpoint needs. An optimiser that does not need one of the two moments leaves
/// it at zero.
template <class Real>
class Descent {
 public:
  Descent(const OptimizerOptions& options, std::size_t parameters)
      : options_(options), first_(parameters, Real(0)), second_(parameters, Real(0)) {}

  /// parameters, gradient: (P). One step of the optimiser (optimizer_options.h says whose); the moments move on. A
  /// gradient that is not finite must not come here: it would stay in them.
  void step(std::span<Real> parameters, std::span<const Real> gradient, double learning_rate);

  std::uint64_t steps() const { return steps_; }
  const std::vector<Real>& firstMoment() const { return first_; }
  const std::vector<Real>& secondMoment() const { return second_; }
  /// first, second: (P)
  void restore(std::uint64_t steps, std::vector<Real> first, std::vector<Real> second);

 private:
  OptimizerOptions options_;
  std::uint64_t steps_ = 0;
  std::vector<Real> first_;  // of the gradient
  std::vector<Real> second_; // of its size
};

extern template class Descent<float>;
extern template class Descent<double>;

} // namespace nullcline
