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

  std::uint64_t forward = 0, backward = 0;
  for (const auto& epoch : result.history) {
    forward += epoch.nfe_forward;
    backward += epoch.nfe_backward;
  }
  report["nfe_forward"] = forward;
  report["nfe_backward"] = backward;
  const Evaluation& evaluation = result.evaluation;
  report["steps_accepted"] = evaluation.counts.accepted;
  report["steps_rejected"] = evaluation.counts.rejected;
  report["failed_trajectories"] = evaluation.failed_trajectories;
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
  if (const auto values = result.model.provenance.find("parameter_values"); values != result.model.provenance.end())
    report["parameter_values"] = *values;
  return report;
}

} // namespace nullcline
