#include "engine/torch/device_network.h"

#include "engine/torch/activation.h"

namespace nullcline {

namespace {

/// z_bar from sigma(z)_bar.
at::Tensor activationBackward(const at::Tensor& bar, const at::Tensor& z, Activation activation) {
  switch (activation) {
  case Activation::elu:
    return at::elu_backward(bar, 1, 1, 1, false, z);
  case Activation::tanh:
    return at::tanh_backward(bar, at::tanh(z));
  case Activation::silu:
    return at::silu_backward(bar, z);
  case Activation::softplus:
    return at::softplus_backward(bar, z, 1, 50);
  case Activation::gelu:
    return at::gelu_backward(bar, z);
  case Activation::relu:
    return at::threshold_backward(bar, z, 0);
  case Activation::sine:
    return bar * at::cos(z);
  }
  return bar;
}

std::int64_t whole(std::size_t count) {
  return static_cast<std::int64_t>(count);
}

} // namespace

DeviceField::DeviceField(const DeviceNetwork& network, const TensorPlace& place)
    : options_(network.options), place_(place), states_(whole(network.states)),
      positions_(whole(network.velocity_slope.size())) {
  const auto segments =
      networkSegments(options_, network.states + options_.time_input, network.states - network.velocity_slope.size());
  parameters_ = at::zeros({whole(segments.back().offset + segments.back().size())}, place.reals());
  gradient_ = at::zeros_like(parameters_);
  const auto view = [](const at::Tensor& flat, const ParameterSegment& segment) {
    const std::vector<std::int64_t> shape(segment.shape.begin(), segment.shape.end());
    return flat.slice(0, whole(segment.offset), whole(segment.offset + segment.size())).view(shape);
  };
  for (std::size_t i = 0; i < segments.size(); i += 2)
    layers_.push_back({view(parameters_, segments[i]), view(parameters_, segments[i + 1]), view(gradient_, segments[i]),
                       view(gradient_, segments[i + 1])});
  speed_ = onDevice<double>(network.speed, {states_}, place.doubles());
  velocity_offset_ = onDevice<double>(network.velocity_offset, {positions_}, place.reals());
  velocity_slope_ = onDevice<double>(network.velocity_slope, {positions_}, place.reals());
}

// As NetworkField: network(x or x^3, t); of a second-order field offset + slope v before it.
at::Tensor DeviceField::rates(const at::Tensor& times, const at::Tensor& states, Tape* tape) const {
  at::Tensor v = options_.cubed_input ? states * states * states : states;
  if (options_.time_input)
    v = at::cat({v, times.unsqueeze(1)}, 1);
  if (tape)
    *tape = {states, {}, {}};
  for (std::size_t l = 0; l < layers_.size(); ++l) {
    const at::Tensor z = at::addmm(layers_[l].bias, v, layers_[l].weight.t());
    const bool last = l + 1 == layers_.size();
    if (tape) {
      tape->inputs.push_back(v);
      if (!last)
        tape->sums.push_back(z);
    }
    v = last ? z : activated(z, options_.activation);
  }
  if (positions_ == 0)
    return v;
  return at::cat({velocity_offset_ + velocity_slope_ * states.slice(1, positions_), v}, 1);
}

// W_bar += z_bar^T v, b_bar += column sums, v_bar = z_bar W (network.h).
at::Tensor DeviceField::pullback(const Tape& tape, const at::Tensor& cotangent, bool to_states) {
  at::Tensor bar = positions_ > 0 ? cotangent.slice(1, positions_) : cotangent;
  for (std::size_t l = layers_.size(); l-- > 0;) {
    Layer& layer = layers_[l];
    layer.weight_gradient.addmm_(bar.t(), tape.inputs[l]);
    layer.bias_gradient.add_(bar.sum(0));
    if (l == 0 && !to_states)
      return {};
    bar = bar.mm(layer.weight);
    if (l > 0)
      bar = activationBackward(bar, tape.sums[l - 1], options_.activation);
  }
  bar = bar.slice(1, 0, states_);
  if (options_.cubed_input)
    bar = bar * (3 * tape.states * tape.states);
  if (positions_ > 0)
    bar = at::cat(
        {bar.slice(1, 0, positions_), bar.slice(1, positions_) + velocity_slope_ * cotangent.slice(1, 0, positions_)},
        1);
  return bar;
}

} // namespace nullcline
