#include "engine/objective/objective_options.h"

#include <type_traits>

namespace nullcline {

std::span<const EnumName<InitialStateChoice>> enumNames(InitialStateChoice) {
  static constexpr EnumName<InitialStateChoice> kNames[] = {
      {InitialStateChoice::first_observation, "first_observation", "First observation"},
      {InitialStateChoice::spline, "spline", "Smoothing spline"},
      {InitialStateChoice::estimated, "estimated", "Estimated"},
  };
  return kNames;
}

namespace {

template <class Options>
concept Solving = requires(const Options& options) {
  options.solver;
};

} // namespace

const SolverSettings* solverOf(const ObjectiveOptions& options) {
  return std::visit(
      [](const auto& alternative) -> const SolverSettings* {
        if constexpr (Solving<std::decay_t<decltype(alternative)>>)
          return &alternative.solver;
        else
          return nullptr;
      },
      options);
}

const GradientOptions* gradientOf(const ObjectiveOptions& options) {
  return std::visit(
      [](const auto& alternative) -> const GradientOptions* {
        if constexpr (Solving<std::decay_t<decltype(alternative)>>)
          return &alternative.gradient;
        else
          return nullptr;
      },
      options);
}

} // namespace nullcline
