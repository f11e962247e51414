#pragma once

#include "ui/runs/run_record.h"

#include <QAbstractTableModel>
#include <functional>

namespace nullcline {

/// The runs of this session and of the open project, one row each, oldest first.
class RunTableModel final : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column {
    NumberColumn,
    MethodColumn,
    DataColumn, // shown where runs are on several
    ModelColumn,
    StatusColumn,
    EpochsColumn,
    TrainLossColumn,
    ValidationLossColumn,
    TestMseColumn,
    TestMapeColumn,
    TimeColumn,
    EvaluationsColumn,
    RateColumn,
    LeftColumn,
    PlaceColumn,
    ColumnCount
  };
  static constexpr int kSortRole = Qt::UserRole;

  using QAbstractTableModel::QAbstractTableModel;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  /// The method's column is edited as the run's name.
  Qt::ItemFlags flags(const QModelIndex& index) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role) override;

  void append(RunRecord record);
  void insert(int row, RunRecord record);
  void remove(std::uint64_t id);
  void clear();
  /// Changes the run of that id and tells the views; false if there is none.
  bool change(std::uint64_t id, const std::function<void(RunRecord&)>& edit);
  const RunRecord* find(std::uint64_t id) const;
  const RunRecord& at(int row) const { return runs_[static_cast<std::size_t>(row)]; }
  int rowOf(std::uint64_t id) const;
  bool isOnSeveralData() const;

 Q_SIGNALS:
  void renameWanted(quint64 id, const QString& name);

 private:
  QString cellText(const RunRecord& run, int column) const;
  QVariant sortValue(const RunRecord& run, int column) const;

  std::vector<RunRecord> runs_;
};

} // namespace nullcline
