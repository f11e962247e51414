// What the main window writes to files: plots, the comparison, the fitted model.
#include "ui/comparison/comparison_view.h"
#include "ui/engine_text.h"
#include "ui/log_panel.h"
#include "ui/main_window.h"
#include "ui/plots/board_export.h"
#include "ui/plots/plot_board.h"
#include "ui/plots/plot_export.h"
#include "ui/plots/plot_tools.h"
#include "ui/plots/plot_widget.h"
#include "ui/text.h"

#include "engine/export/export_model.h"

#include <QDir>
#include <QTabWidget>

namespace nullcline {

/// In sight, for what the user asked for and cannot see happen.
void MainWindow::tellResult(const QString& sentence) {
  log_->add(sentence);
  bottom_->setCurrentWidget(log_);
}

void MainWindow::offerPlotFile(PlotWidget& plot, const QString& name) {
  connect(&plot.tools(), &PlotTools::exportWanted, this, [this, &plot, name] {
    askForPlotFile(workspace_->dialogs(), plot, name,
                   [this](const QString& path) { tellResult(tr("Plot written to %1").arg(path)); });
  });
}

/// Writes at once where none of the files is in the folder yet, else if the user says so.
void MainWindow::confirmReplacing(const QString& title, const QString& folder, QStringList names,
                                  std::function<void()> write) {
  names.removeIf([place = QDir(folder)](const QString& name) { return !place.exists(name); });
  if (names.isEmpty())
    return write();
  constexpr qsizetype kNamed = 3;
  QString some = names.mid(0, kNamed).join(QStringLiteral(", "));
  if (names.size() > kNamed)
    some += QStringLiteral("\u2026");
  workspace_->dialogs().confirm(title,
                                tr("Of the files to be written, %n are in %1 already (%2). Are they to be replaced?",
                                   nullptr, static_cast<int>(names.size()))
                                    .arg(folder, some),
                                std::move(write));
}

void MainWindow::askForPlotFolder() {
  workspace_->dialogs().chooseFolder({tr("Folder for the plots (PDF, SVG, PNG and CSV)"), {}, {}},
                                     [this](const QString& folder) {
                                       confirmReplacing(tr("Export plots"), folder, BoardExport::namesOf(*plots_),
                                                        [this, folder] { exportPlots(folder); });
                                     });
}

void MainWindow::exportPlots(const QString& folder) {
  if (plots_->findChild<BoardExport*>())
    return workspace_->dialogs().showProblem(tr("Export plots"),
                                             tr("The plots are still being written. The log says when it is done."));
  log_->add(tr("Writing the plots to %1").arg(folder));
  new BoardExport(*plots_, folder, [this, folder](const Status& written) {
    if (!written)
      return workspace_->dialogs().showProblem(tr("Export plots"), engineSentence(written.error().message));
    tellResult(tr("Plots written to %1").arg(folder));
  });
}

void MainWindow::askForComparisonFolder() {
  showComparison();
  workspace_->dialogs().chooseFolder({tr("Folder for the comparison (plots, tables and curves)"), {}, {}},
                                     [this](const QString& folder) {
                                       confirmReplacing(tr("Export comparison"), folder, comparison_->fileNames(),
                                                        [this, folder] { exportComparison(folder); });
                                     });
}

void MainWindow::exportComparison(const QString& folder) {
  if (const Status written = comparison_->exportTo(folder); !written)
    return workspace_->dialogs().showProblem(tr("Export comparison"), engineSentence(written.error().message));
  tellResult(tr("Comparison written to %1").arg(folder));
}

// What was tried last is suggested again: after a failure nobody types it twice.
void MainWindow::askForModelFile() {
  QStringList filters;
  for (const auto& format : exportFormats())
    filters << QStringLiteral("%1 (*%2)").arg(engineText(format.label), QString::fromUtf8(format.extension));
  if (model_path_.isEmpty())
    model_path_ = QStringLiteral("model") + QString::fromUtf8(exportFormats().front().extension);
  workspace_->dialogs().chooseFileToSave(
      {tr("Export model"), filters.join(QStringLiteral(";;")), model_path_}, [this](const QString& path) {
        model_path_ = path;
        for (const auto& format : exportFormats())
          if (path.endsWith(QString::fromUtf8(format.extension), Qt::CaseInsensitive))
            return exportShownModel(path, format.name);
        workspace_->dialogs().showProblem(tr("Export model"), tr("%1: no format has this ending.").arg(path));
      });
}

void MainWindow::exportShownModel(const QString& path, const std::string& format) {
  const RunRecord* run = workspace_->shownRun();
  if (!run || !run->model)
    return workspace_->dialogs().showProblem(tr("Export model"), tr("There is no fitted model yet."));
  if (const Status written = exportModel(*run->model, format, path.toStdString()); !written)
    return workspace_->dialogs().showProblem(tr("Export model"), engineSentence(written.error().message));
  tellResult(tr("Model written to %1").arg(path));
}

} // namespace nullcline
