// Local regularisation: the solver's own estimate of one fresh step at one random time (Pal, Edelman & Rackauckas, ICML
// 2023).
//
// N: trajectories of the batch   d: states   tau: the random time   u: the state there
#pragma once

#include "engine/ode/tableau.h"
#include "engine/regularizer/regularizer.h"

#include <utility>

namespace nullcline {

/// penalty = weight mean over trajectories of r, the estimate of a step taken afresh from (t, u(t)), of length dt.
///
/// LocalStep::solver: the accepted step in which tau lies, so that its error is one that the control accepts. The
/// stiffness R counts as R dt / (1 + R dt): without a unit, and bounded where the two stages it divides by happen to
/// agree, as they do now and then in few states; one such gradient would spoil the moments of Adam for a thousand
/// steps.
///
/// LocalStep::automatic: from tau on, dt as the first step of a fresh solve, but neither beyond the end nor longer than
/// the accepted step in which tau lies. That guess is a length in the unit of the solve and no control rejects it here;
/// in a long record it can be so long that the stages explode.
///
/// Where the batch shares its steps it is one system, as in the paper: one draw, one dt, one r of all its states. u, dt
/// and (unless through_first_stage) k_1 are constants, so that the gradient reaches the parameters through the new
/// evaluations alone, whatever way the solution itself is differentiated.
///
/// The step is taken with the solver's own method where that has the estimate (one comparison solution for the error,
/// Dormand-Prince 5(4) for the stiffness), else with Tsitouras 5(4).
class LocalRegularizer final : public Regularizer {
 public:
  LocalRegularizer(const LocalRegularization& options, const RegularizerContext& context, std::uint64_t stream);

  void beginEpoch(const EpochMoment& moment) override;
  std::optional<double> wantedTime(std::size_t trajectory, const TrajectoryRequest& request) const override;
  StepPenalty* beginSolve(std::size_t first, std::size_t count, std::size_t member) override;
  void accepted(std::size_t trajectory, const AcceptedStep& step) override;
  Penalty evaluate(const SolvedChunk& chunk) override;

 private:
  /// Where the step of one trajectory begins: constants of the gradient.
  struct Beginning {
    bool known = false;
    std::size_t steps = 0; // of the solve, as far as it has been seen
    double covered = 0.0;  // their number or, unbiased, the time they took
    double time = 0.0;
    double h = 0.0;
    std::vector<double> state, rates;             // (d) u and k_1
    std::vector<std::pair<double, double>> taken; // automatic: where the steps of the solve began, and their lengths
  };
  /// Of the last free evaluation of one system: a trajectory, or all rows of the batch.
  struct Estimate {
    double value = 0.0;                // r
    std::vector<double> stages, slope; // (stages x rows x d) of it, and dr/dk
  };
  /// Work space of one thread: rows are the trajectories of a chunk that have a beginning.
  struct Space {
    std::vector<std::size_t> trajectories, ids;         // (rows) in the batch, in the chunk
    std::vector<double> times, guesses;                 // (rows); guesses: of the step's length
    std::vector<double> argument, x_next, x;            // (rows x d); x: u
    std::vector<double> stages, stages_bar, states_bar; // (stages x rows x d); (rows x d)
    std::vector<double> x_bar;                          // (2 x rows x d) of one system: u, x_next
  };

  bool isAutomatic() const { return options_.step == LocalStep::automatic; }
  void begin(const SolvedChunk& chunk, Space& space);
  void startRates(const SolvedChunk& chunk, Space& space);
  void shortenSteps(const SolvedChunk& chunk, Space& space);
  void listRows(const SolvedChunk& chunk, Space& space) const;
  void takeSteps(const SolvedChunk& chunk, Space& space);
  void argumentsOf(std::size_t stage, Space& space) const;
  void estimate(std::size_t first, Space& space);
  double tangent(std::size_t first, const Space& space) const;
  /// Rows of one system, how much its r counts, and its last estimate.
  std::size_t systemRows(const Space& space) const { return is_one_system_ ? space.ids.size() : 1; }
  double factor() const { return is_one_system_ ? weight_ : weight_ / static_cast<double>(count_); }
  std::size_t estimateAt(std::size_t row, const Space& space) const {
    return is_one_system_ ? 0 : space.trajectories[row];
  }
  void reverseSteps(const SolvedChunk& chunk, Space& space);

  LocalRegularization options_;
  SolverOptions solver_; // of the fresh step
  const Tableau& table_;
  std::size_t d_, count_;
  bool is_one_system_;      // the whole batch: one draw too
  std::size_t first_stage_; // that depends on the parameters
  std::uint64_t stream_, seed_ = 0;
  double weight_ = 0.0;
  std::vector<Beginning> beginnings_; // (N)
  std::vector<Estimate> estimates_;   // (N), or of the whole batch
  std::vector<Space> spaces_;         // (members)
};

} // namespace nullcline
