#include "ui/import/table_preview.h"

#include "ui/import/parsed_table_model.h"
#include "ui/import/raw_text_model.h"

#include <QFontDatabase>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

namespace nullcline {

namespace {

/// Only as many columns are measured as can be seen at once.
void fitColumns(QTableView& view) {
  const int widest = view.fontMetrics().averageCharWidth() * 24;
  for (int column = 0; column < std::min(view.model()->columnCount(), 40); ++column) {
    view.resizeColumnToContents(column);
    view.setColumnWidth(column, std::min(view.columnWidth(column), widest));
  }
}

QTableView* makeTable(QAbstractItemModel* model, const QString& name, QWidget* parent) {
  auto* view = new QTableView(parent);
  view->setModel(model);
  view->setAccessibleName(name);
  view->setEditTriggers(QAbstractItemView::NoEditTriggers);
  view->setWordWrap(false);
  view->setTabKeyNavigation(false);
  view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
  view->verticalHeader()->setDefaultSectionSize(view->fontMetrics().height() + 4);
  view->verticalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
  view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  view->setMinimumHeight(view->fontMetrics().height() * 6);
  return view;
}

QWidget* withTitle(const QString& title, QTableView* view) {
  auto* part = new QWidget;
  auto* column = new QVBoxLayout(part);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(2);
  auto* label = new QLabel(title, part);
  label->setBuddy(view);
  column->addWidget(label);
  column->addWidget(view, 1);
  return part;
}

} // namespace

TablePreview::TablePreview(QWidget* parent) : QSplitter(Qt::Horizontal, parent) {
  setChildrenCollapsible(false);
  raw_model_ = new RawTextModel(this);
  parsed_model_ = new ParsedTableModel(this);
  raw_ = makeTable(raw_model_, tr("Text of the file"), this);
  raw_->setObjectName(QStringLiteral("import_text"));
  raw_->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
  raw_->horizontalHeader()->hide();
  raw_->setShowGrid(false);
  parsed_ = makeTable(parsed_model_, tr("The table as it is read"), this);
  parsed_->setObjectName(QStringLiteral("import_table"));
  addWidget(withTitle(tr("Te&xt of the file"), raw_));
  addWidget(withTitle(tr("As a &table, in the colours of the roles"), parsed_));
  // A row is found again in the text.
  connect(parsed_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& index) {
    if (!index.isValid())
      return;
    const int row = static_cast<int>(parsed_model_->lineOf(index.row())) - 1;
    if (row < raw_model_->rowCount())
      raw_->setCurrentIndex(raw_model_->index(row, 0));
  });
}

void TablePreview::setPreview(std::shared_ptr<const ImportPreview> preview) {
  raw_model_->setPreview(preview);
  parsed_model_->setPreview(std::move(preview));
  fitColumns(*parsed_);
  raw_->resizeColumnToContents(0);
}

} // namespace nullcline
