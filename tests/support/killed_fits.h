// What tests that kill fits share: a fit that is short and saves often, and the moments at which it is killed.
#pragma once

#include "engine/fit/fit_job.h"
#include "engine/fit/methods.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <random>
#include <string>

namespace nullcline {

/// One stage, one thread, a small network.
inline FitSpec smallSpec(const std::string& method, int epochs) {
  FitSpec spec = *methodPreset(method, false);
  MlpOptions network;
  network.width = 8;
  network.depth = 1;
  spec.field = network;
  spec.stages.resize(1);
  spec.stages[0].epochs = epochs;
  spec.seed = 5;
  spec.threads = 1;
  return spec;
}

/// Random delays up to a time that grows with each kill, so that a fit comes to its end on a machine that has become
/// slower since.
class KillMoments {
 public:
  explicit KillMoments(std::uint64_t seed) : random_(seed) {}
  /// For a fit that takes so long from its begin to its end.
  void beginFit(std::chrono::microseconds duration) { longest_ = step_ = std::max<std::int64_t>(duration.count(), 4); }
  std::chrono::microseconds next() {
    const auto delay = static_cast<std::int64_t>(random_() % static_cast<std::uint64_t>(longest_));
    longest_ += step_ / 4;
    return std::chrono::microseconds(delay);
  }

 private:
  std::mt19937_64 random_;
  std::int64_t longest_ = 4, step_ = 4;
};

/// How often is killed: as many times as NULLCLINE_KILLS says, else `usual`.
inline int killCount(int usual) {
  const char* wanted = std::getenv("NULLCLINE_KILLS");
  return wanted ? std::max(1, std::atoi(wanted)) : usual;
}

} // namespace nullcline
