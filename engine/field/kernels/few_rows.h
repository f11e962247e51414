// Sums of units, and products of a layer with one or two rows, whose numbers lie side by side, for the kernels alone:
// with so few rows a register holds neighbouring weights instead of rows. As lanes.h: private to the file that includes
// it.
#pragma once

#include "engine/field/kernels/lanes.h"
#include "engine/field/kernels/mlp_kernels.h"
#include "engine/field/kernels/turn.h"

namespace nullcline::NULLCLINE_ISA {

namespace {

/// As many units at a time as a vector has lanes: their sums stand across registers, and turned they add up lane by
/// lane. With fewer units left the last is taken again and again.
template <class Real, bool kFactor>
void addUnitSumsOf(const UnitSums<Real>& p) {
  constexpr std::size_t lanes = kLanes<Real>;
  for (std::size_t first = 0; first < p.shape.units; first += lanes) {
    const std::size_t last = p.shape.units - 1;
    Vector<Real> sum[lanes];
#pragma GCC unroll 16
    for (std::size_t i = 0; i < lanes; ++i)
      sum[i] = Vector<Real>{};
    for (std::size_t j = 0; j < p.shape.columns; j += lanes) {
      const Vector<Real> factor = kFactor ? load(p.factor + j) : all<Real>(1);
#pragma GCC unroll 16
      for (std::size_t i = 0; i < lanes; ++i) {
        const std::size_t unit = first + i < last ? first + i : last;
        const Vector<Real> entry = load(p.matrix + unit * p.shape.stride + j);
        sum[i] += kFactor ? entry * factor : entry;
      }
    }
    Real across[lanes * lanes];
#pragma GCC unroll 16
    for (std::size_t i = 0; i < lanes; ++i)
      store(across + i * lanes, sum[i]);
    turnBlock(across, lanes, across, lanes);
    Vector<Real> total = load(across);
    for (std::size_t i = 1; i < lanes; ++i)
      total += load(across + i * lanes);
    for (std::size_t i = 0; i < lanes && first + i <= last; ++i)
      p.sums[(first + i) * p.step] += total[i];
  }
}

template <class Real>
void addUnitSums(const UnitSums<Real>& sums) {
  if (sums.factor)
    addUnitSumsOf<Real, true>(sums);
  else
    addUnitSumsOf<Real, false>(sums);
}

/// `count` numbers, `apart` from one another, and zeros.
template <class Real>
inline Vector<Real> gathered(const Real* from, std::size_t apart, std::size_t count) {
  Real lanes[kLanes<Real>] = {};
  for (std::size_t k = 0; k < count; ++k)
    lanes[k] = from[k * apart];
  return load(lanes);
}

/// The outputs first..first+count-1 of every row, as many as a vector has lanes or all there are. W is turned in
/// blocks, so that each output adds its terms one after the other, as the product of many rows does: what becomes of a
/// row must not depend on how many there are. For the same reason nothing here is added up outside of vectors.
template <class Real>
inline void outputsOfRows(const RowProduct<Real>& p, std::size_t first, std::size_t count) {
  constexpr std::size_t lanes = kLanes<Real>;
  const Real* const weight = p.weight + first * p.inputs;
  Vector<Real> sum[kFewRows];
  for (std::size_t r = 0; r < kFewRows; ++r)
    sum[r] = gathered(p.bias + first, 1, count);
  std::size_t i = 0;
  Real block[lanes * lanes] = {}, turned[lanes * lanes];
  for (; i + lanes <= p.inputs; i += lanes) {
    for (std::size_t o = 0; o < count; ++o)
      store(block + o * lanes, load(weight + o * p.inputs + i));
    turnBlock(block, lanes, turned, lanes);
    for (std::size_t k = 0; k < lanes; ++k)
      for (std::size_t r = 0; r < p.rows; ++r)
        sum[r] += p.x[r * p.x_row + i + k] * load(turned + k * lanes);
  }
  for (; i < p.inputs; ++i) {
    const Vector<Real> column = gathered(weight + i, p.inputs, count);
    for (std::size_t r = 0; r < p.rows; ++r)
      sum[r] += p.x[r * p.x_row + i] * column;
  }
  for (std::size_t r = 0; r < p.rows; ++r)
    store(p.y + r * p.y_row + first, sum[r]);
}

/// y_r = W x_r + b
template <class Real>
void multiplyRows(const RowProduct<Real>& p) {
  constexpr std::size_t lanes = kLanes<Real>;
  if (p.outputs < lanes)
    return outputsOfRows(p, 0, p.outputs);
  for (std::size_t first = 0; first + lanes <= p.outputs; first += lanes)
    outputsOfRows(p, first, lanes);
  if (p.outputs % lanes != 0) // some of these a second time
    outputsOfRows(p, p.outputs - lanes, lanes);
}

/// to_i += sum over the kTerms rows of `matrix`, `row` apart, of factor_k matrix_ki, for the columns that fill vectors.
template <int kTerms, class Real>
inline void addTerms(const Real* matrix, std::size_t row, std::size_t columns, const Real* factor, Real* to) {
  constexpr std::size_t lanes = kLanes<Real>;
  for (std::size_t i = 0; i + lanes <= columns; i += lanes) {
    Vector<Real> sum = load(to + i);
#pragma GCC unroll 4
    for (int k = 0; k < kTerms; ++k)
      sum += factor[k] * load(matrix + k * row + i);
    store(to + i, sum);
  }
}

/// The columns of x_bar_r += W^T y_bar_r that do not fill a vector.
template <class Real>
inline void addLastColumns(const RowGradient<Real>& p) {
  constexpr std::size_t lanes = kLanes<Real>;
  const std::size_t rest = (p.last - p.first) % lanes, whole = p.last - rest;
  Vector<Real> sum[kFewRows];
  for (std::size_t r = 0; r < p.rows; ++r)
    sum[r] = gathered(p.x_bar + r * p.x_row + whole, 1, rest);
  for (std::size_t o = 0; o < p.outputs; ++o) {
    const std::size_t at = o * p.inputs + whole;
    const bool inside = at + lanes <= p.outputs * p.inputs; // what follows the rest may be read, and is not used
    const Vector<Real> weights = inside ? load(p.weight + at) : gathered(p.weight + at, 1, rest);
    for (std::size_t r = 0; r < p.rows; ++r)
      sum[r] += p.y_bar[r * p.y_row + o] * weights;
  }
  for (std::size_t r = 0; r < p.rows; ++r)
    for (std::size_t k = 0; k < rest; ++k)
      p.x_bar[r * p.x_row + whole + k] = sum[r][k];
}

/// x_bar_r += W^T y_bar_r
template <class Real>
void multiplyRowsBack(const RowGradient<Real>& p) {
  const std::size_t columns = p.last - p.first;
  const Real* const weight = p.weight + p.first;
  std::size_t o = 0;
  for (; o + 4 <= p.outputs; o += 4)
    for (std::size_t r = 0; r < p.rows; ++r)
      addTerms<4>(weight + o * p.inputs, p.inputs, columns, p.y_bar + r * p.y_row + o, p.x_bar + r * p.x_row + p.first);
  for (; o < p.outputs; ++o)
    for (std::size_t r = 0; r < p.rows; ++r)
      addTerms<1>(weight + o * p.inputs, p.inputs, columns, p.y_bar + r * p.y_row + o, p.x_bar + r * p.x_row + p.first);
  if (columns % kLanes<Real> != 0)
    addLastColumns(p);
}

/// W_bar += sum over r of y_bar_r x_r^T
template <class Real>
void addOuterRows(const RowOuter<Real>& p) {
  const std::size_t whole = p.inputs / kLanes<Real> * kLanes<Real>;
  for (std::size_t o = 0; o < p.outputs; ++o) {
    Real* const to = p.weight_gradient + o * p.inputs;
    Real factors[kFewRows];
    for (std::size_t r = 0; r < p.rows; ++r)
      factors[r] = p.y_bar[r * p.y_row + o];
    if (p.rows == 2)
      addTerms<2>(p.x, p.x_row, p.inputs, factors, to);
    else
      addTerms<1>(p.x, p.x_row, p.inputs, factors, to);
    for (std::size_t i = whole; i < p.inputs; ++i)
      for (std::size_t r = 0; r < p.rows; ++r)
        to[i] += factors[r] * p.x[r * p.x_row + i];
  }
}

} // namespace

} // namespace nullcline::NULLCLINE_ISA
