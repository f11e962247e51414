#pragma once

#include "ui/help/shortcuts.h"

#include <QDialog>

class QLineEdit;
class QSortFilterProxyModel;
class QTreeView;

namespace nullcline {

/// The list of keyboard shortcuts, to search and to print.
class ShortcutsDialog final : public QDialog {
  Q_OBJECT
 public:
  /// Of the actions of that window, as they are now.
  explicit ShortcutsDialog(QWidget* window);

  QAbstractItemModel* model() const;

 private:
  void print();

  ShortcutModel* shortcuts_;
  QSortFilterProxyModel* found_;
  QLineEdit* search_;
  QTreeView* view_;
};

} // namespace nullcline
