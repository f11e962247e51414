#include "engine/export/formats.h"

#include "engine/core/check.h"
#include "engine/field/mlp.h"

#include <cstring>

namespace nullcline {

Expected<std::vector<LinearLayer>> networkOf(const FittedModel& model, const std::string& format) {
  const auto* options = std::get_if<MlpOptions>(&model.field);
  if (!options)
    return usageError("Format " + format + " writes neural vector fields, and this model is the known system \"" +
                      std::get<KnownSystemOptions>(model.field).name +
                      "\" with fitted parameters: choose safetensors, which keeps the name and the parameters.");
  const auto width = static_cast<std::size_t>(options->width);
  std::vector<LinearLayer> layers;
  std::span<const double> rest = model.parameters;
  const auto take = [&rest](std::size_t count) {
    NULLCLINE_CHECK(count <= rest.size(), "a network has fewer parameters than its layers need");
    const auto taken = rest.first(count);
    rest = rest.subspan(count);
    return taken;
  };
  for (int i = 0; i <= options->depth; ++i) {
    LinearLayer layer;
    layer.inputs = i == 0 ? networkInputs(*options, model.stateCount()) : width;
    layer.outputs = i == options->depth ? model.stateCount() : width;
    layer.weight = take(layer.outputs * layer.inputs);
    layer.bias = take(layer.outputs);
    layers.push_back(layer);
  }
  NULLCLINE_CHECK(rest.empty(), "a network has more parameters than its layers");
  return layers;
}

std::string rawValues(std::span<const double> values, Precision precision) {
  if (precision == Precision::float64)
    return {reinterpret_cast<const char*>(values.data()), values.size_bytes()};
  const std::vector<float> single(values.begin(), values.end());
  return {reinterpret_cast<const char*>(single.data()), single.size() * sizeof(float)};
}

} // namespace nullcline
