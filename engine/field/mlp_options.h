// Options of the neural fields. What they share is described once.
#pragma once

#include "engine/core/describe.h"

namespace nullcline {

enum class Activation { elu, tanh, silu, softplus, gelu, relu, sine };
std::span<const EnumName<Activation>> enumNames(Activation);

/// Named by their paper or by the program whose default they are.
enum class Initialization {
  glorot_uniform, // +-sqrt(6 / (in + out)), bias 0 (Glorot & Bengio, AISTATS 2010, eq. 16): VF-NODE, DiffEqFlux
  glorot_normal,  // sd sqrt(2 / (in + out)), bias 0
  he_uniform,     // +-sqrt(6 / in), bias 0 (He et al., ICCV 2015, eq. 10)
  he_normal,      // sd sqrt(2 / in), bias 0
  pytorch_linear, // +-1 / sqrt(in), weights and biases: PyTorch's Linear, so GQ, STEER's and most published codes
  orthogonal,     // Saxe, McClelland & Ganguli, ICLR 2014, bias 0
  siren,          // sines of frequency 30 (Sitzmann et al., NeurIPS 2020), that factor as part of the weights
};
std::span<const EnumName<Initialization>> enumNames(Initialization);

/// d -> width -> ... (depth hidden layers) -> d, linear output. The defaults are those of VF-NODE.
struct MlpOptions {
  static constexpr const char* kName = "mlp";
  static constexpr const char* kLabel = "Neural vector field";
  int width = 128;
  int depth = 4;
  Activation activation = Activation::elu;
  Initialization initialization = Initialization::glorot_uniform;
  bool time_input = false;  // the time is one more input: a field that changes with time
  bool cubed_input = false; // x^3 elementwise in place of x, as in the spiral of DiffEqFlux

  bool operator==(const MlpOptions&) const = default;
};

/// ANODE (Dupont, Doucet & Teh, NeurIPS 2019): extra states that start at zero, and a linear read-out of all states
/// where asked.
struct AugmentedOptions {
  static constexpr const char* kName = "augmented";
  static constexpr const char* kLabel = "Augmented neural field (ANODE)";
  MlpOptions network;
  int extra_states = 2;
  bool linear_readout = true; // measured channels = W z + b; else they are the first states

  bool operator==(const AugmentedOptions&) const = default;
};

/// SONODE (Norcliffe et al., NeurIPS 2020): x' = v, v' = network(x, v). The measured channels are positions, or first
/// all positions and then all velocities.
struct SecondOrderOptions {
  static constexpr const char* kName = "second_order";
  static constexpr const char* kLabel = "Second-order neural field (SONODE)";
  MlpOptions network;
  bool measured_velocities = false; // the second half of the channels are the velocities; else they are estimated

  bool operator==(const SecondOrderOptions&) const = default;
};

template <class Visitor>
void describe(Visitor& visitor, MlpOptions& options) {
  visitor.integer("width", options.width,
                  {"Width", "Neurons in each hidden layer; more can bend the field more sharply"}, {1, 8192});
  visitor.integer("depth", options.depth, {"Depth", "Hidden layers"}, {1, 64});
  visitor.choice("activation", options.activation, {"Activation", "The bend in each neuron; smooth ones suit solvers"});
  visitor.choice("initialization", options.initialization, {"Initialisation", "Where the weights begin"});
  visitor.flag("time_input", options.time_input, {"Time as input", "The field may change with time"});
  visitor.flag("cubed_input", options.cubed_input, {"Cubed input", "The network sees x³ in place of x"});
}

/// Earlier versions gave PyTorch's rule the name of LeCun, whose own has the variance 1 / in.
template <class Json>
void upgradeJson(Json& json, const MlpOptions&) {
  if (json.is_object() && json.contains("initialization") && json["initialization"] == "lecun_uniform")
    json["initialization"] = "pytorch_linear";
}

template <class Visitor>
void describe(Visitor& visitor, AugmentedOptions& options) {
  visitor.group("network", options.network, {"Network", ""});
  visitor.integer("extra_states", options.extra_states,
                  {"Extra states", "Start at zero; let trajectories cross in what is measured"}, {1, 1024});
  visitor.flag("linear_readout", options.linear_readout,
               {"Linear read-out", "The measured channels are a linear map of all states"});
}

template <class Visitor>
void describe(Visitor& visitor, SecondOrderOptions& options) {
  visitor.group("network", options.network, {"Network", ""});
  visitor.flag("measured_velocities", options.measured_velocities,
               {"Velocities are measured", "The second half of the channels are the velocities of the first half"});
}

/// The network inside any of the three.
inline const MlpOptions& networkOf(const MlpOptions& options) {
  return options;
}
inline const MlpOptions& networkOf(const AugmentedOptions& options) {
  return options.network;
}
inline const MlpOptions& networkOf(const SecondOrderOptions& options) {
  return options.network;
}

} // namespace nullcline
