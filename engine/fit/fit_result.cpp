#include "engine/fit/fit_result.h"

#include <cmath>

namespace nullcline {

const char* runStatusName(RunStatus status) {
  switch (status) {
  case RunStatus::completed:
    return "completed";
  case RunStatus::stopped:
    return "stopped";
  case RunStatus::time_limit:
    return "time_limit";
  case RunStatus::diverged:
    return "diverged";
  case RunStatus::solver_failed:
    return "solver_failed";
  case RunStatus::interrupted:
    return "interrupted";
  case RunStatus::no_progress:
    return "no_progress";
  }
  return "";
}

namespace {

Json finiteOrNull(double value) {
  return std::isfinite(value) ? Json(value) : Json(nullptr);
}
Json valueOrNull(const std::optional<double>& value) {
  return value ? finiteOrNull(*value) : Json(nullptr);
}

std::string fieldName(const FieldOptions& field) {
  const auto* known = std::get_if<KnownSystemOptions>(&field);
  return known ? known->name : "neural";
}

Json notesJson(const std::vector<DataNote>& notes) {
  Json list = Json::array();
  for (const auto& note : notes)
    list.push_back({{"text", note.text}, {"count", note.count}, {"dropped", note.dropped}});
  return list;
}

} // namespace

double secondsPerEpoch(std::span<const EpochRecord> history) {
  if (history.empty())
    return 0.0;
  if (history.size() == 1)
    return history.back().seconds;
  return (history.back().seconds - history.front().seconds) / static_cast<double>(history.size() - 1);
}

ComparedRun comparedRun(const FitResult& result) {
  const Evaluation& evaluation = result.evaluation;
  return {result.spec.method,
          runStatusName(result.status),
          result.history,
          evaluation.test,
          evaluation.interpolation,
          evaluation.extrapolation,
          evaluation.failed_trajectories,
          evaluation.counts.evaluations,
          result.seconds_total,
          result.parameters};
}

Json reportJson(const FitResult& result) {
  Json report;
  report["status"] = runStatusName(result.status);
  report["message"] = result.message;
  report["method"] = result.spec.method;
  report["system"] = fieldName(result.spec.field);
  report["device"] = result.device;
  report["precision"] = nameOf(result.spec.precision);
  report["threads"] = result.threads;
  report["seed"] = result.spec.seed;
  report["epochs"] = result.history.size();
  report["parameters"] = result.parameters;
  report["train_loss"] = finiteOrNull(result.train_loss);
  report["validation_loss"] = finiteOrNull(result.validation_loss);
  report["best_epoch"] = result.best_epoch;
  report["seconds_total"] = result.seconds_total;
  report["seconds_per_epoch"] = result.seconds_per_epoch;

  const TrainingCounts counts = trainingCounts(result.history);
  report["nfe_forward"] = counts.nfe_forward;
  report["nfe_backward"] = counts.nfe_backward;
  report["pullbacks"] = counts.pullbacks;
  report["steps_accepted"] = counts.steps_accepted;
  report["steps_rejected"] = counts.steps_rejected;
  report["epochs_not_finite"] = counts.not_finite;
  report["recoveries"] = result.recoveries;
  const Evaluation& evaluation = result.evaluation;
  report["prediction_nfe"] = evaluation.counts.evaluations;
  report["prediction_steps_accepted"] = evaluation.counts.accepted;
  report["prediction_steps_rejected"] = evaluation.counts.rejected;
  report["failed_trajectories"] = evaluation.failed_trajectories;
  report["failed_solves_in_training"] = result.failed_solves;
  report["test_mse"] = valueOrNull(evaluation.test.mse);
  report["test_mape"] = valueOrNull(evaluation.test.mape);
  report["test_values"] = evaluation.test.values;
  report["test_mape_left_out"] = evaluation.test.mape_left_out;
  report["interpolation_mse"] = valueOrNull(evaluation.interpolation.mse);
  report["extrapolation_mse"] = valueOrNull(evaluation.extrapolation.mse);

  report["instruction_set"] = result.model.provenance.value("instruction_set", "");
  report["spec"] = toJson(result.spec);
  report["log"] = result.log;
  if (result.problem) {
    report["smoothness"] = result.problem->smoothness;
    auto notes = result.data_notes;
    notes.insert(notes.end(), result.problem->notes.begin(), result.problem->notes.end());
    report["notes"] = notesJson(notes);
  }
  for (const char* key : {"device_name", "device_choice", "parameter_values", "derived_values", "parameter_errors",
                          "derived_errors", "undetermined"})
    if (const auto values = result.model.provenance.find(key); values != result.model.provenance.end())
      report[key] = *values;
  const Json::json_pointer citation("/data/citation");
  if (result.model.provenance.contains(citation) && result.model.provenance[citation].is_string() &&
      !result.model.provenance[citation].get_ref<const std::string&>().empty())
    report["citation"] = result.model.provenance[citation];
  return report;
}

} // namespace nullcline
