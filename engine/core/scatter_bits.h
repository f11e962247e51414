// A hash of numbers for draws that depend on where a fit is and on nothing else.
#pragma once

#include <cstdint>

namespace nullcline {

/// One step of SplitMix64 (Steele, Lea & Flood, OOPSLA 2014): a bijection, every bit of the result depends on every bit
/// of x.
constexpr std::uint64_t scatterBits(std::uint64_t x) {
  x += 0x9e3779b97f4a7c15ULL;
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
  x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
  return x ^ (x >> 31);
}

} // namespace nullcline
