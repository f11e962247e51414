// Compiled once per instruction set with NULLCLINE_ISA = baseline, avx2 or avx512. No header with inline functions is
// included here: the linker keeps one copy of such a function, and that copy must not need AVX-512 on a machine
// without.
#include "engine/field/kernels/mlp_kernels.h"

#include <cstdint>

namespace nullcline {

// Declared here and in mlp_options.h with the same values; a static_assert in dispatch.cpp holds them together.
enum class Activation { elu, tanh, silu };

namespace NULLCLINE_ISA {

namespace {

#if defined(__AVX512F__)
constexpr int kVectorBytes = 64, kTileRows = 8, kTileVectors = 3;
#elif defined(__AVX2__)
constexpr int kVectorBytes = 32, kTileRows = 4, kTileVectors = 3;
#else
constexpr int kVectorBytes = 16, kTileRows = 4, kTileVectors = 2;
#endif
constexpr std::size_t kDepthBlock = 256; // terms of the inner product per pass: a panel of B stays in the L1 cache

template <class Real>
struct Lanes;
template <>
struct Lanes<float> {
  typedef float Vector __attribute__((vector_size(kVectorBytes), aligned(4), may_alias));
  typedef std::int32_t Integers __attribute__((vector_size(kVectorBytes), aligned(4), may_alias));
  static constexpr int mantissa_bits = 23, exponent_bias = 127;
  static constexpr float round_magic = 0x1.8p23f; // adding it leaves the nearest whole number in the low bits
  static constexpr float ln2_high = 0.693359375f, ln2_low = -2.12194440e-4f;
  static constexpr float lowest = -87.0f, highest = 88.0f;
};
template <>
struct Lanes<double> {
  typedef double Vector __attribute__((vector_size(kVectorBytes), aligned(8), may_alias));
  typedef std::int64_t Integers __attribute__((vector_size(kVectorBytes), aligned(8), may_alias));
  static constexpr int mantissa_bits = 52, exponent_bias = 1023;
  static constexpr double round_magic = 0x1.8p52;
  static constexpr double ln2_high = 6.93145751953125e-1, ln2_low = 1.42860682030941723212e-6;
  static constexpr double lowest = -708.0, highest = 709.0;
};

template <class Real>
using Vector = typename Lanes<Real>::Vector;

template <class Real>
inline constexpr std::size_t kLanes = kVectorBytes / sizeof(Real);

template <class Real>
inline Vector<Real> load(const Real* from) {
  return *reinterpret_cast<const Vector<Real>*>(from);
}
template <class Real>
inline void store(Real* to, Vector<Real> value) {
  *reinterpret_cast<Vector<Real>*>(to) = value;
}

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

// ------------------------------------------------------------------------------------------------- exponentials

/// exp(x) = 2^n (1 + e): n whole, e = exp(r) - 1 with |r| <= ln(2)/2, so that neither exp nor exp - 1 loses digits.
template <class Real>
struct SplitExponential {
  Vector<Real> power; // 2^n
  Vector<Real> rest;  // e
};

inline Vector<float> expm1Polynomial(Vector<float> r) {
  // Cephes expf (Moshier), |relative error| < 2e-7
  Vector<float> q = r * 1.9875691500e-4f + 1.3981999507e-3f;
  q = q * r + 8.3334519073e-3f;
  q = q * r + 4.1665795894e-2f;
  q = q * r + 1.6666665459e-1f;
  q = q * r + 5.0000001201e-1f;
  return q * r * r + r;
}

inline Vector<double> expm1Polynomial(Vector<double> r) {
  // Taylor to r^13: the first term left out is below 5e-18 for |r| <= ln(2)/2
  Vector<double> q = r * (1.0 / 6227020800.0) + 1.0 / 479001600.0;
  q = q * r + 1.0 / 39916800.0;
  q = q * r + 1.0 / 3628800.0;
  q = q * r + 1.0 / 362880.0;
  q = q * r + 1.0 / 40320.0;
  q = q * r + 1.0 / 5040.0;
  q = q * r + 1.0 / 720.0;
  q = q * r + 1.0 / 120.0;
  q = q * r + 1.0 / 24.0;
  q = q * r + 1.0 / 6.0;
  q = q * r + 0.5;
  return q * r * r + r;
}

template <class Real>
inline SplitExponential<Real> splitExponential(Vector<Real> x) {
  using L = Lanes<Real>;
  using Integers = typename L::Integers;
  const Vector<Real> zero = {};
  // NaN passes both comparisons as false and stays NaN through r.
  x = x < L::lowest ? zero + L::lowest : x;
  x = x > L::highest ? zero + L::highest : x;
  const Vector<Real> shifted = x * Real(1.44269504088896340736) + L::round_magic;
  const Vector<Real> n = shifted - L::round_magic;
  const Vector<Real> r = x - n * L::ln2_high - n * L::ln2_low;
  const Vector<Real> magic = zero + L::round_magic;
  const Integers exponent = reinterpret_cast<Integers>(shifted) - reinterpret_cast<Integers>(magic);
  const Integers bits = (exponent + L::exponent_bias) << L::mantissa_bits;
  return {reinterpret_cast<Vector<Real>>(bits), expm1Polynomial(r)};
}

template <class Real>
inline Vector<Real> exponential(Vector<Real> x) {
  const auto split = splitExponential<Real>(x);
  return split.power * split.rest + split.power;
}

template <class Real>
inline Vector<Real> exponentialMinusOne(Vector<Real> x) {
  const auto split = splitExponential<Real>(x);
  return split.power * split.rest + (split.power - Real(1));
}

// ------------------------------------------------------------------------------------------------- activations

template <class Real>
struct Elu { // z > 0: z, else exp(z) - 1
  static Vector<Real> value(Vector<Real> z) { return z > Real(0) ? z : exponentialMinusOne<Real>(z); }
  static Vector<Real> derivative(Vector<Real>, Vector<Real> y) {
    const Vector<Real> one = Real(1) - Vector<Real>{};
    return y > Real(0) ? one : y + Real(1);
  }
};

template <class Real>
struct Tanh { // (e^2z - 1) / (e^2z + 1)
  static Vector<Real> value(Vector<Real> z) {
    const Vector<Real> limit = Real(20) - Vector<Real>{};
    z = z > limit ? limit : z;
    const Vector<Real> e = exponentialMinusOne<Real>(z + z);
    return e / (e + Real(2));
  }
  static Vector<Real> derivative(Vector<Real>, Vector<Real> y) { return Real(1) - y * y; }
};

template <class Real>
struct Silu { // z s(z), s the logistic function
  static Vector<Real> logistic(Vector<Real> z) { return Real(1) / (Real(1) + exponential<Real>(-z)); }
  static Vector<Real> value(Vector<Real> z) { return z * logistic(z); }
  static Vector<Real> derivative(Vector<Real> z, Vector<Real> y) {
    const Vector<Real> s = logistic(z);
    return s + y * (Real(1) - s);
  }
};

template <class Real, template <class> class Function>
void applyValue(const Real* z, Real* y, std::size_t count) {
  for (std::size_t i = 0; i < count; i += kLanes<Real>)
    store(y + i, Function<Real>::value(load(z + i)));
}

template <class Real, template <class> class Function>
void applyDerivative(const Real* z, const Real* y, Real* gradient, std::size_t count) {
  for (std::size_t i = 0; i < count; i += kLanes<Real>)
    store(gradient + i, load(gradient + i) * Function<Real>::derivative(load(z + i), load(y + i)));
}

template <class Real>
void activate(Activation activation, const Real* z, Real* y, std::size_t count) {
  switch (activation) {
  case Activation::elu:
    return applyValue<Real, Elu>(z, y, count);
  case Activation::tanh:
    return applyValue<Real, Tanh>(z, y, count);
  case Activation::silu:
    return applyValue<Real, Silu>(z, y, count);
  }
}

template <class Real>
void activateBackward(Activation activation, const Real* z, const Real* y, Real* gradient, std::size_t count) {
  switch (activation) {
  case Activation::elu:
    return applyDerivative<Real, Elu>(z, y, gradient, count);
  case Activation::tanh:
    return applyDerivative<Real, Tanh>(z, y, gradient, count);
  case Activation::silu:
    return applyDerivative<Real, Silu>(z, y, gradient, count);
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
  return {name, multiply<Real>, activate<Real>, activateBackward<Real>, transpose<Real>, addRowSums<Real>};
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
