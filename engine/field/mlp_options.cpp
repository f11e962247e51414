#include "engine/field/mlp_options.h"

namespace nullcline {

std::span<const EnumName<Activation>> enumNames(Activation) {
  static constexpr EnumName<Activation> kNames[] = {
      {Activation::elu, "elu", "ELU"},    {Activation::tanh, "tanh", "tanh"},
      {Activation::silu, "silu", "SiLU"}, {Activation::softplus, "softplus", "Softplus"},
      {Activation::gelu, "gelu", "GELU"}, {Activation::relu, "relu", "ReLU"},
      {Activation::sine, "sine", "Sine"},
  };
  return kNames;
}

std::span<const EnumName<Initialization>> enumNames(Initialization) {
  static constexpr EnumName<Initialization> kNames[] = {
      {Initialization::glorot_uniform, "glorot_uniform", "Glorot, uniform"},
      {Initialization::glorot_normal, "glorot_normal", "Glorot, normal"},
      {Initialization::he_uniform, "he_uniform", "He, uniform"},
      {Initialization::he_normal, "he_normal", "He, normal"},
      {Initialization::pytorch_linear, "pytorch_linear", "PyTorch linear layer"},
      {Initialization::orthogonal, "orthogonal", "Orthogonal (Saxe)"},
      {Initialization::siren, "siren", "SIREN"},
  };
  return kNames;
}

} // namespace nullcline
