// Which parameters a fit keeps: the best by validation loss since its stage settled, and none worse than the start.
#pragma once

#include "engine/fit/checkpoint.h"

#include <limits>
#include <span>
#include <vector>

namespace nullcline {

/// The loss that chooses in a stage: that of the validation part, or, where nothing can be overfitted, of training.
enum class ChosenBy { validation, training };

/// Parameters are those of the model and the extra ones of the stage. Losses that are not finite are never chosen.
template <class Real>
class BestParameters {
 public:
  struct Candidate {
    std::vector<Real> parameters;
    int epoch = 0;                                                // over all stages
    double train_loss = std::numeric_limits<double>::quiet_NaN(); // none was looked at
    double validation_loss = std::numeric_limits<double>::infinity();
  };

  /// The losses of the stage before are not comparable with those of this one.
  void beginStage(std::vector<Real> start, ChosenBy by = ChosenBy::validation);
  /// Of the first epoch of the stage: the loss that chooses.
  void setStartLoss(double loss) { start_loss_ = loss; }
  void offer(std::span<const Real> parameters, int epoch, double train_loss, double validation_loss);
  /// From now on chosen anew.
  void settle();

  /// The best since settling, unless nothing in the fit, this included, was better than what its stage began with: then
  /// the best before, which is no worse than the start.
  const Candidate& kept() const;
  /// Some stage so far kept parameters that were better than those it began with.
  bool improved() const { return improved_before_ || isBetter(kept()); }
  /// What is kept is from before the stage settled.
  bool keptEarlier() const { return &kept() == &early_; }

  void save(Checkpoint& checkpoint) const;
  void restore(const Checkpoint& checkpoint, ChosenBy by = ChosenBy::validation);

 private:
  /// Infinite where there is none.
  double lossOf(const Candidate& candidate) const;
  /// Than the start of the stage, or it fits perfectly; a start that is not a number is no rival.
  bool isBetter(const Candidate& candidate) const;

  Candidate best_, early_; // since settling, and before
  double start_loss_ = std::numeric_limits<double>::infinity();
  bool improved_before_ = false; // in the stages before
  ChosenBy by_ = ChosenBy::validation;
};

extern template class BestParameters<float>;
extern template class BestParameters<double>;

} // namespace nullcline
