#pragma once

#include "engine/data/import_table.h"

#include <QTreeView>

namespace nullcline {

class ColumnModel;

/// The columns as a list in which roles are chosen from a box in place, for all selected columns at once, and units are
/// typed; by keyboard F2 opens the box, Shift+F2 the unit.
class ColumnList final : public QTreeView {
  Q_OBJECT
 public:
  explicit ColumnList(QWidget* parent = nullptr);

  void setPreview(std::shared_ptr<const ImportPreview> preview);

 Q_SIGNALS:
  void rolesChosen(const std::vector<std::size_t>& columns, nullcline::ColumnRole role);
  void unitChosen(std::size_t column, const QString& unit);

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void fitColumns();

  ColumnModel* model_;
  bool fitted_ = false;
};

} // namespace nullcline
