#include "engine/export/formats.h"
#include "engine/export/model_json.h"
#include "engine/export/protobuf_writer.h"

#include <cmath>

// Field numbers are those of onnx.proto: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto

namespace nullcline {

namespace {

constexpr int kFloat = 1; // TensorProto.DataType
constexpr int kDouble = 11;
constexpr std::size_t kMaxBytes = std::size_t{1} << 31; // protobuf reads no larger message

int elementType(Precision precision) {
  return precision == Precision::float32 ? kFloat : kDouble;
}

/// TensorProto: dims 1, data_type 2, name 8, raw_data 9.
ProtobufWriter tensor(const std::string& name, std::span<const double> values, const std::vector<std::size_t>& shape,
                      Precision precision) {
  ProtobufWriter writer;
  for (const std::size_t extent : shape)
    writer.integer(1, static_cast<std::int64_t>(extent));
  writer.integer(2, elementType(precision));
  writer.bytes(8, name);
  writer.bytes(9, rawValues(values, precision));
  return writer;
}

/// ValueInfoProto of float64 values: (batch) if states is 0, else (batch x states).
ProtobufWriter batchValue(const char* name, std::size_t states) {
  ProtobufWriter batch, shape, tensor_type, type, value;
  batch.bytes(2, "batch"); // Dimension.dim_param
  shape.message(1, batch);
  if (states > 0) {
    ProtobufWriter extent;
    extent.integer(1, static_cast<std::int64_t>(states)); // Dimension.dim_value
    shape.message(1, extent);
  }
  tensor_type.integer(1, kDouble); // elem_type
  tensor_type.message(2, shape);
  type.message(1, tensor_type);
  value.bytes(1, name);
  value.message(2, type);
  return value;
}

/// AttributeProto: name 1, f 2, i 3, type 20 (FLOAT 1, INT 2).
ProtobufWriter floatAttribute(const char* name, float value) {
  ProtobufWriter writer;
  writer.bytes(1, name);
  writer.number(2, value);
  writer.integer(20, 1);
  return writer;
}
ProtobufWriter integerAttribute(const char* name, std::int64_t value) {
  ProtobufWriter writer;
  writer.bytes(1, name);
  writer.integer(3, value);
  writer.integer(20, 2);
  return writer;
}

/// GraphProto: node 1, name 2, initializer 5, input 11, output 12.
class GraphWriter {
 public:
  explicit GraphWriter(Precision precision) : precision_(precision) { graph_.bytes(2, "vector_field"); }

  /// NodeProto: input 1, output 2, name 3, op_type 4, attribute 5. Each node has the name of its output.
  void node(const char* operation, const std::vector<std::string>& inputs, const std::string& output,
            const std::vector<ProtobufWriter>& attributes = {}) {
    ProtobufWriter writer;
    for (const auto& input : inputs)
      writer.bytes(1, input);
    writer.bytes(2, output);
    writer.bytes(3, output + "_node");
    writer.bytes(4, operation);
    for (const auto& attribute : attributes)
      writer.message(5, attribute);
    graph_.message(1, writer);
  }
  /// TensorProto of int64 (data_type 7): dims 1, name 8, raw_data 9.
  void wholeConstant(const std::string& name, std::int64_t value) {
    ProtobufWriter writer;
    writer.integer(1, 1);
    writer.integer(2, 7);
    writer.bytes(8, name);
    writer.bytes(9, {reinterpret_cast<const char*>(&value), sizeof value});
    graph_.message(5, writer);
  }
  void constant(const std::string& name, std::span<const double> values, const std::vector<std::size_t>& shape,
                Precision precision) {
    graph_.message(5, tensor(name, values, shape, precision));
  }
  void input(const ProtobufWriter& value) { graph_.message(11, value); }
  void output(const ProtobufWriter& value) { graph_.message(12, value); }

