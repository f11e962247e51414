#include "ui/project_session.h"

#include "engine/core/atomic_file.h"

#include <QFile>
#include <system_error>

namespace nullcline {

Expected<std::int64_t> ProjectSession::datasetId(ProjectFile& project, const std::shared_ptr<const Dataset>& dataset) {
  for (const auto& [known, id] : data_)
    if (known == dataset)
      return id;
  auto id = project.addDataset(*dataset);
  if (id)
    noteStored(dataset, *id);
  return id;
}

Expected<std::vector<Recording>> ProjectSession::recordingsFor(const std::shared_ptr<const Dataset>& dataset,
                                                               const std::vector<FitSpec>& specs) {
  const std::filesystem::path file = path_.toStdString();
  auto project = ProjectFile::open(file);
  if (!project)
    return project.error();
  const auto id = datasetId(*project, dataset);
  if (!id)
    return id.error();
  std::vector<Recording> recordings(specs.size(), Recording{file, *id, std::nullopt});
  if (specs.size() == 1)
    return recordings;
  const auto runs = project->addBatch(*id, specs);
  if (!runs)
    return runs.error();
  for (std::size_t i = 0; i < specs.size(); ++i)
    recordings[i].run = (*runs)[i];
  return recordings;
}

Status ProjectSession::storeFinished(RunTableModel& runs) {
  auto project = ProjectFile::open(path_.toStdString());
  if (!project)
    return project.error();
  return storeInto(*project, runs);
}

Status ProjectSession::storeInto(ProjectFile& project, RunTableModel& runs) {
  for (int row = 0; row < runs.rowCount(); ++row) {
    const RunRecord run = runs.at(row);
    if (run.stored_run || !run.result)
      continue;
    const auto dataset = datasetId(project, run.dataset);
    if (!dataset)
      return dataset.error();
    const auto id = project.addRun(*dataset, run.spec);
    if (!id)
      return id.error();
    if (const Status stored = project.finishRun(*id, *run.result); !stored)
      return stored;
    runs.change(run.id, [&](RunRecord& record) {
      record.stored_run = *id;
      record.stored_dataset = *dataset;
    });
  }
  return {};
}

Status ProjectSession::saveAs(const QString& path, const std::shared_ptr<const Dataset>& dataset, RunTableModel& runs) {
  const std::filesystem::path target = path.toStdString();
  std::filesystem::path fresh = target;
  fresh += ".new";
  std::error_code ignored;
  std::filesystem::remove(fresh, ignored);
  ProjectSession session;
  session.take(path);
  {
    auto project = ProjectFile::create(fresh);
    if (!project)
      return project.error();
    if (dataset)
      if (const auto id = session.datasetId(*project, dataset); !id)
        return id.error();
    if (const Status stored = session.storeInto(*project, runs); !stored) {
      std::filesystem::remove(fresh, ignored);
      return stored;
    }
  }
  if (const Status replaced = replaceFile(fresh, target); !replaced) {
    std::filesystem::remove(fresh, ignored);
    return replaced;
  }
  *this = std::move(session);
  return {};
}

} // namespace nullcline
