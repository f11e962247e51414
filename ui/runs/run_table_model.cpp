#include "ui/runs/run_table_model.h"

#include "ui/runs/rate_text.h"
#include "ui/text.h"

#include <algorithm>

namespace nullcline {

namespace {

QString modelText(const FieldOptions& field) {
  if (const auto* mlp = networkOf(field))
    return QStringLiteral("%1 %2\u00d7%3").arg(RunTableModel::tr("Neural")).arg(mlp->width).arg(mlp->depth);
  return text(std::get<KnownSystemOptions>(field).name);
}

bool isNumber(int column) {
  return column == RunTableModel::NumberColumn ||
         (column >= RunTableModel::EpochsColumn && column != RunTableModel::PlaceColumn);
}

QVariant numberOrNothing(const std::optional<double>& value) {
  return value ? QVariant(*value) : QVariant();
}

/// Runs on several data may stand in one table.
QString toolTipOf(const RunRecord& run) {
  QStringList lines;
  if (run.dataset)
    lines << RunTableModel::tr("Data: %1").arg(text(run.dataset->name));
  if (!run.message.isEmpty())
    lines << run.message;
  return lines.join(QLatin1Char('\n'));
}

QVariant headerTip(int section) {
  switch (section) {
  case RunTableModel::TrainLossColumn:
    return RunTableModel::tr("Loss on the training part");
  case RunTableModel::ValidationLossColumn:
    return RunTableModel::tr("Loss on the validation part, which chooses the best parameters");
  case RunTableModel::TestMseColumn:
    return RunTableModel::tr("Mean squared error on the test data, in the data's own units");
  case RunTableModel::TestMapeColumn:
    return RunTableModel::tr("Mean absolute error on the test data, relative to the observed values");
  case RunTableModel::MethodColumn:
    return RunTableModel::tr("The method, and the run's name if it was given one (F2)");
  case RunTableModel::EvaluationsColumn:
    return RunTableModel::tr("Evaluations of the vector field in training, forward and backward, per row");
  case RunTableModel::TimeColumn:
    return RunTableModel::tr("From the start of the run to its end, with preparation, errors and pauses");
  case RunTableModel::RateColumn:
    return RunTableModel::tr("Epochs per second of training");
  case RunTableModel::LeftColumn:
    return RunTableModel::tr("Time until the run has done all its epochs, at its rate so far");
  case RunTableModel::PlaceColumn:
    return RunTableModel::tr("Device, threads and precision of the training");
  default:
    return {};
  }
}

} // namespace

int RunTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(runs_.size());
}

int RunTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QVariant RunTableModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid))
    return {};
  const auto& run = at(index.row());
  const int column = index.column();
  switch (role) {
  case Qt::DisplayRole:
    return cellText(run, column);
  case Qt::EditRole:
    return column == MethodColumn ? run.name : cellText(run, column);
  case Qt::ToolTipRole:
    return toolTipOf(run);
  case Qt::TextAlignmentRole:
    return QVariant((isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  case kSortRole:
    return sortValue(run, column);
  default:
    return {};
  }
}

QVariant RunTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
    return {};
  if (role == Qt::TextAlignmentRole)
    return QVariant((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  if (role == Qt::ToolTipRole)
    return headerTip(section);
  if (role != Qt::DisplayRole)
    return {};
  switch (section) {
  case NumberColumn:
    return tr("Run");
  case MethodColumn:
    return tr("Method");
  case DataColumn:
    return tr("Data");
  case ModelColumn:
    return tr("Model");
  case StatusColumn:
    return tr("Status");
  case EpochsColumn:
    return tr("Epochs");
  case TrainLossColumn:
    return tr("Train loss");
  case ValidationLossColumn:
    return tr("Val. loss");
  case TestMseColumn:
    return tr("Test MSE");
  case TestMapeColumn:
    return tr("Test MAPE");
  case TimeColumn:
    return tr("Time");
  case EvaluationsColumn:
    return tr("NFE");
  case RateColumn:
    return tr("Epochs/s");
  case LeftColumn:
    return tr("Left");
  case PlaceColumn:
    return tr("Runs on");
  default:
    return {};
  }
}

QString RunTableModel::cellText(const RunRecord& run, int column) const {
  switch (column) {
  case NumberColumn:
    return countText(run.id);
  case MethodColumn:
    return runLabel(run);
  case DataColumn:
    return run.dataset ? text(run.dataset->name) : QString();
  case ModelColumn:
    return modelText(run.spec.field);
  case StatusColumn:
    return run.queue_place > 0 ? tr("%1 (%2)").arg(run.status).arg(run.queue_place) : run.status;
  case EpochsColumn:
    return countText(static_cast<quint64>(run.epoch));
  case TrainLossColumn:
    return numberText(run.train_loss);
  case ValidationLossColumn:
    return numberText(run.validation_loss);
  case TestMseColumn:
    return numberText(run.test_mse);
  case TestMapeColumn:
    return percentText(run.test_mape);
  case TimeColumn:
    return run.seconds > 0 ? durationText(run.seconds) : numberText(std::optional<double>());
  case EvaluationsColumn:
    return countText(run.costs.evaluations());
  case RateColumn:
    return rateText(epochsPerSecond(run));
  case LeftColumn:
    return secondsLeft(run) ? durationText(*secondsLeft(run)) : numberText(std::optional<double>());
  case PlaceColumn:
    return placeText(run);
  default:
    return {};
  }
}

QVariant RunTableModel::sortValue(const RunRecord& run, int column) const {
  switch (column) {
  case NumberColumn:
    return QVariant::fromValue<qulonglong>(run.id);
  case EpochsColumn:
    return run.epoch;
  case TrainLossColumn:
    return numberOrNothing(run.train_loss);
  case ValidationLossColumn:
    return numberOrNothing(run.validation_loss);
  case TestMseColumn:
    return numberOrNothing(run.test_mse);
  case TestMapeColumn:
    return numberOrNothing(run.test_mape);
  case TimeColumn:
    return run.seconds;
  case EvaluationsColumn:
    return QVariant::fromValue<qulonglong>(run.costs.evaluations());
  case RateColumn:
    return numberOrNothing(epochsPerSecond(run));
  case LeftColumn:
    return numberOrNothing(secondsLeft(run));
  default:
    return cellText(run, column);
  }
}

Qt::ItemFlags RunTableModel::flags(const QModelIndex& index) const {
  const auto flags = QAbstractTableModel::flags(index);
  return index.isValid() && index.column() == MethodColumn ? flags | Qt::ItemIsEditable : flags;
}

bool RunTableModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid) || index.column() != MethodColumn)
    return false;
  Q_EMIT renameWanted(at(index.row()).id, value.toString());
  return true;
}

void RunTableModel::append(RunRecord record) {
  insert(rowCount(), std::move(record));
}

void RunTableModel::insert(int row, RunRecord record) {
  row = std::clamp(row, 0, rowCount());
  beginInsertRows({}, row, row);
  runs_.insert(runs_.begin() + row, std::move(record));
  endInsertRows();
}

void RunTableModel::remove(std::uint64_t id) {
  const int row = rowOf(id);
  if (row < 0)
    return;
  beginRemoveRows({}, row, row);
  runs_.erase(runs_.begin() + row);
  endRemoveRows();
}

void RunTableModel::clear() {
  beginResetModel();
  runs_.clear();
  endResetModel();
}

bool RunTableModel::isOnSeveralData() const {
  return std::any_of(runs_.begin(), runs_.end(),
                     [this](const RunRecord& run) { return run.dataset != runs_.front().dataset; });
}

bool RunTableModel::change(std::uint64_t id, const std::function<void(RunRecord&)>& edit) {
  const int row = rowOf(id);
  if (row < 0)
    return false;
  edit(runs_[static_cast<std::size_t>(row)]);
  Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
  return true;
}

const RunRecord* RunTableModel::find(std::uint64_t id) const {
  const int row = rowOf(id);
  return row < 0 ? nullptr : &runs_[static_cast<std::size_t>(row)];
}

int RunTableModel::rowOf(std::uint64_t id) const {
  for (std::size_t i = 0; i < runs_.size(); ++i)
    if (runs_[i].id == id)
      return static_cast<int>(i);
  return -1;
}

} // namespace nullcline
