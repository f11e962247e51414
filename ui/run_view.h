#pragma once

#include "ui/workspace.h"

#include <QTreeView>

class QSortFilterProxyModel;

namespace nullcline {

/// The table of runs; choosing one shows it in the plots.
class RunView final : public QTreeView {
  Q_OBJECT
 public:
  explicit RunView(Workspace& workspace, QWidget* parent = nullptr);

 private:
  void showMenu(const QPoint& position);
  std::uint64_t runAt(const QModelIndex& index) const;
  void selectShownRun();
  void fitColumns();

  Workspace& workspace_;
  QSortFilterProxyModel* sorted_ = nullptr;
};

} // namespace nullcline
