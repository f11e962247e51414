// A training step that LibTorch can take as well: what speed is measured against.
//
// N: trajectories   K: times, shared by all   D: states   L: test functions   P: parameters
#pragma once

#include "engine/field/mlp_options.h"

#include <cstddef>
#include <vector>

namespace nullcline {

struct ReferenceTask {
  enum class Kind {
    variational, // sum of (A f + B)^2 / (N D), A and B given
    direct,      // Dormand-Prince 5(4), one step size for the batch, autograd through its steps
    adjoint,     // the same forwards; state, adjoint and parameter gradient solved backwards from time to time
  };
  Kind kind = Kind::variational;
  MlpOptions network;             // without time as an input
  std::size_t states = 0;         // D
  std::vector<double> parameters; // (P) as the field keeps them
  std::vector<double> times;      // (K)
  std::vector<double> values;     // (N x K x D); solved from the first time's
  std::vector<double> a, b;       // (L x K), (N x L x D): variational only
  double relative_tolerance = 1e-3, absolute_tolerance = 1e-6;
  double learning_rate = 1e-3; // Adam's
  bool on_cuda = false;        // on the first CUDA device, as a PyTorch program would: kernel by kernel
};

/// The same training in float32 through LibTorch's own operations and autograd.
class ReferenceTraining {
 public:
  virtual ~ReferenceTraining() = default;
  /// Loss, gradient, one step of Adam, on so many threads; the loss before the step; NaN where
  /// it could not be had.
  virtual double step(int threads) = 0;
  /// Of the field in the last step, forwards and backwards, per row.
  virtual std::size_t evaluations() const = 0;
};

} // namespace nullcline
