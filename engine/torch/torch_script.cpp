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

/// dx/dt = rate * f((x - center) / scale): scaling in float64, the network in its own precision, the result like x.
std::string forwardSource(std::size_t layers, Activation activation) {
  std::string source = "def forward(self, t: Tensor, x: Tensor) -> Tensor:\n"
                       "    z = ((x - self.center) / self.scale).to(self.layer0_weight.dtype)\n";
  for (std::size_t i = 0; i < layers; ++i) {
    const std::string name = "self.layer" + std::to_string(i);
    source += "    z = torch.linear(z, " + name + "_weight, " + name + "_bias)\n";
    if (i + 1 < layers)
      source += "    z = torch." + std::string(nameOf(activation)) + "(z)\n";
  }
  return source + "    return (z * self.rate).to(x.dtype)\n";
}

torch::jit::Module moduleOf(const FittedModel& model, const std::vector<LinearLayer>& layers) {
  const auto type = model.precision == Precision::float32 ? at::kFloat : at::kDouble;
  const auto states = static_cast<std::int64_t>(model.stateCount());
  torch::jit::Module module("VectorField");
  module.register_buffer("center", tensorOf(model.scaling.center, {states}, at::kDouble));
  module.register_buffer("scale", tensorOf(model.scaling.scale, {states}, at::kDouble));
  module.register_buffer("rate", tensorOf(model.scaling.rate, {states}, at::kDouble));
  for (std::size_t i = 0; i < layers.size(); ++i) {
    const std::string name = "layer" + std::to_string(i);
    const auto outputs = static_cast<std::int64_t>(layers[i].outputs);
    const auto inputs = static_cast<std::int64_t>(layers[i].inputs);
    module.register_parameter(name + "_weight", tensorOf(layers[i].weight, {outputs, inputs}, type), false);
    module.register_parameter(name + "_bias", tensorOf(layers[i].bias, {outputs}, type), false);
  }
  module.define(forwardSource(layers.size(), std::get<MlpOptions>(model.field).activation));
  return module;
}

} // namespace

Status writeTorchScript(const FittedModel& model, const std::filesystem::path& path) {
  const auto layers = networkOf(model, "torchscript");
  if (!layers)
    return layers.error();
  std::ostringstream archive;
  moduleOf(model, *layers).save(archive, {{kDescriptionFile, modelJsonText(model)}});
  return writeFileAtomically(path, archive.str());
}

Expected<TorchGateway::ScriptValues> runTorchScript(const std::filesystem::path& path,
                                                    const std::vector<double>& states, std::size_t state_count) {
  torch::jit::ExtraFilesMap files = {{kDescriptionFile, ""}};
  torch::jit::Module module = torch::jit::load(path.string(), at::kCPU, files);
  const auto rows = static_cast<std::int64_t>(states.size() / state_count);
  const at::Tensor x = tensorOf(states, {rows, static_cast<std::int64_t>(state_count)}, at::kDouble);
  const at::Tensor rates = module.forward({at::zeros({rows}, at::kDouble), x}).toTensor().contiguous();
  const double* first = rates.data_ptr<double>();
  return TorchGateway::ScriptValues{{first, first + rates.numel()}, files[kDescriptionFile]};
}

} // namespace nullcline
