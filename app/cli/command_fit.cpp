#include "app/cli/fit_batch.h"
#include "app/cli/fit_options.h"
#include "app/cli/stored_runs.h"
#include "engine/core/atomic_file.h"
#include "engine/core/numbers.h"
#include "engine/core/worker_team.h"
#include "engine/export/safetensors.h"
#include "engine/fit/compatibility.h"
#include "engine/project/project_lock.h"

#include <algorithm>
#include <iostream>

namespace nullcline::cli {

namespace {

namespace fs = std::filesystem;

struct FitCommand {
  FitOptions fit;
  std::string project, output, warm_start;
  std::size_t parallel = 1;
  std::optional<double> target_error;
  bool resume = false;
  std::optional<std::int64_t> run; // of those that can go on; the newest without it
};

void printOutcome(const Json& report, bool json) {
  if (json)
    printJson(report);
  else
    std::cout << reportText(report) << std::endl;
}

/// The threads of each of the runs that go side by side.
void shareThreads(std::vector<FitSpec>& specs, std::size_t parallel) {
  const std::size_t at_once = std::min(parallel, specs.size());
  if (at_once > 1)
    for (auto& spec : specs)
      spec.threads = std::max<std::size_t>(1, threadCount(spec.threads) / at_once);
}

/// A project that was made for nothing is not left behind.
void removeIfEmpty(Expected<ProjectFile>& project, const std::string& path) {
  if (const auto stored = project->datasetIds(); !stored || !stored->empty())
    return;
  { const auto closed = std::move(*project); }
  std::error_code code;
  fs::remove(fs::canonical(path, code), code); // not the link that leads to it
}

/// Before hours of training whose result could not be kept.
Status checkWritable(const ProjectFile& project, const std::string& path) {
  if (project.isWritable())
    return {};
  return failure(path + " can only be read, so that nothing could be recorded there. Make it writable, or copy it and "
                        "give the copy; --output DIR without --project keeps results in a directory.");
}

/// A model's file, or the id of a run in --project; null: none is asked for.
Expected<std::shared_ptr<const FittedModel>> warmStart(const FitCommand& command) {
  using Model = std::shared_ptr<const FittedModel>;
  const std::string& from = command.warm_start;
  if (from.empty())
    return Model();
  std::error_code code;
  const auto run = parseInteger(from);
  if (run && !fs::exists(from, code)) {
    if (command.project.empty())
      return usageError("--warm-start " + from + " is a run: name the project that holds it with --project.");
    const auto project = ProjectFile::open(command.project);
    if (!project)
      return project.error();
    auto model = project->model(*run);
    return model ? Expected(Model(std::make_shared<const FittedModel>(std::move(*model)))) : model.error();
  }
  auto model = loadModel(from);
  return model ? Expected(Model(std::make_shared<const FittedModel>(std::move(*model)))) : model.error();
}

int startFit(const FitCommand& command, Interruption& interruption) {
  if (command.fit.data.files.empty())
    return report(usageError("fit needs a data file, or --project FILE --resume. See nullcline-cli fit --help."));
  auto specs = buildSpecs(command.fit);
  if (!specs)
    return report(specs.error());
  RunControl reading;
  const auto data = [&] {
    const Interruption::Watch watch(interruption, reading, [] { return false; });
    return readData(command.fit.data, reading.cancelToken());
  }();
  if (!data && interruption.happened())
    return kInterrupted;
  if (!data)
    return report(data.error());
  const auto start = warmStart(command);
  if (!start)
    return report(start.error());
  const auto resume = *start ? std::optional(FitResume{{}, {}, *start}) : std::nullopt;
  shareThreads(*specs, command.parallel);
  FitBatch batch{{}, command.output, command.parallel, command.target_error, command.fit.json};
  for (const auto& spec : *specs) {
    if (const auto compatible = checkCompatibility(spec, data->channels); !compatible)
      return report(usageError(compatible.error().message));
    batch.tasks.push_back({spec, batch.tasks.size(), resume, command.output});
  }
  if (const auto usable = checkOutput(command.output); !usable)
    return report(usable.error());
  if (command.output.empty() && command.project.empty())
    say("The fitted models will not be kept: give --output DIR or --project FILE.nullcline to keep them.");
  if (command.project.empty()) {
    RunBatch runs(nullptr, *data, *specs);
    return runBatch(std::move(batch), *data, runs, interruption);
  }
  std::error_code code;
  bool fresh = !fs::exists(command.project, code);
  auto project = fresh ? ProjectFile::create(command.project) : ProjectFile::open(command.project);
  if (!project && fresh && fs::exists(command.project, code)) { // another program was a little faster
    fresh = false;
    project = ProjectFile::open(command.project);
  }
  if (!project)
    return report(project.error());
  if (const auto writable = checkWritable(*project, command.project); !writable)
    return report(writable.error());
  const auto lock = ProjectLock::share(command.project);
  if (const auto others = lock.othersSentence(); !others.empty())
    say(others + " Your run is added beside what is done there.");
  RunBatch runs(&*project, *data, *specs);
  const int exit_code = runBatch(std::move(batch), *data, runs, interruption);
  if (fresh && lock.others().empty())
    removeIfEmpty(project, command.project);
  return exit_code;
}

/// The results of a run that is over, as far as the project has them.
int showFinished(const FitCommand& command, const ProjectFile& project, const StoredRun& run) {
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

/// Where a stored run goes on.
Expected<FitTask> taskOf(const StoredRun& run, const ProjectFile& project) {
  FitTask task{run.spec, 0, std::nullopt, {}};
  if (!run.has_checkpoint) {
    say("Run " + std::to_string(run.id) + " (" + run.spec.method + ") had saved nothing yet; it begins " +
        (run.status == "waiting" ? "now." : "again."));
    return task;
  }
  auto checkpoint = project.checkpoint(run.id);
  if (!checkpoint)
    return checkpoint.error();
  auto history = project.history(run.id, checkpoint->epoch);
  if (!history)
    return history.error();
  say("Resuming run " + std::to_string(run.id) + " after epoch " + std::to_string(history->size()) + ".");
  task.resume = FitResume{std::move(*checkpoint), std::move(*history)};
  return task;
}

/// The run that was named; else, of the runs that were asked for together, all that can.
int resumeFit(const FitCommand& command, Interruption& interruption) {
  if (const auto usable = checkOutput(command.output); !usable)
    return report(usable.error());
  auto project = ProjectFile::open(command.project);
  if (!project)
    return report(project.error());
  auto lock = ProjectLock::share(command.project);
  if (const auto alone = lock.takeAlone(); !alone)
    return report(alone.error());
  const auto runs = project->runs();
  if (!runs)
    return report(runs.error());
  if (runs->empty())
    return report(badInput(command.project + " has no run to resume."));
  const bool more_time = command.fit.given("--max-time");
  const auto found = runToResume(*runs, command.run, more_time, command.project);
  if (!found)
    return report(found.error());
  const StoredRun* run = *found;
  if (!run) {
    const auto named =
        std::find_if(runs->begin(), runs->end(), [&](const StoredRun& each) { return each.id == command.run; });
    const StoredRun& over = named == runs->end() ? runs->back() : *named;
    say(overSentence(over, *runs, more_time, command.project));
    return showFinished(command, *project, over);
  }
  if (const auto writable = checkWritable(*project, command.project); !writable)
    return report(writable.error());

  const auto data = project->dataset(run->dataset);
  if (!data)
    return report(data.error());
  FitBatch batch{{}, command.output, command.parallel, command.target_error, command.fit.json};
  std::vector<std::int64_t> ids;
  for (const auto& each : *runs) {
    const bool is_beside = !command.run && each.batch != 0 && each.batch == run->batch && canGoOn(each, more_time);
    if (each.id != run->id && !is_beside)
      continue;
    auto task = taskOf(each, *project);
    if (!task)
      return report(task.error());
    if (more_time)
      task->spec.max_seconds = command.fit.max_seconds;
    task->place = batch.tasks.size();
    task->output = command.output;
    batch.tasks.push_back(std::move(*task));
    ids.push_back(each.id);
  }
  batch.in_own_directories = run->batch != 0;
  RunBatch stored(&*project, *data, std::move(ids));
  return runBatch(std::move(batch), *data, stored, interruption);
}

/// With --resume, the settings are those of the run; only what does not change its course may be given.
Status checkResumeOptions(const FitCommand& command) {
  if (command.project.empty())
    return usageError("--resume needs --project FILE: a run is resumed from its project.");
  for (const auto* option : command.fit.command->get_options()) {
    const auto name = option->get_name();
    if (option->count() > 0 && name != "--project" && name != "--resume" && name != "--run" && name != "--output" &&
        name != "--json" && name != "--max-time" && name != "--parallel" && name != "--target-error")
      return usageError("With --resume, data and settings come from the project: leave out " + name + ".");
  }
  return {};
}

int runCommand(const FitCommand& command) {
  if (command.run && !command.resume)
    return report(usageError("--run chooses which run of --project goes on; it needs --resume."));
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
  command->add_flag("--resume", options->resume,
                    "Go on with the last unfinished run of --project, or all of its batch");
  command->add_option("--run", options->run, "With --resume: the run to go on with, by its id as info FILE shows it");
  command->add_option("--warm-start", options->warm_start,
                      "Begin with the parameters of a fitted model: its file, or the id of a run in --project");
  command->add_option("--output", options->output, "Directory for model, predictions, report and history");
  command
      ->add_option("--parallel", options->parallel,
                   "Methods that run side by side and share the threads; 1: one after the other")
      ->check(wholeNumber(1, 1024));
  command
      ->add_option("--target-error", options->target_error,
                   "Of several methods: what each took to that prediction error, in spreads; else to the largest of "
                   "their best")
      ->check(moreThanZero());
  command->callback([options, &action] { action = [options] { return runCommand(*options); }; });
}

} // namespace nullcline::cli
