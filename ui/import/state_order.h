#pragma once

#include "engine/data/import_table.h"

#include <QWidget>
#include <memory>

class QToolButton;

namespace nullcline {

class ColumnList;

/// Two buttons beside the list of columns that move its current state before or behind its neighbour among the states.
class StateOrder final : public QWidget {
  Q_OBJECT
 public:
  explicit StateOrder(ColumnList& list, QWidget* parent = nullptr);

  void setPreview(std::shared_ptr<const ImportPreview> preview);

 Q_SIGNALS:
  void moved(std::size_t column, int direction); // -1: before, 1: behind

 private:
  QToolButton* makeButton(Qt::ArrowType arrow, int direction);
  void update();

  ColumnList& list_;
  std::vector<std::size_t> order_; // columns that are states
  QToolButton *up_ = nullptr, *down_ = nullptr;
};

} // namespace nullcline
