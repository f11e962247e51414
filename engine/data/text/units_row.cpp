#include "engine/data/text/units_row.h"

#include "engine/data/column_names.h"
#include "engine/data/delimited_text.h"
#include "engine/data/text/cell_number.h"
#include "engine/data/text/separator_score.h"
#include "engine/data/text/unit_words.h"

#include <algorithm>

namespace nullcline {

namespace {

constexpr std::size_t kRowsBelow = 50; // that are looked at

/// Which fields are units, if all could be: units that are known, and beside them blanks, dashes and ones, which say
/// that there is none. Other words in brackets are remarks where few columns have one.
std::vector<bool> unitFields(const std::vector<CellView>& cells, const NumberFormat& format) {
  std::vector<bool> units;
  std::size_t fields = 0;
  bool has_unknown = false;
  for (const auto& cell : cells) {
    if (saysNoUnit(cell.text)) {
      units.push_back(false);
      continue;
    }
    const auto kind = judgeCell(cell, format);
    const bool is_known = isKnownUnit(unitInCell(cell.text));
    const bool is_unit = kind == CellJudgement::text && (isInBrackets(cell.text) || is_known);
    if (!is_unit && kind != CellJudgement::missing)
      return {};
    has_unknown = has_unknown || (is_unit && !is_known);
    fields += is_unit ? 1 : 0;
    units.push_back(is_unit);
  }
  return has_unknown && 2 * fields < cells.size() ? std::vector<bool>{} : units;
}

/// "<0.1": a value that is known only to be below or above a limit.
bool isBeyondLimit(const CellView& cell, const NumberFormat& format) {
  const std::string_view text = trimmed(cell.text);
  if (!text.starts_with('<') && !text.starts_with('>'))
    return false;
  double value = 0.0;
  bool hexadecimal = false;
  return readNumber(trimmed(text.substr(1)), format, value, hexadecimal) == CellMeaning::number;
}

/// Whether every column with a unit holds numbers or dates below, and nothing else: a name in a column of names is
/// none.
bool haveValuesBelow(RowScanner scanner, const NumberFormat& format, const std::vector<bool>& units) {
  std::vector<bool> has_value(units.size(), false);
  std::vector<CellView> cells;
  for (std::size_t row = 0; row < kRowsBelow && scanner.next(cells) == ScanOutcome::row; ++row)
    for (std::size_t i = 0; i < std::min(cells.size(), units.size()); ++i) {
      const auto kind = judgeCell(cells[i], format);
      const bool is_beyond = kind == CellJudgement::text && isBeyondLimit(cells[i], format);
      if (row == 0 && units[i] && kind == CellJudgement::text && !is_beyond)
        return false;
      has_value[i] = has_value[i] || is_beyond || kind == CellJudgement::number || kind == CellJudgement::date;
    }
  for (std::size_t i = 0; i < units.size(); ++i)
    if (units[i] && !has_value[i])
      return false;
  return std::find(units.begin(), units.end(), true) != units.end();
}

/// Whether nothing in the row can be a value. A one may say that there is no unit, but not in a row with a time: of
/// fields that look like units, the time's is blank, a known unit or one in square brackets, of others a text.
bool holdsNoValue(const std::vector<CellView>& cells, const NumberFormat& format, const FoundDialect& found,
                  bool look_like_units) {
  bool has_one = false;
  for (const auto& cell : cells) {
    const auto kind = judgeCell(cell, format);
    const bool is_one = kind == CellJudgement::number && cell.text == "1";
    has_one = has_one || is_one;
    if (!is_one && (kind == CellJudgement::number || kind == CellJudgement::date))
      return false;
  }
  if (!has_one)
    return true;
  const auto header = makeHeader(found.header, "", 0, true);
  const std::size_t time = header ? timeByName(*header).value_or(0) : 0;
  if (time >= cells.size())
    return false;
  const std::string_view text = cells[time].text;
  const auto kind = judgeCell(cells[time], format);
  if (!look_like_units)
    return kind == CellJudgement::text;
  return kind == CellJudgement::missing ||
         (kind == CellJudgement::text && (text.starts_with('[') || isKnownUnit(unitInCell(text))));
}

std::string listOf(const std::vector<std::string>& units) {
  constexpr std::size_t kShown = 8;
  std::string list;
  std::size_t shown = 0;
  for (const auto& unit : units) {
    if (unit.empty())
      continue;
    if (shown++ == kShown)
      return list + ", ...";
    list += (list.empty() ? "" : ", ") + excerpt(unit);
  }
  return list;
}

} // namespace

void findUnitsRow(std::string_view sample, const TextDialect& wanted, FoundDialect& found) {
  const bool given = wanted.units_row != UnitsRow::automatic;
  const auto choose = [&](UnitsRow row, std::string reason) {
    found.text.units_row = row;
    found.choices.push_back({"text.units_row", nameOf(row), given ? "Chosen." : std::move(reason), given});
  };
  if (found.text.header == HeaderRow::absent)
    return choose(UnitsRow::absent, "There is no header that it could stand below.");
  if (wanted.units_row == UnitsRow::absent)
    return choose(UnitsRow::absent, "");
  const NumberFormat format = NumberFormat::of(found.text);
  RowScanner scanner(sample.substr(found.body_offset), found.syntax(), found.body_line);
  std::vector<CellView> cells;
  const bool is_row = scanner.next(cells) == ScanOutcome::row;
  if (is_row && cells.size() == found.header.size() + 1 && cells.back().text.empty())
    cells.pop_back();
  const auto units = is_row ? unitFields(cells, format) : std::vector<bool>{};
  const bool is_found = units.size() == found.header.size() && haveValuesBelow(scanner, format, units);
  const bool may_be_taken = is_row && (given || is_found) && holdsNoValue(cells, format, found, is_found);
  if (!may_be_taken)
    return choose(given ? wanted.units_row : UnitsRow::absent, "The row below the header holds values.");
  for (std::size_t i = 0; i < found.header.size(); ++i)
    found.units.push_back(i < cells.size() ? unitInCell(cells[i].text) : std::string());
  found.units_text = scanner.rowText();
  found.units_line = scanner.rowLine();
  const auto row_end = static_cast<std::size_t>(found.units_text.data() - sample.data()) + found.units_text.size();
  const std::string_view rest = sample.substr(row_end);
  found.body_offset = row_end + (rest.starts_with("\r\n") ? 2 : rest.empty() ? 0 : 1);
  found.body_line = scanner.line();
  choose(UnitsRow::present,
         "Line " + std::to_string(found.units_line) + " holds units and no values: " + listOf(found.units) + ".");
}

} // namespace nullcline
