#include "engine/data/covid19_hub.h"

#include "engine/core/numbers.h"
#include "engine/data/covid19_hub_areas.h"

#include <algorithm>

namespace nullcline {

namespace {

constexpr double kSecondsPerDay = 86400.0;
constexpr std::size_t kChannels = 4; // S, I, R, F

constexpr const char* kCitation =
    "COVID-19 Data Hub, CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/): Guidotti, E., Ardia, D. (2020), "
    "\"COVID-19 Data Hub\", Journal of Open Source Software 5(51):2376, doi:10.21105/joss.02376, "
    "https://covid19datahub.io";

/// One day as published: cumulative counts, NaN = missing.
struct HubDay {
  double date = 0.0; // seconds since 1970
  double confirmed = kMissing;
  double recovered = kMissing;
  double deaths = kMissing;
  std::size_t line = 0;

  bool isEmpty() const { return std::isnan(confirmed) && std::isnan(recovered) && std::isnan(deaths); }
};

struct HubSeries {
  std::vector<HubDay> days;
  double population = kMissing;
  std::size_t other_populations = 0; // rows whose population is not the first one given
};

Expected<double> countInCell(const DelimitedText& table, const TableHeader& header, const TextRow& row,
                             std::size_t column) {
  const TextCell& cell = row.cells[column];
  return isMissing(cell.text) ? Expected<double>(kMissing) : numberInCell(table, cell, column, header);
}

Expected<HubDay> readDay(const DelimitedText& table, const TableHeader& header, const TextRow& row,
                         const HubColumns& columns) {
  HubDay day;
  day.line = row.line;
  const auto date = parseIsoDate(trimmed(row.cells[columns.date].text));
  if (!date)
    return cellError(table, row.cells[columns.date], columns.date, header, "a date such as 2020-03-01");
  day.date = *date;
  const std::array<std::pair<std::size_t, double*>, 3> counts = {
      {{columns.confirmed, &day.confirmed}, {columns.recovered, &day.recovered}, {columns.deaths, &day.deaths}}};
  for (const auto& [column, target] : counts) {
    const auto count = countInCell(table, header, row, column);
    if (!count)
      return count.error();
    *target = *count;
  }
  return day;
}

Expected<HubSeries> readSeries(DelimitedText table, const HubArea& area, const std::stop_token& stop) {
  const auto header = readHeader(table);
  if (!header)
    return header.error();
  const auto columns = findHubColumns(*header, table.file());
  if (!columns)
    return columns.error();
  HubSeries series;
  TextRow row;
  for (std::size_t count = 0;; ++count) {
    if (count % 4096 == 0 && stop.stop_requested())
      return failure("Reading " + table.file() + " was cancelled.");
    const auto more = table.next(row);
    if (!more)
      return more.error();
    if (!*more)
      return series;
    if (row.cells[columns->id].text != area.id)
      continue;
    const auto day = readDay(table, *header, row, *columns);
    if (!day)
      return day.error();
    const auto population = countInCell(table, *header, row, columns->population);
    if (!population)
      return population.error();
    if (std::isnan(series.population))
      series.population = *population;
    else if (!std::isnan(*population) && *population != series.population)
      ++series.other_populations;
    series.days.push_back(*day);
  }
}

void note(Dataset& dataset, const char* text, std::size_t count, bool dropped = false) {
  if (count > 0)
    dataset.notes.push_back({text, count, dropped});
}

/// Leaves out days without any figure and puts the rest in order.
Status cleanDays(const std::string& file, HubSeries& series, Dataset& dataset) {
  auto& days = series.days;
  const std::size_t before = days.size();
  days.erase(std::remove_if(days.begin(), days.end(), [](const HubDay& day) { return day.isEmpty(); }), days.end());
  note(dataset, "Days without any figure (before the first confirmed case, say) were left out.", before - days.size(),
       true);
  std::size_t moved = 0;
  for (std::size_t i = 1; i < days.size(); ++i)
    moved += days[i].date < days[i - 1].date ? 1 : 0;
  std::stable_sort(days.begin(), days.end(), [](const HubDay& a, const HubDay& b) { return a.date < b.date; });
  note(dataset, "Rows that came after a later date were sorted by date.", moved);
  for (std::size_t i = 1; i < days.size(); ++i)
    if (days[i].date == days[i - 1].date)
      return badInput(file + ", lines " + std::to_string(days[i - 1].line) + " and " + std::to_string(days[i].line) +
                      ": the area has two rows for " + isoDate(days[i].date) +
                      "; one row per area and day was expected.");
  return {};
}

Status checkSeries(const std::string& file, const HubArea& area, const HubSeries& series) {
  const std::string who = file + ", area " + area.id + " (" + area.name + ")";
  const auto& days = series.days;
  if (!(series.population > 0.0))
    return badInput(who + ": column population holds no positive number, so the susceptible cannot be computed.");
  if (days.size() < 2)
    return badInput(who + ": found figures on " + std::to_string(days.size()) + " day" + (days.size() == 1 ? "" : "s") +
                    "; at least two days were expected.");
  const bool any_recovered =
      std::any_of(days.begin(), days.end(), [](const HubDay& day) { return day.recovered > 0.0; });
  if (!any_recovered)
    return badInput(who +
                    ": column recovered holds no recoveries at all. S, I, R, F need them: without them every case "
                    "ever confirmed would count as infected for good. Choose another area, or dates with them.");
  const bool any_complete = std::any_of(days.begin(), days.end(), [](const HubDay& day) {
    return !std::isnan(day.confirmed) && !std::isnan(day.recovered) && !std::isnan(day.deaths);
  });
  if (!any_complete)
    return badInput(who + ": no day has figures for confirmed, recovered and deaths alike, so the infected are never " +
                    "known. If blank deaths mean none here, write 0 in their place.");
  return {};
}

/// How often a cumulative count is lower than the last one before it that is known.
std::size_t countDecreases(const std::vector<HubDay>& days, double HubDay::*count) {
  std::size_t decreases = 0;
  double last = kMissing;
  for (const HubDay& day : days) {
    decreases += day.*count < last ? 1 : 0;
    last = std::isnan(day.*count) ? last : day.*count;
  }
  return decreases;
}

void addTrajectory(const HubSeries& series, const HubArea& area, Dataset& dataset) {
  Trajectory trajectory;
  trajectory.id = area.id;
  for (const HubDay& day : series.days) {
    trajectory.times.push_back((day.date - series.days.front().date) / kSecondsPerDay);
    const double infected = day.confirmed - day.recovered - day.deaths;
    trajectory.values.insert(trajectory.values.end(),
                             {series.population - day.confirmed, infected, day.recovered, day.deaths});
  }
  dataset.trajectories.push_back(std::move(trajectory));
}

void addNotes(const HubSeries& series, Dataset& dataset) {
  const auto& days = series.days;
  const auto& values = dataset.trajectories.front().values;
  std::size_t negative_infected = 0;
  std::size_t negative_susceptible = 0;
  for (std::size_t i = 0; i < days.size(); ++i) {
    negative_susceptible += values[i * kChannels] < 0.0 ? 1 : 0;
    negative_infected += values[i * kChannels + 1] < 0.0 ? 1 : 0;
  }
  const auto span = static_cast<std::size_t>((days.back().date - days.front().date) / kSecondsPerDay) + 1;
  const auto count_days = [&](auto is_counted) {
    return static_cast<std::size_t>(std::count_if(days.begin(), days.end(), is_counted));
  };
  dataset.notes.push_back({"Day 0 is " + isoDate(days.front().date) + ".", 0, false});
  note(dataset, "Days are absent from the calendar between the first and the last.",
       span > days.size() ? span - days.size() : 0);
  note(dataset, "Days have no figure for the recovered.",
       count_days([](const HubDay& d) { return std::isnan(d.recovered); }));
  note(dataset, "Cumulative counts decrease from one figure to the next; they are kept as published.",
       countDecreases(days, &HubDay::confirmed) + countDecreases(days, &HubDay::recovered) +
           countDecreases(days, &HubDay::deaths));
  note(dataset, "Days have a negative number of infected; kept as computed.", negative_infected);
  note(dataset, "Days have more confirmed cases than people; kept as computed.", negative_susceptible);
  note(dataset, "Rows give another population than the area's first; the first is used throughout.",
       series.other_populations);
}

} // namespace

bool isCovid19Hub(std::string_view text) {
  auto table = DelimitedText::open(text.substr(0, std::min(text.find_first_of("\r\n"), text.size())), "");
  if (!table)
    return false;
  const auto header = readHeader(*table);
  return header && findHubColumns(*header, "");
}

Expected<Dataset> readCovid19Hub(std::string_view text, const std::string& name, const ReadOptions& options,
                                 std::stop_token stop) {
  const auto table = DelimitedText::open(text, name);
  if (!table)
    return table.error();
  const auto areas = listHubAreas(*table, stop);
  if (!areas)
    return areas.error();
  const auto area = chooseHubArea(*areas, options.area, name);
  if (!area)
    return area.error();
  auto series = readSeries(*table, *area, stop);
  if (!series)
    return series.error();

  Dataset dataset;
  dataset.name = area->name;
  dataset.time_unit = "d";
  for (const char* channel : {"S", "I", "R", "F"})
    dataset.channels.push_back({channel, "persons", ChannelRole::state});
  std::size_t other_rows = 0;
  for (const HubArea& other : *areas)
    other_rows += other.id == area->id ? 0 : other.rows;
  dataset.notes.push_back({"Area " + area->id + " (" + area->name + ") was read.", series->days.size(), false});
  note(dataset, "Rows of other areas were left out.", other_rows, true);
  if (const Status status = cleanDays(name, *series, dataset); !status)
    return status.error();
  if (const Status status = checkSeries(name, *area, *series); !status)
    return status.error();
  addTrajectory(*series, *area, dataset);
  addNotes(*series, dataset);
  // "ZZZ" is a code that ISO 3166 gives to no country: made-up figures in the Hub's layout are not the Hub's.
  if (area->country != "ZZZ")
    dataset.citation = kCitation;
  return dataset;
}

} // namespace nullcline
