#include "engine/fit/stage_plan.h"

#include "engine/fit/fit_method.h"

namespace nullcline {

int StagePlan::firstEpochOf(int stage) const {
  int first = 0;
  for (int s = 0; s < stage; ++s)
    first += this->stage(s).epochs;
  return first;
}

bool StagePlan::hasRate(int stage) const {
  return usesLearningRate(this->stage(stage).optimizer);
}

double StagePlan::rate(int stage, int epoch_in_stage) const {
  const StageSpec& options = this->stage(stage);
  return hasRate(stage) ? learningRate(options.schedule, epoch_in_stage, options.epochs) : 0.0;
}

/// The few parameters of known equations cannot overfit: the lowest training loss itself is the estimate, and the few
/// samples that are held out would only choose an epoch on the way to it. Losses of a growing horizon, or with
/// penalties, do not compare.
ChosenBy StagePlan::chosenBy(int stage) const {
  const StageSpec& options = this->stage(stage);
  const auto* matching = std::get_if<TrajectoryMatchingOptions>(&options.objective);
  const bool compares = options.regularizers.empty() && !(matching && matching->first_horizon < 1.0);
  return compares && std::holds_alternative<KnownSystemOptions>(spec_->field) ? ChosenBy::training
                                                                              : ChosenBy::validation;
}

/// From an untrained model a tenth of its loss is asked for; later stages begin at what was chosen before.
ChoiceLimit StagePlan::choiceLimit(int stage) const {
  const auto* matching = std::get_if<TrajectoryMatchingOptions>(&this->stage(stage).objective);
  if (matching && matching->first_horizon < 1.0)
    return {};
  return {stage == 0 ? 0.1 : 1.0};
}

/// By time, the few validation samples after the training part are what keeps a forecast from overfitting: no settling.
bool StagePlan::settles(int stage, SplitKind split) const {
  return this->stage(stage).settle > 0.0 && split == SplitKind::trajectory && chosenBy(stage) == ChosenBy::validation;
}

} // namespace nullcline
