#include "engine/data/table_cells.h"

#include "engine/core/numbers.h"
#include "engine/data/text/number_marks.h"
#include "engine/data/text/unit_words.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <unordered_map>

namespace nullcline {

namespace {

constexpr double kSecondsPerDay = 86400.0;

/// Where the bracket opens that the end of `text` closes.
std::size_t openingBracket(std::string_view text) {
  std::size_t depth = 0;
  for (std::size_t i = text.size(); i-- > 0;) {
    depth += text[i] == ')' ? 1 : 0;
    if (text[i] == '(' && --depth == 0)
      return i;
  }
  return std::string_view::npos;
}

TableHeader::Column parseColumnName(const std::string& text) {
  TableHeader::Column column{text, text, ""};
  const bool round = text.ends_with(')');
  const std::size_t open = round ? openingBracket(text) : text.rfind('[');
  if (open == std::string::npos || open == 0 || !(round || text.ends_with(']')))
    return column;
  const std::string_view name = trimmed(std::string_view(text).substr(0, open));
  const std::string_view unit = trimmed(std::string_view(text).substr(open + 1, text.size() - open - 2));
  if (name.empty() || (round && !isUnitInRoundBrackets(unit)))
    return column;
  column.name = name;
  column.unit = unit;
  return column;
}

/// The columns of a header. "x (us)" and "x (fr)" are two names and no units.
std::vector<TableHeader::Column> parseColumnNames(const std::vector<std::string>& names) {
  std::vector<TableHeader::Column> columns;
  std::unordered_map<std::string, int> counts;
  for (const auto& name : names) {
    const auto& column = columns.emplace_back(parseColumnName(name));
    const std::size_t open = name.ends_with(')') ? openingBracket(name) : std::string::npos;
    ++counts[lowerCase(open == std::string::npos ? column.name : trimmed(std::string_view(name).substr(0, open)))];
  }
  for (auto& column : columns)
    if (column.full.ends_with(')') && !column.unit.empty() && counts[lowerCase(column.name)] > 1)
      column = {column.full, column.full, ""};
  return columns;
}

std::string place(const DelimitedText& table, std::size_t line) {
  return table.file() + ", line " + std::to_string(line);
}

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

/// In ASCII. `lower` has no capitals.
bool equalsLower(std::string_view text, std::string_view lower) {
  return std::equal(text.begin(), text.end(), lower.begin(), lower.end(),
                    [](char c, char wanted) { return (c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c) == wanted; });
}

/// Takes exactly `digits` digits from the front of `text`.
std::optional<int> takeDigits(std::string_view& text, std::size_t digits) {
  if (text.size() < digits || !std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(digits), isDigit))
    return std::nullopt;
  const auto value = parseInteger(text.substr(0, digits));
  text.remove_prefix(digits);
  return static_cast<int>(*value);
}

bool take(std::string_view& text, char c) {
  if (text.empty() || text.front() != c)
    return false;
  text.remove_prefix(1);
  return true;
}

/// Seconds since midnight of "HH:MM[:SS[.fraction]]", which must be all of `text` but for a final "Z".
std::optional<double> parseClock(std::string_view text) {
  if (!text.empty() && text.back() == 'Z')
    text.remove_suffix(1);
  const auto hour = takeDigits(text, 2);
  if (!hour || !take(text, ':'))
    return std::nullopt;
  const auto minute = takeDigits(text, 2);
  if (!minute || *hour > 23 || *minute > 59)
    return std::nullopt;
  const double seconds = 3600.0 * *hour + 60.0 * *minute;
  if (text.empty())
    return seconds;
  const bool plain = take(text, ':') && text.size() >= 2 && isDigit(text[0]) && isDigit(text[1]) &&
                     (text.size() == 2 || (text[2] == '.' && std::all_of(text.begin() + 3, text.end(), isDigit)));
  const auto rest = plain ? parseNumber(text) : std::nullopt;
  if (!rest || *rest >= 60.0)
    return std::nullopt;
  return seconds + *rest;
}

} // namespace

