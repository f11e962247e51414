#include "engine/fit/gradient_check.h"

#include "engine/core/numbers.h"
#include "engine/core/random.h"
#include "engine/core/worker_team.h"
#include "engine/fit/compatibility.h"
#include "engine/fit/epoch_moment.h"
#include "engine/fit/solve_trouble.h"
#include "engine/model/fitted_model.h"
#include "engine/model/initial_parameters.h"
#include "engine/model/unmeasured_states.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace nullcline {

namespace {

constexpr double kExactTolerance = 1e-6; // of the gradient's norm: truncation and rounding of the differences
constexpr double kTightTolerance = 1e-5; // of an adjoint at the tolerances below
constexpr double kTightRelative = 1e-9, kTightAbsolute = 1e-11;
constexpr double kTightPoints = 4.0;        // C of the Gauss-Legendre quadrature
constexpr double kLongestStep = 0.02;       // of an extrapolation
constexpr double kUncertain = 1e-3;         // of the norm: a difference less certain says nothing
constexpr double kRelativeStep = 6.0554e-6; // cube root of the float64 epsilon: truncation and rounding balance

/// All that one evaluation needs, made once.
struct Workbench {
  ModelShape shape;
  Problem problem;
  std::unique_ptr<Field<double>> field;
  std::unique_ptr<WorkerTeam> team;
  std::vector<double> theta; // (P)
  std::vector<ParameterSegment> segments;
};

Expected<Workbench> makeWorkbench(const Dataset& dataset, const FitSpec& spec, const GradientCheckOptions& options,
                                  const std::stop_token& stop) {
  auto shape = modelShape(spec.field, dataset.channels);
  if (!shape)
    return shape.error();
  auto plain = prepareProblem(dataset, {spec.split, spec.smoothing, spec.standardize}, spec.seed, stop);
  if (!plain)
    return plain.error();
  Problem problem = withUnmeasuredStates(std::move(*plain), *shape);
  auto field = makeField<double>(spec.field, problem.stateCount(), problem.scaling);
  if (!field)
    return field.error();
  auto segments = parameterSegments(spec.field, problem.stateCount(), problem.scaling);
  if (!segments)
    return segments.error();
  RandomGenerator random(spec.seed);
  auto theta = initialParameters(spec.field, problem.stateCount(), random);
  if (!theta)
    return theta.error();
  if (!options.at.empty()) {
    if (options.at.size() != theta->size())
      return badInput("The gradient cannot be checked at these parameters: there are " +
                      std::to_string(options.at.size()) + ", the model has " + std::to_string(theta->size()) +
                      ". Check it where the fit begins.");
    theta->assign(options.at.begin(), options.at.end());
  }
  return Workbench{std::move(*shape), std::move(problem),
                   std::move(*field), std::make_unique<WorkerTeam>(threadCount(spec.threads)),
                   std::move(*theta), std::move(*segments)};
}

struct Evaluated {
  std::unique_ptr<Objective<double>> objective;
  std::vector<double> theta, gradient; // (P + E)
  double loss = 0.0;
};

/// Loss and gradient at the last epoch of the stage, where the whole horizon is followed.
Expected<Evaluated> evaluateAt(const Workbench& bench, const Dataset& dataset, const FitSpec& spec,
                               const StageSpec& stage, const std::stop_token& stop) {
  ObjectiveInput<double> input;
  input.field = bench.field.get();
  input.scaling = &bench.problem.scaling;
  input.pieces = bench.problem.train;
  input.team = bench.team.get();
  input.stop = stop;
  input.shape = &bench.shape;
  input.regularizers = stage.regularizers;
  Evaluated evaluated{makeObjective<double>(stage.objective, input), bench.theta, {}};
  const auto extra = evaluated.objective->extraStart();
  evaluated.theta.insert(evaluated.theta.end(), extra.begin(), extra.end());
  evaluated.gradient.resize(evaluated.theta.size());
  evaluated.objective->beginEpoch(epochMoment(spec.seed, 0, stage.epochs - 1, stage.epochs));
  const ObjectiveValue value = evaluated.objective->evaluate(evaluated.theta, evaluated.gradient, stop);
  if (!value.completed)
    return failure("The gradient check was stopped.");
  if (!std::isfinite(value.loss))
    return failure("The gradient cannot be checked here: " + troubleText(value.trouble, dataset) + ". " +
                   troubleRemedy(value.trouble));
  evaluated.loss = value.loss;
  return evaluated;
}

std::string parameterName(const std::vector<ParameterSegment>& segments, std::size_t index) {
  for (const auto& segment : segments)
    if (index < segment.offset + segment.size())
      return segment.size() == 1 ? segment.name : segment.name + "[" + std::to_string(index - segment.offset) + "]";
  const std::size_t first = segments.empty() ? 0 : segments.back().offset + segments.back().size();
  return "estimated state[" + std::to_string(index - first) + "]";
}

/// (L(theta + h v) - L(theta - h v)) / 2h, v: (theta)
double centralDifference(Objective<double>& objective, std::vector<double> theta, const std::vector<double>& v,
                         double h) {
  for (std::size_t i = 0; i < theta.size(); ++i)
    theta[i] += h * v[i];
  const double above = objective.evaluate(theta, {}).loss;
  for (std::size_t i = 0; i < theta.size(); ++i)
    theta[i] -= 2 * h * v[i];
  return (above - objective.evaluate(theta, {}).loss) / (2 * h);
}

struct Derivative {
  double value = 0.0, uncertainty = 0.0;
};

/// Ridders, Adv. Eng. Software 4, 1982: differences at ever shorter steps, extrapolated to none; the uncertainty is the
/// smallest change that another extrapolation makes. Where rounding is large, as in error estimates at tight
/// tolerances, a long step is better than any short one.
Derivative extrapolated(Objective<double>& objective, const std::vector<double>& theta, const std::vector<double>& v,
                        double first_step) {
  constexpr std::size_t kSteps = 10;
  constexpr double kShorter = 1.6;
  double table[kSteps][kSteps];
  Derivative best{0.0, std::numeric_limits<double>::infinity()};
  double h = first_step;
  for (std::size_t i = 0; i < kSteps; ++i, h /= kShorter) {
    table[0][i] = centralDifference(objective, theta, v, h);
    double factor = kShorter * kShorter;
    for (std::size_t j = 1; j <= i; ++j, factor *= kShorter * kShorter) {
      table[j][i] = (factor * table[j - 1][i] - table[j - 1][i - 1]) / (factor - 1.0);
      const double change =
          std::max(std::abs(table[j][i] - table[j - 1][i]), std::abs(table[j][i] - table[j - 1][i - 1]));
      if (change <= best.uncertainty)
        best = {table[j][i], change};
    }
  }
  return best;
}

double norm(std::span<const double> values) {
  double sum = 0.0;
  for (const double value : values)
    sum += value * value;
  return std::sqrt(sum);
}

/// One entry: a difference at the usual step, and if that does not agree, an extrapolated one.
GradientEntry compareEntry(const Evaluated& at, const std::vector<double>& direction, double length, double analytic,
                           double size) {
  GradientEntry entry;
  entry.analytic = analytic;
  entry.numeric = centralDifference(*at.objective, at.theta, direction, kRelativeStep * length);
  if (std::abs(entry.analytic - entry.numeric) < kExactTolerance * size)
    return entry;
  const Derivative better = extrapolated(*at.objective, at.theta, direction, kLongestStep * length);
  if (std::isfinite(better.uncertainty)) {
    entry.numeric = better.value;
    entry.uncertainty = better.uncertainty;
  }
  return entry;
}

/// Single parameters, drawn, then one direction of length 1 that sees every parameter, however many there are. False:
/// stopped.
bool compareEntries(GradientCheck& check, const Evaluated& at, const Workbench& bench, RandomGenerator random,
                    std::size_t most, const std::stop_token& stop) {
  const auto& theta = at.theta;
  auto indices = random.permutation(theta.size());
  indices.resize(std::min(indices.size(), most));
  std::ranges::sort(indices);
  std::vector<double> direction(theta.size(), 0.0);
  at.objective->holdSteps(true);
  for (const auto index : indices) {
    if (stop.stop_requested())
      return false;
    direction[index] = 1.0;
    check.entries.push_back(
        compareEntry(at, direction, std::max(1.0, std::abs(theta[index])), at.gradient[index], check.norm));
    check.entries.back().name = parameterName(bench.segments, index);
    direction[index] = 0.0;
  }
  for (auto& component : direction)
    component = random.normal();
  const double length = norm(direction);
  double analytic = 0.0;
  for (std::size_t i = 0; i < theta.size(); ++i) {
    direction[i] /= length;
    analytic += at.gradient[i] * direction[i];
  }
  check.entries.push_back(
      compareEntry(at, direction, std::sqrt(static_cast<double>(theta.size())), analytic, check.norm));
  check.entries.back().name = "a random direction of all";
  at.objective->holdSteps(false);
  for (const auto& entry : check.entries)
    check.uncertain += entry.uncertainty > kUncertain * check.norm;
  return true;
}

/// Null for objectives that solve nothing.
template <class Change>
void changeSolving(ObjectiveOptions& objective, Change change) {
  std::visit(
      [&](auto& options) {
        if constexpr (requires { options.gradient; })
          change(options.solver, options.gradient);
      },
      objective);
}

bool isContinuous(const GradientOptions* gradient) {
  return gradient &&
         (std::holds_alternative<AdjointGradient>(*gradient) || std::holds_alternative<SeminormGradient>(*gradient) ||
          std::holds_alternative<GaussLegendreGradient>(*gradient) ||
          std::holds_alternative<InterpolatingGradient>(*gradient));
}

/// The stage with tight tolerances; `direct`: and the gradient that is exact.
StageSpec tightened(StageSpec stage, bool direct) {
  changeSolving(stage.objective, [&](SolverSettings& solver, GradientOptions& gradient) {
    solver.relative_tolerance = std::min(solver.relative_tolerance, kTightRelative);
    solver.absolute_tolerance = std::min(solver.absolute_tolerance, kTightAbsolute);
    solver.max_steps = std::max(solver.max_steps, 1000000LL);
    std::visit(
        [](auto& options) {
          if constexpr (requires { options.relative_tolerance; })
            options.relative_tolerance = options.absolute_tolerance = 0.0; // those of the forward solve
          if constexpr (requires { options.points; })
            options.points = std::max(options.points, kTightPoints);
        },
        gradient);
    if (direct)
      gradient = DirectGradient{};
  });
  return stage;
}

/// |adjoint - direct| / |direct| at tight tolerances.
Expected<double> errorAtTightTolerances(const Workbench& bench, const Dataset& dataset, const FitSpec& spec,
                                        const StageSpec& stage, const std::stop_token& stop) {
  const StageSpec tight = tightened(stage, false), exact = tightened(stage, true);
  const auto adjoint = evaluateAt(bench, dataset, spec, tight, stop);
  if (!adjoint)
    return adjoint.error();
  auto direct = evaluateAt(bench, dataset, spec, exact, stop);
  if (!direct)
    return direct.error();
  const double size = norm(direct->gradient);
  for (std::size_t i = 0; i < direct->gradient.size(); ++i)
    direct->gradient[i] -= adjoint->gradient[i];
  return norm(direct->gradient) / std::max(size, 1e-300);
}

std::string expectationOf(const StageSpec& stage) {
  const SolverSettings* solver = solverOf(stage.objective);
  if (!isContinuous(gradientOf(stage.objective)))
    return solver
               ? "This gradient goes back through the steps themselves: along given steps it is the derivative of the "
                 "loss to rounding."
               : "Nothing is solved: the gradient is the derivative of the loss to rounding.";
  return "This gradient is that of the exact solution, solved with a relative tolerance of " +
         formatNumber(solver->relative_tolerance) +
         ", and the differences are those of the steps taken: expect agreement of a hundred times the tolerance, or "
         "ten "
         "thousand times over many turns or few quadrature points. At a tolerance of " +
         formatNumber(kTightRelative) + " it must agree with the direct gradient.";
}

} // namespace

