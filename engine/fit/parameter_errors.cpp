// p: parameters of the system   u: the free ones as the fit sees them   C: covariance of u
// An error of p is |dp/du| sqrt(C), one of a derived quantity q is sqrt(g' C g) with g = dq/du.
#include "engine/fit/parameter_errors.h"

#include "engine/core/numbers.h"
#include "engine/objective/parameter_covariance.h"
#include "engine/system/system_field.h"

#include <algorithm>
#include <cmath>

namespace nullcline {

namespace {

constexpr double kAtBound = 1e-3; // of the distance between the bounds
constexpr double kFarSteps = 1.0; // standard errors from the value of least squares

/// Whole trajectories from estimated starts, solved well below the noise of any data.
TrajectoryMatchingOptions wholeTrajectories() {
  TrajectoryMatchingOptions matching;
  matching.solver.method = StepMethod::tsitouras54;
  matching.solver.relative_tolerance = 1e-6;
  matching.solver.absolute_tolerance = 1e-8;
  matching.initial = InitialStateChoice::estimated;
  return matching;
}

Expected<ParameterCovariance> covarianceOf(const FittedModel& model, const ErrorSource& source,
                                           const std::stop_token& stop) {
  const Problem& problem = source.problem;
  const auto field = makeField<double>(model.field, problem.stateCount(), problem.scaling);
  if (!field)
    return field.error();
  ObjectiveInput<double> input;
  input.field = field->get();
  input.scaling = &problem.scaling;
  input.pieces = problem.train;
  input.team = &source.team;
  input.stop = stop;
  input.shape = &source.shape;
  input.initial_states = source.initial_states.empty() ? nullptr : &source.initial_states;
  const auto objective = makeObjective<double>(wholeTrajectories(), input);
  std::size_t observations = 0;
  for (const auto& piece : problem.train)
    observations +=
        static_cast<std::size_t>(std::ranges::count_if(piece.observed, [](double y) { return std::isfinite(y); }));
  return parameterCovariance(*objective, model.parameters, observations, stop);
}

/// Standard error of a quantity with the slopes g = dq/du; not finite where the data do not determine it.
double errorOf(const std::vector<double>& g, const ParameterCovariance& covariance) {
  double sum = 0.0;
  for (std::size_t i = 0; i < g.size(); ++i)
    for (std::size_t j = 0; j < g.size(); ++j) {
      if (g[i] == 0.0 || g[j] == 0.0)
        continue;
      if (covariance.is_undetermined[i])
        return INFINITY;
      sum += g[i] * covariance.entries[i * g.size() + j] * g[j];
    }
  return std::sqrt(std::max(sum, 0.0));
}

Json finiteOrNull(double value) {
  return std::isfinite(value) ? Json(value) : Json(nullptr);
}

/// dq/du by central differences: the quantities are short formulas.
std::vector<double> slopesOf(const DerivedQuantity& quantity, const ParameterTransform& transform,
                             std::vector<double> u) {
  std::vector<double> slopes;
  for (double& entry : u) {
    const double base = entry, h = 1e-5 * std::max(1.0, std::abs(base));
    entry = base + h;
    const double above = quantity.value(transform.values(u).data());
    entry = base - h;
    const double below = quantity.value(transform.values(u).data());
    entry = base;
    slopes.push_back((above - below) / (2.0 * h));
  }
  return slopes;
}

std::string hardlyDetermined(const std::string& name, double value, double error) {
  const std::string begin = "The data hardly determine " + name + ": ";
  if (!std::isfinite(error))
    return begin + "other values of it, some with other values of the other parameters, fit them as well.";
  return begin + "its standard error is " + formatNumber(error, 2) + ", its value " + formatNumber(value, 2) + ".";
}

/// Where a bounded value sits at a bound, what to say of it; else empty.
std::string atBound(const KnownSystemOptions& options, const std::string& name, double value) {
  const auto choice = std::ranges::find(options.parameters, name, &ParameterChoice::name);
  if (choice == options.parameters.end() || choice->mode != ParameterMode::bounded || !choice->lower || !choice->upper)
    return {};
  const double near = kAtBound * (*choice->upper - *choice->lower);
  const bool is_low = value - *choice->lower <= near;
  if (!is_low && *choice->upper - value > near)
    return {};
  return name + " is at its " + (is_low ? "lower" : "upper") + " bound " +
         formatNumber(is_low ? *choice->lower : *choice->upper) + ": widen it if other values make sense.";
}

/// Of the parameter that is farthest, where one is far.
std::string farFromLeastSquares(const std::vector<double>& steps, const std::vector<std::string>& names,
                                const std::string& method) {
  const auto size = [](double step) { return std::abs(step); };
  const auto worst = std::ranges::max_element(steps, {}, size);
  if (worst == steps.end() || !(std::abs(*worst) > kFarSteps))
    return {};
  return names[static_cast<std::size_t>(worst - steps.begin())] + " is " + formatNumber(std::abs(*worst), 2) +
         " standard errors from the least-squares value: " +
         (method == "two-stage" ? "give the fit more epochs." : "polish with two-stage.");
}

} // namespace

std::vector<std::string> recordParameterErrors(FittedModel& model, const ErrorSource& source, std::stop_token stop) {
  const auto* options = std::get_if<KnownSystemOptions>(&model.field);
  if (!options)
    return {};
  const auto found = findSystem(options->name);
  if (!found || !checkParameterChoices(**found, options->parameters))
    return {};
  if (!source.follows_data)
    return {"The parameters have no standard errors: they would mean nothing, because the model does not follow its "
            "own training data."};
  const KnownSystem& system = **found;
  const auto covariance = covarianceOf(model, source, stop);
  if (stop.stop_requested())
    return {};
  if (!covariance)
    return {"Standard errors of the parameters could not be computed: " + covariance.error().message + "."};
  const ParameterTransform transform(system, options->parameters);
  const std::size_t n = transform.freeCount();
  Json errors = Json::object(), undetermined = Json::array();
  std::vector<std::string> sentences, names;
  bool is_bounded = false;
  for (std::size_t i = 0; i < n; ++i) {
    const std::string name = system.parameters[transform.freeParameters()[i]].name;
    names.push_back(name);
    const auto [value, slope] = transform.image(i, model.parameters[i]);
    if (auto sentence = atBound(*options, name, value); !sentence.empty()) {
      is_bounded = true;
      errors[name] = nullptr;
      sentences.push_back(std::move(sentence));
      continue;
    }
    std::vector<double> slopes(n, 0.0);
    slopes[i] = slope;
    const double error = covariance->is_undetermined[i] ? INFINITY : errorOf(slopes, *covariance);
    errors[name] = finiteOrNull(error);
    if (error <= kLargeRelativeError * std::abs(value))
      continue;
    undetermined.push_back(name);
    sentences.push_back(hardlyDetermined(name, value, error));
  }
  // Past a bound the quadratic model would take the other parameters along.
  const std::string method = model.provenance.value("method", std::string());
  if (auto far = farFromLeastSquares(covariance->steps, names, method); !far.empty() && !is_bounded)
    sentences.push_back(std::move(far));
  model.provenance["parameter_errors"] = std::move(errors);
  Json derived = Json::object();
  for (const auto& quantity : system.derived)
    derived[quantity.name] = finiteOrNull(errorOf(slopesOf(quantity, transform, model.parameters), *covariance));
  if (!derived.empty())
    model.provenance["derived_errors"] = std::move(derived);
  if (!undetermined.empty())
    model.provenance["undetermined"] = std::move(undetermined);
  return sentences;
}

} // namespace nullcline
