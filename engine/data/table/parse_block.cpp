#include "engine/data/table/parse_block.h"

#include "engine/data/dataset.h"
#include "engine/data/text/encoding.h"
#include "engine/data/text/text_blocks.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace nullcline {

namespace {

constexpr std::size_t kRowsBetweenStopChecks = 4096;

/// Gives every text of one column a number, in order of first appearance.
class Labels {
 public:
  std::uint32_t codeOf(std::string_view text, std::vector<std::string>& labels) {
    if (!labels.empty() && labels[last_] == text)
      return last_;
    const auto [entry, is_new] = codes_.try_emplace(std::string(text), static_cast<std::uint32_t>(labels.size()));
    if (is_new)
      labels.emplace_back(text);
    return last_ = entry->second;
  }

 private:
  std::unordered_map<std::string, std::uint32_t> codes_;
  std::uint32_t last_ = 0;
};

class BlockParser {
 public:
  BlockParser(std::string_view text, const TablePlan& plan) : plan_(plan), scanner_(text, plan.syntax, 0) {
    const std::size_t columns = plan.columns.size();
    block_.rows.columns.resize(columns);
    block_.tallies.resize(columns);
    block_.labels.resize(columns);
    labels_.resize(columns);
    reserve(text);
  }

  ParsedBlock parse(const std::stop_token& stop);

 private:
  void reserve(std::string_view text);
  bool takeRow();
  bool isValue(std::size_t column) const;
  bool isComment() const;
  bool fits();
  void readCells();
  void readCell(std::size_t column, const CellView& cell);
  void noteLine();

