#include "engine/torch/torch_script.h"

#include "engine/core/atomic_file.h"
#include "engine/export/formats.h"
#include "engine/export/model_json.h"

// Before ATen.h, or clang 14 meets a vector of an incomplete type there (LibTorch 1.13).
#include <ATen/core/ivalue.h>

#include <ATen/ATen.h>
#include <sstream>
#include <torch/csrc/jit/api/module.h>
#include <torch/csrc/jit/serialization/import.h>

namespace nullcline {

namespace {

constexpr const char* kDescriptionFile = "nullcline.json";

/// A copy of `values` as a tensor of the given type and shape.
at::Tensor tensorOf(std::span<const double> values, at::IntArrayRef shape, at::ScalarType type) {
  return at::from_blob(const_cast<double*>(values.data()), shape, at::kDouble).to(type, false, true);
}

std::vector<double> numbersOf(const at::Tensor& tensor) {
  const at::Tensor dense = tensor.contiguous();
  return {dense.data_ptr<double>(), dense.data_ptr<double>() + dense.numel()};
}

/// Softplus would else be cut to a straight line above 20, which is off by 2e-9 there.
std::string activationCall(Activation activation) {
  switch (activation) {
  case Activation::softplus:
    return "torch.softplus(z, 1, 50)";
  case Activation::sine:
    return "torch.sin(z)";
  default:
    return "torch." + std::string(nameOf(activation)) + "(z)";
  }
}

/// dx/dt = rate * f((x - center) / scale): scaling in float64, the network in its own precision, the result like x.
std::string forwardSource(const ExportedNetwork& network) {
  const MlpOptions& options = network.options;
  std::string source = "def forward(self, t: Tensor, x: Tensor) -> Tensor:\n"
                       "    z = ((x - self.center) / self.scale).to(self.layer0_weight.dtype)\n";
  if (options.cubed_input)
    source += "    z = z * z * z\n";
  if (options.time_input)
    source += "    tau = ((t - self.time_origin) / self.time_scale).to(z.dtype)\n"
              "    z = torch.cat([z, tau.expand([z.size(0)]).unsqueeze(1)], 1)\n";
  for (std::size_t i = 0; i < network.layers.size(); ++i) {
    const std::string name = "self.layer" + std::to_string(i);
    source += "    z = torch.linear(z, " + name + "_weight, " + name + "_bias)\n";
    if (i + 1 < network.layers.size())
      source += "    z = " + activationCall(options.activation) + "\n";
  }
  if (network.positions == 0)
    return source + "    return (z * self.rate).to(x.dtype)\n";
  const std::string first = std::to_string(network.positions), behind = std::to_string(network.states);
  return source + "    velocities = torch.slice(x, 1, " + first + ", " + behind + ")\n" +
         "    return torch.cat([velocities, (z * self.rate).to(x.dtype)], 1)\n";
}

/// What is measured of states x (batch x D): (batch x d) = center + scale * (W z + b), in float64.
std::string observeSource(const ExportedNetwork& network) {
  const std::string first = "0, 0, " + std::to_string(network.readout.outputs) + ")";
  return "def observe(self, x: Tensor) -> Tensor:\n"
         "    y = torch.linear((x - self.center) / self.scale, self.readout_weight, self.readout_bias)\n"
         "    return (torch.slice(self.center, " +
         first + " + torch.slice(self.scale, " + first + " * y).to(x.dtype)\n";
}

torch::jit::Module moduleOf(const FittedModel& model, const ExportedNetwork& network) {
  const auto& layers = network.layers;
  const auto positions = static_cast<std::int64_t>(network.positions);
  const auto type = model.precision == Precision::float32 ? at::kFloat : at::kDouble;
  const auto states = static_cast<std::int64_t>(model.stateCount());
  torch::jit::Module module("VectorField");
  module.register_buffer("center", tensorOf(model.scaling.center, {states}, at::kDouble));
  module.register_buffer("scale", tensorOf(model.scaling.scale, {states}, at::kDouble));
  module.register_buffer("rate", tensorOf(std::span<const double>(model.scaling.rate).subspan(network.positions),
                                          {states - positions}, at::kDouble));
  if (network.options.time_input) {
    module.register_buffer("time_origin", tensorOf(std::vector<double>{model.scaling.time_origin}, {1}, at::kDouble));
    module.register_buffer("time_scale", tensorOf(std::vector<double>{model.scaling.time_scale}, {1}, at::kDouble));
  }
  for (std::size_t i = 0; i < layers.size(); ++i) {
    const std::string name = "layer" + std::to_string(i);
    const auto outputs = static_cast<std::int64_t>(layers[i].outputs);
    const auto inputs = static_cast<std::int64_t>(layers[i].inputs);
    module.register_parameter(name + "_weight", tensorOf(layers[i].weight, {outputs, inputs}, type), false);
    module.register_parameter(name + "_bias", tensorOf(layers[i].bias, {outputs}, type), false);
  }
  module.define(forwardSource(network));
  if (network.hasReadout()) {
    const auto channels = static_cast<std::int64_t>(network.readout.outputs);
    module.register_parameter("readout_weight", tensorOf(network.readout.weight, {channels, states}, at::kDouble),
                              false);
    module.register_parameter("readout_bias", tensorOf(network.readout.bias, {channels}, at::kDouble), false);
    module.define(observeSource(network));
  }
  return module;
}

} // namespace

Status writeTorchScript(const FittedModel& model, const std::filesystem::path& path) {
  const auto network = exportedNetwork(model, "torchscript");
  if (!network)
    return network.error();
  std::ostringstream archive;
  moduleOf(model, *network).save(archive, {{kDescriptionFile, modelJsonText(model)}});
  return writeFileAtomically(path, archive.str());
}

Expected<TorchGateway::ScriptValues> runTorchScript(const std::filesystem::path& path,
                                                    const TorchGateway::Points& points) {
  torch::jit::ExtraFilesMap files = {{kDescriptionFile, ""}};
  torch::jit::Module module = torch::jit::load(path.string(), at::kCPU, files);
  const auto rows = static_cast<std::int64_t>(points.times.size());
  const auto states = static_cast<std::int64_t>(points.states.size()) / rows;
  const at::Tensor t = tensorOf(points.times, {rows}, at::kDouble);
  const at::Tensor x = tensorOf(points.states, {rows, states}, at::kDouble);
  TorchGateway::ScriptValues values{numbersOf(module.forward({t, x}).toTensor()), {}, files[kDescriptionFile]};
  if (module.find_method("observe"))
    values.observed = numbersOf(module.get_method("observe")({x}).toTensor());
  return values;
}

} // namespace nullcline
