// The gradient the training uses against central differences of the loss, on the user's own data and settings.
#include "app/cli/fit_options.h"
#include "engine/core/numbers.h"
#include "engine/core/random.h"
#include "engine/core/worker_team.h"
#include "engine/fit/compatibility.h"
#include "engine/model/fitted_model.h"
#include "engine/model/initial_parameters.h"
#include "engine/objective/objective.h"
#include "engine/prepare/problem.h"

#include <algorithm>
#include <cmath>
#include <iostream>

namespace nullcline::cli {

namespace {

constexpr double kTolerance = 1e-6;         // of the gradient's norm
constexpr std::size_t kMostEntries = 200;   // each costs two passes over the data
constexpr double kRelativeStep = 6.0554e-6; // cube root of the float64 epsilon: truncation and rounding balance

struct Comparison {
  std::string name; // "layer0.weight[3]"
  double analytic = 0.0, numeric = 0.0;
};

struct GradientCheck {
  std::vector<Comparison> entries; // single parameters, then one random direction of all of them
  double norm = 0.0;
  std::size_t parameters = 0;
  double loss = 0.0;

  double errorOf(const Comparison& entry) const {
    return std::abs(entry.analytic - entry.numeric) / std::max(norm, 1e-300);
  }
  const Comparison& worst() const {
    return *std::ranges::max_element(entries, {}, [&](const auto& entry) { return errorOf(entry); });
  }
};

std::string parameterName(const std::vector<ParameterSegment>& segments, std::size_t index) {
  for (const auto& segment : segments)
    if (index < segment.offset + segment.size())
      return segment.name + "[" + std::to_string(index - segment.offset) + "]";
  return std::to_string(index);
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

GradientCheck compare(Objective<double>& objective, const Field<double>& field, const std::vector<double>& theta,
                      RandomGenerator random) {
  GradientCheck check;
  check.parameters = theta.size();
  std::vector<double> gradient(theta.size());
  check.loss = objective.evaluate(theta, gradient).loss;
  for (const double entry : gradient)
    check.norm += entry * entry;
  check.norm = std::sqrt(check.norm);

  auto indices = random.permutation(theta.size());
  indices.resize(std::min(indices.size(), kMostEntries));
  std::ranges::sort(indices);
  std::vector<double> direction(theta.size(), 0.0);
  for (const auto index : indices) {
    direction[index] = 1.0;
    const double h = kRelativeStep * std::max(1.0, std::abs(theta[index]));
    check.entries.push_back(
        {parameterName(field.segments(), index), gradient[index], centralDifference(objective, theta, direction, h)});
    direction[index] = 0.0;
  }
  // One direction of length 1 sees every parameter, however many there are.
  double length = 0.0;
  for (auto& component : direction) {
    component = random.normal();
    length += component * component;
  }
  Comparison all{"a random direction of all", 0.0, 0.0};
  for (std::size_t i = 0; i < theta.size(); ++i) {
    direction[i] /= std::sqrt(length);
    all.analytic += gradient[i] * direction[i];
  }
  all.numeric =
      centralDifference(objective, theta, direction, kRelativeStep * std::sqrt(static_cast<double>(theta.size())));
  check.entries.push_back(std::move(all));
  return check;
}

Expected<GradientCheck> checkGradient(const Dataset& data, const FitSpec& spec) {
  const auto problem = prepareProblem(data, {spec.split, spec.smoothing, spec.standardize}, spec.seed);
  if (!problem)
    return problem.error();
  sayNotes(problem->notes);
  const auto field = makeField<double>(spec.field, problem->stateCount(), problem->scaling);
  if (!field)
    return field.error();
  RandomGenerator random(spec.seed);
  const auto theta = initialParameters(spec.field, problem->stateCount(), random);
  if (!theta)
    return theta.error();
  WorkerTeam team(threadCount(spec.threads));
  const auto objective =
      makeObjective<double>(spec.stages.front().objective, {field->get(), &problem->scaling, problem->train, &team});
  return compare(*objective, **field, *theta, random);
}

Json checkJson(const GradientCheck& check, const FitSpec& spec, bool passed) {
  const auto& worst = check.worst();
  return {
      {"passed", passed},
      {"method", spec.method},
      {"objective", std::visit([](const auto& objective) { return objective.kName; }, spec.stages.front().objective)},
      {"parameters", check.parameters},
      {"checked", check.entries.size() - 1},
      {"loss", check.loss},
      {"gradient_norm", check.norm},
      {"worst", {{"parameter", worst.name}, {"analytic", worst.analytic}, {"numeric", worst.numeric}}},
      {"relative_error", check.errorOf(worst)},
      {"tolerance", kTolerance}};
}

void printCheck(const GradientCheck& check, bool passed) {
  const auto& worst = check.worst();
  std::cout << alignedTable(
                   {{"parameters", std::to_string(check.parameters)},
                    {"checked", std::to_string(check.entries.size() - 1) + " one by one, all in one direction"},
                    {"loss", formatNumber(check.loss, 6)},
                    {"gradient norm", formatNumber(check.norm, 6)},
                    {"worst", worst.name},
                    {"analytic", formatNumber(worst.analytic)},
                    {"numeric", formatNumber(worst.numeric)},
                    {"relative error", formatNumber(check.errorOf(worst), 3) + (passed ? ", below " : ", NOT below ") +
                                           formatNumber(kTolerance)}})
            << std::flush;
}

int runCheck(const FitOptions& options) {
  const auto specs = buildSpecs(options);
  if (!specs)
    return report(specs.error());
  const auto data = readData(options.data);
  if (!data)
    return report(data.error());
  bool all_passed = true;
  Json results = Json::array();
  for (const auto& spec : *specs) {
    if (const auto compatible = checkCompatibility(spec, data->channelCount()); !compatible)
      return report(usageError(compatible.error().message));
    const auto check = checkGradient(*data, spec);
    if (!check)
      return report(check.error());
    // Written so that a NaN anywhere does not pass.
    const bool passed =
        std::ranges::all_of(check->entries, [&](const auto& entry) { return check->errorOf(entry) < kTolerance; });
    all_passed = all_passed && passed;
    results.push_back(checkJson(*check, spec, passed));
    if (!options.json)
      printCheck(*check, passed);
  }
  if (options.json)
    printJson(results.size() > 1 ? Json{{"runs", results}} : results.front());
  return all_passed ? kDone : kFailed;
}

} // namespace

void addCheckGradient(CLI::App& app, Action& action) {
  auto options = std::make_shared<FitOptions>();
  auto* command =
      app.add_subcommand("check-gradient", "Compare a method's gradient with central differences, in float64");
  addFitOptions(*command, *options);
  command->get_option("DATA")->required();
  command->callback([options, &action] { action = [options] { return runCheck(*options); }; });
}

} // namespace nullcline::cli
