// What a spec asks of its stages: which epochs of the plan are whose, and which loss chooses their parameters.
#pragma once

#include "engine/fit/best_parameters.h"
#include "engine/fit/fit_spec.h"

#include <optional>

namespace nullcline {

/// Stages and epochs are counted from 0. The spec must outlive the plan.
class StagePlan {
 public:
  explicit StagePlan(const FitSpec& spec) : spec_(&spec) {}

  int count() const { return static_cast<int>(spec_->stages.size()); }
  const StageSpec& stage(int stage) const { return spec_->stages[static_cast<std::size_t>(stage)]; }
  /// Epochs of the plan before the stage; of count(): all.
  int firstEpochOf(int stage) const;
  /// False where the stage's optimiser finds the length of its steps on its own.
  bool hasRate(int stage) const;
  /// Of an epoch of the stage, before any recovery lowered it; 0 where there is none.
  double rate(int stage, int epoch_in_stage) const;
  ChosenBy chosenBy(int stage) const;
  ChoiceLimit choiceLimit(int stage) const;
  /// Before which of the stage's epochs the best parameters are chosen anew; nothing: they never are.
  std::optional<int> settleEpoch(int stage, SplitKind split) const;

 private:
  const FitSpec* spec_;
};

} // namespace nullcline
