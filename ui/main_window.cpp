#include "ui/main_window.h"

#include "ui/comparison/comparison_view.h"
#include "ui/dialogs/native_dialogs.h"
#include "ui/edits/edit.h"
#include "ui/gradient/gradient_dialog.h"
#include "ui/hub/hub_dialog.h"
#include "ui/import/hub_repair_plot.h"
#include "ui/import/import_dialog.h"
#include "ui/language_menu.h"
#include "ui/log_panel.h"
#include "ui/panels/data_panel.h"
#include "ui/panels/method_panel.h"
#include "ui/panels/model_panel.h"
#include "ui/panels/run_panel.h"
#include "ui/plots/plot_board.h"
#include "ui/project/project_banner.h"
#include "ui/project/project_menu.h"
#include "ui/project/window_views.h"
#include "ui/run_view.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/window_state.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMimeData>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace nullcline {

namespace {

/// Scrolls down only: never narrower than what it holds, so that nothing is cut off at the right.
class ColumnScroll final : public QScrollArea {
 public:
  explicit ColumnScroll(QWidget* column) {
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidget(column);
    column->installEventFilter(this);
  }

 private:
  bool eventFilter(QObject* watched, QEvent* event) override {
    if (event->type() == QEvent::LayoutRequest && watched == widget())
      fitWidth();
    return QScrollArea::eventFilter(watched, event);
  }
  void fitWidth() {
    const int wanted = std::max(fontMetrics().averageCharWidth() * 54, widget()->minimumSizeHint().width());
    setMinimumWidth(wanted + verticalScrollBar()->sizeHint().width());
  }
};

} // namespace

MainWindow::MainWindow(std::unique_ptr<UserDialogs> dialogs, FitFunction fit) {
  if (!dialogs)
    dialogs = std::make_unique<NativeDialogs>(this);
  workspace_ = new Workspace(std::move(dialogs), std::move(fit), this);
  setWindowIcon(applicationIcon());
  setAcceptDrops(true);
  placeCentre();
  setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
  placeSteps();
  placeBottom();
  makeFileMenu();
  makeEditMenu();
  makeRunMenu();
  makeViewAndHelpMenus();
  placeWelcome();
  connectPlots();
  connect(workspace_, &Workspace::runStateChanged, this, &MainWindow::updateActions);
  connect(workspace_, &Workspace::specChanged, this, &MainWindow::updateActions);
  connect(workspace_, &Workspace::openingChanged, this, &MainWindow::updateActions);
  connectViews();
  connect(workspace_, &Workspace::dataChanged, this, &MainWindow::updateTitle);
  connect(workspace_, &Workspace::runStateChanged, this, &MainWindow::updateTitle);
  connect(workspace_, &Workspace::projectChanged, this, &MainWindow::updateTitle);
  connect(workspace_, &Workspace::choiceWanted, this, [this] { showImport(workspace_->importSource()); });
  updateActions();
  updateTitle();
  const QSize room = screen()->availableGeometry().size() - QSize(8, 40); // the frame and its title
  resize(QSize(1360, 860).boundedTo(room));
}

// The workspace is a child and goes after the window; its edits tell of their end.
MainWindow::~MainWindow() {
  workspace_->edits().disconnect(this);
}

void MainWindow::placeCentre() {
  plots_ = new PlotBoard;
  comparison_ = new ComparisonView(*workspace_);
  centre_ = new QTabWidget;
  centre_->setDocumentMode(true);
  centre_->addTab(plots_, tr("Plots"));
  centre_->addTab(comparison_, tr("Comparison"));
  centre_->setTabToolTip(1, tr("Runs side by side: error against wall-clock, evaluations and epochs"));
  auto* column = new QWidget;
  auto* layout = new QVBoxLayout(column);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addWidget(new ProjectBanner(*workspace_, column));
  stack_ = new QStackedWidget(column);
  stack_->addWidget(centre_);
  layout->addWidget(stack_, 1);
  setCentralWidget(column);
  connect(comparison_, &ComparisonView::exportWanted, this, &MainWindow::askForComparisonFolder);
}

