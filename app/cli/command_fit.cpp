#include "app/cli/fit_options.h"
#include "app/cli/fit_task.h"
#include "engine/core/atomic_file.h"
#include "engine/export/safetensors.h"
#include "engine/fit/compatibility.h"

#include <algorithm>
#include <iostream>

namespace nullcline::cli {

namespace {

namespace fs = std::filesystem;

struct FitCommand {
  FitOptions fit;
  std::string project, output;
  bool resume = false;
};

void printOutcome(const Json& report, bool json) {
  if (json)
    printJson(report);
  else
    std::cout << reportText(report) << std::endl;
}

/// Of several runs: an interruption, else what failed, else what ended early.
int worstOf(int left, int right) {
  for (const int code : {kInterrupted, kFailed, kUsage, kBadInput, kEndedEarly})
    if (left == code || right == code)
      return code;
  return kDone;
}

int fitAll(const FitCommand& command, const Dataset& data, const std::vector<FitTask>& tasks,
           Interruption& interruption) {
  int exit_code = kDone;
  if (command.output.empty() && command.project.empty())
    say("The fitted models will not be kept: give --output DIR or --project FILE.nullcline to keep them.");
  Json reports = Json::array();
  for (const auto& task : tasks) {
    auto outcome = runTask(data, task, interruption);
    exit_code = worstOf(exit_code, outcome.exit_code);
    const bool failed = outcome.report.contains("error");
    if (!command.fit.json && !failed)
      std::cout << reportText(outcome.report) << std::endl;
    if (!failed || tasks.size() > 1)
      reports.push_back(std::move(outcome.report));
    if (interruption.happened())
      break;
  }
  if (command.fit.json && !reports.empty())
    printJson(tasks.size() > 1 ? Json{{"runs", std::move(reports)}} : reports.front());
  return exit_code;
}

int startFit(const FitCommand& command, Interruption& interruption) {
  if (command.fit.data.file.empty())
    return report(usageError("fit needs a data file, or --project FILE --resume. See nullcline-cli fit --help."));
  const auto specs = buildSpecs(command.fit);
  if (!specs)
    return report(specs.error());
  const auto data = readData(command.fit.data);
  if (!data)
    return report(data.error());
  std::vector<FitTask> tasks;
  for (const auto& spec : *specs) {
    if (const auto compatible = checkCompatibility(spec, data->channelCount()); !compatible)
      return report(usageError(compatible.error().message));
    const auto directory = specs->size() > 1 && !command.output.empty() ? fs::path(command.output) / spec.method
                                                                        : fs::path(command.output);
    if (const auto usable = checkOutput(directory); !usable)
      return report(usable.error());
    tasks.push_back({spec, nullptr, 0, std::nullopt, directory});
  }
  if (command.project.empty())
    return fitAll(command, *data, tasks, interruption);
  std::error_code code;
  const bool fresh = !fs::exists(command.project, code);
  auto project = fresh ? ProjectFile::create(command.project) : ProjectFile::open(command.project);
  if (!project)
    return report(project.error());
  for (auto& task : tasks)
    task.project = &*project;
  const int exit_code = fitAll(command, *data, tasks, interruption);
  if (const auto stored = project->datasetIds(); fresh && stored && stored->empty()) {
    { const auto closed = std::move(*project); }
    fs::remove(command.project, code); // nothing could be trained, so nothing is left behind
  }
  return exit_code;
}

/// A run that reached its time limit goes on only when it is given more time.
bool canGoOn(const StoredRun& run, bool more_time) {
  return run.status == "running" || run.status == "interrupted" || run.status == "stopped" ||
         (run.status == "time_limit" && more_time && run.has_checkpoint);
}

/// The results of a run that is over, as far as the project has them.
int showFinished(const FitCommand& command, const ProjectFile& project, const StoredRun& run) {
  say("Run " + std::to_string(run.id) + " of " + command.project + " is finished (" + run.status +
      "); nothing is left to resume.");
  if (run.status == "time_limit")
    say("Give --max-time SECONDS to let it go on.");
  if (!command.output.empty()) {
    const auto model = project.model(run.id);
    if (!model)
      return report(model.error());
    std::error_code code;
    fs::create_directories(command.output, code);
    auto written = saveModel(*model, fs::path(command.output) / "model.safetensors");
    if (written)
      written = writeFileAtomically(fs::path(command.output) / "report.json", run.report.dump(2) + "\n");
    if (!written)
      return report(written.error());
  }
  printOutcome(run.report, command.fit.json);
  return run.status == runStatusName(RunStatus::completed) ? kDone : kEndedEarly;
}

int resumeFit(const FitCommand& command, Interruption& interruption) {
  if (const auto usable = checkOutput(command.output); !usable)
    return report(usable.error());
  auto project = ProjectFile::open(command.project);
  if (!project)
    return report(project.error());
  const auto runs = project->runs();
  if (!runs)
    return report(runs.error());
  if (runs->empty())
    return report(badInput(command.project + " has no run to resume."));
  const bool more_time = command.fit.given("--max-time");
  const auto run =
      std::find_if(runs->rbegin(), runs->rend(), [&](const auto& each) { return canGoOn(each, more_time); });
  if (run == runs->rend())
    return showFinished(command, *project, runs->back());

  const auto data = project->dataset(run->dataset);
  if (!data)
    return report(data.error());
  FitTask task{run->spec, &*project, run->id, std::nullopt, command.output};
  if (more_time)
    task.spec.max_seconds = command.fit.max_seconds;
  if (run->has_checkpoint) {
    auto checkpoint = project->checkpoint(run->id);
    if (!checkpoint)
      return report(checkpoint.error());
    auto history = project->history(run->id, checkpoint->epoch);
    if (!history)
      return report(history.error());
    say("Resuming run " + std::to_string(run->id) + " after epoch " + std::to_string(checkpoint->epoch) + ".");
    task.resume = FitResume{std::move(*checkpoint), std::move(*history)};
  } else {
    say("Run " + std::to_string(run->id) + " had saved nothing yet; it begins again.");
  }
  auto outcome = runTask(*data, task, interruption);
  if (!outcome.report.contains("error"))
    printOutcome(outcome.report, command.fit.json);
  return outcome.exit_code;
}

/// With --resume, the settings are those of the run; only what does not change its course may be given.
Status checkResumeOptions(const FitCommand& command) {
  if (command.project.empty())
    return usageError("--resume needs --project FILE: a run is resumed from its project.");
  for (const auto* option : command.fit.command->get_options()) {
    const auto name = option->get_name();
    if (option->count() > 0 && name != "--project" && name != "--resume" && name != "--output" && name != "--json" &&
        name != "--max-time")
      return usageError("With --resume, data and settings come from the project: leave out " + name + ".");
  }
  return {};
}

int runCommand(const FitCommand& command) {
  if (command.resume)
    if (const auto allowed = checkResumeOptions(command); !allowed)
      return report(allowed.error());
  Interruption interruption;
  return command.resume ? resumeFit(command, interruption) : startFit(command, interruption);
}

} // namespace

void addFit(CLI::App& app, Action& action) {
  auto options = std::make_shared<FitCommand>();
  auto* command = app.add_subcommand("fit", "Fit a model to data");
  addFitOptions(*command, options->fit);
  command->add_option("--project", options->project, "Project file for data, run and checkpoints; made if not there");
  command->add_flag("--resume", options->resume, "Go on with the last unfinished run of --project");
  command->add_option("--output", options->output, "Directory for model, predictions, report and history");
  command->callback([options, &action] { action = [options] { return runCommand(*options); }; });
}

} // namespace nullcline::cli
