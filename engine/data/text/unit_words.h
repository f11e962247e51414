// Words that people write for units, so that a row of them is known below a header.
#pragma once

#include <string>
#include <string_view>

namespace nullcline {

/// "mg/L", "1/h", "m s^-2", "°C", "%", "cells/mL": units that are known, with prefixes, powers, products and quotients,
/// in any case. Not a number, and nothing blank.
bool isKnownUnit(std::string_view text);

/// Whether "(TEXT)" behind a name is its unit. Of single letters, those that are seldom a label: "(h)", not "(b)".
bool isUnitInRoundBrackets(std::string_view text);

/// Whether a field of a row of units says that there is none: "1", "[1]", "[-]", "[]", a long dash. Blanks, "-" and NA
/// do so as well, but are missing values anywhere.
bool saysNoUnit(std::string_view text);

/// What a field of a row of units says: "mg/L" of "mg/L", "[mg/L]" and "(mg/L)"; nothing of one that says that there is
/// none.
std::string unitInCell(std::string_view text);

/// Whether the field stands in brackets, as in "[a.u.]", and could be a unit: "(n=3)" could not.
bool isInBrackets(std::string_view text);

} // namespace nullcline
