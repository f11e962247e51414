// Options of the multilayer perceptron field.
#pragma once

#include "engine/core/describe.h"

namespace nullcline {

enum class Activation { elu, tanh, silu };
std::span<const EnumName<Activation>> enumNames(Activation);

/// d -> width -> ... (depth hidden layers) -> d, linear output, no time input. The defaults are those of VF-NODE.
struct MlpOptions {
  static constexpr const char* kName = "mlp";
  static constexpr const char* kLabel = "Neural vector field";
  int width = 128;
  int depth = 4;
  Activation activation = Activation::elu;

  bool operator==(const MlpOptions&) const = default;
};

template <class Visitor>
void describe(Visitor& visitor, MlpOptions& options) {
  visitor.integer("width", options.width,
                  {"Width", "Neurons in each hidden layer; more can bend the field more sharply"}, {1, 8192});
  visitor.integer("depth", options.depth, {"Depth", "Hidden layers"}, {1, 64});
  visitor.choice("activation", options.activation, {"Activation", "The bend in each neuron; all are smooth"});
}

} // namespace nullcline
