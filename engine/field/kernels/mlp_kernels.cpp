// Compiled once per instruction set with NULLCLINE_ISA = baseline, avx2 or avx512. No header is included here whose
// inline functions other files share: the linker keeps one copy of such a function, and that copy must not need AVX-512
// on a machine without.
#include "engine/field/kernels/mlp_kernels.h"

#include "engine/field/kernels/activation_kernels.h"
#include "engine/field/kernels/few_rows.h"
#include "engine/field/kernels/turn.h"

namespace nullcline {
namespace NULLCLINE_ISA {

namespace {

// Tiles of C that fill the registers: a wide one, one of two vectors, and a tall one of a single vector for the columns
// that are left over. A wider one needs fewer loads for every product.
// An addition takes four cycles and two start in each: fewer than eight sums at a time would wait for one another.
#if defined(__AVX512F__)
constexpr int kTileRows = 8, kTileVectors = 3, kTallRows = 16;
#elif defined(__AVX2__)
constexpr int kTileRows = 4, kTileVectors = 3, kTallRows = 8;
#else
constexpr int kTileRows = 4, kTileVectors = 2, kTallRows = 8;
#endif
constexpr std::size_t kDepthBlock = 256; // terms of the inner product per pass: a panel of B stays in the L1 cache
constexpr std::size_t kRowBlock = 512; // rows of C per pass: they stay in the L2 cache from one depth block to the next
// The terms of a transposed A are one row of the matrix apart. Where that is a page or more, a deep block asks for more
// pages than the processor keeps translations of, and drops most of every cache line before it is used; a few terms at
// a time keep both. Measured with networks of 1500 to 3000 units.
constexpr std::size_t kPageBytes = 4096;
constexpr std::size_t kPagedDepth = 24, kPagedDepthOfNarrow = 128;
constexpr int kLineBytes = 64;

// ------------------------------------------------------------------------------------------------- products

/// One tile of C: MR rows times NR vectors, kept in registers over the terms first..last.
template <bool kTransposed, int MR, int NR, class Real>
inline void tile(const Product<Real>& p, std::size_t row, std::size_t column, std::size_t first, std::size_t last) {
  Vector<Real> sum[MR][NR];
  const bool resume = p.accumulate || first > 0;
#pragma GCC unroll 16
  for (int i = 0; i < MR; ++i)
#pragma GCC unroll 4
    for (int j = 0; j < NR; ++j) {
      if (resume)
        sum[i][j] = load(p.c + (row + i) * p.c_row + column + j * kLanes<Real>);
      else
        sum[i][j] = (p.bias ? p.bias[row + i] : Real(0)) - Vector<Real>{};
    }
  const std::size_t a_row = kTransposed ? 1 : p.a_row;
  const Real* a = p.a + row * a_row + first * p.a_column;
  const Real* b = p.b + first * p.b_row + column;
  for (std::size_t term = first; term < last; ++term, a += p.a_column, b += p.b_row) {
    Vector<Real> right[NR];
#pragma GCC unroll 4
    for (int j = 0; j < NR; ++j)
      right[j] = load(b + j * kLanes<Real>);
    for (int next = MR; kTransposed && next < 2 * MR; next += kLineBytes / static_cast<int>(sizeof(Real)))
      __builtin_prefetch(a + next); // what the tile below will ask for at this term
#pragma GCC unroll 16
    for (int i = 0; i < MR; ++i)
#pragma GCC unroll 4
      for (int j = 0; j < NR; ++j)
        sum[i][j] += a[i * a_row] * right[j];
  }
#pragma GCC unroll 16
  for (int i = 0; i < MR; ++i)
#pragma GCC unroll 4
    for (int j = 0; j < NR; ++j)
      store(p.c + (row + i) * p.c_row + column + j * kLanes<Real>, sum[i][j]);
}

/// Rows and terms of one pass.
struct Block {
  std::size_t row, row_end, first, last;
};

/// MR x NR tiles down the rows of a block, then smaller ones for those that are left over.
template <bool kTransposed, int MR, int NR, class Real>
void columnOfTiles(const Product<Real>& p, std::size_t column, Block block) {
  for (; block.row + MR <= block.row_end; block.row += MR)
    tile<kTransposed, MR, NR>(p, block.row, column, block.first, block.last);
  if constexpr (MR > 1)
    columnOfTiles<kTransposed, MR / 2, NR>(p, column, block);
}

template <bool kTransposed, class Real>
void multiplyBlock(const Product<Real>& p, const Block& block) {
  std::size_t column = 0;
  for (; column + kTileVectors * kLanes<Real> <= p.n; column += kTileVectors * kLanes<Real>)
    columnOfTiles<kTransposed, kTileRows, kTileVectors>(p, column, block);
  if (kTileVectors > 2 && column + 2 * kLanes<Real> <= p.n) {
    columnOfTiles<kTransposed, kTileRows, 2>(p, column, block);
    column += 2 * kLanes<Real>;
  }
  for (; column + kLanes<Real> <= p.n; column += kLanes<Real>)
    columnOfTiles<kTransposed, kTallRows, 1>(p, column, block);
}

template <class Real>
std::size_t depthOf(const Product<Real>& p) {
  if (p.a_row != 1 || p.a_column * sizeof(Real) < kPageBytes)
    return kDepthBlock;
  return p.n < kTileVectors * kLanes<Real> ? kPagedDepthOfNarrow : kPagedDepth;
}

/// Passes over blocks of rows and, inside them, of terms: every entry of C adds its terms in increasing order whatever
/// the blocks are.
template <bool kTransposed, class Real>
void multiplyInBlocks(const Product<Real>& p) {
  const std::size_t depth = depthOf(p);
  for (std::size_t row = 0; row < p.m; row += kRowBlock) {
    const std::size_t row_end = row + kRowBlock < p.m ? row + kRowBlock : p.m;
    for (std::size_t first = 0; first < p.k; first += depth)
      multiplyBlock<kTransposed>(p, {row, row_end, first, first + depth < p.k ? first + depth : p.k});
  }
}

template <class Real>
void multiply(const Product<Real>& p) {
  if (p.a_row == 1)
    multiplyInBlocks<true>(p);
  else
    multiplyInBlocks<false>(p);
}

// ------------------------------------------------------------------------------------------------- small movements

template <class Real>
void transpose(const Real* in, std::size_t rows, std::size_t columns, std::size_t in_row, Real* out,
               std::size_t out_row) {
  constexpr std::size_t lanes = kLanes<Real>;
  const std::size_t whole = columns / lanes * lanes;
  std::size_t i = 0;
  for (; i + lanes <= rows; i += lanes) {
    for (std::size_t j = 0; j < whole; j += lanes)
      turnBlock(in + i * in_row + j, in_row, out + j * out_row + i, out_row);
    for (std::size_t j = whole; j < columns; ++j)
      for (std::size_t ii = i; ii < i + lanes; ++ii)
        out[j * out_row + ii] = in[ii * in_row + j];
  }
  for (std::size_t j = 0; j < columns; ++j)
    for (std::size_t ii = i; ii < rows; ++ii)
      out[j * out_row + ii] = in[ii * in_row + j];
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
          addUnitSums<Real>,
          multiplyRows<Real>,
          multiplyRowsBack<Real>,
          addOuterRows<Real>};
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
