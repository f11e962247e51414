// Many trajectories solved and scored on all threads, with the gradient of the score and of the regularisers: what all
// objectives share that solve the equation.
//
// N: trajectories   d: states   K: times of a trajectory at which its solution is scored   P: parameters of the field
// Everything is in scaled units.
#pragma once

#include "engine/gradient/field_right_hand_side.h"
#include "engine/objective/objective.h"
#include "engine/ode/integrator.h"
#include "engine/regularizer/regularizer.h"
#include "engine/regularizer/taylor.h"

namespace nullcline {

/// What is asked of the solution of a trajectory.
class TrajectoryScore {
 public:
  virtual ~TrajectoryScore() = default;
  /// states: (K x d) at the times of the plan. cotangent: (K x d), zero at first, to be filled with the derivative of
  /// the score; null if only the value is wanted. `member`: the thread, for work space.
  virtual double score(std::size_t trajectory, const double* states, double* cotangent, std::size_t member) = 0;
};

/// When a trajectory starts and at which times its solution is scored (increasing, none before the start).
struct TrajectoryPlan {
  double start = 0.0;
  std::vector<double> times; // (K)
  bool end_stays = false;    // the last time is where another solution begins: no regulariser moves it
};

/// The solutions of all trajectories of a plan, scored, and the gradient of the scores; on the CPU or on a device.
template <class Real>
class ScoredSolutions {
 public:
  virtual ~ScoredSolutions() = default;
  /// Weights and draws of the regularisers; the plans have to be set again.
  virtual void beginEpoch(const EpochMoment&) {}
  virtual void setPlans(std::span<const TrajectoryPlan> plans) = 0;
  virtual void holdSteps(bool) {}
  /// starts: (N x d). The loss is the sum of the scores and the penalties; trouble is in scaled time, its trajectory
  /// one of the N.
  virtual ObjectiveValue evaluate(std::span<const Real> field_parameters, std::span<const double> starts,
                                  TrajectoryScore& score, bool with_gradient, std::stop_token stop) = 0;
  /// Of the last evaluation: (N x d) dL/dstart.
  virtual std::span<const double> startsBar() const = 0;
  /// The same by the field's parameters: (P), overwritten.
  virtual void parameterGradient(std::span<Real> gradient) = 0;
  /// Why it cannot be used; ok on the CPU.
  virtual Status status() const { return {}; }
};

/// Trajectories are dealt to the threads in fixed chunks, each solved, scored and reversed by one of them: results
/// depend on the number of threads only. A batch that shares its steps is one chunk.
template <class Real>
class Rollout final : public ScoredSolutions<Real> {
 public:
  /// Of `input`, field, scaling, team and regularisers are used.
  Rollout(const SolverSettings& solver, const GradientOptions& gradient, const ObjectiveInput<Real>& input,
          std::size_t trajectories);

  void beginEpoch(const EpochMoment& moment) override;
  void setPlans(std::span<const TrajectoryPlan> plans) override;
  void holdSteps(bool hold) override;
  ObjectiveValue evaluate(std::span<const Real> field_parameters, std::span<const double> starts,
                          TrajectoryScore& score, bool with_gradient, std::stop_token stop) override;
  std::span<const double> startsBar() const override { return starts_bar_; }
  void parameterGradient(std::span<Real> gradient) override;

 private:
  struct TakenStep {
    std::size_t trajectory = 0; // of the chunk
    PrescribedSteps::Step step;
  };
  /// Neighbouring trajectories that are solved together.
  struct Chunk {
    std::size_t first = 0, count = 0;
    std::vector<TrajectoryRequest> requests;         // (count), with what the regularisers want to know
    std::vector<std::vector<std::size_t>> plan_at;   // (count)(K) where a time of the plan is among the requested ones
    std::vector<std::vector<std::size_t>> wanted_at; // (regularisers)(count) likewise; kNone: nothing wanted
    std::vector<std::vector<double>> cotangents;     // (count)(times x n)
    std::vector<std::vector<double>> starts_bar;     // (count)(n)
    std::vector<TakenStep> taken;                    // of the last evaluation, in the order of acceptance
    PrescribedSteps steps;                           // the same by trajectory, once they are held
    bool is_solved = false;                          // there is a last evaluation
    ObjectiveValue value;
  };
  struct Member {
    std::unique_ptr<FieldRightHandSide<Real>> field;
    std::unique_ptr<TaylorRightHandSide<Real>> taylor; // null without a penalty on derivatives
    std::unique_ptr<GradientStrategy> strategy;
    Integrator integrator;                         // where no gradient is asked for
    std::vector<double> states, cotangent, wanted; // (K x d), (K x d), (count x d)
  };
  class ChunkObserver;

  void planTrajectory(Chunk& chunk, std::size_t index, const TrajectoryPlan& plan);
  void evaluateChunk(Chunk& chunk, std::size_t member, TrajectoryScore& score, const std::stop_token& stop);
  const Solution& solve(Chunk& chunk, std::size_t member, const std::stop_token& stop);
  void scoreChunk(Chunk& chunk, const Solution& solution, std::size_t member, TrajectoryScore& score);
  void penalize(Chunk& chunk, const Solution& solution, std::size_t member);
  void arrangeSteps(Chunk& chunk) const;
  void reverse(Chunk& chunk, std::size_t member, const std::stop_token& stop);
  DifferentiableRightHandSide& rightHandSide(Member& member) const;

  ObjectiveInput<Real> input_;
  SolverOptions solver_;
  std::size_t d_, n_; // states of the field, and of the solve
  std::vector<std::unique_ptr<Regularizer>> regularizers_;
  const Regularizer* taylor_ = nullptr;             // the one that asks for derivatives
  std::vector<std::optional<double>> wanted_times_; // (regularisers) of the trajectory that is being planned
  std::vector<Chunk> chunks_;
  std::vector<Member> members_;
  std::vector<double> starts_bar_;           // (N x d)
  std::vector<std::span<const Real>> parts_; // of the gradient: (P) each
  std::span<const double> starts_;           // of the running evaluation
  bool with_gradient_ = false, held_ = false, penalizes_steps_ = false;
};

/// Settings in the data's unit of time as options in scaled time.
SolverOptions scaledSolver(const SolverSettings& settings, const Scaling& scaling);

/// Trouble in scaled time of trajectory i as trouble in the data's unit of time of trajectory numbers[i].
SolveTrouble troubleInData(SolveTrouble trouble, const Scaling& scaling, std::span<const std::size_t> numbers);

extern template class Rollout<float>;
extern template class Rollout<double>;

} // namespace nullcline
