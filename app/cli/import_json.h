// What an import found, for `info`.
#pragma once

#include "app/cli/data_options.h"

namespace nullcline::cli {

/// "columns": a report on each; "read_as": what was found or chosen, and why; "problems", "recipe".
Json importJson(const ImportedData& imported);
/// The same as tables for people; without the recipe.
std::string importTables(const ImportedData& imported);

} // namespace nullcline::cli