void MainWindow::placeSteps() {
  auto* column = new QWidget;
  auto* layout = new QVBoxLayout(column);
  layout->setContentsMargins(6, 6, 6, 6);
  layout->setSpacing(6);
  data_panel_ = new DataPanel(*workspace_);
  method_panel_ = new MethodPanel(*workspace_);
  connect(data_panel_, &DataPanel::importOptionsWanted, this, &MainWindow::showImportOptions);
  connect(method_panel_, &MethodPanel::gradientCheckWanted, this, &MainWindow::checkGradient);
  layout->addWidget(data_panel_);
  layout->addWidget(new ModelPanel(*workspace_));
  layout->addWidget(method_panel_);
  layout->addStretch(1);

  auto* scroll = new ColumnScroll(column);
  scroll->setAccessibleName(tr("Steps"));
  // Train, Pause and Stop stay in sight however far the steps above them are scrolled.
  auto* whole = new QWidget;
  auto* rows = new QVBoxLayout(whole);
  rows->setContentsMargins(0, 0, 0, 6);
  rows->setSpacing(0);
  rows->addWidget(scroll, 1);
  auto* run = new RunPanel(*workspace_);
  auto* run_row = new QHBoxLayout;
  run_row->setContentsMargins(6, 0, 6, 0);
  run_row->addWidget(run);
  rows->addLayout(run_row);
  auto* dock = new QDockWidget(tr("Steps"), this);
  dock->setObjectName(QStringLiteral("steps"));
  dock->setFeatures(QDockWidget::DockWidgetMovable | QDockWidget::DockWidgetClosable);
  dock->setTitleBarWidget(new QWidget(dock));
  dock->setWidget(whole);
  addDockWidget(Qt::LeftDockWidgetArea, dock);
}

void MainWindow::placeBottom() {
  bottom_ = new QTabWidget;
  bottom_->setDocumentMode(true);
  runs_ = new RunView(*workspace_);
  log_ = new LogPanel;
  bottom_->addTab(runs_, tr("Runs"));
  bottom_->addTab(log_, tr("Log"));
  auto* tools = new QWidget;
  auto* row = new QHBoxLayout(tools);
  row->setContentsMargins(0, 0, 4, 0);
  for (auto* action : {runs_->pauseAction(), runs_->stopAction(), runs_->cancelAction()}) {
    auto* button = new QToolButton(tools);
    button->setAutoRaise(true);
    button->setDefaultAction(action);
    row->addWidget(button);
  }
  bottom_->setCornerWidget(tools);
  connect(workspace_, &Workspace::logged, log_, &LogPanel::add);
  auto* dock = new QDockWidget(tr("Runs and log"), this);
  dock->setObjectName(QStringLiteral("runs"));
  dock->setFeatures(QDockWidget::DockWidgetMovable | QDockWidget::DockWidgetClosable);
  dock->setTitleBarWidget(new QWidget(dock));
  dock->setWidget(bottom_);
  addDockWidget(Qt::BottomDockWidgetArea, dock);
  resizeDocks({dock}, {fontMetrics().height() * 9}, Qt::Vertical);
}

void MainWindow::connectViews() {
  const auto parts = [this] {
    return ViewedParts{*this, *workspace_, *plots_, *comparison_, *runs_, *centre_, *bottom_};
  };
  workspace_->setViewSource([parts] { return collectViews(parts()); });
  connect(workspace_, &Workspace::viewsArrived, this, [parts](const Json& views) { applyViews(parts(), views); });
}

RememberedParts MainWindow::rememberedParts() {
  return {*this, *bottom_, *runs_->header(), comparison_->parts()};
}

void MainWindow::useStateFolder(const std::filesystem::path& folder) {
  recallWindow(folder, rememberedParts());
  runs_->showDataColumn();
  project_menu_->useStateFolder(folder);
  language_->useStateFolder(folder);
  if (folder.empty())
    return;
  const QString file = text((folder / "plots.ini").string());
  plots_->grid().rememberIn(file, QStringLiteral("arrangement"));
  comparison_->grid().rememberIn(file, QStringLiteral("comparison"));
  new DialogSizes(*this, folder);
}

void MainWindow::connectPlots() {
  takePreparation();
  connect(workspace_, &Workspace::specChanged, this, &MainWindow::takePreparation);
  connect(workspace_, &Workspace::dataChanged, plots_,
          [this] { plots_->setDataset(workspace_->dataset(), workspace_->trueSystem()); });
  connect(workspace_, &Workspace::shownRunChanged, this, &MainWindow::showShownRun);
  connect(workspace_, &Workspace::progressed, plots_, [this](quint64 id) {
    const RunRecord* run = workspace_->shownRun();
    if (run && run->id == id)
      showShownRun();
  });
  connect(plots_->phase(), &PhaseView::startsEdited, this, [this](const StartsEdit& edit) {
    const auto side = [this](const auto& starts) {
      return Edit::Side{starts, [this, starts] { plots_->phase()->setStarts(starts); }};
    };
    workspace_->edits().push(new Edit(edit.name, edit.key, side(edit.before), side(edit.after)));
  });
  connect(plots_, &PlotBoard::preparationRefused, workspace_, &Workspace::setPreparationProblem);
  for (const auto* view : plots_->views())
    offerPlotFile(*view->plotWidget(), view->fileName());
  for (const auto* view : comparison_->views())
    offerPlotFile(*view->plotWidget(), view->fileName());
}

