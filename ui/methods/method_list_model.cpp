#include "ui/methods/method_list_model.h"

#include "engine/fit/methods.h"
#include "ui/engine_text.h"
#include "ui/text.h"

namespace nullcline {

MethodListModel::MethodListModel(Workspace& workspace, QObject* parent)
    : QAbstractListModel(parent), workspace_(workspace) {
  connect(&workspace_, &Workspace::specChanged, this, &MethodListModel::refresh);
  refresh();
}

void MethodListModel::refresh() {
  problems_.clear();
  for (const auto& choice : workspace_.methodChoices().all())
    problems_ << workspace_.methodProblem(choice.name);
  Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int MethodListModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(methods().size());
}

int MethodListModel::currentRow() const {
  const auto& choices = workspace_.methodChoices();
  return static_cast<int>(&choices.current() - choices.all().data());
}

bool MethodListModel::isTicked(int row) const {
  return workspace_.methodChoices().all()[static_cast<std::size_t>(row)].ticked;
}

QVariant MethodListModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid))
    return {};
  const Method& method = methods()[static_cast<std::size_t>(index.row())];
  switch (role) {
  case Qt::DisplayRole:
    return engineText(method.label);
  case Qt::CheckStateRole:
    return static_cast<int>(isTicked(index.row()) ? Qt::Checked : Qt::Unchecked);
  case Qt::ToolTipRole:
    return tr("Source: %1\nOn the command line: --method %2")
        .arg(QString::fromUtf8(method.source), QString::fromUtf8(method.name));
  case Qt::AccessibleDescriptionRole:
  case SummaryRole:
    return engineText(method.summary);
  case ProblemRole:
    return problemOf(index.row());
  case NameRole:
    return QString::fromUtf8(method.name);
  default:
    return {};
  }
}

bool MethodListModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
    return false;
  workspace_.tickMethod(methods()[static_cast<std::size_t>(index.row())].name, value.toInt() == Qt::Checked);
  return true;
}

Qt::ItemFlags MethodListModel::flags(const QModelIndex& index) const {
  return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable : Qt::NoItemFlags;
}

} // namespace nullcline
