#include "ui/workspace.h"

#include "engine/fit/compatibility.h"
#include "engine/fit/methods.h"
#include "engine/model/model_shape.h"
#include "ui/text.h"

#include <QFileInfo>

namespace nullcline {

Workspace::Workspace(std::unique_ptr<UserDialogs> dialogs, FitFunction fit, QObject* parent)
    : QObject(parent), dialogs_(std::move(dialogs)), controller_(std::move(fit)),
      opener_(this, openSource, [this](std::shared_ptr<const Opened> result) { take(std::move(result)); }) {
  connect(&controller_, &RunController::started, this, &Workspace::takeStart);
  connect(&controller_, &RunController::snapshotArrived, this, &Workspace::takeSnapshot);
  connect(&controller_, &RunController::finished, this, &Workspace::takeOutcome);
  connect(&controller_, &RunController::stateChanged, this, [this] {
    for (const auto& [run_id, run] : under_way_)
      if (controller_.stateOf(run_id) == RunState::stopping)
        showState(run.record);
    Q_EMIT runStateChanged();
  });
  connect(&controller_, &RunController::messageArrived, this, [this](quint64 run_id, const QString& line) {
    const auto run = under_way_.find(run_id);
    const bool alone = batch_ < 2 || run == under_way_.end();
    Q_EMIT logged(alone ? line : tr("Run %1: %2").arg(run->second.record).arg(line));
  });
}

QString Workspace::problemOf(const FitSpec& spec) const {
  if (!dataset())
    return {};
  const Status fits = checkCompatibility(spec, dataset()->channels);
  return fits ? QString() : text(fits.error().message);
}

QString Workspace::methodProblem(const std::string& name) const {
  const MethodChoice* choice = choices_.find(name);
  return choice ? problemOf(choice->spec) : QString();
}

QString Workspace::dataProblem() const {
  return dataset() ? preparation_problem_ : tr("Open data first.");
}

QString Workspace::checkBlockedReason() const {
  const QString problem = dataProblem();
  return problem.isEmpty() ? methodProblem(choices_.current().name) : problem;
}

QString Workspace::blockedReason() const {
  if (const QString problem = dataProblem(); !problem.isEmpty())
    return problem;
  const auto ticked = choices_.ticked();
  if (ticked.empty())
    return tr("Tick at least one method.");
  for (const auto* choice : ticked) {
    const QString problem = methodProblem(choice->name);
    if (!problem.isEmpty())
      return ticked.size() == 1 ? problem : QStringLiteral("%1: %2").arg(methodLabel(choice->name), problem);
  }
  return {};
}

void Workspace::open(const OpenRequest& request) {
  opening_ = true;
  opener_.submit(request);
  Q_EMIT openingChanged();
}

void Workspace::openFile(const QString& path) {
  OpenRequest request;
  request.files = {path.toStdString()};
  if (!isProjectPath(request.file()))
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

void Workspace::take(std::shared_ptr<const Opened> result) {
  opening_ = false;
  open_problem_ = text(result->problem);
  if (!result->problem.empty()) {
    refused_ = result->request;
    Q_EMIT logged(open_problem_);
    Q_EMIT openingChanged();
    return;
  }
  refused_ = {};
  if (result->is_project)
    takeProject(*result);
  else
    setData(result->data);
  opened_from_ = result->request;
  opened_data_ = result->is_project ? nullptr : result->data.dataset;
  Q_EMIT openingChanged();
}

OpenRequest Workspace::importSource() const {
  if (!refused_.files.empty() && !isProjectPath(refused_.file()))
    return refused_;
  if (!dataset())
    return {};
  // What was left to be found then may be found anew.
  return dataset() == opened_data_ ? opened_from_ : importRequestOf(*dataset());
}

void Workspace::takeProject(const Opened& opened) {
  project_.take(text(opened.request.file().string()));
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

// A known system of other states would block training for a reason the user did not choose.
void Workspace::keepFieldPossible() {
  if (std::holds_alternative<KnownSystemOptions>(spec().field) && dataset() &&
      !modelShape(spec().field, dataset()->channels))
    choices_.forgetField();
}

void Workspace::setMethod(const std::string& name) {
  if (!choices_.setCurrent(name))
    return dialogs_->showProblem(tr("Method"), tr("There is no method called %1.").arg(text(name)));
  Q_EMIT specChanged();
}

void Workspace::setMethod(const std::string& name, bool as_published) {
  if (!choices_.setCurrent(name))
    return setMethod(name);
  choices_.setPublished(as_published);
  Q_EMIT specChanged();
}

void Workspace::tickMethod(const std::string& name, bool ticked) {
  choices_.setTicked(name, ticked);
  Q_EMIT specChanged();
}

void Workspace::setRunOrder(RunOrder order) {
  order_ = order;
  Q_EMIT specChanged();
}

void Workspace::setField(const FieldOptions& field) {
  FitSpec changed = spec();
  nullcline::setField(changed, field); // with the stages for that kind of model
  choices_.setSpec(std::move(changed), true);
  Q_EMIT specChanged();
}

void Workspace::setEpochs(int total) {
  choices_.setEpochs(total);
  Q_EMIT specChanged();
}

void Workspace::setOption(const QString& path, const Json& value) {
  auto changed = withOption(spec(), path.toStdString(), value);
  if (changed)
    choices_.setSpec(std::move(*changed), path.startsWith(QLatin1String("field")));
  else
    Q_EMIT logged(text(changed.error().message));
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
  follow_ = run->running;
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
