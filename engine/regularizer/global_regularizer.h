// ERNODE and SRNODE: the estimates of all accepted steps (Pal et al., ICML 2021).
#pragma once

#include "engine/regularizer/regularizer.h"
#include "engine/regularizer/step_estimates.h"

namespace nullcline {

/// penalty = weight mean over trajectories of the mean (or the largest) over the accepted steps of the error estimate
/// times the step, of the stiffness, or of error + 0.1 stiffness. Where the batch shares its steps it is one system, as
/// in the paper: the root mean squares are those of all its states. The step lengths are constants of the gradient.
class GlobalRegularizer final : public Regularizer {
 public:
  GlobalRegularizer(const GlobalRegularization& options, const RegularizerContext& context);

  void beginEpoch(const EpochMoment& moment) override;
  StepPenalty* beginSolve(std::size_t first, std::size_t count, std::size_t member) override;
  Penalty evaluate(const SolvedChunk& chunk) override;

 private:
  /// What one thread adds up over the trajectories of a chunk.
  class Steps final : public StepPenalty {
   public:
    explicit Steps(const GlobalRegularizer& owner) : owner_(owner) {}
    void begin(std::size_t trajectories);
    void look(const AcceptedStep& step) override;
    void addCotangents(const AcceptedStep& step, double* x_bar, double* x_next_bar, double* stages_bar) override;
    /// Sum over the systems of their mean or largest estimate.
    double total();

   private:
    /// One step of a system: sums of squares over the trajectories that took it.
    struct StepSum {
      std::size_t rows = 0;
      double errors = 0.0, rates = 0.0, states = 0.0;
      double meanSquareRoot(double sum) const;
    };
    /// A trajectory, or all of the batch.
    struct System {
      std::vector<StepSum> steps;
      std::size_t largest = 0; // which step
    };
    System& systemOf(std::size_t trajectory) { return systems_[owner_.is_one_system_ ? 0 : trajectory]; }
    double estimate(const StepSum& sum) const;
    TakenStep taken(const AcceptedStep& step) const;

    const GlobalRegularizer& owner_;
    std::size_t count_ = 0; // systems of this solve
    std::vector<System> systems_;
    std::vector<std::vector<double>> times_; // (trajectories) at which their steps begin
  };
  double factor() const { return is_one_system_ ? weight_ : weight_ / static_cast<double>(count_); }
  /// How much error and stiffness count.
  double errorShare() const;
  double stiffnessShare() const;

  GlobalRegularization options_;
  SolverOptions solver_;
  const Tableau& table_;
  std::size_t d_, count_;
  bool is_one_system_; // the whole batch
  double weight_ = 0.0;
  std::vector<Steps> members_;
};

} // namespace nullcline