  /// Gemm with transB = 1: input (batch x inputs) times weight^T plus bias.
  void linear(const std::string& name, const LinearLayer& layer, const std::string& input, const std::string& output) {
    constant(name + ".weight", layer.weight, {layer.outputs, layer.inputs}, precision_);
    constant(name + ".bias", layer.bias, {layer.outputs}, precision_);
    node("Gemm", {input, name + ".weight", name + ".bias"}, output, {integerAttribute("transB", 1)});
  }
  /// The numbers that `activate` needs beside its input.
  void activationConstants(Activation activation) {
    if (activation != Activation::gelu)
      return;
    constant("half", std::vector<double>{0.5}, {1}, precision_);
    constant("sqrt_half", std::vector<double>{std::sqrt(0.5)}, {1}, precision_);
  }
  void activate(Activation activation, const std::string& input, const std::string& output) {
    switch (activation) {
    case Activation::elu:
      return node("Elu", {input}, output, {floatAttribute("alpha", 1.0F)});
    case Activation::tanh:
      return node("Tanh", {input}, output);
    case Activation::silu: // x * sigmoid(x); the operator set has no SiLU of its own
      node("Sigmoid", {input}, output + "_gate");
      return node("Mul", {input, output + "_gate"}, output);
    case Activation::softplus:
      return node("Softplus", {input}, output);
    case Activation::gelu: // x * (0.5 + 0.5 erf(x / sqrt(2))); nor GELU
      node("Mul", {input, "sqrt_half"}, output + "_narrow");
      node("Erf", {output + "_narrow"}, output + "_erf");
      node("Mul", {output + "_erf", "half"}, output + "_half");
      node("Add", {output + "_half", "half"}, output + "_gate");
      return node("Mul", {input, output + "_gate"}, output);
    case Activation::relu:
      return node("Relu", {input}, output);
    case Activation::sine:
      return node("Sin", {input}, output);
    }
  }
  const ProtobufWriter& graph() const { return graph_; }

