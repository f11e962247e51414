#include "ui/import/recipe_edits.h"

#include "ui/text.h"

#include <QCoreApplication>
#include <algorithm>

namespace nullcline {

namespace {

bool isOfOneColumn(ColumnRole role) {
  return role != ColumnRole::state && role != ColumnRole::ignored && role != ColumnRole::trajectory;
}

ColumnChoice* findChoice(ImportRecipe& recipe, const std::string& column) {
  for (auto& choice : recipe.columns)
    if (choice.column == column)
      return &choice;
  return nullptr;
}

bool chooses(const ImportRecipe& recipe, ColumnRole role) {
  return std::any_of(recipe.columns.begin(), recipe.columns.end(),
                     [&](const ColumnChoice& choice) { return choice.role == role; });
}

/// The layout that these roles ask for; `found` is the one without them.
TableFormat layoutOf(const ImportRecipe& recipe, TableFormat found) {
  const bool one_value_per_row =
      found == TableFormat::long_table || found == TableFormat::nonmem || found == TableFormat::petab;
  const bool wants_value = chooses(recipe, ColumnRole::variable) || chooses(recipe, ColumnRole::value);
  if (wants_value)
    return one_value_per_row ? found : TableFormat::long_table;
  return one_value_per_row ? TableFormat::wide : found;
}

/// A column as a header calls it, with or without its unit.
bool isNamed(const std::string& header, const std::string& column) {
  return header == column || header.starts_with(column + " [");
}

} // namespace

bool isLeftOut(const ImportPreview& preview, std::size_t column) {
  const auto& reports = preview.report.columns;
  if (reports.size() != preview.header.size())
    return false;
  const ColumnReport& report = reports[column];
  // Before a problem is solved the engine does not get as far as leaving out.
  const bool has_values = report.count > report.missing + report.unreadable;
  return report.role == "left out" ||
         (report.role == nameOf(ColumnRole::state) && !has_values && !chooses(preview.asked, ColumnRole::state));
}

ColumnRole roleOf(const ImportPreview& preview, std::size_t column) {
  if (isLeftOut(preview, column))
    return ColumnRole::ignored;
  for (const auto& choice : preview.recipe.columns)
    if (isNamed(preview.header[column], choice.column))
      return choice.role;
  return ColumnRole::ignored;
}

ImportRecipe withRoles(const ImportRecipe& wanted, const ImportPreview& preview,
                       const std::vector<std::size_t>& columns, ColumnRole role) {
  ImportRecipe recipe = wanted;
  recipe.columns.clear();
  for (std::size_t i = 0; i < preview.header.size(); ++i) {
    ColumnChoice choice{preview.header[i], roleOf(preview, i), ""};
    // What was chosen just now may be newer than the preview.
    for (const auto& given : wanted.columns)
      if (isNamed(choice.column, given.column)) {
        choice.unit = given.unit;
        choice.role = given.role == ColumnRole::automatic ? choice.role : given.role;
      }
    if (!choice.column.empty())
      recipe.columns.push_back(std::move(choice));
  }
  for (const std::size_t column : columns) {
    auto* chosen = findChoice(recipe, preview.header[column]);
    if (!chosen)
      continue;
    if (isOfOneColumn(role))
      for (auto& other : recipe.columns)
        if (other.role == role)
          other.role = chosen->role;
    chosen->role = role;
  }
  const TableFormat layout = layoutOf(recipe, preview.recipe.layout);
  if (layout != TableFormat::wide || recipe.layout != TableFormat::automatic)
    recipe.layout = layout;
  return recipe;
}

ImportRecipe withUnit(const ImportRecipe& wanted, const std::string& column, const std::string& unit) {
  ImportRecipe recipe = wanted;
  if (auto* choice = findChoice(recipe, column))
    choice->unit = unit;
  else
    recipe.columns.push_back({column, ColumnRole::automatic, unit});
  return recipe;
}

Expected<ImportRecipe> withChoice(const ImportRecipe& wanted, const std::string& path, const Json& value) {
  auto recipe = withOption(wanted, path, value);
  if (!recipe || path != "layout")
    return recipe;
  recipe->columns.clear(); // each layout has roles of its own
  if (recipe->layout != TableFormat::covid19_hub && recipe->layout != TableFormat::automatic)
    recipe->hub = {};
  return recipe;
}

ImportRecipe withKnownColumns(const ImportRecipe& wanted, const ImportPreview& preview) {
  ImportRecipe recipe = wanted;
  std::erase_if(recipe.columns, [&](const ColumnChoice& choice) {
    return std::none_of(preview.header.begin(), preview.header.end(),
                        [&](const std::string& header) { return isNamed(header, choice.column); });
  });
  return recipe;
}

std::vector<FoundOption> foundOptions(const ImportRecipe& wanted, const ImportPreview& preview) {
  ImportRecipe asked = wanted, resolved = preview.recipe;
  asked.columns.clear();
  resolved.columns.clear();
  const auto left = listOptions(asked), found = listOptions(resolved);
  std::vector<FoundOption> options;
  for (std::size_t i = 0; i < left.size(); ++i) {
    const Json& value = left[i].value;
    const bool is_open = value == Json("auto") || value == Json("") || (value == Json(-1) && left[i].minimum == -1);
    if (!is_open)
      continue;
    FoundOption option{left[i].path, found[i].value, {}};
    for (const auto& choice : preview.report.choices)
      if (choice.option == option.path && !choice.by_user)
        option.reason = text(choice.reason);
    options.push_back(std::move(option));
  }
  return options;
}

QString roleLabel(ColumnRole role) {
  for (const auto& name : enumNames(role))
    if (name.value == role)
      return QString::fromUtf8(name.label);
  return {};
}

std::vector<ColumnRole> choosableRoles() {
  std::vector<ColumnRole> roles;
  for (const auto& name : enumNames(ColumnRole{}))
    if (name.value != ColumnRole::automatic)
      roles.push_back(name.value);
  return roles;
}

} // namespace nullcline
