// The arithmetic of multilayer perceptrons as plain loops over vector registers, compiled once per instruction set.
//
// Everything here is in "lane" layout: a matrix (units x rows) holds one unit of all rows of a block side by side, so
// that one vector register works on many rows at once. Rows are padded to a multiple of kRowPadding.
#pragma once

#include <cstddef>

namespace nullcline {

enum class Activation;

/// Rows of a block are padded to this many; one AVX-512 register of float32.
inline constexpr std::size_t kRowPadding = 16;

/// C (m x n) = A (m x k) B (k x n), or C += with accumulate. B and C are row-major with n contiguous; n must be a
/// multiple of kRowPadding (both buffers hold that many). A may be read transposed through its strides.
template <class Real>
struct Product {
  std::size_t m = 0, n = 0, k = 0;
  const Real* a = nullptr;
  std::size_t a_row = 0, a_column = 0; // strides
  const Real* b = nullptr;
  std::size_t b_row = 0;
  Real* c = nullptr;
  std::size_t c_row = 0;
  const Real* bias = nullptr; // (m) or nullptr: where C starts from; not together with accumulate
  bool accumulate = false;
};

/// A matrix on lanes: `units` rows of `columns` numbers, `stride` apart.
struct LaneShape {
  std::size_t units = 0, columns = 0, stride = 0;
};

/// sums[i step] += sum over j of matrix_ij factor_j, for every unit i; without a factor the sums of the units.
template <class Real>
struct UnitSums {
  const Real* matrix = nullptr;
  LaneShape shape;
  const Real* factor = nullptr; // (columns) or nullptr: ones
  Real* sums = nullptr;
  std::size_t step = 1;
};

/// Calls with no more rows than this have them side by side, number by number, instead of on lanes.
inline constexpr std::size_t kFewRows = 2; // few_rows.h knows no other number

/// One layer and up to kFewRows rows: y_r (outputs) = W x_r (inputs) + b, W (outputs x inputs) row-major without gaps.
template <class Real>
struct RowProduct {
  std::size_t rows = 0, outputs = 0, inputs = 0;
  const Real* weight = nullptr;
  const Real* bias = nullptr;
  const Real* x = nullptr;
  std::size_t x_row = 0; // from one row to the next
  Real* y = nullptr;
  std::size_t y_row = 0;
};

/// Its reverse: x_bar_r += W^T y_bar_r, of the inputs first..last-1 alone.
template <class Real>
struct RowGradient {
  std::size_t rows = 0, outputs = 0, inputs = 0;
  std::size_t first = 0, last = 0;
  const Real* weight = nullptr;
  const Real* y_bar = nullptr;
  std::size_t y_row = 0;
  Real* x_bar = nullptr;
  std::size_t x_row = 0;
};

/// W_bar += sum over the rows of y_bar_r x_r^T.
template <class Real>
struct RowOuter {
  std::size_t rows = 0, outputs = 0, inputs = 0;
  const Real* y_bar = nullptr;
  std::size_t y_row = 0;
  const Real* x = nullptr;
  std::size_t x_row = 0;
  Real* weight_gradient = nullptr;
};

/// The same functions for one instruction set.
template <class Real>
struct MlpKernels {
  const char* instruction_set;
  void (*multiply)(const Product<Real>& product);
  /// y_ij = activation(z_ij), matrices of one shape; z and y may be the same. Columns: a multiple of kRowPadding.
  void (*activate)(Activation activation, const Real* z, Real* y, const LaneShape& shape);
  /// gradient_ij *= activation'(z_ij), from y and, where derivativeNeedsInput, also z.
  void (*activateBackward)(Activation activation, const Real* z, const Real* y, Real* gradient, const LaneShape& shape);
  /// y = coefficient `order` (at most 4) of the Taylor series in t of activation(z[0] + z[1] t + z[2] t^2 + ...). Only
  /// where hasDerivatives.
  void (*activateJet)(Activation activation, std::size_t order, const Real* const* z, Real* y, std::size_t count);
  /// Its reverse: z_bar[j] += y_bar * dy / dz[j], j = 0..order.
  void (*activateJetBackward)(Activation activation, std::size_t order, const Real* const* z, const Real* y_bar,
                              Real* const* z_bar, std::size_t count);
  /// out (columns x rows, row stride out_row) = transpose of in (rows x columns, row stride in_row).
  void (*transpose)(const Real* in, std::size_t rows, std::size_t columns, std::size_t in_row, Real* out,
                    std::size_t out_row);
  /// Columns: a multiple of kRowPadding.
  void (*addUnitSums)(const UnitSums<Real>& sums);
  void (*multiplyRows)(const RowProduct<Real>& product);
  void (*multiplyRowsBack)(const RowGradient<Real>& gradient);
  void (*addOuterRows)(const RowOuter<Real>& outer);
};

/// True if the derivative cannot be had from the value alone.
bool derivativeNeedsInput(Activation activation);
/// False for ReLU, whose first derivative already jumps: it has no jets.
bool hasDerivatives(Activation activation);

/// The best this processor has; the environment variable NULLCLINE_ISA (baseline, avx2, avx512) asks for a lesser one.
template <class Real>
const MlpKernels<Real>& mlpKernels();
/// Every one this processor can run, for tests.
template <class Real>
const MlpKernels<Real>* mlpKernelsFor(const char* instruction_set);
/// The name of the instruction set that mlpKernels() chose.
const char* instructionSetName();

} // namespace nullcline
