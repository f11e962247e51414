// What the cells of a table mean: names with units, numbers, missing values, times and dates.
#pragma once

#include "engine/data/delimited_text.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nullcline {

/// The first row. Names are unique without regard to case, apart from empty ones.
struct TableHeader {
  struct Column {
    std::string full; // "prey [thousands]"
    std::string name; // "prey"
    std::string unit; // "thousands"
  };
  std::vector<Column> columns;

  /// By full name or name without unit; the exact spelling wins over one that differs in case only.
  std::optional<std::size_t> find(std::string_view name) const;
  /// "a, b, c", the first twenty: for messages.
  std::string list() const;
};

/// From the names as they stand in the file. Two columns of one name are refused unless `numbered`: then the second is
/// called "x (2)".
Expected<TableHeader> makeHeader(const std::vector<std::string>& names, const std::string& file, std::size_t line,
                                 bool numbered = false);

/// Reads the header row; refuses an empty file and two columns of one name.
Expected<TableHeader> readHeader(DelimitedText& table);

/// What spreadsheet programs write in place of a number that they do not have: "#DIV/0!", "#WERT!", "#####".
bool isSpreadsheetError(std::string_view text);
/// Blank, NA, N/A, NaN, null, ".", "-", an error of a spreadsheet, in any case.
bool isMissing(std::string_view text);
/// Not a number, and yet written with digits and signs only, like "1,5" or "1e999": never taken for a text.
bool looksLikeNumber(std::string_view text);
std::string lowerCase(std::string_view text);

/// "FILE, line 7, column 3 (x): found "abc" where a number was expected". `column` counts from 0.
Error cellError(const DelimitedText& table, const TextCell& cell, std::size_t column, const TableHeader& header,
                const std::string& expected);
/// The row has another number of fields than the header.
Error fieldCountError(const DelimitedText& table, const TextRow& row, const TableHeader& header);
/// The finite number in a cell that is not missing, or the error that says what is wrong with it.
Expected<double> numberInCell(const DelimitedText& table, const TextCell& cell, std::size_t column,
                              const TableHeader& header);

/// Seconds since 1970-01-01 of "YYYY-MM-DD", optionally followed by "T" or a space and "HH:MM[:SS[.fraction]]" and "Z"
/// (ISO 8601); nothing for what the calendar does not have.
std::optional<double> parseIsoDate(std::string_view text);
/// "YYYY-MM-DD" of seconds since 1970-01-01.
std::string isoDate(double seconds);

/// The time column: the first cell decides whether it holds numbers or dates.
class TimeColumn {
 public:
  TimeColumn(std::size_t column, const TableHeader& header) : column_(column), header_(header) {}
  /// A number as it stands, a date in seconds since 1970; nothing where the cell is missing.
  Expected<std::optional<double>> read(const DelimitedText& table, const TextCell& cell);
  bool holdsDates() const { return kind_ == Kind::dates; }

 private:
  enum class Kind { unknown, numbers, dates };
  std::size_t column_;
  const TableHeader& header_;
  Kind kind_ = Kind::unknown;
};

} // namespace nullcline
