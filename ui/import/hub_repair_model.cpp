#include "ui/import/hub_repair_model.h"

#include "ui/engine_text.h"
#include "ui/text.h"

#include <QFont>
#include <algorithm>

namespace nullcline {

namespace {

const QString kNothing = QStringLiteral("\u2013");

/// What a repair needs to know is no repair of its own.
bool isRepair(const OptionField& field) {
  return field.kind == OptionKind::choice || field.path == "last_days";
}

/// "falling-counts".
QString optionText(const std::string& name) {
  return text(name).replace(QLatin1Char('_'), QLatin1Char('-'));
}

bool isCount(int column) {
  return column == HubRepairModel::FoundColumn || column == HubRepairModel::ChangedColumn;
}

} // namespace

HubRepairModel::HubRepairModel(QObject* parent) : QAbstractTableModel(parent) {
  for (auto& field : listOptions(HubRepairs()))
    if (isRepair(field))
      repairs_.push_back(std::move(field));
}

void HubRepairModel::show(const HubRepairs& repairs, std::vector<HubStep> steps) {
  for (const auto& field : listOptions(repairs))
    for (auto& repair : repairs_)
      if (repair.path == field.path)
        repair.value = field.value;
  steps_ = std::move(steps);
  Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
}

const HubStep* HubRepairModel::step(int row) const {
  const auto found =
      std::find_if(steps_.begin(), steps_.end(), [&](const HubStep& step) { return step.name == name(row); });
  return found == steps_.end() ? nullptr : &*found;
}

int HubRepairModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(repairs_.size());
}

int HubRepairModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : kColumns;
}

QString HubRepairModel::choiceText(const OptionField& repair) const {
  if (repair.kind == OptionKind::integer)
    return repair.value == 0 ? tr("None") : tr("%1 days").arg(countText(repair.value.get<quint64>()));
  for (const auto& [name, label] : repair.choices)
    if (repair.value == name)
      return engineText(label);
  return {};
}

QString HubRepairModel::cell(int row, int column) const {
  const OptionField& repair = repairs_[static_cast<std::size_t>(row)];
  const HubStep* done = step(row);
  switch (column) {
  case NameColumn:
    return QStringLiteral("%1  %2").arg(row + 1).arg(engineText(repair.text.label));
  case ChoiceColumn:
    return choiceText(repair);
  case FoundColumn:
    return done ? countText(done->found) : kNothing;
  case ChangedColumn:
    return done ? countText(done->changed) : kNothing;
  default:
    return !done ? kNothing : done->looks_ahead && done->changed > 0 ? tr("yes") : tr("no");
  }
}

QVariant HubRepairModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid))
    return {};
  const HubStep* done = step(index.row());
  switch (role) {
  case Qt::DisplayRole:
    return cell(index.row(), index.column());
  case Qt::ToolTipRole:
    return engineText(repairs_[static_cast<std::size_t>(index.row())].text.help) + QLatin1Char('\n') +
           tr("On the command line: --repair %1").arg(optionText(name(index.row())));
  case Qt::TextAlignmentRole:
    return QVariant((isCount(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  case Qt::FontRole: {
    QFont font;
    font.setBold(isCount(index.column()) && done && (index.column() == FoundColumn ? done->found : done->changed) > 0);
    return font;
  }
  default:
    return {};
  }
}

QVariant HubRepairModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= kColumns)
    return {};
  if (role == Qt::TextAlignmentRole)
    return QVariant((isCount(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  if (role == Qt::ToolTipRole)
    switch (section) {
    case FoundColumn:
      return tr("Days or figures that the repair is about");
    case ChangedColumn:
      return tr("Figures that it changed, added or took away");
    case AheadColumn:
      return tr("Whether earlier days now depend on later ones, so that a training part knows of the test part");
    default:
      return {};
    }
  if (role != Qt::DisplayRole)
    return {};
  const QStringList names{tr("Repair"), tr("What is done"), tr("Found"), tr("Changed"), tr("Looks ahead")};
  return names[section];
}

} // namespace nullcline
