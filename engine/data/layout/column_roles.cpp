#include "engine/data/layout/column_roles.h"

#include <algorithm>

namespace nullcline {

std::optional<std::size_t> named(const TableHeader& header, std::string_view name) {
  return firstNamed(header, std::span(&name, 1));
}

bool isText(const SampleColumn& column) {
  return column.numbers == 0 && column.texts > 0 && column.mostDates() == 0;
}

bool chooses(const ImportRecipe& recipe, ColumnRole role) {
  return std::any_of(recipe.columns.begin(), recipe.columns.end(),
                     [&](const ColumnChoice& choice) { return choice.role == role; });
}

} // namespace nullcline
