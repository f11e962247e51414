// The row of units that some tables have between their header and their values.
#pragma once

#include "engine/data/text/detect_dialect.h"

namespace nullcline {

/// Looks at the row below the header, which `found` has placed. If it is a row of units, or `wanted` says so, its
/// fields become `found.units` and the body begins behind it; never a row with a number or a date, whoever asks.
void findUnitsRow(std::string_view sample, const TextDialect& wanted, FoundDialect& found);

} // namespace nullcline
