// Solutions from given or estimated starts against the observations: what trajectory matching and multiple shooting
// have in common.
//
// N: solutions   d: states   P: parameters of the model (field, then read-out)   E: estimated states at starts
#pragma once

#include "engine/loss/misfit.h"
#include "engine/objective/device_solutions.h"
#include "engine/objective/linear_readout.h"
#include "engine/objective/rollout.h"
#include "engine/objective/start_states.h"

#include <memory>
#include <optional>

namespace nullcline {

/// One solution and what it is compared with.
struct Segment {
  std::size_t piece = 0;           // of the input
  TrajectoryPlan plan;             // the observed times; last, where it continues, the start of the next segment
  Misfit misfit;                   // at the observed times
  std::vector<std::size_t> values; // (observed times + 1) that the mean is over, up to the n-th observed time
  bool continues = false;          // its end is to meet the start of the next segment
};

/// What a shooting objective is made of.
struct ShootingSetup {
  SolverSettings solver;
  GradientOptions gradient;
  std::vector<Segment> segments; // (N)
  StartStates starts;            // (N x d)
  double continuity = 0.0;       // weight of the mean squared jump between segments
  double first_horizon = 1.0;    // part of each segment that is matched at first
  double growth_epochs = 0.0;    // part of the epochs over which that grows to the whole
};

/// Samples first..last of a piece where something was observed, as a segment that starts at sample `first`.
Segment makeSegment(const MisfitOptions& misfit, const PreparedPiece& piece, std::size_t first, std::size_t last,
                    const Scaling& scaling);

template <class Real>
class ShootingModel;

/// loss = mean misfit over the observed values + continuity * mean squared jump + penalties. Of a validation objective:
/// the median over the solutions of the mean misfit of each, so that one trajectory that starts beside the border of
/// two basins, and ends in either by chance, does not choose among parameters.
template <class Real>
class ShootingObjective : public Objective<Real>, private TrajectoryScore {
 public:
  /// `site`: the device that solves; null: the CPU.
  ShootingObjective(const ObjectiveInput<Real>& input, ShootingSetup setup, const DeviceSite* site = nullptr);
  ~ShootingObjective() override;

  ObjectiveValue evaluate(std::span<const Real> parameters, std::span<Real> gradient, std::stop_token stop) override;
  /// Where the states themselves are measured, all of every segment is matched and nothing is penalised.
  bool hasQuadraticModel() const override;
  ObjectiveValue evaluateModel(std::span<const Real> parameters, QuadraticModel& model, std::stop_token stop) override;
  void beginEpoch(const EpochMoment& moment) override;
  void holdSteps(bool hold) override { solutions_->holdSteps(hold); }
  Status status() const { return solutions_->status(); } // of the device
  std::vector<double> extraStart() const override { return setup_.starts.extraStart(); }
  std::vector<double> extraSpread() const override { return setup_.starts.extraSpread(); }
  void writeInitialStates(std::span<const Real> parameters, InitialStates& states) const override;

 protected:
  const ObjectiveInput<Real>& input() const { return input_; }
  StartStates& starts() { return setup_.starts; }

 private:
  double score(std::size_t segment, const double* states, double* cotangent, std::size_t member) override;
  double scoreReadout(std::size_t segment, const double* states, double* cotangent, std::size_t member);
  double scoreJump(std::size_t segment, const double* end, double* cotangent);
  double medianMisfit();
  double horizonAt(const EpochMoment& moment) const;
  void setHorizon(double part);
  std::size_t modelParameters() const;

  ObjectiveInput<Real> input_;
  ShootingSetup setup_;
  std::size_t d_;
  std::unique_ptr<ScoredSolutions<Real>> solutions_;
  std::optional<LinearReadout> readout_;
  double horizon_ = 0.0;                       // part of each segment that is matched now
  std::vector<TrajectoryPlan> plans_;          // (N) within the horizon
  std::vector<std::size_t> matched_;           // (N) observed times within the horizon
  double misfit_factor_ = 0.0;                 // 1 / observed values within the horizon
  double jump_factor_ = 0.0;                   // continuity / (jumps d)
  std::vector<std::size_t> numbers_;           // (N) trajectory of the data set
  std::span<const double> starts_;             // (N x d) of the running evaluation
  std::vector<double> starts_bar_, jumps_bar_; // (N x d)
  std::vector<double> own_misfits_;            // (N) of a validation objective: the sum of each
  std::vector<double> mean_misfits_;           // of these, sorted
  /// Work space of one thread.
  struct Space {
    std::vector<double> outputs, outputs_bar; // (K x channels)
    std::vector<double> gradient;             // (read-out)
  };
  std::vector<Space> spaces_;
  std::unique_ptr<ShootingModel<Real>> model_; // made when it is first asked for
};

extern template class ShootingObjective<float>;
extern template class ShootingObjective<double>;

} // namespace nullcline
