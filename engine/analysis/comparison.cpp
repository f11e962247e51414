#include "engine/analysis/comparison.h"

#include "engine/core/numbers.h"

#include <algorithm>
#include <cmath>

namespace nullcline {

namespace {

constexpr double kPointFactor = 1.1; // between two points of a curve without measured errors

bool isFinite(const std::optional<double>& value) {
  return value && std::isfinite(*value);
}

/// Sums as the epochs pass.
struct Spent {
  std::uint64_t forward = 0, backward = 0;
  void add(const EpochRecord& record) {
    forward += record.nfe_forward;
    backward += record.nfe_backward;
  }
};

ComparisonRow rowOf(const ComparedRun& run) {
  ComparisonRow row;
  row.method = run.method;
  row.status = run.status;
  row.parameters = run.parameters;
  row.epochs = run.history.size();
  row.seconds = run.history.empty() ? 0.0 : run.history.back().seconds;
  row.seconds_total = run.seconds_total;
  row.test_mse = run.test.mse;
  row.test_mape = run.test.mape;
  row.interpolation_mse = run.interpolation.mse;
  row.extrapolation_mse = run.extrapolation.mse;
  row.prediction_nfe = run.prediction_nfe;
  row.failed_trajectories = run.failed_trajectories;
  const TrainingCounts counts = trainingCounts(run.history);
  row.nfe_forward = counts.nfe_forward;
  row.nfe_backward = counts.nfe_backward;
  row.pullbacks = counts.pullbacks;
  row.steps_accepted = counts.steps_accepted;
  row.steps_rejected = counts.steps_rejected;
  row.losses_not_finite = counts.not_finite;
  for (const auto& record : run.history) {
    row.errors_not_finite += record.error && !std::isfinite(*record.error);
    if (isFinite(record.error) && (!row.best_error || *record.error < *row.best_error))
      row.best_error = record.error;
  }
  if (row.epochs > 0)
    row.nfe_per_epoch = static_cast<double>(row.nfe_forward + row.nfe_backward) / static_cast<double>(row.epochs);
  return row;
}

std::optional<ReachedError> reachedBy(const ComparedRun& run, double target) {
  Spent spent;
  int epochs = 0;
  for (const auto& record : run.history) {
    ++epochs;
    // The error is that of the parameters before the epoch's step, but measuring it needs the epoch to have begun.
    spent.add(record);
    if (record.error && *record.error <= target)
      return ReachedError{epochs, record.seconds, spent.forward + spent.backward};
  }
  return std::nullopt;
}

std::vector<ComparisonPoint> curveOf(const ComparedRun& run) {
  const bool measured = std::ranges::any_of(run.history, [](const auto& record) { return record.error.has_value(); });
  std::vector<ComparisonPoint> curve;
  Spent spent;
  double next = 1.0; // the next epoch worth a point
  int epochs = 0;
  for (const auto& record : run.history) {
    spent.add(record);
    ++epochs;
    const bool due = measured ? record.error.has_value() : epochs >= next || &record == &run.history.back();
    if (!due && std::isfinite(record.train_loss))
      continue;
    next = std::max(next, static_cast<double>(epochs)) * kPointFactor;
    curve.push_back({epochs, record.seconds, spent.forward, spent.backward, record.train_loss, record.validation_loss,
                     record.error});
  }
  return curve;
}

std::string field(double value) {
  return std::isnan(value) ? std::string() : formatNumber(value);
}
std::string field(const std::optional<double>& value) {
  return value ? field(*value) : std::string();
}
std::string field(const std::string& text) {
  return text;
}
template <class Count>
requires std::is_integral_v<Count> std::string field(Count count) {
  return std::to_string(count);
}

template <class... Values>
std::string csvLine(const Values&... values) {
  std::string line;
  ((line += field(values) + ","), ...);
  line.back() = '\n';
  return line;
}

std::string shortNumber(const std::optional<double>& value) {
  return value ? formatNumber(*value, 3) : std::string("-");
}

/// 12 345 678 as 1.23e+07 is harder to compare than 12.3 M.
std::string shortCount(double count) {
  if (count < 1e4)
    return formatNumber(std::round(count));
  for (const auto& [size, letter] : {std::pair{1e9, " G"}, {1e6, " M"}})
    if (count >= size)
      return formatNumber(count / size, 3) + letter;
  return formatNumber(count / 1e3, 3) + " k";
}
std::string shortCount(std::uint64_t count) {
  return shortCount(static_cast<double>(count));
}

} // namespace

Comparison compareRuns(std::span<const ComparedRun> runs, std::optional<double> target) {
  Comparison comparison;
  for (const auto& run : runs) {
    comparison.rows.push_back(rowOf(run));
    comparison.curves.push_back(curveOf(run));
  }
  comparison.target = target;
  if (!target)
    for (const auto& row : comparison.rows)
      if (row.best_error && !(comparison.target && *comparison.target >= *row.best_error))
        comparison.target = row.best_error;
  if (comparison.target)
    for (std::size_t i = 0; i < runs.size(); ++i)
      comparison.rows[i].reached = reachedBy(runs[i], *comparison.target);
  return comparison;
}

std::string comparisonCsv(const Comparison& comparison) {
  std::string csv =
      "method,status,parameters,epochs,seconds,seconds_total,best_error,test_mse,test_mape,interpolation_mse,"
      "extrapolation_mse,nfe_forward,nfe_backward,nfe_per_epoch,pullbacks,steps_accepted,steps_rejected,"
      "prediction_nfe,losses_not_finite,errors_not_finite,failed_trajectories,target_error,"
      "seconds_to_target,nfe_to_target,epochs_to_target\n";
  for (const auto& row : comparison.rows) {
    std::string line = csvLine(
        row.method, row.status, row.parameters, row.epochs, row.seconds, row.seconds_total, row.best_error,
        row.test_mse, row.test_mape, row.interpolation_mse, row.extrapolation_mse, row.nfe_forward, row.nfe_backward,
        row.nfe_per_epoch, row.pullbacks, row.steps_accepted, row.steps_rejected, row.prediction_nfe,
        row.losses_not_finite, row.errors_not_finite, row.failed_trajectories, comparison.target);
    line.pop_back();
    csv += line + (row.reached ? "," + csvLine(row.reached->seconds, row.reached->nfe, row.reached->epoch) : ",,,\n");
  }
  return csv;
}

std::string comparisonCurvesCsv(const Comparison& comparison) {
  std::string csv = "method,epoch,seconds,nfe_forward,nfe_backward,train_loss,validation_loss,error\n";
  for (std::size_t i = 0; i < comparison.rows.size(); ++i)
    for (const auto& point : comparison.curves[i])
      csv += csvLine(comparison.rows[i].method, point.epoch, point.seconds, point.nfe_forward, point.nfe_backward,
                     point.train_loss, point.validation_loss, point.error);
  return csv;
}

std::vector<std::vector<std::string>> comparisonTable(const Comparison& comparison) {
  const std::string target = comparison.target ? formatNumber(*comparison.target, 3) : std::string("error");
  std::vector<std::vector<std::string>> table = {
      {"method", "status", "parameters", "test MSE", "test MAPE", "best error", "seconds", "s to " + target, "epochs",
       "epochs to " + target, "NFE", "NFE to " + target, "NFE/epoch", "not finite"}};
  for (const auto& row : comparison.rows) {
    const auto& reached = row.reached;
    table.push_back({row.method, row.status, row.parameters > 0 ? std::to_string(row.parameters) : "-",
                     shortNumber(row.test_mse), shortNumber(row.test_mape), shortNumber(row.best_error),
                     formatNumber(row.seconds, 3), reached ? formatNumber(reached->seconds, 3) : "-",
                     std::to_string(row.epochs), reached ? std::to_string(reached->epoch) : "-",
                     shortCount(row.nfe_forward + row.nfe_backward), reached ? shortCount(reached->nfe) : "-",
                     shortCount(row.nfe_per_epoch), std::to_string(row.losses_not_finite + row.errors_not_finite)});
  }
  return table;
}

std::string comparisonMarkdown(const Comparison& comparison) {
  std::string text;
  const auto table = comparisonTable(comparison);
  for (std::size_t i = 0; i < table.size(); ++i) {
    for (const auto& cell : table[i])
      text += "| " + cell + " ";
    text += "|\n";
    if (i > 0)
      continue;
    for (std::size_t column = 0; column < table[i].size(); ++column)
      text += column < 2 ? "|---" : "|---:";
    text += "|\n";
  }
  text += "\nTest errors are in the data's own units. Best error: the lowest root mean square prediction error on the "
          "validation part, in spreads of the channels, at the measured epochs. Seconds are of training, without the "
          "measurements, but with the validation losses and the smoothing along the field that happen in it. NFE: "
          "evaluations of the field and their reversals on the training data alone, per row. Not finite: epochs whose "
          "loss and "
          "measurements whose error was not a finite number.";
  if (comparison.target)
    text += " Every method that got there is timed to the error " + formatNumber(*comparison.target, 3) + ".";
  const auto isOther = [&](const ComparisonRow& row) { return row.parameters != comparison.rows.front().parameters; };
  if (std::ranges::any_of(comparison.rows, isOther))
    text += " The models are of different sizes, because methods bring networks of their own: what differs is not the "
            "method alone. Give all of them one network to compare methods.";
  return text + "\n";
}

} // namespace nullcline
