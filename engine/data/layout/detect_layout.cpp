#include "engine/core/numbers.h"
#include "engine/data/layout/choose_columns.h"
#include "engine/data/layout/column_roles.h"

#include <algorithm>

namespace nullcline {

namespace {

/// Whether the time of the sample goes back at every blank line in it, and there only.
bool restartsAtBlankLines(const ColumnSource& source, const ImportRecipe& recipe) {
  const auto& sample = source.sample;
  auto time = timeByName(source.header);
  for (const auto& choice : recipe.columns)
    if (choice.role == ColumnRole::time)
      time = source.header.find(choice.column);
  const std::size_t column = time.value_or(0);
  if (sample.breaks == 0)
    return false;
  std::optional<double> last;
  for (std::size_t row = 0; row < sample.cells.size(); ++row) {
    const auto number = column < sample.cells[row].size() ? parseNumber(sample.cells[row][column]) : std::nullopt;
    if (!number)
      return false;
    const bool at_break = std::find(sample.break_rows.begin(), sample.break_rows.end(), row) != sample.break_rows.end();
    if (last && (*number <= *last) != at_break)
      return false;
    last = number;
  }
  return true;
}

} // namespace

FoundLayout detectLayout(const ColumnSource& source, const ImportRecipe& recipe) {
  const TableHeader& header = source.header;
  if (recipe.layout != TableFormat::automatic)
    return {recipe.layout, "Chosen."};
  if (chooses(recipe, ColumnRole::state))
    return {TableFormat::wide, "States were chosen among the columns."};
  if (named(header, "observableid") && named(header, "measurement") && named(header, "time"))
    return {TableFormat::petab, "The columns observableId, measurement and time are those of PEtab."};
  const bool has_event = named(header, "amt") || named(header, "evid") || named(header, "mdv") || named(header, "cens");
  const auto value_column = named(header, "dv");
  if (named(header, "id") && named(header, "time") && value_column &&
      (has_event || header.columns[*value_column].name == "DV"))
    return {TableFormat::nonmem, "The columns ID, TIME and DV are those of NONMEM."};
  if (chooses(recipe, ColumnRole::variable) || chooses(recipe, ColumnRole::value))
    return {TableFormat::long_table, "A column was chosen for the variable or its value."};
  const auto variable = firstNamed(header, kVariableNames), value = firstNamed(header, kValueNames);
  if (variable && value && isText(source.sample.columns[*variable]) && source.sample.columns[*value].numbers > 0)
    return {TableFormat::long_table, "Column " + excerpt(header.columns[*variable].full) + " names what column " +
                                         excerpt(header.columns[*value].full) + " measures."};
  if (!firstNamed(header, kIdNames) && !chooses(recipe, ColumnRole::trajectory) && restartsAtBlankLines(source, recipe))
    return {TableFormat::blocks, "The time starts again behind each blank line."};
  return {TableFormat::wide, "Every row has a time and one value for each state."};
}

} // namespace nullcline
