#include "engine/data/import_table.h"

#include "engine/core/numbers.h"
#include "engine/core/options_json.h"
#include "engine/data/import_session.h"

#include <algorithm>

namespace nullcline {

namespace {

/// The file's name without directory and endings: "a" of "/data/a.csv.gz".
std::string stemOf(const std::filesystem::path& path) {
  std::filesystem::path name = path.filename();
  if (name.extension() == ".gz" || name.extension() == ".zip")
    name = name.stem();
  return name.has_extension() ? name.stem().string() : name.string();
}

std::vector<TableInput> inputsOf(std::span<const std::filesystem::path> files, const ImportRecipe& recipe) {
  std::vector<TableInput> inputs;
  for (const auto& file : files) {
    auto members = listArchive(file);
    const std::string name = sourceName(file, memberToRead(members, recipe.text.member));
    inputs.push_back({name, stemOf(file), {}, files.size() > 1, std::move(members)});
  }
  // Beside archives plain files have no member; where all are plain, each says that it has none.
  const bool any_archive =
      std::any_of(inputs.begin(), inputs.end(), [](const TableInput& input) { return !input.members.empty(); });
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    const bool is_plain = any_archive && inputs[i].members.empty();
    inputs[i].open = [file = files[i], member = is_plain ? std::string() : recipe.text.member] {
      return openByteSource(file, member);
    };
  }
  return inputs;
}

/// A Hub file's data set is called after its area; a plain table after its file.
void nameDataset(Dataset& data, std::span<const std::filesystem::path> files) {
  std::string source;
  for (const auto& file : files)
    source += (source.empty() ? "" : "; ") + file.string();
  if (data.name.empty())
    data.name = stemOf(files.front()) + (files.size() > 1 ? " and " + std::to_string(files.size() - 1) + " more" : "");
  data.source = source;
}

/// The error among the problems, once.
void addProblem(std::vector<ImportProblem>& problems, const Error& error) {
  if (std::none_of(problems.begin(), problems.end(),
                   [&](const ImportProblem& problem) { return problem.text == error.message; }))
    problems.push_back({error.message, true, {}});
}

Expected<ImportedData> finish(ImportSession& session, const Status& status, const ImportProgress& progress) {
  if (!status)
    addProblem(session.report.problems, status.error());
  if (progress.problems)
    *progress.problems = session.report.problems;
  if (!status)
    return status.error();
  if (progress.report)
    progress.report(1.0);
  session.data.import_recipe = toJson(session.resolved).dump();
  return ImportedData{std::move(session.data), std::move(session.resolved), std::move(session.report),
                      std::move(session.hub)};
}

std::vector<std::string> rawLines(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty() && lines.size() < kPreviewLines) {
    const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
    constexpr std::size_t kLongest = 4096;
    lines.emplace_back(text.substr(0, std::min(end, kLongest)));
    text.remove_prefix(end);
    text.remove_prefix(text.starts_with("\r\n") ? 2 : text.empty() ? 0 : 1);
  }
  return lines;
}

} // namespace

Expected<ImportedData> importTable(std::span<const std::filesystem::path> files, const ImportRecipe& recipe,
                                   const ImportProgress& progress, std::stop_token stop) {
  if (files.empty())
    return usageError("No file was named.");
  ImportSession session(inputsOf(files, recipe), recipe, std::move(stop));
  const Status status = session.run(PreviewExtent::whole, progress);
  auto imported = finish(session, status, progress);
  if (imported)
    nameDataset(imported->data, files);
  return imported;
}

Expected<ImportedData> importText(std::string_view text, const std::string& name, const ImportRecipe& recipe,
                                  const ImportProgress& progress, std::stop_token stop) {
  std::vector<TableInput> inputs = {
      {name, name, [text]() -> Expected<std::unique_ptr<ByteSource>> { return openTextSource(text); }, false}};
  ImportSession session(std::move(inputs), recipe, std::move(stop));
  const Status status = session.run(PreviewExtent::whole, progress);
  auto imported = finish(session, status, progress);
  if (imported && imported->data.name.empty())
    imported->data.name = name;
  return imported;
}

Expected<ImportPreview> previewImport(std::span<const std::filesystem::path> files, const ImportRecipe& recipe,
                                      PreviewExtent extent, std::stop_token stop) {
  if (files.empty())
    return usageError("No file was named.");
  ImportSession session(inputsOf(files, recipe), recipe, std::move(stop));
  const Status status = session.run(extent, {});
  if (!status && status.error().kind == ErrorKind::failed)
    return status.error();
  ImportPreview preview;
  preview.asked = recipe;
  preview.members = session.members();
  preview.member = memberToRead(preview.members, recipe.text.member);
  if (!session.first && (!status && preview.members.size() < 2))
    return status.error();
  if (!status)
    addProblem(session.report.problems, status.error());
  preview.recipe = session.first ? std::move(session.resolved) : recipe;
  preview.report = std::move(session.report);
  preview.data = std::move(session.data);
  preview.hub = std::move(session.hub);
  if (!session.first)
    return preview;
  if (status)
    nameDataset(preview.data, files);
  preview.raw_lines = rawLines(session.first->sample.text);
  for (const auto& column : session.first->plan.header.columns)
    preview.header.push_back(column.full);
  if (!session.first->dialect.header_text.empty())
    preview.header_line = session.first->dialect.header_line;
  preview.cells = std::move(session.first->rows.cells);
  preview.cell_lines = std::move(session.first->rows.lines);
  preview.is_sample = extent == PreviewExtent::sample && !session.first->sample.complete;
  return preview;
}

Expected<ImportRecipe> withRemedy(const ImportRecipe& recipe, const ImportRemedy& remedy) {
  // Names and texts are texts in JSON; only counts of lines are numbers.
  Json value = remedy.value;
  if (remedy.path == "text.skipped_lines")
    if (const auto number = parseInteger(remedy.value))
      value = *number;
  return withOption(recipe, remedy.path, value);
}

} // namespace nullcline
