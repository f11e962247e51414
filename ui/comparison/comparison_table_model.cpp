#include "ui/comparison/comparison_table_model.h"

#include "ui/comparison/run_style.h"
#include "ui/text.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPixmap>

namespace nullcline {

namespace {

QVariant numberOrNothing(const std::optional<double>& value) {
  return value ? QVariant(*value) : QVariant();
}

QString headerTip(int section) {
  switch (section) {
  case ComparisonTableModel::BestErrorColumn:
    return ComparisonTableModel::tr("Lowest root mean square prediction error on the validation part that was measured "
                                    "during training, in spreads of the channels");
  case ComparisonTableModel::TestMseColumn:
    return ComparisonTableModel::tr("Mean squared error on the test data, in the data's own units");
  case ComparisonTableModel::TestMapeColumn:
    return ComparisonTableModel::tr("Mean absolute error on the test data, relative to the observed values");
  case ComparisonTableModel::TimeColumn:
    return ComparisonTableModel::tr("Wall-clock of training, without preparation and measurements");
  case ComparisonTableModel::ReachedColumn:
    return ComparisonTableModel::tr("Wall-clock of training until the error above was first reached");
  case ComparisonTableModel::EvaluationsColumn:
    return ComparisonTableModel::tr("Evaluations of the field in training, forward and backward, per row");
  case ComparisonTableModel::EvaluationsPerEpochColumn:
    return ComparisonTableModel::tr("Mean evaluations of the field per epoch, forward and backward");
  case ComparisonTableModel::ParametersColumn:
    return ComparisonTableModel::tr("Of the model. Methods bring networks of their own: where these differ, it is not "
                                    "the methods alone that are compared");
  case ComparisonTableModel::NotFiniteColumn:
    return ComparisonTableModel::tr("Epochs whose loss, and measurements whose error, was not a finite number");
  default:
    return {};
  }
}

} // namespace

int ComparisonTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(runs_.size());
}

int ComparisonTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

Qt::ItemFlags ComparisonTableModel::flags(const QModelIndex& index) const {
  const auto flags = QAbstractTableModel::flags(index);
  return index.isValid() && index.column() == RunColumn ? flags | Qt::ItemIsUserCheckable : flags;
}

QVariant ComparisonTableModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid))
    return {};
  const Run& run = runs_[static_cast<std::size_t>(index.row())];
  const int column = index.column();
  switch (role) {
  case Qt::DisplayRole:
    return cellText(run, column);
  case Qt::CheckStateRole:
    return column == RunColumn ? QVariant(isTicked(run.id) ? Qt::Checked : Qt::Unchecked) : QVariant();
  case Qt::DecorationRole:
    return column == RunColumn ? QVariant(swatch(index.row())) : QVariant();
  case Qt::ToolTipRole:
    return cellTip(run, column);
  case Qt::TextAlignmentRole:
    return QVariant((column > StatusColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  case kSortRole:
    if (column == RunColumn)
      return QVariant::fromValue<qulonglong>(run.id);
    return column == StatusColumn ? QVariant(run.status) : number(run, column);
  default:
    return {};
  }
}

bool ComparisonTableModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid) || index.column() != RunColumn)
    return false;
  const auto id = runs_[static_cast<std::size_t>(index.row())].id;
  const bool ticks = value.toInt() == Qt::Checked;
  if (ticks == isTicked(id))
    return true;
  setTicked(id, ticks);
  Q_EMIT ticked(id, ticks);
  return true;
}

void ComparisonTableModel::setTicked(std::uint64_t id, bool ticked) {
  if (ticked)
    unticked_.erase(id);
  else
    unticked_.insert(id);
  const auto run = std::find_if(runs_.begin(), runs_.end(), [&](const Run& one) { return one.id == id; });
  if (run == runs_.end()) // taken out of the table; what was chosen for it waits
    return;
  const int row = static_cast<int>(run - runs_.begin());
  Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
  Q_EMIT ticksChanged();
}

