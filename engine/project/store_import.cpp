// Data that were imported and that neither a run nor a save has used: each import takes the place of the one before.
#include "engine/core/strict_json.h"
#include "engine/project/project_implementation.h"
#include "engine/project/store_dataset.h"

namespace nullcline {

namespace {

constexpr const char* kNote = "import"; // among the views: which data these are

/// With the time when they were made, because SQLite gives the number of removed data to others.
void note(Connection& connection, std::int64_t dataset) {
  Statement created(connection, "SELECT created FROM datasets WHERE id = ?");
  if (!created.bind(dataset).step())
    return;
  Statement replace(connection, "INSERT OR REPLACE INTO views (name, content) VALUES (?, ?)");
  replace.bind(kNote).bind(jsonText({{"dataset", dataset}, {"created", created.text(0)}})).run();
}

void forget(Connection& connection) {
  Statement remove(connection, "DELETE FROM views WHERE name = ?");
  remove.bind(kNote).run();
}

std::optional<std::int64_t> noted(Connection& connection) {
  Statement select(connection, "SELECT content FROM views WHERE name = ?");
  if (!select.bind(kNote).step())
    return std::nullopt;
  const auto json = parseStrictJson(select.text(0), "The note of an import");
  if (!json || !json->is_object() || !json->contains("dataset") || !(*json)["dataset"].is_number_integer() ||
      !json->contains("created") || !(*json)["created"].is_string())
    return std::nullopt;
  const auto id = (*json)["dataset"].get<std::int64_t>();
  const auto created = (*json)["created"].get<std::string>();
  Statement same(connection, "SELECT 1 FROM datasets WHERE id = ? AND created = ?");
  same.bind(id).bind(created);
  return same.step() ? std::optional(id) : std::nullopt;
}

} // namespace

Expected<AddedImport> ProjectFile::addImport(const Dataset& dataset, bool replaces) {
  return implementation_->saved([&]() -> Expected<AddedImport> {
    auto& connection = *implementation_->connection;
    const auto before = noted(connection);
    const auto placed = placeDataset(connection, implementation_->path, dataset);
    AddedImport added{placed.id, std::nullopt};
    if (before == placed.id)
      return added;
    if (before && replaces && removeIfUnused(connection, *before))
      added.removed = before;
    // Data that are in the file already were kept there for another reason than this import.
    if (placed.is_new)
      note(connection, placed.id);
    else
      forget(connection);
    return added;
  });
}

Status ProjectFile::keepImport() {
  const auto is_noted = implementation_->guarded([&]() -> Expected<bool> {
    return implementation_->version == kProjectVersion && noted(*implementation_->connection).has_value();
  });
  if (!is_noted || !*is_noted)
    return is_noted ? Status() : is_noted.error();
  return implementation_->saved([&]() -> Status {
    forget(*implementation_->connection);
    return {};
  });
}

Expected<std::vector<UnusedDataset>> ProjectFile::unusedDatasets() const {
  return implementation_->guarded([&]() -> Expected<std::vector<UnusedDataset>> {
    std::vector<UnusedDataset> unused;
    Statement select(*implementation_->connection,
                     "SELECT id, name, (SELECT SUM(LENGTH(times) + LENGTH(observed)) FROM trajectories WHERE dataset = "
                     "datasets.id) FROM datasets WHERE id NOT IN (SELECT dataset FROM runs) AND id < (SELECT MAX(id) "
                     "FROM datasets) ORDER BY id");
    while (select.step())
      unused.push_back({select.integer(0), select.text(1), static_cast<std::uintmax_t>(select.integer(2))});
    return unused;
  });
}

} // namespace nullcline
