#include "ui/data_source.h"

#include "engine/core/options_json.h"
#include "engine/core/strict_json.h"
#include "engine/data/bundled_datasets.h"
#include "engine/data/import_table.h"
#include "ui/engine_text.h"
#include "ui/project/shown_data.h"
#include "ui/project/state_folder.h"
#include "ui/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace nullcline {

namespace {

std::optional<BundledDataset> findExample(const std::string& name) {
  const auto all = bundledDatasets();
  if (!all)
    return std::nullopt;
  for (const auto& example : *all)
    if (example.name == name)
      return example;
  return std::nullopt;
}

std::optional<double> numberIn(const Json& report, const char* key) {
  const auto found = report.find(key);
  return found != report.end() && found->is_number() ? std::optional(found->get<double>()) : std::nullopt;
}

RunRecord recordOf(const ProjectFile& project, const StoredRun& stored, const OpenedDataset& data) {
  RunRecord record = newRunRecord(0, data.dataset, stored.spec);
  record.running = false;
  record.true_system = data.true_system;
  record.status = runStatusLabel(stored.status);
  record.stored_status = stored.status;
  record.epoch = stored.epochs_run;
  record.left_out = (stored.status == "completed" ? record.epochs : stored.epochs_done) - record.epoch;
  record.stored_run = stored.id;
  record.stored_dataset = stored.dataset;
  record.saved = true;
  record.cut_off = stored.status == "running" || stored.status == "interrupted" || stored.status == "waiting";
  record.resumable = record.cut_off || (stored.has_checkpoint && stored.epochs_done < stored.spec.totalEpochs());
  if (auto history = project.history(stored.id, stored.epochs_done))
    record.history = std::make_shared<const std::vector<EpochRecord>>(std::move(*history));
  if (auto model = project.model(stored.id))
    record.model = std::make_shared<const FittedModel>(std::move(*model));
  if (record.history && !record.history->empty()) {
    record.costs = costsOf(*record.history);
    record.seconds = record.costs.seconds;
    record.train_loss = record.history->back().train_loss;
    record.validation_loss = record.history->back().validation_loss;
  }
  if (!stored.report.is_object())
    return record;
  record.best_epoch = static_cast<int>(std::clamp(numberIn(stored.report, "best_epoch").value_or(0.0), 0.0, 1e9));
  if (stored.status == "running") { // it went on after that report, and was cut off
    record.message = QCoreApplication::translate(
        "Run", "Cut off. Its curves are those of an earlier end, until it goes on from its last checkpoint.");
    return record;
  }
  if (const auto message = stored.report.find("message"); message != stored.report.end() && message->is_string())
    record.message = engineSentence(message->get<std::string>());
  record.train_loss = numberIn(stored.report, "train_loss");
  record.validation_loss = numberIn(stored.report, "validation_loss");
  record.test_mse = numberIn(stored.report, "test_mse");
  record.test_mape = numberIn(stored.report, "test_mape");
  record.seconds = numberIn(stored.report, "seconds_total").value_or(record.seconds);
  return record;
}

std::string readProject(Opened& opened) {
  const auto project = ProjectFile::open(opened.request.file());
  if (!project)
    return project.error().message;
  const auto ids = project->datasetIds();
  if (!ids)
    return ids.error().message;
  for (const auto id : *ids) {
    auto dataset = project->dataset(id);
    if (!dataset)
      return dataset.error().message;
    OpenedDataset data;
    data.true_system = systemOfSource(dataset->source);
    data.dataset = std::make_shared<const Dataset>(std::move(*dataset));
    data.stored = id;
    opened.project_data.push_back(std::move(data));
  }
  if (opened.project_data.empty())
    return opened.request.file().string() + ": this project holds no data.";
  const auto runs = project->runs();
  if (!runs)
    return runs.error().message;
  // What it says; else what was imported after the last run, or what that is of.
  opened.data = opened.project_data.back();
  const bool is_used =
      std::any_of(runs->begin(), runs->end(), [&](const StoredRun& run) { return run.dataset == opened.data.stored; });
  for (const auto& stored : *runs) {
    const auto data = std::find_if(opened.project_data.begin(), opened.project_data.end(),
                                   [&](const OpenedDataset& candidate) { return candidate.stored == stored.dataset; });
    if (data == opened.project_data.end())
      continue;
    opened.runs.push_back(recordOf(*project, stored, *data));
    if (is_used)
      opened.data = *data;
  }
  const auto shown = shownData(*project);
  for (const auto& data : opened.project_data)
    if (data.stored == shown)
      opened.data = data;
  opened.is_recovery = isRecoveryFile(opened.request.state_folder, opened.request.file());
  opened.is_writable = project->isWritable();
  if (auto views = project->view("window"))
    opened.views = std::move(*views);
  opened.is_project = true;
  return {};
}

std::string readTable(Opened& opened, std::stop_token stop) {
  OpenRequest& request = opened.request;
  if (!request.example.empty()) {
    const auto example = findExample(request.example);
    if (!example)
      return "There is no bundled example " + request.example + ".";
    request.files = {example->file};
    request.recipe.layout = example->format;
    opened.data.true_system = example->system;
  }
  auto imported = importTable(request.files, request.recipe, {}, stop);
  const bool is_open = request.example.empty() && request.recipe.hub.area.empty() && request.files.size() == 1;
  if (!imported) {
    std::error_code ignored;
    opened.wants_choice =
        is_open && !stop.stop_requested() && std::filesystem::is_regular_file(request.file(), ignored);
    return imported.error().message;
  }
  if (is_open && imported->hub && imported->hub->areas.size() > 1) {
    opened.wants_choice = true;
    return request.file().string() + " holds " + std::to_string(imported->hub->areas.size()) +
           " areas of the COVID-19 Data Hub. Choose one of them with Import options.";
  }
  if (opened.data.true_system.empty())
    opened.data.true_system = systemOfSource(imported->data.source);
  opened.data.dataset = std::make_shared<const Dataset>(std::move(imported->data));
  return {};
}

/// What a data set calls its source: one path, or several with "; " between them, of which any may hold such a mark.
std::vector<std::filesystem::path> filesOf(std::string source) {
  std::vector<std::filesystem::path> files;
  std::error_code ignored;
  while (!source.empty()) {
    std::size_t end = source.size();
    while (!std::filesystem::is_regular_file(source.substr(0, end), ignored)) {
      end = source.rfind("; ", end - 1);
      if (end == std::string::npos || end == 0)
        return {};
    }
    files.emplace_back(source.substr(0, end));
    source.erase(0, std::min(source.size(), end + 2));
  }
  return files;
}

} // namespace

