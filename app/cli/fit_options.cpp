#include "app/cli/fit_options.h"

#include "app/cli/command.h"
#include "engine/core/atomic_file.h"
#include "engine/core/numbers.h"
#include "engine/core/strict_json.h"
#include "engine/fit/methods.h"
#include "engine/system/known_system.h"

namespace nullcline::cli {

namespace {

constexpr const char* kDefaultMethod = "vf-node";
constexpr const char* kNeural = "neural";
constexpr int kErrorPoints = 60;                // of a comparison
constexpr std::size_t kSpecFileLimit = 1 << 20; // bytes

Expected<Json> readSpecFile(const std::string& file) {
  const auto text = readWholeFile(file, kSpecFileLimit);
  if (!text)
    return text.error();
  auto json = parseStrictJson(*text, file);
  if (json && !json->is_object())
    return badInput(file + ": expected one JSON object in braces.");
  return json;
}

Status chooseSystem(FitSpec& spec, const FitOptions& options) {
  if (options.given("--system")) {
    if (options.system != kNeural) {
      if (const auto system = findSystem(options.system); !system)
        return usageError(system.error().message + " Or neural, for a neural vector field.");
      setField(spec, KnownSystemOptions{options.system});
    } else if (!networkOf(spec.field)) {
      setField(spec, MlpOptions{});
    }
  }
  if (!options.given("--width") && !options.given("--depth"))
    return {};
  auto* network = networkOf(spec.field);
  if (!network)
    return usageError(
        "--width and --depth are of a neural vector field; a known system has neither. Leave them out, or "
        "leave out --system.");
  if (options.given("--width"))
    network->width = options.width;
  if (options.given("--depth"))
    network->depth = options.depth;
  return {};
}

/// "STATE=TEXT" in its two parts.
Expected<std::pair<std::string, std::string>> splitAtEquals(const std::string& text, const std::string& option,
                                                            const std::string& example) {
  const auto at = text.find('=');
  if (at == std::string::npos || at == 0 || at + 1 == text.size())
    return usageError(option + " " + text + ": expected a state, an equals sign and what is said of it, as in " +
                      example + ".");
  return std::pair(text.substr(0, at), text.substr(at + 1));
}

StateChoice& choiceOf(KnownSystemOptions& system, const std::string& state) {
  const auto found = std::ranges::find(system.states, state, &StateChoice::name);
  return found != system.states.end() ? *found : system.states.emplace_back(StateChoice{state});
}

/// --measured and --start; the names are looked up when the data are known.
Status chooseStates(FitSpec& spec, const FitOptions& options) {
  if (options.measured.empty() && options.starts.empty())
    return {};
  auto* system = std::get_if<KnownSystemOptions>(&spec.field);
  if (!system)
    return usageError("--measured and --start are of a known system's states; a neural vector field has those of the "
                      "data. Name the system with --system, or leave them out.");
  for (const auto& text : options.measured) {
    const auto parts = splitAtEquals(text, "--measured", "I=in_bed");
    if (!parts)
      return parts.error();
    choiceOf(*system, parts->first).column = parts->second;
  }
  for (const auto& text : options.starts) {
    const auto parts = splitAtEquals(text, "--start", "S=760");
    if (!parts)
      return parts.error();
    const auto value = parseNumber(parts->second);
    if (!value)
      return usageError("--start " + text + ": " + parts->second + " is no number.");
    choiceOf(*system, parts->first).initial = *value;
  }
  return {};
}

Status applySingleOptions(FitSpec& spec, const FitOptions& options) {
  if (const auto chosen = chooseSystem(spec, options); !chosen)
    return chosen;
  if (const auto chosen = chooseStates(spec, options); !chosen)
    return chosen;
  if (options.given("--epochs")) {
    const std::size_t stages = spec.stages.size();
    setTotalEpochs(spec, options.epochs);
    if (spec.stages.size() < stages)
      say(std::to_string(options.epochs) + " epochs are too few for the " + std::to_string(stages) + " stages of " +
          spec.method + ": " + std::to_string(stages - spec.stages.size()) +
          (spec.stages.size() > 1 ? " of them before the last" : " of them after the first") + " are left out.");
  }
  if (options.given("--split")) {
    const auto split = parseSplit(options.split);
    if (!split)
      return usageError(split.error().message);
    spec.split = *split;
  }
  if (options.given("--seed"))
    spec.seed = options.seed;
  if (options.given("--threads"))
    spec.threads = options.threads;
  if (options.given("--max-time"))
    spec.max_seconds = options.max_seconds;
  // Back and forth through JSON: the ranges of all options are checked in the one place that knows them.
  Json json = toJson(spec);
  if (options.given("--device"))
    json["device"] = options.device;
  if (options.given("--precision"))
    json["precision"] = options.precision;
  auto checked = fromJson(json, spec);
  if (!checked)
    return checked.error();
  spec = std::move(*checked);
  return {};
}

/// --set "path=value", which goes to every method, or "METHOD:path=value".
struct Setting {
  std::string method, path, value; // method: empty for all
};

Expected<Setting> parseSetting(const std::string& text) {
  const auto equals = text.find('=');
  const auto colon = text.substr(0, equals).find(':');
  const auto path_begin = colon == std::string::npos ? 0 : colon + 1;
  if (equals == std::string::npos || equals == path_begin || colon == 0)
    return usageError("--set expects path=value, or METHOD:path=value for one of several methods, got " + text + ".");
  return Setting{path_begin == 0 ? "" : text.substr(0, colon), text.substr(path_begin, equals - path_begin),
                 text.substr(equals + 1)};
}

/// Every one can be read, and is for methods that are fitted.
Status checkSettings(const std::vector<std::string>& settings, const std::vector<std::string>& methods) {
  for (const auto& text : settings) {
    const auto setting = parseSetting(text);
    if (!setting)
      return setting.error();
    if (!setting->method.empty() && std::ranges::count(methods, setting->method) == 0)
      return usageError("--set " + text + ": the method " + setting->method +
                        " is not among those asked for. Name it with --method, or leave its name out.");
  }
  return {};
}

/// Those for all and those for this method, in their order. `several`: methods are asked for.
Status applySettings(FitSpec& spec, const std::vector<std::string>& settings, bool several) {
  const std::string hint = std::string(" `nullcline-cli methods --json` lists all settings of every method.") +
                           (several ? " Without a method's name --set goes to every --method: write METHOD:path=value "
                                      "for the settings of one."
                                    : "");
  for (const auto& setting : settings) {
    const auto parsed = parseSetting(setting);
    if (!parsed)
      return parsed.error();
    const auto& [method, path, text] = *parsed;
    if (!method.empty() && method != spec.method)
      continue;
    const auto json = parseStrictJson(text, "The value");
    auto changed = withOption(spec, path, json ? *json : Json(text));
    if (!changed)
      return usageError("--set " + setting + ", method " + spec.method + ": " + changed.error().message + hint);
    spec = std::move(*changed);
  }
  return {};
}

Expected<FitSpec> buildSpec(const std::string& method, const Json& file, const FitOptions& options) {
  auto spec = methodPreset(method, options.paper);
  if (!spec)
    return spec;
  if (!file.is_null()) {
    auto changed = fromJson(file, std::move(*spec));
    if (!changed)
      return inFile(options.spec_file, changed.error());
    spec = std::move(*changed);
    spec->method = method;
  }
  if (const auto applied = applySingleOptions(*spec, options); !applied)
    return applied.error();
  if (const auto applied = applySettings(*spec, options.settings, options.methods.size() > 1); !applied)
    return applied.error();
  return spec;
}

bool setsErrorPoints(const FitOptions& options, const Json& file, const std::string& method) {
  return (file.is_object() && file.contains("error_points")) ||
         std::ranges::any_of(options.settings, [&](const std::string& text) {
           const auto setting = parseSetting(text);
           return setting && setting->path == "error_points" && (setting->method.empty() || setting->method == method);
         });
}

} // namespace

void addSpecOptions(CLI::App& command, FitOptions& options) {
  options.command = &command;
  command.add_option("DATA", options.data.files, "Table with the observations; several files are one trajectory each");
  addDataOptions(command, options.data);
  command.add_option("--system", options.system, "neural (a neural field, the default) or a known system's name");
  command
      .add_option("--measured", options.measured,
                  "STATE=COLUMN: the column that measures a state of the known system, where it is called otherwise")
      ->allow_extra_args(false);
  command
      .add_option("--start", options.starts,
                  "STATE=VALUE: a known value at the first time of every trajectory, for methods that solve")
      ->allow_extra_args(false);
  command.add_option("--method", options.methods, "As `nullcline-cli methods` lists them; may be repeated")
      ->allow_extra_args(false);
  command.add_flag("--paper", options.paper, "Exactly the published settings of the method");
  command.add_option("--spec", options.spec_file, "JSON file with settings to change");
  command
      .add_option("--set", options.settings,
                  "path=value: change one setting, METHOD:path=value that of one of several methods; may be repeated")
      ->allow_extra_args(false);
  command.add_option("--width", options.width, "Neurons in each hidden layer");
  command.add_option("--depth", options.depth, "Hidden layers");
  command.add_option("--epochs", options.epochs, "Passes over the training data")->check(wholeNumber(1, 1000000000));
  command.add_option("--seed", options.seed, "Of the split and of the first parameters")
      ->check(wholeNumber(0, 9007199254740991));
  command.add_option("--split", options.split, "trajectory or time, with parts as in time:80,10,10");
  command.add_option("--threads", options.threads, "0: all this process may use")->check(wholeNumber(0, 1024));
  command.add_flag("--json", options.json, "The last line of standard output is one JSON object");
}

void addFitOptions(CLI::App& command, FitOptions& options) {
  addSpecOptions(command, options);
  command.add_option("--device", options.device, "auto, cpu or cuda");
  command.add_option("--precision", options.precision, "float32 or float64");
  command
      .add_option("--max-time", options.max_seconds,
                  "Seconds after which the best parameters so far are kept; with --resume, seconds from now")
      ->check(moreThanZero());
}

Expected<std::vector<FitSpec>> buildSpecs(const FitOptions& options) {
  Json file;
  if (!options.spec_file.empty()) {
    auto read = readSpecFile(options.spec_file);
    if (!read)
      return read.error();
    file = std::move(*read);
  }
  std::vector<std::string> names = options.methods;
  if (names.empty())
    names.push_back(file.is_object() && file.contains("method") && file["method"].is_string()
                        ? file["method"].get<std::string>()
                        : kDefaultMethod);
  if (const auto checked = checkSettings(options.settings, names); !checked)
    return checked.error();
  std::vector<FitSpec> specs;
  for (const auto& name : names) {
    if (std::ranges::count(names, name) > 1)
      return usageError("--method " + name + " is given twice.");
    auto spec = buildSpec(name, file, options);
    if (!spec)
      return spec.error();
    if (names.size() > 1 && !setsErrorPoints(options, file, name))
      spec->error_points = kErrorPoints;
    specs.push_back(std::move(*spec));
  }
  return specs;
}

} // namespace nullcline::cli
