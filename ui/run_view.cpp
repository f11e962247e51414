#include "ui/run_view.h"

#include "ui/allow.h"
#include "ui/runs/run_actions.h"
#include "ui/stretch_column.h"
#include "ui/theme.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>
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
  setSelectionMode(QAbstractItemView::ExtendedSelection);
  setContextMenuPolicy(Qt::CustomContextMenu);
  setEditTriggers(QAbstractItemView::EditKeyPressed);
  sortByColumn(RunTableModel::NumberColumn, Qt::AscendingOrder);
  header()->setSectionResizeMode(QHeaderView::Interactive);
  fitColumns();
  makeActions();
  for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
    connect(sorted_, signal, this, &RunView::showDataColumn);
  connect(sorted_, &QAbstractItemModel::modelReset, this, &RunView::showDataColumn);
  showDataColumn();
  connect(this, &QWidget::customContextMenuRequested, this, &RunView::showMenu);
  connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          [this](const QModelIndex& current) { workspace_.showRun(runAt(current)); });
  connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &RunView::updateActions);
  connect(&workspace_, &Workspace::runStateChanged, this, &RunView::updateActions);
  connect(&workspace_, &Workspace::shownRunChanged, this, &RunView::selectShownRun);
}

// Where all are on the same it would only take room.
void RunView::showDataColumn() {
  setColumnHidden(RunTableModel::DataColumn, !workspace_.runs().isOnSeveralData());
}

void RunView::makeActions() {
  pause_ = new QAction(this);
  stop_ = new QAction(themedIcon("stop"), tr("Stop selected runs"), this);
  cancel_ = new QAction(themedIcon("cancel"), tr("Cancel selected runs"), this);
  actions_ = new RunActions(workspace_, this);
  connect(actions_, &RunActions::renameWanted, this, &RunView::renameCurrent);
  actions_->removeAction()->setShortcut(QKeySequence::Delete);
  actions_->renameAction()->setShortcut(Qt::Key_F2); // whichever cell of the row is the current one
  for (auto* action : {actions_->renameAction(), actions_->removeAction()}) {
    action->setShortcutContext(Qt::WidgetShortcut);
    addAction(action);
  }
  connect(pause_, &QAction::triggered, this, [this] { workspace_.pauseOrContinueRuns(selectedRuns()); });
  connect(stop_, &QAction::triggered, this, [this] { workspace_.stopRuns(selectedRuns()); });
  connect(cancel_, &QAction::triggered, this, [this] { workspace_.cancelRuns(selectedRuns()); });
  updateActions();
}

void RunView::updateActions() {
  actions_->setSelection(selectedRuns());
  bool under_way = false, stoppable = false, running = false, paused = false;
  for (const auto id : selectedRuns()) {
    const auto state = workspace_.stateOf(id);
    under_way = under_way || state;
    stoppable = stoppable || (state && state != RunState::stopping);
    running = running || state == RunState::running;
    paused = paused || state == RunState::paused;
  }
  const bool go_on = paused && !running;
  pause_->setText(go_on ? tr("Continue selected runs") : tr("Pause selected runs"));
  pause_->setIcon(themedIcon(go_on ? "train" : "pause"));
  const QString none =
      selectedRuns().empty() ? tr("Select runs first.") : tr("None of the selected runs is under way.");
  allow(pause_, go_on ? tr("Go on training the selected runs") : tr("Hold the selected runs"),
        running || paused ? QString() : none);
  allow(stop_, tr("End the selected runs and keep their best parameters; one that waits leaves the queue"),
        stoppable   ? QString()
        : under_way ? tr("The selected runs are about to end.")
                    : none);
  allow(cancel_, tr("End the selected runs at once, without computing their errors"), under_way ? QString() : none);
}

std::vector<std::uint64_t> RunView::selectedRuns() const {
  std::vector<std::uint64_t> ids;
  const auto rows = selectionModel()->selectedRows();
  for (const auto& row : rows)
    ids.push_back(runAt(row));
  std::sort(ids.begin(), ids.end());
  return ids;
}

