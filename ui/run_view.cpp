#include "ui/run_view.h"

#include <QHeaderView>
#include <QMenu>
#include <QSortFilterProxyModel>

namespace nullcline {

RunView::RunView(Workspace& workspace, QWidget* parent) : QTreeView(parent), workspace_(workspace) {
  sorted_ = new QSortFilterProxyModel(this);
  sorted_->setSourceModel(&workspace_.runs());
  sorted_->setSortRole(RunTableModel::kSortRole);
  setModel(sorted_);
  setAccessibleName(tr("Runs"));
  setRootIsDecorated(false);
  setUniformRowHeights(true);
  setAlternatingRowColors(true);
  setSortingEnabled(true);
  setFrameShape(QFrame::NoFrame);
  setSelectionBehavior(QAbstractItemView::SelectRows);
  setContextMenuPolicy(Qt::CustomContextMenu);
  sortByColumn(RunTableModel::NumberColumn, Qt::AscendingOrder);
  header()->setSectionResizeMode(QHeaderView::Interactive);
  header()->setStretchLastSection(true);
  fitColumns();
  connect(this, &QWidget::customContextMenuRequested, this, &RunView::showMenu);
  connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          [this](const QModelIndex& current) { workspace_.showRun(runAt(current)); });
  connect(&workspace_, &Workspace::shownRunChanged, this, &RunView::selectShownRun);
}

std::uint64_t RunView::runAt(const QModelIndex& index) const {
  return index.isValid() ? workspace_.runs().at(sorted_->mapToSource(index).row()).id : 0;
}

void RunView::selectShownRun() {
  const auto* run = workspace_.shownRun();
  if (!run)
    return selectionModel()->clear();
  const auto source = workspace_.runs().index(workspace_.runs().rowOf(run->id), 0);
  const auto shown = sorted_->mapFromSource(source);
  selectionModel()->setCurrentIndex(shown, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
  scrollTo(shown);
}

void RunView::showMenu(const QPoint& position) {
  const auto* run = workspace_.runs().find(runAt(indexAt(position)));
  if (!run)
    return;
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  auto* resume = menu->addAction(tr("Resume from its checkpoint"));
  resume->setEnabled(run->resumable && !workspace_.controller().isRunning());
  connect(resume, &QAction::triggered, this, [this, id = run->id] { workspace_.resumeRun(id); });
  menu->popup(viewport()->mapToGlobal(position));
}

void RunView::fitColumns() {
  const int digit = fontMetrics().horizontalAdvance(QLatin1Char('0'));
  const int widths[] = {6, 23, 17, 13, 9, 12, 16, 12, 12, 11, 12};
  for (int column = 0; column < RunTableModel::ColumnCount; ++column)
    setColumnWidth(column, widths[column] * digit);
}

} // namespace nullcline
