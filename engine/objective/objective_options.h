// What "fits well" can mean. Each alternative carries only its own options. The first three need no solver; the others
// solve the equation while they train, so they carry a solver and a gradient strategy.
#pragma once

#include "engine/core/describe.h"
#include "engine/gradient/gradient_options.h"
#include "engine/loss/misfit_options.h"
#include "engine/ode/solver_settings.h"
#include "engine/prepare/weak_form.h"

#include <variant>

namespace nullcline {

/// VF-NODE's variational loss (Zhao et al., ICLR 2025), and the ablations of the same paper.
struct VariationalOptions {
  static constexpr const char* kName = "variational";
  static constexpr const char* kLabel = "Variational (VF-NODE)";
  int test_functions = 80; // L
  TestFunctions functions = TestFunctions::sine;
  WeakQuadrature quadrature = WeakQuadrature::filon; // other functions than sines: trapezoid only

  bool operator==(const VariationalOptions&) const = default;
};

/// Squared distance between the field and the slope of the smoothing spline at the samples.
struct GradientMatchingOptions {
  static constexpr const char* kName = "gradient_matching";
  static constexpr const char* kLabel = "Gradient matching";

  bool operator==(const GradientMatchingOptions&) const = default;
};

/// x-hat(t_0) plus the integral of the spline through the field's values, against the samples (VF-NODE's ablation).
struct SplineIntegralOptions {
  static constexpr const char* kName = "spline_integral";
  static constexpr const char* kLabel = "Spline integral";

  bool operator==(const SplineIntegralOptions&) const = default;
};

enum class InitialStateChoice { first_observation, spline, estimated };
std::span<const EnumName<InitialStateChoice>> enumNames(InitialStateChoice);

/// The solution from the initial state against the observations.
struct TrajectoryMatchingOptions {
  static constexpr const char* kName = "trajectory_matching";
  static constexpr const char* kLabel = "Trajectory matching";
  SolverSettings solver = {.relative_tolerance = 1e-4, .absolute_tolerance = 1e-6};
  GradientOptions gradient = DirectGradient{};
  MisfitOptions misfit;
  InitialStateChoice initial = InitialStateChoice::spline;
  double first_horizon = 1.0; // part of each trajectory that is matched at first
  double growth_epochs = 0.5; // part of the epochs over which the horizon grows to the whole

  bool operator==(const TrajectoryMatchingOptions&) const = default;
};

/// The same over short segments whose first states are estimated, with a penalty on the jumps between them.
struct MultipleShootingOptions {
  static constexpr const char* kName = "multiple_shooting";
  static constexpr const char* kLabel = "Multiple shooting";
  SolverSettings solver = {.relative_tolerance = 1e-4, .absolute_tolerance = 1e-6};
  GradientOptions gradient = DirectGradient{};
  MisfitOptions misfit;
  int segment_samples = 10; // samples of a segment; the last may have more
  double continuity = 10.0; // weight of the mean squared jump, in spreads

  bool operator==(const MultipleShootingOptions&) const = default;
};

using ObjectiveOptions = std::variant<VariationalOptions, GradientMatchingOptions, SplineIntegralOptions,
                                      TrajectoryMatchingOptions, MultipleShootingOptions>;

/// Null for objectives that need no solver.
const SolverSettings* solverOf(const ObjectiveOptions& options);
const GradientOptions* gradientOf(const ObjectiveOptions& options);
inline bool needsSolver(const ObjectiveOptions& options) {
  return solverOf(options) != nullptr;
}

template <class Visitor>
void describe(Visitor& visitor, VariationalOptions& options) {
  visitor.integer("test_functions", options.test_functions,
                  {"Test functions L",
                   "Functions against which the equation is tested; more follow faster changes and more "
                   "of the noise"},
                  {1, 4096});
  visitor.choice("functions", options.functions,
                 {"Kind",
                  "Sines are the paper's; the others are its ablations: whatever L is, the polynomials span only "
                  "two dimensions and the Hermite bumps one"});
  visitor.choice("quadrature", options.quadrature,
                 {"Quadrature", "Filon is the paper's; the others are its ablations"});
}

template <class Visitor>
void describe(Visitor&, GradientMatchingOptions&) {}
template <class Visitor>
void describe(Visitor&, SplineIntegralOptions&) {}

/// What both objectives that solve have in common.
template <class Visitor, class Options>
void describeSolving(Visitor& visitor, Options& options) {
  visitor.group("solver", options.solver, {"Solver", ""});
  visitor.alternative("gradient", options.gradient, {"Gradient", "How the solution is differentiated"});
  visitor.group("misfit", options.misfit, {"Misfit", ""});
}

template <class Visitor>
void describe(Visitor& visitor, TrajectoryMatchingOptions& options) {
  describeSolving(visitor, options);
  visitor.choice("initial", options.initial, {"Initial state", "Where each trajectory starts"});
  visitor.number("first_horizon", options.first_horizon,
                 {"First horizon", "Part of each trajectory matched at first; 1: all from the beginning"}, {0.01, 1.0});
  if (offers(visitor, options.first_horizon < 1.0))
    visitor.number("growth_epochs", options.growth_epochs, {"Growth", "Part of the epochs until all is matched"},
                   {0.0, 1.0});
}

template <class Visitor>
void describe(Visitor& visitor, MultipleShootingOptions& options) {
  describeSolving(visitor, options);
  visitor.integer("segment_samples", options.segment_samples,
                  {"Samples per segment", "Fewer are easier to fit and say less of the long run"}, {2, 1000000});
  visitor.number("continuity", options.continuity,
                 {"Continuity", "Weight of the jumps between segments; higher closes them"}, {0.0, 1e9});
}

} // namespace nullcline
