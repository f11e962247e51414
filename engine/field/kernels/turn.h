// Square blocks of a matrix turned in registers, for the kernels alone. As lanes.h: private to the file that includes
// it.
#pragma once

#include "engine/field/kernels/lanes.h"

namespace nullcline::NULLCLINE_ISA {

namespace {

template <int... kLane>
struct LaneList {};
template <int kCount, int... kLane>
struct LanesUpTo : LanesUpTo<kCount - 1, kCount - 1, kLane...> {};
template <int... kLane>
struct LanesUpTo<0, kLane...> {
  using List = LaneList<kLane...>;
};

/// Swaps the upper right and the lower left of every 2 kSpan x 2 kSpan block of two rows that are kSpan apart.
template <int kSpan, class V, int... kLane>
inline void swapCorners(V& upper, V& lower, LaneList<kLane...>) {
  constexpr int kCount = sizeof...(kLane);
  const V a = upper, b = lower;
  upper = __builtin_shufflevector(a, b, ((kLane & kSpan) == 0 ? kLane : kCount + kLane - kSpan)...);
  lower = __builtin_shufflevector(a, b, ((kLane & kSpan) == 0 ? kLane + kSpan : kCount + kLane)...);
}

template <int kSpan, class V, int kCount>
inline void turnFrom(V (&rows)[kCount]) {
  if constexpr (kSpan >= 1) {
#pragma GCC unroll 16
    for (int i = 0; i < kCount; ++i)
      if ((i & kSpan) == 0)
        swapCorners<kSpan>(rows[i], rows[i + kSpan], typename LanesUpTo<kCount>::List{});
    turnFrom<kSpan / 2>(rows);
  }
}

/// out = transpose of in, as many rows and columns of each as a vector has lanes.
template <class Real>
inline void turnBlock(const Real* in, std::size_t in_row, Real* out, std::size_t out_row) {
  constexpr int kCount = static_cast<int>(kLanes<Real>);
  // Not Vector<Real>: as the argument of a template it would lose that it may lie anywhere.
  typedef Real Register __attribute__((vector_size(kVectorBytes)));
  Register rows[kCount];
#pragma GCC unroll 16
  for (int i = 0; i < kCount; ++i)
    rows[i] = load(in + static_cast<std::size_t>(i) * in_row);
  turnFrom<kCount / 2>(rows);
#pragma GCC unroll 16
  for (int i = 0; i < kCount; ++i)
    store(out + static_cast<std::size_t>(i) * out_row, rows[i]);
}

} // namespace

} // namespace nullcline::NULLCLINE_ISA
