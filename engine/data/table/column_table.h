// A table as typed columns, in blocks of rows as they were read.
#pragma once

#include "engine/data/import_recipe.h"
#include "engine/data/table/column_report.h"
#include "engine/data/table_cells.h"
#include "engine/data/text/cell_number.h"
#include "engine/data/text/moment.h"
#include "engine/data/text/row_scanner.h"

#include <cstdint>
#include <unordered_map>

namespace nullcline {

struct ColumnPlan {
  ColumnReading reading = ColumnReading::number;
  DateFormat date_format = DateFormat::year_month_day;
  bool is_kept = true; // else it is counted and thrown away
};

/// All that has to be known before the rows are read.
struct TablePlan {
  std::string file; // as it is called in messages
  RowSyntax syntax;
  NumberFormat numbers;
  TableHeader header;
  std::vector<ColumnPlan> columns; // one for each of the header
  std::int64_t base_day = 0;       // dates are kept in seconds since its midnight
  UnevenRows uneven = UnevenRows::refuse;
  std::optional<std::size_t> time_column = {}; // rows without a time there are no part of the columns' ranges
  bool begins_with_numbers = false;            // as the first rows show: no field of the first column is a label
  bool marks_blank_lines = false;
  std::string repeated_header; // a row of this text that follows a blank line is passed over
  std::string repeated_units;  // and one of this text anywhere
};

/// Rows that were read together. Of each column one of the two is filled, or none.
struct RowBlock {
  struct Column {
    std::vector<double> numbers;      // NaN: missing or not readable; dates: seconds since base_day
    std::vector<std::uint32_t> codes; // places in ColumnTable::labels
  };
  std::size_t rows = 0;
  std::vector<Column> columns;
};

/// On which line of the file a row stands.
class RowLines {
 public:
  /// `lines`: of each row of a block, counted from `first_line`; empty: one row on each line.
  void addBlock(std::size_t rows, std::size_t first_line, std::vector<std::uint32_t> lines);
  std::size_t lineOf(std::size_t row) const;

 private:
  struct Block {
    std::size_t first_row = 0, first_line = 0;
    std::vector<std::uint32_t> lines;
  };
  std::vector<Block> blocks_;
  std::size_t rows_ = 0;
};

struct ColumnTable {
  std::string file;
  TableHeader header;
  std::vector<ColumnPlan> plans;
  NumberFormat numbers;
  char separator = ',';
  std::vector<RowBlock> blocks;
  std::vector<std::vector<std::string>> labels; // per column of text, in order of first appearance
  std::vector<ColumnTally> tallies;             // per column
  RowLines lines;
  std::vector<std::size_t> after_blank; // rows that follow a blank line, if the plan asked for them
  std::size_t rows = 0;
  std::int64_t base_day = 0;
  std::size_t trailing_separators = 0;  // rows with one blank field too many
  std::size_t left_out = 0, filled = 0; // rows with another number of fields
  std::size_t comments = 0;             // between the rows
  std::size_t repeated_headers = 0;
  std::size_t spreadsheet_errors = 0;     // such as "#DIV/0!"; they count as missing
  std::size_t whole_months = 0;           // dates without a day
  std::size_t zones = 0, short_years = 0; // dates with a time zone; with a year of two digits

  std::string place(std::size_t line) const { return file + ", line " + std::to_string(line); }
  /// "FILE, line 7, column 3 (x): found "abc" where a number was expected."
  Error cellError(std::size_t column, const UnreadableCell& cell, const std::string& expected) const;
  /// The same, with what the column's reading expects.
  Error cellError(std::size_t column, const UnreadableCell& cell) const;
  /// "column 3 (x)".
  std::string columnName(std::size_t column) const;
};

} // namespace nullcline
