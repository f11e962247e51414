#include "engine/fit/gradient_check.h"

#include "engine/core/numbers.h"
#include "engine/core/random.h"
#include "engine/core/worker_team.h"
#include "engine/fit/central_difference.h"
#include "engine/fit/compatibility.h"
#include "engine/fit/epoch_moment.h"
#include "engine/fit/exact_stage.h"
#include "engine/fit/penalty_check.h"
#include "engine/fit/runnable_spec.h"
#include "engine/fit/solve_trouble.h"
#include "engine/model/fitted_model.h"
#include "engine/model/initial_parameters.h"
#include "engine/model/unmeasured_states.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace nullcline {

namespace {

constexpr double kExactTolerance = 1e-6;    // of the gradient's norm: truncation and rounding of the differences
constexpr double kUncertain = 1e-3;         // of the norm: a difference less certain says nothing
constexpr double kRelativeStep = 6.0554e-6; // cube root of the float64 epsilon: truncation and rounding balance
constexpr int kLevels = 3;

/// All that one evaluation needs, made once.
struct Workbench {
  ModelShape shape;
  Problem problem;
  std::unique_ptr<Field<double>> field;
  std::unique_ptr<WorkerTeam> team;
  std::vector<double> theta; // (P)
  std::vector<ParameterSegment> segments;
  decltype(GradientCheckOptions::make_objective) make_objective;
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
  if (options.wrap_field)
    *field = options.wrap_field(std::move(*field));
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
  return Workbench{std::move(*shape),     std::move(problem),
                   std::move(*field),     std::make_unique<WorkerTeam>(threadCount(spec.threads)),
                   std::move(*theta),     std::move(*segments),
                   options.make_objective};
}

struct CheckedRun {
  StageSpec stage;
  std::uint64_t seed = 0;
  std::stop_token stop = {};
};

using Evaluated = EvaluatedObjective;

bool usesQuadraticModel(const StageSpec& stage) {
  return std::holds_alternative<LevenbergMarquardtOptions>(stage.optimizer);
}

/// Loss and gradient at the last epoch of the stage, where the whole horizon is followed; of Levenberg-Marquardt, the
/// gradient of its quadratic model.
Expected<Evaluated> evaluateAt(const Workbench& bench, const Dataset& dataset, const CheckedRun& run) {
  const auto& [stage, seed, stop] = run;
  ObjectiveInput<double> input;
  input.field = bench.field.get();
  input.scaling = &bench.problem.scaling;
  input.pieces = bench.problem.train;
  input.team = bench.team.get();
  input.stop = stop;
  input.shape = &bench.shape;
  input.regularizers = stage.regularizers;
  Evaluated evaluated{bench.make_objective ? bench.make_objective(stage.objective, input)
                                           : makeObjective<double>(stage.objective, input),
                      bench.theta,
                      {}};
  const auto extra = evaluated.objective->extraStart();
  evaluated.theta.insert(evaluated.theta.end(), extra.begin(), extra.end());
  evaluated.gradient.resize(evaluated.theta.size());
  evaluated.objective->beginEpoch(epochMoment(seed, 0, stage.epochs - 1, stage.epochs));
  const ObjectiveValue value = evaluated.objective->evaluate(evaluated.theta, evaluated.gradient, stop);
  QuadraticModel model;
  if (usesQuadraticModel(stage) && !evaluated.objective->evaluateModel(evaluated.theta, model, stop).completed)
    return failure("The gradient check was stopped.");
  if (usesQuadraticModel(stage))
    evaluated.gradient = model.gradient;
  if (!value.completed)
    return failure("The gradient check was stopped.");
  if (!std::isfinite(value.loss))
    return failure("The gradient cannot be checked here: " + troubleText(value.trouble, dataset) + ". " +
                   troubleRemedy(value.trouble));
  evaluated.loss = value.loss;
  evaluated.penalty = value.penalty;
  return evaluated;
}

std::string parameterName(const std::vector<ParameterSegment>& segments, std::size_t index) {
  for (const auto& segment : segments)
    if (index < segment.offset + segment.size())
      return segment.size() == 1 ? segment.name : segment.name + "[" + std::to_string(index - segment.offset) + "]";
  const std::size_t first = segments.empty() ? 0 : segments.back().offset + segments.back().size();
  return "estimated state[" + std::to_string(index - first) + "]";
}

double norm(std::span<const double> values) {
  double sum = 0.0;
  for (const double value : values)
    sum += value * value;
  return std::sqrt(sum);
}

double inner(const std::vector<double>& a, const std::vector<double>& b) {
  double sum = 0.0;
  for (std::size_t i = 0; i < a.size(); ++i)
    sum += a[i] * b[i];
  return sum;
}

/// A difference at the usual step, and if that does not agree well with `exact`, an extrapolated one.
NumericDerivative differenceAlong(const Evaluated& at, const std::vector<double>& direction, double length,
                                  double exact) {
  const double size = norm(at.gradient);
  const double usual = centralDifference(*at.objective, at.theta, direction, kRelativeStep * length);
  if (std::abs(exact - usual) < 0.5 * kExactTolerance * size)
    return {usual, 0.0};
  const NumericDerivative better =
      derivativeAlong(*at.objective, at.theta, {direction, length, at.loss, kUncertain * size});
  return std::isfinite(better.uncertainty) ? better : NumericDerivative{usual, better.uncertainty};
}

struct Compared {
  std::vector<GradientEntry> method; // what the method trains with against the differences
  std::vector<GradientEntry> direct; // the gradient through the steps; the same where the method is exact
};

/// Single parameters, drawn, then one direction of length 1 that sees every parameter, however many there are. Nothing
/// if stopped. `direct`: of the steps that the differences hold.
std::optional<Compared> compareEntries(const Evaluated& at, const Evaluated& direct, const Workbench& bench,
                                       const GradientCheckOptions& options, const CheckedRun& run) {
  const auto& theta = at.theta;
  RandomGenerator random(run.seed);
  auto indices = random.permutation(theta.size());
  indices.resize(std::min(indices.size(), options.most_entries));
  std::ranges::sort(indices);
  Compared compared;
  const auto compare = [&](const std::string& name, const std::vector<double>& direction, double length) {
    const double exact = inner(direct.gradient, direction);
    const NumericDerivative numeric = differenceAlong(direct, direction, length, exact);
    compared.direct.push_back({name, exact, numeric.value, numeric.uncertainty});
    compared.method.push_back({name, inner(at.gradient, direction), numeric.value, numeric.uncertainty});
  };
  std::vector<double> direction(theta.size(), 0.0);
  direct.objective->holdSteps(true);
  for (const auto index : indices) {
    if (run.stop.stop_requested())
      return std::nullopt;
    direction[index] = 1.0;
    compare(parameterName(bench.segments, index), direction, std::max(1.0, std::abs(theta[index])));
    direction[index] = 0.0;
  }
  for (auto& component : direction)
    component = random.normal();
  const double length = norm(direction);
  for (auto& component : direction)
    component /= length;
  compare("a random direction of all", direction, std::sqrt(static_cast<double>(theta.size())));
  direct.objective->holdSteps(false);
  return compared;
}

/// |a - b| / |b|
double distance(const std::vector<double>& a, const std::vector<double>& b) {
  double sum = 0.0;
  for (std::size_t i = 0; i < a.size(); ++i)
    sum += (a[i] - b[i]) * (a[i] - b[i]);
  return std::sqrt(sum) / std::max(norm(b), 1e-300);
}

/// Ever more exact, until the levels say something. Where a tighter one cannot be solved, those before it stand.
Expected<std::vector<ConvergenceLevel>> convergence(const Workbench& bench, const Dataset& dataset,
                                                    const CheckedRun& run) {
  std::vector<ConvergenceLevel> levels;
  std::vector<double> direct_before;
  for (int level = 0; level < kLevels; ++level) {
    const StageSpec stage = tightened(run.stage, level);
    const SolverSettings& solver = *solverOf(stage.objective);
    const auto adjoint = evaluateAt(bench, dataset, {stage, run.seed, run.stop});
    auto direct = evaluateAt(bench, dataset, {withDirectGradient(stage), run.seed, run.stop});
    if (!adjoint || !direct) {
      if (level > 0 && !run.stop.stop_requested())
        break;
      return adjoint ? direct.error() : adjoint.error();
    }
    ConvergenceLevel found{std::holds_alternative<FixedSteps>(solver.control), solver.relative_tolerance};
    if (const auto* fixed = std::get_if<FixedSteps>(&solver.control))
      found.fineness = fixed->step;
    found.error = distance(adjoint->gradient, direct->gradient);
    found.moved = level > 0 ? distance(direct_before, direct->gradient) : 0.0;
    levels.push_back(found);
    direct_before = std::move(direct->gradient);
    if (isSettled(levels))
      break;
  }
  return levels;
}

std::string expectationOf(const StageSpec& stage) {
  const SolverSettings* solver = solverOf(stage.objective);
  if (!solver)
    return "Nothing is solved: the gradient is the derivative of the loss to rounding.";
  if (usesQuadraticModel(stage))
    return "Levenberg-Marquardt's derivatives of all residuals are had forward in time, along the steps themselves: "
           "the "
           "gradient made of them is the derivative of the loss to rounding.";
  if (!isContinuous(gradientOf(stage.objective)))
    return "This gradient goes back through the steps themselves: along given steps it is the derivative of the loss "
           "to rounding.";
  const std::string begin = "This gradient is that of the exact solution, and the differences are those of the steps "
                            "taken";
  const std::string end = " As the solution becomes more exact it must come ever nearer to the direct gradient.";
  if (const auto* fixed = std::get_if<FixedSteps>(&solver->control))
    return begin + ", of length " + formatNumber(fixed->step) +
           ": the two differ by the error of these steps, which is that of their order." + end;
  return begin + ", with a relative tolerance of " + formatNumber(solver->relative_tolerance) +
         ": expect agreement of a hundred times the tolerance, or ten thousand times over many turns or few "
         "quadrature points." +
         end;
}

/// What the entries say of the gradient through the steps. A NaN does not agree, and a check that could compare next to
/// nothing has found nothing.
GradientVerdict verdictOf(const GradientCheck& check) {
  if (!(check.errorOf(check.worst()) < kExactTolerance))
    return GradientVerdict::differs;
  return 2 * check.uncertain < check.entries.size() ? GradientVerdict::agrees : GradientVerdict::undecided;
}

/// The whole gradient, in which a small part may go unseen.
Expected<GradientCheck> checkWhole(const Workbench& bench, const Dataset& dataset, const CheckedRun& run,
                                   const GradientCheckOptions& options) {
  const StageSpec& stage = run.stage;
  const auto at = evaluateAt(bench, dataset, run);
  if (!at)
    return at.error();
  GradientCheck check;
  check.objective = std::visit([](const auto& objective) { return objective.kName; }, stage.objective);
  const GradientOptions* gradient = gradientOf(stage.objective);
  if (usesQuadraticModel(stage))
    check.gradient = "forward_sensitivity";
  else if (gradient)
    check.gradient = std::visit([](const auto& alternative) { return alternative.kName; }, *gradient);
  check.loss = at->loss;
  check.parameters = at->theta.size();
  check.norm = norm(at->gradient);
  check.expectation = expectationOf(stage);
  for (std::size_t i = 0; i < at->gradient.size(); ++i)
    if (at->gradient[i] == 0.0 && check.zeros++ == 0)
      check.first_zero = parameterName(bench.segments, i);
  const bool is_continuous = !usesQuadraticModel(stage) && isContinuous(gradient);
  std::optional<Evaluated> through_steps;
  if (is_continuous) {
    auto evaluated = evaluateAt(bench, dataset, {withDirectGradient(stage), run.seed, run.stop});
    if (!evaluated)
      return evaluated.error();
    through_steps = std::move(*evaluated);
  }
  auto compared = compareEntries(*at, is_continuous ? *through_steps : *at, bench, options, run);
  if (!compared)
    return failure("The gradient check was stopped.");
  check.entries = std::move(compared->direct);
  check.norm = norm(is_continuous ? through_steps->gradient : at->gradient);
  for (const auto& entry : check.entries)
    check.uncertain += !(entry.uncertainty <= kUncertain * check.norm);
  check.verdict = verdictOf(check);
  if (!is_continuous) {
    check.tolerance = kExactTolerance;
    return check;
  }
  if (check.verdict == GradientVerdict::differs)
    return check; // with the entries that differ
  check.entries = std::move(compared->method);
  check.norm = norm(at->gradient);
  auto levels = convergence(bench, dataset, run);
  if (!levels)
    return levels.error();
  check.levels = std::move(*levels);
  const bool finite = std::isfinite(check.errorOf(check.worst()));
  const GradientVerdict converges = finite ? verdictOf(check.levels) : GradientVerdict::differs;
  check.verdict = converges == GradientVerdict::agrees ? check.verdict : converges;
  return check;
}

} // namespace

