// The part of the workspace that opens, saves and leaves projects.
#include "ui/engine_text.h"
#include "ui/project/state_folder.h"
#include "ui/text.h"
#include "ui/workspace.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace nullcline {

namespace {

QString sizeText(std::uintmax_t bytes) {
  return QLocale().formattedDataSize(static_cast<qint64>(bytes));
}

QString listOf(const std::vector<UnusedDataset>& data) {
  constexpr std::size_t kShown = 10;
  QStringList lines;
  for (std::size_t i = 0; i < std::min(data.size(), kShown); ++i)
    lines << Workspace::tr("%1 (%2)").arg(text(data[i].name), sizeText(data[i].bytes));
  if (data.size() > kShown)
    lines << Workspace::tr("and %1 more").arg(data.size() - kShown);
  return lines.join(QLatin1Char('\n'));
}

} // namespace

void Workspace::openFile(const QString& path) {
  OpenRequest request;
  request.files = {path.toStdString()};
  if (!isProjectPath(request.file()))
    return open(request);
  if (controller_.isRunning()) {
    dialogs_->showProblem(tr("Open project"), tr("A run is under way. Stop it before another project is opened."));
    return;
  }
  leaveSession(tr("Open project"), [this, request] { open(request); });
}

// No run is under way: none may begin while a project is being read.
void Workspace::takeProject(const Opened& opened) {
  if (project_.file() != opened.request.file())
    project_.discardUnnamed(); // the user was asked
  ReadProject read{text(opened.request.file().string()), opened.is_recovery, opened.is_writable, {}};
  for (const auto& data : opened.project_data)
    read.datasets.emplace_back(data.dataset, *data.stored);
  project_.take(std::move(read));
  runs_.clear();
  removed_.clear();
  setData(opened.data);
  opened_from_ = opened.request;
  opened_data_ = nullptr;
  for (RunRecord record : opened.runs) {
    record.id = ++last_record_;
    runs_.append(std::move(record));
  }
  Q_EMIT projectChanged();
  if (!opened.runs.empty() && opened.runs.back().dataset == opened.data.dataset)
    showRun(last_record_);
  Q_EMIT viewsArrived(opened.views);
  stored_views_ = views();
  edits_.clear();
}

bool Workspace::hasUnsavedWork() const {
  const auto is_in_project = [](const auto& entry) { return entry.second.stored_run.has_value(); };
  if (project_.isOpen() && std::any_of(removed_.begin(), removed_.end(), is_in_project))
    return true;
  for (int row = 0; row < runs_.rowCount(); ++row) {
    const RunRecord& run = runs_.at(row);
    const bool is_work = run.result || run.running || run.stored_run;
    if (project_.isOpen() ? run.result && !run.saved : is_work)
      return true;
  }
  return false;
}

bool Workspace::hasUnrecordedRun() const {
  for (int row = 0; row < runs_.rowCount(); ++row)
    if (const RunRecord& run = runs_.at(row); run.result && !run.saved)
      return true;
  return false;
}

std::vector<std::uint64_t> Workspace::cutOffRuns() const {
  std::vector<std::uint64_t> ids;
  for (int row = 0; row < runs_.rowCount(); ++row)
    if (const RunRecord& run = runs_.at(row); run.resumable && run.cut_off && !run.left_alone && !run.running)
      ids.push_back(run.id);
  return ids;
}

void Workspace::leaveAlone(const std::vector<std::uint64_t>& ids) {
  for (const auto id : ids)
    runs_.change(id, [](RunRecord& record) { record.left_alone = true; });
  Q_EMIT runStateChanged();
}

SessionContent Workspace::content() const {
  SessionContent content{dataset(), {}, {}, views(), false};
  for (int row = 0; row < runs_.rowCount(); ++row)
    content.runs.push_back(runs_.at(row));
  for (const auto& [id, run] : removed_)
    if (run.stored_run)
      content.removed.push_back(*run.stored_run);
  return content;
}

void Workspace::saveProject() {
  if (project_.isOpen())
    return saveProjectTo(project_.path());
  saveProjectAs();
}

void Workspace::saveProjectAs() {
  chooseProjectFile([this](const QString& path) { saveProjectTo(path); });
}

void Workspace::chooseProjectFile(std::function<void(const QString&)> then) {
  if (!dataset())
    return;
  const QString suggested = project_.isOpen() ? project_.path() : text(dataset()->name) + QStringLiteral(".nullcline");
  dialogs_->chooseFileToSave({tr("Save project"), tr("Nullcline projects (*.nullcline)"), suggested}, std::move(then));
}

void Workspace::saveProjectTo(const QString& path) {
  saveThen(path, [] {});
}

