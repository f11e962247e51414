// The layers of a multilayer perceptron, forward and backward, on lanes: what the neural fields and their jets share.
//
//
// Layer l = 0..depth, rows as columns:  z_l = W_l v_l + b_l 1^T,  v_{l+1} = sigma(z_l); the last layer's z is the
// output. Backward from z_bar of the last (Griewank & Walther, Evaluating Derivatives, 2nd ed., 2008, chapter 3):
//   W_bar_l += z_bar_l v_l^T,   b_bar_l += z_bar_l 1,   v_bar_l = W_l^T z_bar_l,   z_bar_{l-1} = v_bar_l
//   sigma'(z_{l-1}).
// Each of the three products is 2 outputs inputs R operations, as the forward one is: a pullback costs two forward
// passes with the parameters and one without. N: rows of a call   R: rows padded for the vector registers   A matrix on
// lanes is (units x R), see mlp_kernels.h.
#pragma once

#include "engine/core/worker_team.h"
#include "engine/field/field.h"
#include "engine/field/kernels/mlp_kernels.h"
#include "engine/field/mlp_options.h"

#include <vector>

namespace nullcline {

/// "layer0.weight" (width x inputs), "layer0.bias" (width), ..., "layerN.weight" (outputs x width), "layerN.bias".
std::vector<ParameterSegment> networkSegments(const MlpOptions& options, std::size_t inputs, std::size_t outputs);

struct NetworkLayer {
  std::size_t inputs, outputs;
  std::size_t weight, bias; // where they begin among the parameters
};

/// The next multiple of kRowPadding.
std::size_t paddedRows(std::size_t count);
/// Row stride of a (units x R) matrix: an odd number of cache lines, so that successive units fall into different sets.
std::size_t laneStride(std::size_t rows, std::size_t bytes_of_number);

template <class Real>
class Network {
 public:
  Network(const MlpOptions& options, std::size_t inputs, std::size_t outputs, const MlpKernels<Real>& kernels);

  /// Up to kFewRows rows of a call with no more: one after the other, their numbers side by side, padded.
  struct FewRows {
    std::vector<std::vector<Real>> values, inputs; // as those of Space, (rows x padded units)
    std::vector<Real> output, gradient, gradient_before;
  };
  /// Work space for blocks of up to max_rows.
  struct Space {
    std::size_t max_rows = 0, stride = 0;
    std::vector<std::vector<Real>> values; // values[l]: input of layer l (inputs x R)
    std::vector<std::vector<Real>> inputs; // inputs[l]: before the activation (outputs x R), only where it is needed
    std::vector<Real> output;              // (outputs x R)
    std::vector<Real> gradient, gradient_before;
    std::vector<Real> transposed;      // (R x padded inputs)
    std::vector<Real> weight_gradient; // (outputs x padded inputs)
    FewRows few;
    WorkerTeam* team = nullptr; // shares the units of wide layers; null: nobody
  };
  Space makeSpace(std::size_t max_rows) const;

  /// From space.values[0], the inputs of `count` rows, to space.output; the rows added by padding must be zero.
  void forward(const Real* parameters, std::size_t count, Space& space) const;
  /// space.gradient: cotangent of the outputs, zero in padded rows; with `to_inputs` replaced by that of the inputs.
  /// parameter_gradient is added to; nullptr: not asked for.
  void backward(const Real* parameters, std::size_t count, Space& space, Real* parameter_gradient,
                bool to_inputs) const;

  /// One layer on `columns` padded rows.
  struct Pass {
    const NetworkLayer& layer;
    const Real* from = nullptr;
    Real* to = nullptr;
    std::size_t columns = 0, stride = 0;
    bool with_bias = true;
  };
  /// to (outputs x R) = W from (inputs x R) + b
  void multiply(const Real* parameters, const Pass& pass) const;
  /// to (inputs x R) = W^T from (outputs x R)
  void multiplyBack(const Real* parameters, const Pass& pass) const;

  /// What one layer adds to the gradient over `count` rows: W_bar += z_bar x^T; with_bias: b_bar += row sums of z_bar.
  struct Outer {
    const NetworkLayer& layer;
    const Real* x = nullptr;     // (inputs x R)
    const Real* z_bar = nullptr; // (outputs x R)
    std::size_t count = 0;
    bool with_bias = true;
  };
  void addWeightGradient(const Outer& outer, Space& space, Real* gradient) const;

  /// `units` numbers of each of `count` rows, `row` numbers apart.
  struct RowBlock {
    const Real* first = nullptr;
    std::size_t count = 0, units = 0, row = 0;
  };
  /// To lanes (units x R); padded rows become zero.
  void toLanes(const RowBlock& block, std::size_t stride, Real* lanes) const;

  const std::vector<ParameterSegment>& segments() const { return segments_; }
  const std::vector<NetworkLayer>& layers() const { return layers_; }
  const MlpKernels<Real>& kernels() const { return kernels_; }
  Activation activation() const { return activation_; }

 private:
  /// Neighbouring units of a layer.
  struct Units {
    std::size_t first = 0, last = 0;
    std::size_t count() const { return last - first; }
  };
  template <class Work>
  void forUnits(const Space& space, std::size_t units, std::size_t operations, const Work& work) const;
  void multiplyUnits(const Real* parameters, const Pass& pass, const Units& units) const;
  void multiplyBackUnits(const Real* parameters, const Pass& pass, const Units& units) const;
  void addWideGradient(const Outer& outer, const Units& units, Space& space, Real* gradient) const;
  void addNarrowGradient(const Outer& outer, std::size_t stride, Real* gradient) const;
  /// Narrow layers do not fill a register with neighbouring units either.
  bool areFew(std::size_t rows) const { return rows <= kFewRows && layers_.front().outputs >= kRowPadding; }
  FewRows makeFewRows() const;
  void addOuterOfFew(const Outer& outer, const Space& space, Real* gradient) const;
  void forwardFew(const Real* parameters, std::size_t count, Space& space) const;
  void backwardFew(const Real* parameters, std::size_t count, Space& space, Real* parameter_gradient,
                   bool to_inputs) const;

  const MlpKernels<Real>& kernels_;
  Activation activation_;
  std::vector<ParameterSegment> segments_;
  std::vector<NetworkLayer> layers_;
};

extern template class Network<float>;
extern template class Network<double>;

} // namespace nullcline
