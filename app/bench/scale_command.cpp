#include "app/bench/scale_command.h"

#include "app/bench/speed/scaling.h"
#include "app/bench/table_output.h"

#include "engine/core/numbers.h"
#include "engine/core/options_json.h"

#include <algorithm>
#include <iostream>
#include <memory>

namespace nullcline::bench {

namespace {

struct ScaleOptions {
  std::vector<std::string> only;
  std::uint64_t threads = 0;
  TableOutput output;
};

std::string rounded(double value) {
  return formatNumber(value, 3);
}

/// Of the same axis, the first.
const ScaleTimes& firstOf(const std::vector<ScaleTimes>& all, const ScaleTimes& times) {
  return *std::ranges::find_if(
      all, [&](const ScaleTimes& one) { return std::string_view(one.scale.axis) == times.scale.axis; });
}

Table scaleTable(const std::vector<ScaleTimes>& all) {
  Table table{{"what grows", "method", "trajectories", "times", "states", "width", "until training, s", "epoch, ms",
               "epoch over linear", "memory, MB", "cancel, ms"},
              {}};
  for (const ScaleTimes& times : all) {
    const ScaleTimes& first = firstOf(all, times);
    const bool more_rows = times.observations != first.observations;
    const double linear =
        first.epoch * static_cast<double>(times.observations) / static_cast<double>(first.observations);
    table.rows.push_back({times.scale.axis, times.scale.method, std::to_string(times.scale.trajectories),
                          std::to_string(times.scale.points), std::to_string(times.states),
                          std::to_string(times.scale.width), rounded(times.until_training), rounded(1e3 * times.epoch),
                          more_rows ? rounded(times.epoch / linear) : "-",
                          rounded(static_cast<double>(times.memory) / 1e6), rounded(1e3 * times.cancel)});
  }
  return table;
}

Json jsonOf(const std::vector<ScaleTimes>& all) {
  Json json = {{"rows", Json::array()}};
  for (const ScaleTimes& times : all)
    json["rows"].push_back({{"axis", times.scale.axis},
                            {"system", times.scale.system},
                            {"method", times.scale.method},
                            {"trajectories", times.scale.trajectories},
                            {"times", times.scale.points},
                            {"states", times.states},
                            {"width", times.scale.width},
                            {"parameters", times.parameters},
                            {"until_training_s", times.until_training},
                            {"epoch_ms", 1e3 * times.epoch},
                            {"memory_bytes", times.memory},
                            {"cancel_ms", 1e3 * times.cancel}});
  return json;
}

int runScale(const ScaleOptions& options) {
  std::vector<ScaleTimes> all;
  static_cast<void>(measureScale(scaleCases().front(), options.threads).hasValue()); // warms up
  for (const ScaleCase& scale : scaleCases()) {
    if (!options.only.empty() && std::ranges::count(options.only, scale.axis) == 0)
      continue;
    std::cerr << scale.axis << ": " << scale.trajectories << " x " << scale.points << " of " << scale.system
              << ", width " << scale.width << std::endl;
    const auto times = measureScale(scale, options.threads);
    if (!times) {
      std::cerr << times.error().message << "\n";
      return 1;
    }
    all.push_back(*times);
  }
  if (const Status written = options.output.write(scaleTable(all), {}, {}, jsonOf(all)); !written) {
    std::cerr << written.error().message << "\n";
    return 1;
  }
  return 0;
}

} // namespace

void addScaleCommand(CLI::App& app, int& status) {
  auto* sub = app.add_subcommand("scale", "Time, memory and cancel of whole fits as their problems grow");
  auto options = std::make_shared<ScaleOptions>();
  std::vector<std::string> axes;
  for (const ScaleCase& scale : scaleCases())
    if (std::ranges::count(axes, scale.axis) == 0)
      axes.emplace_back(scale.axis);
  sub->add_option("--only", options->only, "What grows, separated by commas; everything without it")
      ->delimiter(',')
      ->check(CLI::IsMember(axes));
  sub->add_option("--threads", options->threads, "Threads; 0 takes all that this process may use")
      ->check(CLI::Range(0, 1024))
      ->capture_default_str();
  options->output.addOptions(*sub);
  sub->callback([options, &status] { status = runScale(*options); });
}

} // namespace nullcline::bench