Expected<GradientCheck> checkGradient(const Dataset& dataset, const FitSpec& wanted,
                                      const GradientCheckOptions& options, std::stop_token stop) {
  if (const Status possible = checkCompatibility(wanted, dataset.channels); !possible)
    return possible.error();
  const FitSpec spec = runnableSpec(wanted, dataset.channels).spec;
  const auto bench = makeWorkbench(dataset, spec, options, stop);
  if (!bench)
    return bench.error();
  const CheckedRun run{spec.stages[std::min(options.stage, spec.stages.size() - 1)], spec.seed, stop};
  auto check = checkWhole(*bench, dataset, run, options);
  if (!check || check->verdict == GradientVerdict::differs)
    return check;
  const bool is_exact = !isContinuous(gradientOf(run.stage.objective));
  auto penalties = checkPenalties(
      is_exact ? run.stage : withDirectGradient(run.stage), run.seed,
      [&](const StageSpec& stage) {
        return evaluateAt(*bench, dataset, {stage, run.seed, stop});
      },
      stop);
  if (!penalties)
    return penalties.error();
  check->penalties = std::move(*penalties);
  for (const auto& penalty : check->penalties)
    if (penalty.verdict == GradientVerdict::differs || check->verdict == GradientVerdict::agrees)
      check->verdict = penalty.verdict;
  return check;
}

} // namespace nullcline
