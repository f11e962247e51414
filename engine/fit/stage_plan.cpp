#include "engine/fit/stage_plan.h"

#include "engine/fit/fit_method.h"

#include <algorithm>
#include <cmath>

namespace nullcline {

namespace {
bool horizonGrows(const StageSpec& stage) {
  const auto* matching = std::get_if<TrajectoryMatchingOptions>(&stage.objective);
  return matching && matching->first_horizon < 1.0;
}
} // namespace

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
  const bool compares = options.regularizers.empty() && !horizonGrows(options);
  return compares && std::holds_alternative<KnownSystemOptions>(spec_->field) ? ChosenBy::training
                                                                              : ChosenBy::validation;
}

/// From an untrained model a tenth of its loss is asked for; later stages begin at what was chosen before. While a
/// horizon grows, the loss is that of another task.
ChoiceLimit StagePlan::choiceLimit(int stage) const {
  if (horizonGrows(this->stage(stage)))
    return {1.0, true};
  return {stage == 0 ? 0.1 : 1.0};
}

/// By time, the few validation samples after the training part are what keeps a forecast from overfitting: the only
/// settling there is that of a horizon, before which nothing was asked to describe all training data.
std::optional<int> StagePlan::settleEpoch(int stage, SplitKind split) const {
  const StageSpec& options = this->stage(stage);
  int epoch = 0;
  if (horizonGrows(options))
    epoch = static_cast<int>(
        std::ceil(std::get<TrajectoryMatchingOptions>(options.objective).growth_epochs * options.epochs));
  if (split == SplitKind::trajectory && chosenBy(stage) == ChosenBy::validation)
    epoch = std::max(epoch, static_cast<int>(options.settle * options.epochs));
  return epoch > 0 ? std::optional(std::min(epoch, options.epochs - 1)) : std::nullopt;
}

} // namespace nullcline
