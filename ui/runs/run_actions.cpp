#include "ui/runs/run_actions.h"

#include "engine/fit/methods.h"
#include "ui/allow.h"
#include "ui/engine_text.h"
#include "ui/text.h"

#include <QAction>
#include <QClipboard>
#include <QCursor>
#include <QGuiApplication>
#include <QMenu>
#include <QToolTip>
#include <algorithm>

namespace nullcline {

RunActions::RunActions(Workspace& workspace, QObject* parent)
    : QObject(parent), workspace_(workspace), polish_(std::make_unique<QMenu>(tr("Polis&h with another method"))) {
  polish_->setObjectName(QStringLiteral("polish_menu"));
  polish_->setToolTipsVisible(true);
  connect(polish_.get(), &QMenu::aboutToShow, this, &RunActions::fillPolish);
  copy_settings_ = add(tr("&Use the settings of this run"), QStringLiteral("copy_settings"));
  copy_command_ = add(tr("Copy as command li&ne"), QStringLiteral("copy_command"));
  resume_ = add(tr("R&esume selected runs"), QStringLiteral("resume_runs"));
  earlier_ = add(tr("Ear&lier in the queue"), QStringLiteral("queue_earlier"));
  later_ = add(tr("L&ater in the queue"), QStringLiteral("queue_later"));
  rename_ = add(tr("Rena&me run"), QStringLiteral("rename_run"));
  remove_ = add(tr("Remo&ve selected runs"), QStringLiteral("remove_runs"));
  connect(copy_settings_, &QAction::triggered, this, [this] { workspace_.copySettings(single()); });
  connect(copy_command_, &QAction::triggered, this, &RunActions::copyCommand);
  connect(resume_, &QAction::triggered, this, [this] { workspace_.resumeRuns(ids_); });
  connect(earlier_, &QAction::triggered, this, [this] { workspace_.moveInQueue(single(), -1); });
  connect(later_, &QAction::triggered, this, [this] { workspace_.moveInQueue(single(), 1); });
  connect(rename_, &QAction::triggered, this, &RunActions::renameWanted);
  connect(remove_, &QAction::triggered, this, [this] { workspace_.removeRuns(ids_); });
  connect(&workspace_, &Workspace::runStateChanged, this, &RunActions::update);
  update();
}

QAction* RunActions::add(const QString& words, const QString& name) {
  auto* action = new QAction(words, this);
  action->setObjectName(name);
  return action;
}

void RunActions::setSelection(std::vector<std::uint64_t> ids) {
  ids_ = std::move(ids);
  update();
}

void RunActions::addTo(QMenu& menu) const {
  menu.setToolTipsVisible(true);
  menu.addMenu(polish_.get());
  menu.addActions({copy_settings_, copy_command_});
  menu.addSeparator();
  menu.addActions({resume_, earlier_, later_});
  menu.addSeparator();
  menu.addActions({rename_, remove_});
}

void RunActions::update() {
  const RunRecord* run = workspace_.runs().find(single());
  const QString one = run ? QString() : tr("Select one run first.");
  const bool waits = run && workspace_.stateOf(run->id) == RunState::waiting;
  const bool resumable = std::any_of(ids_.begin(), ids_.end(), [this](std::uint64_t id) {
    const RunRecord* each = workspace_.runs().find(id);
    return each && each->resumable;
  });
  allow(polish_->menuAction(), tr("Go on from what this run has found, by another method or the same once more"),
        !run         ? one
        : run->model ? QString()
                     : tr("Run %1 has found no parameters yet.").arg(run->id));
  allow(copy_settings_, tr("The method panel takes over the method and all settings of this run"), one);
  allow(copy_command_, tr("The same run by nullcline-cli, with the same numbers"), one);
  allow(resume_, tr("Go on from their checkpoints in the project"),
        !resumable                            ? tr("None of the selected runs was cut off.")
        : workspace_.controller().isRunning() ? tr("A run is under way.")
                                              : QString());
  const QString queue = waits ? QString() : tr("Only a run that waits has a place in the queue.");
  allow(earlier_, tr("Begin this run before the one that waits in front of it"), queue);
  allow(later_, tr("Begin this run after the one that waits behind it"), queue);
  allow(rename_, tr("Give the run a name of your own (F2)"), one);
  allow(remove_, tr("Take the selected runs out of the table (Delete); until the project is saved this can be undone"),
        workspace_.removalProblem(ids_));
}

void RunActions::fillPolish() {
  polish_->clear();
  const std::uint64_t id = single();
  for (const auto& method : methods()) {
    auto* action = polish_->addAction(engineText(method.label));
    action->setObjectName(QStringLiteral("polish_") + text(method.name));
    allow(action, engineText(method.summary), workspace_.polishProblem(id, method.name));
    connect(action, &QAction::triggered, this, [this, id, name = method.name] { workspace_.polish(id, name); });
  }
}

void RunActions::copyCommand() {
  const auto line = workspace_.commandLineOf(single());
  if (!line)
    return workspace_.dialogs().showProblem(tr("Copy as command line"), engineSentence(line.error().message));
  QGuiApplication::clipboard()->setText(text(*line));
  QToolTip::showText(QCursor::pos(), tr("The command line is on the clipboard."));
  Q_EMIT workspace_.logged(tr("Copied: %1").arg(text(*line)));
}

} // namespace nullcline
