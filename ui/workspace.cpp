#include "ui/workspace.h"

#include "engine/fit/compatibility.h"
#include "engine/fit/methods.h"
#include "engine/model/model_shape.h"
#include "ui/engine_text.h"
#include "ui/methods/method_choices_json.h"
#include "ui/text.h"

#include <QLocale>
#include <QTimer>

namespace nullcline {

namespace {
constexpr int kRetryMilliseconds = 4000; // while the project cannot be written
constexpr int kMostEdits = 200;          // that can be undone
constexpr qint64 kLargeImport = qint64{64} << 20;
constexpr const char* kQuickMethod = "quick"; // over while a newcomer still looks

/// Bytes of times and values.
qint64 sizeOf(const Dataset& data) {
  std::size_t numbers = valuesIn(data);
  for (const auto& trajectory : data.trajectories)
    numbers += trajectory.times.size();
  return static_cast<qint64>(numbers * sizeof(double));
}
} // namespace

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
    if (!controller_.isRunning() && when_idle_)
      QMetaObject::invokeMethod(this, std::exchange(when_idle_, nullptr), Qt::QueuedConnection);
  });
  edits_.setUndoLimit(kMostEdits);
  connect(&runs_, &RunTableModel::renameWanted, this, &Workspace::renameRun);
  connect(&project_, &ProjectSession::changed, this, &Workspace::projectChanged);
  auto* retry = new QTimer(this); // a run that ended while its disk was full does not ask again
  connect(retry, &QTimer::timeout, this, [this] {
    // Not only while there is a problem: it is over as soon as anything else can be written.
    const bool missing = !project_.problem().isEmpty() || hasUnrecordedRun();
    if (missing && project_.isRecorded() && !project_.isBusy())
      storeMissing();
  });
  retry->start(kRetryMilliseconds);
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
  return fits ? QString() : engineSentence(fits.error().message);
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
  if (isOpeningProject())
    return tr("A project is being opened.");
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
  opens_project_ = request.example.empty() && isProjectPath(request.file());
  trains_when_open_ = false;
  OpenRequest located = request;
  located.state_folder = project_.stateFolder();
  opener_.submit(std::move(located));
  Q_EMIT openingChanged();
}

void Workspace::openExample(const std::string& name) {
  OpenRequest request;
  request.example = name;
  open(request);
}

void Workspace::startExample(const std::string& name) {
  openExample(name);
  trains_when_open_ = true;
}

void Workspace::forgetOpenProblem() {
  if (!dataset())
    return; // it is all there is, and leads back to the import
  open_problem_.clear();
  Q_EMIT openingChanged();
}

void Workspace::take(std::shared_ptr<const Opened> result) {
  opening_ = false;
  const bool trains = std::exchange(trains_when_open_, false);
  open_problem_ = engineSentence(result->problem);
  if (!result->problem.empty()) {
    refused_ = result->request;
    Q_EMIT logged(open_problem_);
    Q_EMIT openingChanged();
    if (result->wants_choice)
      Q_EMIT choiceWanted();
    return;
  }
  refused_ = {};
  if (result->is_project)
    takeProject(*result);
  else
    takeTable(*result);
  Q_EMIT openingChanged();
  if (!trains)
    return;
  if (methodChoicesJson(choices_) == methodChoicesJson(MethodChoices()))
    setMethod(kQuickMethod);
  queue(); // behind a run that is under way
}

// An example can be had again at any time.
void Workspace::takeTable(const Opened& opened) {
  if (opened.request.example.empty()) {
    project_.recordImport(opened.data.dataset);
    if (const auto bytes = sizeOf(*opened.data.dataset); project_.isRecorded() && bytes >= kLargeImport)
      Q_EMIT logged(tr("A copy of these data (%1) is being written to %2, so that they cannot be lost. A run that "
                       "begins meanwhile waits for it.")
                        .arg(QLocale().formattedDataSize(bytes), text(project_.file().string())));
  }
  if (opened.request.example.empty() && opened.request.files.size() == 1)
    project_.noteRecent(text(opened.request.file().string()));
  replaceData(opened);
}

bool Workspace::hasImportSource() const {
  if (!refused_.files.empty() && !isProjectPath(refused_.file()))
    return true;
  return dataset() && (dataset() == opened_data_ ? !opened_from_.files.empty() : !dataset()->import_recipe.empty());
}

OpenRequest Workspace::importSource() const {
  if (!refused_.files.empty() && !isProjectPath(refused_.file()))
    return refused_;
  if (!dataset())
    return {};
  // What was left to be found then may be found anew.
  return dataset() == opened_data_ ? opened_from_ : importRequestOf(*dataset());
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

void Workspace::setPreparationProblem(const QString& reason) {
  if (reason == preparation_problem_)
    return;
  preparation_problem_ = reason;
  Q_EMIT specChanged();
}

void Workspace::showRun(std::uint64_t id) {
  const RunRecord* run = runs_.find(id);
  if (!run || id == shown_run_ || taking_out_)
    return;
  if (run->dataset != dataset())
    showDataOf(*run);
  shown_run_ = id;
  follow_ = run->running;
  Q_EMIT shownRunChanged();
}

} // namespace nullcline
