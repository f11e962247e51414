#include "app/bench/ui_command.h"

#include "app/bench/speed/child_program.h"
#include "app/bench/table_output.h"
#include "app/bench/virtual_display.h"

#include "engine/core/numbers.h"
#include "engine/core/strict_json.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <memory>
#include <optional>

namespace nullcline::bench {

namespace {

namespace fs = std::filesystem;

constexpr double kLimit = 580.0; // seconds of one measurement

struct UiOptions {
  std::vector<std::string> only;
  double seconds = 5.0;
  int times = 3;
  TableOutput output;
};

/// A folder for what the programs write, gone with this.
class ScratchFolder {
 public:
  ScratchFolder() {
    std::string name = (fs::temp_directory_path() / "nullcline-bench-XXXXXX").string();
    if (::mkdtemp(name.data()))
      path_ = name;
  }
  ~ScratchFolder() {
    std::error_code ignored;
    if (!path_.empty())
      fs::remove_all(path_, ignored);
  }
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

Expected<std::string> programBeside(const char* name) {
  std::error_code code;
  const fs::path program = fs::read_symlink("/proc/self/exe", code).parent_path() / name;
  if (code || !fs::exists(program, code))
    return failure(std::string("There is no ") + name + " beside this program: it was built without the window.");
  return program.string();
}

std::string rounded(double value) {
  return formatNumber(value, 3);
}

std::string verdict(bool reached) {
  return reached ? "reached" : "NOT reached";
}

/// Milliseconds from its start to the first picture of its window.
Expected<double> timeStart(const std::string& program) {
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  const auto nanoseconds = std::chrono::duration_cast<std::chrono::nanoseconds>(now).count();
  const auto words =
      outputOf({{program, "--time-start", std::to_string(nanoseconds)}, "the start of the window", 60.0});
  if (!words)
    return words.error();
  const auto milliseconds = parseNumber(words->substr(0, words->find('\n')));
  if (!milliseconds)
    return failure("The window did not say when it was shown.");
  return *milliseconds;
}

Status addStart(Table& table, Json& json, const UiOptions& options) {
  constexpr double kGoal = 700.0;
  const auto program = programBeside("nullcline");
  if (!program)
    return program.error();
  std::vector<double> starts;
  for (int time = 0; time < 2 + options.times; ++time) { // the first reads the program from the disk
    const auto one = timeStart(*program);
    if (!one)
      return one.error();
    starts.push_back(*one);
  }
  const double first = starts.front();
  std::sort(starts.begin(), starts.end());
  const double median = starts[starts.size() / 2];
  table.rows.push_back({"window visible after start", rounded(median) + " ms (first " + rounded(first) + ")", "700 ms",
                        verdict(median <= kGoal)});
  json["start"] = {{"median_ms", median}, {"first_ms", first}};
  return {};
}

Expected<Json> measureInWindow(const std::string& measure, const UiOptions& options) {
  const auto program = programBeside("nullcline-bench-window");
  if (!program)
    return program.error();
  const auto words = outputOf(
      {{*program, measure, "--seconds", formatNumber(options.seconds, 6), "--times", std::to_string(options.times)},
       "the measurement of " + measure,
       kLimit});
  if (!words)
    return words.error();
  return parseStrictJson(*words, "The measurement of " + measure);
}

void addEvents(Table& table, const Json& json) {
  constexpr double kGoal = 50.0;
  for (const Json& row : json.at("rows")) {
    const double p999 = row.at("p999_ms").get<double>();
    table.rows.push_back({"99.9 % of events while " + row.at("method").get<std::string>() + " trains",
                          rounded(p999) + " ms (longest " + rounded(row.at("max_ms").get<double>()) + ")", "50 ms",
                          verdict(p999 <= kGoal)});
  }
}

void addSlowdown(Table& table, const Json& json) {
  constexpr double kGoal = 0.05;
  for (const Json& row : json.at("rows")) {
    const double slower = row.at("slower").get<double>();
    table.rows.push_back({row.at("method").get<std::string>() + " slowed by live plots",
                          rounded(100.0 * slower) + " % (" + rounded(100.0 * row.at("slower_least").get<double>()) +
                              " to " + rounded(100.0 * row.at("slower_most").get<double>()) + "; " +
                              rounded(row.at("window_ms").get<double>()) + " for " +
                              rounded(row.at("alone_ms").get<double>()) + " ms per epoch)",
                          "5 %", verdict(slower < kGoal)});
  }
}

void addPanning(Table& table, const Json& json) {
  constexpr double kGoal = 30.0;
  const double rate = json.at("frames_per_second").get<double>();
  table.rows.push_back({"a million points dragged", rounded(rate) + " frames a second", "30", verdict(rate >= kGoal)});
}

void addStopping(Table& table, const Json& json) {
  constexpr double kGoal = 100.0;
  for (const Json& row : json.at("rows")) {
    const std::string what = "Stop of " + row.at("method").get<std::string>();
    if (row.contains("problem")) {
      table.rows.push_back({what, "not measured: " + row.at("problem").get<std::string>(), "100 ms", "-"});
      continue;
    }
    const double worst = row.at("worst_ms").get<double>();
    table.rows.push_back({what, rounded(worst) + " ms at worst", "100 ms", verdict(worst <= kGoal)});
  }
}

struct Measure {
  const char* name;
  void (*add)(Table& table, const Json& json);
};
constexpr Measure kInWindow[] = {
    {"events", addEvents}, {"slowdown", addSlowdown}, {"panning", addPanning}, {"stopping", addStopping}};

Status measureAll(const UiOptions& options, Table& table, Json& json) {
  const auto wanted = [&](const std::string& name) {
    return options.only.empty() || std::ranges::count(options.only, name) > 0;
  };
  if (wanted("start"))
    if (const Status started = addStart(table, json, options); !started)
      return started;
  for (const auto& [name, add] : kInWindow) {
    if (!wanted(name))
      continue;
    std::cerr << name << std::endl;
    const auto measured = measureInWindow(name, options);
    if (!measured)
      return measured.error();
    add(table, *measured);
    json[name] = *measured;
  }
  return {};
}

/// A display for the programs that follow: the user's own, else a virtual one, which must outlive them.
Status openDisplay(std::optional<VirtualDisplay>& display) {
  for (const char* chosen : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
    if (std::getenv(chosen))
      return {};
  auto started = VirtualDisplay::start();
  if (!started)
    return started.error();
  display.emplace(std::move(*started));
  ::setenv("DISPLAY", display->name().c_str(), 1);
  return {};
}

Status runUi(const UiOptions& options) {
  const ScratchFolder scratch;
  for (const char* place : {"HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
    ::setenv(place, scratch.path().c_str(), 1);
  std::optional<VirtualDisplay> display;
  if (const Status opened = openDisplay(display); !opened)
    return opened;
  Table table{{"what", "measured", "goal", ""}, {}};
  Json json = Json::object();
  if (const Status measured = measureAll(options, table, json); !measured)
    return measured;
  const std::string before = display ? "On a virtual display (Xvfb, 1280 x 720)."
                                     : "On the display of this session, or where QT_QPA_PLATFORM says.";
  return options.output.write(table, before, {}, json);
}

} // namespace

void addUiCommand(CLI::App& app, int& status) {
  auto* sub = app.add_subcommand("ui", "The window: start, answers while training, live plots, Stop");
  auto options = std::make_shared<UiOptions>();
  sub->add_option("--only", options->only, "Measurements, separated by commas; all without it")
      ->delimiter(',')
      ->check(CLI::IsMember({"start", "events", "slowdown", "panning", "stopping"}));
  sub->add_option("--seconds", options->seconds, "Of each measurement")
      ->check(CLI::Range(0.1, 60.0))
      ->capture_default_str();
  sub->add_option("--times", options->times,
                  "How often each method is stopped; half of how often plots are compared with none")
      ->check(CLI::Range(1, 20))
      ->capture_default_str();
  options->output.addOptions(*sub);
  sub->callback([options, &status] {
    const Status done = runUi(*options);
    if (!done)
      std::cerr << done.error().message << "\n";
    status = done ? 0 : 1;
  });
}

} // namespace nullcline::bench
