// The welcome page in the main window, and the ways from it to data.
#include "ui/main_window.h"
#include "ui/panels/data_panel.h"
#include "ui/plots/plot_board.h"
#include "ui/project/project_menu.h"
#include "ui/welcome/welcome_page.h"

#include <QStackedWidget>
#include <QTabWidget>

namespace nullcline {

void MainWindow::placeWelcome() {
  welcome_ = new WelcomePage(project_menu_->recentProjects(), stack_);
  stack_->addWidget(welcome_);
  stack_->setCurrentWidget(welcome_);
  connect(welcome_, &WelcomePage::openDataWanted, data_panel_, &DataPanel::askForFile);
  connect(welcome_, &WelcomePage::openProjectWanted, this, &MainWindow::askForProject);
  connect(welcome_, &WelcomePage::importWanted, this, &MainWindow::askForTables);
  connect(welcome_, &WelcomePage::hubWanted, this, &MainWindow::showHub);
  connect(welcome_, &WelcomePage::projectWanted, workspace_, &Workspace::openFile);
  connect(welcome_, &WelcomePage::exampleWanted, this,
          [this](const QString& name) { workspace_->startExample(name.toStdString()); });
  connect(welcome_, &WelcomePage::backWanted, this, &MainWindow::showCentre);
  connect(workspace_, &Workspace::dataChanged, this, &MainWindow::showNewData);
  connect(workspace_, &Workspace::shownRunChanged, this, &MainWindow::showCentre);
}

void MainWindow::showWelcome() {
  welcome_->setBackVisible(workspace_->dataset() != nullptr);
  stack_->setCurrentWidget(welcome_);
}

void MainWindow::showCentre() {
  if (workspace_->dataset())
    stack_->setCurrentWidget(centre_);
}

// Of data that nothing was trained on there is nothing to compare.
void MainWindow::showNewData() {
  showCentre();
  const RunTableModel& runs = workspace_->runs();
  for (int row = 0; row < runs.rowCount(); ++row)
    if (runs.at(row).dataset == workspace_->dataset())
      return;
  centre_->setCurrentWidget(plots_);
}

bool MainWindow::isWelcomeShown() const {
  return stack_->currentWidget() == welcome_;
}

void MainWindow::askForProject() {
  workspace_->dialogs().chooseFileToOpen(
      {tr("Open project"), tr("Nullcline projects (*.nullcline);;All files (*)"), QString()},
      [this](const QString& path) { workspace_->openFile(path); });
}

} // namespace nullcline
