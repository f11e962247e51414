// Taylor coefficients of a network along a curve: inputs u(t) = u_0 + u_1 t + ..., outputs likewise, order by order.
//
// k: order of a coefficient   K: orders kept, k = 0..K-1   y_k of an activation from z_0..z_k: see activation_kernels
#pragma once

#include "engine/field/network.h"

#include <vector>

namespace nullcline {

inline constexpr std::size_t kMaxJetOrder = 5; // of the derivatives of a solution: coefficients of a field to order 4

template <class Real>
class NetworkJet {
 public:
  explicit NetworkJet(const Network<Real>& network) : network_(network) {}

  struct Space {
    typename Network<Real>::Space products; // its work space for weight gradients
    std::size_t stride = 0;
    std::vector<std::vector<std::vector<Real>>> values;     // values[l][k]: into layer l (inputs x R)
    std::vector<std::vector<std::vector<Real>>> before;     // before[l][k]: before the activation (outputs x R)
    std::vector<std::vector<std::vector<Real>>> before_bar; // of a scalar with respect to them
    std::vector<Real> gradient, gradient_before;            // (widest x R)
  };
  Space makeSpace(std::size_t max_rows, std::size_t orders) const;

  /// Coefficient k of the outputs (outputs x R) from values[0][0..k]; after the orders below k.
  void forward(const Real* parameters, std::size_t k, std::size_t count, Space& space, Real* output) const;
  /// Begins a reverse pass: no cotangents yet.
  void clear(Space& space) const;
  /// space.gradient: cotangent of output coefficient k, replaced by that of input coefficient k; after the orders above
  /// k. parameter_gradient is added to; nullptr: not asked for.
  void backward(const Real* parameters, std::size_t k, std::size_t count, Space& space, Real* parameter_gradient) const;

 private:
  const Network<Real>& network_;
};

extern template class NetworkJet<float>;
extern template class NetworkJet<double>;

} // namespace nullcline
