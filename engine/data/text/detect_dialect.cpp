#include "engine/data/text/detect_dialect.h"

#include "engine/data/table_cells.h"
#include "engine/data/text/moment.h"
#include "engine/data/text/separator_score.h"
#include "engine/data/text/text_blocks.h"
#include "engine/data/text/units_row.h"

#include <algorithm>
#include <array>
#include <map>

namespace nullcline {

namespace {

void addChoice(FoundDialect& found, const char* option, const char* value, std::string reason, bool by_user) {
  found.choices.push_back({option, value, by_user ? "Chosen." : std::move(reason), by_user});
}

/// "sep=;" as Excel writes it into the first line. The bytes it takes with its line end; 0 if it is not there.
std::size_t separatorLine(std::string_view sample, Separator& separator) {
  const std::size_t start = sample.find_first_not_of("\r\n");
  if (start == std::string_view::npos || !sample.substr(start).starts_with("sep=") || start + 5 > sample.size())
    return 0;
  for (const auto candidate : {Separator::comma, Separator::semicolon, Separator::tab, Separator::bar}) {
    const std::string_view rest = sample.substr(start + 5);
    if (sample[start + 4] != separatorCharacter(candidate) || !(rest.empty() || rest[0] == '\n' || rest[0] == '\r'))
      continue;
    separator = candidate;
    return start + 5 + (rest.starts_with("\r\n") ? 2 : rest.empty() ? 0 : 1);
  }
  return 0;
}

/// Bytes up to and with the end of line number `lines`.
std::size_t endOfLine(std::string_view text, std::size_t lines) {
  std::size_t position = 0;
  for (; lines > 0 && position < text.size(); --lines) {
    position = std::min(text.find_first_of("\r\n", position), text.size());
    position += text.substr(position).starts_with("\r\n") ? 2 : position < text.size() ? 1 : 0;
  }
  return position;
}

QuoteMark detectQuote(std::string_view sample, const TextDialect& wanted, FoundDialect& found) {
  QuoteMark quote = wanted.quote;
  std::string reason = "Double quotes are what nearly all tables use.";
  if (quote == QuoteMark::automatic) {
    quote = QuoteMark::double_quote;
    // Single quotes only where fields begin and end with them and no field begins with a double one.
    std::size_t opening = 0, closing = 0;
    for (std::size_t i = 0; i < sample.size(); ++i) {
      const bool starts = i == 0 || std::string_view("\r\n,;\t|").find(sample[i - 1]) != std::string_view::npos;
      const bool ends =
          i + 1 == sample.size() || std::string_view("\r\n,;\t|").find(sample[i + 1]) != std::string_view::npos;
      opening += starts && sample[i] == '\'' ? 1 : 0;
      closing += ends && sample[i] == '\'' ? 1 : 0;
    }
    if (opening >= 2 && opening == closing && sample.find('"') == std::string_view::npos) {
      quote = QuoteMark::single_quote;
      reason = "Fields begin and end with single quotes.";
    }
  }
  addChoice(found, "text.quote", nameOf(quote), reason, wanted.quote != QuoteMark::automatic);
  return quote;
}

/// The separator, and with it the first line of the table proper.
SeparatorScore chooseSeparator(std::string_view body, const TextDialect& wanted, FoundDialect& found) {
  const bool given = found.text.separator != Separator::automatic;
  // One that is nowhere in the text makes one column of it, as the comma does that comes first.
  const auto occurs = [&](Separator separator) {
    return body.find(separatorCharacter(separator)) != std::string_view::npos ||
           (separator == Separator::space && body.find('\t') != std::string_view::npos);
  };
  std::vector<SeparatorScore> scores;
  for (const auto candidate :
       {Separator::comma, Separator::semicolon, Separator::tab, Separator::bar, Separator::space})
    if (given ? candidate == found.text.separator : candidate == Separator::comma || occurs(candidate))
      scores.push_back(scoreSeparator(body, candidate, found.text, wanted));
  SeparatorScore best = scores.front();
  for (const auto& score : scores)
    if (score.isBetterThan(best))
      best = score;
  if (given)
    return best;
  found.text.separator = best.separator;
  std::string reason = "No row has a separator: this is one column.";
  if (best.fields > 1) {
    reason = std::to_string(best.matching_rows) + " of the first " + std::to_string(best.rows) + " rows have " +
             std::to_string(best.fields) + " fields, as the header has";
    for (const auto& other : scores)
      if (other.separator != best.separator && other.fields > 1)
        reason += "; with " + std::string(nameOf(other.separator)) + " " + std::to_string(other.matching_rows) +
                  " rows agree";
    reason += ".";
  }
  addChoice(found, "text.separator", nameOf(best.separator), reason, false);
  return best;
}

void takeMarks(const SeparatorScore& score, const TextDialect& wanted, FoundDialect& found) {
  const FoundMarks marks = chooseMarks(score.marks, wanted, found.text.separator);
  found.text.decimal_mark = marks.decimal_mark;
  found.text.thousands = marks.thousands;
  addChoice(found, "text.decimal_mark", nameOf(marks.decimal_mark), marks.decimal_reason,
            wanted.decimal_mark != DecimalMark::automatic);
  addChoice(found, "text.thousands", nameOf(marks.thousands), marks.thousands_reason,
            wanted.thousands != ThousandsMark::automatic);
}

void chooseHeader(const std::vector<CellView>& first_row, const TextDialect& wanted, FoundDialect& found) {
  const bool given = wanted.header != HeaderRow::automatic;
  const NumberFormat format = NumberFormat::of(found.text);
  std::size_t values = 0, numbers = 0;
  for (const auto& cell : first_row) {
    const auto kind = judgeCell(cell, format);
    numbers += kind == CellJudgement::number || kind == CellJudgement::date ? 1 : 0;
    values += kind != CellJudgement::text ? 1 : 0;
  }
  const bool all_values = numbers > 0 && values == first_row.size();
  found.text.header = given ? wanted.header : all_values ? HeaderRow::absent : HeaderRow::present;
  addChoice(found, "text.header", nameOf(found.text.header),
            all_values ? "The first row holds values and no names." : "The first row holds names.", given);
  for (std::size_t i = 0; i < first_row.size(); ++i)
    found.header.push_back(found.text.header == HeaderRow::absent ? "column " + std::to_string(i + 1)
                                                                  : std::string(trimmed(first_row[i].text)));
}

Error scanError(ScanOutcome outcome, const std::string& file, std::size_t line) {
  return outcome == ScanOutcome::open_quote ? openQuoteError(file, line) : textAfterQuoteError(file, line);
}

/// Reads the header row at `start` and places the body behind it.
Status placeHeader(std::string_view sample, std::size_t start, const TextDialect& wanted, FoundDialect& found,
                   const std::string& file) {
  RowScanner scanner(sample.substr(start), found.syntax(), countLines(sample.substr(0, start)) + 1);
  std::vector<CellView> cells;
  const auto outcome = scanner.next(cells);
  if (outcome == ScanOutcome::end)
    return badInput(file + " is empty; a table with a header row was expected.");
  if (outcome != ScanOutcome::row)
    return scanError(outcome, file, scanner.troubleLine());
  joinBracketed(cells, found.syntax());
  chooseHeader(cells, wanted, found);
  found.header_line = scanner.rowLine();
  const auto row_start = static_cast<std::size_t>(scanner.rowText().data() - sample.data());
  const std::size_t row_end = row_start + scanner.rowText().size();
  if (found.text.header == HeaderRow::absent) {
    found.body_offset = row_start;
    found.body_line = scanner.rowLine();
    return {};
  }
  found.header_text = scanner.rowText();
  found.body_offset = row_end + endOfLine(sample.substr(row_end), 1);
  found.body_line = scanner.line();
  return {};
}

} // namespace

Error openQuoteError(const std::string& file, std::size_t line) {
  return badInput(file + ", line " + std::to_string(line) +
                  ": a quote is opened here and never closed. Close it, or double it if it belongs to the text.");
}

Error textAfterQuoteError(const std::string& file, std::size_t line) {
  return badInput(
      file + ", line " + std::to_string(line) +
      ": more text follows a closing quote; a delimiter or the end of the line was expected. Double a quote "
      "that belongs to the text.");
}

Expected<FoundDialect> detectDialect(std::string_view sample, const TextDialect& wanted, const std::string& file) {
  if (const Status status = checkDialect(wanted); !status)
    return status.error();
  FoundDialect found;
  found.text = wanted;
  std::size_t start = 0;
  if (wanted.skipped_lines >= 0)
    start = endOfLine(sample, static_cast<std::size_t>(wanted.skipped_lines));
  Separator named = Separator::automatic;
  if (const std::size_t size = separatorLine(sample.substr(start), named); size > 0) {
    start += size;
    if (wanted.separator == Separator::automatic) {
      found.text.separator = named;
      addChoice(found, "text.separator", nameOf(named), "The first line, sep=, names it.", false);
    }
  } else if (wanted.separator != Separator::automatic) {
    addChoice(found, "text.separator", nameOf(wanted.separator), "", true);
  }
  found.text.quote = detectQuote(sample.substr(start, 4096), wanted, found);
  const std::string_view body = sample.substr(start);
  const SeparatorScore score = chooseSeparator(body, wanted, found);
  takeMarks(score, wanted, found);
  if (wanted.skipped_lines < 0) {
    found.preamble_lines = countLines(body.substr(0, score.table_offset));
    start += score.table_offset;
  }
  found.text.skipped_lines = static_cast<int>(std::min<std::size_t>(countLines(sample.substr(0, start)), 100000));
  const std::string count = std::to_string(found.text.skipped_lines);
  addChoice(found, "text.skipped_lines", count.c_str(),
            score.table_offset > 0 ? "They have fewer fields than the rows below, or are comments."
                                   : "The table begins at once.",
            wanted.skipped_lines >= 0);
  if (const Status status = placeHeader(sample, start, wanted, found, file); !status)
    return status.error();
  findUnitsRow(sample, wanted, found);
  return found;
}

} // namespace nullcline
