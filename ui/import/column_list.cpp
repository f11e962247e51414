#include "ui/import/column_list.h"

#include "ui/import/column_model.h"
#include "ui/import/recipe_edits.h"

#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QStyledItemDelegate>
#include <QTimer>
#include <algorithm>

namespace nullcline {

namespace {

/// A role is shown as the box that it is chosen from.
class RoleDelegate final : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    QStyledItemDelegate::paint(painter, option, index);
    if (!(index.flags() & Qt::ItemIsEditable))
      return;
    QStyleOption arrow;
    const int side = option.fontMetrics.height() / 2;
    arrow.rect = QRect(option.rect.right() - 2 * side, option.rect.center().y() - side / 2, side, side);
    arrow.palette = option.palette;
    arrow.state = QStyle::State_Enabled;
    QApplication::style()->drawPrimitive(QStyle::PE_IndicatorArrowDown, &arrow, painter);
  }

  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    return QStyledItemDelegate::sizeHint(option, index) + QSize(option.fontMetrics.height() * 3 / 2, 6);
  }

  QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const override {
    auto* box = new QComboBox(parent);
    box->setObjectName(QStringLiteral("role_box"));
    box->setAccessibleName(QComboBox::tr("Role"));
    for (const auto& role : index.data(ColumnModel::kChoosableRoles).toList())
      box->addItem(roleLabel(static_cast<ColumnRole>(role.toInt())), role);
    auto* self = const_cast<RoleDelegate*>(this);
    connect(box, &QComboBox::activated, self, [self, box] {
      Q_EMIT self->commitData(box);
      Q_EMIT self->closeEditor(box);
    });
    QTimer::singleShot(0, box, &QComboBox::showPopup);
    return box;
  }
  void setEditorData(QWidget* editor, const QModelIndex& index) const override {
    auto* box = static_cast<QComboBox*>(editor);
    box->setCurrentIndex(box->findData(index.data(Qt::EditRole)));
  }
  void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override {
    model->setData(index, static_cast<QComboBox*>(editor)->currentData());
  }
};

} // namespace

ColumnList::ColumnList(QWidget* parent) : QTreeView(parent), model_(new ColumnModel(this)) {
  setObjectName(QStringLiteral("import_columns"));
  setAccessibleName(tr("Columns of the table"));
  setModel(model_);
  setRootIsDecorated(false);
  setUniformRowHeights(true);
  setAllColumnsShowFocus(false);
  setSelectionMode(QAbstractItemView::ExtendedSelection);
  setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
  setTextElideMode(Qt::ElideRight);
  header()->setStretchLastSection(false);
  setItemDelegateForColumn(ColumnModel::RoleColumn, new RoleDelegate(this));
  setEditTriggers(QAbstractItemView::EditKeyPressed);
  connect(this, &QTreeView::clicked, this, [this](const QModelIndex& index) {
    const bool plain = QApplication::keyboardModifiers() == Qt::NoModifier;
    if (plain && (index.flags() & Qt::ItemIsEditable))
      edit(index);
  });
  connect(model_, &ColumnModel::roleChosen, this, [this](int row, ColumnRole role) {
    std::vector<std::size_t> columns;
    for (const QModelIndex& index : selectionModel()->selectedRows())
      columns.push_back(static_cast<std::size_t>(index.row()));
    const auto changed = static_cast<std::size_t>(row);
    if (std::find(columns.begin(), columns.end(), changed) == columns.end())
      columns = {changed};
    Q_EMIT rolesChosen(columns, role);
  });
  connect(model_, &ColumnModel::unitChosen, this,
          [this](int row, const QString& unit) { Q_EMIT unitChosen(static_cast<std::size_t>(row), unit); });
}

void ColumnList::setPreview(std::shared_ptr<const ImportPreview> preview) {
  const int row = currentIndex().row();
  if (!preview)
    fitted_ = false; // what comes next is another file
  model_->setPreview(std::move(preview));
  if (row >= 0 && row < model_->rowCount())
    selectionModel()->setCurrentIndex(model_->index(row, ColumnModel::RoleColumn), QItemSelectionModel::NoUpdate);
  if (model_->rowCount() > 0 && !fitted_)
    fitColumns();
  const int role = header()->sectionSize(ColumnModel::RoleColumn); // a longer one may have been chosen
  header()->resizeSection(ColumnModel::RoleColumn, std::max(role, sizeHintForColumn(ColumnModel::RoleColumn)));
}

// Arrow keys go from row to row only.
void ColumnList::keyPressEvent(QKeyEvent* event) {
  if (event->key() != Qt::Key_F2 || !currentIndex().isValid())
    return QTreeView::keyPressEvent(event);
  const bool unit = event->modifiers() & Qt::ShiftModifier;
  const QModelIndex cell = currentIndex().siblingAtColumn(unit ? ColumnModel::UnitColumn : ColumnModel::RoleColumn);
  if (cell.flags() & Qt::ItemIsEditable)
    edit(cell);
}

// Once for a file: afterwards the user's widths stay.
void ColumnList::fitColumns() {
  fitted_ = true;
  const int widest = fontMetrics().averageCharWidth() * 30;
  for (int column = 0; column < ColumnModel::ColumnCount; ++column) {
    resizeColumnToContents(column);
    header()->resizeSection(column, std::min(header()->sectionSize(column), widest));
  }
  const int unit = fontMetrics().averageCharWidth() * 8;
  header()->resizeSection(ColumnModel::UnitColumn, std::max(header()->sectionSize(ColumnModel::UnitColumn), unit));
}

} // namespace nullcline
