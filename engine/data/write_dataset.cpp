#include "engine/data/write_dataset.h"

#include "engine/core/atomic_file.h"
#include "engine/core/numbers.h"
#include "engine/data/text/unit_words.h"

namespace nullcline {

namespace {

std::string withUnit(const std::string& name, const std::string& unit) {
  // A name that ends with what could be read as a unit says that it has none.
  const std::size_t open = name.ends_with(')') ? name.rfind('(') : std::string::npos;
  const bool has_brackets = open != std::string::npos &&
                            isUnitInRoundBrackets(std::string_view(name).substr(open + 1, name.size() - open - 2));
  return unit.empty() && !has_brackets ? name : name + " [" + unit + "]";
}

} // namespace

std::string csvField(const std::string& text) {
  // Spaces at the ends are kept only inside quotes: the reader trims unquoted fields.
  const bool padded =
      !text.empty() && (text.front() == ' ' || text.front() == '\t' || text.back() == ' ' || text.back() == '\t');
  if (!padded && text.find_first_of(",\"\r\n") == std::string::npos)
    return text;
  std::string quoted = "\"";
  for (const char c : text) {
    quoted += c;
    if (c == '"')
      quoted += '"';
  }
  return quoted + '"';
}

std::string wideCsv(const Dataset& dataset) {
  std::string csv = "id," + csvField(withUnit("time", dataset.time_unit));
  for (const auto& channel : dataset.channels)
    csv += ',' + csvField(withUnit(channel.name, channel.unit));
  csv += '\n';
  for (const auto& trajectory : dataset.trajectories) {
    const std::string id = csvField(trajectory.id);
    for (std::size_t row = 0; row < trajectory.count(); ++row) {
      csv += id + ',' + formatNumber(trajectory.times[row]);
      for (std::size_t channel = 0; channel < dataset.channelCount(); ++channel) {
        csv += ',';
        if (dataset.isObserved(trajectory, row, channel))
          csv += formatNumber(dataset.value(trajectory, row, channel));
      }
      csv += '\n';
    }
  }
  return csv;
}

Status writeWideCsv(const Dataset& dataset, const std::filesystem::path& path) {
  return writeFileAtomically(path, wideCsv(dataset));
}

} // namespace nullcline
