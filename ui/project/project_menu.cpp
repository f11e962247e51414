#include "ui/project/project_menu.h"

#include "ui/allow.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <QAction>
#include <QFileInfo>
#include <QMenu>

namespace nullcline {

ProjectMenu::ProjectMenu(Workspace& workspace, QWidget* window, RecentProjects::IsThere is_there)
    : QObject(window), workspace_(workspace), window_(window), recent_projects_(std::move(is_there)),
      search_(this, findUnsavedWork,
              [this](std::shared_ptr<const UnsavedWorkList> list) { takeUnsavedWork(std::move(list)); }) {
  connect(&workspace_, &Workspace::projectChanged, this, &ProjectMenu::update);
  connect(&workspace_, &Workspace::dataChanged, this, &ProjectMenu::update);
}

void ProjectMenu::addOpenRecent(QMenu& menu) {
  recent_ = menu.addMenu(tr("Open &recent"));
  recent_->setObjectName(QStringLiteral("open_recent"));
  recent_->setToolTipsVisible(true);
  connect(recent_, &QMenu::aboutToShow, this, &ProjectMenu::lookForRecent);
  connect(&recent_projects_, &RecentProjects::changed, this, &ProjectMenu::fillRecent);
  fillRecent();
}

void ProjectMenu::addSaveActions(QMenu& menu) {
  save_ =
      menu.addAction(themedIcon("save"), tr("&Save project"), QKeySequence::Save, &workspace_, &Workspace::saveProject);
  save_as_ = menu.addAction(tr("Save project &as\u2026"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), &workspace_,
                            &Workspace::saveProjectAs);
  compact_ = menu.addAction(tr("Compac&t project"), &workspace_, &Workspace::compactProject);
  recover_ = menu.addAction(tr("Reco&ver\u2026"), this, [this] { offerRecovery(true); });
  update();
}

void ProjectMenu::update() {
  const ProjectSession& project = workspace_.project();
  const bool has_data = workspace_.dataset() != nullptr;
  const QString busy = project.isBusy() ? tr("The project is being written.") : QString();
  const QString nothing = has_data ? busy : tr("Open data first.");
  const QString nowhere = project.stateFolder().empty() ? tr("This session remembers nothing.") : QString();
  allow(save_, {}, nothing);
  allow(save_as_, {}, nothing);
  allow(compact_, tr("Give back the room of what was removed from the project's file"),
        project.isOpen() ? busy : tr("Save the project first."));
  allow(recover_, tr("Work of sessions that ended before it was saved"), nowhere);
  allow(recent_->menuAction(), {}, nowhere);
}

void ProjectMenu::fillRecent() {
  recent_->clear();
  const QStringList& paths = recent_projects_.paths();
  for (const auto& path : paths) {
    QString name = QFileInfo(path).fileName();
    auto* action = recent_->addAction(name.replace(QLatin1Char('&'), QLatin1String("&&")));
    const bool is_there = recent_projects_.isThere(path);
    action->setToolTip(is_there ? path : tr("%1 is not there any more").arg(path));
    action->setEnabled(is_there);
    connect(action, &QAction::triggered, this, [this, path] { workspace_.openFile(path); });
  }
  if (paths.isEmpty())
    recent_->addAction(tr("No files yet"))->setEnabled(false);
  recent_->addSeparator();
  auto* clear = recent_->addAction(tr("&Clear this list"), this,
                                   [this] { workspace_.project().forgetRecent([this] { lookForRecent(); }); });
  clear->setEnabled(!paths.isEmpty());
}

void ProjectMenu::lookForRecent() {
  if (!workspace_.project().stateFolder().empty())
    recent_projects_.look(workspace_.project().stateFolder());
}

void ProjectMenu::useStateFolder(const std::filesystem::path& folder) {
  workspace_.project().setStateFolder(folder);
  update();
  lookForRecent(); // so that the menu has something to show when it opens first
  offerRecovery(false);
}

void ProjectMenu::offerRecovery(bool asked) {
  asked_ = asked;
  if (!workspace_.project().stateFolder().empty())
    search_.submit(workspace_.project().stateFolder());
}

void ProjectMenu::takeUnsavedWork(std::shared_ptr<const UnsavedWorkList> list) {
  if (list->empty() && !asked_)
    return;
  if (!dialog_) {
    dialog_ = new RecoveryDialog(workspace_.dialogs(), window_);
    dialog_->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog_, &RecoveryDialog::recoverWanted, &workspace_, &Workspace::openFile);
  }
  dialog_->setList(*list);
  dialog_->open();
}

} // namespace nullcline
