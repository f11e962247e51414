#include "ui/workspace.h"

#include "engine/fit/compatibility.h"
#include "engine/fit/methods.h"
#include "engine/system/known_system.h"
#include "ui/text.h"

#include <QFileInfo>

namespace nullcline {

Workspace::Workspace(std::unique_ptr<UserDialogs> dialogs, FitFunction fit, QObject* parent)
    : QObject(parent), dialogs_(std::move(dialogs)), spec_(methods().front().preset(false)), preset_(spec_),
      controller_(std::move(fit)),
      opener_(this, openSource, [this](std::shared_ptr<const Opened> result) { opened(std::move(result)); }) {
  connect(&controller_, &RunController::snapshotArrived, this, &Workspace::takeSnapshot);
  connect(&controller_, &RunController::finished, this, &Workspace::takeOutcome);
  connect(&controller_, &RunController::stateChanged, this, &Workspace::runStateChanged);
  connect(&controller_, &RunController::messageArrived, this, &Workspace::logged);
}

QString Workspace::blockedReason() const {
  if (!dataset())
    return tr("Open data first.");
  if (!preparation_problem_.isEmpty())
    return preparation_problem_;
  const Status fits = checkCompatibility(spec_, dataset()->channelCount());
  return fits ? QString() : text(fits.error().message);
}

void Workspace::open(const OpenRequest& request) {
  opening_ = true;
  opener_.submit(request);
  Q_EMIT openingChanged();
}

void Workspace::openFile(const QString& path) {
  OpenRequest request;
  request.file = path.toStdString();
  if (!isProjectPath(request.file))
    return open(request);
  if (controller_.isRunning()) {
    dialogs_->showProblem(tr("Open project"), tr("A run is under way. Stop it before another project is opened."));
    return;
  }
  bool unsaved = false;
  for (int row = 0; row < runs_.rowCount(); ++row)
    unsaved = unsaved || !runs_.at(row).stored_run;
  if (!unsaved)
    return open(request);
  dialogs_->confirm(tr("Open project"),
                    tr("The runs of this session are not saved and will leave the list. Open all the same?"),
                    [this, request] { open(request); });
}

void Workspace::openExample(const std::string& name) {
  OpenRequest request;
  request.example = name;
  open(request);
}

void Workspace::opened(std::shared_ptr<const Opened> result) {
  opening_ = false;
  open_problem_ = text(result->problem);
  if (!result->problem.empty()) {
    refused_ = result->request;
    Q_EMIT logged(open_problem_);
    Q_EMIT openingChanged();
    return;
  }
  opened_from_ = result->request;
  refused_ = {};
  if (result->is_project)
    takeProject(*result);
  else
    setData(result->data);
  Q_EMIT openingChanged();
}

void Workspace::takeProject(const Opened& opened) {
  project_.take(text(opened.request.file.string()));
  runs_.clear();
  for (const auto& data : opened.project_data)
    project_.noteStored(data.dataset, *data.stored);
  setData(opened.data);
  for (RunRecord record : opened.runs) {
    record.id = ++last_record_;
    runs_.append(std::move(record));
  }
  Q_EMIT projectChanged();
  if (!opened.runs.empty())
    showRun(last_record_);
}

void Workspace::setData(const OpenedDataset& data) {
  data_ = data;
  shown_run_ = 0;
  preparation_problem_.clear();
  keepFieldPossible();
  Q_EMIT dataChanged();
  Q_EMIT specChanged();
  Q_EMIT shownRunChanged();
}

// A known system of another number of states would block training for a reason the user did not choose.
void Workspace::keepFieldPossible() {
  const auto* known = std::get_if<KnownSystemOptions>(&spec_.field);
  if (!known || !dataset())
    return;
  const auto system = findSystem(known->name);
  if (!system || (*system)->states.size() != dataset()->channelCount())
    spec_.field = preset_.field;
}

void Workspace::setMethod(const std::string& name, bool as_published) {
  const auto chosen = methodPreset(name, as_published);
  if (!chosen)
    return dialogs_->showProblem(tr("Method"), text(chosen.error().message));
  const FitSpec before = spec_;
  const bool keep_field = field_edited_ && !as_published;
  preset_ = *chosen;
  spec_ = *chosen;
  as_published_ = as_published;
  spec_.seed = before.seed;
  spec_.split = before.split;
  if (keep_field || std::holds_alternative<KnownSystemOptions>(before.field))
    spec_.field = before.field;
  Q_EMIT specChanged();
}

void Workspace::setField(const FieldOptions& field) {
  spec_.field = field;
  field_edited_ = true;
  Q_EMIT specChanged();
}

// From the method's own stages, so that a small number that dropped some can be raised again.
void Workspace::setEpochs(int total) {
  if (spec_.stages.size() != preset_.stages.size())
    spec_.stages = preset_.stages;
  setTotalEpochs(spec_, total);
  Q_EMIT specChanged();
}

void Workspace::setOption(const QString& path, const Json& value) {
  auto changed = withOption(spec_, path.toStdString(), value);
  if (!changed) {
    Q_EMIT logged(text(changed.error().message));
    Q_EMIT specChanged();
    return;
  }
  spec_ = std::move(*changed);
  field_edited_ = field_edited_ || path.startsWith(QLatin1String("field"));
  Q_EMIT specChanged();
}

void Workspace::setPreparationProblem(const QString& reason) {
  if (reason == preparation_problem_)
    return;
  preparation_problem_ = reason;
  Q_EMIT specChanged();
}

void Workspace::showRun(std::uint64_t id) {
  const RunRecord* run = runs_.find(id);
  if (!run || id == shown_run_)
    return;
  if (run->dataset != dataset())
    setData({run->dataset, run->true_system, run->stored_dataset});
  shown_run_ = id;
  Q_EMIT shownRunChanged();
}

void Workspace::train() {
  if (controller_.isRunning())
    return;
  const QString blocked = blockedReason();
  if (!blocked.isEmpty())
    return;
  RunRequest request{dataset(), spec_, std::nullopt, std::nullopt};
  if (project_.isOpen()) {
    auto recording = project_.recordingFor(dataset());
    if (recording)
      request.recording = std::move(*recording);
    else
      Q_EMIT logged(text(recording.error().message));
  }
  RunRecord record = newRunRecord(++last_record_, dataset(), spec_);
  record.true_system = trueSystem();
  runs_.append(record);
  startRun(std::move(request), std::move(record));
}

void Workspace::resumeRun(std::uint64_t id) {
  const RunRecord* run = runs_.find(id);
  if (!run || !run->resumable || controller_.isRunning() || !project_.isOpen())
    return;
  const std::filesystem::path file = project_.path().toStdString();
  const auto project = ProjectFile::open(file);
  if (!project)
    return dialogs_->showProblem(tr("Resume"), text(project.error().message));
  auto checkpoint = project->checkpoint(*run->stored_run);
  if (!checkpoint)
    return dialogs_->showProblem(tr("Resume"), text(checkpoint.error().message));
  auto history = project->history(*run->stored_run, checkpoint->epoch);
  if (!history)
    return dialogs_->showProblem(tr("Resume"), text(history.error().message));
  RunRequest request{run->dataset, run->spec, Recording{file, *run->stored_dataset, run->stored_run},
                     FitResume{std::move(*checkpoint), std::move(*history)}};
  runs_.change(id, [](RunRecord& record) {
    record.running = true;
    record.resumable = false;
  });
  startRun(std::move(request), *runs_.find(id));
}

void Workspace::startRun(RunRequest request, RunRecord record) {
  active_record_ = record.id;
  shown_run_ = 0;
  Q_EMIT logged(tr("Run %1: %2 on %3").arg(record.id).arg(methodLabel(record.spec.method), text(record.dataset->name)));
  controller_.start(std::move(request));
  showRun(record.id);
}

void Workspace::pauseOrContinue() {
  if (controller_.isPaused())
    controller_.resume();
  else
    controller_.pause();
}

void Workspace::stop() {
  controller_.stop();
}

void Workspace::takeSnapshot(std::shared_ptr<const Snapshot> snapshot) {
  runs_.change(active_record_, [&](RunRecord& record) { applySnapshot(record, *snapshot); });
  Q_EMIT progressed(std::move(snapshot));
}

void Workspace::takeOutcome(std::shared_ptr<const RunOutcome> outcome) {
  const std::uint64_t id = std::exchange(active_record_, 0);
  runs_.change(id, [&](RunRecord& record) {
    record.running = false;
    if (outcome->stored_run)
      record.stored_run = outcome->stored_run;
    if (outcome->result) {
      applyResult(record, outcome->result);
    } else {
      record.status = tr("Failed");
      record.message = text(outcome->problem);
    }
  });
  if (const RunRecord* run = runs_.find(id))
    Q_EMIT logged(tr("Run %1: %2").arg(run->id).arg(run->message));
  if (!outcome->result)
    dialogs_->showProblem(tr("Nothing was fitted"), text(outcome->problem));
  else if (project_.isOpen() && !outcome->stored_run)
    if (const Status stored = project_.storeFinished(runs_); !stored)
      dialogs_->showProblem(tr("Save project"), text(stored.error().message));
  Q_EMIT shownRunChanged();
}

void Workspace::saveProject() {
  if (project_.isOpen())
    return saveProjectTo(project_.path());
  if (!dataset())
    return;
  dialogs_->chooseFileToSave({tr("Save project"), tr("Nullcline projects (*.nullcline)"),
                              text(dataset()->name) + QStringLiteral(".nullcline")},
                             [this](const QString& path) { saveProjectTo(path); });
}

void Workspace::saveProjectTo(const QString& path) {
  const bool same = project_.isOpen() && QFileInfo(path) == QFileInfo(project_.path());
  const Status saved = same ? project_.storeFinished(runs_) : project_.saveAs(path, dataset(), runs_);
  if (!saved)
    return dialogs_->showProblem(tr("Save project"), text(saved.error().message));
  Q_EMIT logged(tr("Project saved: %1").arg(path));
  Q_EMIT projectChanged();
}

} // namespace nullcline
