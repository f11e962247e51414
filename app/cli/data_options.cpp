#include "app/cli/data_options.h"

#include "app/cli/progress.h"
#include "engine/core/atomic_file.h"
#include "engine/core/numbers.h"
#include "engine/core/strict_json.h"

#include <unistd.h>

namespace nullcline::cli {

namespace {

constexpr std::size_t kRecipeFileLimit = std::size_t{1} << 24; // bytes

struct Shortcut {
  const char* name;
  const char* path; // in the recipe
  const char* help;
};

constexpr Shortcut kShortcuts[] = {
    {"--format", "layout", "auto, wide, long, blocks, nonmem, petab or covid19-hub"},
    {"--encoding", "text.encoding", "auto, utf-8, utf-16le, utf-16be or windows-1252"},
    {"--separator", "text.separator", "auto, comma, semicolon, tab, bar or space"},
    {"--decimal", "text.decimal_mark", "auto, point or comma"},
    {"--thousands", "text.thousands", "auto, none, space, apostrophe, comma or point: what stands between thousands"},
    {"--quote", "text.quote", "auto, double, single or none"},
    {"--header", "text.header", "auto, present or absent"},
    {"--units-row", "text.units_row", "auto, present or absent: whether units stand in the row below the header"},
    {"--skip-lines", "text.skipped_lines", "Lines before the header"},
    {"--missing", "text.missing", "Further missing values, as \"-999 9999\""},
    {"--date-format", "text.date_format", "auto, year-month-day, day-month-year, month-day-year or compact"},
    {"--member", "text.member", "File to read in a .zip that holds several"},
    {"--time-kind", "time.kind", "auto, numbers, dates or clock"},
    {"--time-unit", "time.unit", "auto, milliseconds, seconds, minutes, hours, days, weeks or years"},
    {"--time-origin", "time.origin", "Date or number that becomes time zero"},
};

Expected<ImportRecipe> readRecipe(const std::string& file) {
  const auto text = readWholeFile(file, kRecipeFileLimit);
  if (!text)
    return text.error();
  const auto json = parseStrictJson(*text, file);
  if (!json)
    return json.error();
  auto recipe = fromJson(*json, ImportRecipe{});
  if (!recipe)
    return inFile(file, recipe.error());
  return recipe;
}

Expected<ImportRecipe> withSetting(const ImportRecipe& recipe, const std::string& path, const std::string& text) {
  // Texts stay texts even where they look like numbers: an area's id, an origin.
  auto changed = withOption(recipe, path, Json(text));
  if (changed)
    return changed;
  if (const auto number = parseInteger(text))
    return withOption(recipe, path, Json(*number));
  if (const auto number = parseNumber(text))
    return withOption(recipe, path, Json(*number));
  // A list, as [{"column": "t", "role": "time"}], or true and false.
  const auto json = parseStrictJson(text, "The value");
  return json && !json->is_string() ? withOption(recipe, path, *json) : changed;
}

void addRoles(const DataOptions& options, ImportRecipe& recipe) {
  const auto add = [&](const std::string& column, ColumnRole role) {
    if (!column.empty())
      recipe.columns.push_back({column, role, ""});
  };
  add(options.time, ColumnRole::time);
  add(options.clock, ColumnRole::clock);
  for (const auto& column : options.id)
    add(column, ColumnRole::trajectory);
  add(options.variable, ColumnRole::variable);
  add(options.value, ColumnRole::value);
  for (const auto& state : options.states)
    add(state, ColumnRole::state);
  for (const auto& column : options.ignored)
    add(column, ColumnRole::ignored);
}

/// How far a large file is, on a terminal only.
void showProgress(double fraction) {
  if (::isatty(STDERR_FILENO) == 1)
    ProgressLine::redraw("Reading: " + std::to_string(static_cast<int>(fraction * 100.0)) + " %");
}

} // namespace

void addDataOptions(CLI::App& command, DataOptions& options) {
  command.add_option("--recipe", options.recipe_file, "JSON file with all that follows, as `info --json` shows it");
  command.add_option("--time", options.time, "Column with the time");
  command.add_option("--clock", options.clock, "Column with the time of day, beside one of dates");
  command.add_option("--id", options.id, "Columns that tell trajectories apart, as a or a,b")
      ->delimiter(',')
      ->allow_extra_args(false);
  command.add_option("--states", options.states, "Columns to fit, as a,b,c")->delimiter(',')->allow_extra_args(false);
  command.add_option("--ignore", options.ignored, "Columns to leave out, as a,b,c")
      ->delimiter(',')
      ->allow_extra_args(false);
  command.add_option("--variable", options.variable, "Long tables: column with the variable's name");
  command.add_option("--value", options.value, "Long tables: column with its value");
  for (const auto& shortcut : kShortcuts)
    command.add_option_function<std::string>(
        shortcut.name,
        [&options, path = shortcut.path](const std::string& value) { options.settings.emplace_back(path, value); },
        shortcut.help);
  command
      .add_option("--import", options.assignments,
                  "path=value: change one part of how the table is read, as repairs.order=sort; may be repeated")
      ->allow_extra_args(false);
  addHubOptions(command, options.hub);
}

Expected<ImportRecipe> buildRecipe(const DataOptions& options) {
  Expected<ImportRecipe> recipe = ImportRecipe{};
  if (!options.recipe_file.empty())
    recipe = readRecipe(options.recipe_file);
  if (!recipe)
    return recipe;
  addRoles(options, *recipe);
  auto hub = withHubOptions(recipe->hub, options.hub);
  if (!hub)
    return hub.error();
  recipe->hub = std::move(*hub);
  auto settings = options.settings;
  for (const auto& assignment : options.assignments) {
    const auto equals = assignment.find('=');
    if (equals == std::string::npos || equals == 0)
      return usageError("--import expects path=value, got " + assignment + ".");
    settings.emplace_back(assignment.substr(0, equals), assignment.substr(equals + 1));
  }
  for (const auto& [path, value] : settings) {
    recipe = withSetting(*recipe, path, value);
    if (!recipe)
      return recipe;
  }
  return recipe;
}

Expected<ImportedData> readTable(const DataOptions& options, std::stop_token stop) {
  const auto recipe = buildRecipe(options);
  if (!recipe)
    return recipe.error();
  const std::vector<std::filesystem::path> files(options.files.begin(), options.files.end());
  std::vector<ImportProblem> problems;
  auto imported = importTable(files, *recipe, {showProgress, &problems}, std::move(stop));
  ProgressLine::clear();
  if (imported)
    return imported;
  Error error = imported.error();
  for (const auto& problem : problems)
    if (problem.prevents)
      for (const auto& remedy : problem.remedies)
        error.message += "\n  " + remedy.label + ": --import " + remedy.path + "=" + remedy.value;
  return error;
}

Expected<Dataset> readData(const DataOptions& options, std::stop_token stop) {
  auto imported = readTable(options, std::move(stop));
  if (!imported)
    return imported.error();
  sayNotes(imported->data.notes);
  sayProblems(imported->report.problems);
  if (!imported->data.citation.empty())
    say("Please cite: " + imported->data.citation);
  return std::move(imported->data);
}

void sayNotes(std::span<const DataNote> notes) {
  for (const auto& note : notes) {
    const std::string count = std::to_string(note.count);
    if (note.dropped)
      say((note.count > 0 ? "Left out (" + count + "): " : std::string("Left out: ")) + note.text);
    else
      say((note.count > 1 ? "Note, " + count + " times: " : std::string("Note: ")) + note.text);
  }
}

void sayProblems(std::span<const ImportProblem> problems) {
  for (const auto& problem : problems) {
    say("Note: " + problem.text);
    for (const auto& remedy : problem.remedies)
      say("  " + remedy.label + ": --import " + remedy.path + "=" + remedy.value);
  }
}

} // namespace nullcline::cli
