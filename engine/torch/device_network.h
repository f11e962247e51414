// The network of a field as tensors on a device, with its reverse written out: no autograd, no copies to the host.
//
// N: rows   d: states   P: parameters
#pragma once

#include "engine/device/device_training.h"
#include "engine/field/network.h"

// Before ATen.h, or clang 14 meets a vector of an incomplete type there (LibTorch 1.13).
#include <ATen/core/ivalue.h>

#include <ATen/ATen.h>
#include <vector>

namespace nullcline {

/// Where tensors are, and in what precision the network computes.
struct TensorPlace {
  at::Device device;
  at::ScalarType real;

  at::TensorOptions reals() const { return at::TensorOptions(real).device(device); }
  at::TensorOptions doubles() const { return at::TensorOptions(at::kDouble).device(device); }
  at::TensorOptions integers() const { return at::TensorOptions(at::kLong).device(device); }
  at::TensorOptions booleans() const { return at::TensorOptions(at::kBool).device(device); }
};

/// A copy of numbers on the host as a tensor of the given type.
template <class Number>
at::Tensor onDevice(std::span<const Number> values, at::IntArrayRef shape, const at::TensorOptions& options) {
  const at::Tensor host =
      at::from_blob(const_cast<Number*>(values.data()), shape, c10::CppTypeToScalarType<Number>::value);
  return host.to(options, false, true);
}

/// The parameters on the host as the device has them, sent only where they have changed.
template <class Real>
class ParameterCopy {
 public:
  /// True if they were sent to `parameters` (P).
  bool send(std::span<const Real> values, at::Tensor& parameters) {
    if (std::equal(values.begin(), values.end(), sent_.begin(), sent_.end()))
      return false;
    sent_.assign(values.begin(), values.end());
    parameters.copy_(at::from_blob(sent_.data(), parameters.sizes(), c10::CppTypeToScalarType<Real>::value));
    return true;
  }
  /// The device has changed them itself: to host memory and to `values`.
  void fetch(const at::Tensor& parameters, std::span<Real> values) {
    const at::Tensor host = parameters.cpu();
    std::copy_n(host.data_ptr<Real>(), values.size(), values.begin());
    sent_.assign(values.begin(), values.end());
  }

 private:
  std::vector<Real> sent_;
};

class DeviceField {
 public:
  DeviceField(const DeviceNetwork& network, const TensorPlace& place);

  std::int64_t parameterCount() const { return parameters_.size(0); }
  at::Tensor& parameters() { return parameters_; } // (P)
  at::Tensor& gradient() { return gradient_; }     // (P)
  const TensorPlace& place() const { return place_; }
  const at::Tensor& speed() const { return speed_; } // (d) double

  /// What a pullback needs of the values before it.
  struct Tape {
    at::Tensor states;              // (N x d)
    std::vector<at::Tensor> inputs; // of each layer
    std::vector<at::Tensor> sums;   // before the activation, of each but the last
  };
  /// f at times (N) and states (N x d): (N x d), all in the network's precision.
  at::Tensor rates(const at::Tensor& times, const at::Tensor& states, Tape* tape) const;
  /// Adds to gradient(); returns the cotangent of the states (N x d) where asked, else an undefined tensor.
  at::Tensor pullback(const Tape& tape, const at::Tensor& cotangent, bool to_states);

 private:
  struct Layer {
    at::Tensor weight, bias, weight_gradient, bias_gradient; // views into the two below
  };

  MlpOptions options_;
  TensorPlace place_;
  std::int64_t states_, positions_;
  at::Tensor parameters_, gradient_;
  at::Tensor velocity_offset_, velocity_slope_, speed_;
  std::vector<Layer> layers_;
};

} // namespace nullcline
