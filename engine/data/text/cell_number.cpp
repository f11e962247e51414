#include "engine/data/text/cell_number.h"

#include "engine/core/numbers.h"
#include "engine/data/table_cells.h"
#include "engine/data/text/number_marks.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace nullcline {

namespace {

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

/// A finite decimal number that takes all of `text`.
bool parseFinite(std::string_view text, double& value) {
  const char* first = text.data();
  const char* const last = first + text.size();
  if (first != last && *first == '+')
    ++first;
  // "nan" and "inf" begin with a letter, "+-1" with a second sign.
  const char* digit = first != last && *first == '-' && first == text.data() ? first + 1 : first;
  if (digit == last || !(isDigit(*digit) || *digit == '.'))
    return false;
  const auto result = std::from_chars(first, last, value);
  return result.ec == std::errc{} && result.ptr == last && std::isfinite(value);
}

bool parseWithComma(std::string_view text, double& value) {
  std::array<char, kLongestMarkedNumber> copy{};
  if (text.size() > copy.size() || text.find('.') != std::string_view::npos)
    return false;
  std::transform(text.begin(), text.end(), copy.begin(), [](char c) { return c == ',' ? '.' : c; });
  return parseFinite(std::string_view(copy.data(), text.size()), value);
}

/// With marks between its thousands, which must be where they belong.
bool parseGrouped(std::string_view text, const NumberFormat& format, double& value) {
  std::array<char, kLongestMarkedNumber> plain{}, copy{};
  if (text.size() > plain.size())
    return false;
  text = plainMarks(text, plain);
  const std::size_t sign = text.starts_with('-') || text.starts_with('+') ? 1 : 0;
  const std::size_t groups = endOfGroups(text.substr(sign), format.thousands_mark);
  const std::string_view rest = text.substr(sign + groups);
  if (groups == 0 || (!rest.empty() && rest[0] != format.decimal_mark) ||
      !std::all_of(rest.begin() + (rest.empty() ? 0 : 1), rest.end(), isDigit))
    return false;
  const auto end = std::remove_copy(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(sign + groups),
                                    copy.begin(), format.thousands_mark);
  const auto last = std::copy(rest.begin(), rest.end(), end);
  if (!rest.empty())
    *end = '.';
  return parseFinite(std::string_view(copy.data(), static_cast<std::size_t>(last - copy.begin())), value);
}

bool parseHexadecimal(std::string_view text, double& value) {
  if (text.size() < 3 || text[0] != '0' || (text[1] != 'x' && text[1] != 'X'))
    return false;
  unsigned long long whole = 0;
  const auto result = std::from_chars(text.data() + 2, text.data() + text.size(), whole, 16);
  value = static_cast<double>(whole);
  return result.ec == std::errc{} && result.ptr == text.data() + text.size() && whole <= (1ull << 53);
}

bool isFurtherMissing(std::string_view text, const NumberFormat& format) {
  return !format.missing.empty() &&
         std::find(format.missing.begin(), format.missing.end(), lowerCase(text)) != format.missing.end();
}

} // namespace

NumberFormat NumberFormat::of(const TextDialect& text) {
  NumberFormat format;
  format.decimal_mark = text.decimal_mark == DecimalMark::comma ? ',' : '.';
  format.thousands_mark = thousandsCharacter(text.thousands);
  std::string_view rest = text.missing;
  while (!(rest = trimmed(rest)).empty()) {
    const std::size_t length = std::min(rest.find_first_of(" \t"), rest.size());
    format.missing.push_back(lowerCase(rest.substr(0, length)));
    if (const auto number = parseNumber(format.missing.back()))
      format.missing_numbers.push_back(*number);
    rest.remove_prefix(length);
  }
  return format;
}

CellMeaning readNumber(std::string_view text, const NumberFormat& format, double& value, bool& hexadecimal) {
  if (text.empty())
    return CellMeaning::missing;
  const bool is_plain = format.decimal_mark == '.' ? parseFinite(text, value) : parseWithComma(text, value);
  if (is_plain || (format.thousands_mark != '\0' && parseGrouped(text, format, value))) {
    for (const double missing : format.missing_numbers)
      if (value == missing)
        return CellMeaning::missing;
    return CellMeaning::number;
  }
  if (isMissing(text) || isFurtherMissing(text, format))
    return CellMeaning::missing;
  if (parseHexadecimal(text, value)) {
    hexadecimal = true;
    return CellMeaning::number;
  }
  return looksLikeNumber(text) ? CellMeaning::lookalike : CellMeaning::text;
}

std::string expectedNumber(std::string_view text, const NumberFormat& format) {
  if (looksLikeNumber(text)) {
    if (format.thousands_mark == '\0' && std::count(text.begin(), text.end(), format.decimal_mark) > 1)
      return "a number without marks between its thousands";
    if (format.thousands_mark != '\0') {
      const std::string example = {'1', format.thousands_mark, '0', '0', '0', format.decimal_mark, '5'};
      return "a number such as " + example;
    }
    if (format.decimal_mark == ',' && text.find('.') != std::string_view::npos)
      return "a number with a decimal comma and without thousands separators";
    if (format.decimal_mark == '.' && text.find(',') != std::string_view::npos)
      return "a number with a decimal point and without thousands separators";
    if (text.find_first_of("' _%") != std::string_view::npos)
      return "a number without thousands separators and signs";
    return "a finite number (largest about 1.8e308, smallest about 2.2e-308)";
  }
  return "a number, or nothing or NA for a missing value,";
}

} // namespace nullcline
