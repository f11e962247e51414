// The areas of a COVID-19 Data Hub file: countries, regions and towns, all in one table.
#pragma once

#include "engine/data/table_cells.h"

#include <array>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace nullcline {

/// Where the columns that we read are; the Hub's files differ in their order and number between versions.
struct HubColumns {
  std::size_t id = 0, date = 0, confirmed = 0, deaths = 0, recovered = 0, population = 0, level = 0;
  std::array<std::optional<std::size_t>, 3> names; // administrative_area_level_1 to 3
  std::optional<std::size_t> country;              // iso_alpha_3
};
Expected<HubColumns> findHubColumns(const TableHeader& header, const std::string& file);

struct HubArea {
  std::string id;    // always text: "03357425", "524726e8"
  std::string level; // "1": country, "2": region, "3": town
  std::string name;  // "Italy > Lombardia"
  std::string country;
  std::size_t rows = 0;
};

/// All areas by first appearance; every row must have as many fields as the header.
Expected<std::vector<HubArea>> listHubAreas(DelimitedText table, const std::stop_token& stop);

/// By id, by name ("Italy > Lombardia") or by the last part of the name; without a wish, the only area of level 1.
Expected<HubArea> chooseHubArea(const std::vector<HubArea>& areas, const std::string& wish, const std::string& file);

} // namespace nullcline