double GradientCheck::errorOf(const GradientEntry& entry) const {
  const double beyond = std::abs(entry.analytic - entry.numeric) - 2.0 * entry.uncertainty;
  return (beyond < 0.0 ? 0.0 : beyond) / std::max(norm, 1e-300); // a NaN stays
}

const GradientEntry& GradientCheck::worst() const {
  // A NaN is worse than any number.
  return *std::ranges::max_element(entries, [this](const auto& a, const auto& b) {
    return std::isnan(errorOf(b)) ? !std::isnan(errorOf(a)) : errorOf(a) < errorOf(b);
  });
}

Expected<GradientCheck> checkGradient(const Dataset& dataset, const FitSpec& spec, const GradientCheckOptions& options,
                                      std::stop_token stop) {
  if (const Status possible = checkCompatibility(spec, dataset.channels); !possible)
    return possible.error();
  const auto bench = makeWorkbench(dataset, spec, options, stop);
  if (!bench)
    return bench.error();
  const StageSpec& stage = spec.stages[std::min(options.stage, spec.stages.size() - 1)];
  const auto at = evaluateAt(*bench, dataset, spec, stage, stop);
  if (!at)
    return at.error();
  GradientCheck check;
  check.objective = std::visit([](const auto& objective) { return objective.kName; }, stage.objective);
  const GradientOptions* gradient = gradientOf(stage.objective);
  if (gradient)
    check.gradient = std::visit([](const auto& alternative) { return alternative.kName; }, *gradient);
  check.loss = at->loss;
  check.parameters = at->theta.size();
  check.norm = norm(at->gradient);
  check.expectation = expectationOf(stage);
  for (std::size_t i = 0; i < at->gradient.size(); ++i)
    if (at->gradient[i] == 0.0 && check.zeros++ == 0)
      check.first_zero = parameterName(bench->segments, i);
  if (!compareEntries(check, *at, *bench, RandomGenerator(spec.seed), options.most_entries, stop))
    return failure("The gradient check was stopped.");
  if (!isContinuous(gradient)) {
    check.tolerance = kExactTolerance;
    // A NaN does not pass, nor does a check that could compare next to nothing.
    check.passed = check.errorOf(check.worst()) < kExactTolerance && 2 * check.uncertain < check.entries.size();
    return check;
  }
  check.tight_tolerance = kTightTolerance;
  const auto error = errorAtTightTolerances(*bench, dataset, spec, stage, stop);
  if (!error)
    return error.error();
  check.error_at_tight_tolerances = *error;
  check.passed = *error < kTightTolerance && std::isfinite(check.errorOf(check.worst()));
  return check;
}

Json gradientCheckJson(const GradientCheck& check) {
  const auto& worst = check.worst();
  Json json = {{"passed", check.passed},
               {"objective", check.objective},
               {"gradient", check.gradient.empty() ? Json(nullptr) : Json(check.gradient)},
               {"parameters", check.parameters},
               {"checked", check.entries.size() - 1},
               {"zero_derivatives", check.zeros},
               {"uncertain", check.uncertain},
               {"loss", check.loss},
               {"gradient_norm", check.norm},
               {"worst", {{"parameter", worst.name}, {"analytic", worst.analytic}, {"numeric", worst.numeric}}},
               {"relative_error", check.errorOf(worst)},
               {"expectation", check.expectation}};
  if (check.error_at_tight_tolerances) {
    json["relative_error_at_tight_tolerances"] = *check.error_at_tight_tolerances;
    json["tight_tolerance"] = check.tight_tolerance;
  } else {
    json["tolerance"] = check.tolerance;
  }
  return json;
}

} // namespace nullcline
