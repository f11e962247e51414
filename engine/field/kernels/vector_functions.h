// exp, log, sin, cos and the normal distribution on vector registers, to the last digit or two of the type. NaN in
// gives NaN out: every comparison that a NaN meets is written so that false keeps it.
#pragma once

#include "engine/field/kernels/lanes.h"

namespace nullcline::NULLCLINE_ISA {

namespace {

template <class Real>
struct Constants;
template <>
struct Constants<float> {
  static constexpr int mantissa_bits = 23;
  static constexpr std::uint32_t one_bits = 127u << mantissa_bits; // of the number 1
  static constexpr float round_magic = 0x1.8p23f; // adding it leaves the nearest whole number in the low bits
  static constexpr float ln2_high = 0.693359375f, ln2_low = -2.12194440e-4f;
  static constexpr float exp_lowest = -87.0f, exp_highest = 88.0f;
  // pi in three parts (Cephes sinf, Moshier): the products of a whole number with the first two are exact up to limit.
  static constexpr float pi_1 = 3.140625f, pi_2 = 9.67502593994140625e-4f, pi_3 = 1.509957990978376432e-7f;
  static constexpr float sine_limit = 8192.0f;
  static constexpr float split_magic = 0x1.8p15f; // adding and subtracting it rounds to a multiple of 2^-8
  static constexpr float normal_limit = 14.0f;    // exp(-x^2 / 2) is below the smallest number beyond
};
template <>
struct Constants<double> {
  static constexpr int mantissa_bits = 52;
  static constexpr std::uint64_t one_bits = std::uint64_t{1023} << mantissa_bits;
  static constexpr double round_magic = 0x1.8p52;
  static constexpr double ln2_high = 6.93145751953125e-1, ln2_low = 1.42860682030941723212e-6;
  static constexpr double exp_lowest = -708.0, exp_highest = 709.0;
  // Cephes sin
  static constexpr double pi_1 = 3.14159250259399414062, pi_2 = 1.50995788317231927e-7, pi_3 = 1.07806056851638363e-14;
  static constexpr double sine_limit = 1e6;
  static constexpr double split_magic = 0x1.8p34; // to a multiple of 2^-18
  static constexpr double normal_limit = 40.0;
};

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

/// Of x + small, where x has more digits than the sum could keep; kSmall: there is such a thing. Without kLarge only
/// where x <= 0; anything elsewhere.
template <class Real, bool kLarge = true, bool kSmall = false>
inline SplitExponential<Real> splitExponential(Vector<Real> x, Vector<Real> small = Vector<Real>{}) {
  using C = Constants<Real>;
  x = x < C::exp_lowest ? all<Real>(C::exp_lowest) : x;
  if constexpr (kLarge)
    x = x > C::exp_highest ? all<Real>(C::exp_highest) : x;
  const Vector<Real> shifted = x * Real(1.44269504088896340736) + C::round_magic;
  const Vector<Real> n = shifted - C::round_magic;
  Vector<Real> r = x - n * C::ln2_high - n * C::ln2_low;
  if constexpr (kSmall)
    r += small;
  // n stands in the low bits of `shifted`, and the exponent of the magic number leaves by the upper end.
  const Bits<Real> bits = (reinterpret_cast<Bits<Real>>(shifted) << C::mantissa_bits) + C::one_bits;
  return {reinterpret_cast<Vector<Real>>(bits), expm1Polynomial(r)};
}

template <class Real>
inline Vector<Real> exponential(Vector<Real> x) {
  const auto split = splitExponential<Real>(x);
  return split.power * split.rest + split.power;
}

template <class Real, bool kLarge = true>
inline Vector<Real> exponentialMinusOne(Vector<Real> x) {
  const auto split = splitExponential<Real, kLarge>(x);
  return split.power * split.rest + (split.power - Real(1));
}

template <class Real>
inline Vector<Real> absolute(Vector<Real> x) {
  return x < Real(0) ? -x : x;
}

/// 1 / (1 + exp(-z))
template <class Real>
inline Vector<Real> logistic(Vector<Real> z) {
  return Real(1) / (Real(1) + exponential<Real>(-z));
}

// ------------------------------------------------------------------------------------------------- logarithm

/// sum over k of s^(2k) / (2k + 1); |s| <= 3 - sqrt(8) = 0.1716. The first term left out is below half a unit in the
/// last place of 1.
template <class Real>
inline Vector<Real> atanhSeries(Vector<Real> square) {
  constexpr int last = sizeof(Real) == 4 ? 5 : 11;
  Vector<Real> sum = all<Real>(Real(1) / Real(2 * last + 1));
#pragma GCC unroll 11
  for (int k = last - 1; k >= 0; --k)
    sum = sum * square + Real(1) / Real(2 * k + 1);
  return sum;
}

/// ln(1 + u) for 0 <= u <= 1 by ln(w) = 2 atanh((w - 1) / (w + 1)), for w > sqrt(2) after halving w.
template <class Real>
inline Vector<Real> logarithmOfOnePlus(Vector<Real> u) {
  const Vector<Real> zero = {};
  const auto halved = u > Real(0.41421356237309504880);
  const Vector<Real> s = (halved ? u - Real(1) : u) / (halved ? u + Real(3) : u + Real(2));
  return (halved ? zero + Real(0.69314718055994530942) : zero) + Real(2) * s * atanhSeries<Real>(s * s);
}

// ------------------------------------------------------------------------------------------------- sine and cosine

template <class Real>
struct SineCosine {
  Vector<Real> sine, cosine;
};

/// sum over k of (-square)^k times `first`! / (2k + first)!; first = 1: sin(r) / r, first = 0: cos(r); |r| <= pi / 2.
template <class Real, int first>
inline Vector<Real> circularSeries(Vector<Real> square) {
  constexpr int last = sizeof(Real) == 4 ? 7 : 11; // left out: r^16 / 16! = 7e-11, r^24 / 24! = 8e-20
  Vector<Real> sum = all<Real>(Real(1));
#pragma GCC unroll 11
  for (int k = last; k >= 1; --k)
    sum = Real(1) - sum * square * (Real(1) / Real((2 * k + first) * (2 * k + first - 1)));
  return sum;
}

/// z = n pi + r; sin z = (-1)^n sin r, cos z = (-1)^n cos r. Beyond the limit, where n pi is no longer exact, the
/// library's own functions are asked, number by number.
template <class Real>
inline SineCosine<Real> sineCosine(Vector<Real> z) {
  using C = Constants<Real>;
  const auto far = absolute<Real>(z) > C::sine_limit;
  const Vector<Real> near = far ? Vector<Real>{} : z;
  const Vector<Real> shifted = near * Real(0.31830988618379067154) + C::round_magic;
  const Vector<Real> n = shifted - C::round_magic;
  const Vector<Real> r = near - n * C::pi_1 - n * C::pi_2 - n * C::pi_3;
  const auto odd = (reinterpret_cast<Integers<Real>>(shifted) & 1) != 0;
  const Vector<Real> square = r * r;
  SineCosine<Real> result = {r * circularSeries<Real, 1>(square), circularSeries<Real, 0>(square)};
  result.sine = odd ? -result.sine : result.sine;
  result.cosine = odd ? -result.cosine : result.cosine;
  bool any = false;
  for (std::size_t lane = 0; lane < kLanes<Real>; ++lane)
    any |= far[lane] != 0;
  for (std::size_t lane = 0; any && lane < kLanes<Real>; ++lane)
    if (far[lane]) {
      result.sine[lane] = static_cast<Real>(__builtin_sin(static_cast<double>(z[lane])));
      result.cosine[lane] = static_cast<Real>(__builtin_cos(static_cast<double>(z[lane])));
    }
  return result;
}

// ------------------------------------------------------------------------------------------------- normal distribution

// exp(a^2 / 2) Phi(-a) (a + 4) as a polynomial in (a - 4) / (a + 4), highest power first: Chebyshev fits computed with
// 60 digits, relative error 2.3e-9 for 0 <= a <= 14 and 3.8e-17 for 0 <= a <= 40.
inline constexpr float kFloatTail[] = {-5.3763945455e-5f, -2.3758548375e-4f, 1.674333931e-4f,  1.6472641519e-3f,
                                       -3.4867817306e-3f, -7.5452090426e-3f, 6.0397060012e-2f, -1.8652134022e-1f,
                                       3.8713739547e-1f,  -6.0789665627e-1f, 7.5528513037e-1f};
inline constexpr double kDoubleTail[] = {
    -9.9906241600232759999e-10, -1.0152957176496179736e-11, 1.3976528155950821835e-8, 1.4842390072751343108e-8,
    -7.6347128434410860849e-8,  -1.5461968191221918745e-7,  2.6354310560684454123e-7, 1.0200713392568464483e-6,
    -6.2499069953697852133e-7,  -5.9190131861540441231e-6,  7.1493083254784008935e-7, 3.5144214968257803627e-5,
    -1.9078434059248705287e-6,  -2.3109482414997103996e-4,  1.3334424978358428193e-4, 1.6308184424805885646e-3,
    -3.4796923618040595618e-3,  -7.5401889656250168371e-3,  6.0396574890676654358e-2, -1.8652185795969339227e-1,
    3.8713740074221933516e-1,   -6.0789664197189176423e-1,  7.552851304157514784e-1};

template <class Real>
struct NormalDistribution {
  Vector<Real> below;   // Phi(z), the probability of less than z: (1 + erf(z / sqrt(2))) / 2
  Vector<Real> density; // phi(z)
};

template <class Real>
inline NormalDistribution<Real> normalDistribution(Vector<Real> z) {
  using C = Constants<Real>;
  Vector<Real> a = absolute<Real>(z);
  a = a > C::normal_limit ? all<Real>(C::normal_limit) : a;
  const Vector<Real> h = (a + C::split_magic) - C::split_magic; // h^2 is exact; a^2 = h^2 + (a - h) (a + h)
  const auto split = splitExponential<Real, true, true>(h * h * Real(-0.5), (h - a) * (h + a) * Real(0.5));
  const Vector<Real> bell = split.power * split.rest + split.power;
  const Vector<Real> inverse = Real(1) / (a + Real(4));
  const Vector<Real> t = (a - Real(4)) * inverse;
  Vector<Real> sum = {};
  if constexpr (sizeof(Real) == 4)
    for (const float coefficient : kFloatTail)
      sum = sum * t + coefficient;
  else
    for (const double coefficient : kDoubleTail)
      sum = sum * t + coefficient;
  const Vector<Real> tail = bell * sum * inverse;
  return {z > Real(0) ? Real(1) - tail : tail, bell * Real(0.39894228040143267794)};
}

} // namespace

} // namespace nullcline::NULLCLINE_ISA
