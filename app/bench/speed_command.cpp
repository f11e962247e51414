#include "app/bench/speed_command.h"

#include "app/bench/devices_command.h"
#include "app/bench/speed/timed_step.h"
#include "app/bench/table_output.h"

#include "engine/core/numbers.h"
#include "engine/core/options_json.h"
#include "engine/device/devices.h"
#include "engine/field/kernels/mlp_kernels.h"

#include <algorithm>
#include <iostream>
#include <memory>

namespace nullcline::bench {

namespace {

struct SpeedOptions {
  std::vector<std::string> only;
  std::uint64_t threads = 0;
  double round_seconds = 0.5;
  bool on_device = false;
  TableOutput output;
};

std::string milliseconds(double seconds) {
  return formatNumber(1e3 * seconds, 3);
}

Table speedTable(const std::vector<StepTimes>& all) {
  Table table{{"workload", "ours, ms", "LibTorch, ms", "LibTorch over ours", "limit, ms", "of its rate",
               "product, GFLOP/s", "evaluations", "LibTorch's"},
              {}};
  for (const StepTimes& times : all)
    table.rows.push_back(
        {times.workload, milliseconds(times.ours),
         times.libtorch ? milliseconds(*times.libtorch) + " (" + std::to_string(times.libtorch_threads) + " thr.)"
                        : "-",
         times.libtorch ? formatNumber(*times.libtorch / times.ours, 3) : "-",
         times.limit ? milliseconds(*times.limit) : "-",
         times.limit ? formatNumber(100.0 * *times.limit / times.ours, 3) + " %" : "-",
         times.limit ? formatNumber(times.product_rate / 1e9, 3) : "-", formatNumber(times.evaluations, 4),
         times.libtorch ? formatNumber(times.libtorch_evaluations, 4) : "-"});
  return table;
}

Json jsonOf(const std::vector<StepTimes>& all) {
  Json json = {{"rows", Json::array()}};
  const auto number = [](const std::optional<double>& seconds) { return seconds ? Json(1e3 * *seconds) : Json(); };
  for (const StepTimes& times : all)
    json["rows"].push_back({{"workload", times.workload},
                            {"ours_ms", 1e3 * times.ours},
                            {"libtorch_ms", number(times.libtorch)},
                            {"libtorch_threads", times.libtorch_threads},
                            {"limit_ms", number(times.limit)},
                            {"product_operations_per_second", times.product_rate},
                            {"evaluations", times.evaluations},
                            {"libtorch_evaluations", times.libtorch_evaluations}});
  return json;
}

std::string machineLine(const LargeProduct& product, double copied, std::size_t threads) {
  return std::to_string(threads) + (threads == 1 ? " thread, " : " threads, ") + instructionSetName() +
         "; products by " + (product.isThere() ? product.library() : "no BLAS, which was not found") +
         "; a copy runs at " + formatNumber(copied / 1e9, 3) + " GB/s.";
}

struct Measured {
  std::vector<StepTimes> steps;
  std::string remarks;
};

/// The chosen ones among the workloads that `has` knows, by `time`; nothing after a failure, which has been told.
template <class Has, class Time>
std::optional<Measured> timed(const SpeedOptions& options, Has has, Time time) {
  Measured measured;
  for (const Workload& workload : workloads()) {
    if (!has(workload) || (!options.only.empty() && std::ranges::count(options.only, workload.name) == 0))
      continue;
    std::cerr << workload.name << std::endl;
    const auto problem = makeSpeedProblem(workload, options.threads);
    const auto times = problem ? time(*problem) : Expected<StepTimes>(problem.error());
    if (!times) {
      std::cerr << times.error().message << "\n";
      return std::nullopt;
    }
    if (!times->remark.empty())
      measured.remarks += "- " + times->workload + ": LibTorch not measured: " + times->remark + "\n";
    measured.steps.push_back(*times);
  }
  return measured;
}

bool isOnDevices(const Workload& workload) {
  return workload.kind == StepKind::variational || workload.kind == StepKind::direct;
}

/// The workloads that a device has, there.
int runDeviceSpeed(const SpeedOptions& options) {
  const auto device = openDevice(threadCount(options.threads));
  if (!device) {
    return sayNoDevice(device.error());
  }
  const auto measured = timed(options, isOnDevices, [&](const SpeedProblem& problem) {
    return timeDeviceSteps(problem, **device, options.round_seconds);
  });
  if (!measured)
    return 1;
  Json json = jsonOf(measured->steps);
  json["device"] = (*device)->kind();
  json["device_name"] = (*device)->name();
  const std::string before =
      (*device)->name() + (((*device)->replaysGraphs() ? ", CUDA graphs." : ", no CUDA graphs."));
  if (const Status written = options.output.write(speedTable(measured->steps), before, measured->remarks, json);
      !written) {
    std::cerr << written.error().message << "\n";
    return 1;
  }
  return 0;
}

int runSpeed(const SpeedOptions& options) {
  if (options.on_device)
    return runDeviceSpeed(options);
  const std::size_t threads = threadCount(options.threads);
  LargeProduct product(threads);
  const double copied = copyRate(threads);
  const auto measured = timed(
      options, [](const Workload&) { return true; },
      [&](const SpeedProblem& problem) { return timeSteps(problem, product, options.round_seconds); });
  if (!measured)
    return 1;
  Json json = jsonOf(measured->steps);
  json["copied_bytes_per_second"] = copied;
  json["blas"] = product.library();
  json["instruction_set"] = instructionSetName();
  if (const Status written = options.output.write(speedTable(measured->steps), machineLine(product, copied, threads),
                                                  measured->remarks, json);
      !written) {
    std::cerr << written.error().message << "\n";
    return 1;
  }
  return 0;
}

} // namespace

void addSpeedCommand(CLI::App& app, int& status) {
  auto* sub = app.add_subcommand("speed", "One training step: ours, LibTorch's, and what the machine allows");
  auto options = std::make_shared<SpeedOptions>();
  std::vector<std::string> names;
  for (const Workload& workload : workloads())
    names.emplace_back(workload.name);
  sub->add_option("--only", options->only, "Workloads to time, separated by commas; all without it")
      ->delimiter(',')
      ->check(CLI::IsMember(names));
  sub->add_option("--threads", options->threads, "Threads; 0 takes all that this process may use")
      ->check(CLI::Range(0, 1024))
      ->capture_default_str();
  sub->add_option("--seconds", options->round_seconds, "Of each of the five rounds of a step")
      ->check(CLI::Range(0.001, 600.0))
      ->capture_default_str();
  sub->add_option_function<std::string>(
         "--device", [options](const std::string& device) { options->on_device = device == "cuda"; },
         "cuda: our steps and LibTorch's on the CUDA device (variational and direct)")
      ->check(CLI::IsMember({"cpu", "cuda"}));
  options->output.addOptions(*sub);
  sub->callback([options, &status] { status = runSpeed(*options); });
}

} // namespace nullcline::bench
