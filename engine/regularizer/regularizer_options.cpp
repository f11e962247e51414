#include "engine/regularizer/regularizer_options.h"

namespace nullcline {

std::span<const EnumName<StepEstimate>> enumNames(StepEstimate) {
  static constexpr EnumName<StepEstimate> kNames[] = {
      {StepEstimate::error, "error", "Error"},
      {StepEstimate::stiffness, "stiffness", "Stiffness"},
  };
  return kNames;
}

std::span<const EnumName<LocalStep>> enumNames(LocalStep) {
  static constexpr EnumName<LocalStep> kNames[] = {
      {LocalStep::solver, "solver", "The solver's own"},
      {LocalStep::automatic, "automatic", "Automatic length"},
  };
  return kNames;
}

std::span<const EnumName<GlobalRegularization::Estimate>> enumNames(GlobalRegularization::Estimate) {
  using Estimate = GlobalRegularization::Estimate;
  static constexpr EnumName<Estimate> kNames[] = {
      {Estimate::error, "error", "Error"},
      {Estimate::stiffness, "stiffness", "Stiffness"},
      {Estimate::both, "both", "Both"},
  };
  return kNames;
}

} // namespace nullcline
