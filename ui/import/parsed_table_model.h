#pragma once

#include "engine/data/import_table.h"

#include <QAbstractTableModel>
#include <memory>

namespace nullcline {

/// The first rows as they were divided into fields, each column in the colour of its role; fields that could not be
/// read, are absent or too many are marked.
class ParsedTableModel final : public QAbstractTableModel {
  Q_OBJECT
 public:
  using QAbstractTableModel::QAbstractTableModel;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  void setPreview(std::shared_ptr<const ImportPreview> preview);
  /// Of a row, in the file.
  std::size_t lineOf(int row) const { return preview_->cell_lines[static_cast<std::size_t>(row)]; }

 private:
  QString problemOf(std::size_t row, std::size_t column) const;

  std::shared_ptr<const ImportPreview> preview_;
  std::vector<ColumnRole> roles_; // of the header's columns
  int columns_ = 0;
};

} // namespace nullcline