std::string lowerCase(std::string_view text) {
  std::string lower(text);
  // ASCII only: std::tolower would ask the locale.
  for (char& c : lower)
    c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return lower;
}

std::optional<std::size_t> TableHeader::find(std::string_view name) const {
  for (const bool exact : {true, false}) {
    for (std::size_t i = 0; i < columns.size(); ++i)
      for (const std::string* candidate : {&columns[i].full, &columns[i].name})
        if (exact ? *candidate == name : lowerCase(*candidate) == lowerCase(name))
          return i;
  }
  return std::nullopt;
}

std::string TableHeader::list() const {
  constexpr std::size_t kShown = 20;
  std::string names;
  for (std::size_t i = 0; i < std::min(columns.size(), kShown); ++i)
    names += (i == 0 ? "" : ", ") + excerpt(columns[i].full);
  return columns.size() > kShown ? names + ", and " + std::to_string(columns.size() - kShown) + " more" : names;
}

Expected<TableHeader> makeHeader(const std::vector<std::string>& names, const std::string& file, std::size_t line,
                                 bool numbered) {
  TableHeader header{parseColumnNames(names)};
  std::unordered_map<std::string, std::size_t> seen;
  for (std::size_t i = 0; i < names.size(); ++i) {
    auto& column = header.columns[i];
    const std::string name = column.name;
    if (name.empty())
      continue;
    for (int copy = 2; numbered && seen.contains(lowerCase(column.name)); ++copy) {
      column.name = name + " (" + std::to_string(copy) + ")";
      column.full = column.unit.empty() ? column.name : column.name + " [" + column.unit + "]";
    }
    const auto [earlier, is_new] = seen.emplace(lowerCase(column.name), i);
    if (!is_new)
      return badInput(file + ", line " + std::to_string(line) + ": columns " + std::to_string(earlier->second + 1) +
                      " and " + std::to_string(i + 1) + " are both called \"" + excerpt(name) +
                      "\". Give each its own name.");
  }
  return header;
}

Expected<TableHeader> readHeader(DelimitedText& table) {
  TextRow row;
  const auto found = table.next(row);
  if (!found)
    return found.error();
  if (!*found)
    return badInput(table.file() + " is empty; a table with a header row was expected.");
  std::vector<std::string> names;
  for (const auto& cell : row.cells)
    names.emplace_back(trimmed(cell.text));
  return makeHeader(names, table.file(), row.line);
}

bool isSpreadsheetError(std::string_view text) {
  // In English, German and French; the hashes are what is shown where a column is too narrow for its number.
  constexpr std::array<std::string_view, 20> kErrors = {
      "#n/a",   "#div/0!", "#value!", "#ref!", "#num!", "#name?",   "#null!",   "#calc!", "#spill!", "#field!",
      "#wert!", "#bezug!", "#zahl!",  "#nv",   "#nv!",  "#valeur!", "#nombre!", "#nom?",  "#nul!",   "#error!"};
  if (text.size() >= 3 && text.find_first_not_of('#') == std::string_view::npos)
    return true;
  return std::any_of(kErrors.begin(), kErrors.end(), [&](auto error) { return equalsLower(text, error); });
}

bool isMissing(std::string_view text) {
  constexpr std::array<std::string_view, 7> kTokens = {"", "na", "n/a", "nan", "null", ".", "-"};
  text = trimmed(text);
  if (text.starts_with('#'))
    return isSpreadsheetError(text);
  return std::any_of(kTokens.begin(), kTokens.end(), [&](auto token) { return equalsLower(text, token); });
}

bool looksLikeNumber(std::string_view text) {
  std::array<char, kLongestMarkedNumber> buffer{};
  text = plainMarks(trimmed(text), buffer);
  const std::string_view unsigned_text = text.substr(text.starts_with('-') || text.starts_with('+'));
  if (equalsLower(unsigned_text, "inf") || equalsLower(unsigned_text, "infinity"))
    return true;
  if (!std::any_of(text.begin(), text.end(), isDigit) ||
      text.find_first_not_of("0123456789+-.,eE' %_") != std::string_view::npos || parseIsoDate(text))
    return false;
  // A sign inside belongs to an exponent, or else this is a label such as 2020-01.
  for (std::size_t i = 1; i < text.size(); ++i)
    if ((text[i] == '-' || text[i] == '+') && text[i - 1] != 'e' && text[i - 1] != 'E')
      return false;
  return true;
}

