#include "ui/results_reader.h"

#include "engine/core/atomic_file.h"
#include "engine/core/strict_json.h"
#include "engine/data/read_dataset.h"
#include "engine/export/history_csv.h"
#include "engine/export/safetensors.h"

#include <algorithm>

namespace nullcline {

namespace {

Expected<std::vector<EpochRecord>> readHistory(const std::filesystem::path& file) {
  const auto content = readWholeFile(file);
  if (!content)
    return content.error();
  return parseHistoryCsv(*content, file.string());
}

Expected<FitSpec> specOf(const Json& report, const std::filesystem::path& file) {
  const auto spec = report.find("spec");
  if (!report.is_object() || spec == report.end() || !spec->is_object())
    return badInput(file.string() + ": it holds no spec, so it is not the report of a fit.");
  FitSpec start;
  // A list is read entry by entry into one of the same length.
  if (const auto stages = spec->find("stages"); stages != spec->end() && stages->is_array() && stages->size() < 1000)
    start.stages.resize(std::max<std::size_t>(1, stages->size()));
  return fromJson(*spec, start);
}

} // namespace

Expected<StoredResults> readResults(const std::filesystem::path& directory) {
  StoredResults results;
  const auto report_file = directory / "report.json";
  const auto report_text = readWholeFile(report_file);
  if (!report_text)
    return badInput(report_text.error().message);
  const auto report = parseStrictJson(*report_text, report_file.string());
  if (!report)
    return report.error();
  const auto spec = specOf(*report, report_file);
  if (!spec)
    return badInput(report_file.string() + ": " + spec.error().message);
  results.method = spec->method;
  results.status = report->value("status", std::string());
  results.best_epoch = report->contains("best_epoch") && report->at("best_epoch").is_number_integer()
                           ? report->at("best_epoch").get<int>()
                           : 0;
  ReadOptions wide;
  wide.format = TableFormat::wide;
  auto dataset = readDataset(directory / "data.csv", wide);
  if (!dataset)
    return dataset.error();
  auto model = loadModel(directory / "model.safetensors");
  if (!model)
    return badInput(model.error().message);
  auto history = readHistory(directory / "history.csv");
  if (!history)
    return badInput(history.error().message);
  if (model->stateCount() != dataset->channelCount())
    return badInput(directory.string() + ": the model has " + std::to_string(model->stateCount()) +
                    " states and data.csv has " + std::to_string(dataset->channelCount()) + " channels.");
  auto problem = prepareProblem(*dataset, {spec->split, spec->smoothing, spec->standardize}, spec->seed);
  if (!problem)
    return problem.error();
  results.dataset = std::make_shared<const Dataset>(std::move(*dataset));
  results.problem = std::make_shared<const Problem>(std::move(*problem));
  results.model = std::make_shared<const FittedModel>(std::move(*model));
  results.history = std::move(*history);
  return results;
}

} // namespace nullcline
