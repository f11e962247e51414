// The project file *.nullcline: one SQLite database with data, specs, runs, metrics and checkpoints
// (docs/project-file.md).
#pragma once

#include "engine/core/expected.h"
#include "engine/data/dataset.h"
#include "engine/fit/checkpoint.h"
#include "engine/fit/fit_result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace nullcline {

/// A run as the project lists it.
struct StoredRun {
  std::int64_t id = 0;
  std::int64_t dataset = 0;
  FitSpec spec;
  std::string status;  // a RunStatus name, "running" if it was cut off, or "waiting" if it was not begun
  int epochs_done = 0; // of the plan: run, or not needed by a stage that ended before
  int epochs_run = 0;  // of these
  Json report;         // reportJson of a finished run, else null
  bool has_checkpoint = false;
  std::int64_t batch = 0; // runs that were asked for together have the same; 0: asked for alone
};

struct AddedImport {
  std::int64_t dataset = 0;
  std::optional<std::int64_t> removed = {}; // the data whose place they took
};

struct UnusedDataset {
  std::int64_t id = 0;
  std::string name;
  std::uintmax_t bytes = 0; // of times and values
};

class ProjectFile {
 public:
  /// Creates an empty project; refuses to overwrite a file that is there.
  static Expected<ProjectFile> create(const std::filesystem::path& path);
  /// Refuses files that are no project or of a newer version, with a sentence. A file of an older version is read as it
  /// is, and brought to this one by the first save.
  static Expected<ProjectFile> open(const std::filesystem::path& path);
  ProjectFile(ProjectFile&&) noexcept;
  ProjectFile& operator=(ProjectFile&&) noexcept;
  ~ProjectFile();

  const std::filesystem::path& path() const;
  /// False: the file or its directory may only be read.
  bool isWritable() const;

  /// A complete copy at `target`, which is replaced as a whole or not at all; this file may be in use all the while.
  Status copyTo(const std::filesystem::path& target) const;
  /// Gives back the room of what was removed; the bytes that the file is smaller by. Needs as much free room again as
  /// the file takes.
  Expected<std::uintmax_t> compact();

  Expected<std::int64_t> addDataset(const Dataset& dataset);
  Expected<Dataset> dataset(std::int64_t id) const;
  Expected<std::vector<std::int64_t>> datasetIds() const;
  /// Takes data out that no run uses; false if one does, and they stay.
  Expected<bool> removeUnusedDataset(std::int64_t dataset);
  /// Data that were imported, and that nothing but that asked to keep. If it `replaces`, those imported before are
  /// removed, whenever that was, unless a run uses them or keepImport() was called since.
  Expected<AddedImport> addImport(const Dataset& dataset, bool replaces);
  /// What was imported last is kept from now on.
  Status keepImport();
  /// Data that no run uses, but for the newest, with which a project opens.
  Expected<std::vector<UnusedDataset>> unusedDatasets() const;

  Expected<std::int64_t> addRun(std::int64_t dataset, const FitSpec& spec);
  /// Runs that wait for their turn, as one batch; their ids in the order of the specs.
  Expected<std::vector<std::int64_t>> addBatch(std::int64_t dataset, std::span<const FitSpec> specs);
  /// Takes a run out that turned out to be impossible.
  Status removeRun(std::int64_t run);
  /// One transaction: the checkpoint replaces the run's last one, the fresh epochs are appended.
  Status saveCheckpoint(std::int64_t run, const Checkpoint& checkpoint, std::span<const EpochRecord> fresh);
  /// One transaction: report, final model and remaining epochs.
  Status finishRun(std::int64_t run, const FitResult& result);

  Expected<std::vector<StoredRun>> runs() const;
  Expected<Checkpoint> checkpoint(std::int64_t run) const;
  /// Epochs up to and including that place in the plan (EpochRecord::place).
  Expected<std::vector<EpochRecord>> history(std::int64_t run, int last_place) const;
  Expected<FittedModel> model(std::int64_t run) const;

  /// How a program last showed the project, under a name of its choosing; replaces what was there.
  Status saveView(const std::string& name, const Json& content);
  /// Null: there is none.
  Expected<Json> view(const std::string& name) const;

 private:
  struct Implementation;
  explicit ProjectFile(std::unique_ptr<Implementation> implementation);
  std::unique_ptr<Implementation> implementation_;
};

} // namespace nullcline
