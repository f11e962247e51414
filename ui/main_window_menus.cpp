// The menus of the main window, and which of their actions make sense now.
#include "ui/allow.h"
#include "ui/comparison/comparison_view.h"
#include "ui/dialogs/about_dialog.h"
#include "ui/help/context_help.h"
#include "ui/help/methods_dialog.h"
#include "ui/help/shortcuts_dialog.h"
#include "ui/language_menu.h"
#include "ui/log_panel.h"
#include "ui/main_window.h"
#include "ui/panels/data_panel.h"
#include "ui/panels/method_panel.h"
#include "ui/plots/plot_board.h"
#include "ui/project/project_menu.h"
#include "ui/run_view.h"
#include "ui/runs/run_actions.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <QApplication>
#include <QDockWidget>
#include <QFileInfo>
#include <QMenuBar>
#include <QTabWidget>
#include <QWhatsThis>

namespace nullcline {

void MainWindow::makeFileMenu() {
  auto* menu = menuBar()->addMenu(tr("&File"));
  menu->setToolTipsVisible(true);
  new_window_ = menu->addAction(tr("&New window"), QKeySequence::New, this, [this] {
    if (!begin_window_())
      workspace_->dialogs().showProblem(tr("New window"), tr("Nullcline could not be started once more."));
  });
  new_window_->setObjectName(QStringLiteral("new_window"));
  useNewWindow({});
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

void MainWindow::useNewWindow(std::function<bool()> begin) {
  begin_window_ = std::move(begin);
  allow(new_window_, tr("A session of its own: other data, runs and project"),
        begin_window_ ? QString() : tr("This program has one window only."));
}

void MainWindow::makeEditMenu() {
  auto* menu = menuBar()->addMenu(tr("&Edit"));
  QUndoStack& edits = workspace_->edits();
  undo_ = menu->addAction(tr("&Undo"), QKeySequence::Undo, &edits, &QUndoStack::undo);
  redo_ = menu->addAction(tr("&Redo"), QKeySequence::Redo, &edits, &QUndoStack::redo);
  undo_->setObjectName(QStringLiteral("undo"));
  redo_->setObjectName(QStringLiteral("redo"));
  undo_->setProperty(kShortcutName, tr("Undo")); // without what would be undone now
  redo_->setProperty(kShortcutName, tr("Redo"));
  menu->addSeparator();
  // Text and plots copy by themselves where they have the keyboard; the same keys for the window would be ambiguous.
  auto* copy = menu->addAction(tr("&Copy"), QKeySequence::Copy, this, &MainWindow::copyFromFocus);
  copy->setShortcutContext(Qt::WidgetShortcut);
  copy->setToolTip(tr("What is selected where the keyboard is: text, rows of a table, or a plot"));
  runs_->addAction(copy);
  connect(&edits, &QUndoStack::indexChanged, this, &MainWindow::updateEditActions);
  connect(&edits, &QUndoStack::undoTextChanged, this, &MainWindow::updateEditActions);
  updateEditActions();
}

void MainWindow::updateEditActions() {
  const QUndoStack& edits = workspace_->edits();
  const auto words = [](const QString& text) { return QString(text).replace(QLatin1Char('&'), QLatin1String("&&")); };
  allow(undo_, {}, edits.canUndo() ? QString() : tr("Nothing has been changed yet."));
  undo_->setText(edits.canUndo() ? tr("&Undo: %1").arg(words(edits.undoText())) : tr("&Undo"));
  allow(redo_, {}, edits.canRedo() ? QString() : tr("Nothing has been undone."));
  redo_->setText(edits.canRedo() ? tr("&Redo: %1").arg(words(edits.redoText())) : tr("&Redo"));
}

// Where the keyboard is decides: what can be copied has a slot of that name, or an action with these keys.
void MainWindow::copyFromFocus() {
  for (QWidget* widget = QApplication::focusWidget(); widget && widget != this; widget = widget->parentWidget()) {
    if (widget->metaObject()->indexOfMethod("copy()") >= 0 && QMetaObject::invokeMethod(widget, "copy"))
      return;
    const auto actions = widget->actions();
    for (auto* action : actions)
      if (action->shortcuts().contains(QKeySequence(QKeySequence::Copy)))
        return action->trigger();
  }
}

void MainWindow::makeRunMenu() {
  auto* menu = menuBar()->addMenu(tr("&Run"));
  menu->setToolTipsVisible(true);
  train_ = menu->addAction(themedIcon("train"), tr("&Train"), QKeySequence(Qt::Key_F5), workspace_, &Workspace::train);
  queue_ = menu->addAction(tr("&Queue"), QKeySequence(Qt::CTRL | Qt::Key_F5), workspace_, &Workspace::queue);
  queue_->setObjectName(QStringLiteral("queue"));
  pause_ = menu->addAction(themedIcon("pause"), tr("&Pause"), QKeySequence(Qt::Key_F6), workspace_,
                           &Workspace::pauseOrContinue);
  stop_ = menu->addAction(themedIcon("stop"), tr("&Stop"), QKeySequence(Qt::SHIFT | Qt::Key_F5), workspace_,
                          &Workspace::stop);
  cancel_ = menu->addAction(themedIcon("cancel"), tr("&Cancel"), workspace_, &Workspace::cancel);
  menu->addSeparator();
  check_ = menu->addAction(tr("Check &gradient\u2026"), QKeySequence(Qt::CTRL | Qt::Key_G), this,
                           &MainWindow::checkGradient);
  menu->addSeparator();
  menu->addActions({runs_->pauseAction(), runs_->stopAction(), runs_->cancelAction()});
  menu->addSeparator();
  runs_->actions().addTo(*menu);
}

void MainWindow::makeViewAndHelpMenus() {
  auto* view = menuBar()->addMenu(tr("&View"));
  for (auto* dock : findChildren<QDockWidget*>(QString(), Qt::FindDirectChildrenOnly))
    view->addAction(dock->toggleViewAction());
  plots_->grid().fillMenu(*view->addMenu(tr("P&lots shown")));
  comparison_->grid().fillMenu(*view->addMenu(tr("Co&mparison plots shown")));
  view->addSeparator();
  view->addAction(tr("&Welcome"), QKeySequence(Qt::ALT | Qt::Key_Home), this, &MainWindow::showWelcome);
  view->addAction(tr("&Plots"), QKeySequence(Qt::CTRL | Qt::Key_1), centre_, [this] {
    showCentre();
    centre_->setCurrentIndex(0);
  });
  view->addAction(tr("&Comparison"), QKeySequence(Qt::CTRL | Qt::Key_2), this, &MainWindow::showComparison);
  view->addSeparator();
  view->addAction(tr("Show &everything in all plots"), QKeySequence(Qt::CTRL | Qt::Key_0), plots_, [this] {
    for (const auto* plot : plots_->views()) // torn off ones too
      plot->plotWidget()->showEverything();
    for (const auto* plot : comparison_->views())
      plot->plotWidget()->showEverything();
  });
  view->addSeparator();
  language_ = new LanguageMenu(this);
  view->addMenu(language_);
  connect(language_, &LanguageMenu::chosen, this, &MainWindow::tellResult);
  makeHelpMenu();
}

void MainWindow::makeHelpMenu() {
  auto* help = menuBar()->addMenu(tr("&Help"));
  auto* methods = help->addAction(tr("&Methods\u2026"), QKeySequence::HelpContents, this,
                                  [this] { (new MethodsDialog(*workspace_, this))->show(); });
  methods->setObjectName(QStringLiteral("help_methods"));
  connect(method_panel_, &MethodPanel::helpWanted, methods, &QAction::trigger);
  help->addAction(tr("&Keyboard shortcuts\u2026"), QKeySequence(Qt::CTRL | Qt::Key_F1), this,
                  [this] { (new ShortcutsDialog(this))->show(); })
      ->setObjectName(QStringLiteral("help_shortcuts"));
  auto* what = QWhatsThis::createAction(this);
  what->setText(tr("&What is this?"));
  what->setIcon(themedIcon("question")); // Qt's is a picture of few pixels
  what->setShortcut(QKeySequence::WhatsThis);
  what->setToolTip(tr("Then click on what you would like to know more about"));
  help->addAction(what);
  help->addSeparator();
  help->addAction(tr("&About Nullcline"), this, [this] { (new AboutDialog(citedWork(), this))->show(); })
      ->setObjectName(QStringLiteral("help_about"));
  qApp->installEventFilter(new ContextHelp(this));
}

// The methods of all runs in the table, and those that are ticked.
CitedWork MainWindow::citedWork() const {
  CitedWork cited;
  const RunTableModel& runs = workspace_->runs();
  for (int row = 0; row < runs.rowCount(); ++row)
    cited.methods.push_back(runs.at(row).spec.method);
  for (const auto* choice : workspace_->methodChoices().ticked())
    cited.methods.push_back(choice->name);
  if (workspace_->dataset())
    cited.data = workspace_->dataset()->citation;
  return cited;
}

void MainWindow::updateActions() {
  const RunController& controller = workspace_->controller();
  const RunRecord* run = workspace_->shownRun();
  const QString blocked = workspace_->blockedReason();
  const bool running = controller.isRunning();
  const QString idle = running ? QString() : tr("No run is under way.");
  const QString ending = controller.isStopping() ? tr("The runs are about to end.") : idle;
  allow(train_, {}, running ? tr("A run is under way. Queue lets the ticked methods wait behind it.") : blocked);
  allow(queue_, tr("Train the ticked methods after the runs that are under way"),
        running ? blocked : tr("No run is under way: Train begins at once."));
  allow(pause_, {}, ending);
  const bool several = controller.runs().size() > 1;
  pause_->setText(controller.isPaused() ? tr("C&ontinue") : several ? tr("&Pause all") : tr("&Pause"));
  allow(stop_, tr("End the training and keep the best parameters"), ending);
  stop_->setText(several ? tr("&Stop all") : tr("&Stop"));
  allow(cancel_, tr("End all runs at once, without computing their errors"), idle);
  cancel_->setText(several ? tr("&Cancel all") : tr("&Cancel"));
  allow(check_, {}, workspace_->checkBlockedReason());
  allow(export_model_, {}, run && run->model ? QString() : tr("There is no fitted model yet."));
  allow(export_plots_, {}, workspace_->dataset() ? QString() : tr("Open data first."));
  allow(export_comparison_, {}, workspace_->runs().rowCount() > 0 ? QString() : tr("There are no runs yet."));
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
