#include "engine/fit/runnable_spec.h"

#include "engine/fit/fit_method.h"
#include "engine/fit/methods.h"
#include "engine/model/model_shape.h"

#include <algorithm>

namespace nullcline {

namespace {

bool isEstimation(const StageSpec& stage) {
  return std::holds_alternative<LevenbergMarquardtOptions>(stage.optimizer) && needsSolver(stage.objective);
}

void leaveOut(std::size_t count, RunnableSpec& runnable) {
  auto& stages = runnable.spec.stages;
  const auto end = stages.begin() + static_cast<std::ptrdiff_t>(count);
  for (auto stage = stages.begin(); stage != end; ++stage)
    end->epochs += stage->epochs;
  stages.erase(stages.begin(), end);
  std::string note = count == 1 ? "The first stage needs" : "The first " + std::to_string(count) + " stages need";
  note += " a measured column for every state, and some have none: left out.";
  if (const auto* shooting = std::get_if<MultipleShootingOptions>(&stages.front().objective)) {
    TrajectoryMatchingOptions whole;
    whole.solver = shooting->solver;
    whole.gradient = shooting->gradient;
    whole.misfit = shooting->misfit;
    whole.initial = InitialStateChoice::estimated;
    stages.front().objective = whole;
    note += " What follows matches whole trajectories, their initial states estimated, because the data do not say "
            "where segments start.";
  }
  runnable.notes.push_back(std::move(note));
}

/// Known initial values are where solutions start: nothing else asks for them.
void noteUnusedStarts(RunnableSpec& runnable) {
  const auto* system = std::get_if<KnownSystemOptions>(&runnable.spec.field);
  const auto isKnown = [](const StateChoice& choice) { return choice.initial.has_value(); };
  const auto solves = [](const StageSpec& stage) { return needsSolver(stage.objective); };
  if (system && std::ranges::any_of(system->states, isKnown) && std::ranges::none_of(runnable.spec.stages, solves))
    runnable.notes.push_back("The known initial values change nothing here, because " + runnable.spec.method +
                             " solves nothing while it trains. two-stage and the other methods that solve use them.");
}

/// Presets leave the schedule of such a stage as it is: another one was set by the user.
void noteUnusedSchedules(RunnableSpec& runnable) {
  const FitSpec& spec = runnable.spec;
  const auto of = [&](bool as_published, std::size_t stage) {
    auto preset = methodPreset(spec.method, as_published);
    if (preset)
      setField(*preset, spec.field);
    return preset && stage < preset->stages.size() ? preset->stages[stage].schedule : StageSpec{}.schedule;
  };
  for (std::size_t i = 0; i < spec.stages.size(); ++i) {
    const auto& schedule = spec.stages[i].schedule;
    if (usesLearningRate(spec.stages[i].optimizer) || schedule == of(false, i) || schedule == of(true, i))
      continue;
    const std::string optimizer = std::holds_alternative<LbfgsOptions>(spec.stages[i].optimizer)
                                      ? LbfgsOptions::kLabel
                                      : LevenbergMarquardtOptions::kLabel;
    runnable.notes.push_back("The learning rate that was set changes nothing in stage " + std::to_string(i + 1) + ": " +
                             optimizer + " finds the length of its steps on its own.");
    return;
  }
}

} // namespace

RunnableSpec runnableSpec(const FitSpec& spec, std::span<const Channel> channels) {
  RunnableSpec runnable{spec, {}};
  noteUnusedStarts(runnable);
  noteUnusedSchedules(runnable);
  const auto shape = modelShape(spec.field, channels);
  if (!shape || !shape->hasUnmeasured() || !std::holds_alternative<KnownSystemOptions>(spec.field))
    return runnable;
  const auto first =
      std::ranges::find_if(spec.stages, [](const StageSpec& stage) { return needsSolver(stage.objective); });
  if (first == spec.stages.end() || !isEstimation(*first))
    return runnable;
  if (first != spec.stages.begin())
    leaveOut(static_cast<std::size_t>(first - spec.stages.begin()), runnable);
  auto& estimation = std::get<LevenbergMarquardtOptions>(runnable.spec.stages.front().optimizer);
  if (estimation.starts == 0) {
    estimation.starts = kStartsUnmeasured;
    runnable.notes.push_back("Levenberg-Marquardt is begun from " + std::to_string(kStartsUnmeasured) +
                             " starts, and the lowest training loss is kept: what no column measures starts anywhere "
                             "in its usual range.");
  }
  return runnable;
}

} // namespace nullcline
