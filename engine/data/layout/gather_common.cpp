#include "engine/data/layout/gather_common.h"

#include "engine/core/numbers.h"
#include "engine/data/column_names.h"
#include "engine/data/text/number_marks.h"

#include <algorithm>
#include <cmath>

namespace nullcline {

double RowTimes::at(const RowBlock& block, std::size_t row) const {
  const double time = block.columns[columns_.time].numbers[row];
  return columns_.clock ? time + block.columns[*columns_.clock].numbers[row] : time;
}

RowTrajectories::RowTrajectories(const ColumnTable& table, const TableColumns& columns)
    : table_(table), columns_(columns) {
  if (columns.trajectory.size() == 1)
    known_.assign(table.labels[columns.trajectory.front()].size(), -1);
}

Expected<std::uint32_t> RowTrajectories::at(const RowBlock& block, std::size_t row, std::size_t file_row,
                                            std::vector<std::string>& ids) {
  if (columns_.trajectory.empty()) {
    if (ids.empty())
      ids.emplace_back("1");
    return std::uint32_t{0};
  }
  const auto label = [&](std::size_t column) -> const std::string& {
    return table_.labels[column][block.columns[column].codes[row]];
  };
  const std::size_t first = columns_.trajectory.front();
  if (columns_.trajectory.size() == 1) {
    auto& known = known_[block.columns[first].codes[row]];
    if (known >= 0)
      return static_cast<std::uint32_t>(known);
    if (trimmed(label(first)).empty())
      return table_.cellError(first, {table_.lines.lineOf(file_row), label(first)}, "the trajectory's name");
    known = static_cast<std::int64_t>(ids.size());
    ids.push_back(label(first));
    return static_cast<std::uint32_t>(known);
  }
  std::string id;
  for (const auto column : columns_.trajectory)
    if (!trimmed(label(column)).empty())
      id += (id.empty() ? "" : " / ") + label(column);
  if (id.empty())
    return table_.cellError(first, {table_.lines.lineOf(file_row), ""}, "the trajectory's name");
  const auto [entry, is_new] = joined_.try_emplace(id, static_cast<std::uint32_t>(ids.size()));
  if (is_new)
    ids.push_back(id);
  return entry->second;
}

namespace {

const ImportRemedy kCountAsMissing{"Count unreadable fields as missing", "repairs.unreadable", "missing"};
const ImportRemedy kLeaveRowsOut{"Leave out rows without a readable time; count other unreadable fields as missing",
                                 "repairs.unreadable", "missing"};

/// A first row of text and no number may hold units that are not known; ones beside them say that there is none.
void offerUnitsRow(const ColumnTable& table, std::size_t column, const UnreadableCell& cell, const ImportRecipe& recipe,
                   std::vector<ImportRemedy>& remedies) {
  if (table.rows < 2 || table.tallies[column].unreadable() > 1 || cell.line != table.lines.lineOf(0) ||
      looksLikeNumber(cell.text))
    return;
  const auto& columns = table.blocks.front().columns;
  const std::size_t time = timeByName(table.header).value_or(0);
  bool may_be_units = true;
  for (std::size_t i = 0; i < columns.size(); ++i)
    if (!columns[i].numbers.empty() && !std::isnan(columns[i].numbers.front()))
      may_be_units = may_be_units && i != time && columns[i].numbers.front() == 1.0;
  if (may_be_units && recipe.text.header != HeaderRow::absent && recipe.text.units_row != UnitsRow::present)
    remedies.insert(remedies.begin(), {"Take this row for the columns' units", "text.units_row", "present"});
}

/// Numbers of the column that cannot be read as they are: the first of each kind.
std::vector<std::string_view> lookalikesOf(const ColumnTally& tally) {
  std::vector<std::string_view> texts;
  for (const auto& cell : tally.firstUnreadable())
    if (looksLikeNumber(cell.text))
      texts.push_back(trimmed(cell.text));
  if (texts.empty() && tally.firstLookalike())
    texts.push_back(trimmed(tally.firstLookalike()->text));
  return texts;
}

/// What a number would be with these marks; nothing if it is none then.
std::optional<double> numberWith(std::string_view text, char decimal_mark, char thousands_mark) {
  const NumberFormat format{decimal_mark, {}, {}, thousands_mark};
  double value = 0.0;
  bool hexadecimal = false;
  return readNumber(text, format, value, hexadecimal) == CellMeaning::number ? std::optional<double>(value)
                                                                             : std::nullopt;
}

/// `text`, a number with these marks, as people read it: 1000000 rather than 1e+06.
std::string withoutMarks(std::string_view text, char decimal_mark, char thousands_mark) {
  std::string shown = formatNumber(*numberWith(text, decimal_mark, thousands_mark));
  if (shown.find('e') == std::string::npos || text.find_first_of("eE") != std::string_view::npos)
    return shown;
  shown.clear();
  for (const char c : text)
    if (c != thousands_mark)
      shown += c == decimal_mark ? '.' : c;
  return shown;
}

/// Whether the points that were read before fractions in a column can stand between thousands instead.
bool pointsMayBeGroups(const ColumnTable& table, std::size_t column, const GatherContext& context) {
  if (table.numbers.decimal_mark != '.')
    return true;
  if (column < context.samples.size() && context.samples[column].marks.point_fractions > 0)
    return false;
  // Beyond the sample the texts are gone: a fraction of more than three digits shows in the value.
  for (const auto& block : table.blocks)
    for (const double value : block.columns[column].numbers)
      if (value != std::floor(value) && (std::abs(value) < 1.0 || std::abs(value) >= 1000.0 ||
                                         std::abs(value * 1e3 - std::round(value * 1e3)) > 1e-9))
        return false;
  return true;
}

/// `label`, and what else would become a thousand times as large: a number that is read as it stands, of this column or
/// another.
std::string withAlsoChanged(const std::string& label, const ColumnTable& table, std::size_t column,
                            const GatherContext& context) {
  if (table.numbers.decimal_mark != '.')
    return label;
  std::string_view found;
  for (std::size_t i = 0; i < std::min(context.samples.size(), table.plans.size()); ++i) {
    const auto& text = context.samples[i].may_have_groups;
    const bool is_read = table.plans[i].is_kept && table.plans[i].reading == ColumnReading::number;
    if (is_read && !text.empty() && numberWith(text, ',', '.') && (found.empty() || i == column))
      found = text;
  }
  return found.empty() ? label : label + ", and " + excerpt(found) + " becomes " + withoutMarks(found, ',', '.');
}

/// Readings under which every number that was refused is one, each with what the first would be. Where several fit,
/// nobody but the user knows which is meant: a number may be a thousand times the other.
std::vector<ImportRemedy> otherMarks(const ColumnTable& table, std::size_t column, const GatherContext& context) {
  const auto texts = lookalikesOf(table.tallies[column]);
  std::vector<ImportRemedy> remedies;
  if (texts.empty())
    return remedies;
  const auto offer = [&](const char* what, ImportRemedy remedy, char decimal, char thousands) {
    std::string_view example;
    for (const auto text : texts) {
      if (!numberWith(text, decimal, thousands))
        return;
      const bool needs_groups = !numberWith(text, decimal, '\0');
      example = example.empty() && (remedy.path == "text.decimal_mark" || needs_groups) ? text : example;
    }
    if (example.empty())
      return;
    const std::string label =
        std::string(what) + ": " + excerpt(example) + " is " + withoutMarks(example, decimal, thousands);
    remedy.label = thousands == '.' ? withAlsoChanged(label, table, column, context) : label;
    remedies.push_back(std::move(remedy));
  };
  const auto& numbers = table.numbers;
  const DecimalMark chosen = context.recipe.text.decimal_mark;
  if (numbers.decimal_mark == '.' && numbers.thousands_mark != ',' && table.separator != ',')
    offer("Read commas as decimal marks", {"", "text.decimal_mark", "comma"}, ',', numbers.thousands_mark);
  if (numbers.thousands_mark != '\0')
    return remedies;
  if (numbers.decimal_mark == '.' && chosen != DecimalMark::comma)
    offer("Read commas as marks between thousands", {"", "text.thousands", "comma"}, '.', ',');
  if (chosen != DecimalMark::point && pointsMayBeGroups(table, column, context))
    offer("Read points as marks between thousands", {"", "text.thousands", "point"}, ',', '.');
  offer("Read apostrophes as marks between thousands", {"", "text.thousands", "apostrophe"}, numbers.decimal_mark,
        '\'');
  offer("Read blanks as marks between thousands", {"", "text.thousands", "space"}, numbers.decimal_mark, ' ');
  return remedies;
}

void offerMarks(const ColumnTable& table, std::size_t column, const GatherContext& context,
                std::vector<ImportRemedy>& remedies) {
  const auto others = otherMarks(table, column, context);
  remedies.insert(remedies.begin(), others.begin(), others.end());
}

/// What is wrong with the number, with a word on marks of which nobody can know what they are.
Error numberError(const ColumnTable& table, std::size_t column, const UnreadableCell& cell) {
  Error error = table.cellError(column, cell);
  const std::string_view text = trimmed(cell.text);
  const std::size_t sign = text.starts_with('-') || text.starts_with('+') ? 1 : 0;
  const char mark = table.numbers.decimal_mark == '.' ? ',' : '.';
  if (table.numbers.thousands_mark != '\0' || endOfGroups(text.substr(sign), mark) != text.size() - sign)
    return error;
  const std::string word = mark == ',' ? "comma" : "point";
  error.message += " A " + word +
                   " before three digits may be a decimal mark or stand between thousands: say which, or " +
                   "write the numbers without the " + word + "s.";
  return error;
}

/// The unit of time behind a number: "min" of "5 min"; nothing of anything else.
std::string timeUnitBehind(std::string_view text, const NumberFormat& format) {
  text = trimmed(text);
  const std::size_t digits = text.find_last_of("0123456789.");
  double value = 0.0;
  bool hexadecimal = false;
  if (digits == std::string_view::npos ||
      readNumber(text.substr(0, digits + 1), format, value, hexadecimal) != CellMeaning::number)
    return {};
  const std::string unit(trimmed(text.substr(digits + 1)));
  return timeUnitOf(unit) == TimeUnit::automatic ? std::string() : unit;
}

/// Times with a unit of their own, such as "5 min" and "1 h"; nothing if the first that cannot be read is none.
std::optional<Error> unitsInTimes(const ColumnTable& table, std::size_t column) {
  const auto& cells = table.tallies[column].firstUnreadable();
  const std::string first = timeUnitBehind(cells.front().text, table.numbers);
  if (first.empty() || table.plans[column].reading != ColumnReading::number)
    return std::nullopt;
  std::string other;
  for (const auto& cell : cells)
    if (const auto unit = timeUnitBehind(cell.text, table.numbers); !unit.empty() && unit != first && other.empty())
      other = cell.text;
  return badInput(table.file + ", line " + std::to_string(cells.front().line) + ", " + table.columnName(column) +
                  ": found \"" + cells.front().text + "\", a time with its unit behind it" +
                  (other.empty() ? "" : ", and further down \"" + other + "\", in another unit") +
                  ". Write the times as numbers in one unit, and the unit into the header, as in time [" + first +
                  "].");
}

/// Times of day are read as hours and minutes: a header that says minutes or seconds means something else by "0:20".
Status checkClockUnit(const ColumnTable& table, std::size_t column) {
  const std::string unit = lowerCase(table.header.columns[column].unit);
  const bool contradicts = timeUnitOf(unit) == TimeUnit::minutes || timeUnitOf(unit) == TimeUnit::seconds ||
                           (unit.find(':') != std::string::npos && !unit.starts_with('h'));
  if (table.plans[column].reading != ColumnReading::clock || !contradicts)
    return {};
  return badInput(table.file + ", " + table.columnName(column) +
                  ": its fields read as hours and minutes, such as 0:20, " + "and its header says " + unit +
                  ". Write hours, minutes and seconds (0:00:20) and no unit, or numbers.");
}

void noteUnreadable(const ColumnTable& table, std::size_t column, const char* what, std::vector<DataNote>& notes) {
  std::string lines;
  for (const auto& cell : table.tallies[column].firstUnreadable())
    lines += (lines.empty() ? "" : ", ") + std::to_string(cell.line);
  notes.push_back(
      {"Fields of " + table.columnName(column) + " could not be read (first on line " + lines + ") and " + what + ".",
       table.tallies[column].unreadable(), true});
}

} // namespace

Status checkTimes(const ColumnTable& table, const TableColumns& columns, const GatherContext& context,
                  std::vector<DataNote>& notes) {
  if (const Status status = checkClockUnit(table, columns.time); !status)
    return status;
  std::vector<std::size_t> both = {columns.time};
  if (columns.clock)
    both.push_back(*columns.clock);
  for (const auto column : both) {
    const auto& unreadable = table.tallies[column].firstUnreadable();
    if (unreadable.empty())
      continue;
    if (context.recipe.repairs.unreadable == UnreadableCells::missing) {
      noteUnreadable(table, column, "their rows were left out", notes);
      continue;
    }
    std::vector<ImportRemedy> remedies;
    if (table.tallies[column].values() > 0)
      remedies.push_back(kLeaveRowsOut);
    if (const auto error = unitsInTimes(table, column))
      return refuse(context.problems, *error, std::move(remedies));
    offerMarks(table, column, context, remedies);
    offerUnitsRow(table, column, unreadable[0], context.recipe, remedies);
    const bool word = table.plans[column].reading == ColumnReading::number && !looksLikeNumber(unreadable[0].text);
    return refuse(context.problems,
                  word ? table.cellError(column, unreadable[0], "a time (a number, or a date such as 2020-03-01)")
                       : numberError(table, column, unreadable[0]),
                  std::move(remedies));
  }
  return {};
}

Status checkValues(const ColumnTable& table, std::size_t column, const GatherContext& context,
                   std::vector<DataNote>& notes) {
  const auto& tally = table.tallies[column];
  if (tally.unreadable() == 0)
    return {};
  if (context.recipe.repairs.unreadable == UnreadableCells::missing) {
    noteUnreadable(table, column, "count as missing", notes);
    return {};
  }
  const bool lookalike_first = tally.values() == 0 && tally.firstLookalike();
  const auto& cell = lookalike_first ? *tally.firstLookalike() : tally.firstUnreadable().front();
  std::vector<ImportRemedy> remedies;
  if (tally.values() > 0)
    remedies.push_back(kCountAsMissing);
  offerMarks(table, column, context, remedies);
  offerUnitsRow(table, column, cell, context.recipe, remedies);
  return refuse(context.problems, numberError(table, column, cell), std::move(remedies));
}

std::string unitOf(const ColumnTable& table, std::size_t column, const ImportRecipe& recipe) {
  for (const auto& choice : recipe.columns)
    if (!choice.unit.empty() && table.header.find(choice.column) == column)
      return choice.unit;
  return table.header.columns[column].unit;
}

void describeTime(const ColumnTable& table, const TableColumns& columns, const ImportRecipe& recipe,
                  ObservedRows& rows) {
  const auto& column = table.header.columns[columns.time];
  rows.time_name = column.name.empty() ? "time" : column.name;
  rows.time_column = table.columnName(columns.time);
  rows.time_unit = unitOf(table, columns.time, recipe);
  rows.time_reading = table.plans[columns.time].reading;
  rows.base_day = table.base_day;
  rows.has_names = !columns.trajectory.empty();
  if (rows.has_names)
    rows.id_column = table.header.columns[columns.trajectory.front()].full;
}

void noteTable(const ColumnTable& table, std::vector<DataNote>& notes) {
  const auto note = [&](std::size_t count, std::string text, bool dropped) {
    if (count > 0)
      notes.push_back({std::move(text), count, dropped});
  };
  note(table.comments, "Comments between the rows were passed over.", true);
  note(table.left_out, "Rows with another number of fields than the header were left out.", true);
  note(table.filled, "Rows with another number of fields than the header were filled up or cut.", false);
  note(table.trailing_separators, "Rows end with a separator that the header does not have; it was passed over.",
       false);
  note(table.repeated_headers, "Repeated headers were passed over.", false);
  note(table.spreadsheet_errors,
       "Fields hold an error of a spreadsheet program, such as #DIV/0!, and count as missing.", false);
  note(table.zones, "Times have a time zone; all were turned into UTC.", false);
  note(table.whole_months, "Months without a day count as their first day.", false);
  note(table.short_years, "Years of two digits were taken for 1969 to 2068.", false);
  for (std::size_t i = 0; i < table.tallies.size(); ++i)
    note(table.tallies[i].hexadecimal(), "Fields of " + table.columnName(i) + " are hexadecimal.", false);
}

} // namespace nullcline
