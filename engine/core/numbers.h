// Numbers in files: always the C locale, always the shortest text that reads back to the same bits.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace nullcline {

/// The whole of `text` as a finite or infinite decimal number; nothing if any character is left over. Accepts a leading
/// '+', never a decimal comma, never hexadecimal, never the locale. "nan" is not a number here.
std::optional<double> parseNumber(std::string_view text);
std::optional<long long> parseInteger(std::string_view text);

/// Shortest text that parseNumber reads back exactly; "nan", "inf" and "-inf" for what has no digits.
std::string formatNumber(double value);
std::string formatNumber(float value);
/// With a fixed count of significant digits, for tables that people read.
std::string formatNumber(double value, int significant_digits);

} // namespace nullcline
