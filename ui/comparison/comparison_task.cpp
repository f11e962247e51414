#include "ui/comparison/comparison_task.h"

#include <algorithm>

namespace nullcline {

namespace {

ComparedRun compared(const ComparisonInput& input) {
  ComparedRun run;
  if (input.result) {
    run = comparedRun(*input.result);
  } else {
    run.status = input.status;
    run.seconds_total = input.seconds;
    run.parameters = input.parameters;
    run.test.mse = input.test_mse;
    run.test.mape = input.test_mape;
    if (input.history)
      run.history = *input.history;
  }
  run.method = input.label;
  return run;
}

} // namespace

std::shared_ptr<const ComparisonResult> computeComparison(const ComparisonRequest& request, std::stop_token stop) {
  auto result = std::make_shared<ComparisonResult>();
  std::vector<ComparedRun> runs;
  for (const auto& input : request.runs) {
    if (stop.stop_requested())
      return nullptr;
    result->ids.push_back(input.id);
    runs.push_back(compared(input));
  }
  result->comparison = compareRuns(runs, request.target);
  return result;
}

std::vector<ComparisonInput> comparisonInputs(const std::vector<const RunRecord*>& runs) {
  std::vector<ComparisonInput> inputs;
  for (const auto* run : runs) {
    const auto same = std::count_if(runs.begin(), runs.end(),
                                    [&](const RunRecord* other) { return other->spec.method == run->spec.method; });
    ComparisonInput input;
    input.id = run->id;
    input.label = run->spec.method;
    if (same > 1)
      input.label += " (run " + std::to_string(run->id) + ")";
    input.status = run->running ? "running" : run->stored_status;
    input.history = run->history;
    input.result = run->result;
    input.test_mse = run->test_mse;
    input.test_mape = run->test_mape;
    input.seconds = run->seconds;
    input.parameters = run->model ? run->model->parameters.size() : 0;
    inputs.push_back(std::move(input));
  }
  return inputs;
}

} // namespace nullcline
