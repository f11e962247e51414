#include "engine/export/formats.h"

#include "engine/core/check.h"
#include "engine/field/mlp.h"

#include <cstring>

namespace nullcline {

Expected<ExportedNetwork> exportedNetwork(const FittedModel& model, const std::string& format) {
  const MlpOptions* options = networkOf(model.field);
  if (!options)
    return usageError("Format " + format + " writes neural vector fields, and this model is the known system \"" +
                      std::get<KnownSystemOptions>(model.field).name +
                      "\" with fitted parameters: choose safetensors, which keeps the name and the parameters.");
  ExportedNetwork network;
  network.options = *options;
  network.states = model.stateCount();
  if (std::holds_alternative<SecondOrderOptions>(model.field))
    network.positions = network.states / 2;
  std::span<const double> rest = model.parameters;
  const auto take = [&rest](std::size_t count) {
    NULLCLINE_CHECK(count <= rest.size(), "a model has fewer parameters than its layers need");
    const auto taken = rest.first(count);
    rest = rest.subspan(count);
    return taken;
  };
  const auto takeLayer = [&take](std::size_t inputs, std::size_t outputs) {
    LinearLayer layer{inputs, outputs, {}, {}};
    layer.weight = take(outputs * inputs);
    layer.bias = take(outputs);
    return layer;
  };
  std::size_t inputs = networkInputs(*options, network.states);
  for (int i = 0; i < options->depth; ++i) {
    network.layers.push_back(takeLayer(inputs, static_cast<std::size_t>(options->width)));
    inputs = network.layers.back().outputs;
  }
  network.layers.push_back(takeLayer(inputs, network.states - network.positions));
  if (model.readoutChannels() > 0)
    network.readout = takeLayer(network.states, model.readoutChannels());
  NULLCLINE_CHECK(rest.empty(), "a model has more parameters than its layers");
  return network;
}

std::string rawValues(std::span<const double> values, Precision precision) {
  if (precision == Precision::float64)
    return {reinterpret_cast<const char*>(values.data()), values.size_bytes()};
  const std::vector<float> single(values.begin(), values.end());
  return {reinterpret_cast<const char*>(single.data()), single.size() * sizeof(float)};
}

} // namespace nullcline
