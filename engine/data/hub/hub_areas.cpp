#include "engine/data/hub/hub_areas.h"

#include "engine/core/numbers.h"
#include "engine/data/hub/hub_words.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace nullcline {

namespace {

constexpr std::size_t kRowsBetweenStopChecks = 4096;
constexpr const char* kLevelSeparator = " > ";

std::string areaList(const std::vector<HubArea>& areas) {
  constexpr std::size_t kShown = 20;
  std::string list;
  for (std::size_t i = 0; i < std::min(areas.size(), kShown); ++i)
    list += (i == 0 ? "" : "; ") + areas[i].id + " " + areas[i].name;
  return areas.size() > kShown ? list + "; and " + std::to_string(areas.size() - kShown) + " more" : list;
}

/// In a file that writes NA for what is missing, only quotes tell that a name is meant.
bool isBlank(const TextCell& cell) {
  return cell.quoted ? cell.text.empty() : isMissing(cell.text);
}

HubArea areaOf(const TextRow& row, const HubColumns& columns) {
  HubArea area{row.cells[columns.id].text, row.cells[columns.level].text, ""};
  for (const auto column : columns.names)
    if (column && !isBlank(row.cells[*column]))
      area.name += (area.name.empty() ? "" : kLevelSeparator) + row.cells[*column].text;
  area.country = columns.country ? row.cells[*columns.country].text : "";
  area.code = columns.code ? row.cells[*columns.code].text : "";
  return area;
}

void countRow(const TextRow& row, const HubColumns& columns, HubArea& area) {
  ++area.rows;
  if (const auto date = parseIsoDate(trimmed(row.cells[columns.date].text))) {
    area.first_date = area.first_date ? std::min(*area.first_date, *date) : *date;
    area.last_date = area.last_date ? std::max(*area.last_date, *date) : *date;
  }
  area.confirmed += isMissing(row.cells[columns.confirmed].text) ? 0 : 1;
  area.deaths += isMissing(row.cells[columns.deaths].text) ? 0 : 1;
  const std::string_view recovered = trimmed(row.cells[columns.recovered].text);
  area.recovered += isMissing(recovered) ? 0 : 1;
  area.any_recovered = area.any_recovered || parseNumber(recovered).value_or(0.0) > 0.0;
  if (!area.population)
    area.population = parseNumber(trimmed(row.cells[columns.population].text));
}

std::string lastPart(const std::string& name) {
  const std::size_t separator = name.rfind(kLevelSeparator);
  return separator == std::string::npos ? name : name.substr(separator + std::string_view(kLevelSeparator).size());
}

template <class Predicate>
std::vector<HubArea> areasWhere(const std::vector<HubArea>& areas, Predicate wanted) {
  std::vector<HubArea> found;
  std::copy_if(areas.begin(), areas.end(), std::back_inserter(found), wanted);
  return found;
}

} // namespace

Expected<HubColumns> findHubColumns(const TableHeader& header, const std::string& file) {
  HubColumns columns;
  const std::array<std::pair<const char*, std::size_t*>, 7> needed = {{{"id", &columns.id},
                                                                       {"date", &columns.date},
                                                                       {"confirmed", &columns.confirmed},
                                                                       {"deaths", &columns.deaths},
                                                                       {"recovered", &columns.recovered},
                                                                       {"population", &columns.population},
                                                                       {"administrative_area_level", &columns.level}}};
  for (const auto& [name, place] : needed) {
    const auto found = header.find(name);
    if (!found)
      return badInput(file + ", line 1: there is no column \"" + name +
                      "\"; a file of the COVID-19 Data Hub was expected. The columns are: " + header.list() + ".");
    *place = *found;
  }
  for (std::size_t level = 0; level < columns.names.size(); ++level)
    columns.names[level] = header.find("administrative_area_level_" + std::to_string(level + 1));
  columns.country = header.find("iso_alpha_3");
  columns.code = header.find("iso_alpha_2");
  if (!columns.code)
    columns.code = header.find("key_alpha_2");
  return columns;
}

