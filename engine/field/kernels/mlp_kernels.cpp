// Compiled once per instruction set with NULLCLINE_ISA = baseline, avx2 or avx512. No header is included here whose
// inline functions other files share: the linker keeps one copy of such a function, and that copy must not need AVX-512
// on a machine without.
#include "engine/field/kernels/mlp_kernels.h"

#include "engine/field/kernels/activation_kernels.h"
#include "engine/field/kernels/lanes.h"

namespace nullcline {
namespace NULLCLINE_ISA {

namespace {

#if defined(__AVX512F__)
constexpr int kTileRows = 8, kTileVectors = 3;
#elif defined(__AVX2__)
constexpr int kTileRows = 4, kTileVectors = 3;
#else
constexpr int kTileRows = 4, kTileVectors = 2;
#endif
constexpr std::size_t kDepthBlock = 256; // terms of the inner product per pass: a panel of B stays in the L1 cache

// ------------------------------------------------------------------------------------------------- products

/// One tile of C: MR rows times NR vectors, kept in registers over the terms first..last.
template <class Real, int MR, int NR>
inline void tile(const Product<Real>& p, std::size_t row, std::size_t column, std::size_t first, std::size_t last) {
  Vector<Real> sum[MR][NR];
  const bool resume = p.accumulate || first > 0;
#pragma GCC unroll 8
  for (int i = 0; i < MR; ++i)
#pragma GCC unroll 4
    for (int j = 0; j < NR; ++j) {
      if (resume)
        sum[i][j] = load(p.c + (row + i) * p.c_row + column + j * kLanes<Real>);
      else
        sum[i][j] = (p.bias ? p.bias[row + i] : Real(0)) - Vector<Real>{};
    }
  const Real* a = p.a + row * p.a_row + first * p.a_column;
  const Real* b = p.b + first * p.b_row + column;
  for (std::size_t term = first; term < last; ++term, a += p.a_column, b += p.b_row) {
    Vector<Real> right[NR];
#pragma GCC unroll 4
    for (int j = 0; j < NR; ++j)
      right[j] = load(b + j * kLanes<Real>);
#pragma GCC unroll 8
    for (int i = 0; i < MR; ++i)
#pragma GCC unroll 4
      for (int j = 0; j < NR; ++j)
        sum[i][j] += a[i * p.a_row] * right[j];
  }
#pragma GCC unroll 8
  for (int i = 0; i < MR; ++i)
#pragma GCC unroll 4
    for (int j = 0; j < NR; ++j)
      store(p.c + (row + i) * p.c_row + column + j * kLanes<Real>, sum[i][j]);
}

template <class Real, int NR>
void columnOfTiles(const Product<Real>& p, std::size_t column, std::size_t first, std::size_t last) {
  std::size_t row = 0;
  for (; row + kTileRows <= p.m; row += kTileRows)
    tile<Real, kTileRows, NR>(p, row, column, first, last);
  if (row + 4 <= p.m && kTileRows > 4) {
    tile<Real, 4, NR>(p, row, column, first, last);
    row += 4;
  }
  if (row + 2 <= p.m) {
    tile<Real, 2, NR>(p, row, column, first, last);
    row += 2;
  }
  if (row < p.m)
    tile<Real, 1, NR>(p, row, column, first, last);
}

template <class Real>
void multiply(const Product<Real>& p) {
  for (std::size_t first = 0; first < p.k; first += kDepthBlock) {
    const std::size_t last = first + kDepthBlock < p.k ? first + kDepthBlock : p.k;
    std::size_t column = 0;
    for (; column + kTileVectors * kLanes<Real> <= p.n; column += kTileVectors * kLanes<Real>)
      columnOfTiles<Real, kTileVectors>(p, column, first, last);
    for (; column + kLanes<Real> <= p.n; column += kLanes<Real>)
      columnOfTiles<Real, 1>(p, column, first, last);
  }
}

// ------------------------------------------------------------------------------------------------- small movements

template <class Real>
void transpose(const Real* in, std::size_t rows, std::size_t columns, std::size_t in_row, Real* out,
               std::size_t out_row) {
  constexpr std::size_t block = 16;
  for (std::size_t i = 0; i < rows; i += block) {
    const std::size_t i_end = i + block < rows ? i + block : rows;
    for (std::size_t j = 0; j < columns; ++j)
      for (std::size_t ii = i; ii < i_end; ++ii)
        out[j * out_row + ii] = in[ii * in_row + j];
  }
}

template <class Real>
void addRowSums(const Real* matrix, std::size_t rows, std::size_t columns, std::size_t row, Real* sums) {
  for (std::size_t i = 0; i < rows; ++i) {
    Vector<Real> sum = {};
    for (std::size_t j = 0; j + kLanes<Real> <= columns; j += kLanes<Real>)
      sum += load(matrix + i * row + j);
    Real total = 0;
    for (std::size_t lane = 0; lane < kLanes<Real>; ++lane)
      total += sum[lane];
    sums[i] += total;
  }
}

template <class Real>
constexpr MlpKernels<Real> table(const char* name) {
  return {name,
          multiply<Real>,
          activate<Real>,
          activateBackward<Real>,
          activateJet<Real>,
          activateJetBackward<Real>,
          transpose<Real>,
          addRowSums<Real>};
}

#define NULLCLINE_TEXT_OF(word) #word
#define NULLCLINE_TEXT(word) NULLCLINE_TEXT_OF(word)

} // namespace

extern const MlpKernels<float> kFloatKernels;
extern const MlpKernels<double> kDoubleKernels;
constinit const MlpKernels<float> kFloatKernels = table<float>(NULLCLINE_TEXT(NULLCLINE_ISA));
constinit const MlpKernels<double> kDoubleKernels = table<double>(NULLCLINE_TEXT(NULLCLINE_ISA));

} // namespace NULLCLINE_ISA
} // namespace nullcline
