#include "ui/import/column_model.h"

#include "engine/core/numbers.h"
#include "ui/engine_text.h"
#include "ui/import/recipe_edits.h"
#include "ui/import/role_colours.h"
#include "ui/text.h"

#include <QFileInfo>
#include <QGuiApplication>
#include <unordered_map>

namespace nullcline {

namespace {

QString fileName(const ImportReport& report, std::size_t file) {
  return QFileInfo(text(report.files.at(file))).fileName();
}

/// "4, 9"; of several files "4, 9 of a.csv, 12 of b.csv".
QString linesOf(const ColumnReport& column, const ImportReport& report) {
  QStringList lines;
  const auto& cells = column.first_unreadable;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const bool ends_file = i + 1 == cells.size() || cells[i + 1].file != cells[i].file;
    const QString line = QString::number(cells[i].line);
    lines << (report.files.size() > 1 && ends_file
                  ? ColumnModel::tr("%1 of %2").arg(line, fileName(report, cells[i].file))
                  : line);
  }
  return lines.join(QStringLiteral(", "));
}

/// Which of several files have the column; empty if all do.
QString whichFiles(const ColumnReport& column, const ImportReport& report) {
  if (column.files.size() >= report.files.size())
    return {};
  if (column.files.size() > 5)
    return ColumnModel::tr("In %1 of %2 files").arg(column.files.size()).arg(report.files.size());
  QStringList names;
  for (const auto file : column.files)
    names << fileName(report, file);
  return ColumnModel::tr("Only in %1").arg(names.join(QStringLiteral(", ")));
}

/// A number in a few digits; what is none, such as a date, as it is.
QString shortly(const std::string& value) {
  const auto number = parseNumber(value);
  return number ? numberText(*number, 6) : text(value);
}

/// The engine says of several files "numbers and text".
QString holdsText(const std::string& english) {
  QStringList kinds = text(english).split(QStringLiteral(" and "));
  for (QString& kind : kinds)
    kind = engineText(kind.toStdString());
  return kinds.join(ColumnModel::tr(" and "));
}

bool isStateOrIgnored(ColumnRole role) {
  return role == ColumnRole::state || role == ColumnRole::ignored;
}

bool isNumeric(int column) {
  return column == ColumnModel::ValuesColumn || column == ColumnModel::MissingColumn ||
         column == ColumnModel::RepeatedColumn;
}

} // namespace

int ColumnModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(entries_.size());
}

int ColumnModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QString ColumnModel::words(const Entry& entry, int column) const {
  if (column == NameColumn)
    return entry.name;
  if (column == RoleColumn)
    return entry.place > 0 ? tr("%1 %2").arg(roleLabel(entry.role)).arg(entry.place) : roleLabel(entry.role);
  if (column == UnitColumn)
    return entry.unit;
  if (!entry.report)
    return {};
  const ColumnReport& report = *entry.report;
  switch (column) {
  case HoldsColumn:
    return holdsText(report.holds);
  case ValuesColumn:
    return countText(report.count - report.missing - report.unreadable);
  case MissingColumn:
    return countText(report.missing);
  case UnreadableColumn:
    if (report.unreadable == 0)
      return countText(0);
    return (report.first_unreadable.size() == 1 ? tr("%1 (line %2)") : tr("%1 (lines %2)"))
        .arg(countText(report.unreadable), linesOf(report, preview_->report));
  case RangeColumn:
    return report.minimum.empty() ? QString() : tr("%1 to %2").arg(shortly(report.minimum), shortly(report.maximum));
  case OrderColumn:
    return report.order == ColumnOrder::unknown ? QString() : engineText(orderText(report.order));
  case RepeatedColumn:
    return report.distinct > 0 ? tr("%1 different").arg(countText(report.distinct)) : countText(report.repeated);
  default:
    return {};
  }
}

QString ColumnModel::explanation(const Entry& entry, int column) const {
  if (column == NameColumn) {
    const QString files = entry.report ? whichFiles(*entry.report, preview_->report) : QString();
    return files.isEmpty() ? entry.name : entry.name + QLatin1Char('\n') + files;
  }
  if (column == RoleColumn && entry.is_left_out)
    return tr("There is nothing in this column that could be learned, so it is left out");
  if (column == RoleColumn && entry.is_elsewhere && !isStateOrIgnored(entry.role))
    return tr("The first file has no such column; what it is for is found in the files that have it");
  if (column == RoleColumn)
    return tr("What the column is for; F2 chooses. Of several selected columns all are changed.") +
           (entry.place > 0 ? QLatin1Char('\n') + tr("The states are read in this order; Alt+Up and Alt+Down move one.")
                            : QString());
  if (column == UnitColumn)
    return tr("Empty: as the header says, in brackets behind the name, or the row of units. Shift+F2 types another.");
  if (column == RangeColumn && entry.report && !entry.report->minimum.empty())
    return tr("%1 to %2").arg(text(entry.report->minimum), text(entry.report->maximum));
  if (column != UnreadableColumn || !entry.report || entry.report->unreadable == 0)
    return words(entry, column);
  QStringList cells;
  for (const auto& cell : entry.report->first_unreadable)
    cells << (preview_->report.files.size() > 1
                  ? tr("%1, line %2: %3").arg(fileName(preview_->report, cell.file)).arg(cell.line).arg(text(cell.text))
                  : tr("Line %1: %2").arg(cell.line).arg(text(cell.text)));
  return cells.join(QLatin1Char('\n'));
}

