// Exports of the COVID-19 Data Hub (https://covid19datahub.io), turned into S, I, R, F of one area.
#pragma once

#include "engine/data/read_dataset.h"

#include <string_view>

namespace nullcline {

/// The header has the columns id, date, confirmed, deaths, recovered, population and administrative_area_level.
bool isCovid19Hub(std::string_view text);

/// S = population - confirmed, I = confirmed - recovered - deaths, R = recovered, F = deaths, in persons; time in days
/// since the first row. Nothing is repaired: what looks odd is counted in the notes. An error lists the areas there
/// are.
Expected<Dataset> readCovid19Hub(std::string_view text, const std::string& name, const ReadOptions& options,
                                 std::stop_token stop);

} // namespace nullcline
