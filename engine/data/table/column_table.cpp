#include "engine/data/table/column_table.h"

#include <algorithm>

namespace nullcline {

void RowLines::addBlock(std::size_t rows, std::size_t first_line, std::vector<std::uint32_t> lines) {
  blocks_.push_back({rows_, first_line, std::move(lines)});
  rows_ += rows;
}

std::size_t RowLines::lineOf(std::size_t row) const {
  const auto next = std::upper_bound(blocks_.begin(), blocks_.end(), row,
                                     [](std::size_t wanted, const Block& block) { return wanted < block.first_row; });
  if (next == blocks_.begin())
    return 0;
  const Block& block = *std::prev(next);
  const std::size_t within = row - block.first_row;
  return block.first_line + (block.lines.empty() ? within : block.lines[within]);
}

std::string ColumnTable::columnName(std::size_t column) const {
  return "column " + std::to_string(column + 1) + " (" + excerpt(header.columns[column].full) + ")";
}

Error ColumnTable::cellError(std::size_t column, const UnreadableCell& cell, const std::string& expected) const {
  return badInput(place(cell.line) + ", " + columnName(column) + ": found \"" + cell.text + "\" where " + expected +
                  " was expected.");
}

Error ColumnTable::cellError(std::size_t column, const UnreadableCell& cell) const {
  switch (plans[column].reading) {
  case ColumnReading::date:
    return cellError(column, cell,
                     plans[column].date_format == DateFormat::day_month_year   ? "a date such as 31.03.2020"
                     : plans[column].date_format == DateFormat::month_day_year ? "a date such as 03/31/2020"
                     : plans[column].date_format == DateFormat::compact
                         ? "a date such as 20200331"
                         : "a date such as 2020-03-01 or 2020-03-01 12:30:00");
  case ColumnReading::clock:
    return cellError(column, cell, "a time of day such as 12:30 or 12:30:05.25");
  case ColumnReading::number:
  case ColumnReading::text:
    break;
  }
  return cellError(column, cell, expectedNumber(cell.text, numbers));
}

} // namespace nullcline
