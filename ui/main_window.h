#pragma once

#include "ui/workspace.h"

#include <QMainWindow>

class QStackedWidget;
class QTabWidget;

namespace nullcline {

class ComparisonView;
class DataPanel;
class GradientDialog;
class HubDialog;
class ImportDialog;
class LanguageMenu;
class LogPanel;
class MethodPanel;
class PlotBoard;
class PlotWidget;
class ProjectMenu;
class RunView;
class WelcomePage;
struct CitedWork;
struct RememberedParts;

/// Places the panels, the plots, the runs and the log, and the menus over them.
class MainWindow final : public QMainWindow {
  Q_OBJECT
 public:
  /// Without dialogs of its own choosing it asks through those of the desktop.
  explicit MainWindow(std::unique_ptr<UserDialogs> dialogs = nullptr, FitFunction fit = runFit);
  ~MainWindow() override;

  Workspace& workspace() { return *workspace_; }
  PlotBoard& plots() { return *plots_; }
  RunView& runView() { return *runs_; }
  ComparisonView& comparison() { return *comparison_; }

  ProjectMenu& projectMenu() { return *project_menu_; }

  /// Where unsaved work is recorded and recent projects are listed; none before this.
  void useStateFolder(const std::filesystem::path& folder);
  /// How another window begins, a session of its own; false where it could not. Nothing: there can be no other.
  void useNewWindow(std::function<bool()> begin);
  void openFile(const QString& path) { workspace_->openFile(path); }
  /// One is opened, several tables are shown as they will be read; a project among them is refused.
  void openFiles(const QStringList& files);
  /// What there is to begin with, in the place of the plots.
  void showWelcome();
  bool isWelcomeShown() const;
  WelcomePage& welcome() { return *welcome_; }
  /// Shows how these files are read, before they are.
  void importFiles(const QStringList& files);
  void exportPlots(const QString& folder);
  void exportComparison(const QString& folder);
  void showComparison();
  void checkGradient();
  void showHub();
  void exportShownModel(const QString& path, const std::string& format);

 protected:
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;
  void closeEvent(QCloseEvent* event) override;

 private:
  RememberedParts rememberedParts();
  void placeCentre();
  void placeWelcome();
  void showCentre();
  void showNewData();
  void placeSteps();
  void placeBottom();
  void connectViews();
  void connectPlots();
  void tellResult(const QString& sentence);
  void offerPlotFile(PlotWidget& plot, const QString& name);
  void makeFileMenu();
  void makeEditMenu();
  void makeRunMenu();
  void makeViewAndHelpMenus();
  void makeHelpMenu();
  CitedWork citedWork() const;
  void updateActions();
  void updateEditActions();
  void copyFromFocus();
  void updateTitle();
  void showShownRun();
  void takePreparation();
  void askForTables();
  void askForProject();
  void showImport(const OpenRequest& source);
  void showImportOptions();
  void askForPlotFolder();
  void confirmReplacing(const QString& title, const QString& folder, QStringList names, std::function<void()> write);
  void askForComparisonFolder();
  void askForModelFile();

  Workspace* workspace_ = nullptr;
  DataPanel* data_panel_ = nullptr;
  MethodPanel* method_panel_ = nullptr;
  QStackedWidget* stack_ = nullptr; // the welcome page, or the plots
  WelcomePage* welcome_ = nullptr;
  QTabWidget* centre_ = nullptr;
  PlotBoard* plots_ = nullptr;
  ComparisonView* comparison_ = nullptr;
  RunView* runs_ = nullptr;
  LogPanel* log_ = nullptr;
  QTabWidget* bottom_ = nullptr;
  GradientDialog* gradient_ = nullptr; // made when it is first asked for, as are the next two
  HubDialog* hub_ = nullptr;
  ImportDialog* import_ = nullptr;
  QAction* new_window_ = nullptr;
  std::function<bool()> begin_window_;
  QAction *undo_ = nullptr, *redo_ = nullptr, *queue_ = nullptr;
  QAction *train_ = nullptr, *pause_ = nullptr, *stop_ = nullptr, *cancel_ = nullptr, *check_ = nullptr;
  ProjectMenu* project_menu_ = nullptr;
  LanguageMenu* language_ = nullptr;
  QAction *export_model_ = nullptr, *export_plots_ = nullptr, *export_comparison_ = nullptr;
  QString model_path_; // that a model was last exported to, or was to be
  bool closing_ = false;
};

} // namespace nullcline
