#include "ui/gradient/gradient_table_model.h"

#include "ui/text.h"

#include <numeric>

namespace nullcline {

int GradientTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(order_.size());
}

int GradientTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QVariant GradientTableModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid))
    return {};
  const GradientEntry& entry = check_->entries[order_[static_cast<std::size_t>(index.row())]];
  if (role == Qt::TextAlignmentRole)
    return QVariant((index.column() == NameColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
  if (role == Qt::ToolTipRole && entry.uncertainty > 0)
    return tr("The differences are certain to %1 only").arg(numberText(entry.uncertainty, 2));
  if (role != Qt::DisplayRole)
    return {};
  switch (index.column()) {
  case NameColumn:
    return text(entry.name);
  case AnalyticColumn:
    return numberText(entry.analytic, 8);
  case NumericColumn:
    return numberText(entry.numeric, 8);
  default:
    return numberText(check_->errorOf(entry), 2);
  }
}

QVariant GradientTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
    return {};
  if (role == Qt::TextAlignmentRole)
    return QVariant((section == NameColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
  if (role == Qt::ToolTipRole && section == ErrorColumn)
    return tr("Difference of the two, as a part of the norm of the whole gradient");
  if (role != Qt::DisplayRole)
    return {};
  switch (section) {
  case NameColumn:
    return tr("Parameter");
  case AnalyticColumn:
    return tr("Gradient");
  case NumericColumn:
    return tr("Central difference");
  default:
    return tr("Difference / norm");
  }
}

// What is no number is worst.
void GradientTableModel::setCheck(std::shared_ptr<const GradientCheck> check) {
  beginResetModel();
  check_ = std::move(check);
  order_.resize(check_ ? check_->entries.size() : 0);
  std::iota(order_.begin(), order_.end(), std::size_t(0));
  const auto badness = [this](std::size_t i) {
    const double error = check_->errorOf(check_->entries[i]);
    return std::isnan(error) ? std::numeric_limits<double>::infinity() : error;
  };
  std::stable_sort(order_.begin(), order_.end(),
                   [&](std::size_t one, std::size_t other) { return badness(one) > badness(other); });
  endResetModel();
}

} // namespace nullcline
