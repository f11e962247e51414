#include "ui/import/recipe_edits.h"

#include "ui/engine_text.h"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <unordered_set>

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

/// A column as a header calls it, without its unit.
std::string withoutUnit(const std::string& header) {
  return header.substr(0, header.find(" ["));
}

/// Choices of columns by name, with or without unit; there may be thousands of both.
class ChoicesByName {
 public:
  explicit ChoicesByName(const ImportRecipe& recipe) {
    for (const auto& choice : recipe.columns)
      choices_.emplace(choice.column, &choice);
    for (const auto& choice : recipe.columns)
      choices_.emplace(withoutUnit(choice.column), &choice);
  }
  const ColumnChoice* find(const std::string& header) const {
    auto found = choices_.find(header);
    if (found == choices_.end())
      found = choices_.find(withoutUnit(header));
    return found == choices_.end() ? nullptr : found->second;
  }

 private:
  std::unordered_map<std::string, const ColumnChoice*> choices_;
};

/// Puts the states into the order that they have in `given`, new ones behind them; nothing moves where that is the
/// order of the header.
void orderStates(std::vector<ColumnChoice>& columns, const ImportRecipe& given) {
  std::unordered_map<std::string, std::size_t> ranks;
  for (const auto& choice : given.columns)
    if (choice.role == ColumnRole::state)
      ranks.emplace(choice.column, ranks.size());
  const auto rankOf = [&](const ColumnChoice& choice) {
    auto rank = ranks.find(choice.column);
    if (rank == ranks.end())
      rank = ranks.find(withoutUnit(choice.column));
    return rank == ranks.end() ? ranks.size() : rank->second;
  };
  const auto comesFirst = [&](const ColumnChoice& one, const ColumnChoice& other) {
    return rankOf(one) < rankOf(other);
  };
  std::vector<ColumnChoice> states, known;
  for (const auto& choice : columns)
    if (choice.role == ColumnRole::state) {
      states.push_back(choice);
      if (rankOf(choice) < ranks.size())
        known.push_back(choice);
    }
  if (std::is_sorted(known.begin(), known.end(), comesFirst))
    return;
  std::stable_sort(states.begin(), states.end(), comesFirst);
  auto next = states.begin();
  for (auto& choice : columns)
    if (choice.role == ColumnRole::state)
      choice = *next++;
}

} // namespace

std::size_t columnCount(const ImportPreview& preview) {
  return std::max(preview.header.size(), preview.report.columns.size());
}

const std::string& columnName(const ImportPreview& preview, std::size_t column) {
  return column < preview.header.size() ? preview.header[column] : preview.report.columns[column].name;
}

std::vector<ColumnRole> choosableRoles(const ImportPreview& preview, std::size_t column) {
  std::vector<ColumnRole> roles;
  if (column >= preview.header.size()) {
    const ColumnRole role = rolesOf(preview)[column];
    if (role == ColumnRole::state || role == ColumnRole::ignored)
      roles = {ColumnRole::state, ColumnRole::ignored};
    return roles;
  }
  for (const auto& name : enumNames(ColumnRole{}))
    if (name.value != ColumnRole::automatic)
      roles.push_back(name.value);
  return roles;
}

bool isLeftOut(const ImportPreview& preview, std::size_t column) {
  const auto& reports = preview.report.columns;
  if (reports.size() < preview.header.size())
    return false;
  const ColumnReport& report = reports[column];
  // Before a problem is solved the engine does not get as far as leaving out.
  const bool has_values = report.count > report.missing + report.unreadable;
  return report.role == "left out" ||
         (report.role == nameOf(ColumnRole::state) && !has_values && !chooses(preview.asked, ColumnRole::state));
}

ColumnRole reportedRole(const ImportPreview& preview, std::size_t column) {
  if (column < preview.report.columns.size())
    for (const auto& name : enumNames(ColumnRole{}))
      if (preview.report.columns[column].role == name.name)
        return name.value;
  return ColumnRole::ignored;
}

std::vector<ColumnRole> rolesOf(const ImportPreview& preview) {
  const ChoicesByName choices(preview.recipe);
  std::vector<ColumnRole> roles;
  for (std::size_t i = 0; i < columnCount(preview); ++i) {
    // Of several files that differ the recipe leaves the columns to be found in each.
    const auto* choice = choices.find(columnName(preview, i));
    const ColumnRole role = choice && choice->role != ColumnRole::automatic ? choice->role : reportedRole(preview, i);
    roles.push_back(isLeftOut(preview, i) ? ColumnRole::ignored : role);
  }
  return roles;
}