 private:
  Precision precision_;
  ProtobufWriter graph_;
};

/// What goes into the network: z = (x - center) / scale, its cube where asked, and tau = (t - origin) / time scale
/// where the time is an input. Returns its name.
std::string networkInput(const FittedModel& model, const MlpOptions& options, GraphWriter& graph) {
  const std::vector<ProtobufWriter> to_network = {integerAttribute("to", elementType(model.precision))};
  const std::size_t states = model.stateCount();
  const Scaling& scaling = model.scaling;
  graph.wholeConstant("last_axis", 1);
  graph.constant("center", scaling.center, {states}, Precision::float64);
  graph.constant("scale", scaling.scale, {states}, Precision::float64);
  graph.node("Sub", {"x", "center"}, "centered");
  graph.node("Div", {"centered", "scale"}, "scaled");
  graph.node("Cast", {"scaled"}, "layer_input", to_network);
  std::string name = "layer_input";
  if (options.cubed_input) {
    graph.node("Mul", {name, name}, "squared_input");
    graph.node("Mul", {"squared_input", name}, "cubed_input");
    name = "cubed_input";
  }
  if (!options.time_input)
    return name;
  graph.constant("time_origin", std::vector<double>{scaling.time_origin}, {1}, Precision::float64);
  graph.constant("time_scale", std::vector<double>{scaling.time_scale}, {1}, Precision::float64);
  graph.node("Sub", {"t", "time_origin"}, "shifted_time");
  graph.node("Div", {"shifted_time", "time_scale"}, "scaled_time");
  graph.node("Cast", {"scaled_time"}, "network_time", to_network);
  graph.node("Unsqueeze", {"network_time", "last_axis"}, "time_column");
  graph.node("Concat", {name, "time_column"}, "input_and_time", {integerAttribute("axis", 1)});
  return "input_and_time";
}

/// observed (batch x d) = center + scale * (W z + b), all in float64 as `predict` computes it.
void addReadout(const FittedModel& model, const LinearLayer& readout, GraphWriter& graph) {
  const std::size_t d = readout.outputs;
  const std::span<const double> center = model.scaling.center, scale = model.scaling.scale;
  graph.output(batchValue("observed", d));
  graph.constant("readout.weight", readout.weight, {d, readout.inputs}, Precision::float64);
  graph.constant("readout.bias", readout.bias, {d}, Precision::float64);
  graph.constant("observed_center", center.first(d), {d}, Precision::float64);
  graph.constant("observed_scale", scale.first(d), {d}, Precision::float64);
  graph.node("Gemm", {"scaled", "readout.weight", "readout.bias"}, "scaled_observed", {integerAttribute("transB", 1)});
  graph.node("Mul", {"scaled_observed", "observed_scale"}, "centered_observed");
  graph.node("Add", {"centered_observed", "observed_center"}, "observed");
}

/// The nodes of dx/dt = rate * f((x - center) / scale), in the order in which they are computed.
GraphWriter vectorField(const FittedModel& model, const ExportedNetwork& network) {
  const std::size_t states = network.states, positions = network.positions;
  const MlpOptions& options = network.options;
  const auto& layers = network.layers;
  GraphWriter graph(model.precision);
  graph.input(batchValue("t", 0));
  graph.input(batchValue("x", states));
  graph.output(batchValue("dxdt", states));
  graph.constant("rate", std::span<const double>(model.scaling.rate).subspan(positions), {states - positions},
                 Precision::float64);
  graph.activationConstants(options.activation);

  std::string value = networkInput(model, options, graph);
  for (std::size_t i = 0; i < layers.size(); ++i) {
    const std::string name = "layer" + std::to_string(i);
    graph.linear(name, layers[i], value, name + "_output");
    value = name + "_output";
    if (i + 1 < layers.size()) {
      graph.activate(options.activation, value, name + "_active");
      value = name + "_active";
    }
  }
  graph.node("Cast", {value}, "scaled_rate", {integerAttribute("to", kDouble)});
  graph.node("Mul", {"scaled_rate", "rate"}, positions > 0 ? "accelerations" : "dxdt");
  if (positions > 0) { // x' = v
    graph.wholeConstant("first_velocity", static_cast<std::int64_t>(positions));
    graph.wholeConstant("behind_velocities", static_cast<std::int64_t>(states));
    graph.node("Slice", {"x", "first_velocity", "behind_velocities", "last_axis"}, "velocities");
    graph.node("Concat", {"velocities", "accelerations"}, "dxdt", {integerAttribute("axis", 1)});
  }
  if (network.hasReadout())
    addReadout(model, network.readout, graph);
  return graph;
}

/// StringStringEntryProto: key 1, value 2; metadata_props is field 14 of ModelProto.
void addProperty(ProtobufWriter& model, const char* key, const std::string& value) {
  ProtobufWriter entry;
  entry.bytes(1, key);
  entry.bytes(2, value);
  model.message(14, entry);
}

} // namespace

Expected<std::string> onnxBytes(const FittedModel& model) {
  const auto network = exportedNetwork(model, "onnx");
  if (!network)
    return network.error();
  if (model.parameters.size() * sizeof(double) > kMaxBytes / 2)
    return usageError("The model has " + std::to_string(model.parameters.size()) +
                      " parameters; an ONNX file in one piece holds at most 2 GB. Choose safetensors.");
  ProtobufWriter operator_set; // OperatorSetIdProto: domain 1 (empty: ONNX itself), version 2
  operator_set.bytes(1, "");
  operator_set.integer(2, 13);

  // ModelProto: ir_version 1, producer_name 2, producer_version 3, doc_string 6, graph 7, opset_import 8.
  ProtobufWriter writer;
  writer.integer(1, 7);
  writer.bytes(2, "Nullcline");
  writer.bytes(3, NULLCLINE_VERSION);
  writer.bytes(6,
               "dx/dt (batch x states) of states x (batch x states) at times t (batch) in the units of the data. Where "
               "the field is autonomous, t is there for solvers that pass it and is not read. Where the model has a "
               "read-out, the output observed (batch x channels) is what is measured in the states x.");
  writer.message(7, vectorField(model, *network).graph());
  writer.message(8, operator_set);
  addProperty(writer, "nullcline", modelJsonText(model));
  return writer.text();
}

} // namespace nullcline
