#pragma once

#include "engine/data/import_table.h"

#include <QAbstractTableModel>
#include <memory>

namespace nullcline {

/// The first lines of a file as they stand there, with their numbers; what is passed over is pale, the header is bold.
class RawTextModel final : public QAbstractTableModel {
  Q_OBJECT
 public:
  using QAbstractTableModel::QAbstractTableModel;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  void setPreview(std::shared_ptr<const ImportPreview> preview);

 private:
  std::size_t firstUsedLine() const;

  std::shared_ptr<const ImportPreview> preview_;
};

} // namespace nullcline
