#pragma once

#include "engine/project/project_file.h"
#include "ui/runs/run_request.h"
#include "ui/runs/run_table_model.h"

#include <QString>
#include <vector>

namespace nullcline {

/// The open project: which file, and which of the session's data and runs it already holds.
class ProjectSession {
 public:
  const QString& path() const { return path_; }
  bool isOpen() const { return !path_.isEmpty(); }
  void take(const QString& path) {
    path_ = path;
    data_.clear();
  }
  void noteStored(std::shared_ptr<const Dataset> dataset, std::int64_t id) {
    data_.emplace_back(std::move(dataset), id);
  }

  /// Where runs on these data are recorded, in the order of the specs; the data are added to the project if they are
  /// not there. Several runs are one batch, recorded as waiting.
  Expected<std::vector<Recording>> recordingsFor(const std::shared_ptr<const Dataset>& dataset,
                                                 const std::vector<FitSpec>& specs);
  /// Stores finished runs that the project does not hold yet and notes their ids.
  Status storeFinished(RunTableModel& runs);
  /// A new project file with the shown data and all finished runs; replaces the file as a whole, or not at all.
  Status saveAs(const QString& path, const std::shared_ptr<const Dataset>& dataset, RunTableModel& runs);

 private:
  Expected<std::int64_t> datasetId(ProjectFile& project, const std::shared_ptr<const Dataset>& dataset);
  Status storeInto(ProjectFile& project, RunTableModel& runs);

  QString path_;
  std::vector<std::pair<std::shared_ptr<const Dataset>, std::int64_t>> data_;
};

} // namespace nullcline
