#include "app/cli/data_options.h"

namespace nullcline::cli {

void addDataOptions(CLI::App& command, DataOptions& options) {
  command.add_option("--format", options.format, "auto, wide (or long: the same with an id column), covid19-hub")
      ->check(CLI::IsMember({"auto", "wide", "long", "covid19-hub"}));
  command.add_option("--time", options.read.time_column, "Column with the time");
  command.add_option("--id", options.read.id_column, "Column that tells trajectories apart");
  command.add_option("--states", options.read.state_columns, "Columns to fit, as a,b,c")
      ->delimiter(',')
      ->allow_extra_args(false);
  command.add_option("--area", options.read.hub.area, "Area of a COVID-19 Data Hub file: id or name");
}

Expected<Dataset> readTable(const DataOptions& options) {
  ReadOptions read = options.read;
  if (options.format == "covid19-hub")
    read.format = TableFormat::covid19_hub;
  else if (options.format != "auto")
    read.format = TableFormat::wide;
  return readDataset(options.file, read);
}

Expected<Dataset> readData(const DataOptions& options) {
  auto data = readTable(options);
  if (data) {
    sayNotes(data->notes);
    if (!data->citation.empty())
      say("Please cite: " + data->citation);
  }
  return data;
}

void sayNotes(std::span<const DataNote> notes) {
  for (const auto& note : notes)
    say((note.dropped ? "Left out" : "Note") +
        (note.count > 0 ? " (" + std::to_string(note.count) + "): " : std::string(": ")) + note.text);
}

} // namespace nullcline::cli
