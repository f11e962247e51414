// Columns that are known by their names.
#pragma once

#include "engine/data/table_cells.h"

#include <span>

namespace nullcline {

/// The column with the first of these names, which are in lower case, that there is.
std::optional<std::size_t> firstNamed(const TableHeader& header, std::span<const std::string_view> names);

/// The column that is called time, t, date or the like.
std::optional<std::size_t> timeByName(const TableHeader& header);

} // namespace nullcline
