// How well a separator explains the first rows of a table.
#pragma once

#include "engine/data/text/cell_number.h"
#include "engine/data/text/number_marks.h"
#include "engine/data/text/row_scanner.h"

namespace nullcline {

enum class CellJudgement { missing, number, date, text };
/// By its looks alone, whatever the order of day and month.
CellJudgement judgeCell(const CellView& cell, const NumberFormat& format);

struct SeparatorScore {
  Separator separator = Separator::comma;
  std::size_t fields = 0; // of the header; 1 and less: it separates nothing
  std::size_t rows = 0;   // below it that were looked at
  std::size_t matching_rows = 0;
  double readable = 0.0;                // the share of fields below the header that are numbers, dates or missing
  double readable_without_blanks = 0.0; // the same, where "1 234" is no number
  bool begins_with_values = false;      // no name is in the first row
  MarkCounts marks;
  std::size_t table_offset = 0; // bytes before the header: comments and lines of another kind

  /// By how many rows agree with the header, then by how much can be read.
  bool isBetterThan(const SeparatorScore& other) const;
};

/// `body` begins at a line; `text` knows the quotes. Comments and a preamble are looked for unless `wanted` says how
/// many lines to skip.
SeparatorScore scoreSeparator(std::string_view body, Separator separator, const TextDialect& text,
                              const TextDialect& wanted);

Error openQuoteError(const std::string& file, std::size_t line);
Error textAfterQuoteError(const std::string& file, std::size_t line);

} // namespace nullcline
