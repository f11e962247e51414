#include "engine/data/read_dataset.h"

#include "engine/core/atomic_file.h"
#include "engine/data/hub/covid19_hub.h"
#include "engine/data/wide_csv.h"

#include <array>

namespace nullcline {

namespace {

bool namesColumns(const ReadOptions& options) {
  return !options.time_column.empty() || !options.id_column.empty() || !options.state_columns.empty();
}

/// A table with named columns is read as wide even where its header is the Hub's: the user said what is what.
Expected<TableFormat> resolveFormat(std::string_view text, const std::string& file, const ReadOptions& options) {
  TableFormat format = options.format;
  if (format == TableFormat::automatic)
    format = !namesColumns(options) && isCovid19Hub(text) ? TableFormat::covid19_hub : TableFormat::wide;
  if (format == TableFormat::covid19_hub && namesColumns(options))
    return usageError(
        "The columns of a COVID-19 Data Hub file are known by name, so none can be chosen. Leave them out, "
        "or read the file as a wide table.");
  if (format == TableFormat::wide && !options.hub.area.empty())
    return usageError("An area (" + options.hub.area + ") can be chosen in files of the COVID-19 Data Hub only; " + file +
                      " is read as a wide table.");
  return format;
}

} // namespace

std::span<const EnumName<TableFormat>> enumNames(TableFormat) {
  static constexpr std::array<EnumName<TableFormat>, 3> kNames = {{
      {TableFormat::automatic, "auto", "Automatic"},
      {TableFormat::wide, "wide", "Wide table: time, perhaps id, one column per state"},
      {TableFormat::covid19_hub, "covid19-hub", "COVID-19 Data Hub: the compartments of one area"},
  }};
  return kNames;
}

Expected<Dataset> readDatasetText(std::string_view text, const std::string& name, const ReadOptions& options,
                                  std::stop_token stop) {
  const auto format = resolveFormat(text, name, options);
  if (!format)
    return format.error();
  if (*format == TableFormat::wide)
    return readWideCsv(text, name, options, stop);
  auto hub = importCovid19Hub(text, name, options.hub, stop);
  if (!hub)
    return hub.error();
  return std::move(hub->data);
}

Expected<Dataset> readDataset(const std::filesystem::path& path, const ReadOptions& options, std::stop_token stop) {
  const auto text = readWholeFile(path);
  if (!text)
    return text.error();
  auto dataset = readDatasetText(*text, path.string(), options, stop);
  if (dataset) {
    // A Hub file's data set is called after its area; a plain table after its file.
    if (dataset->name == path.string())
      dataset->name = path.stem().string();
    dataset->source = path.string();
  }
  return dataset;
}

} // namespace nullcline
