// Small tables in the layout of the COVID-19 Data Hub, with the faults that its files have.
#pragma once

#include "engine/data/hub/hub_series.h"

#include <string>
#include <vector>

namespace nullcline {

struct MadeArea {
  std::string id;
  int level = 1;
  std::string name; // "Norway", or below level 1 "Norway > Oslo, town"
  std::string country = {};
  bool recoveries = true;
  bool absent_day = false;
  int days = 60;
};

/// As it is written in a file: in quotes, its own quotes doubled.
inline std::string quoted(const std::string& text) {
  std::string cell = "\"";
  for (const char c : text)
    cell += c == '"' ? std::string("\"\"") : std::string(1, c);
  return cell + '"';
}

/// From 2020-03-01: cases grow by 20 a day but fall by 10 on day 20, deaths are -1 on day 12, nine tenths of the cases
/// of two weeks before have recovered, of 100000 people. An absent day is the 30th.
inline std::string hubRows(const MadeArea& area) {
  std::string rows;
  const auto cases = [](int day) { return day < 0 ? 0 : 20 * day + 5 - (day == 20 ? 30 : 0); };
  const auto separator = area.name.find(" > ");
  const std::string country = area.name.substr(0, separator);
  const std::string below = separator == std::string::npos ? "" : area.name.substr(separator + 3);
  for (int day = 0; day < area.days; ++day) {
    if (area.absent_day && day == 30)
      continue;
    rows += quoted(area.id) + "," + dayText(18322.0 + day) + "," + std::to_string(cases(day)) + "," +
            (day == 12 ? "-1" : std::to_string(cases(day) / 50)) + "," +
            (area.recoveries ? std::to_string(cases(day - 14) / 10 * 9) : "") + ",100000," + quoted(area.country) +
            "," + std::to_string(area.level) + "," + quoted(country) + "," + (below.empty() ? "" : quoted(below)) +
            "\n";
  }
  return rows;
}

inline std::string hubTable(const std::vector<MadeArea>& areas) {
  std::string table = "id,date,confirmed,deaths,recovered,population,iso_alpha_3,administrative_area_level,"
                      "administrative_area_level_1,administrative_area_level_2\n";
  for (const auto& area : areas)
    table += hubRows(area);
  return table;
}

} // namespace nullcline
