#include "engine/data/hub/covid19_hub.h"

#include "engine/core/numbers.h"
#include "engine/core/options_json.h"
#include "engine/data/hub/hub_compartments.h"
#include "engine/data/hub/hub_words.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace nullcline {

namespace {

constexpr double kSecondsPerDay = 86400.0;

constexpr const char* kCitation =
    "COVID-19 Data Hub, CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/): Guidotti, E., Ardia, D. (2020), "
    "\"COVID-19 Data Hub\", Journal of Open Source Software 5(51):2376, doi:10.21105/joss.02376, "
    "https://covid19datahub.io";

Expected<HubRange> rangeOf(const HubRecipe& recipe) {
  HubRange range;
  const std::array<std::pair<const std::string*, double*>, 2> ends = {
      {{&recipe.from, &range.first}, {&recipe.to, &range.last}}};
  for (const auto& [text, day] : ends) {
    if (text->empty())
      continue;
    const auto date = parseIsoDate(trimmed(*text));
    if (!date)
      return usageError("\"" + excerpt(*text) + "\" is no date; one such as 2020-03-01 was expected.");
    *day = std::floor(*date / kSecondsPerDay);
  }
  if (recipe.first_rows == 1)
    return usageError("One row tells nothing of a course in time; at least two are needed.");
  if (range.first > range.last)
    return usageError("The dates " + recipe.from + " to " + recipe.to + " hold no day: the first is after the last.");
  return range;
}

std::string nameOfArea(const std::string& file, const HubArea& area) {
  return file + ", area " + area.id + " (" + area.name + ")";
}

Status checkRange(const std::string& who, const HubSeries& series, const HubRange& range) {
  const auto begin = series.rowFrom(range.first), end = series.rowFrom(std::floor(range.last) + 1.0);
  if (series.count() < 2 || end >= begin + 2)
    return {};
  return badInput(who + ": the chosen dates hold figures on " + std::to_string(end > begin ? end - begin : 0) +
                  " days; at least two were expected. The area has figures from " + dayText(series.days.front()) +
                  " to " + dayText(series.days.back()) + ".");
}

Status checkSeries(const std::string& who, const HubSeries& series, const HubRecipe& recipe, double first_day) {
  if (!(series.population > 0.0))
    return badInput(who + ": column population holds no positive number, so the susceptible cannot be computed. Give "
                          "the population.");
  const std::size_t first = series.rowFrom(first_day);
  const std::size_t rows = series.count() - first;
  if (rows < 2)
    return badInput(who + ": found figures on " + std::to_string(rows) + " day" + (rows == 1 ? "" : "s") +
                    "; at least two days were expected.");
  if (std::none_of(series.recovered.begin(), series.recovered.end(), [](double count) { return count > 0.0; }))
    return badInput(who +
                    ": column recovered holds no recoveries at all. Without them every case ever confirmed would count "
                    "as infected for good. Estimate them from earlier cases (repair " +
                    repairLabel("recoveries") + ": " + choiceLabel(HubRecoveries::full) +
                    "), or choose another area, or dates with them.");
  const bool dead_apart = recipe.compartments == HubCompartments::sirf || recipe.compartments == HubCompartments::sird;
  const bool dead_known = dead_apart || series.knowsDeaths();
  for (std::size_t i = first; i < series.count(); ++i)
    if (!std::isnan(series.confirmed[i]) && !std::isnan(series.recovered[i]) &&
        (!dead_known || !std::isnan(series.deaths[i])))
      return {};
  return badInput(who +
                  ": no day has figures for confirmed, recovered and deaths alike, so the infected are never "
                  "known. If blank deaths mean none here, use the repair " +
                  repairLabel("early_blanks") + ": " + choiceLabel(HubEarlyBlanks::always_zero) +
                  "; or choose the compartments S, I, R, which count the dead among the removed.");
}

void note(Dataset& dataset, const std::string& text, std::size_t count, bool dropped = false) {
  if (count > 0)
    dataset.notes.push_back({text, count, dropped});
}

/// The recipe as it was carried out.
void settle(HubImport& result, const HubSeries& series, std::size_t first) {
  HubRecipe& recipe = result.recipe;
  recipe.area = result.area.id;
  recipe.population = series.population;
  recipe.from = dayText(series.days[first]);
  recipe.to = dayText(series.days[first + result.data.trajectories.front().count() - 1]);
}

/// What differs from a recipe in which nothing is chosen, as settings that make the same data again.
std::string textOf(const HubRecipe& recipe) {
  const auto chosen = listOptions(recipe), defaults = listOptions(HubRecipe());
  std::string text;
  for (std::size_t i = 0; i < chosen.size(); ++i)
    if (chosen[i].value != defaults[i].value)
      text += (text.empty() ? "" : ", ") + chosen[i].path + "=" +
              (chosen[i].value.is_string() ? chosen[i].value.get<std::string>() : chosen[i].value.dump());
  return text;
}

/// Reads, repairs and cuts; everything but the compartments.
Status readArea(const DelimitedText& table, HubImport& result, HubSeries& series, HubRange& range,
                const std::stop_token& stop) {
  HubRecipe& recipe = result.recipe;
  auto areas = listHubAreas(table, stop);
  if (!areas)
    return areas.error();
  result.areas = std::move(*areas);
  const auto area = chooseHubArea(result.areas, recipe.area, table.file());
  if (!area)
    return area.error();
  result.area = *area;
  const auto chosen = rangeOf(recipe);
  if (!chosen)
    return chosen.error();
  range = *chosen;
  const std::string who = nameOfArea(table.file(), *area);
  std::vector<DataNote> notes;
  auto read = readHubSeries(table, *area, stop, notes);
  if (!read)
    return read.error();
  series = std::move(*read);
  if (recipe.population > 0.0)
    series.population = recipe.population;
  if (const Status status = checkRange(who, series, range); !status)
    return status.error();
  std::size_t all_rows = 0;
  for (const HubArea& each : result.areas)
    all_rows += each.rows;
  result.data.notes.push_back({"Area " + area->id + " (" + area->name + ") was read: " + std::to_string(area->rows) +
                                   (area->rows == 1 ? " row." : " rows."),
                               0, false});
  note(result.data, "Rows of other areas were left out.", all_rows - area->rows, true);
  result.data.notes.insert(result.data.notes.end(), notes.begin(), notes.end());
  const std::size_t later = series.count() - series.rowFrom(std::floor(range.last) + 1.0);
  note(result.data, "Days outside the chosen dates were left out.", series.rowFrom(range.first) + later, true);
  result.steps = repairHubSeries(series, recipe.repairs, range);
  result.counts = series.slice(series.rowFrom(range.first), series.count());
  for (const auto& step : result.steps)
    result.data.notes.insert(result.data.notes.end(), step.notes.begin(), step.notes.end());
  return checkSeries(who, series, recipe, range.first);
}

} // namespace

