#include "engine/torch/reference_mlp.h"

#include "engine/export/formats.h"
#include "engine/torch/activation.h"

#include <torch/csrc/autograd/autograd.h>
#include <torch/csrc/autograd/variable.h>

namespace nullcline {

namespace {

at::Tensor leaf(std::span<const double> values, at::IntArrayRef shape) {
  return at::from_blob(const_cast<double*>(values.data()), shape, at::kDouble).clone().set_requires_grad(true);
}

void append(std::vector<double>& values, const at::Tensor& tensor) {
  const at::Tensor dense = tensor.detach().contiguous();
  const double* first = dense.data_ptr<double>();
  values.insert(values.end(), first, first + dense.numel());
}

} // namespace

Expected<TorchGateway::Reference> referenceMlp(const FittedModel& model, const TorchGateway::Points& points,
                                               const std::vector<double>& cotangent) {
  const auto network = exportedNetwork(model, "torchscript");
  if (!network)
    return network.error();
  const MlpOptions& options = network->options;
  const auto columns = static_cast<std::int64_t>(model.stateCount());
  const auto rows = static_cast<std::int64_t>(points.times.size());
  const at::Tensor states = leaf(points.states, {rows, columns}), times = leaf(points.times, {rows, 1});
  std::vector<at::Tensor> leaves = {states, times}; // then weight and bias of every layer
  at::Tensor z = options.cubed_input ? states * states * states : states;
  if (options.time_input)
    z = at::cat({z, times}, 1);
  for (std::size_t i = 0; i < network->layers.size(); ++i) {
    const LinearLayer& layer = network->layers[i];
    const auto outputs = static_cast<std::int64_t>(layer.outputs);
    leaves.push_back(leaf(layer.weight, {outputs, static_cast<std::int64_t>(layer.inputs)}));
    leaves.push_back(leaf(layer.bias, {outputs}));
    z = at::linear(z, leaves[leaves.size() - 2], leaves.back());
    if (i + 1 < network->layers.size())
      z = activated(z, options.activation);
  }
  if (const auto m = static_cast<std::int64_t>(network->positions); m > 0) { // x' = v
    const auto constants = [&](auto value) {
      std::vector<double> values;
      for (std::size_t i = 0; i < network->positions; ++i)
        values.push_back(value(i, i + network->positions));
      return leaf(values, {m}).detach();
    };
    const Scaling& scaling = model.scaling;
    const at::Tensor offset = constants([&](auto x, auto v) { return scaling.center[v] / scaling.rate[x]; });
    const at::Tensor slope = constants([&](auto x, auto v) { return scaling.scale[v] / scaling.rate[x]; });
    z = at::cat({offset + slope * states.slice(1, m), z}, 1);
  }
  const auto gradients =
      torch::autograd::grad({z + 0.0 * times.sum()}, leaves, {leaf(cotangent, {rows, columns}).detach()});

  TorchGateway::Reference reference;
  append(reference.rates, z);
  append(reference.states_gradient, gradients[0]);
  append(reference.times_gradient, gradients[1]);
  for (std::size_t i = 2; i < gradients.size(); ++i)
    append(reference.parameters_gradient, gradients[i]);
  return reference;
}

} // namespace nullcline
