#include "engine/field/network.h"

#include <algorithm>
#include <string>

namespace nullcline {

namespace {

constexpr std::size_t kFewUnits = 4; // up to here sums of one unit at a time beat a transpose and a padded product
// Products of a layer from which on it pays to wake another thread: half the time that this takes one thread is some
// ten microseconds. A row or two take as long as four, which is how long their weights take to come from memory.
constexpr std::size_t kWorthSharing = std::size_t{1} << 22, kLeastRows = 4;

/// (units x columns) on lanes to (columns x padded units), and back.
template <class Real>
void lanesToRows(const Real* lanes, const LaneShape& shape, Real* rows) {
  for (std::size_t r = 0; r < shape.columns; ++r)
    for (std::size_t unit = 0; unit < shape.units; ++unit)
      rows[r * paddedRows(shape.units) + unit] = lanes[unit * shape.stride + r];
}
template <class Real>
void rowsToLanes(const Real* rows, const LaneShape& shape, Real* lanes) {
  for (std::size_t r = 0; r < shape.columns; ++r)
    for (std::size_t unit = 0; unit < shape.units; ++unit)
      lanes[unit * shape.stride + r] = rows[r * paddedRows(shape.units) + unit];
}

} // namespace

std::vector<ParameterSegment> networkSegments(const MlpOptions& options, std::size_t inputs, std::size_t outputs) {
  std::vector<ParameterSegment> segments;
  std::size_t offset = 0;
  const auto width = static_cast<std::size_t>(options.width);
  for (int layer = 0; layer <= options.depth; ++layer) {
    const std::size_t units = layer == options.depth ? outputs : width;
    const std::string name = "layer" + std::to_string(layer);
    segments.push_back({name + ".weight", offset, {units, inputs}});
    segments.push_back({name + ".bias", offset + units * inputs, {units}});
    offset += units * inputs + units;
    inputs = units;
  }
  return segments;
}

std::size_t paddedRows(std::size_t count) {
  return (count + kRowPadding - 1) / kRowPadding * kRowPadding;
}

std::size_t laneStride(std::size_t rows, std::size_t bytes_of_number) {
  const std::size_t line = 64 / bytes_of_number;
  const std::size_t lines = (paddedRows(rows) + line - 1) / line;
  return (lines | 1) * line;
}

template <class Real>
Network<Real>::Network(const MlpOptions& options, std::size_t inputs, std::size_t outputs,
                       const MlpKernels<Real>& kernels)
    : kernels_(kernels), activation_(options.activation), segments_(networkSegments(options, inputs, outputs)) {
  for (std::size_t i = 0; i < segments_.size(); i += 2)
    layers_.push_back({segments_[i].shape[1], segments_[i].shape[0], segments_[i].offset, segments_[i + 1].offset});
}

// Of every layer its input v_l (inputs x R) stays until the backward pass, and z_l where sigma' cannot be had from
// v_{l+1}.
template <class Real>
typename Network<Real>::Space Network<Real>::makeSpace(std::size_t max_rows) const {
  Space space;
  space.max_rows = max_rows;
  space.stride = laneStride(max_rows, sizeof(Real));
  std::size_t widest = 0;
  for (const auto& layer : layers_) {
    space.values.emplace_back(layer.inputs * space.stride, Real(0));
    widest = std::max({widest, layer.inputs, layer.outputs});
    if (derivativeNeedsInput(activation_))
      space.inputs.emplace_back(layer.outputs * space.stride, Real(0));
  }
  space.output.assign(layers_.back().outputs * space.stride, Real(0));
  space.gradient.assign(widest * space.stride, Real(0));
  space.gradient_before.assign(widest * space.stride, Real(0));
  space.transposed.assign(paddedRows(max_rows) * paddedRows(widest), Real(0));
  space.weight_gradient.assign(widest * paddedRows(widest), Real(0));
  space.few = makeFewRows();
  return space;
}

// A layer's units are shared in whole registers. Every number is computed by one member, from the same terms in the
// same order as by one alone: neither the size of a team nor who is faster can be seen in it.
template <class Real>
template <class Work>
void Network<Real>::forUnits(const Space& space, std::size_t units, std::size_t operations, const Work& work) const {
  const std::size_t members = space.team ? space.team->size() : 1;
  const std::size_t share = paddedRows((units + members - 1) / members);
  if (members == 1 || operations < kWorthSharing || units < members * kRowPadding)
    return work(Units{0, units});
  space.team->forEachBlock((units + share - 1) / share, [&](std::size_t block, std::size_t) {
    work(Units{block * share, std::min(units, (block + 1) * share)});
  });
}

template <class Real>
void Network<Real>::multiplyUnits(const Real* parameters, const Pass& pass, const Units& units) const {
  const auto& [inputs, outputs, weight, bias] = pass.layer;
  kernels_.multiply({units.count(), pass.columns, inputs, parameters + weight + units.first * inputs, inputs, 1,
                     pass.from, pass.stride, pass.to + units.first * pass.stride, pass.stride,
                     pass.with_bias ? parameters + bias + units.first : nullptr, false});
}

template <class Real>
void Network<Real>::multiplyBackUnits(const Real* parameters, const Pass& pass, const Units& units) const {
  const auto& [inputs, outputs, weight, bias] = pass.layer;
  kernels_.multiply({units.count(), pass.columns, outputs, parameters + weight + units.first, 1, inputs, pass.from,
                     pass.stride, pass.to + units.first * pass.stride, pass.stride, nullptr, false});
}

template <class Real>
void Network<Real>::multiply(const Real* parameters, const Pass& pass) const {
  multiplyUnits(parameters, pass, {0, pass.layer.outputs});
}

template <class Real>
void Network<Real>::multiplyBack(const Real* parameters, const Pass& pass) const {
  multiplyBackUnits(parameters, pass, {0, pass.layer.inputs});
}

// W_bar (outputs x inputs) += z_bar (outputs x N) x^T (N x inputs). The product wants its right factor and its result
// in whole vectors: x is transposed, and where the inputs do not fill vectors the result takes a detour. A layer with
// few inputs or outputs is done one of them at a time, without either.
template <class Real>
void Network<Real>::addWeightGradient(const Outer& outer, Space& space, Real* gradient) const {
  const auto& [inputs, outputs, weight, bias] = outer.layer;
  if (outer.with_bias)
    kernels_.addUnitSums({outer.z_bar, {outputs, paddedRows(outer.count), space.stride}, nullptr, gradient + bias, 1});
  if (std::min(inputs, outputs) <= kFewUnits)
    return addNarrowGradient(outer, space.stride, gradient);
  const std::size_t operations = inputs * outputs * outer.count, wide = paddedRows(inputs);
  forUnits(space, inputs, operations, [&](const Units& units) {
    kernels_.transpose(outer.x + units.first * space.stride, units.count(), outer.count, space.stride,
                       space.transposed.data() + units.first, wide);
  });
  forUnits(space, outputs, operations, [&](const Units& units) { addWideGradient(outer, units, space, gradient); });
}

// Of some of the outputs, once x is transposed.
template <class Real>
void Network<Real>::addWideGradient(const Outer& outer, const Units& units, Space& space, Real* gradient) const {
  const std::size_t inputs = outer.layer.inputs, wide = paddedRows(inputs);
  const bool in_place = wide == inputs;
  Real* const own = gradient + outer.layer.weight + units.first * inputs;
  Real* const target = in_place ? own : space.weight_gradient.data() + units.first * wide;
  kernels_.multiply({units.count(), wide, outer.count, outer.z_bar + units.first * space.stride, space.stride, 1,
                     space.transposed.data(), wide, target, wide, nullptr, in_place});
  for (std::size_t o = 0; !in_place && o < units.count(); ++o)
    for (std::size_t i = 0; i < inputs; ++i)
      own[o * inputs + i] += target[o * wide + i];
}

// Padded rows count too: there z_bar is zero.
template <class Real>
void Network<Real>::addNarrowGradient(const Outer& outer, std::size_t stride, Real* gradient) const {
  const auto& [inputs, outputs, weight, bias] = outer.layer;
  const std::size_t columns = paddedRows(outer.count);
  if (inputs <= outputs) {
    for (std::size_t i = 0; i < inputs; ++i)
      kernels_.addUnitSums(
          {outer.z_bar, {outputs, columns, stride}, outer.x + i * stride, gradient + weight + i, inputs});
    return;
  }
  for (std::size_t o = 0; o < outputs; ++o)
    kernels_.addUnitSums(
        {outer.x, {inputs, columns, stride}, outer.z_bar + o * stride, gradient + weight + o * inputs, 1});
}

template <class Real>
void Network<Real>::toLanes(const RowBlock& block, std::size_t stride, Real* lanes) const {
  kernels_.transpose(block.first, block.count, block.units, block.row, lanes, stride);
  for (std::size_t unit = 0; unit < block.units; ++unit)
    std::fill(lanes + unit * stride + block.count, lanes + unit * stride + paddedRows(block.count), Real(0));
}

template <class Real>
void Network<Real>::forward(const Real* parameters, std::size_t count, Space& space) const {
  if (areFew(count))
    return forwardFew(parameters, count, space);
  const std::size_t columns = paddedRows(count);
  for (std::size_t l = 0; l < layers_.size(); ++l) {
    const bool last = l + 1 == layers_.size();
    const bool keep = !last && derivativeNeedsInput(activation_);
    Real* const value = last ? space.output.data() : space.values[l + 1].data();
    Real* const z = keep ? space.inputs[l].data() : value;
    const NetworkLayer& layer = layers_[l];
    forUnits(space, layer.outputs, layer.inputs * layer.outputs * count, [&](const Units& units) {
      const std::size_t at = units.first * space.stride;
      multiplyUnits(parameters, {layer, space.values[l].data(), z, columns, space.stride}, units);
      if (!last)
        kernels_.activate(activation_, z + at, value + at, {units.count(), columns, space.stride});
    });
  }
}

template <class Real>
void Network<Real>::backward(const Real* parameters, std::size_t count, Space& space, Real* parameter_gradient,
                             bool to_inputs) const {
  if (areFew(count))
    return backwardFew(parameters, count, space, parameter_gradient, to_inputs);
  const std::size_t columns = paddedRows(count);
  for (std::size_t l = layers_.size(); l-- > 0;) {
    const auto& layer = layers_[l];
    if (parameter_gradient)
      addWeightGradient({layer, space.values[l].data(), space.gradient.data(), count}, space, parameter_gradient);
    if (l == 0 && !to_inputs)
      return;
    std::swap(space.gradient, space.gradient_before);
    const Real* const value = space.values[l].data();
    const Real* const z = l > 0 && derivativeNeedsInput(activation_) ? space.inputs[l - 1].data() : value;
    Real* const gradient = space.gradient.data();
    forUnits(space, layer.inputs, layer.inputs * layer.outputs * count, [&](const Units& units) {
      const std::size_t at = units.first * space.stride;
      multiplyBackUnits(parameters, {layer, space.gradient_before.data(), gradient, columns, space.stride}, units);
      if (l > 0) // gradient *= activation' at the input of layer l
        kernels_.activateBackward(activation_, z + at, value + at, gradient + at,
                                  {units.count(), columns, space.stride});
    });
  }
}

// The lanes of one or two rows would be empty but for one or two. All of a row lies together instead, and a register
// holds neighbouring units.
template <class Real>
typename Network<Real>::FewRows Network<Real>::makeFewRows() const {
  FewRows few;
  std::size_t widest = 0;
  for (const auto& layer : layers_) {
    widest = std::max({widest, layer.inputs, layer.outputs});
    few.values.emplace_back(kFewRows * paddedRows(layer.inputs), Real(0));
    if (derivativeNeedsInput(activation_))
      few.inputs.emplace_back(kFewRows * paddedRows(layer.outputs), Real(0));
  }
  few.output.assign(kFewRows * paddedRows(layers_.back().outputs), Real(0));
  few.gradient.assign(kFewRows * paddedRows(widest), Real(0));
  few.gradient_before = few.gradient;
  return few;
}

template <class Real>
void Network<Real>::forwardFew(const Real* parameters, std::size_t count, Space& space) const {
  FewRows& few = space.few;
  lanesToRows(space.values[0].data(), {layers_[0].inputs, count, space.stride}, few.values[0].data());
  for (std::size_t l = 0; l < layers_.size(); ++l) {
    const auto& [inputs, outputs, weight, bias] = layers_[l];
    const bool last = l + 1 == layers_.size();
    const bool keep = !last && derivativeNeedsInput(activation_);
    const std::size_t wide = paddedRows(outputs);
    Real* const value = last ? few.output.data() : few.values[l + 1].data();
    Real* const z = keep ? few.inputs[l].data() : value;
    const Real *const own_weight = parameters + weight, *const own_bias = parameters + bias;
    const Real* const from = few.values[l].data();
    const std::size_t width = inputs;
    forUnits(space, outputs, inputs * outputs * kLeastRows, [&](const Units& units) {
      const std::size_t first = units.first;
      kernels_.multiplyRows({count, units.count(), width, own_weight + first * width, own_bias + first, from,
                             paddedRows(width), z + first, wide});
      if (!last)
        kernels_.activate(activation_, z + first, value + first, {count, paddedRows(units.count()), wide});
    });
  }
  rowsToLanes(few.output.data(), {layers_.back().outputs, count, space.stride}, space.output.data());
}

template <class Real>
void Network<Real>::addOuterOfFew(const Outer& outer, const Space& space, Real* gradient) const {
  const std::size_t inputs = outer.layer.inputs, outputs = outer.layer.outputs;
  forUnits(space, outputs, inputs * outputs * kLeastRows, [&](const Units& units) {
    kernels_.addOuterRows({outer.count, units.count(), inputs, outer.z_bar + units.first, paddedRows(outputs), outer.x,
                           paddedRows(inputs), gradient + outer.layer.weight + units.first * inputs});
  });
}

template <class Real>
void Network<Real>::backwardFew(const Real* parameters, std::size_t count, Space& space, Real* parameter_gradient,
                                bool to_inputs) const {
  FewRows& few = space.few;
  lanesToRows(space.gradient.data(), {layers_.back().outputs, count, space.stride}, few.gradient.data());
  for (std::size_t l = layers_.size(); l-- > 0;) {
    const auto& [inputs, outputs, weight, bias] = layers_[l];
    const std::size_t wide = paddedRows(inputs), z_wide = paddedRows(outputs);
    const Real* const z_bar = few.gradient.data();
    const std::size_t operations = inputs * outputs * kLeastRows;
    if (parameter_gradient) {
      addOuterOfFew({layers_[l], few.values[l].data(), z_bar, count}, space, parameter_gradient);
      for (std::size_t r = 0; r < count; ++r)
        for (std::size_t o = 0; o < outputs; ++o)
          parameter_gradient[bias + o] += z_bar[r * z_wide + o];
    }
    if (l == 0 && !to_inputs)
      return;
    std::swap(few.gradient, few.gradient_before);
    std::fill_n(few.gradient.data(), count * wide, Real(0));
    const Real* const value = few.values[l].data();
    const Real* const z = l > 0 && derivativeNeedsInput(activation_) ? few.inputs[l - 1].data() : value;
    Real* const gradient = few.gradient.data();
    const RowGradient<Real> back{count, outputs, inputs, 0, inputs, parameters + weight, z_bar, z_wide, gradient, wide};
    forUnits(space, inputs, operations, [&](const Units& units) {
      const std::size_t first = units.first;
      RowGradient<Real> own = back;
      own.first = first;
      own.last = units.last;
      kernels_.multiplyRowsBack(own);
      if (l > 0)
        kernels_.activateBackward(activation_, z + first, value + first, gradient + first,
                                  {count, paddedRows(units.count()), wide});
    });
  }
  rowsToLanes(few.gradient.data(), {layers_[0].inputs, count, space.stride}, space.gradient.data());
}

template class Network<float>;
template class Network<double>;

} // namespace nullcline
