#include "engine/fit/check_resume.h"

#include "engine/fit/stage_plan.h"

#include <algorithm>

namespace nullcline {

namespace {

bool countsFit(const Checkpoint& saved, const ResumedFit& fit) {
  const std::size_t count = saved.parameters.size();
  return saved.stage_parameters.size() == fit.parameters && count >= fit.parameters &&
         saved.safe_parameters.size() == count && saved.best_parameters.size() == count &&
         (saved.early_parameters.empty() || saved.early_parameters.size() == count);
}

bool startsFit(const Checkpoint& saved, const ResumedFit& fit) {
  return saved.initial_states.empty() ||
         (saved.initial_states.size() == fit.pieces &&
          std::ranges::all_of(saved.initial_states, [&](const auto& start) { return start.size() == fit.states; }));
}

Error notOfThisFit(const std::string& how) {
  return badInput("The checkpoint is not of this fit: " + how + ". The fit cannot go on from it; start it again.");
}

} // namespace

Error otherModelError(const Checkpoint& checkpoint, std::size_t needed) {
  return badInput("The checkpoint belongs to another model: it has " + std::to_string(checkpoint.parameters.size()) +
                  " parameters, this one " + std::to_string(needed) + ".");
}

Status checkResume(const Checkpoint& checkpoint, const ResumedFit& fit) {
  if (checkpoint.stage < 0 || checkpoint.stage >= static_cast<int>(fit.spec.stages.size()))
    return notOfThisFit("it is in stage " + std::to_string(checkpoint.stage + 1LL) + " of " +
                        std::to_string(fit.spec.stages.size()));
  const StagePlan plan(fit.spec);
  const int first = plan.firstEpochOf(checkpoint.stage), last = plan.firstEpochOf(checkpoint.stage + 1);
  if (checkpoint.epoch < first || checkpoint.epoch > last)
    return notOfThisFit("it has done " + std::to_string(checkpoint.epoch) + " epochs, and its stage is from " +
                        std::to_string(first) + " to " + std::to_string(last));
  if (!countsFit(checkpoint, fit))
    return otherModelError(checkpoint, fit.parameters);
  if (!startsFit(checkpoint, fit))
    return notOfThisFit("its initial states are not those of the data");
  return {};
}

} // namespace nullcline
