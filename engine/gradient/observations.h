// The times at which a backward solve is interrupted, and what happens there.
//
// d: states   a: adjoint dL/dx
#pragma once

#include "engine/gradient/solved_batch.h"

namespace nullcline {

/// The requested times of every solved trajectory from late to early, equal ones together; those at the start itself
/// make no observation.
class Observations {
 public:
  struct One {
    double t = 0.0;
    std::size_t first = 0, last = 0; // outputs of the trajectory at t: first..last-1
  };

  void gather(const SolvedBatch& batch);
  std::span<const One> of(std::size_t trajectory) const {
    return {all_.data() + first_of_[trajectory], first_of_[trajectory + 1] - first_of_[trajectory]};
  }

 private:
  std::vector<One> all_;
  std::vector<std::size_t> first_of_; // (trajectories + 1)
};

/// a += the cotangents of outputs first..last-1 of one trajectory. cotangents: (K x d), a: (d)
void addCotangents(std::span<const double> cotangents, std::size_t first, std::size_t last, std::span<double> a);

} // namespace nullcline
