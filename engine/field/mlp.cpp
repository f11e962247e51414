// N: rows of a call, d: states, R: rows padded for the vector registers. Activations are (units x R): see
// mlp_kernels.h.
#include "engine/field/mlp.h"

#include "engine/core/check.h"
#include "engine/field/kernels/mlp_kernels.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace nullcline {

std::span<const EnumName<Activation>> enumNames(Activation) {
  static constexpr EnumName<Activation> kNames[] = {
      {Activation::elu, "elu", "ELU"},
      {Activation::tanh, "tanh", "tanh"},
      {Activation::silu, "silu", "SiLU"},
  };
  return kNames;
}

std::span<const EnumName<Initialization>> enumNames(Initialization) {
  static constexpr EnumName<Initialization> kNames[] = {
      {Initialization::glorot_uniform, "glorot_uniform", "Glorot, uniform"},
      {Initialization::glorot_normal, "glorot_normal", "Glorot, normal"},
      {Initialization::he_uniform, "he_uniform", "He, uniform"},
      {Initialization::he_normal, "he_normal", "He, normal"},
      {Initialization::lecun_uniform, "lecun_uniform", "LeCun, uniform (PyTorch)"},
      {Initialization::orthogonal, "orthogonal", "Orthogonal (Saxe)"},
      {Initialization::siren, "siren", "SIREN"},
  };
  return kNames;
}

std::vector<ParameterSegment> mlpSegments(const MlpOptions& options, std::size_t states) {
  std::vector<ParameterSegment> segments;
  std::size_t offset = 0;
  std::size_t inputs = states;
  const auto width = static_cast<std::size_t>(options.width);
  for (int layer = 0; layer <= options.depth; ++layer) {
    const std::size_t outputs = layer == options.depth ? states : width;
    const std::string name = "layer" + std::to_string(layer);
    segments.push_back({name + ".weight", offset, {outputs, inputs}});
    segments.push_back({name + ".bias", offset + outputs * inputs, {outputs}});
    offset += outputs * inputs + outputs;
    inputs = outputs;
  }
  return segments;
}

std::vector<double> glorotUniform(const MlpOptions& options, std::size_t states, RandomGenerator& random) {
  const auto segments = mlpSegments(options, states);
  std::vector<double> parameters(segments.back().offset + segments.back().size(), 0.0);
  for (const auto& segment : segments) {
    if (segment.shape.size() != 2)
      continue;
    const double limit = std::sqrt(6.0 / static_cast<double>(segment.shape[0] + segment.shape[1]));
    for (std::size_t i = 0; i < segment.size(); ++i)
      parameters[segment.offset + i] = random.uniform(-limit, limit);
  }
  return parameters;
}

namespace {

std::size_t padded(std::size_t count) {
  return (count + kRowPadding - 1) / kRowPadding * kRowPadding;
}

/// Row stride of a (units x R) matrix: an odd number of cache lines, so that successive units fall into different sets.
template <class Real>
std::size_t strideFor(std::size_t rows) {
  const std::size_t line = 64 / sizeof(Real);
  const std::size_t lines = (padded(rows) + line - 1) / line;
  return (lines | 1) * line;
}

template <class Real>
struct Layer {
  std::size_t inputs, outputs, weight, bias; // weight and bias are offsets into the parameters
};

template <class Real>
class MlpScratch : public FieldScratch {
 public:
  MlpScratch(const std::vector<Layer<Real>>& layers, std::size_t rows, bool keep_input)
      : max_rows(rows), stride(strideFor<Real>(rows)) {
    std::size_t widest = 0;
    for (const auto& layer : layers) {
      values.emplace_back(layer.inputs * stride, Real(0));
      widest = std::max({widest, layer.inputs, layer.outputs});
      if (keep_input)
        inputs.emplace_back(layer.outputs * stride, Real(0));
    }
    output.assign(layers.back().outputs * stride, Real(0));
    gradient.assign(widest * stride, Real(0));
    gradient_before.assign(widest * stride, Real(0));
    transposed.assign(padded(rows) * padded(widest), Real(0));
    weight_gradient.assign(widest * padded(widest), Real(0));
  }

  std::size_t max_rows, stride;
  std::vector<std::vector<Real>> values; // values[l]: input of layer l (inputs x R)
  std::vector<std::vector<Real>> inputs; // inputs[l]: before the activation (outputs x R), only where it is needed
  std::vector<Real> output;              // (d x R)
  std::vector<Real> gradient, gradient_before;
  std::vector<Real> transposed;      // (R x padded inputs)
  std::vector<Real> weight_gradient; // (outputs x padded inputs)
};

template <class Real>
class MlpField final : public Field<Real> {
 public:
  MlpField(const MlpOptions& options, std::size_t states, const MlpKernels<Real>& kernels)
      : kernels_(kernels), activation_(options.activation), states_(states), segments_(mlpSegments(options, states)) {
    for (std::size_t i = 0; i < segments_.size(); i += 2)
      layers_.push_back({segments_[i].shape[1], segments_[i].shape[0], segments_[i].offset, segments_[i + 1].offset});
  }

  std::size_t stateCount() const override { return states_; }
  const std::vector<ParameterSegment>& segments() const override { return segments_; }

  std::unique_ptr<FieldScratch> makeScratch(std::size_t max_rows) const override {
    return std::make_unique<MlpScratch<Real>>(layers_, max_rows, derivativeNeedsInput(activation_));
  }

