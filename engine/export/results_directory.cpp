#include "engine/export/results_directory.h"

#include "engine/core/atomic_file.h"
#include "engine/core/numbers.h"
#include "engine/data/write_dataset.h"
#include "engine/export/history_csv.h"
#include "engine/export/safetensors.h"
#include "engine/model/unmeasured_states.h"

#include <algorithm>

namespace nullcline {

namespace {

/// A CSV has an empty field where there is no number.
std::string field(double value) {
  return std::isnan(value) ? "" : formatNumber(value);
}

std::string headerName(const std::string& name, const std::string& unit) {
  return csvField(unit.empty() ? name : name + " [" + unit + "]");
}

/// One row per predicted time of one piece; observed values are those of exactly that time.
void appendPiece(std::string& csv, const char* part, const PredictedPiece& piece, const Dataset& dataset) {
  const Trajectory& trajectory = dataset.trajectories.at(piece.trajectory);
  const std::size_t states = dataset.channelCount();
  for (std::size_t k = 0; k < piece.times.size(); ++k) {
    csv += csvField(trajectory.id) + "," + part + "," + formatNumber(piece.times[k]);
    for (std::size_t i = 0; i < states; ++i)
      csv += "," + field(piece.states[k * states + i]);
    const auto found = std::ranges::lower_bound(trajectory.times, piece.times[k]);
    const bool measured = found != trajectory.times.end() && *found == piece.times[k];
    const auto row = static_cast<std::size_t>(found - trajectory.times.begin());
    for (std::size_t i = 0; i < states; ++i)
      csv += "," + (measured ? field(dataset.value(trajectory, row, i)) : std::string());
    csv += "\n";
  }
}

std::string predictionsCsv(const Dataset& dataset, const Evaluation& evaluation) {
  std::string csv = "id,part," + headerName(dataset.time_name, dataset.time_unit);
  for (const auto& channel : dataset.channels)
    csv += "," + headerName(channel.name, channel.unit);
  for (const auto& channel : dataset.channels)
    csv += "," + headerName(channel.name + "_observed", channel.unit);
  csv += "\n";
  for (const auto& piece : evaluation.train)
    appendPiece(csv, "train", piece, dataset);
  for (const auto& piece : evaluation.validation)
    appendPiece(csv, "validation", piece, dataset);
  for (const auto& piece : evaluation.test_predictions)
    appendPiece(csv, "test", piece, dataset);
  return csv;
}

} // namespace

Status writeResults(const std::filesystem::path& directory, const Dataset& dataset, const FitResult& result) {
  std::error_code code;
  std::filesystem::create_directories(directory, code);
  if (code)
    return failure("Cannot create the directory " + directory.string() + " for the results: " + code.message() + ".");
  const std::string report = reportJson(result).dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
  if (const auto status = saveModel(result.model, directory / "model.safetensors"); !status)
    return status;
  if (const auto status = writeWideCsv(dataset, directory / "data.csv"); !status)
    return status;
  const auto shape = modelShape(result.model.field, dataset.channels);
  if (!shape)
    return shape.error();
  const std::string predictions = predictionsCsv(withUnmeasuredStates(dataset, *shape), result.evaluation);
  if (const auto status = writeFileAtomically(directory / "predictions.csv", predictions); !status)
    return status;
  if (const auto status = writeFileAtomically(directory / "history.csv", historyCsv(result.history)); !status)
    return status;
  // Last: where it stands, everything else does too.
  return writeFileAtomically(directory / "report.json", report);
}

} // namespace nullcline
