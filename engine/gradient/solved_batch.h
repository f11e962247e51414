// What every strategy keeps of a forward solve.
//
// d: states   K: requested times of a trajectory
#pragma once

#include "engine/gradient/gradient_strategy.h"

namespace nullcline {

struct SolvedBatch {
  struct Trajectory {
    double start = 0.0;
    std::size_t first = 0, last = 0; // its requested times: times[first..last-1]
    std::uint64_t evaluations = 0;   // of the forward solve
    bool ok = false;
    std::size_t outputs() const { return last - first; }
  };

  void keep(std::size_t dimension, std::span<const TrajectoryRequest> requests, const Solution& solution);
  std::size_t count() const { return trajectories.size(); }
  double time(std::size_t trajectory, std::size_t output) const {
    return times[trajectories[trajectory].first + output];
  }
  const double* state(std::size_t trajectory, std::size_t output) const {
    return &states[(trajectories[trajectory].first + output) * d];
  }
  /// Outputs at the start itself: the first so many.
  std::size_t outputsAtStart(std::size_t trajectory) const;

  std::size_t d = 0;
  std::vector<Trajectory> trajectories;
  std::vector<double> initial; // (trajectories x d)
  std::vector<double> times;   // (all K)
  std::vector<double> states;  // (all K x d)
};

/// Throws unless there is a cotangent for every output of every trajectory that was solved.
void checkCotangents(const SolvedBatch& batch, std::span<const std::vector<double>> cotangents);

/// Makes room for what is asked, all zero.
void clearTargets(const SolvedBatch& batch, const GradientTargets& targets);

/// What a backward pass was asked.
struct BackwardTask {
  DifferentiableRightHandSide& f;
  std::span<const std::vector<double>> cotangents;
  const GradientTargets& targets;
  std::stop_token stop;
};

/// Writes targets.initial from x_bar (trajectories x d) at the starts, and targets.times: dL/dt_k = cotangent_k .
/// f(t_k, x_k), dL/dstart = -x_bar . f(start, x(start)).
void writeTargets(const BackwardTask& task, const SolvedBatch& batch, std::span<const double> x_bar,
                  BackwardReport& report);

} // namespace nullcline
