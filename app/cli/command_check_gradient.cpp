// The gradient the training uses against central differences of the loss, on the user's own data and settings.
#include "app/cli/fit_options.h"
#include "engine/core/numbers.h"
#include "engine/fit/compatibility.h"
#include "engine/fit/gradient_check.h"

#include <iostream>

namespace nullcline::cli {

namespace {

void printCheck(const GradientCheck& check, const FitSpec& spec, std::size_t stage) {
  const auto& worst = check.worst();
  std::vector<std::vector<std::string>> rows = {
      {"method", spec.method + (spec.stages.size() > 1 ? ", stage " + std::to_string(stage + 1) : std::string())},
      {"objective", check.objective + (check.gradient.empty() ? "" : ", gradient " + check.gradient)},
      {"parameters", std::to_string(check.parameters)},
      {"checked", std::to_string(check.entries.size() - 1) + " one by one, all in one direction"},
      {"loss", formatNumber(check.loss, 6)},
      {"gradient norm", formatNumber(check.norm, 6)},
      {"zero", check.zeros == 0 ? "none" : std::to_string(check.zeros) + ", the first is " + check.first_zero},
      {"worst", worst.name},
      {"analytic", formatNumber(worst.analytic)},
      {"numeric", formatNumber(worst.numeric) +
                      (worst.uncertainty > 0.0 ? ", certain to " + formatNumber(worst.uncertainty, 2) : "")}};
  if (check.uncertain > 0)
    rows.push_back({"uncertain", std::to_string(check.uncertain) + ", where rounding or a jump of the loss is larger"});
  const double error = check.errorOf(worst);
  const bool judged = check.tolerance > 0.0;
  rows.push_back({worst.uncertainty > 0.0 ? "error beyond that" : "relative error",
                  formatNumber(error, 3) +
                      (!judged                   ? ""
                       : error < check.tolerance ? ", below "
                                                 : ", NOT below ") +
                      (judged ? formatNumber(check.tolerance) : "")});
  if (!check.levels.empty())
    rows.push_back({"to the direct gradient", convergenceText(check.levels)});
  for (const auto& penalty : check.penalties)
    rows.push_back({"regulariser", penalty.label + ": " + penaltyText(penalty)});
  std::cout << alignedTable(rows) << check.expectation << "\n";
  if (!check.passed())
    std::cout << verdictText(check) << "\n";
  std::cout << std::endl;
}

/// The same objective with the same regularisers was checked before.
bool isKnown(const FitSpec& spec, std::size_t stage) {
  for (std::size_t before = 0; before < stage; ++before)
    if (spec.stages[before].objective == spec.stages[stage].objective &&
        spec.stages[before].regularizers == spec.stages[stage].regularizers)
      return true;
  return false;
}

int runCheck(const FitOptions& options) {
  const auto specs = buildSpecs(options);
  if (!specs)
    return report(specs.error());
  for (const auto& spec : *specs)
    if (spec.device == Device::cuda)
      return report(usageError("check-gradient looks at the gradient of the CPU, in float64; that of a GPU is checked "
                               "by nullcline-bench devices. Choose the device auto or cpu."));
  const auto data = readData(options.data);
  if (!data)
    return report(data.error());
  ExitCode code = kDone;
  Json results = Json::array();
  for (const auto& spec : *specs) {
    if (const auto compatible = checkCompatibility(spec, data->channels); !compatible)
      return report(usageError(compatible.error().message));
    for (std::size_t stage = 0; stage < spec.stages.size(); ++stage) {
      if (isKnown(spec, stage))
        continue;
      GradientCheckOptions check_options;
      check_options.stage = stage;
      const auto check = checkGradient(*data, spec, check_options);
      if (!check)
        return report(check.error());
      if (check->verdict == GradientVerdict::differs)
        code = kFailed;
      else if (!check->passed() && code == kDone)
        code = kEndedEarly;
      Json json = gradientCheckJson(*check);
      json["method"] = spec.method;
      json["stage"] = stage + 1;
      results.push_back(std::move(json));
      if (!options.json)
        printCheck(*check, spec, stage);
    }
  }
  if (options.json)
    printJson(results.size() > 1 ? Json{{"runs", results}} : results.front());
  return code;
}

} // namespace

void addCheckGradient(CLI::App& app, Action& action) {
  auto options = std::make_shared<FitOptions>();
  auto* command =
      app.add_subcommand("check-gradient", "Compare a method's gradient with central differences, in float64");
  addSpecOptions(*command, *options);
  command->get_option("DATA")->required();
  command->callback([options, &action] { action = [options] { return runCheck(*options); }; });
}

} // namespace nullcline::cli
