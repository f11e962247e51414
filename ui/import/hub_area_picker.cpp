#include "ui/import/hub_area_picker.h"

#include "ui/forms/wheel_guard.h"
#include "ui/stretch_column.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace nullcline {

/// By words, all of which must stand in name, id or codes, and by level.
class HubAreaFilter final : public QSortFilterProxyModel {
 public:
  using QSortFilterProxyModel::QSortFilterProxyModel;

  void setWish(const QString& words, const QString& level) {
    words_ = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    level_ = level;
    invalidateFilter();
  }

 private:
  bool filterAcceptsRow(int row, const QModelIndex& parent) const override {
    const auto at = [&](int column, int role) {
      return sourceModel()->index(row, column, parent).data(role).toString();
    };
    const QString where = at(HubAreaModel::NameColumn, HubAreaModel::SearchRole);
    for (const auto& word : words_)
      if (!where.contains(word, Qt::CaseInsensitive))
        return false;
    return level_.isEmpty() || at(HubAreaModel::LevelColumn, HubAreaModel::SortRole) == level_;
  }

  QStringList words_;
  QString level_;
};

HubAreaPicker::HubAreaPicker(QWidget* parent)
    : QWidget(parent), model_(new HubAreaModel(this)), shown_(new HubAreaFilter(this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  makeSearch();
  makeList();
  remarks_ = new QLabel(this);
  remarks_->setObjectName(QStringLiteral("hub_remarks"));
  remarks_->setWordWrap(true);
  remarks_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  remarks_->hide();
  column->addWidget(remarks_);
}

void HubAreaPicker::makeSearch() {
  auto* row = new QHBoxLayout;
  search_ = new QLineEdit(this);
  search_->setObjectName(QStringLiteral("hub_search"));
  search_->setPlaceholderText(tr("Search by name, id or code"));
  search_->setAccessibleName(tr("Search areas"));
  search_->setClearButtonEnabled(true);
  level_ = new QComboBox(this);
  level_->setObjectName(QStringLiteral("hub_level"));
  level_->setAccessibleName(tr("Level"));
  level_->setToolTip(tr("Which areas are listed"));
  level_->addItem(tr("All levels"), QString());
  for (const char* level : {"1", "2", "3"})
    level_->addItem(HubAreaModel::levelName(level), QString::fromLatin1(level));
  WheelGuard::protect(level_);
  row->addWidget(search_, 1);
  row->addWidget(level_);
  static_cast<QVBoxLayout*>(layout())->addLayout(row);
  connect(search_, &QLineEdit::textChanged, this, &HubAreaPicker::filter);
  connect(level_, &QComboBox::currentIndexChanged, this, &HubAreaPicker::filter);
}

void HubAreaPicker::makeList() {
  shown_->setSourceModel(model_);
  shown_->setSortRole(HubAreaModel::SortRole);
  shown_->setSortCaseSensitivity(Qt::CaseInsensitive);
  list_ = new QTreeView(this);
  list_->setObjectName(QStringLiteral("hub_areas"));
  list_->setAccessibleName(tr("Areas of the file"));
  list_->setModel(shown_);
  list_->setRootIsDecorated(false);
  list_->setUniformRowHeights(true);
  list_->setAlternatingRowColors(true);
  list_->setAllColumnsShowFocus(true);
  list_->setTextElideMode(Qt::ElideMiddle); // what tells areas apart is at the end
  list_->setSortingEnabled(true);
  list_->sortByColumn(HubAreaModel::LevelColumn, Qt::AscendingOrder); // else as in the file
  list_->header()->setSectionsMovable(false);
  list_->setMinimumHeight(fontMetrics().height() * 6);
  new StretchColumn(list_, HubAreaModel::NameColumn, fontMetrics().averageCharWidth() * 32);
  connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this, &HubAreaPicker::takeCurrent);
  static_cast<QVBoxLayout*>(layout())->addWidget(list_, 1);
}

void HubAreaPicker::show(const std::vector<HubArea>& areas, const std::string& chosen) {
  const QScopedValueRollback<bool> guard(filling_, true);
  const bool is_new = chosen != chosen_;
  const int rows = model_->rowCount();
  chosen_ = chosen;
  model_->setAreas(areas);
  if (rows == 0)
    fitColumns();
  markChosen(is_new || rows == 0);
  showRemarks();
}

// Only the rows that are seen are measured, and a date that is cut is another date.
void HubAreaPicker::fitColumns() {
  const int date = fontMetrics().horizontalAdvance(QStringLiteral("2020-00-00")) + fontMetrics().averageCharWidth() * 3;
  for (int column = HubAreaModel::LevelColumn; column < HubAreaModel::kColumns; ++column) {
    list_->resizeColumnToContents(column);
    if (column == HubAreaModel::FromColumn || column == HubAreaModel::ToColumn)
      list_->setColumnWidth(column, std::max(list_->columnWidth(column), date));
  }
}

void HubAreaPicker::filter() {
  const QScopedValueRollback<bool> guard(filling_, true);
  shown_->setWish(search_->text(), level_->currentData().toString());
  markChosen(true);
}

void HubAreaPicker::markChosen(bool scroll) {
  const int row = model_->rowOf(chosen_);
  const QModelIndex index = row < 0 ? QModelIndex() : shown_->mapFromSource(model_->index(row, 0));
  if (!index.isValid())
    return list_->selectionModel()->clear();
  if (list_->currentIndex().row() != index.row() || !list_->selectionModel()->isSelected(index))
    list_->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
  if (scroll)
    list_->scrollTo(index);
}

void HubAreaPicker::takeCurrent(const QModelIndex& current) {
  if (filling_ || !current.isValid())
    return;
  const auto& id = model_->area(shown_->mapToSource(current).row()).id;
  if (id == chosen_)
    return;
  chosen_ = id;
  showRemarks();
  Q_EMIT picked(text(id));
}

void HubAreaPicker::showRemarks() {
  const int row = model_->rowOf(chosen_);
  const QString words = row >= 0                  ? remarksText(model_->area(row))
                        : model_->rowCount() == 0 ? QString()
                                                  : tr("Choose an area.");
  remarks_->setText(words);
  remarks_->setVisible(!words.isEmpty());
}

} // namespace nullcline
