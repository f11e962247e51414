// Which parameters a fit keeps: of those that describe the training data, the best by validation loss since its stage
// settled, and none worse than the start.
#pragma once

#include "engine/fit/checkpoint.h"

#include <limits>
#include <span>
#include <vector>

namespace nullcline {

/// The loss that chooses in a stage: that of the validation part, or, where nothing can be overfitted, of training.
enum class ChosenBy { validation, training };

/// How large the training loss of what is chosen may be, as a multiple of that of the stage's first epoch. It never has
/// to be lower than three times the lowest so far. The few samples of a validation part may lie where a field that is
/// still at rest is right by chance: what does not describe the training data is no fit, however small its loss there.
struct ChoiceLimit {
  double of_start = std::numeric_limits<double>::infinity();
  bool since_settled = false; // of what comes before, the losses do not compare: no limit there, and the first after it
};

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
  void beginStage(std::vector<Real> start, ChosenBy by = ChosenBy::validation, ChoiceLimit limit = {});
  /// Of the first epoch of the stage: the loss that chooses, and that of training.
  void setStartLoss(double loss, double train_loss);
  void offer(std::span<const Real> parameters, int epoch, double train_loss, double validation_loss);
  /// From now on chosen anew.
  void settle();

  /// The best since settling, unless nothing in the fit, this included, was better than what its stage began with: then
  /// the best before, which is no worse than the start.
  const Candidate& kept() const;
  /// Some stage so far kept parameters that were better than those it began with.
  bool improved() const { return improved_before_ || isBetter(kept()); }
  /// The lowest of training in the stage, of all epochs whether kept or not.
  double lowestTrainLoss() const { return lowest_train_; }
  /// What is kept is from before the stage settled.
  bool keptEarlier() const { return &kept() == &early_; }

  void save(Checkpoint& checkpoint) const;
  /// `train_losses`: of the stage's epochs so far; of those since it settled, where the limit is of these.
  void restore(const Checkpoint& checkpoint, ChosenBy by, ChoiceLimit limit, std::span<const double> train_losses);

 private:
  /// Near enough to the training data to be chosen by the others.
  bool describes(double train_loss) const;
  /// Infinite where there is none, and where the training data are not described.
  double lossOf(const Candidate& candidate) const;
  /// Than the start of the stage, or it fits perfectly; a start that is not a number, or does not describe the training
  /// data, is no rival.
  bool isBetter(const Candidate& candidate) const;

  Candidate best_, early_; // since settling, and before
  double start_loss_ = std::numeric_limits<double>::infinity();
  double start_train_ = std::numeric_limits<double>::infinity();
  double lowest_train_ = std::numeric_limits<double>::infinity();
  ChoiceLimit limit_;
  bool settled_ = false;
  bool improved_before_ = false; // in the stages before
  ChosenBy by_ = ChosenBy::validation;
};

extern template class BestParameters<float>;
extern template class BestParameters<double>;

} // namespace nullcline
