// ERNODE and SRNODE: the estimates of all accepted steps (Pal et al., ICML 2021; methods.md 3b).
#pragma once

#include "engine/regularizer/regularizer.h"
#include "engine/regularizer/step_estimates.h"

namespace nullcline {

/// penalty = weight mean over trajectories of the mean (or the largest) over the accepted steps of the error estimate
/// times the step, of the stiffness, or of error + 0.1 stiffness. The step lengths are constants of the gradient.
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
    void look(const AcceptedStep& step) override;
    void addCotangents(const AcceptedStep& step, double* x_bar, double* x_next_bar, double* stages_bar) override;

    struct Sum {
      std::size_t steps = 0;
      double sum = 0.0;
      double largest = 0.0, largest_at = 0.0; // and the time at which its step begins
    };
    std::vector<Sum> sums; // (trajectories of the chunk)

   private:
    double estimate(const AcceptedStep& step, const StepCotangents* bar) const;
    const GlobalRegularizer& owner_;
  };

  GlobalRegularization options_;
  SolverOptions solver_;
  const Tableau& table_;
  std::size_t d_, count_;
  double weight_ = 0.0;
  std::vector<Steps> members_;
};

} // namespace nullcline
