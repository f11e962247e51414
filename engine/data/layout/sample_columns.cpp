#include "engine/data/layout/sample_columns.h"

#include "engine/data/table_cells.h"
#include "engine/data/text/separator_score.h"

#include <algorithm>

namespace nullcline {

namespace {

constexpr std::size_t kMostRows = 5000;

/// Dates of a column as each format reads them, to see which one runs forward.
using LastDates = std::array<std::optional<double>, kDateFormats.size()>;

void judgeDate(std::string_view text, SampleColumn& column, LastDates& last) {
  bool with_clock = false, any = false;
  for (std::size_t i = 0; i < kDateFormats.size(); ++i) {
    const auto moment = parseMoment(text, kDateFormats[i]);
    if (!moment)
      continue;
    ++column.dates[i];
    any = any || kDateFormats[i] != DateFormat::compact;
    with_clock = with_clock || moment->has_clock;
    const double seconds = moment->secondsSince(0);
    column.backward[i] += last[i] && seconds < *last[i] ? 1 : 0;
    last[i] = seconds;
    if (!column.first_day)
      column.first_day = moment->day;
  }
  column.dates_with_clock += with_clock ? 1 : 0;
  column.dotted += any && (text.substr(1, 1) == "." || text.substr(2, 1) == ".") ? 1 : 0;
  if (any && !column.first)
    column.first = ColumnReading::date;
}

void judgeField(const CellView& cell, const NumberFormat& format, SampleColumn& column, LastDates& last) {
  const std::string_view text = trimmed(cell.text);
  double value = 0.0;
  bool hexadecimal = false;
  const auto meaning = readNumber(text, format, value, hexadecimal);
  if (meaning == CellMeaning::missing) {
    ++column.missing;
    return;
  }
  const std::size_t either = column.marks.point_either;
  column.marks.add(text);
  if (column.may_have_groups.empty() && column.marks.point_either > either)
    column.may_have_groups = text;
  const bool is_number = meaning == CellMeaning::number;
  ++(is_number ? column.numbers : column.texts);
  if (!is_number || text.size() == 8)
    judgeDate(text, column, last);
  if (!is_number && parseClockTime(text)) {
    ++column.clocks;
    column.first = column.first.value_or(ColumnReading::clock);
  }
  column.first = column.first.value_or(is_number ? ColumnReading::number : ColumnReading::text);
}

const char* dateReason(DateFormat format) {
  switch (format) {
  case DateFormat::day_month_year:
    return "The dates begin with the day";
  case DateFormat::month_day_year:
    return "The dates begin with the month";
  case DateFormat::compact:
    return "The numbers are dates of eight digits";
  case DateFormat::automatic:
  case DateFormat::year_month_day:
    break;
  }
  return "The dates begin with the year";
}

/// Day before month or month before day: by what the calendar allows, else by what runs forward, else by the points
/// that only those write between them who put the day first.
TimeReading chooseDateFormat(const SampleColumn& column) {
  TimeReading time{ColumnReading::date, DateFormat::year_month_day, "", false};
  std::size_t best = 0;
  for (std::size_t i = 1; i + 1 < kDateFormats.size(); ++i)
    best = column.dates[i] > column.dates[best] ? i : best;
  if (column.dates[best] == 0 && column.dates[3] > 0)
    best = 3;
  time.date_format = kDateFormats[best];
  time.reason = std::string(dateReason(time.date_format)) + ", as all that were looked at allow.";
  if (best == 1 && column.dates[2] == column.dates[1]) {
    const std::size_t day_first = column.backward[1], month_first = column.backward[2];
    if (day_first == month_first && column.dotted == column.dates[1]) {
      time.date_format = DateFormat::day_month_year;
      time.reason = "Dates with points begin with the day.";
      return time;
    }
    time.is_ambiguous = day_first == month_first;
    best = month_first < day_first ? 2 : 1;
    time.date_format = kDateFormats[best];
    time.reason = time.is_ambiguous ? "Day and month cannot be told apart."
                                    : std::string(dateReason(time.date_format)) + ": only so do they run forward.";
  }
  return time;
}

/// As far as can be told before the columns' roles are known: no field is a number.
bool isComment(const std::vector<CellView>& cells, const NumberFormat& format) {
  if (commentStart(cells.front()) != CommentStart::plain || (cells.size() > 1 && isMissing(cells.front().text)))
    return false;
  return std::none_of(cells.begin() + 1, cells.end(), [&](const CellView& cell) {
    const auto kind = judgeCell(cell, format);
    return kind == CellJudgement::date || kind == CellJudgement::number;
  });
}

} // namespace

std::size_t SampleColumn::mostDates() const {
  return std::max({dates[0], dates[1], dates[2]});
}

JudgedSample judgeSample(std::string_view sample, const FoundDialect& found) {
  JudgedSample rows;
  rows.columns.resize(found.header.size());
  std::vector<LastDates> last(found.header.size());
  const NumberFormat format = NumberFormat::of(found.text);
  RowScanner scanner(sample.substr(found.body_offset), found.syntax(), found.body_line);
  std::vector<CellView> cells;
  while (rows.rows < kMostRows && scanner.next(cells) == ScanOutcome::row) {
    if (scanner.followsBlankLine() && rows.rows > 0) {
      ++rows.breaks;
      rows.break_rows.push_back(rows.rows);
    }
    const bool is_header = scanner.followsBlankLine() && scanner.rowText() == found.header_text;
    const bool is_units = !found.units.empty() && scanner.rowText() == found.units_text;
    if (is_header || is_units || isComment(cells, format))
      continue;
    ++rows.rows;
    if (rows.cells.size() < kPreviewRows) {
      rows.cells.emplace_back();
      rows.lines.push_back(scanner.rowLine());
      for (const auto& cell : cells)
        rows.cells.back().emplace_back(cell.text);
    }
    for (std::size_t i = 0; i < std::min(cells.size(), rows.columns.size()); ++i)
      judgeField(cells[i], format, rows.columns[i], last[i]);
  }
  return rows;
}

TimeReading chooseTimeReading(const SampleColumn& column, TimeKind kind, DateFormat wanted, const std::string& name) {
  const std::size_t dates = column.mostDates();
  const bool named_date = lowerCase(name).find("date") != std::string::npos;
  const bool compact = column.dates[3] > 0 && column.dates[3] == column.numbers && column.texts == 0;
  if (kind == TimeKind::automatic) {
    kind = TimeKind::numbers;
    const bool first_is = column.first == ColumnReading::date || column.first == ColumnReading::clock;
    if (dates > column.numbers || (dates > 0 && dates == column.numbers && first_is) || (named_date && compact) ||
        (wanted == DateFormat::compact && compact))
      kind = TimeKind::dates;
    else if (column.clocks > column.numbers || (column.clocks > 0 && column.clocks == column.numbers && first_is))
      kind = TimeKind::clock;
  }
  if (kind == TimeKind::numbers)
    return {ColumnReading::number, DateFormat::year_month_day, "The fields are numbers.", false};
  if (kind == TimeKind::clock)
    return {ColumnReading::clock, DateFormat::year_month_day, "The fields are times of day.", false};
  if (wanted != DateFormat::automatic)
    return {ColumnReading::date, wanted, "Chosen.", false};
  return chooseDateFormat(column);
}

} // namespace nullcline
