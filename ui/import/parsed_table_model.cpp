#include "ui/import/parsed_table_model.h"

#include "ui/import/recipe_edits.h"
#include "ui/import/role_colours.h"
#include "ui/text.h"

#include <QGuiApplication>

namespace nullcline {

int ParsedTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() || !preview_ ? 0 : static_cast<int>(preview_->cells.size());
}

int ParsedTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : columns_;
}

/// Why a field is marked; empty: it is not.
QString ParsedTableModel::problemOf(std::size_t row, std::size_t column) const {
  const auto& cells = preview_->cells[row];
  if (column >= preview_->header.size())
    return column < cells.size() ? tr("The header has no column for this field") : QString();
  if (column >= cells.size())
    return tr("This row has fewer fields than the header");
  if (column < preview_->report.columns.size() && roles_[column] != ColumnRole::ignored)
    for (const auto& cell : preview_->report.columns[column].first_unreadable)
      if (cell.file == 0 && cell.line == preview_->cell_lines[row])
        return tr("This cannot be read as the column's other fields are");
  return {};
}

QVariant ParsedTableModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid))
    return {};
  const auto row = static_cast<std::size_t>(index.row()), column = static_cast<std::size_t>(index.column());
  const auto& cells = preview_->cells[row];
  switch (role) {
  case Qt::DisplayRole:
    return column < cells.size() ? text(cells[column]) : QStringLiteral("\u2013");
  case Qt::BackgroundRole:
    if (column < roles_.size())
      if (const QColor colour = roleColour(roles_[column], QGuiApplication::palette()); colour.isValid())
        return colour;
    return {};
  case Qt::ForegroundRole: {
    const auto palette = QGuiApplication::palette();
    if (!problemOf(row, column).isEmpty())
      return problemText(palette);
    return column >= roles_.size() || roles_[column] == ColumnRole::ignored ? quietText(palette) : QVariant();
  }
  case Qt::ToolTipRole:
    return problemOf(row, column);
  default:
    return {};
  }
}

QVariant ParsedTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (!preview_ || section < 0)
    return {};
  const auto place = static_cast<std::size_t>(section);
  if (orientation == Qt::Vertical)
    return role == Qt::DisplayRole && place < preview_->cell_lines.size()
               ? QVariant(static_cast<qulonglong>(preview_->cell_lines[place]))
               : QVariant();
  if (place >= preview_->header.size())
    return role == Qt::DisplayRole ? QVariant(tr("too many")) : QVariant();
  if (role == Qt::DisplayRole)
    return text(preview_->header[place]);
  if (role == Qt::ToolTipRole)
    return QStringLiteral("%1: %2").arg(text(preview_->header[place]), roleLabel(roles_[place]));
  return {};
}

void ParsedTableModel::setPreview(std::shared_ptr<const ImportPreview> preview) {
  beginResetModel();
  preview_ = std::move(preview);
  roles_.clear();
  columns_ = 0;
  if (preview_) {
    std::size_t widest = preview_->header.size();
    roles_ = rolesOf(*preview_);
    roles_.resize(preview_->header.size());
    for (const auto& cells : preview_->cells)
      widest = std::max(widest, cells.size());
    columns_ = static_cast<int>(widest);
  }
  endResetModel();
}

} // namespace nullcline
