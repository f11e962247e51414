#pragma once

#include "engine/core/options_json.h"
#include "engine/data/hub/hub_repairs.h"

#include <QAbstractTableModel>
#include <vector>

namespace nullcline {

/// The repairs in their order: what is chosen for each, what it found, what it changed, whether it looks ahead.
class HubRepairModel final : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { NameColumn, ChoiceColumn, FoundColumn, ChangedColumn, AheadColumn };
  static constexpr int kColumns = AheadColumn + 1;

  explicit HubRepairModel(QObject* parent = nullptr);

  /// `steps` is empty where no area is read.
  void show(const HubRepairs& repairs, std::vector<HubStep> steps);
  /// As the repair is called in HubRepairs: "falling_counts".
  const std::string& name(int row) const { return repairs_[static_cast<std::size_t>(row)].path; }
  const HubStep* step(int row) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  QString choiceText(const OptionField& repair) const;
  QString cell(int row, int column) const;

  std::vector<OptionField> repairs_;
  std::vector<HubStep> steps_;
};

} // namespace nullcline
