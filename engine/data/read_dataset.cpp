#include "engine/data/read_dataset.h"

#include "engine/data/import_table.h"

namespace nullcline {

ImportRecipe recipeOf(const ReadOptions& options) {
  ImportRecipe recipe;
  recipe.layout = options.format;
  recipe.hub = options.hub;
  if (!options.time_column.empty())
    recipe.columns.push_back({options.time_column, ColumnRole::time, ""});
  if (!options.id_column.empty())
    recipe.columns.push_back({options.id_column, ColumnRole::trajectory, ""});
  for (const auto& state : options.state_columns)
    recipe.columns.push_back({state, ColumnRole::state, ""});
  return recipe;
}

Expected<Dataset> readDatasetText(std::string_view text, const std::string& name, const ReadOptions& options,
                                  std::stop_token stop) {
  auto imported = importText(text, name, recipeOf(options), {}, std::move(stop));
  if (!imported)
    return imported.error();
  return std::move(imported->data);
}

Expected<Dataset> readDataset(const std::filesystem::path& path, const ReadOptions& options, std::stop_token stop) {
  auto imported = importTable(std::span(&path, 1), recipeOf(options), {}, std::move(stop));
  if (!imported)
    return imported.error();
  return std::move(imported->data);
}

} // namespace nullcline