  const TablePlan& plan_;
  RowScanner scanner_;
  std::vector<CellView> cells_;
  bool has_time_ = true; // the present row, as far as is known
  std::vector<Labels> labels_;
  ParsedBlock block_;
};

/// Room for as many rows as there are lines, so that no column is ever moved.
void BlockParser::reserve(std::string_view text) {
  std::size_t lines = 1;
  const char* const end = text.data() + text.size();
  const char line_end = text.find('\n') == std::string_view::npos ? '\r' : '\n';
  for (const char* c = text.data(); c < end; ++lines) {
    c = static_cast<const char*>(std::memchr(c, line_end, static_cast<std::size_t>(end - c)));
    if (!c)
      break;
    ++c;
  }
  for (std::size_t i = 0; i < plan_.columns.size(); ++i) {
    auto& column = block_.rows.columns[i];
    if (!plan_.columns[i].is_kept)
      continue;
    if (plan_.columns[i].reading == ColumnReading::text)
      column.codes.reserve(lines);
    else
      column.numbers.reserve(lines);
  }
}

void BlockParser::noteLine() {
  const std::size_t row = block_.rows.rows, line = scanner_.rowLine();
  if (!block_.row_lines.empty()) {
    block_.row_lines.push_back(static_cast<std::uint32_t>(line));
  } else if (line != row) {
    block_.row_lines.resize(row);
    for (std::size_t i = 0; i < row; ++i)
      block_.row_lines[i] = static_cast<std::uint32_t>(i);
    block_.row_lines.push_back(static_cast<std::uint32_t>(line));
  }
}

/// Whether a field says something that rows of data have: a number, or the time as it is read.
bool BlockParser::isValue(std::size_t column) const {
  const std::string_view text = trimmed(cells_[column].text);
  double value = 0.0;
  bool hexadecimal = false;
  const auto meaning = readNumber(text, plan_.numbers, value, hexadecimal);
  if (meaning == CellMeaning::number || meaning == CellMeaning::lookalike)
    return true;
  if (column >= plan_.columns.size())
    return false;
  const auto& plan = plan_.columns[column];
  return (plan.reading == ColumnReading::date && parseMoment(text, plan.date_format)) ||
         (plan.reading == ColumnReading::clock && parseClockTime(text));
}

/// Begins as comments do and could not be read otherwise: alone on its line, where the time or another number should
/// be, or before fields of which none is a value. A mark with a digit behind it may belong to a name or a number.
bool BlockParser::isComment() const {
  const CommentStart start = commentStart(cells_.front());
  const std::string_view first = cells_.front().text;
  if (start == CommentStart::none)
    return false;
  if (cells_.size() == 1 && plan_.columns.size() > 1)
    return true;
  if (isMissing(first))
    return false;
  if (start == CommentStart::numbered)
    return false;
  const bool has_time = plan_.time_column && *plan_.time_column < cells_.size() && isValue(*plan_.time_column);
  if (plan_.time_column == std::size_t{0} || (plan_.begins_with_numbers && !has_time))
    return true;
  for (std::size_t i = 1; i < cells_.size(); ++i)
    if (isValue(i))
      return false;
  return plan_.time_column.has_value() && plan_.columns.size() > 1;
}

void BlockParser::readCells() {
  has_time_ = true;
  if (plan_.time_column) {
    readCell(*plan_.time_column, cells_[*plan_.time_column]);
    has_time_ = !std::isnan(block_.rows.columns[*plan_.time_column].numbers.back());
  }
  for (std::size_t i = 0; i < cells_.size(); ++i)
    if (i != plan_.time_column)
      readCell(i, cells_[i]);
}

/// Whether the row has as many fields as the header, or is made to.
bool BlockParser::fits() {
  const std::size_t expected = plan_.columns.size();
  if (cells_.size() == expected)
    return true;
  if (cells_.size() == expected + 1 && cells_.back().text.empty() && !cells_.back().quoted) {
    ++block_.trailing_separators;
    cells_.pop_back();
    return true;
  }
  if (plan_.uneven == UnevenRows::fill) {
    ++block_.filled;
    cells_.resize(expected);
    return true;
  }
  if (plan_.uneven == UnevenRows::leave_out) {
    ++block_.left_out;
    return false;
  }
  block_.trouble = BlockTrouble::field_count;
  block_.trouble_line = scanner_.rowLine();
  block_.trouble_fields = cells_.size();
  return false;
}

void BlockParser::readCell(std::size_t column, const CellView& cell) {
  const ColumnPlan& plan = plan_.columns[column];
  auto& target = block_.rows.columns[column];
  auto& tally = block_.tallies[column];
  if (plan.reading == ColumnReading::text) {
    if (cell.text.empty())
      tally.addMissing();
    else
      tally.addText();
    if (plan.is_kept)
      target.codes.push_back(labels_[column].codeOf(cell.text, block_.labels[column]));
    return;
  }
  double value = kMissing;
  bool hexadecimal = false;
  CellMeaning meaning = CellMeaning::text;
  const std::string_view text = cell.quoted ? trimmed(cell.text) : cell.text;
  if (plan.reading == ColumnReading::number) {
    meaning = readNumber(text, plan_.numbers, value, hexadecimal);
    if (hexadecimal)
      tally.addHexadecimal();
  } else if (plan.reading == ColumnReading::date) {
    const auto moment = parseMoment(text, plan.date_format);
    if (moment) {
      meaning = CellMeaning::number;
      value = moment->secondsSince(plan_.base_day);
      block_.zones += moment->has_zone ? 1 : 0;
      block_.whole_months += moment->whole_month ? 1 : 0;
      block_.short_years += moment->short_year ? 1 : 0;
    }
  } else if (const auto seconds = parseClockTime(text)) {
    meaning = CellMeaning::number;
    value = *seconds;
  }
  if (meaning == CellMeaning::text && plan.reading != ColumnReading::number) {
    double ignored = 0.0;
    const auto other = readNumber(text, plan_.numbers, ignored, hexadecimal);
    meaning = other == CellMeaning::missing ? other : CellMeaning::text;
  }
  if (meaning == CellMeaning::number) {
    has_time_ ? tally.addValue(value) : tally.addText();
  } else if (meaning == CellMeaning::missing) {
    value = kMissing;
    tally.addMissing();
    block_.spreadsheet_errors += plan.is_kept && text.starts_with('#') && isSpreadsheetError(text) ? 1 : 0;
  } else {
    value = kMissing;
    tally.addUnreadable(scanner_.lineOf(cell), cell.text, meaning == CellMeaning::lookalike);
  }
  if (plan.is_kept)
    target.numbers.push_back(value);
}

bool BlockParser::takeRow() {
  switch (scanner_.next(cells_)) {
  case ScanOutcome::end:
    return false;
  case ScanOutcome::open_quote:
    block_.trouble = BlockTrouble::open_quote;
    break;
  case ScanOutcome::text_after_quote:
    block_.trouble = BlockTrouble::text_after_quote;
    break;
  case ScanOutcome::row:
    return true;
  }
  block_.trouble_line = scanner_.troubleLine();
  return false;
}

ParsedBlock BlockParser::parse(const std::stop_token& stop) {
  for (std::size_t count = 1; takeRow(); ++count) {
    if (count % kRowsBetweenStopChecks == 0 && stop.stop_requested()) {
      block_.trouble = BlockTrouble::cancelled;
      break;
    }
    if (plan_.marks_blank_lines && scanner_.followsBlankLine())
      block_.after_blank.push_back(static_cast<std::uint32_t>(block_.rows.rows));
    if (!plan_.repeated_header.empty() && scanner_.rowText() == plan_.repeated_header) {
      ++block_.repeated_headers;
      continue;
    }
    if (!plan_.repeated_units.empty() && scanner_.rowText() == plan_.repeated_units)
      continue;
    if (isComment()) {
      ++block_.comments;
      continue;
    }
    if (!fits()) {
      if (block_.trouble != BlockTrouble::none)
        break;
      continue;
    }
    noteLine();
    readCells();
    ++block_.rows.rows;
  }
  block_.lines = scanner_.line();
  return std::move(block_);
}

} // namespace

ParsedBlock parseBlock(std::string_view text, const TablePlan& plan, const std::stop_token& stop) {
  if (const auto bad = firstBadByte(text)) {
    ParsedBlock block;
    block.trouble = BlockTrouble::bad_byte;
    block.trouble_line = countLines(text.substr(0, *bad));
    return block;
  }
  return BlockParser(text, plan).parse(stop);
}

} // namespace nullcline
