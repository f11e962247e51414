// What the columns of a table hold, as far as its first rows tell.
#pragma once

#include "engine/data/import_recipe.h"
#include "engine/data/table/column_report.h"
#include "engine/data/text/cell_number.h"
#include "engine/data/text/detect_dialect.h"
#include "engine/data/text/moment.h"
#include "engine/data/text/number_marks.h"

#include <array>
#include <optional>

namespace nullcline {

inline constexpr std::array<DateFormat, 4> kDateFormats = {DateFormat::year_month_day, DateFormat::day_month_year,
                                                           DateFormat::month_day_year, DateFormat::compact};

struct SampleColumn {
  std::size_t missing = 0, numbers = 0, texts = 0; // texts: neither number nor missing; dates and clocks as well
  std::array<std::size_t, 4> dates = {};           // as each of kDateFormats; a compact date is a number as well
  std::array<std::size_t, 4> backward = {};        // how often such a date is earlier than the one before it
  std::size_t dotted = 0;                          // dates that begin as "1." or "01." does
  std::size_t clocks = 0;
  std::size_t dates_with_clock = 0;
  std::optional<ColumnReading> first; // of the first field that is not missing: number, date, clock or text
  std::optional<std::int64_t> first_day;
  MarkCounts marks;            // of its numbers
  std::string may_have_groups; // the first such as "12.345", of which nobody can know

  std::size_t filled() const { return numbers + texts; }
  std::size_t mostDates() const;
};

struct JudgedSample {
  std::vector<SampleColumn> columns;
  std::vector<std::vector<std::string>> cells; // of the first kPreviewRows rows
  std::vector<std::size_t> lines;              // on which they begin
  std::size_t rows = 0;
  std::size_t breaks = 0;              // blank lines between rows
  std::vector<std::size_t> break_rows; // the rows behind them
};

JudgedSample judgeSample(std::string_view sample, const FoundDialect& found);

inline constexpr std::size_t kPreviewRows = 100;

/// How the fields of a column that tells the time are to be read.
struct TimeReading {
  ColumnReading reading = ColumnReading::number;
  DateFormat date_format = DateFormat::year_month_day;
  std::string reason;
  bool is_ambiguous = false; // day and month cannot be told apart
};

/// From what the column holds and what the user says.
TimeReading chooseTimeReading(const SampleColumn& column, TimeKind kind, DateFormat wanted, const std::string& name);

} // namespace nullcline
