// Exports of the COVID-19 Data Hub (https://covid19datahub.io), turned into the compartments of one area.
#pragma once

#include "engine/core/expected.h"
#include "engine/data/dataset.h"
#include "engine/data/hub/hub_recipe.h"
#include "engine/data/hub/hub_repairs.h"

#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace nullcline {

/// The header has the columns id, date, confirmed, deaths, recovered, population and administrative_area_level.
bool isCovid19Hub(std::string_view text);

/// Every area of the file, for a choice among them; remarksOn() explains each.
Expected<std::vector<HubArea>> readHubAreas(std::string_view text, const std::string& name, std::stop_token stop = {});

struct HubImport {
  Dataset data;     // its notes say all that was done
  HubRecipe recipe; // with area, dates and repairs as they were used: nothing is automatic any more
  HubArea area;
  std::vector<HubArea> areas; // all of the file
  std::vector<HubStep> steps; // with the counts before and after, for a plot
  HubSeries counts = {};      // after all repairs, within the dates
};

/// An error lists the areas there are, or says which repair would help. `result` is then what was found until there:
/// the areas, the one that is meant, its steps.
Status readCovid19Hub(std::string_view text, const std::string& name, const HubRecipe& recipe, HubImport& result,
                      std::stop_token stop = {});

Expected<HubImport> importCovid19Hub(std::string_view text, const std::string& name, const HubRecipe& recipe,
                                     std::stop_token stop = {});

} // namespace nullcline
