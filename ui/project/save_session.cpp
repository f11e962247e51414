#include "ui/project/save_session.h"

#include "ui/project/shown_data.h"

namespace nullcline {

namespace {

Status storeRun(ProjectPlace& place, ProjectFile& project, const RunRecord& run, SaveReport& report) {
  if (run.stored_run && !report.anew) {
    report.stored[run.id] = {*run.stored_run, run.stored_dataset.value_or(0)};
    return project.finishRun(*run.stored_run, *run.result);
  }
  const auto dataset = place.datasetId(project, run.dataset);
  if (!dataset)
    return dataset.error();
  const auto id = project.addRun(*dataset, run.spec);
  if (!id)
    return id.error();
  if (const Status stored = project.finishRun(*id, *run.result); !stored)
    return stored;
  report.stored[run.id] = {*id, *dataset};
  return {};
}

/// Runs under way are stored by their own threads.
Status fill(ProjectPlace& place, ProjectFile& project, const SessionContent& content, SaveReport& report) {
  if (content.dataset) {
    const auto id = place.datasetId(project, content.dataset);
    if (!id)
      return id.error();
    if (const Status stored = saveShownData(project, *id); !stored)
      return stored;
  }
  for (const auto& run : content.runs) {
    if (run.running || (run.saved && !report.anew))
      continue;
    if (run.result) {
      if (const Status stored = storeRun(place, project, run, report); !stored)
        return stored;
    } else if (run.saved) {
      ++report.lost;
    }
  }
  for (const auto run : content.removed) {
    if (!content.by_user || report.anew)
      break;
    if (const Status removed = project.removeRun(run); !removed)
      return removed;
    report.removed.push_back(run);
  }
  if (!content.views.is_null())
    if (const Status stored = project.saveView("window", content.views); !stored)
      return stored;
  return content.by_user ? project.keepImport() : Status();
}

} // namespace

Expected<SaveReport> saveInPlace(ProjectPlace& place, const SessionContent& content) {
  SaveReport report;
  const Status saved = place.use([&](ProjectFile& project) { return fill(place, project, content, report); });
  return saved ? Expected<SaveReport>(std::move(report)) : saved.error();
}

Expected<SaveReport> saveAs(ProjectPlace& place, const std::filesystem::path& target, const SessionContent& content) {
  SaveReport report;
  const Status saved = place.moveTo(target, [&](ProjectFile& project, bool copied) {
    report.anew = !copied;
    return fill(place, project, content, report);
  });
  return saved ? Expected<SaveReport>(std::move(report)) : saved.error();
}

} // namespace nullcline
