#include "engine/export/command_line.h"

#include "engine/core/strict_json.h"
#include "engine/fit/methods.h"
#include "engine/fit/warm_start.h"

#include <algorithm>
#include <cstring>

namespace nullcline {

namespace {

/// Settings that have an option of their own.
constexpr std::pair<const char*, const char*> kOptions[] = {{"field.width", "--width"}, {"field.depth", "--depth"},
                                                            {"seed", "--seed"},         {"precision", "--precision"},
                                                            {"device", "--device"},     {"max_seconds", "--max-time"}};

using Settings = std::vector<std::pair<std::string, Json>>;

bool isAlternative(const Json& json) {
  return json.is_object() && json.contains("kind");
}

/// The smallest parts that differ; of an alternative that became another, the whole.
void collectDifferences(const Json& from, const Json& to, const std::string& path, Settings& found) {
  if (from == to)
    return;
  const auto below = [&](const std::string& name) { return path.empty() ? name : path + '.' + name; };
  const bool other_kind = isAlternative(to) && (!isAlternative(from) || from["kind"] != to["kind"]);
  if (from.is_object() && to.is_object() && !other_kind) {
    for (const auto& [name, value] : to.items())
      collectDifferences(from.value(name, Json()), value, below(name), found);
  } else if (from.is_array() && to.is_array() && from.size() == to.size() && !to.empty() && to.front().is_object()) {
    for (std::size_t i = 0; i < to.size(); ++i)
      collectDifferences(from[i], to[i], below(std::to_string(i)), found);
  } else {
    found.emplace_back(path, to);
  }
}

/// What of `wanted` can be set now, moved to `done`.
template <class Options>
void setPossible(Options& now, Settings& wanted, Settings& done) {
  Settings left;
  for (auto& setting : wanted) {
    auto changed = withOption(now, setting.first, setting.second);
    if (changed)
      now = std::move(*changed);
    (changed ? done : left).push_back(std::move(setting));
  }
  wanted = std::move(left);
}

/// The same with what each path is a part of, as it is in `whole`.
Settings lifted(const Settings& settings, const Json& whole) {
  Settings result;
  for (const auto& setting : settings) {
    const std::string path = setting.first.substr(0, setting.first.find_last_of('.'));
    if (path.size() == setting.first.size() || (!result.empty() && result.back().first == path))
      continue;
    std::string pointer = '/' + path;
    std::replace(pointer.begin(), pointer.end(), '.', '/');
    result.emplace_back(path, whole.at(Json::json_pointer(pointer)));
  }
  return result;
}

/// Some options act only after others were set. What has no path even then, as an entry of a list, is set with what it
/// is a part of; what is left then changes nothing.
template <class Options>
Settings settingsOf(Options now, const Options& to) {
  const Json target = toJson(to);
  Settings wanted, done;
  collectDifferences(toJson(now), target, "", wanted);
  while (!wanted.empty()) {
    const std::size_t before = wanted.size();
    setPossible(now, wanted, done);
    if (wanted.size() == before)
      wanted = lifted(wanted, target);
  }
  return done;
}

/// As it is read again: what would be taken for a number or the like is quoted.
std::string valueText(const Json& value) {
  if (!value.is_string())
    return value.dump();
  const auto text = value.get<std::string>();
  return parseStrictJson(text, "") ? value.dump() : text;
}

void append(std::string& line, const std::string& option, const std::string& value) {
  line += ' ' + option + ' ' + shellWord(value);
}

/// The preset, and what of it is said in options rather than settings; `line` gets them.
Expected<FitSpec> beginning(const FitSpec& spec, std::string& line) {
  auto begun = methodPreset(spec.method, false);
  if (!begun)
    return begun;
  append(line, "--method", spec.method);
  if (const auto* known = std::get_if<KnownSystemOptions>(&spec.field)) {
    append(line, "--system", known->name);
    setField(*begun, KnownSystemOptions{known->name});
  }
  if (spec.totalEpochs() != begun->totalEpochs()) {
    FitSpec shorter = *begun;
    setTotalEpochs(shorter, spec.totalEpochs());
    if (shorter.stages.size() == spec.stages.size()) {
      *begun = std::move(shorter);
      append(line, "--epochs", std::to_string(spec.totalEpochs()));
    }
  }
  return begun;
}

/// Where it ran, so that sums are taken in the same order.
FitSpec asItRan(FitSpec spec, const FittedModel* model) {
  if (!model || !model->provenance.is_object())
    return spec;
  if (const auto threads = model->provenance.find("threads");
      threads != model->provenance.end() && threads->is_number_integer())
    spec.threads = threads->get<std::uint64_t>();
  if (const auto device = model->provenance.find("device");
      device != model->provenance.end() && device->is_string() && spec.device == Device::automatic)
    spec.device = *device == "cuda" ? Device::cuda : Device::cpu;
  return spec;
}

} // namespace

std::string shellWord(const std::string& text) {
  constexpr const char* kPlain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_./:=,+@%-";
  if (!text.empty() && text.find_first_not_of(kPlain) == std::string::npos)
    return text;
  std::string word = "'";
  for (const char c : text)
    word += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return word + "'";
}

std::vector<std::pair<std::string, Json>> settingsBetween(const FitSpec& from, const FitSpec& to) {
  return settingsOf(from, to);
}

std::vector<std::pair<std::string, Json>> settingsBetween(const ImportRecipe& from, const ImportRecipe& to) {
  return settingsOf(from, to);
}

Expected<std::string> fitCommandLine(const CommandLineFit& fit) {
  if (fit.files.empty())
    return failure("The table of these data is not there any more, so that no command line can read it. Import it "
                   "again from where it is now.");
  if (fit.model && wasWarmStarted(*fit.model))
    return failure("This run began with the parameters of another one. Export the model of that one, and give "
                   "--warm-start MODEL.safetensors with the settings of this one.");
  std::string line = "nullcline-cli fit";
  for (const auto& file : fit.files)
    line += ' ' + shellWord(file.string());
  for (const auto& [path, value] : settingsBetween(ImportRecipe{}, fit.recipe))
    append(line, "--import", path + '=' + valueText(value));
  auto begun = beginning(fit.spec, line);
  if (!begun)
    return begun.error();
  FitSpec target = asItRan(fit.spec, fit.model);
  if (target.threads != begun->threads) {
    append(line, "--threads", std::to_string(target.threads));
    begun->threads = target.threads;
  }
  for (const auto& [path, value] : settingsBetween(*begun, target)) {
    const auto option = std::find_if(std::begin(kOptions), std::end(kOptions),
                                     [&path = path](const auto& entry) { return path == entry.first; });
    if (option == std::end(kOptions))
      append(line, "--set", path + '=' + valueText(value));
    else
      append(line, option->second, valueText(value));
  }
  return line;
}

} // namespace nullcline
