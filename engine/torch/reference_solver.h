// Dormand-Prince 5(4) over LibTorch tensors, as torchdiffeq solves: one step size for everything, differentiable by
// autograd through its steps.
#pragma once

// Before ATen.h, or clang 14 meets a vector of an incomplete type there (LibTorch 1.13).
#include <ATen/core/ivalue.h>

#include <ATen/ATen.h>

#include <functional>
#include <span>
#include <vector>

namespace nullcline {

struct ReferenceSolver {
  std::function<at::Tensor(const at::Tensor& state)> rate;  // of an autonomous system
  std::function<at::Tensor(const at::Tensor& scaled)> norm; // of an error divided by its tolerance: a scalar
  double relative_tolerance = 1e-3, absolute_tolerance = 1e-6;

  /// The states at times (K, increasing; the first is where `state` holds), from dense output of order 4. Throws
  /// std::runtime_error where a rate is not finite.
  std::vector<at::Tensor> solve(const at::Tensor& state, std::span<const double> times) const;

 private:
  double firstStep(const at::Tensor& state, const at::Tensor& rate_there) const;
  at::Tensor tolerance(const at::Tensor& magnitude) const {
    return absolute_tolerance + relative_tolerance * magnitude;
  }
};

/// sqrt(mean(x^2)).
at::Tensor rootMeanSquare(const at::Tensor& x);

} // namespace nullcline
