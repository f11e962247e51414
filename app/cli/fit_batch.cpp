#include "app/cli/fit_batch.h"

#include "app/cli/command.h"
#include "engine/core/atomic_file.h"

#include <atomic>
#include <iostream>
#include <thread>

namespace nullcline::cli {

namespace {

/// Of several runs: an interruption, else what failed, else what ended early.
int worstOf(int left, int right) {
  for (const int code : {kInterrupted, kFailed, kUsage, kBadInput, kEndedEarly})
    if (left == code || right == code)
      return code;
  return kDone;
}

FitOutcome notBegun(const FitTask& task) {
  return {kInterrupted,
          {{"method", task.spec.method}, {"status", "interrupted"}, {"epochs", 0}, {"message", "It was not begun."}},
          {}};
}

bool failed(const FitOutcome& outcome) {
  return outcome.report.contains("error");
}

/// What is thrown on a thread of its own would end the program.
FitOutcome runGuarded(const FitTask& task, const FitSurroundings& surroundings) {
  std::string problem;
  try {
    return runTask(task, surroundings);
  } catch (const std::bad_alloc&) {
    problem = "There is not enough memory for this.";
  } catch (const std::exception& thrown) {
    problem = std::string("This should not have happened, please report it: ") + thrown.what();
  }
  say(task.spec.method + ": " + problem);
  return {kFailed, {{"method", task.spec.method}, {"status", "failed"}, {"error", problem}}, {}};
}

/// Each thread takes the next task that nobody has taken.
std::vector<FitOutcome> runTasks(const FitBatch& batch, const FitSurroundings& surroundings) {
  std::vector<FitOutcome> outcomes(batch.tasks.size());
  std::atomic<std::size_t> next{0};
  std::mutex printing;
  const auto work = [&] {
    for (std::size_t i = next++; i < batch.tasks.size(); i = next++) {
      if (surroundings.interruption.happened()) {
        outcomes[i] = notBegun(batch.tasks[i]);
        continue;
      }
      outcomes[i] = runGuarded(batch.tasks[i], surroundings);
      std::lock_guard lock(printing);
      if (!batch.json && !failed(outcomes[i]))
        std::cout << reportText(outcomes[i].report) << std::endl;
    }
  };
  std::vector<std::jthread> threads;
  for (std::size_t i = 1; i < std::min(batch.parallel, batch.tasks.size()); ++i)
    threads.emplace_back(work);
  work();
  threads.clear(); // waits for them
  return outcomes;
}

Status writeComparison(const std::filesystem::path& directory, const Comparison& comparison) {
  auto written = writeFileAtomically(directory / "comparison.csv", comparisonCsv(comparison));
  if (written)
    written = writeFileAtomically(directory / "comparison.md", comparisonMarkdown(comparison));
  if (written)
    written = writeFileAtomically(directory / "comparison_curves.csv", comparisonCurvesCsv(comparison));
  return written;
}

Json comparisonJson(const Comparison& comparison) {
  Json rows = Json::array();
  for (const auto& row : comparison.rows) {
    Json entry = {{"method", row.method},
                  {"parameters", row.parameters},
                  {"best_error", row.best_error ? Json(*row.best_error) : Json(nullptr)},
                  {"nfe_per_epoch", row.nfe_per_epoch},
                  {"losses_not_finite", row.losses_not_finite},
                  {"errors_not_finite", row.errors_not_finite}};
    const auto& reached = row.reached;
    entry["seconds_to_target"] = reached ? Json(reached->seconds) : Json(nullptr);
    entry["nfe_to_target"] = reached ? Json(reached->nfe) : Json(nullptr);
    entry["epochs_to_target"] = reached ? Json(reached->epoch) : Json(nullptr);
    rows.push_back(std::move(entry));
  }
  return {{"target_error", comparison.target ? Json(*comparison.target) : Json(nullptr)}, {"methods", std::move(rows)}};
}

} // namespace

int runBatch(FitBatch batch, const Dataset& data, RunBatch& runs, Interruption& interruption) {
  const bool several = batch.tasks.size() > 1;
  if ((several || batch.in_own_directories) && !batch.output.empty())
    for (auto& task : batch.tasks)
      task.output = batch.output / task.spec.method;
  const auto outcomes = runTasks(batch, {data, runs, interruption, std::min(batch.parallel, batch.tasks.size()) <= 1});
  int exit_code = kDone;
  Json reports = Json::array();
  std::vector<ComparedRun> compared;
  for (const auto& outcome : outcomes) {
    exit_code = worstOf(exit_code, outcome.exit_code);
    if (several || !failed(outcome))
      reports.push_back(outcome.report);
    if (outcome.compared)
      compared.push_back(*outcome.compared);
  }
  if (!several) {
    if (batch.json && !reports.empty())
      printJson(reports.front());
    return exit_code;
  }
  const Comparison comparison = compareRuns(compared, batch.target_error);
  if (!batch.output.empty() && !compared.empty())
    if (const auto written = writeComparison(batch.output, comparison); !written)
      exit_code = worstOf(exit_code, report(written.error()));
  if (batch.json)
    printJson({{"runs", std::move(reports)}, {"comparison", comparisonJson(comparison)}});
  else
    std::cout << alignedTable(comparisonTable(comparison)) << std::flush;
  return exit_code;
}

} // namespace nullcline::cli
