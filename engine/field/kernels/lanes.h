// Vector registers of one instruction set, for the kernels alone. Everything in here is private to the file that
// includes it (no linkage), so that no other file can end up with a copy made for another instruction set.
#pragma once

#include <cstddef>
#include <cstdint>

namespace nullcline::NULLCLINE_ISA {

namespace {

#if defined(__AVX512F__)
constexpr int kVectorBytes = 64;
#elif defined(__AVX2__)
constexpr int kVectorBytes = 32;
#else
constexpr int kVectorBytes = 16;
#endif

template <class Real>
struct Lanes;
template <>
struct Lanes<float> {
  typedef float Vector __attribute__((vector_size(kVectorBytes), aligned(4), may_alias));
  typedef std::int32_t Integers __attribute__((vector_size(kVectorBytes), aligned(4), may_alias));
  typedef std::uint32_t Bits __attribute__((vector_size(kVectorBytes), aligned(4), may_alias));
};
template <>
struct Lanes<double> {
  typedef double Vector __attribute__((vector_size(kVectorBytes), aligned(8), may_alias));
  typedef std::int64_t Integers __attribute__((vector_size(kVectorBytes), aligned(8), may_alias));
  typedef std::uint64_t Bits __attribute__((vector_size(kVectorBytes), aligned(8), may_alias));
};

template <class Real>
using Vector = typename Lanes<Real>::Vector;
template <class Real>
using Integers = typename Lanes<Real>::Integers;
/// Which may overflow.
template <class Real>
using Bits = typename Lanes<Real>::Bits;

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
/// The same number in every lane.
template <class Real>
inline Vector<Real> all(Real value) {
  return value - Vector<Real>{};
}

} // namespace

} // namespace nullcline::NULLCLINE_ISA
