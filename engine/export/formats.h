// What the single formats of export_model.h share.
#pragma once

#include "engine/export/export_model.h"

#include <vector>

namespace nullcline {

/// A linear layer of the network, y = W x + b; weight: (outputs x inputs) row by row, bias: (outputs).
struct LinearLayer {
  std::size_t inputs = 0;
  std::size_t outputs = 0;
  std::span<const double> weight;
  std::span<const double> bias;
};

/// A neural field taken apart; views of the model's parameters.
struct ExportedNetwork {
  MlpOptions options;
  std::vector<LinearLayer> layers; // first layer first
  std::size_t states = 0;          // D
  /// m: the first m rates are the last m states (x' = v, in the data's units), the network gives the last m; 0: it
  /// gives all.
  std::size_t positions = 0;
  LinearLayer readout; // d outputs from D scaled states; no outputs: there is none

  bool hasReadout() const { return readout.outputs > 0; }
};

/// Refuses a known system, which has no network.
Expected<ExportedNetwork> exportedNetwork(const FittedModel& model, const std::string& format);

/// Values as little-endian numbers of the model's precision.
std::string rawValues(std::span<const double> values, Precision precision);

/// dx/dt in float64 and the data's own units from x in float64: Sub, Div, Cast, the layers in the model's precision,
/// Cast, Mul. ONNX operator set 13, IR version 7 (https://github.com/onnx/onnx/blob/main/docs/IR.md).
Expected<std::string> onnxBytes(const FittedModel& model);

/// A Python file that needs NumPy only: vector_field(t, x), integrate(x0, times) and a command line.
Expected<std::string> numpyScript(const FittedModel& model);

} // namespace nullcline
