// Columns that tell trajectories apart though nothing in their names says so: strains, wells, animals.
#pragma once

#include "engine/data/column_names.h"
#include "engine/data/layout/sample_columns.h"

#include <functional>
#include <vector>

namespace nullcline {

/// Of the columns that are `free`: those without which rows of the sample have the same times, and with which no two
/// have. One if one is enough, else all that may tell groups apart if these are enough together; none where the times
/// alone differ, or where half of the groups would be of one row. Numbers tell groups apart only under a name such as
/// "replicate".
std::vector<std::size_t> groupColumns(const TableHeader& header, const JudgedSample& sample,
                                      const std::vector<std::size_t>& times,
                                      const std::function<bool(std::size_t)>& is_free);

} // namespace nullcline
