// Runs while they run: the spec they began with, their epochs, the checkpoint they can go on from.
#include "engine/core/options_json.h"
#include "engine/core/strict_json.h"
#include "engine/project/project_implementation.h"
#include "engine/project/store_metrics.h"

#include <algorithm>
#include <limits>

namespace nullcline {

namespace {

constexpr std::int64_t kMostEpochs = 1'000'000'000; // a foreign program may have put any number there

Error noSuchRun(std::int64_t run, const std::filesystem::path& path) {
  return badInput(path.string() + " has no run " + std::to_string(run) + ".");
}

Expected<StoredRun> readRun(const Statement& row, const std::filesystem::path& path) {
  StoredRun run;
  run.id = row.integer(0);
  run.dataset = row.integer(1);
  const std::string of_run = " of run " + std::to_string(run.id) + " in " + path.string();
  const auto spec = parseStrictJson(row.text(2), "The settings" + of_run);
  if (!spec)
    return spec.error();
  auto read = fromJson(*spec, FitSpec{});
  if (!read)
    return badInput(path.string() + ": the settings of run " + std::to_string(run.id) +
                    " cannot be read: " + read.error().message);
  run.spec = std::move(*read);
  run.status = row.text(3);
  run.epochs_done = static_cast<int>(std::clamp<std::int64_t>(row.integer(4), 0, kMostEpochs));
  if (!row.isNull(5)) {
    auto report = parseStrictJson(row.text(5), "The report" + of_run);
    if (!report)
      return report.error();
    run.report = std::move(*report);
  }
  run.has_checkpoint = row.integer(6) != 0;
  run.epochs_run = static_cast<int>(std::clamp<std::int64_t>(row.integer(7), 0, run.epochs_done));
  run.batch = row.integer(8); // NULL: 0
  return run;
}

/// Within the caller's transaction.
std::int64_t insertRun(Connection& connection, std::int64_t dataset, const FitSpec& spec, const char* status) {
  const auto text = jsonText(toJson(spec));
  Statement insert(connection,
                   "INSERT INTO runs (dataset, spec, status, epochs_done, program_version) VALUES (?, ?, ?, 0, ?)");
  insert.bind(dataset).bind(text).bind(status).bind(NULLCLINE_VERSION).run();
  return connection.lastRowId();
}

/// Of an epoch that the file has at a place in the plan, whatever a foreign program has put there.
int leftOut(std::int64_t place, int epoch) {
  return static_cast<int>(std::clamp<std::int64_t>(place, epoch, kMostEpochs + epoch) - epoch);
}

Status checkDataset(Connection& connection, std::int64_t dataset, const std::filesystem::path& path) {
  Statement exists(connection, "SELECT 1 FROM datasets WHERE id = ?");
  if (!exists.bind(dataset).step())
    return badInput(path.string() + " has no data set " + std::to_string(dataset) + ".");
  return {};
}

} // namespace

void insertMetrics(Connection& connection, std::int64_t run, std::span<const EpochRecord> records) {
  Statement insert(connection,
                   "INSERT OR REPLACE INTO metrics (run, epoch, train_loss, validation_loss, learning_rate, "
                   "seconds, nfe_forward, nfe_backward, pullbacks, steps_accepted, steps_rejected, error) "
                   "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  const auto count = [](std::uint64_t number) { return static_cast<std::int64_t>(number); };
  for (const auto& record : records)
    insert.bind(run)
        .bind(record.place())
        .bind(record.train_loss)
        .bind(record.validation_loss)
        .bind(record.learning_rate)
        .bind(record.seconds)
        .bind(count(record.nfe_forward))
        .bind(count(record.nfe_backward))
        .bind(count(record.pullbacks))
        .bind(count(record.steps_accepted))
        .bind(count(record.steps_rejected))
        .bind(record.error.value_or(std::numeric_limits<double>::quiet_NaN())) // stored as NULL
        .run();
}

Expected<std::int64_t> ProjectFile::addRun(std::int64_t dataset, const FitSpec& spec) {
  return implementation_->saved([&]() -> Expected<std::int64_t> {
    auto& connection = *implementation_->connection;
    if (const auto there = checkDataset(connection, dataset, implementation_->path); !there)
      return there.error();
    return insertRun(connection, dataset, spec, "running");
  });
}

Expected<std::vector<std::int64_t>> ProjectFile::addBatch(std::int64_t dataset, std::span<const FitSpec> specs) {
  return implementation_->saved([&]() -> Expected<std::vector<std::int64_t>> {
    auto& connection = *implementation_->connection;
    if (const auto there = checkDataset(connection, dataset, implementation_->path); !there)
      return there.error();
    std::vector<std::int64_t> ids;
    for (const auto& spec : specs) {
      ids.push_back(insertRun(connection, dataset, spec, "waiting"));
      Statement join(connection, "UPDATE runs SET batch = ? WHERE id = ?");
      join.bind(ids.front()).bind(ids.back()).run();
    }
    return ids;
  });
}

Status ProjectFile::removeRun(std::int64_t run) {
  return implementation_->saved([&]() -> Status {
    Statement remove(*implementation_->connection, "DELETE FROM runs WHERE id = ?");
    remove.bind(run).run();
    return {};
  });
}

Status ProjectFile::saveCheckpoint(std::int64_t run, const Checkpoint& checkpoint, std::span<const EpochRecord> fresh) {
  const auto bytes = serializeCheckpoint(checkpoint);
  return implementation_->saved([&]() -> Status {
    auto& connection = *implementation_->connection;
    Statement update(connection, "UPDATE runs SET status = 'running', epochs_done = ? WHERE id = ?");
    update.bind(checkpoint.epoch).bind(run).run();
    if (sqlite3_changes(connection.handle()) != 1)
      return noSuchRun(run, implementation_->path);
    Statement replace(connection, "INSERT OR REPLACE INTO checkpoints (run, epoch, content) VALUES (?, ?, ?)");
    replace.bind(run).bind(checkpoint.epoch).bindBlob(bytes).run();
    insertMetrics(connection, run, fresh);
    return {};
  });
}

Expected<std::vector<StoredRun>> ProjectFile::runs() const {
  return implementation_->guarded([&]() -> Expected<std::vector<StoredRun>> {
    std::vector<StoredRun> runs;
    Statement select(*implementation_->connection,
                     (std::string("SELECT id, dataset, spec, status, epochs_done, report, "
                                  "EXISTS (SELECT 1 FROM checkpoints WHERE checkpoints.run = runs.id), "
                                  "(SELECT count(*) FROM metrics WHERE run = runs.id AND epoch <= epochs_done), ") +
                      (implementation_->version < 2 ? "NULL" : "batch") + " FROM runs ORDER BY id")
                         .c_str());
    while (select.step()) {
      auto run = readRun(select, implementation_->path);
      if (!run)
        return run.error();
      runs.push_back(std::move(*run));
    }
    return runs;
  });
}

Expected<Checkpoint> ProjectFile::checkpoint(std::int64_t run) const {
  return implementation_->guarded([&]() -> Expected<Checkpoint> {
    Statement select(*implementation_->connection, "SELECT content FROM checkpoints WHERE run = ?");
    if (!select.bind(run).step())
      return badInput(implementation_->path.string() + " has no checkpoint of run " + std::to_string(run) + ".");
    return parseCheckpoint(select.blob(0));
  });
}

Expected<std::vector<EpochRecord>> ProjectFile::history(std::int64_t run, int last_place) const {
  return implementation_->guarded([&]() -> Expected<std::vector<EpochRecord>> {
    std::vector<EpochRecord> records;
    const std::string later = implementation_->version < 2 ? "0, 0, 0, NULL" // a file that may only be read
                                                           : "pullbacks, steps_accepted, steps_rejected, error";
    Statement select(*implementation_->connection,
                     ("SELECT epoch, train_loss, validation_loss, learning_rate, seconds, nfe_forward, nfe_backward, " +
                      later + " FROM metrics WHERE run = ? AND epoch <= ? ORDER BY epoch")
                         .c_str());
    const auto count = [&](int column) { return static_cast<std::uint64_t>(select.integer(column)); };
    for (select.bind(run).bind(last_place); select.step();) {
      const int epoch = static_cast<int>(records.size()) + 1;
      EpochRecord record{epoch,
                         select.number(1),
                         select.number(2),
                         select.number(3),
                         select.number(4),
                         count(5),
                         count(6),
                         count(7),
                         count(8),
                         count(9),
                         {},
                         leftOut(select.integer(0), epoch)};
      if (!select.isNull(10))
        record.error = select.number(10);
      records.push_back(record);
    }
    return records;
  });
}

} // namespace nullcline