  void evaluate(const Real* parameters, Rows<Real> rows, FieldScratch& base, Real* rates) const override {
    auto& scratch = static_cast<MlpScratch<Real>&>(base);
    NULLCLINE_CHECK(rows.count <= scratch.max_rows, rows.count << " rows in a scratch for " << scratch.max_rows);
    toLanes(rows.states, rows.count, scratch.stride, scratch.values[0].data());
    const std::size_t columns = padded(rows.count);
    for (std::size_t l = 0; l < layers_.size(); ++l) {
      const auto& layer = layers_[l];
      const bool last = l + 1 == layers_.size();
      const bool keep = !last && derivativeNeedsInput(activation_);
      Real* const value = last ? scratch.output.data() : scratch.values[l + 1].data();
      Real* const z = keep ? scratch.inputs[l].data() : value;
      // z (outputs x R) = W (outputs x inputs) x (inputs x R) + b
      kernels_.multiply({layer.outputs, columns, layer.inputs, parameters + layer.weight, layer.inputs, 1,
                         scratch.values[l].data(), scratch.stride, z, scratch.stride, parameters + layer.bias, false});
      if (!last)
        for (std::size_t unit = 0; unit < layer.outputs; ++unit)
          kernels_.activate(activation_, z + unit * scratch.stride, value + unit * scratch.stride, columns);
    }
    kernels_.transpose(scratch.output.data(), states_, rows.count, scratch.stride, rates, states_);
  }

  void pullback(const Real* parameters, Rows<Real> rows, FieldScratch& base, const Real* cotangent,
                PullbackTargets<Real> targets) const override {
    auto& scratch = static_cast<MlpScratch<Real>&>(base);
    toLanes(cotangent, rows.count, scratch.stride, scratch.gradient.data());
    const std::size_t columns = padded(rows.count);
    for (std::size_t l = layers_.size(); l-- > 0;) {
      const auto& layer = layers_[l];
      if (targets.parameters)
        addWeightGradient(layer, scratch.values[l].data(), rows.count, scratch, targets.parameters);
      if (l == 0 && !targets.states)
        return;
      // x_bar (inputs x R) = W^T z_bar
      kernels_.multiply({layer.inputs, columns, layer.outputs, parameters + layer.weight, 1, layer.inputs,
                         scratch.gradient.data(), scratch.stride, scratch.gradient_before.data(), scratch.stride,
                         nullptr, false});
      std::swap(scratch.gradient, scratch.gradient_before);
      if (l > 0)
        multiplyByDerivative(l, columns, scratch);
    }
    kernels_.transpose(scratch.gradient.data(), states_, rows.count, scratch.stride, targets.states, states_);
  }

 private:
  /// (N x d) to (d x R); the rows added are zero, so that they add nothing to any sum.
  void toLanes(const Real* states, std::size_t count, std::size_t stride, Real* lanes) const {
    kernels_.transpose(states, count, states_, states_, lanes, stride);
    for (std::size_t state = 0; state < states_; ++state)
      std::fill(lanes + state * stride + count, lanes + state * stride + padded(count), Real(0));
  }

  /// gradient *= activation' at the input of layer l.
  void multiplyByDerivative(std::size_t l, std::size_t columns, MlpScratch<Real>& scratch) const {
    const Real* const value = scratch.values[l].data();
    const Real* const z = derivativeNeedsInput(activation_) ? scratch.inputs[l - 1].data() : value;
    for (std::size_t unit = 0; unit < layers_[l].inputs; ++unit) {
      const std::size_t at = unit * scratch.stride;
      kernels_.activateBackward(activation_, z + at, value + at, scratch.gradient.data() + at, columns);
    }
  }

  /// W_bar (outputs x inputs) += z_bar (outputs x R) x^T (R x inputs); b_bar += row sums of z_bar.
  void addWeightGradient(const Layer<Real>& layer, const Real* value, std::size_t count, MlpScratch<Real>& scratch,
                         Real* gradient) const {
    const std::size_t wide = padded(layer.inputs);
    kernels_.transpose(value, layer.inputs, count, scratch.stride, scratch.transposed.data(), wide);
    const bool in_place = wide == layer.inputs;
    Real* const target = in_place ? gradient + layer.weight : scratch.weight_gradient.data();
    kernels_.multiply({layer.outputs, wide, count, scratch.gradient.data(), scratch.stride, 1,
                       scratch.transposed.data(), wide, target, wide, nullptr, in_place});
    if (!in_place)
      for (std::size_t o = 0; o < layer.outputs; ++o)
        for (std::size_t i = 0; i < layer.inputs; ++i)
          gradient[layer.weight + o * layer.inputs + i] += target[o * wide + i];
    kernels_.addRowSums(scratch.gradient.data(), layer.outputs, padded(count), scratch.stride, gradient + layer.bias);
  }

  const MlpKernels<Real>& kernels_;
  Activation activation_;
  std::size_t states_;
  std::vector<ParameterSegment> segments_;
  std::vector<Layer<Real>> layers_;
};

} // namespace

template <class Real>
std::unique_ptr<Field<Real>> makeMlpField(const MlpOptions& options, std::size_t states, const char* instruction_set) {
  const MlpKernels<Real>* kernels = instruction_set ? mlpKernelsFor<Real>(instruction_set) : &mlpKernels<Real>();
  NULLCLINE_CHECK(kernels != nullptr, "this processor cannot run " << instruction_set);
  return std::make_unique<MlpField<Real>>(options, states, *kernels);
}
template std::unique_ptr<Field<float>> makeMlpField<float>(const MlpOptions&, std::size_t, const char*);
template std::unique_ptr<Field<double>> makeMlpField<double>(const MlpOptions&, std::size_t, const char*);

} // namespace nullcline
