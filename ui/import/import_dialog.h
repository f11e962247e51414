#pragma once

#include "ui/import/import_task.h"
#include "ui/newest_task.h"

#include <QDialog>

class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QSplitter;
class QTimer;

namespace nullcline {

class ColumnList;
class HubPage;
class HubRepairPlot;
class MemberPicker;
class ProblemList;
class RecipeForm;
class StateOrder;
class TablePreview;

/// How a table is read, seen and changed before it is: its text beside what is made of it, every choice with what was
/// found and why, what each column is for, and what is wrong with the remedies. It reads on threads of its own and ends
/// with the data, or stays open with the reason.
class ImportDialog final : public QDialog {
  Q_OBJECT
 public:
  explicit ImportDialog(ImportFunctions functions = {}, QWidget* parent = nullptr);

  /// Begins anew with these files and what is chosen about them.
  void begin(const OpenRequest& source);
  const ImportRecipe& recipe() const { return source_.recipe; }
  /// What is shown; null: nothing yet, or nothing can be. Of an archive in which a file has to be chosen there is only
  /// the list of its files.
  const ImportPreview* preview() const { return preview_.get(); }
  bool isReading() const { return reading_; }
  HubRepairPlot& repairPlot() const;
  bool isImporting() const { return importing_; }

 public Q_SLOTS:
  void reject() override;
  void done(int result) override;

 Q_SIGNALS:
  void imported(std::shared_ptr<const nullcline::Opened> opened);

 private:
  void makeHeading();
  QWidget* makeChoices();
  void makePages();
  void makeButtons();
  void placeParts(QWidget* choices, QWidget* right);
  void change(ImportRecipe recipe);
  void edit(const QString& path, const Json& value);
  void readAgain(PreviewExtent extent);
  void take(const TablePreviewOutcome& outcome);
  void showPages();
  void showForm();
  void showPreview();
  void showHeading();
  void showState();
  void import();
  void takeImport(const ImportOutcome& outcome);
  void stopImport();
  bool isRefused() const;
  bool isUnread() const;

  OpenRequest source_;
  std::shared_ptr<const ImportPreview> preview_;
  std::vector<ImportProblem> problems_; // of the preview, or of the import that was refused
  PreviewExtent extent_ = PreviewExtent::sample;
  bool reading_ = false, importing_ = false;
  bool text_was_edited_ = false; // then columns that are gone are forgotten

  QLabel *files_ = nullptr, *summary_ = nullptr;
  MemberPicker* members_ = nullptr;
  RecipeForm* form_ = nullptr;
  ColumnList* columns_ = nullptr;
  StateOrder* state_order_ = nullptr; // with the columns in it
  HubPage* hub_ = nullptr;
  ProblemList* problem_list_ = nullptr;
  QSplitter* right_ = nullptr;
  QWidget* choices_ = nullptr;
  TablePreview* tables_ = nullptr;
  QProgressBar* progress_ = nullptr;
  QPushButton *check_ = nullptr, *anew_ = nullptr, *plain_ = nullptr, *import_ = nullptr, *cancel_ = nullptr;
  QTimer* clock_ = nullptr; // looks how far the import is
  FractionDone done_;
  NewestTask<TablePreviewRequest, TablePreviewOutcome> previewer_;
  NewestTask<ImportRequest, ImportOutcome> importer_;
};

} // namespace nullcline
