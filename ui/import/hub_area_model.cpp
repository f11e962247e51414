#include "ui/import/hub_area_model.h"

#include "ui/text.h"

#include <QDateTime>
#include <QStringList>
#include <algorithm>
#include <cmath>

namespace nullcline {

namespace {

constexpr double kSecondsPerDay = 86400.0;

bool isSame(const HubArea& one, const HubArea& other) {
  return one.id == other.id && one.name == other.name && one.rows == other.rows && one.level == other.level &&
         one.first_date == other.first_date && one.last_date == other.last_date;
}

bool isNumber(int column) {
  return column == HubAreaModel::DaysColumn || column == HubAreaModel::MissingColumn;
}

} // namespace

QString dateText(const std::optional<double>& seconds) {
  return seconds ? QDateTime::fromSecsSinceEpoch(std::llround(*seconds), Qt::UTC).date().toString(Qt::ISODate)
                 : QStringLiteral("\u2013");
}

QString remarksText(const HubArea& area) {
  QStringList lines;
  for (const auto& remark : remarksOn(area))
    lines << text(remark);
  return lines.join(QLatin1Char('\n'));
}

QString HubAreaModel::levelName(const std::string& level) {
  return level == "1" ? tr("Country") : level == "2" ? tr("Region") : level == "3" ? tr("Town") : text(level);
}

int HubAreaModel::missingDays(const HubArea& area) {
  if (!area.first_date || !area.last_date)
    return 0;
  const double span = std::round((*area.last_date - *area.first_date) / kSecondsPerDay) + 1.0;
  return std::max(0, static_cast<int>(span) - static_cast<int>(area.rows));
}

QString HubAreaModel::absentIn(const HubArea& area) {
  QStringList absent;
  if (area.confirmed == 0)
    absent << tr("cases");
  if (!area.any_recovered)
    absent << tr("recoveries");
  if (area.deaths == 0)
    absent << tr("deaths");
  if (!area.population || !(*area.population > 0.0))
    absent << tr("population");
  return absent.join(QStringLiteral(", "));
}

void HubAreaModel::setAreas(const std::vector<HubArea>& areas) {
  if (std::equal(areas.begin(), areas.end(), areas_.begin(), areas_.end(), isSame))
    return;
  beginResetModel();
  areas_ = areas;
  endResetModel();
}

int HubAreaModel::rowOf(const std::string& id) const {
  const auto found = std::find_if(areas_.begin(), areas_.end(), [&](const HubArea& area) { return area.id == id; });
  return found == areas_.end() ? -1 : static_cast<int>(found - areas_.begin());
}

int HubAreaModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(areas_.size());
}

int HubAreaModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : kColumns;
}

QString HubAreaModel::cell(const HubArea& area, int column) const {
  switch (column) {
  case NameColumn:
    return area.name.empty() ? text(area.id) : text(area.name);
  case LevelColumn:
    return levelName(area.level);
  case FromColumn:
    return dateText(area.first_date);
  case ToColumn:
    return dateText(area.last_date);
  case DaysColumn:
    return countText(area.rows);
  case MissingColumn:
    return countText(static_cast<quint64>(missingDays(area)));
  case AbsentColumn:
    return absentIn(area);
  default:
    return text(area.id);
  }
}

QVariant HubAreaModel::sortKey(const HubArea& area, int column) const {
  switch (column) {
  case DaysColumn:
    return static_cast<qulonglong>(area.rows);
  case MissingColumn:
    return missingDays(area);
  case LevelColumn:
    return text(area.level);
  default:
    return cell(area, column);
  }
}

QVariant HubAreaModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid))
    return {};
  const HubArea& area = areas_[static_cast<std::size_t>(index.row())];
  switch (role) {
  case Qt::DisplayRole:
    return cell(area, index.column());
  case Qt::ToolTipRole:
    return QStringLiteral("%1\n%2").arg(cell(area, NameColumn), remarksText(area)).trimmed();
  case Qt::TextAlignmentRole:
    return QVariant((isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  case SortRole:
    return sortKey(area, index.column());
  case SearchRole:
    return text(area.name + "\n" + area.id + "\n" + area.country + "\n" + area.code);
  default:
    return {};
  }
}

QVariant HubAreaModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= kColumns)
    return {};
  if (role == Qt::TextAlignmentRole)
    return QVariant((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  if (role == Qt::ToolTipRole && section == MissingColumn)
    return tr("Days between the first and the last that have no row");
  if (role == Qt::ToolTipRole && section == AbsentColumn)
    return tr("Of which there is no figure at all");
  if (role != Qt::DisplayRole)
    return {};
  const QStringList names{tr("Area"),          tr("Level"), tr("Days"), tr("Missing"),
                          tr("No figures of"), tr("From"),  tr("To"),   tr("Id")};
  return names[section];
}

} // namespace nullcline
