#pragma once

#include "engine/data/hub/hub_areas.h"

#include <QAbstractTableModel>
#include <vector>

namespace nullcline {

/// The areas of a file of the COVID-19 Data Hub, with what is known of each.
class HubAreaModel final : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { NameColumn, LevelColumn, DaysColumn, MissingColumn, AbsentColumn, FromColumn, ToColumn, IdColumn };
  static constexpr int kColumns = IdColumn + 1;
  /// What rows are sorted and searched by.
  enum Role { SortRole = Qt::UserRole, SearchRole };

  using QAbstractTableModel::QAbstractTableModel;

  /// Keeps its rows where they are the same.
  void setAreas(const std::vector<HubArea>& areas);
  const HubArea& area(int row) const { return areas_[static_cast<std::size_t>(row)]; }
  int rowOf(const std::string& id) const; // -1: no such area

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  /// What has no figure at all: "recoveries, deaths".
  static QString absentIn(const HubArea& area);
  static QString levelName(const std::string& level);
  /// Days between the first and the last that have no row.
  static int missingDays(const HubArea& area);

 private:
  QString cell(const HubArea& area, int column) const;
  QVariant sortKey(const HubArea& area, int column) const;

  std::vector<HubArea> areas_;
};

/// What to know of an area before it is chosen, a line each; empty: nothing.
QString remarksText(const HubArea& area);
QString dateText(const std::optional<double>& seconds);

} // namespace nullcline