void RunView::selectRuns(const std::vector<std::uint64_t>& ids) {
  for (const auto id : ids)
    if (const int row = workspace_.runs().rowOf(id); row >= 0)
      selectionModel()->select(sorted_->mapFromSource(workspace_.runs().index(row, 0)),
                               QItemSelectionModel::Select | QItemSelectionModel::Rows);
}

std::uint64_t RunView::runAt(const QModelIndex& index) const {
  return index.isValid() ? workspace_.runs().at(sorted_->mapToSource(index).row()).id : 0;
}

// The shown run leads; a selection of several that it belongs to stays.
void RunView::selectShownRun() {
  const auto* run = workspace_.shownRun();
  if (!run)
    return selectionModel()->clear();
  const auto source = workspace_.runs().index(workspace_.runs().rowOf(run->id), 0);
  const auto shown = sorted_->mapFromSource(source);
  if (!selectionModel()->isRowSelected(shown.row()))
    selectionModel()->setCurrentIndex(shown, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
  scrollTo(shown);
}

void RunView::paintEvent(QPaintEvent* event) {
  QTreeView::paintEvent(event);
  if (model()->rowCount() > 0)
    return;
  QPainter painter(viewport());
  painter.setPen(quietText(palette()));
  painter.drawText(viewport()->rect(), Qt::AlignCenter, tr("No runs yet: press Train."));
}

void RunView::showMenu(const QPoint& position) {
  if (!workspace_.runs().find(runAt(indexAt(position))))
    return;
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->addActions({pause_, stop_, cancel_});
  menu->addSeparator();
  actions_->addTo(*menu);
  menu->popup(viewport()->mapToGlobal(position));
}

void RunView::renameCurrent() {
  const auto rows = selectionModel()->selectedRows(RunTableModel::MethodColumn);
  if (rows.size() == 1)
    edit(rows.front());
}

void RunView::copy() {
  QStringList lines, cells;
  for (int column = 0; column < model()->columnCount(); ++column)
    cells << model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
  lines << cells.join(QLatin1Char('\t'));
  auto rows = selectionModel()->selectedRows();
  std::sort(rows.begin(), rows.end());
  for (const auto& row : rows) {
    cells.clear();
    for (int column = 0; column < model()->columnCount(); ++column)
      cells << row.siblingAtColumn(column).data().toString();
    lines << cells.join(QLatin1Char('\t'));
  }
  if (!rows.isEmpty())
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

// Wide enough for long values; the method takes what is left.
void RunView::fitColumns() {
  const QString samples[] = {QStringLiteral("999"),
                             QStringLiteral("Variational (VF-NODE)"),
                             QStringLiteral("hudson-bay-pelts"),
                             RunTableModel::tr("Neural") + QStringLiteral(" 128x4"),
                             QStringLiteral("Solver failed"),
                             QStringLiteral("100,000"),
                             QStringLiteral("1.234E+05"),
                             QStringLiteral("1.234E+05"),
                             QStringLiteral("1.234E+05"),
                             QStringLiteral("1.23E+04 %"),
                             QStringLiteral("12 min 05 s"),
                             QStringLiteral("1,234,567,890"),
                             QStringLiteral("1,234"),
                             QStringLiteral("12 min 05 s"),
                             QStringLiteral("CPU, 2 threads, float32")};
  const int margin = fontMetrics().averageCharWidth() * 5 / 2;
  header()->setMinimumSectionSize(fontMetrics().averageCharWidth() * 5);
  for (int column = 0; column < RunTableModel::ColumnCount; ++column) {
    const QString title = model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    const int wanted =
        std::max(fontMetrics().horizontalAdvance(title), fontMetrics().horizontalAdvance(samples[column]));
    setColumnWidth(column, wanted + margin + (column == RunTableModel::NumberColumn ? margin : 0)); // the sort's arrow
  }
  new StretchColumn(this, RunTableModel::MethodColumn, columnWidth(RunTableModel::MethodColumn));
}

} // namespace nullcline
