#include "ui/import/raw_text_model.h"

#include "ui/text.h"
#include "ui/theme.h"

#include <QFont>
#include <QGuiApplication>

namespace nullcline {

int RawTextModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() || !preview_ ? 0 : static_cast<int>(preview_->raw_lines.size());
}

int RawTextModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : 1;
}

std::size_t RawTextModel::firstUsedLine() const {
  if (preview_->header_line > 0)
    return preview_->header_line;
  return preview_->cell_lines.empty() ? 1 : preview_->cell_lines.front();
}

QVariant RawTextModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid))
    return {};
  const auto row = static_cast<std::size_t>(index.row());
  const std::size_t line = row + 1;
  if (role == Qt::DisplayRole) {
    QString words = text(preview_->raw_lines[row]);
    words.replace(QLatin1Char('\t'), QStringLiteral("\u2192\t")); // a tab is seen
    return words;
  }
  if (role == Qt::ForegroundRole && line < firstUsedLine())
    return quietText(QGuiApplication::palette());
  if (role == Qt::FontRole && line <= firstUsedLine()) {
    QFont font;
    font.setBold(line == preview_->header_line);
    font.setItalic(line < firstUsedLine());
    return font;
  }
  if (role == Qt::ToolTipRole && line < firstUsedLine())
    return tr("This line is passed over");
  if (role == Qt::ToolTipRole && line == preview_->header_line)
    return tr("This line names the columns");
  return {};
}

QVariant RawTextModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (role != Qt::DisplayRole)
    return {};
  if (orientation == Qt::Vertical)
    return section + 1;
  return section == 0 ? QVariant(tr("Text of the file")) : QVariant();
}

void RawTextModel::setPreview(std::shared_ptr<const ImportPreview> preview) {
  beginResetModel();
  preview_ = std::move(preview);
  endResetModel();
}

} // namespace nullcline