std::size_t valuesIn(const Dataset& dataset) {
  std::size_t count = 0;
  for (const auto& trajectory : dataset.trajectories)
    count += trajectory.values.size();
  return count;
}

OpenRequest importRequestOf(const Dataset& dataset) {
  OpenRequest request;
  if (dataset.import_recipe.empty())
    return request;
  const auto json = parseStrictJson(dataset.import_recipe, "The import recipe");
  if (!json)
    return request;
  const auto recipe = fromJson(*json, ImportRecipe{});
  if (!recipe)
    return request;
  request.recipe = *recipe;
  request.files = filesOf(dataset.source);
  return request;
}

std::shared_ptr<const Opened> openSource(const OpenRequest& request, std::stop_token stop) {
  auto opened = std::make_shared<Opened>();
  opened->request = request;
  try {
    const bool project = request.example.empty() && isProjectPath(request.file());
    opened->problem = project ? readProject(*opened) : readTable(*opened, stop);
  } catch (const std::exception& error) {
    opened->problem = request.file().string() + ": internal error while reading: " + error.what();
  }
  return stop.stop_requested() ? nullptr : opened;
}

std::vector<Example> exampleList() {
  std::vector<Example> examples;
  if (const auto all = bundledDatasets())
    for (const auto& example : *all)
      examples.push_back({example.name, engineText(example.title), engineText(example.about)});
  return examples;
}

std::string systemOfSource(const std::string& source) {
  const auto all = bundledDatasets();
  if (!all)
    return {};
  std::error_code missing;
  for (const auto& example : *all)
    if (std::filesystem::equivalent(source, example.file, missing))
      return example.system;
  return {};
}

bool isProjectPath(const std::filesystem::path& file) {
  return file.extension() == ".nullcline";
}

} // namespace nullcline
