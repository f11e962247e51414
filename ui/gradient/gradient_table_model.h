#pragma once

#include "engine/fit/gradient_check.h"

#include <QAbstractTableModel>
#include <memory>
#include <vector>

namespace nullcline {

/// The entries of a gradient check, the worst first.
class GradientTableModel final : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { NameColumn, AnalyticColumn, NumericColumn, ErrorColumn, ColumnCount };

  using QAbstractTableModel::QAbstractTableModel;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  /// Null: nothing to show.
  void setCheck(std::shared_ptr<const GradientCheck> check);

 private:
  std::shared_ptr<const GradientCheck> check_;
  std::vector<std::size_t> order_; // of the entries
};

} // namespace nullcline
