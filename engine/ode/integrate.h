// Forward solution of dx/dt = f(t, x) for many trajectories, each with its own time, step size and error control.
// Nothing here knows of gradients.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <stop_token>
#include <vector>

namespace nullcline {

/// f of a batch of rows that belong to different trajectories.
class RightHandSide {
 public:
  virtual ~RightHandSide() = default;
  virtual std::size_t dimension() const = 0;
  /// times: (count), states: (count x dimension), trajectories: (count) index of the request, rates: (count x
  /// dimension)
  virtual void evaluate(std::size_t count, const double* times, const double* states, const std::size_t* trajectories,
                        double* rates) = 0;
};

/// How a trajectory ended. Numerical trouble is data, never an exception.
enum class SolveStatus { ok, max_steps, dt_min, non_finite, cancelled };
const char* solveStatusName(SolveStatus status);

/// Where one trajectory starts and where its states are wanted (times in increasing order, none before start).
struct TrajectoryRequest {
  double start = 0.0;
  std::vector<double> initial; // (d)
  std::vector<double> times;
};

struct SolverOptions {
  double relative_tolerance = 1e-6;
  double absolute_tolerance = 1e-9;
  std::vector<double> absolute_scale; // (d) multiplies absolute_tolerance per state; empty: 1
  double first_step = 0.0;            // 0: automatic (Hairer, Norsett & Wanner I, II.4)
  double smallest_step = 0.0;         // 0: as small as the time can resolve
  double largest_step = std::numeric_limits<double>::infinity();
  std::size_t max_steps = 100000; // attempted steps per trajectory
};

struct SolveCounts {
  std::uint64_t evaluations = 0; // of f, per row
  std::uint64_t batches = 0;     // calls of RightHandSide::evaluate
  std::uint64_t accepted = 0;
  std::uint64_t rejected = 0;
};

struct TrajectorySolution {
  SolveStatus status = SolveStatus::ok;
  double reached = 0.0;       // time reached
  double last_step = 0.0;     // step size there
  std::vector<double> states; // (times x d); rows after `reached` are NaN
  SolveCounts counts;         // this trajectory's own rows and steps; batches is left 0
};

struct Solution {
  std::vector<TrajectorySolution> trajectories;
  SolveCounts counts;
  std::size_t failed() const; // trajectories whose status is not ok
};

/// Adaptive Dormand-Prince 5(4) with its fourth-order dense output: every trajectory its own t, h and error control in
/// one batch; finished ones leave it.
Solution integrate(RightHandSide& f, std::span<const TrajectoryRequest> requests, const SolverOptions& options = {},
                   std::stop_token stop = {});

} // namespace nullcline
