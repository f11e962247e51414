#include "engine/data/text/separator_score.h"

#include "engine/data/table_cells.h"
#include "engine/data/text/moment.h"

#include <algorithm>
#include <map>

namespace nullcline {

namespace {

constexpr std::size_t kMostRows = 2000;
constexpr std::size_t kMostPreamble = 200;
constexpr std::size_t kMostBytes = std::size_t{1} << 18;

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

/// A number that is one only because its comma is a decimal mark, or because of marks between its thousands.
bool isMarkedNumber(const CellView& cell) {
  constexpr std::string_view kMarks = ",.' \xC2\xE2"; // the last two begin the ones of typesetters
  if (cell.text.empty() || cell.text.size() > kLongestMarkedNumber ||
      std::string_view("0123456789+-.,").find(cell.text.front()) == std::string_view::npos ||
      cell.text.find_first_of(kMarks) == std::string_view::npos)
    return false;
  double value = 0.0;
  bool hexadecimal = false;
  for (const char thousands : {'\0', ' ', '\'', '.', ','})
    for (const char decimal : {',', '.'}) {
      const NumberFormat format{decimal, {}, {}, thousands};
      if (decimal != thousands && (decimal == ',' || thousands != '\0') &&
          readNumber(cell.text, format, value, hexadecimal) == CellMeaning::number)
        return true;
    }
  return false;
}

struct ScannedRow {
  std::size_t offset = 0;
  std::size_t fields = 0; // without a blank one behind the last separator
  bool trailing = false;
  bool is_comment = false;
  bool has_number = false;
  std::size_t names = 0; // fields that are text
  std::size_t words = 0; // those of them that are no number with marks either
  std::size_t filled = 0;
};

/// Spreadsheets write a title into the first field and leave the rest of its row blank. The row behind such titles if
/// it could be a header, else `first`.
std::size_t behindTitles(const std::vector<ScannedRow>& rows, std::size_t first) {
  std::size_t row = first;
  while (row + 1 < rows.size() && row < first + kMostPreamble && rows[row].fields >= 3 && rows[row].filled <= 1 &&
         !rows[row].has_number)
    ++row;
  return !rows[row].has_number && rows[row].names * 2 > rows[row].fields ? row : first;
}

/// A table's first row that could be its header: names and no number, and as many as most rows have fields.
std::size_t findHeader(const std::vector<ScannedRow>& rows, bool may_skip) {
  std::size_t first = 0;
  while (may_skip && first + 1 < rows.size() && rows[first].is_comment)
    ++first;
  if (may_skip)
    first = behindTitles(rows, first);
  if (!may_skip || rows.size() - first < 3)
    return first;
  std::map<std::size_t, std::size_t> counts;
  for (std::size_t i = first; i < rows.size(); ++i)
    ++counts[rows[i].fields];
  const auto common =
      std::max_element(counts.begin(), counts.end(), [](auto& a, auto& b) { return a.second < b.second; });
  if (common->first < 2 || rows[first].fields == common->first)
    return first;
  for (std::size_t i = first; i < std::min(rows.size() - 1, first + kMostPreamble); ++i)
    if (rows[i].fields == common->first)
      return !rows[i].has_number && rows[i].names * 2 > rows[i].fields ? i : first;
  return first;
}

bool isCommentRow(std::string_view text) {
  return text.starts_with('#') || text.starts_with("//") || text.starts_with('%');
}

void scanRows(std::string_view body, RowSyntax syntax, std::vector<ScannedRow>& rows) {
  RowScanner scanner(body, syntax);
  std::vector<CellView> cells;
  const NumberFormat point{'.', {}, {}};
  while (rows.size() < kMostRows && (rows.empty() || rows.back().offset < kMostBytes) &&
         scanner.next(cells) == ScanOutcome::row) {
    joinBracketed(cells, syntax);
    ScannedRow row;
    row.offset = static_cast<std::size_t>(scanner.rowText().data() - body.data());
    row.trailing = cells.size() > 1 && cells.back().text.empty() && !cells.back().quoted;
    row.fields = cells.size();
    row.is_comment = isCommentRow(scanner.rowText()) && (cells.size() == 1 || !isMissing(cells.front().text));
    for (const auto& cell : cells) {
      const auto kind = judgeCell(cell, point);
      row.filled += cell.text.empty() ? 0 : 1;
      const bool is_marked = kind != CellJudgement::number && isMarkedNumber(cell);
      row.has_number = row.has_number || kind == CellJudgement::number || is_marked;
      row.names += kind == CellJudgement::text ? 1 : 0;
      row.words += kind == CellJudgement::text && !is_marked ? 1 : 0;
    }
    rows.push_back(row);
  }
}

/// Second look: what the fields below the header are.
void judgeBody(std::string_view body, RowSyntax syntax, ThousandsMark wanted, SeparatorScore& score) {
  RowScanner scanner(body, syntax);
  std::vector<CellView> cells;
  const NumberFormat point{'.', {}, {}};
  std::size_t cells_seen = 0, readable = 0, with_blanks = 0;
  for (std::size_t row = 0; row < score.rows + 1 && scanner.next(cells) == ScanOutcome::row; ++row) {
    if (row == 0 || (cells.size() != score.fields && isCommentRow(scanner.rowText())))
      continue;
    for (const auto& cell : cells) {
      ++cells_seen;
      const bool is_plain = judgeCell(cell, point) != CellJudgement::text;
      const bool is_marked = !is_plain && isMarkedNumber(cell);
      readable += is_plain || is_marked ? 1 : 0;
      with_blanks +=
          is_marked && wanted != ThousandsMark::space && cell.text.find(' ') != std::string_view::npos ? 1 : 0;
      score.marks.add(cell.text);
    }
  }
  if (cells_seen == 0)
    return;
  score.readable = static_cast<double>(readable) / static_cast<double>(cells_seen);
  score.readable_without_blanks = static_cast<double>(readable - with_blanks) / static_cast<double>(cells_seen);
}

} // namespace

CellJudgement judgeCell(const CellView& cell, const NumberFormat& format) {
  double value = 0.0;
  bool hexadecimal = false;
  switch (readNumber(cell.text, format, value, hexadecimal)) {
  case CellMeaning::missing:
    return CellJudgement::missing;
  case CellMeaning::number:
    return CellJudgement::number;
  case CellMeaning::lookalike:
  case CellMeaning::text:
    break;
  }
  if (std::none_of(cell.text.begin(), cell.text.end(), isDigit))
    return CellJudgement::text; // a date has its day, a time its hour
  for (const auto order : {DateFormat::year_month_day, DateFormat::day_month_year, DateFormat::month_day_year})
    if (parseMoment(cell.text, order))
      return CellJudgement::date;
  return parseClockTime(cell.text) ? CellJudgement::date : CellJudgement::text;
}

bool SeparatorScore::isBetterThan(const SeparatorScore& other) const {
  // "1 234,5" without a header: two numbers with a blank between them, rather than "1 234" and 5.
  if (separator == Separator::space && other.separator == Separator::comma && begins_with_values && fields > 1 &&
      matching_rows == rows && readable == 1.0 && other.readable_without_blanks < 1.0)
    return true;
  const auto points = [](const SeparatorScore& score) {
    if (score.fields < 2)
      return -1.0;
    const double agreement =
        score.rows == 0 ? 1.0 : static_cast<double>(score.matching_rows) / static_cast<double>(score.rows);
    // Blanks stand inside names and dates as well: they must explain everything.
    if (score.separator == Separator::space && (agreement < 1.0 || score.readable < 0.5))
      return -1.0;
    return agreement + 0.5 * score.readable - (score.separator == Separator::space ? 0.25 : 0.0);
  };
  return points(*this) > points(other) + 1e-9;
}

SeparatorScore scoreSeparator(std::string_view body, Separator separator, const TextDialect& text,
                              const TextDialect& wanted) {
  SeparatorScore score;
  score.separator = separator;
  const RowSyntax syntax{separatorCharacter(separator), quoteCharacter(text.quote)};
  std::vector<ScannedRow> rows;
  scanRows(body, syntax, rows);
  if (rows.empty())
    return score;
  const std::size_t header = findHeader(rows, wanted.skipped_lines < 0);
  score.table_offset = header == 0 ? 0 : rows[header].offset;
  score.fields = rows[header].fields;
  for (std::size_t i = header + 1; i < rows.size(); ++i) {
    if (rows[i].is_comment && rows[i].fields != score.fields)
      continue;
    ++score.rows;
    const bool matches = rows[i].fields == score.fields || (rows[i].trailing && rows[i].fields == score.fields + 1);
    score.matching_rows += matches ? 1 : 0;
  }
  score.begins_with_values = rows[header].has_number && rows[header].words == 0;
  judgeBody(body.substr(rows[header].offset), syntax, wanted.thousands, score);
  return score;
}

} // namespace nullcline
