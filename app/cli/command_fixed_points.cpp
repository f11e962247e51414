#include "app/cli/command.h"
#include "engine/analysis/fixed_points.h"
#include "engine/core/numbers.h"
#include "engine/export/safetensors.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <iostream>

namespace nullcline::cli {

namespace {

constexpr double kSpreads = 4.0; // of the training data about their mean: half the box of a standardised model
constexpr double kRoom = 3.0;    // on each side of a known system's range of initial values, in parts of it

struct FixedPointsOptions {
  std::string model;
  std::vector<std::string> box;
  std::optional<double> time;
  std::size_t starts = 256;
  bool json = false;
};

/// What is searched, whichever of the two it was.
struct Searched {
  std::unique_ptr<StateField> field;
  std::vector<std::string> names; // of the states
  StateBox box;
  bool is_driven = false;
  double time = 0.0; // unless another is asked for
};

void addRange(const SystemState& state, StateBox& box) {
  const double width = state.initial_high > state.initial_low ? state.initial_high - state.initial_low
                                                              : std::max(1.0, std::abs(state.initial_high));
  box.low.push_back(state.initial_low - kRoom * width);
  box.high.push_back(state.initial_high + kRoom * width);
}

Expected<Searched> ofModel(const std::string& file) {
  const auto model = loadModel(file);
  if (!model)
    return model.error();
  auto field = stateField(*model);
  if (!field)
    return inFile(file, field.error());
  Searched searched;
  searched.field = std::move(*field);
  searched.is_driven = isDriven(*model);
  searched.time = model->scaling.time_origin;
  const auto* options = std::get_if<KnownSystemOptions>(&model->field);
  const auto system = findSystem(options ? options->name : std::string());
  const bool is_plain = model->scaling == identityScaling(model->stateCount());
  for (std::size_t i = 0; i < model->stateCount(); ++i) {
    searched.names.push_back(model->channels[i].name);
    if (is_plain && system) {
      addRange((*system)->states[i], searched.box);
      continue;
    }
    searched.box.low.push_back(model->scaling.center[i] - kSpreads * model->scaling.scale[i]);
    searched.box.high.push_back(model->scaling.center[i] + kSpreads * model->scaling.scale[i]);
  }
  return searched;
}

Expected<Searched> find(const std::string& name) {
  const auto system = findSystem(name);
  if (!system || std::filesystem::exists(name))
    return ofModel(name);
  Searched searched;
  searched.field = stateField(**system);
  for (const auto& state : (*system)->states) {
    searched.names.push_back(state.name);
    addRange(state, searched.box);
  }
  return searched;
}

/// STATE=LOW:HIGH
Status narrow(const std::string& text, Searched& searched) {
  const auto refuse = [&](const std::string& why) {
    return usageError("--box expects STATE=LOW:HIGH, for example prey=0:40; got " + text + ": " + why + ".");
  };
  const auto equals = text.rfind('=');
  const auto colon = equals == std::string::npos ? equals : text.find(':', equals);
  if (colon == std::string::npos)
    return refuse("there are not three parts");
  const auto low = parseNumber(std::string_view(text).substr(equals + 1, colon - equals - 1));
  const auto high = parseNumber(std::string_view(text).substr(colon + 1));
  if (!low || !high || !std::isfinite(*low) || !std::isfinite(*high))
    return refuse("LOW and HIGH must be numbers");
  if (!(*low < *high))
    return refuse("HIGH must be above LOW");
  const std::string state = text.substr(0, equals);
  std::string names;
  for (std::size_t i = 0; i < searched.names.size(); ++i) {
    if (searched.names[i] == state) {
      searched.box.low[i] = *low;
      searched.box.high[i] = *high;
      return {};
    }
    names += (names.empty() ? "" : ", ") + searched.names[i];
  }
  return refuse("there is no state " + state + ", the states are " + names);
}

std::string wordsOf(Stability stability) {
  std::string words = stabilityName(stability);
  std::replace(words.begin(), words.end(), '_', ' ');
  return words;
}

std::string eigenvalueText(const std::complex<double>& value) {
  const bool is_rounding = std::abs(value.real()) < 1e-14 * std::abs(value.imag());
  std::string text = formatNumber(is_rounding ? 0.0 : value.real(), 5);
  if (value.imag() != 0.0)
    text += (value.imag() > 0 ? "+" : "-") + formatNumber(std::abs(value.imag()), 5) + "i";
  return text;
}

Json toJson(const Searched& searched, const FixedPointSearch& search, const FixedPointsOptions& options) {
  Json points = Json::array(), box = Json::object();
  for (const auto& point : search.points) {
    Json state = Json::object(), eigenvalues = Json::array();
    for (std::size_t i = 0; i < searched.names.size(); ++i)
      state[searched.names[i]] = point.state[i];
    for (const auto& value : point.eigenvalues)
      eigenvalues.push_back({{"re", value.real()}, {"im", value.imag()}});
    points.push_back({{"state", state},
                      {"stability", stabilityName(point.stability)},
                      {"eigenvalues", eigenvalues},
                      {"residual", point.residual},
                      {"singular", point.is_singular}});
  }
  for (std::size_t i = 0; i < searched.names.size(); ++i)
    box[searched.names[i]] = {searched.box.low[i], searched.box.high[i]};
  return {{"model", options.model},
          {"time", searched.is_driven ? Json(searched.time) : Json()},
          {"box", box},
          {"starts", search.starts},
          {"arrived", search.arrived},
          {"continuum", search.has_continuum},
          {"fixed_points", points}};
}

void print(const Searched& searched, const FixedPointSearch& search) {
  std::vector<std::vector<std::string>> rows{searched.names};
  rows.front().insert(rows.front().end(), {"stability", "residual", "eigenvalues"});
  for (const auto& point : search.points) {
    std::vector<std::string> row;
    for (const double value : point.state)
      row.push_back(formatNumber(value, 6));
    row.push_back(wordsOf(point.stability));
    row.push_back(formatNumber(point.residual, 2));
    std::string eigenvalues;
    for (const auto& value : point.eigenvalues)
      eigenvalues += (eigenvalues.empty() ? "" : "  ") + eigenvalueText(value);
    row.push_back(eigenvalues);
    rows.push_back(std::move(row));
  }
  if (!search.points.empty())
    std::cout << alignedTable(rows) << std::flush;
  std::string box;
  for (std::size_t i = 0; i < searched.names.size(); ++i)
    box += (box.empty() ? "" : ", ") + searched.names[i] + " " + formatNumber(searched.box.low[i], 4) + " to " +
           formatNumber(searched.box.high[i], 4);
  say((search.points.empty() ? "No fixed points" : std::to_string(search.points.size()) + " fixed points") + " in " +
      box + " (--box changes it), where " + std::to_string(search.arrived) + " of " + std::to_string(search.starts) +
      " starts led" + (searched.is_driven ? ", at time " + formatNumber(searched.time, 6) : "") + ".");
  if (search.has_continuum)
    say("Some of them are not isolated: they form a line or a surface, of which these are a sample.");
}

int runFixedPoints(FixedPointsOptions options) {
  auto searched = find(options.model);
  if (!searched)
    return report(searched.error());
  for (const auto& text : options.box)
    if (const Status narrowed = narrow(text, *searched); !narrowed)
      return report(narrowed.error());
  if (options.time && !searched->is_driven)
    say("The field of " + options.model + " does not change with time; --time makes no difference.");
  searched->time = options.time.value_or(searched->time);
  FixedPointOptions search;
  search.starts = options.starts;
  search.time = searched->time;
  const auto found = findFixedPoints(*searched->field, searched->box, search);
  if (options.json)
    printJson(toJson(*searched, found, options));
  else
    print(*searched, found);
  return kDone;
}

} // namespace

void addFixedPoints(CLI::App& app, Action& action) {
  auto options = std::make_shared<FixedPointsOptions>();
  auto* command = app.add_subcommand("fixed-points", "Find where a fitted model or a known system rests, and whether "
                                                     "that is stable");
  command->add_option("MODEL", options->model, "model.safetensors of a fit, or the name of a known system")->required();
  command->add_option("--box", options->box, "STATE=LOW:HIGH, where to look; may be given for each state")
      ->allow_extra_args(false);
  command->add_option("--time", options->time, "Of a field that changes with time; default: where its data begin")
      ->check(between(-1e300, 1e300));
  command->add_option("--starts", options->starts, "Points from which Newton's method starts; default 256")
      ->check(wholeNumber(1, 1'000'000));
  command->add_flag("--json", options->json, "One JSON object");
  command->callback([options, &action] { action = [options] { return runFixedPoints(*options); }; });
}

} // namespace nullcline::cli
