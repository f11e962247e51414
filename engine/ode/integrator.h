// Solving again and again in the same memory: what a training epoch does.
#pragma once

#include "engine/ode/integrate.h"

#include <memory>

namespace nullcline {

struct SolveMemory;

/// As `integrate`, bit for bit. Once it has solved a batch, one that is no larger and takes no more than it did
/// allocates nothing.
class Integrator {
 public:
  Integrator();
  ~Integrator();
  Integrator(Integrator&&) noexcept;
  Integrator& operator=(Integrator&&) noexcept;

  /// The solution is overwritten by the next.
  const Solution& solve(RightHandSide& f, std::span<const TrajectoryRequest> requests,
                        const SolverOptions& options = {}, std::stop_token stop = {}, const SolveHooks& hooks = {});
  /// The last solution, out of the memory.
  Solution take();

 private:
  std::unique_ptr<SolveMemory> memory_;
};

} // namespace nullcline
