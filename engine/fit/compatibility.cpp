#include "engine/fit/compatibility.h"

#include "engine/device/devices.h"
#include "engine/fit/device_choice.h"
#include "engine/fit/runnable_spec.h"
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
    if (const auto reason = whyNotOnDevice(spec))
      return usageError(*reason);
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

/// What Levenberg-Marquardt cannot do, and what to choose instead: the losses of two epochs must be comparable and have
/// a quadratic model.
struct Refusal {
  std::string cannot, remedy;
};

std::optional<Refusal> refusalOfQuadratic(const StageSpec& stage, const ModelShape& shape, std::size_t parameters) {
  constexpr std::size_t kMostParameters = 1000;
  const auto* matching = std::get_if<TrajectoryMatchingOptions>(&stage.objective);
  const auto* shooting = std::get_if<MultipleShootingOptions>(&stage.objective);
  if (!matching && !shooting)
    return Refusal{"needs the derivative of every residual, which this objective does not have",
                   "trajectory matching or multiple shooting"};
  if (parameters > kMostParameters)
    return Refusal{"keeps the derivative of every residual by every parameter, at most " +
                       std::to_string(kMostParameters) + " of them, and this model has " + std::to_string(parameters),
                   "a smaller model, or a known system"};
  if (shape.linear_readout)
    return Refusal{"compares the states themselves with the data", "a model without a linear read-out"};
  if (!stage.regularizers.empty())
    return Refusal{"takes a sum of squares alone", "a stage without regularisers"};
  if (matching && matching->first_horizon < 1.0)
    return Refusal{"compares the losses of different epochs, which a growing horizon changes", "a first horizon of 1"};
  if ((matching ? matching->misfit : shooting->misfit).kind == MisfitKind::absolute)
    return Refusal{"needs a misfit that is curved at zero", "the squared, Huber or relative misfit"};
  return std::nullopt;
}

Reason whyNotQuadratic(const StageSpec& stage, const ModelShape& shape, std::size_t parameters) {
  if (!std::holds_alternative<LevenbergMarquardtOptions>(stage.optimizer))
    return std::nullopt;
  const auto refusal = refusalOfQuadratic(stage, shape, parameters);
  if (!refusal)
    return std::nullopt;
  std::string text = LevenbergMarquardtOptions::kLabel;
  text.append(" ").append(refusal->cannot).append(". Choose Adam, or ").append(refusal->remedy).append(".");
  return text;
}

struct ConstantWeight {
  bool operator()(const SteerRegularization&) const { return true; }
  template <class Weighted>
  bool operator()(const Weighted& options) const {
    return options.weight.first == options.weight.last;
  }
};

/// L-BFGS learns the curvature from how the gradient differs between epochs: that must come from the step alone.
Reason whyNotQuasiNewton(const StageSpec& stage) {
  if (!std::holds_alternative<LbfgsOptions>(stage.optimizer))
    return std::nullopt;
  for (const auto& regularizer : stage.regularizers) {
    const bool draws = std::holds_alternative<SteerRegularization>(regularizer.kind) ||
                       std::holds_alternative<LocalRegularization>(regularizer.kind);
    if (draws)
      return "L-BFGS compares the gradients of different epochs, and this regulariser draws other times in each. "
             "Choose "
             "Adam, or leave the regulariser out.";
    if (!std::visit(ConstantWeight{}, regularizer.kind))
      return "L-BFGS compares the gradients of different epochs, which a weight that changes from epoch to epoch does "
             "not allow. Give both weights of the regulariser the same value, or choose Adam.";
  }
  return std::nullopt;
}

Reason whyNotSmoothAlongField(std::size_t number, const ModelShape& shape) {
  if (number == 0)
    return "The first stage cannot smooth the data along the field, because none has been found yet. Choose the "
           "smoothing along the field in a later stage.";
  if (shape.hasUnmeasured() || shape.linear_readout)
    return "Smoothing along the field needs every state measured, and this model has states that no column measures. "
           "Leave it out of the stage, or choose a model of the measured states alone.";
  return std::nullopt;
}

Reason whyNotStage(const FitSpec& spec, std::size_t number, const ModelShape& shape, const Field<double>& field) {
  const StageSpec& stage = spec.stages[number];
  if (auto reason = whyNot(stage.objective))
    return reason;
  if (auto reason = whyNot(stage.objective, stage.regularizers, field.hasJets()))
    return reason;
  if (auto reason = whyNotGroup(stage.objective))
    return reason;
  if (auto reason = whyNot(stage.objective, shape))
    return reason;
  if (auto reason = whyNotQuadratic(stage, shape, field.parameterCount()))
    return reason;
  if (auto reason = whyNotQuasiNewton(stage))
    return reason;
  return stage.resmooth ? whyNotSmoothAlongField(number, shape) : std::nullopt;
}

} // namespace

Status checkCompatibility(const FitSpec& wanted, std::span<const Channel> channels) {
  const FitSpec spec = runnableSpec(wanted, channels).spec;
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
    if (const auto reason = whyNotStage(spec, i, *shape, **field))
      return usageError(spec.stages.size() > 1 ? "Stage " + std::to_string(i + 1) + ": " + *reason : *reason);
  if (spec.device == Device::cuda)
    if (const auto reason = whyNoDevice())
      return usageError(*reason + " Choose the device auto or cpu.");
  return {};
}

} // namespace nullcline
