#include "app/cli/command.h"
#include "app/cli/initial_states.h"
#include "engine/core/atomic_file.h"
#include "engine/core/numbers.h"
#include "engine/data/write_dataset.h"
#include "engine/export/safetensors.h"
#include "engine/model/predict.h"

#include <cmath>
#include <iostream>

namespace nullcline::cli {

namespace {

constexpr long long kMostTimes = 10'000'000;

struct PredictOptions {
  std::string model, initial, times, output;
};

/// START:END:COUNT as COUNT even times, both ends included to the last digit.
Expected<std::vector<double>> parseTimes(const std::string& text) {
  const auto refuse = [&](const std::string& why) {
    return usageError("--times expects START:END:COUNT, for example 0:10:101; got " + text + ": " + why + ".");
  };
  const auto first = text.find(':');
  const auto second = first == std::string::npos ? first : text.find(':', first + 1);
  if (second == std::string::npos)
    return refuse("there are not three parts");
  const auto start = parseNumber(std::string_view(text).substr(0, first));
  const auto end = parseNumber(std::string_view(text).substr(first + 1, second - first - 1));
  const auto count = parseInteger(std::string_view(text).substr(second + 1));
  if (!start || !end || !count || !std::isfinite(*start) || !std::isfinite(*end))
    return refuse("not all parts are numbers");
  if (*count < 2 || *count > kMostTimes)
    return refuse("COUNT must be 2 to " + std::to_string(kMostTimes));
  if (!(*start < *end))
    return refuse("END must be later than START");
  std::vector<double> times(static_cast<std::size_t>(*count));
  for (std::size_t i = 0; i < times.size(); ++i)
    times[i] = *start + (*end - *start) * (static_cast<double>(i) / static_cast<double>(*count - 1));
  times.back() = *end;
  for (std::size_t i = 1; i < times.size(); ++i)
    if (!(times[i] > times[i - 1]))
      return refuse("so many times cannot be told apart");
  return times;
}

/// The rows of one trajectory; cells after the time that was reached stay empty.
void appendRows(std::string& csv, const std::string& id, std::span<const double> times,
                const TrajectorySolution& solution) {
  const std::size_t states = solution.states.size() / times.size();
  for (std::size_t i = 0; i < times.size(); ++i) {
    csv += csvField(id) + ',' + formatNumber(times[i]);
    for (std::size_t k = 0; k < states; ++k) {
      const double value = solution.states[i * states + k];
      csv += ',' + (std::isfinite(value) ? formatNumber(value) : std::string());
    }
    csv += '\n';
  }
}

int runPredict(const PredictOptions& options) {
  const auto times = parseTimes(options.times);
  if (!times)
    return report(times.error());
  const auto model = loadModel(options.model);
  if (!model)
    return report(model.error());
  const auto initial = readInitialStates(options.initial, *model);
  if (!initial)
    return report(initial.error());
  std::vector<TrajectoryRequest> requests;
  for (const auto& each : *initial)
    requests.push_back({times->front(), each.state, *times});
  const auto solution = predict(*model, requests);
  if (!solution)
    return report(solution.error());

  std::string csv = "id,time";
  for (const auto& channel : model->channels)
    csv += ',' + csvField(channel.name);
  csv += '\n';
  for (std::size_t i = 0; i < initial->size(); ++i) {
    const auto& trajectory = solution->trajectories[i];
    appendRows(csv, (*initial)[i].id, *times, trajectory);
    if (trajectory.status != SolveStatus::ok)
      say("Trajectory " + (*initial)[i].id + " could not be followed beyond time " +
          formatNumber(trajectory.reached, 6) + " (" + solveStatusName(trajectory.status) + ", step " +
          formatNumber(trajectory.last_step, 3) + "); its cells after that are empty.");
  }
  if (const auto written = writeFileAtomically(options.output, csv); !written)
    return report(written.error());
  std::cout << options.output << ": " << initial->size() << " trajectories, " << times->size() << " times each, "
            << solution->failed() << " failed" << std::endl;
  return solution->failed() > 0 ? kEndedEarly : kDone;
}

} // namespace

void addPredict(CLI::App& app, Action& action) {
  auto options = std::make_shared<PredictOptions>();
  auto* command = app.add_subcommand("predict", "Follow a fitted model from initial states");
  command->add_option("MODEL", options->model, "model.safetensors of a fit")->required();
  command->add_option("--initial", options->initial, "CSV file with a column id and one column per measured state")
      ->required();
  command->add_option("--times", options->times, "START:END:COUNT, the first is the time of the initial states")
      ->required();
  command->add_option("--output", options->output, "CSV file to write: id, time, one column per state")->required();
  command->callback([options, &action] { action = [options] { return runPredict(*options); }; });
}

} // namespace nullcline::cli
