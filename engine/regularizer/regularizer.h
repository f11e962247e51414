// What is asked of a fit beside following the data, as those see it who solve the equation.
//
// N: trajectories of the batch   d: states
#pragma once

#include "engine/gradient/gradient_strategy.h"
#include "engine/regularizer/epoch_moment.h"

#include <memory>
#include <optional>
#include <span>

namespace nullcline {

/// Trajectories that one thread has just solved. What failed has a status; nothing is asked of it.
struct SolvedChunk {
  std::size_t first = 0; // index of its first trajectory in the batch
  std::size_t member = 0;
  std::span<const TrajectoryRequest> requests;
  std::span<const TrajectorySolution> solutions;
  std::span<const double> wanted;           // (count x d) states at the times that wantedTime asked for
  DifferentiableRightHandSide* f = nullptr; // the field; parameter gradients are added inside it
  bool with_gradient = false;
  bool held = false; // along the steps and with the constants of the last free evaluation
};

struct Penalty {
  double value = 0.0; // weight times mean over the trajectories of the batch: this chunk's part
  std::uint64_t evaluations = 0, pullbacks = 0; // per row
};

/// A regulariser hooks in where it needs to; all hooks but the first do nothing by default. Trajectories are numbered
/// in the batch. Hooks of different trajectories may run on different threads at the same time.
class Regularizer {
 public:
  virtual ~Regularizer() = default;
  /// The weight of the epoch and its draws.
  virtual void beginEpoch(const EpochMoment& moment) = 0;
  /// Moves the times at which the solution is compared; they stay in order and after the start.
  virtual void moveTimes(std::size_t /*trajectory*/, TrajectoryRequest&) const {}
  /// One more time at which it wants to know the state.
  virtual std::optional<double> wantedTime(std::size_t /*trajectory*/, const TrajectoryRequest&) const { return {}; }
  /// Before a solve of trajectories first..first+count-1. A penalty on their steps, where the gradient is direct, or
  /// null.
  virtual StepPenalty* beginSolve(std::size_t /*first*/, std::size_t /*count*/, std::size_t /*member*/) {
    return nullptr;
  }
  /// Told of every accepted step, but not along given steps: then it keeps what it saw.
  virtual void accepted(std::size_t /*trajectory*/, const AcceptedStep&) {}
  virtual Penalty evaluate(const SolvedChunk&) { return {}; }

  /// K of a penalty on the K-th derivative, which the solver integrates as one more state; 0: none.
  virtual std::size_t jetOrder() const { return 0; }
  /// Of that integral.
  virtual double weight() const { return 0.0; }
};

struct RegularizerContext {
  std::size_t trajectories = 0; // N
  std::size_t members = 1;      // of the team
  std::size_t dimension = 0;    // d
  std::size_t solved = 0;       // states of the solve: d, or d + 1 with the integral of derivatives
  SolverOptions solver;         // in scaled units
  double speed = 1.0;           // root mean square of the data's rates of change in scaled units, over the states
};

/// Null for weight decay, which needs no solution (weight_decay.h). `stream` tells the draws of several apart.
std::unique_ptr<Regularizer> makeRegularizer(const RegularizerOptions& options, const RegularizerContext& context,
                                             std::uint64_t stream);

} // namespace nullcline
