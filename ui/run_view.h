#pragma once

#include "ui/workspace.h"

#include <QTreeView>

class QSortFilterProxyModel;

namespace nullcline {

class RunActions;

/// The table of runs; choosing one shows it in the plots. Its actions work on the selected runs.
class RunView final : public QTreeView {
  Q_OBJECT
 public:
  explicit RunView(Workspace& workspace, QWidget* parent = nullptr);
  /// The data's column where runs are on several; again, once the header was put back as it was left.
  void showDataColumn();

  std::vector<std::uint64_t> selectedRuns() const;
  /// Beside the shown run, which stays.
  void selectRuns(const std::vector<std::uint64_t>& ids);
  QAction* pauseAction() const { return pause_; }
  QAction* stopAction() const { return stop_; }
  QAction* cancelAction() const { return cancel_; }
  RunActions& actions() const { return *actions_; }
  /// The selected cells as a table for other programs.
  Q_INVOKABLE void copy();

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void makeActions();
  void updateActions();
  void showMenu(const QPoint& position);
  std::uint64_t runAt(const QModelIndex& index) const;
  void selectShownRun();
  void renameCurrent();
  void fitColumns();

  Workspace& workspace_;
  QSortFilterProxyModel* sorted_ = nullptr;
  RunActions* actions_ = nullptr;
  QAction *pause_ = nullptr, *stop_ = nullptr, *cancel_ = nullptr;
};

} // namespace nullcline
