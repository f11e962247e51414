// The areas of a COVID-19 Data Hub file: countries, regions and towns, all in one table.
#pragma once

#include "engine/data/table_cells.h"

#include <array>
#include <functional>
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
  std::optional<std::size_t> code;                 // iso_alpha_2, in files of version 2 key_alpha_2
};
Expected<HubColumns> findHubColumns(const TableHeader& header, const std::string& file);

using HubRowVisitor = std::function<Status(const TextRow& row, const TableHeader& header, const HubColumns& columns)>;
/// Visits every row below the header until a visit is an error; a row must have as many fields as the header.
Status forEachHubRow(DelimitedText& table, const std::stop_token& stop, const HubRowVisitor& visit);

struct HubArea {
  std::string id;    // always text: "03357425", "524726e8"
  std::string level; // "1": country, "2": region, "3": town
  std::string name;  // "Italy > Lombardia"
  std::string country = {};
  std::string code = {}; // "IT"; Namibia's is "NA", which is no missing value here
  std::size_t rows = 0;
  std::optional<double> first_date = {}, last_date = {}; // seconds since 1970
  std::size_t confirmed = 0, deaths = 0, recovered = 0;  // rows with a figure
  bool any_recovered = false;                            // one of them above zero
  std::optional<double> population = {};
};

/// All areas by first appearance; every row must have as many fields as the header. Cells that cannot be read are no
/// error here: they are one in the area that is read.
Expected<std::vector<HubArea>> listHubAreas(DelimitedText table, const std::stop_token& stop);

/// By id, by name ("Italy > Lombardia"), for countries by ISO code, or by the last part of the name; without a wish,
/// the only area of level 1.
Expected<HubArea> chooseHubArea(const std::vector<HubArea>& areas, const std::string& wish, const std::string& file);

/// What to know before an area is chosen, a sentence each: no recoveries, days left out, no population; often nothing.
std::vector<std::string> remarksOn(const HubArea& area);

} // namespace nullcline
