// A random generator that is passed, never global, and whose state can be written to a checkpoint.
#pragma once

#include "engine/core/expected.h"

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace nullcline {

/// Mersenne Twister 19937-64 (its stream is fixed by the C++ standard) with our own uniform and normal transforms,
/// because those of the standard library differ between implementations.
class RandomGenerator {
 public:
  explicit RandomGenerator(std::uint64_t seed = 0) : engine_(seed) {}

  /// Uniform on [0, 1), 53 bits.
  double uniform();
  double uniform(double low, double high) { return low + (high - low) * uniform(); }
  /// Standard normal (Box-Muller; Box & Muller, Ann. Math. Statist. 29, 1958).
  double normal();
  /// Uniform on 0..count-1.
  std::size_t index(std::size_t count);
  /// A random order of 0..count-1 (Fisher-Yates).
  std::vector<std::size_t> permutation(std::size_t count);

  std::string state() const;
  Status restore(const std::string& state);

 private:
  std::mt19937_64 engine_;
  double spare_normal_ = 0.0;
  bool has_spare_ = false;
};

} // namespace nullcline