QVariant ComparisonTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
    return {};
  if (role == Qt::TextAlignmentRole)
    return QVariant((section > StatusColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  if (role == Qt::ToolTipRole)
    return headerTip(section);
  if (role != Qt::DisplayRole)
    return {};
  switch (section) {
  case RunColumn:
    return tr("Run");
  case StatusColumn:
    return tr("Status");
  case BestErrorColumn:
    return tr("Best error");
  case TestMseColumn:
    return tr("Test MSE");
  case TestMapeColumn:
    return tr("Test MAPE");
  case TimeColumn:
    return tr("Time");
  case ReachedColumn:
    return tr("To error");
  case EpochsColumn:
    return tr("Epochs");
  case EvaluationsColumn:
    return tr("NFE");
  case EvaluationsPerEpochColumn:
    return tr("NFE/epoch");
  case ParametersColumn:
    return tr("Parameters");
  default:
    return tr("Not finite");
  }
}

const ComparisonRow* ComparisonTableModel::rowOf(const Run& run) const {
  if (!result_ || !isTicked(run.id))
    return nullptr;
  for (std::size_t i = 0; i < result_->ids.size(); ++i)
    if (result_->ids[i] == run.id)
      return &result_->comparison.rows[i];
  return nullptr;
}

/// Nothing where there is no value.
QVariant ComparisonTableModel::number(const Run& run, int column) const {
  const ComparisonRow* row = rowOf(run);
  if (!row)
    return {};
  switch (column) {
  case BestErrorColumn:
    return numberOrNothing(row->best_error);
  case TestMseColumn:
    return numberOrNothing(row->test_mse);
  case TestMapeColumn:
    return numberOrNothing(row->test_mape);
  case TimeColumn:
    return row->epochs > 0 ? QVariant(row->seconds) : QVariant();
  case ReachedColumn:
    return row->reached ? QVariant(row->reached->seconds) : QVariant();
  case EpochsColumn:
    return QVariant::fromValue<qulonglong>(row->epochs);
  case EvaluationsColumn:
    return QVariant::fromValue<qulonglong>(row->nfe_forward + row->nfe_backward);
  case EvaluationsPerEpochColumn:
    return row->nfe_per_epoch;
  case ParametersColumn:
    return row->parameters > 0 ? QVariant::fromValue<qulonglong>(row->parameters) : QVariant();
  case NotFiniteColumn:
    return QVariant::fromValue<qulonglong>(row->losses_not_finite + row->errors_not_finite);
  default:
    return {};
  }
}

QString ComparisonTableModel::cellText(const Run& run, int column) const {
  if (column == RunColumn)
    return titleOf(run.id);
  if (column == StatusColumn)
    return run.status;
  const QVariant value = number(run, column);
  if (!value.isValid())
    return numberText(std::optional<double>());
  switch (column) {
  case TestMapeColumn:
    return percentText(value.toDouble());
  case TimeColumn:
  case ReachedColumn:
    return durationText(value.toDouble());
  case EpochsColumn:
  case EvaluationsColumn:
  case ParametersColumn:
  case NotFiniteColumn:
    return countText(value.toULongLong());
  case EvaluationsPerEpochColumn:
    return countText(static_cast<quint64>(std::llround(value.toDouble())));
  default:
    return numberText(value.toDouble(), 3);
  }
}

QString ComparisonTableModel::cellTip(const Run& run, int column) const {
  const ComparisonRow* row = rowOf(run);
  if (column == RunColumn)
    return titleOf(run.id);
  if (column == BestErrorColumn && !run.measured)
    return tr(
        "Its error was not measured while it was trained. On large data that is done where methods are ticked and "
        "trained together, or where the option Error measurements says so.");
  if (!row)
    return run.message;
  if (column == EvaluationsColumn)
    return tr("On the training data alone: forward %1, backward %2; steps accepted %3, rejected %4")
        .arg(countText(row->nfe_forward), countText(row->nfe_backward), countText(row->steps_accepted),
             countText(row->steps_rejected));
  if (column == ReachedColumn && row->reached)
    return tr("At epoch %1, after %2 evaluations")
        .arg(countText(static_cast<quint64>(row->reached->epoch)), countText(row->reached->nfe));
  if (column == NotFiniteColumn)
    return tr("Losses %1, errors %2").arg(countText(row->losses_not_finite), countText(row->errors_not_finite));
  return run.message;
}

QString ComparisonTableModel::titleOf(std::uint64_t id) const {
  const auto run = std::find_if(runs_.begin(), runs_.end(), [&](const Run& one) { return one.id == id; });
  return run == runs_.end() ? QString() : QStringLiteral("%1  %2").arg(id).arg(run->label);
}

int ComparisonTableModel::styleOf(std::uint64_t id) const {
  const auto run = std::find_if(runs_.begin(), runs_.end(), [&](const Run& one) { return one.id == id; });
  return static_cast<int>(run - runs_.begin());
}

QPixmap ComparisonTableModel::swatch(int row) const {
  constexpr int kWidth = 34, kHeight = 12;
  const qreal ratio = qGuiApp->devicePixelRatio();
  QPixmap pixmap(static_cast<int>(kWidth * ratio), static_cast<int>(kHeight * ratio));
  pixmap.setDevicePixelRatio(ratio);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  QPen pen = runPen(row, dark_);
  pen.setWidthF(2.5);
  painter.setPen(pen);
  painter.drawLine(0, kHeight / 2, kWidth, kHeight / 2);
  return pixmap;
}

void ComparisonTableModel::setRuns(const std::vector<const RunRecord*>& runs) {
  std::vector<Run> fresh;
  for (const auto* record : runs) {
    const bool measured = record->spec.error_points > 0;
    fresh.push_back({record->id, runLabel(*record), record->status, record->message, measured});
  }
  const bool begins_alike =
      fresh.size() >= runs_.size() && std::equal(runs_.begin(), runs_.end(), fresh.begin(),
                                                 [](const Run& one, const Run& other) { return one.id == other.id; });
  if (!begins_alike) {
    beginResetModel();
    runs_ = std::move(fresh);
    endResetModel();
    return;
  }
  const int before = rowCount(), after = static_cast<int>(fresh.size());
  if (after > before) {
    beginInsertRows({}, before, after - 1);
    runs_ = std::move(fresh);
    endInsertRows();
  } else {
    runs_ = std::move(fresh);
  }
  if (before > 0)
    Q_EMIT dataChanged(index(0, 0), index(before - 1, ColumnCount - 1));
}

// Runs on other data keep their ticks.
void ComparisonTableModel::tickOnly(const std::set<std::uint64_t>& ids) {
  for (const auto& run : runs_)
    if (ids.contains(run.id))
      unticked_.erase(run.id);
    else
      unticked_.insert(run.id);
  if (!runs_.empty())
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
  Q_EMIT ticksChanged();
}

void ComparisonTableModel::setComparison(std::shared_ptr<const ComparisonResult> result) {
  result_ = std::move(result);
  if (!runs_.empty())
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void ComparisonTableModel::setDark(bool dark) {
  dark_ = dark;
  if (!runs_.empty())
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

} // namespace nullcline
