#include "engine/field/network_field.h"

#include "engine/core/check.h"

#include <algorithm>
#include <utility>

namespace nullcline {

template <class Real>
struct NetworkField<Real>::Scratch : FieldScratch {
  explicit Scratch(typename Network<Real>::Space made) : space(std::move(made)) {}
  typename Network<Real>::Space space;
};

template <class Real>
NetworkField<Real>::NetworkField(const MlpOptions& options, NetworkFieldShape<Real> shape,
                                 const MlpKernels<Real>& kernels)
    : shape_(std::move(shape)), network_(options, shape_.inputs(), shape_.outputs(), kernels), network_jet_(network_) {
  NULLCLINE_CHECK(shape_.velocity_offset.size() == shape_.positions() &&
                      (shape_.positions() == 0 || shape_.states == 2 * shape_.positions()),
                  shape_.states << " states of " << shape_.positions() << " positions");
}

template <class Real>
std::unique_ptr<FieldScratch> NetworkField<Real>::makeScratch(std::size_t max_rows) const {
  return std::make_unique<Scratch>(network_.makeSpace(max_rows));
}

// First order: dx/dt = network(x or x^3, t). Second order: dp/dt = offset + slope v, dv/dt = network(p, v, t).
template <class Real>
void NetworkField<Real>::evaluate(const Real* parameters, Rows<Real> rows, FieldScratch& base, Real* rates) const {
  auto& space = static_cast<Scratch&>(base).space;
  const std::size_t d = shape_.states, m = shape_.positions();
  NULLCLINE_CHECK(rows.count <= space.max_rows, rows.count << " rows in a scratch for " << space.max_rows);
  NULLCLINE_CHECK(rows.times || !shape_.time_input, "a field that reads the time was given none");
  space.team = base.team;
  Real* const lanes = space.values[0].data(); // (inputs x R)
  network_.toLanes({rows.states, rows.count, d, d}, space.stride, lanes);
  for (std::size_t i = 0; shape_.cubed_input && i < d; ++i)
    for (Real *x = lanes + i * space.stride, *end = x + rows.count; x < end; ++x)
      *x = *x * *x * *x;
  if (shape_.time_input)
    network_.toLanes({rows.times, rows.count, 1, 1}, space.stride, lanes + d * space.stride);
  network_.forward(parameters, rows.count, space);
  network_.kernels().transpose(space.output.data(), shape_.outputs(), rows.count, space.stride, rates + m, d);
  for (std::size_t row = 0; m > 0 && row < rows.count; ++row)
    for (std::size_t i = 0; i < m; ++i)
      rates[row * d + i] = shape_.velocity_offset[i] + shape_.velocity_slope[i] * rows.states[row * d + m + i];
}

// x_bar_i = (network's input cotangent)_i, times 3 x_i^2 where the network sees x^3; of a second-order field
// v_bar += slope p_bar', p_bar' the cotangent of dp/dt.
template <class Real>
void NetworkField<Real>::pullback(const Real* parameters, Rows<Real> rows, FieldScratch& base, const Real* cotangent,
                                  PullbackTargets<Real> targets) const {
  auto& space = static_cast<Scratch&>(base).space;
  const std::size_t d = shape_.states, m = shape_.positions();
  network_.toLanes({cotangent + m, rows.count, shape_.outputs(), d}, space.stride, space.gradient.data());
  const bool time_asked = targets.times && shape_.time_input;
  network_.backward(parameters, rows.count, space, targets.parameters, targets.states || time_asked);
  if (time_asked)
    std::copy_n(space.gradient.data() + d * space.stride, rows.count, targets.times);
  else if (targets.times)
    std::fill_n(targets.times, rows.count, Real(0));
  if (!targets.states)
    return;
  network_.kernels().transpose(space.gradient.data(), d, rows.count, space.stride, targets.states, d);
  for (std::size_t i = 0; shape_.cubed_input && i < rows.count * d; ++i)
    targets.states[i] *= Real(3) * rows.states[i] * rows.states[i];
  for (std::size_t row = 0; m > 0 && row < rows.count; ++row)
    for (std::size_t i = 0; i < m; ++i)
      targets.states[row * d + m + i] += shape_.velocity_slope[i] * cotangent[row * d + i];
}

template class NetworkField<float>;
template class NetworkField<double>;

} // namespace nullcline