QVariant ColumnModel::colour(const Entry& entry, int column) const {
  const auto palette = QGuiApplication::palette();
  const bool unreadable = column == UnreadableColumn && entry.report && entry.report->unreadable > 0;
  if (unreadable && entry.role != ColumnRole::ignored)
    return problemText(palette);
  return entry.role == ColumnRole::ignored ? QVariant(quietText(palette)) : QVariant();
}

QVariant ColumnModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid))
    return {};
  const Entry& entry = entries_[static_cast<std::size_t>(index.row())];
  switch (role) {
  case Qt::DisplayRole:
    return words(entry, index.column());
  case kChoosableRoles: {
    QVariantList roles;
    for (const ColumnRole each : choosableRoles(*preview_, static_cast<std::size_t>(index.row())))
      roles << static_cast<int>(each);
    return roles;
  }
  case Qt::EditRole:
    return index.column() == RoleColumn ? QVariant(static_cast<int>(entry.role)) : words(entry, index.column());
  case Qt::ToolTipRole:
    return explanation(entry, index.column());
  case Qt::ForegroundRole:
    return colour(entry, index.column());
  case Qt::TextAlignmentRole:
    return QVariant((isNumeric(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  case Qt::BackgroundRole:
    if (index.column() <= RoleColumn)
      if (const QColor tint = roleColour(entry.role, QGuiApplication::palette()); tint.isValid())
        return tint;
    return {};
  default:
    return {};
  }
}

QVariant ColumnModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
    return {};
  if (role == Qt::TextAlignmentRole)
    return QVariant((isNumeric(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  const struct {
    QString title, help;
  } heads[ColumnCount] = {{tr("Column"), {}},
                          {tr("Role"), tr("What the column is for")},
                          {tr("Unit"), {}},
                          {tr("Holds"), tr("How its fields are read")},
                          {tr("Values"), tr("Fields that hold a value that can be read")},
                          {tr("Missing"), tr("Fields that are blank or hold a mark for a missing value")},
                          {tr("Unreadable"), tr("Fields that hold something else, and the first five of their lines")},
                          {tr("Range"), tr("Lowest and highest value")},
                          {tr("Order"), tr("From row to row, whatever the trajectory")},
                          {tr("As before"), tr("Rows with the value of the row before (times that occur twice "
                                               "elsewhere are among the problems); of text, how many different ones")}};
  if (role == Qt::DisplayRole)
    return heads[section].title;
  if (role == Qt::ToolTipRole && !heads[section].help.isEmpty())
    return heads[section].help;
  return {};
}

/// What a column is for that only later files have may be what every file must have; then it is found in each.
bool ColumnModel::canBeChosen(const QModelIndex& index) const {
  if (index.column() != RoleColumn)
    return index.column() == UnitColumn;
  const Entry& entry = entries_[static_cast<std::size_t>(index.row())];
  return !entry.is_elsewhere || isStateOrIgnored(entry.role);
}

Qt::ItemFlags ColumnModel::flags(const QModelIndex& index) const {
  const auto flags = QAbstractTableModel::flags(index);
  return index.isValid() && canBeChosen(index) ? flags | Qt::ItemIsEditable : flags;
}

bool ColumnModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
    return false;
  Entry& entry = entries_[static_cast<std::size_t>(index.row())];
  if (index.column() == RoleColumn) {
    const auto chosen = static_cast<ColumnRole>(value.toInt());
    if (chosen == entry.role)
      return true;
    entry.role = chosen;
    Q_EMIT dataChanged(this->index(index.row(), 0), this->index(index.row(), ColumnCount - 1));
    Q_EMIT roleChosen(index.row(), chosen);
    return true;
  }
  if (index.column() != UnitColumn)
    return false;
  const QString unit = value.toString().trimmed();
  if (unit == entry.unit)
    return true;
  entry.unit = unit;
  Q_EMIT dataChanged(index, index);
  Q_EMIT unitChosen(index.row(), unit);
  return true;
}

void ColumnModel::setPreview(std::shared_ptr<const ImportPreview> preview) {
  beginResetModel();
  preview_ = std::move(preview);
  entries_.clear();
  const auto roles = preview_ ? rolesOf(*preview_) : std::vector<ColumnRole>{};
  std::unordered_map<std::string, QString> units; // that were chosen
  if (preview_)
    for (const auto& choice : preview_->recipe.columns)
      if (!choice.unit.empty())
        units.emplace(choice.column, text(choice.unit));
  for (std::size_t i = 0; i < roles.size(); ++i) {
    const auto& reports = preview_->report.columns;
    const bool has_report = reports.size() >= preview_->header.size();
    const ColumnReport* report = has_report ? &reports[i] : nullptr;
    const std::string& name = columnName(*preview_, i);
    entries_.push_back({text(name), roles[i], report ? text(report->unit) : QString(), report, isLeftOut(*preview_, i),
                        i >= preview_->header.size()});
    if (const auto unit = units.find(name); unit != units.end())
      entries_.back().unit = unit->second;
  }
  const auto order = preview_ ? stateOrder(*preview_) : std::vector<std::size_t>{};
  for (std::size_t i = 0; i < order.size() && order.size() > 1; ++i)
    entries_[order[i]].place = i + 1;
  endResetModel();
}

} // namespace nullcline
