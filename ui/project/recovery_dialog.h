#pragma once

#include "ui/dialogs/user_dialogs.h"
#include "ui/project/state_folder.h"

#include <QAbstractTableModel>
#include <QDialog>

class QLabel;
class QPushButton;
class QTreeView;

namespace nullcline {

/// Work that was not saved, one row each.
class UnsavedWorkModel final : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { DateColumn, DataColumn, RunsColumn, ColumnCount };

  using QAbstractTableModel::QAbstractTableModel;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  void setList(UnsavedWorkList list);
  const UnsavedWork& at(int row) const { return list_[static_cast<std::size_t>(row)]; }

 private:
  UnsavedWorkList list_;
};

/// What is to become of work that was left behind: recovered, deleted, or kept until another time.
class RecoveryDialog final : public QDialog {
  Q_OBJECT
 public:
  RecoveryDialog(UserDialogs& dialogs, QWidget* parent);

  void setList(const UnsavedWorkList& list);
  UnsavedWorkModel& model() { return *model_; }

 Q_SIGNALS:
  void recoverWanted(const QString& file);

 private:
  int currentRow() const;
  void updateButtons();
  void recover();
  void askToDelete();
  void remove(const std::filesystem::path& file);

  UserDialogs& dialogs_;
  UnsavedWorkModel* model_;
  QLabel *words_ = nullptr, *problem_ = nullptr; // the latter of the current row
  QTreeView* view_ = nullptr;
  QPushButton *recover_ = nullptr, *delete_ = nullptr, *keep_ = nullptr;
};

} // namespace nullcline