ImportRecipe withRoles(const ImportRecipe& wanted, const ImportPreview& preview,
                       const std::vector<std::size_t>& columns, ColumnRole role) {
  ImportRecipe recipe = wanted;
  recipe.columns.clear();
  const ChoicesByName given(wanted);
  const auto found = rolesOf(preview);
  std::vector<std::optional<std::size_t>> places; // of the columns in the list
  for (std::size_t i = 0; i < found.size(); ++i) {
    const std::string& name = columnName(preview, i);
    // What was chosen just now may be newer than the preview.
    const auto* choice = given.find(name);
    const ColumnRole own = choice && choice->role != ColumnRole::automatic ? choice->role : found[i];
    // A column that only later files have cannot be what every file must have.
    const bool is_listed =
        i < preview.header.size() ? !name.empty() : own == ColumnRole::state || own == ColumnRole::ignored;
    places.push_back(is_listed ? std::optional(recipe.columns.size()) : std::nullopt);
    if (is_listed)
      recipe.columns.push_back({name, own, choice ? choice->unit : ""});
  }
  for (const std::size_t column : columns) {
    const bool may_have = column < preview.header.size() || role == ColumnRole::state || role == ColumnRole::ignored;
    if (column >= places.size() || !places[column] || !may_have)
      continue;
    auto& chosen = recipe.columns[*places[column]];
    if (isOfOneColumn(role))
      for (auto& other : recipe.columns)
        if (other.role == role)
          other.role = chosen.role;
    chosen.role = role;
  }
  orderStates(recipe.columns, chooses(wanted, ColumnRole::state) ? wanted : preview.recipe);
  const TableFormat layout = layoutOf(recipe, preview.recipe.layout);
  if (layout != TableFormat::wide || recipe.layout != TableFormat::automatic)
    recipe.layout = layout;
  return recipe;
}

std::vector<std::size_t> stateOrder(const ImportPreview& preview) {
  const auto roles = rolesOf(preview);
  std::unordered_map<std::string, std::size_t> places;
  for (std::size_t i = 0; i < roles.size(); ++i)
    if (roles[i] == ColumnRole::state) {
      places.emplace(columnName(preview, i), i);
      places.emplace(withoutUnit(columnName(preview, i)), i);
    }
  std::vector<std::size_t> order;
  for (const auto& choice : preview.recipe.columns)
    if (const auto place = places.find(choice.column); place != places.end() && choice.role == ColumnRole::state)
      order.push_back(place->second);
  const bool names_none = !chooses(preview.recipe, ColumnRole::state);
  for (std::size_t i = 0; i < roles.size() && names_none; ++i)
    if (roles[i] == ColumnRole::state)
      order.push_back(i);
  return order;
}

ImportRecipe withStateMoved(const ImportRecipe& wanted, const ImportPreview& preview, std::size_t column,
                            int direction) {
  ImportRecipe recipe = withRoles(wanted, preview, {}, ColumnRole::state);
  const auto is_state = [](const ColumnChoice& choice) { return choice.role == ColumnRole::state; };
  const auto begin = recipe.columns.begin(), end = recipe.columns.end();
  const auto moving = std::find_if(begin, end, [&](const ColumnChoice& choice) {
    return is_state(choice) && choice.column == columnName(preview, column);
  });
  if (moving == end)
    return wanted;
  auto neighbour = end;
  if (direction > 0)
    neighbour = std::find_if(moving + 1, end, is_state);
  else
    for (auto each = begin; each != moving; ++each)
      neighbour = is_state(*each) ? each : neighbour;
  if (neighbour == end)
    return wanted;
  std::iter_swap(moving, neighbour);
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
  std::unordered_set<std::string> names;
  for (const auto& header : preview.header) {
    names.insert(header);
    names.insert(withoutUnit(header));
  }
  for (const auto& report : preview.report.columns) // of later files as well
    names.insert(report.name);
  std::erase_if(recipe.columns, [&](const ColumnChoice& choice) { return !names.contains(choice.column); });
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
        option.reason = engineSentence(choice.reason);
    options.push_back(std::move(option));
  }
  return options;
}

QString roleLabel(ColumnRole role) {
  for (const auto& name : enumNames(role))
    if (name.value == role)
      return engineText(name.label);
  return {};
}

} // namespace nullcline