void Workspace::saveThen(const QString& path, std::function<void()> then) {
  // By name: two files that are not there are one and the same to QFileInfo.
  const auto nameOf = [](const QString& file) { return QDir::cleanPath(QFileInfo(file).absoluteFilePath()); };
  const bool same = project_.isOpen() && nameOf(path) == nameOf(project_.path());
  auto written = content();
  written.by_user = true;
  auto saved = [this, path, views = written.views, then = std::move(then)](const Expected<SaveReport>& report) {
    if (!report)
      return dialogs_->showProblem(tr("Save project"), engineSentence(report.error().message));
    takeSaved(*report);
    stored_views_ = views;
    Q_EMIT logged(tr("Project saved: %1").arg(path));
    storeViewsThen(then); // they name runs by ids that some have only now
  };
  if (same)
    project_.save(std::move(written), std::move(saved));
  else
    project_.saveAs(path, std::move(written), std::move(saved));
}

void Workspace::takeSaved(const SaveReport& report) {
  forgetRemoved(report);
  for (int row = 0; row < runs_.rowCount(); ++row) {
    const RunRecord& run = runs_.at(row);
    const auto stored = report.stored.find(run.id);
    const bool is_new = stored != report.stored.end();
    if (!is_new && !report.anew)
      continue;
    runs_.change(run.id, [&](RunRecord& record) {
      record.saved = is_new;
      record.stored_run = is_new ? std::optional(stored->second.run) : std::nullopt;
      record.stored_dataset = is_new ? std::optional(stored->second.dataset) : std::nullopt;
      record.resumable = record.resumable && !report.anew;
    });
  }
  if (report.lost > 0)
    dialogs_->showProblem(tr("Save project"),
                          tr("The project as it was before cannot be read any more. What this window "
                             "still had in memory was saved; %1 earlier runs could not be.")
                              .arg(report.lost));
}

// Runs that ended while there was no project yet.
void Workspace::storeMissing() {
  project_.save(content(), [this](const Expected<SaveReport>& report) {
    if (report)
      takeSaved(*report);
  });
}

// What is shown and what runs of this session are of is in use, whether the project knows it yet or not.
void Workspace::compactProject() {
  std::vector<std::shared_ptr<const Dataset>> used = {dataset()};
  for (int row = 0; row < runs_.rowCount(); ++row)
    used.push_back(runs_.at(row).dataset);
  for (const auto& [id, run] : removed_)
    used.push_back(run.dataset);
  project_.findUnused(std::move(used), [this](const Expected<std::vector<UnusedDataset>>& unused) {
    if (!unused)
      return dialogs_->showProblem(tr("Compact project"), engineSentence(unused.error().message));
    if (unused->empty())
      return compactWithout({});
    dialogs_->choose(
        tr("Compact project"),
        tr("These data are in the project, but no run uses them:\n\n%1\n\nRemove them as well?").arg(listOf(*unused)),
        {{tr("&Remove them"), [this, data = *unused] { compactWithout(data); }},
         {tr("&Keep them"), [this] { compactWithout({}); }}});
  });
}

void Workspace::compactWithout(const std::vector<UnusedDataset>& data) {
  project_.compact(data, [this](const Expected<std::pair<std::uintmax_t, std::uintmax_t>>& sizes) {
    if (!sizes)
      return dialogs_->showProblem(tr("Compact project"), engineSentence(sizes.error().message));
    Q_EMIT logged(tr("Project compacted: %1 before, %2 now.").arg(sizeText(sizes->first), sizeText(sizes->second)));
  });
}

// Only where something else is shown than when it was opened or saved: to look at a project does not change its file.
void Workspace::storeViewsThen(std::function<void()> then) {
  if (!project_.isOpen() || !project_.problem().isEmpty() || views() == stored_views_)
    return then();
  auto written = content();
  const Json sent = written.views;
  project_.save(std::move(written), [this, sent, then = std::move(then)](const Expected<SaveReport>& report) {
    if (report)
      stored_views_ = sent;
    then();
  });
}

void Workspace::endRunsThen(std::function<void()> then) {
  if (!controller_.isRunning())
    return then();
  when_idle_ = std::move(then);
  controller_.cancel();
}

void Workspace::leaveSession(const QString& title, std::function<void()> then) {
  const bool running = controller_.isRunning();
  const auto end = [this, then = std::move(then)] { endRunsThen([this, then] { storeViewsThen(then); }); };
  if (hasUnsavedWork()) {
    const QString what = running ? tr("A run is under way, and this work is not saved. Save it before it is closed? A "
                                      "run that is saved can go on later from where it is.")
                                 : tr("The runs of this session are not saved. Save them before it is closed?");
    dialogs_->askToSave(title, what,
                        {[this, end] {
                           if (project_.isOpen())
                             return saveThen(project_.path(), end);
                           chooseProjectFile([this, end](const QString& path) { saveThen(path, end); });
                         },
                         end});
  } else if (running) {
    dialogs_->confirm(
        title,
        tr("A run is under way. End it here? It is recorded in the project and can go on later from where "
           "it is."),
        end);
  } else {
    end();
  }
}

} // namespace nullcline
