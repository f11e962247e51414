// Our activations as LibTorch's.
#pragma once

#include "engine/field/mlp_options.h"

// Before ATen.h, or clang 14 meets a vector of an incomplete type there (LibTorch 1.13).
#include <ATen/core/ivalue.h>

#include <ATen/ATen.h>

namespace nullcline {

inline at::Tensor activated(const at::Tensor& z, Activation activation) {
  switch (activation) {
  case Activation::elu:
    return at::elu(z);
  case Activation::tanh:
    return at::tanh(z);
  case Activation::silu:
    return at::silu(z);
  case Activation::softplus:
    return at::softplus(z, 1, 50);
  case Activation::gelu:
    return at::gelu(z);
  case Activation::relu:
    return at::relu(z);
  case Activation::sine:
    return at::sin(z);
  }
  return z;
}

} // namespace nullcline