void MainWindow::showShownRun() {
  const RunRecord* run = workspace_->shownRun();
  plots_->showModel(run ? run->problem : nullptr, run ? run->model : nullptr);
  takePreparation();
  plots_->showHistory(run ? run->history : nullptr, run ? run->best_epoch : 0);
  updateActions();
}

// A run that was read from a project has no prepared data, but says how they were prepared.
void MainWindow::takePreparation() {
  const RunRecord* run = workspace_->shownRun();
  const FitSpec& spec = run && run->model && !run->problem ? run->spec : workspace_->spec();
  plots_->setPreparation({spec.split, spec.smoothing, spec.standardize}, spec.seed);
}

void MainWindow::showComparison() {
  showCentre();
  centre_->setCurrentWidget(comparison_);
}

void MainWindow::checkGradient() {
  if (!workspace_->checkBlockedReason().isEmpty())
    return;
  if (!gradient_)
    gradient_ = new GradientDialog(nullcline::checkGradient, this);
  gradient_->show();
  gradient_->raise();
  const RunRecord* run = workspace_->shownRun();
  gradient_->check(workspace_->dataset(), workspace_->spec(),
                   run ? CheckedRun{run->id, run->result ? run->best_epoch : run->epoch, run->model} : CheckedRun{});
}

void MainWindow::showHub() {
  if (!hub_) {
    hub_ = new HubDialog({}, {}, this);
    connect(hub_, &HubDialog::chosen, this, [this](const QString& file) { importFiles({file}); });
  }
  hub_->show();
  hub_->raise();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
  const auto urls = event->mimeData()->urls();
  if (!urls.isEmpty() && std::all_of(urls.begin(), urls.end(), [](const QUrl& url) { return url.isLocalFile(); }))
    event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
  QStringList files;
  for (const QUrl& url : event->mimeData()->urls())
    files << url.toLocalFile();
  openFiles(files);
  event->acceptProposedAction();
}

void MainWindow::openFiles(const QStringList& files) {
  const auto project =
      std::find_if(files.begin(), files.end(), [](const QString& file) { return isProjectPath(file.toStdString()); });
  if (files.size() == 1)
    openFile(files.front());
  else if (project != files.end())
    workspace_->dialogs().showProblem(
        tr("Open"),
        tr("%1 is a project, and %2 files were given. A project is opened alone; tables are opened together, "
           "one trajectory each. Open the project first, or leave it out.")
            .arg(*project)
            .arg(files.size()));
  else
    importFiles(files);
}

void MainWindow::askForTables() {
  workspace_->dialogs().chooseFilesToOpen(
      {tr("Import table"), tr("Tables (*.csv *.tsv *.txt *.dat *.gz *.zip);;All files (*)"), QString()},
      [this](const QStringList& files) { importFiles(files); });
}

void MainWindow::importFiles(const QStringList& files) {
  OpenRequest request;
  for (const QString& file : files)
    request.files.emplace_back(file.toStdString());
  showImport(request);
}

void MainWindow::showImport(const OpenRequest& source) {
  if (source.files.empty())
    return;
  if (!import_) {
    import_ = new ImportDialog({}, this);
    connect(import_, &ImportDialog::imported, workspace_, &Workspace::take);
    connect(import_, &QDialog::rejected, workspace_, &Workspace::forgetOpenProblem);
    offerPlotFile(import_->repairPlot(), QStringLiteral("hub-repair"));
  }
  import_->begin(source);
  import_->open();
}

void MainWindow::showImportOptions() {
  const OpenRequest source = workspace_->importSource();
  if (source.files.empty())
    return workspace_->dialogs().showProblem(
        tr("Import options"),
        tr("The table is not there any more, so it cannot be read in another way: %1\n\nPut it back, "
           "or open the table where it is now.")
            .arg(text(workspace_->dataset()->source)));
  showImport(source);
}

void MainWindow::closeEvent(QCloseEvent* event) {
  if (closing_)
    return event->accept();
  event->ignore();
  workspace_->leaveSession(tr("Quit"), [this] {
    rememberWindow(workspace_->project().stateFolder(), rememberedParts());
    plots_->grid().endRemembering();
    comparison_->grid().endRemembering();
    workspace_->project().discardUnnamed(); // saved under a name by now, or not wanted
    closing_ = true;
    QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
  });
}

} // namespace nullcline