Status forEachHubRow(DelimitedText& table, const std::stop_token& stop, const HubRowVisitor& visit) {
  const auto header = readHeader(table);
  if (!header)
    return header.error();
  const auto columns = findHubColumns(*header, table.file());
  if (!columns)
    return columns.error();
  TextRow row;
  for (std::size_t count = 0;; ++count) {
    if (count % kRowsBetweenStopChecks == 0 && stop.stop_requested())
      return failure("Reading " + table.file() + " was cancelled.");
    const auto more = table.next(row);
    if (!more)
      return more.error();
    if (!*more)
      return {};
    if (row.cells.size() != header->columns.size())
      return fieldCountError(table, row, *header);
    if (const Status visited = visit(row, *header, *columns); !visited)
      return visited;
  }
}

Expected<std::vector<HubArea>> listHubAreas(DelimitedText table, const std::stop_token& stop) {
  std::vector<HubArea> areas;
  std::unordered_map<std::string, std::size_t> index_of_id;
  const auto take = [&](const TextRow& row, const TableHeader& header, const HubColumns& columns) -> Status {
    const TextCell& id = row.cells[columns.id];
    if (id.text.empty())
      return cellError(table, id, columns.id, header, "the area's id");
    const auto [entry, is_new] = index_of_id.emplace(id.text, areas.size());
    if (is_new)
      areas.push_back(areaOf(row, columns));
    countRow(row, columns, areas[entry->second]);
    return {};
  };
  if (const Status read = forEachHubRow(table, stop, take); !read)
    return read.error();
  if (areas.empty())
    return badInput(table.file() + " has a header but no rows; daily figures of at least one area were expected.");
  return areas;
}

Expected<HubArea> chooseHubArea(const std::vector<HubArea>& areas, const std::string& wish, const std::string& file) {
  if (wish.empty()) {
    const auto countries = areasWhere(areas, [](const HubArea& area) { return area.level == "1"; });
    if (countries.size() == 1)
      return countries.front();
    const bool none = countries.empty();
    return badInput(file + " holds " + (none ? "no area" : std::to_string(countries.size()) + " areas") +
                    " of level 1; exactly one was expected. Choose an area by id or name: " +
                    areaList(none ? areas : countries) + ".");
  }
  auto found = areasWhere(areas, [&](const HubArea& area) { return area.id == wish; });
  const std::string name = lowerCase(wish);
  if (found.empty())
    found = areasWhere(areas, [&](const HubArea& area) { return lowerCase(area.name) == name; });
  if (found.empty())
    found = areasWhere(areas, [&](const HubArea& area) {
      return area.level == "1" && (lowerCase(area.country) == name || lowerCase(area.code) == name);
    });
  if (found.empty())
    found = areasWhere(areas, [&](const HubArea& area) { return lowerCase(lastPart(area.name)) == name; });
  if (found.size() == 1)
    return found.front();
  if (found.empty())
    return badInput(file + " has no area \"" + excerpt(wish) +
                    "\". Choose one of these by id or name: " + areaList(areas) + ".");
  return badInput(file + " has several areas called \"" + excerpt(wish) +
                  "\". Choose one by its id: " + areaList(found) + ".");
}

std::vector<std::string> remarksOn(const HubArea& area) {
  std::vector<std::string> remarks;
  if (area.confirmed == 0)
    remarks.push_back("No confirmed cases are known, so the area cannot be read.");
  if (!area.any_recovered)
    remarks.push_back(
        "No recoveries are known: the infected are known only if the recovered are estimated from earlier "
        "cases (repair " +
        repairLabel("recoveries") + ").");
  if (area.deaths == 0)
    remarks.push_back("No deaths are known: the compartments S, I, R need none.");
  if (!area.population || !(*area.population > 0.0))
    remarks.push_back("No population is known: give it, so that the susceptible can be computed.");
  if (area.first_date && area.last_date) {
    const double days = std::round((*area.last_date - *area.first_date) / 86400.0) + 1.0;
    if (days > static_cast<double>(area.rows))
      remarks.push_back("Of " + formatNumber(days) + " days between the first and the last, " +
                        std::to_string(area.rows) + " have a row.");
  }
  return remarks;
}

} // namespace nullcline
