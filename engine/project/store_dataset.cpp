// Data sets in a project: written once, read back bit for bit, checked as a stranger's file would be.
#include "engine/project/store_dataset.h"
#include "engine/core/bytes.h"
#include "engine/project/project_implementation.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace nullcline {

namespace {

constexpr const char* kStateRole = "state";

std::size_t sizeOf(const std::vector<double>& values) {
  return values.size() * sizeof(double);
}

/// The bytes that are stored: without a copy where the machine has them in that order, because a table may be large.
class StoredArray {
 public:
  explicit StoredArray(const std::vector<double>& values) {
    if constexpr (std::endian::native != std::endian::little)
      turned_ = float64Bytes(values);
    bytes_ = std::endian::native == std::endian::little
                 ? std::string_view(reinterpret_cast<const char*>(values.data()), sizeOf(values))
                 : std::string_view(turned_);
  }
  StoredArray(const StoredArray&) = delete;
  StoredArray& operator=(const StoredArray&) = delete;
  std::string_view bytes() const { return bytes_; }

 private:
  std::string turned_;
  std::string_view bytes_;
};

bool sameBits(const std::vector<double>& left, const std::vector<double>& right) {
  // NaN marks what is missing, so == would not do.
  return left.size() == right.size() && (left.empty() || std::memcmp(left.data(), right.data(), sizeOf(left)) == 0);
}

bool sameDataset(const Dataset& left, const Dataset& right) {
  const auto texts = [](const Dataset& data) {
    return std::tie(data.name, data.source, data.time_name, data.time_unit, data.citation, data.channels, data.notes,
                    data.import_recipe);
  };
  return texts(left) == texts(right) &&
         std::ranges::equal(left.trajectories, right.trajectories, [](const Trajectory& one, const Trajectory& other) {
           return one.id == other.id && sameBits(one.times, other.times) && sameBits(one.values, other.values);
         });
}

std::int64_t insertHeader(Connection& connection, const Dataset& dataset) {
  Statement insert(
      connection,
      "INSERT INTO datasets (name, source, time_name, time_unit, citation, recipe) VALUES (?, ?, ?, ?, ?, ?)");
  insert.bind(dataset.name)
      .bind(dataset.source)
      .bind(dataset.time_name)
      .bind(dataset.time_unit)
      .bind(dataset.citation)
      .bind(dataset.import_recipe)
      .run();
  return connection.lastRowId();
}

void insertParts(Connection& connection, std::int64_t id, const Dataset& dataset) {
  Statement channel(connection, "INSERT INTO channels (dataset, position, name, unit, role) VALUES (?, ?, ?, ?, ?)");
  for (std::size_t i = 0; i < dataset.channels.size(); ++i)
    channel.bind(id)
        .bind(static_cast<std::int64_t>(i))
        .bind(dataset.channels[i].name)
        .bind(dataset.channels[i].unit)
        .bind(kStateRole)
        .run();
  Statement trajectory(connection,
                       "INSERT INTO trajectories (dataset, position, name, times, observed) VALUES (?, ?, ?, ?, ?)");
  for (std::size_t i = 0; i < dataset.trajectories.size(); ++i) {
    const StoredArray times(dataset.trajectories[i].times), values(dataset.trajectories[i].values);
    trajectory.bind(id)
        .bind(static_cast<std::int64_t>(i))
        .bind(dataset.trajectories[i].id)
        .bindBlob(times.bytes())
        .bindBlob(values.bytes())
        .run();
  }
  Statement note(connection,
                 "INSERT INTO notes (dataset, position, sentence, affected, dropped) VALUES (?, ?, ?, ?, ?)");
  for (std::size_t i = 0; i < dataset.notes.size(); ++i)
    note.bind(id)
        .bind(static_cast<std::int64_t>(i))
        .bind(dataset.notes[i].text)
        .bind(static_cast<std::int64_t>(dataset.notes[i].count))
        .bind(dataset.notes[i].dropped ? 1 : 0)
        .run();
}

/// What is wrong with a stored trajectory, or nothing.
std::string damageOf(const Trajectory& trajectory, std::size_t times_size, std::size_t values_size,
                     std::size_t channels) {
  if (times_size % sizeof(double) != 0 || values_size != times_size * channels)
    return "has values that do not match its times";
  for (std::size_t i = 0; i < trajectory.count(); ++i)
    if (!std::isfinite(trajectory.times[i]) || (i > 0 && trajectory.times[i] <= trajectory.times[i - 1]))
      return "has times that do not increase";
  return {};
}

/// `version` of the file's schema: data sets have recipes since 3.
Expected<Dataset> readStored(Connection& connection, std::int64_t id, const std::filesystem::path& path,
                             std::int64_t version) {
  Dataset dataset;
  const auto damaged = [&](const std::string& how) {
    return badInput(path.string() + " is damaged: data set " + std::to_string(id) + " " + how + ".");
  };
  Statement header(connection,
                   version >= 3
                       ? "SELECT name, source, time_name, time_unit, citation, recipe FROM datasets WHERE id = ?"
                       : "SELECT name, source, time_name, time_unit, citation, '' FROM datasets WHERE id = ?");
  if (!header.bind(id).step())
    return badInput(path.string() + " has no data set " + std::to_string(id) + ".");
  dataset.name = header.text(0);
  dataset.source = header.text(1);
  dataset.time_name = header.text(2);
  dataset.time_unit = header.text(3);
  dataset.citation = header.text(4);
  dataset.import_recipe = header.text(5);

  Statement channel(connection, "SELECT name, unit, role FROM channels WHERE dataset = ? ORDER BY position");
  for (channel.bind(id); channel.step();) {
    if (channel.text(2) != kStateRole)
      return damaged("has a channel of the unknown role " + channel.text(2));
    dataset.channels.push_back({channel.text(0), channel.text(1), ChannelRole::state});
  }
  Statement trajectory(connection,
                       "SELECT name, times, observed FROM trajectories WHERE dataset = ? ORDER BY position");
  for (trajectory.bind(id); trajectory.step();) {
    const auto times = trajectory.blob(1);
    const auto values = trajectory.blob(2);
    Trajectory read{trajectory.text(0), float64Values(times), float64Values(values)};
    if (const auto damage = damageOf(read, times.size(), values.size(), dataset.channelCount()); !damage.empty())
      return damaged("trajectory " + read.id + " " + damage);
    dataset.trajectories.push_back(std::move(read));
  }
  Statement note(connection, "SELECT sentence, affected, dropped FROM notes WHERE dataset = ? ORDER BY position");
  for (note.bind(id); note.step();)
    dataset.notes.push_back({note.text(0), static_cast<std::size_t>(note.integer(1)), note.integer(2) != 0});
  return dataset;
}

} // namespace