Error cellError(const DelimitedText& table, const TextCell& cell, std::size_t column, const TableHeader& header,
                const std::string& expected) {
  return badInput(place(table, cell.line) + ", column " + std::to_string(column + 1) + " (" +
                  excerpt(header.columns[column].full) + "): found \"" + excerpt(cell.text) + "\" where " + expected +
                  " was expected.");
}

Error fieldCountError(const DelimitedText& table, const TextRow& row, const TableHeader& header) {
  const std::size_t expected = header.columns.size();
  return badInput(place(table, row.line) + ": found " + std::to_string(row.cells.size()) + " field" +
                  (row.cells.size() == 1 ? "" : "s") + " where the header has " + std::to_string(expected) +
                  (row.cells.size() > expected ? ". A text that contains the delimiter must be put in quotes." : ".") +
                  (row.cells.size() < expected ? " A missing value still needs its delimiter." : ""));
}

Expected<double> numberInCell(const DelimitedText& table, const TextCell& cell, std::size_t column,
                              const TableHeader& header) {
  const auto number = parseNumber(trimmed(cell.text));
  if (number && std::isfinite(*number))
    return *number;
  if (cell.text.find(',') != std::string::npos && looksLikeNumber(cell.text))
    return cellError(table, cell, column, header, "a number with a decimal point and without thousands separators");
  if (looksLikeNumber(cell.text))
    return cellError(table, cell, column, header, "a finite number (largest about 1.8e308, smallest about 2.2e-308)");
  return cellError(table, cell, column, header, "a number, or nothing or NA for a missing value,");
}

std::optional<double> parseIsoDate(std::string_view text) {
  const auto year = takeDigits(text, 4);
  if (!year || !take(text, '-'))
    return std::nullopt;
  const auto month = takeDigits(text, 2);
  if (!month || !take(text, '-'))
    return std::nullopt;
  const auto day = takeDigits(text, 2);
  if (!day)
    return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                                         std::chrono::day(static_cast<unsigned>(*day))};
  if (!date.ok())
    return std::nullopt;
  const double midnight = static_cast<double>(std::chrono::sys_days(date).time_since_epoch().count()) * kSecondsPerDay;
  if (text.empty())
    return midnight;
  if (!take(text, 'T') && !take(text, ' '))
    return std::nullopt;
  const auto clock = parseClock(text);
  return clock ? std::optional<double>(midnight + *clock) : std::nullopt;
}

std::string isoDate(double seconds) {
  const auto days = static_cast<int>(std::floor(seconds / kSecondsPerDay));
  const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(days))};
  const auto padded = [](int number, std::size_t digits) {
    const std::string text = std::to_string(number);
    return text.size() < digits ? std::string(digits - text.size(), '0') + text : text;
  };
  return padded(static_cast<int>(date.year()), 4) + "-" +
         padded(static_cast<int>(static_cast<unsigned>(date.month())), 2) + "-" +
         padded(static_cast<int>(static_cast<unsigned>(date.day())), 2);
}

Expected<std::optional<double>> TimeColumn::read(const DelimitedText& table, const TextCell& cell) {
  const std::string_view text = trimmed(cell.text);
  if (isMissing(text))
    return std::optional<double>();
  const auto date = parseIsoDate(text);
  if (kind_ == Kind::unknown)
    kind_ = date ? Kind::dates : Kind::numbers;
  if (kind_ == Kind::dates) {
    if (!date)
      return cellError(table, cell, column_, header_, "a date such as 2020-03-01 or 2020-03-01 12:30:00");
    return date;
  }
  if (!parseNumber(text) && !looksLikeNumber(text))
    return cellError(table, cell, column_, header_, "a time (a number, or a date such as 2020-03-01)");
  const auto time = numberInCell(table, cell, column_, header_);
  if (!time)
    return time.error();
  return std::optional<double>(*time);
}

} // namespace nullcline
