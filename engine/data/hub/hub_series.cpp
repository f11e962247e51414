#include "engine/data/hub/hub_series.h"

#include <algorithm>
#include <cmath>

namespace nullcline {

namespace {

constexpr double kSecondsPerDay = 86400.0;

struct HubDay {
  double date = 0.0;                 // seconds since 1970
  std::array<double, 3> counts = {}; // confirmed, recovered, deaths; NaN = missing
  double population = kMissing;
  std::size_t line = 0;

  bool isEmpty() const {
    return std::all_of(counts.begin(), counts.end(), [](double count) { return std::isnan(count); });
  }
};

Expected<HubDay> readDay(const DelimitedText& table, const TableHeader& header, const TextRow& row,
                         const HubColumns& columns) {
  HubDay day;
  day.line = row.line;
  const auto date = parseIsoDate(trimmed(row.cells[columns.date].text));
  if (!date)
    return cellError(table, row.cells[columns.date], columns.date, header, "a date such as 2020-03-01");
  day.date = *date;
  const std::array<std::pair<std::size_t, double*>, 4> numbers = {{{columns.confirmed, &day.counts[0]},
                                                                   {columns.recovered, &day.counts[1]},
                                                                   {columns.deaths, &day.counts[2]},
                                                                   {columns.population, &day.population}}};
  for (const auto& [column, target] : numbers) {
    *target = kMissing;
    if (isMissing(row.cells[column].text))
      continue;
    const auto number = numberInCell(table, row.cells[column], column, header);
    if (!number)
      return number.error();
    *target = *number;
  }
  return day;
}

Expected<std::vector<HubDay>> readDays(DelimitedText& table, const HubArea& area, const std::stop_token& stop) {
  std::vector<HubDay> days;
  const auto take = [&](const TextRow& row, const TableHeader& header, const HubColumns& columns) -> Status {
    if (row.cells[columns.id].text != area.id)
      return {};
    const auto day = readDay(table, header, row, columns);
    if (!day)
      return day.error();
    days.push_back(*day);
    return {};
  };
  if (const Status read = forEachHubRow(table, stop, take); !read)
    return read.error();
  return days;
}

/// Leaves out days without any figure and puts the rest in order.
Status cleanDays(const std::string& file, std::vector<HubDay>& days, std::vector<DataNote>& notes) {
  const std::size_t empty = std::erase_if(days, [](const HubDay& day) { return day.isEmpty(); });
  if (empty > 0)
    notes.push_back({"Days without any figure (before the first confirmed case, say) were left out.", empty, true});
  std::size_t moved = 0;
  for (std::size_t i = 1; i < days.size(); ++i)
    moved += days[i].date < days[i - 1].date ? 1 : 0;
  if (moved > 0)
    notes.push_back({"Rows that came after a later date were sorted by date.", moved, false});
  std::stable_sort(days.begin(), days.end(), [](const HubDay& a, const HubDay& b) { return a.date < b.date; });
  for (std::size_t i = 1; i < days.size(); ++i)
    if (days[i].date == days[i - 1].date)
      return badInput(file + ", lines " + std::to_string(days[i - 1].line) + " and " + std::to_string(days[i].line) +
                      ": the area has two rows for " + isoDate(days[i].date) +
                      "; one row per area and day was expected.");
  return {};
}

} // namespace

bool HubSeries::knowsDeaths() const {
  return std::any_of(deaths.begin(), deaths.end(), [](double count) { return !std::isnan(count); });
}

std::vector<double> HubSeries::survivors() const {
  std::vector<double> alive = confirmed;
  if (knowsDeaths())
    for (std::size_t i = 0; i < alive.size(); ++i)
      alive[i] -= deaths[i];
  return alive;
}

HubSeries HubSeries::slice(std::size_t begin, std::size_t end) const {
  const auto part = [&](const std::vector<double>& whole) {
    return std::vector<double>(whole.begin() + static_cast<std::ptrdiff_t>(begin),
                               whole.begin() + static_cast<std::ptrdiff_t>(end));
  };
  return {part(days), part(confirmed), part(recovered), part(deaths), population};
}

std::size_t HubSeries::rowFrom(double day) const {
  return static_cast<std::size_t>(std::lower_bound(days.begin(), days.end(), day) - days.begin());
}

std::string dayText(double day) {
  return isoDate(day * kSecondsPerDay);
}

Expected<HubSeries> readHubSeries(DelimitedText table, const HubArea& area, const std::stop_token& stop,
                                  std::vector<DataNote>& notes) {
  auto days = readDays(table, area, stop);
  if (!days)
    return days.error();
  HubSeries series;
  std::size_t other_populations = 0;
  for (const HubDay& day : *days)
    if (std::isnan(series.population))
      series.population = day.population;
    else
      other_populations += !std::isnan(day.population) && day.population != series.population ? 1 : 0;
  if (const Status status = cleanDays(table.file(), *days, notes); !status)
    return status.error();
  for (const HubDay& day : *days) {
    series.days.push_back(day.date / kSecondsPerDay);
    for (std::size_t i = 0; i < day.counts.size(); ++i)
      series.columns()[i]->push_back(day.counts[i]);
  }
  if (other_populations > 0)
    notes.push_back({"Rows give another population than the area's first; the first is used throughout.",
                     other_populations, false});
  return series;
}

} // namespace nullcline
