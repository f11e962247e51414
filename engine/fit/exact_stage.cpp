#include "engine/fit/exact_stage.h"

#include "engine/ode/tableau.h"

#include <algorithm>
#include <cmath>

namespace nullcline {

namespace {

constexpr double kTightPoints = 4.0;  // C of the Gauss-Legendre quadrature
constexpr double kShorterStep = 0.25; // of fixed steps, from level to level
constexpr double kFloor = 1e-13;      // no relative tolerance below

/// Nothing happens to objectives that solve nothing.
template <class Change>
void changeSolving(ObjectiveOptions& objective, Change change) {
  std::visit(
      [&](auto& options) {
        if constexpr (requires { options.gradient; })
          change(options.solver, options.gradient);
      },
      objective);
}

/// Methods of low order would need millions of steps at the tolerances of the others.
bool isOfLowOrder(StepMethod method) {
  return method == StepMethod::leapfrog || tableauOf(method).order < 4;
}

void solveMoreExactly(SolverSettings& solver, int level) {
  solver.max_steps = std::max(solver.max_steps, 1000000LL);
  solver.smallest_step = solver.max_seconds = 0.0;
  if (auto* fixed = std::get_if<FixedSteps>(&solver.control)) {
    fixed->step *= std::pow(kShorterStep, level + 1);
    return;
  }
  const bool is_low = isOfLowOrder(solver.method);
  const double first = is_low ? 1e-5 : 1e-7, factor = std::pow(is_low ? 0.1 : 0.01, level);
  solver.absolute_tolerance = std::min(solver.absolute_tolerance, 1e-2 * first) * factor;
  if (solver.relative_tolerance > 0.0)
    solver.relative_tolerance = std::max(std::min(solver.relative_tolerance, first) * factor, kFloor);
}

} // namespace

bool isContinuous(const GradientOptions* gradient) {
  return gradient &&
         (std::holds_alternative<AdjointGradient>(*gradient) || std::holds_alternative<SeminormGradient>(*gradient) ||
          std::holds_alternative<GaussLegendreGradient>(*gradient) ||
          std::holds_alternative<InterpolatingGradient>(*gradient));
}

StageSpec withDirectGradient(StageSpec stage) {
  changeSolving(stage.objective, [](SolverSettings&, GradientOptions& gradient) { gradient = DirectGradient{}; });
  return stage;
}

StageSpec tightened(StageSpec stage, int level) {
  changeSolving(stage.objective, [level](SolverSettings& solver, GradientOptions& gradient) {
    solveMoreExactly(solver, level);
    std::visit(
        [](auto& options) {
          if constexpr (requires { options.relative_tolerance; })
            options.relative_tolerance = options.absolute_tolerance = 0.0; // those of the forward solve
          if constexpr (requires { options.points; }) {
            options.points = std::max(options.points, kTightPoints);
            options.most_points = std::max(options.most_points, GaussLegendreGradient{}.most_points);
          }
        },
        gradient);
  });
  return stage;
}

} // namespace nullcline