bool isCovid19Hub(std::string_view text) {
  auto table = DelimitedText::open(text.substr(0, std::min(text.find_first_of("\r\n"), text.size())), "");
  if (!table)
    return false;
  const auto header = readHeader(*table);
  return header && findHubColumns(*header, "");
}

Expected<std::vector<HubArea>> readHubAreas(std::string_view text, const std::string& name, std::stop_token stop) {
  const auto table = DelimitedText::open(text, name);
  if (!table)
    return table.error();
  return listHubAreas(*table, stop);
}

Status readCovid19Hub(std::string_view text, const std::string& name, const HubRecipe& recipe, HubImport& result,
                      std::stop_token stop) {
  result = {{}, recipe, {}, {}, {}, {}};
  const auto table = DelimitedText::open(text, name);
  if (!table)
    return table.error();
  HubSeries series;
  HubRange range;
  if (const Status status = readArea(*table, result, series, range, stop); !status)
    return status;
  Dataset& data = result.data;
  data.name = result.area.name;
  const std::size_t first = series.rowFrom(range.first);
  data.notes.push_back({"Day 0 is " + dayText(series.days[first]) + ".", 0, false});
  addCompartments(series, result.recipe, range.first, data);
  data.trajectories.front().id = result.area.id;
  settle(result, series, first);
  data.notes.push_back({"Read with " + textOf(result.recipe) + ".", 0, false});
  // "ZZZ" is a code that ISO 3166 gives to no country: made-up figures in the Hub's layout are not the Hub's.
  if (result.area.country != "ZZZ")
    data.citation = kCitation;
  return {};
}

Expected<HubImport> importCovid19Hub(std::string_view text, const std::string& name, const HubRecipe& recipe,
                                     std::stop_token stop) {
  HubImport result;
  if (const Status status = readCovid19Hub(text, name, recipe, result, std::move(stop)); !status)
    return status.error();
  return result;
}

} // namespace nullcline
