#pragma once

#include "ui/comparison/comparison_task.h"

#include <QAbstractTableModel>
#include <set>

namespace nullcline {

/// The runs on one data set: ticked ones are compared, and their numbers shown. A run's colour and line style stay its
/// own whatever is ticked.
class ComparisonTableModel final : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column {
    RunColumn,
    StatusColumn,
    BestErrorColumn,
    TestMseColumn,
    TestMapeColumn,
    TimeColumn,
    ReachedColumn, // wall-clock to the error asked for
    EpochsColumn,
    EvaluationsColumn,
    EvaluationsPerEpochColumn,
    ParametersColumn,
    NotFiniteColumn,
    ColumnCount
  };
  static constexpr int kSortRole = Qt::UserRole; // in the run's column its id

  using QAbstractTableModel::QAbstractTableModel;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role) override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  /// The runs there are, oldest first; new ones are ticked.
  void setRuns(const std::vector<const RunRecord*>& runs);
  /// Of these runs.
  void tickOnly(const std::set<std::uint64_t>& ids);
  bool isTicked(std::uint64_t id) const { return !unticked_.contains(id); }
  void setTicked(std::uint64_t id, bool ticked);
  void setComparison(std::shared_ptr<const ComparisonResult> result);
  void setDark(bool dark);

  QString titleOf(std::uint64_t id) const;
  /// The number of a run's colour and line style.
  int styleOf(std::uint64_t id) const;

 Q_SIGNALS:
  void ticksChanged();
  void ticked(quint64 id, bool ticked); // by the user

 private:
  struct Run {
    std::uint64_t id = 0;
    QString label; // its method, and its own name
    QString status, message;
    bool measured = false; // its prediction error, while it was trained
    bool operator==(const Run&) const = default;
  };

  const ComparisonRow* rowOf(const Run& run) const;
  QVariant number(const Run& run, int column) const;
  QString cellText(const Run& run, int column) const;
  QString cellTip(const Run& run, int column) const;
  QPixmap swatch(int row) const;

  std::vector<Run> runs_;
  std::set<std::uint64_t> unticked_;
  std::shared_ptr<const ComparisonResult> result_;
  bool dark_ = false;
};

} // namespace nullcline
