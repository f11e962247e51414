// The menus of the main window, and which of their actions make sense now.
#include "ui/comparison/comparison_view.h"
#include "ui/dialogs/about_dialog.h"
#include "ui/main_window.h"
#include "ui/panels/data_panel.h"
#include "ui/plots/plot_board.h"
#include "ui/project/project_menu.h"
#include "ui/run_view.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <QDockWidget>
#include <QFileInfo>
#include <QMenuBar>
#include <QTabWidget>

namespace nullcline {

void MainWindow::makeFileMenu() {
  auto* menu = menuBar()->addMenu(tr("&File"));
  menu->addAction(themedIcon("open"), tr("&Open\u2026"), QKeySequence::Open, data_panel_, &DataPanel::askForFile);
  menu->addAction(tr("&Import table\u2026"), QKeySequence(Qt::CTRL | Qt::Key_I), this, &MainWindow::askForTables);
  project_menu_ = new ProjectMenu(*workspace_, this);
  project_menu_->addOpenRecent(*menu);
  auto* examples = menu->addMenu(tr("Open &example"));
  for (const auto& example : exampleList())
    connect(examples->addAction(example.label), &QAction::triggered, this,
            [this, name = example.name] { workspace_->openExample(name); });
  examples->setEnabled(!examples->isEmpty());
  menu->addAction(tr("COVID-19 Data &Hub\u2026"), this, &MainWindow::showHub);
  menu->addSeparator();
  project_menu_->addSaveActions(*menu);
  menu->addSeparator();
  export_model_ = menu->addAction(themedIcon("export"), tr("Export &model\u2026"), QKeySequence(Qt::CTRL | Qt::Key_E),
                                  this, &MainWindow::askForModelFile);
  export_plots_ = menu->addAction(tr("Export &plots\u2026"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E), this,
                                  &MainWindow::askForPlotFolder);
  export_comparison_ = menu->addAction(tr("Export &comparison\u2026"), this, &MainWindow::askForComparisonFolder);
  menu->addSeparator();
  menu->addAction(tr("&Quit"), QKeySequence::Quit, this, &QWidget::close);
}

void MainWindow::makeRunMenu() {
  auto* menu = menuBar()->addMenu(tr("&Run"));
  train_ = menu->addAction(themedIcon("train"), tr("&Train"), QKeySequence(Qt::Key_F5), workspace_, &Workspace::train);
  pause_ = menu->addAction(themedIcon("pause"), tr("&Pause"), QKeySequence(Qt::Key_F6), workspace_,
                           &Workspace::pauseOrContinue);
  stop_ = menu->addAction(themedIcon("stop"), tr("&Stop"), QKeySequence(Qt::SHIFT | Qt::Key_F5), workspace_,
                          &Workspace::stop);
  cancel_ = menu->addAction(themedIcon("cancel"), tr("&Cancel"), workspace_, &Workspace::cancel);
  cancel_->setToolTip(tr("End all runs at once, without computing their errors"));
  menu->addSeparator();
  check_ = menu->addAction(tr("Check &gradient\u2026"), QKeySequence(Qt::CTRL | Qt::Key_G), this,
                           &MainWindow::checkGradient);
  menu->addSeparator();
  menu->addActions({runs_->pauseAction(), runs_->stopAction(), runs_->cancelAction()});
}

void MainWindow::makeViewAndHelpMenus() {
  auto* view = menuBar()->addMenu(tr("&View"));
  for (auto* dock : findChildren<QDockWidget*>(QString(), Qt::FindDirectChildrenOnly))
    view->addAction(dock->toggleViewAction());
  plots_->grid().fillMenu(*view->addMenu(tr("P&lots shown")));
  view->addSeparator();
  view->addAction(tr("&Plots"), QKeySequence(Qt::CTRL | Qt::Key_1), centre_, [this] { centre_->setCurrentIndex(0); });
  view->addAction(tr("&Comparison"), QKeySequence(Qt::CTRL | Qt::Key_2), this, &MainWindow::showComparison);
  view->addSeparator();
  view->addAction(tr("Show &everything in all plots"), QKeySequence(Qt::CTRL | Qt::Key_0), plots_, [this] {
    for (const auto* plot : plots_->views()) // torn off ones too
      plot->plotWidget()->showAll();
    for (auto* plot : comparison_->plots())
      plot->showAll();
  });
  auto* help = menuBar()->addMenu(tr("&Help"));
  help->addAction(tr("&About Nullcline"), this, [this] {
    showAboutDialog(this, workspace_->dataset() ? text(workspace_->dataset()->citation) : QString());
  });
}

void MainWindow::updateActions() {
  const RunController& controller = workspace_->controller();
  const RunRecord* run = workspace_->shownRun();
  train_->setEnabled(!controller.isRunning() && workspace_->blockedReason().isEmpty());
  pause_->setEnabled(controller.isRunning() && !controller.isStopping());
  const bool several = controller.runs().size() > 1;
  pause_->setText(controller.isPaused() ? tr("&Continue") : several ? tr("&Pause all") : tr("&Pause"));
  stop_->setEnabled(controller.isRunning() && !controller.isStopping());
  stop_->setText(several ? tr("&Stop all") : tr("&Stop"));
  cancel_->setEnabled(controller.isRunning());
  cancel_->setText(several ? tr("&Cancel all") : tr("&Cancel"));
  check_->setEnabled(workspace_->checkBlockedReason().isEmpty());
  export_model_->setEnabled(run && run->model);
  export_plots_->setEnabled(workspace_->dataset() != nullptr);
  export_comparison_->setEnabled(workspace_->runs().rowCount() > 0);
}

void MainWindow::updateTitle() {
  const auto& dataset = workspace_->dataset();
  const QString project = workspace_->projectPath();
  setWindowFilePath(project);
  setWindowTitle((project.isEmpty() ? (dataset ? text(dataset->name) : QString()) : QFileInfo(project).fileName()) +
                 QStringLiteral("[*]"));
  setWindowModified(workspace_->hasUnsavedWork());
  updateActions();
}

} // namespace nullcline
