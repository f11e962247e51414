// What a click in the import dialog makes of a recipe.
#pragma once

#include "engine/data/import_table.h"
#include "ui/forms/option_form.h"

namespace nullcline {

// Columns are counted through those of the first file's header, then those that only later files have.
std::size_t columnCount(const ImportPreview& preview);
/// With its unit where it is of the header.
const std::string& columnName(const ImportPreview& preview, std::size_t column);

/// Whether a column would be a state, but has nothing that could be learned.
bool isLeftOut(const ImportPreview& preview, std::size_t column);

/// What a column of the report was read as; ignored where it was left out, or where there is no report.
ColumnRole reportedRole(const ImportPreview& preview, std::size_t column);

/// What the columns are for, as the recipe found says; what is left out is ignored.
std::vector<ColumnRole> rolesOf(const ImportPreview& preview);

/// The roles that a user can choose for a column: of one that only later files have, those that not every file needs.
std::vector<ColumnRole> choosableRoles(const ImportPreview& preview, std::size_t column);

/// `wanted` with another role for some columns that can have it; the others keep the roles that they were found to
/// have. Of a role that only one column can have, the column that had it takes the other's.
ImportRecipe withRoles(const ImportRecipe& wanted, const ImportPreview& preview,
                       const std::vector<std::size_t>& columns, ColumnRole role);
/// The columns that are states, in the order in which they are read.
std::vector<std::size_t> stateOrder(const ImportPreview& preview);
/// `wanted` with a state before (-1) or behind (1) the one that is its neighbour in that order.
ImportRecipe withStateMoved(const ImportRecipe& wanted, const ImportPreview& preview, std::size_t column,
                            int direction);
ImportRecipe withUnit(const ImportRecipe& wanted, const std::string& column, const std::string& unit);
/// One option changed, and without what then makes no sense: columns of Hub files, areas of others.
Expected<ImportRecipe> withChoice(const ImportRecipe& wanted, const std::string& path, const Json& value);
/// Without choices of columns that no file of the preview has.
ImportRecipe withKnownColumns(const ImportRecipe& wanted, const ImportPreview& preview);

/// What stands in place of the options that `wanted` leaves to be found.
std::vector<FoundOption> foundOptions(const ImportRecipe& wanted, const ImportPreview& preview);

/// The role for people: "Time", "State".
QString roleLabel(ColumnRole role);

} // namespace nullcline
