#include "engine/fit/compatibility.h"

#include "engine/model/fitted_model.h"
#include "engine/model/model_shape.h"
#include "engine/objective/why_not.h"
#include "engine/prepare/scaling.h"

#include <type_traits>

namespace nullcline {

namespace {

using Reason = std::optional<std::string>;

Status checkWhole(const FitSpec& spec) {
  if (spec.device == Device::cuda)
    return usageError("This version trains on the CPU only: choose the device auto or cpu.");
  if (spec.stages.empty())
    return usageError("The fit has no stage: add at least one to \"stages\".");
  double epochs = 0.0;
  for (const auto& stage : spec.stages)
    epochs += stage.epochs;
  if (epochs > 1e9)
    return usageError("The stages have more than a thousand million epochs together: choose fewer.");
  const SplitOptions& split = spec.split;
  const bool some = split.train > 0 || split.validation > 0 || split.test > 0;
  if (some && !(split.train > 0 && split.validation > 0 && split.test > 0))
    return usageError("Of the three parts of the split at least one is zero: give all three fractions, or none.");
  return {};
}

Reason whyNotGroup(const ObjectiveOptions& objective) {
  const SolverSettings* solver = solverOf(objective);
  if (solver && std::holds_alternative<AdjointGradient>(*gradientOf(objective)) &&
      solver->group == ControlGroup::each_trajectory)
    return "The full-norm adjoint is solved backwards as one system of all trajectories and parameters, so that its "
           "error is that of the batch. Choose steps shared by the whole batch, or the seminorm gradient, which lets "
           "each trajectory have its own.";
  return std::nullopt;
}

const char* labelOf(const RegularizerOptions& regularizer) {
  return std::visit([](const auto& kind) { return std::decay_t<decltype(kind)>::kLabel; }, regularizer);
}

Reason whyNotRegularizers(const StageSpec& stage, bool has_jets) {
  for (std::size_t i = 0; i < stage.regularizers.size(); ++i) {
    const auto& regularizer = stage.regularizers[i].kind;
    for (std::size_t before = 0; before < i; ++before)
      if (stage.regularizers[before].kind.index() == regularizer.index())
        return std::string(labelOf(regularizer)) + " is asked for twice in one stage: leave one of them out.";
    if (auto reason = whyNot(stage.objective, regularizer, has_jets))
      return reason;
  }
  return std::nullopt;
}

Reason whyNotSmoothAlongField(std::size_t number, const ModelShape& shape) {
  if (number == 0)
    return "The first stage cannot smooth the data along the field, because none has been found yet. Choose the "
           "smoothing "
           "along the field in a later stage.";
  if (shape.hasUnmeasured() || shape.linear_readout)
    return "Smoothing along the field needs every state measured, and this model has states that no column measures. "
           "Leave it out of the stage, or choose a model of the measured states alone.";
  return std::nullopt;
}

Reason whyNotStage(const FitSpec& spec, std::size_t number, const ModelShape& shape, bool has_jets) {
  const StageSpec& stage = spec.stages[number];
  if (auto reason = whyNot(stage.objective))
    return reason;
  if (auto reason = whyNotGroup(stage.objective))
    return reason;
  if (auto reason = whyNot(stage.objective, shape))
    return reason;
  if (auto reason = whyNotRegularizers(stage, has_jets))
    return reason;
  return stage.resmooth ? whyNotSmoothAlongField(number, shape) : std::nullopt;
}

} // namespace

Status checkCompatibility(const FitSpec& spec, std::span<const Channel> channels) {
  if (const Status whole = checkWhole(spec); !whole)
    return whole;
  const auto shape = modelShape(spec.field, channels);
  if (!shape)
    return shape.error();
  const std::size_t states = shape->stateCount();
  const auto field = makeField<double>(spec.field, states, identityScaling(states));
  if (!field)
    return field.error();
  for (std::size_t i = 0; i < spec.stages.size(); ++i)
    if (const auto reason = whyNotStage(spec, i, *shape, (*field)->hasJets()))
      return usageError(spec.stages.size() > 1 ? "Stage " + std::to_string(i + 1) + ": " + *reason : *reason);
  return {};
}

} // namespace nullcline