PlacedDataset placeDataset(Connection& connection, const std::filesystem::path& path, const Dataset& dataset) {
  Statement candidates(connection, "SELECT id FROM datasets WHERE name = ? AND source = ?");
  candidates.bind(dataset.name).bind(dataset.source);
  while (candidates.step())
    if (const auto stored = readStored(connection, candidates.integer(0), path, kProjectVersion);
        stored && sameDataset(*stored, dataset))
      return {candidates.integer(0), false};
  const auto id = insertHeader(connection, dataset);
  insertParts(connection, id, dataset);
  return {id, true};
}

bool removeIfUnused(Connection& connection, std::int64_t dataset) {
  Statement remove(connection,
                   "DELETE FROM datasets WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM runs WHERE dataset = ?1)");
  remove.bind(dataset).run();
  return sqlite3_changes(connection.handle()) == 1;
}

Expected<std::int64_t> ProjectFile::addDataset(const Dataset& dataset) {
  return implementation_->saved([&]() -> Expected<std::int64_t> {
    return placeDataset(*implementation_->connection, implementation_->path, dataset).id;
  });
}

Expected<Dataset> ProjectFile::dataset(std::int64_t id) const {
  return implementation_->guarded([&]() -> Expected<Dataset> {
    return readStored(*implementation_->connection, id, implementation_->path, implementation_->version);
  });
}

Expected<std::vector<std::int64_t>> ProjectFile::datasetIds() const {
  return implementation_->guarded([&]() -> Expected<std::vector<std::int64_t>> {
    std::vector<std::int64_t> ids;
    Statement select(*implementation_->connection, "SELECT id FROM datasets ORDER BY id");
    while (select.step())
      ids.push_back(select.integer(0));
    return ids;
  });
}

Expected<bool> ProjectFile::removeUnusedDataset(std::int64_t dataset) {
  return implementation_->saved(
      [&]() -> Expected<bool> { return removeIfUnused(*implementation_->connection, dataset); });
}

} // namespace nullcline
