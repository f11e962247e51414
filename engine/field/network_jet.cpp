#include "engine/field/network_jet.h"

#include <algorithm>
#include <array>

namespace nullcline {

template <class Real>
typename NetworkJet<Real>::Space NetworkJet<Real>::makeSpace(std::size_t max_rows, std::size_t orders) const {
  Space space;
  space.products = network_.makeSpace(max_rows);
  space.stride = space.products.stride;
  std::size_t widest = 0;
  for (const auto& layer : network_.layers()) {
    widest = std::max({widest, layer.inputs, layer.outputs});
    space.values.emplace_back(orders, std::vector<Real>(layer.inputs * space.stride, Real(0)));
    if (&layer == &network_.layers().back())
      continue;
    space.before.emplace_back(orders, std::vector<Real>(layer.outputs * space.stride, Real(0)));
    space.before_bar.push_back(space.before.back());
  }
  space.gradient.assign(widest * space.stride, Real(0));
  space.gradient_before = space.gradient;
  return space;
}

// z_k = W v_k (+ b where k = 0, which is constant in t), and v_k of the next layer from z_0..z_k.
template <class Real>
void NetworkJet<Real>::forward(const Real* parameters, std::size_t k, std::size_t count, Space& space,
                               Real* output) const {
  const auto& layers = network_.layers();
  const std::size_t columns = paddedRows(count);
  for (std::size_t l = 0; l < layers.size(); ++l) {
    const bool last = l + 1 == layers.size();
    Real* const z = last ? output : space.before[l][k].data();
    network_.multiply(parameters, {layers[l], space.values[l][k].data(), z, columns, space.stride, k == 0});
    for (std::size_t unit = 0; !last && unit < layers[l].outputs; ++unit) {
      std::array<const Real*, kMaxJetOrder> coefficients{};
      for (std::size_t j = 0; j <= k; ++j)
        coefficients[j] = space.before[l][j].data() + unit * space.stride;
      network_.kernels().activateJet(network_.activation(), k, coefficients.data(),
                                     space.values[l + 1][k].data() + unit * space.stride, columns);
    }
  }
}

template <class Real>
void NetworkJet<Real>::clear(Space& space) const {
  for (auto& layer : space.before_bar)
    for (auto& coefficient : layer)
      std::fill(coefficient.begin(), coefficient.end(), Real(0));
}

// Orders downwards: v_k depends on z_0..z_k, so that before_bar[l][k] is complete once the orders above k are reversed.
// W_bar += z_bar_k v_k^T for every k, b_bar for k = 0 alone.
template <class Real>
void NetworkJet<Real>::backward(const Real* parameters, std::size_t k, std::size_t count, Space& space,
                                Real* parameter_gradient) const {
  const auto& layers = network_.layers();
  const std::size_t columns = paddedRows(count);
  const Real* z_bar = space.gradient.data();
  for (std::size_t l = layers.size(); l-- > 0;) {
    if (parameter_gradient)
      network_.addWeightGradient({layers[l], space.values[l][k].data(), z_bar, count, k == 0}, space.products,
                                 parameter_gradient);
    network_.multiplyBack(parameters, {layers[l], z_bar, space.gradient_before.data(), columns, space.stride});
    for (std::size_t unit = 0; l > 0 && unit < layers[l].inputs; ++unit) {
      std::array<const Real*, kMaxJetOrder> coefficients{};
      std::array<Real*, kMaxJetOrder> cotangents{};
      for (std::size_t j = 0; j <= k; ++j) {
        coefficients[j] = space.before[l - 1][j].data() + unit * space.stride;
        cotangents[j] = space.before_bar[l - 1][j].data() + unit * space.stride;
      }
      network_.kernels().activateJetBackward(network_.activation(), k, coefficients.data(),
                                             space.gradient_before.data() + unit * space.stride, cotangents.data(),
                                             columns);
    }
    if (l > 0)
      z_bar = space.before_bar[l - 1][k].data();
  }
  std::swap(space.gradient, space.gradient_before);
}

template class NetworkJet<float>;
template class NetworkJet<double>;

} // namespace nullcline
