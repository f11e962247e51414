#pragma once

#include "engine/data/import_table.h"

#include <QAbstractTableModel>
#include <memory>

namespace nullcline {

/// The columns of a table: what each is for, its unit, and what it was found to hold. Role and unit can be edited; the
/// model only says so, and shows the next preview.
class ColumnModel final : public QAbstractTableModel {
  Q_OBJECT
 public:
  static constexpr int kChoosableRoles = Qt::UserRole; // of an index: a list of numbers

  enum Column {
    NameColumn,
    RoleColumn,
    UnitColumn,
    HoldsColumn,
    ValuesColumn,
    MissingColumn,
    UnreadableColumn,
    RangeColumn,
    OrderColumn,
    RepeatedColumn,
    ColumnCount
  };

  using QAbstractTableModel::QAbstractTableModel;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role) override;

  void setPreview(std::shared_ptr<const ImportPreview> preview);

 Q_SIGNALS:
  void roleChosen(int row, nullcline::ColumnRole role);
  void unitChosen(int row, const QString& unit);

 private:
  struct Entry {
    QString name;
    ColumnRole role = ColumnRole::ignored;
    QString unit;
    const ColumnReport* report = nullptr; // null: the rows could not be read
    bool is_left_out = false;
    bool is_elsewhere = false; // not in the first file
    std::size_t place = 0;     // among several states, counted from 1
  };
  bool canBeChosen(const QModelIndex& index) const;
  QString words(const Entry& entry, int column) const;
  QString explanation(const Entry& entry, int column) const;
  QVariant colour(const Entry& entry, int column) const;

  std::shared_ptr<const ImportPreview> preview_;
  std::vector<Entry> entries_;
};

} // namespace nullcline
