#include "ui/comparison/comparison_view.h"

#include "engine/core/atomic_file.h"
#include "engine/core/numbers.h"
#include "ui/edits/edit.h"
#include "ui/forms/number_edit.h"
#include "ui/plots/board_view.h"
#include "ui/plots/plot_export.h"
#include "ui/plots/plot_grid.h"
#include "ui/stretch_column.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <QAction>
#include <QDir>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace nullcline {

namespace {
constexpr int kPatience = 400; // ms between two pictures while runs go on

struct TableFile {
  const char* name;
  std::string (*content)(const Comparison&);
};
constexpr TableFile kTables[] = {{"comparison.csv", comparisonCsv},
                                 {"comparison-curves.csv", comparisonCurvesCsv},
                                 {"comparison.md", comparisonMarkdown}};

/// To three digits, upwards: an error that every run has reached stays one.
double rounded(double value) {
  if (!(value > 0) || !std::isfinite(value))
    return value;
  const double unit = std::pow(10.0, std::floor(std::log10(value)) - 2);
  return parseNumber(formatNumber(std::ceil(value / unit * (1 - 1e-12)) * unit, 3)).value_or(value);
}

} // namespace

ComparisonView::ComparisonView(Workspace& workspace, QWidget* parent)
    : QWidget(parent), workspace_(workspace), model_(new ComparisonTableModel(this)),
      worker_(this, computeComparison,
              [this](std::shared_ptr<const ComparisonResult> result) { take(std::move(result)); }) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(2);
  column->addWidget(makeHeader());
  note_ = new QLabel(this);
  note_->setWordWrap(true);
  note_->setContentsMargins(8, 0, 8, 2);
  note_->setObjectName(QStringLiteral("comparison_note"));
  column->addWidget(note_);
  makeTable();
  parts_ = new QSplitter(Qt::Vertical, this);
  parts_->addWidget(view_);
  makePlots();
  parts_->addWidget(grid_);
  parts_->setStretchFactor(0, 1);
  parts_->setStretchFactor(1, 4);
  parts_->setChildrenCollapsible(false);
  column->addWidget(parts_, 1);
  timer_.setSingleShot(true);
  timer_.setInterval(kPatience);
  connect(&timer_, &QTimer::timeout, this, &ComparisonView::refresh);
  for (const auto signal : {&Workspace::runStateChanged, &Workspace::shownRunChanged, &Workspace::dataChanged})
    connect(&workspace_, signal, this, &ComparisonView::refreshSoon);
  connect(&workspace_, &Workspace::progressed, this, &ComparisonView::refreshSoon);
  connect(&workspace_, &Workspace::batchStarted, this, [this](const std::set<std::uint64_t>& ids) {
    model_->setRuns(candidates());
    showRuns(ids);
  });
  connect(model_, &ComparisonTableModel::ticksChanged, this, &ComparisonView::refresh);
  connect(model_, &ComparisonTableModel::ticked, this, &ComparisonView::noteTick);
  model_->setDark(isDark(palette()));
  showTarget();
  showNotes();
}

// A window that goes takes the focus from what is being typed, which then wants to be taken.
ComparisonView::~ComparisonView() {
  disconnect(target_edit_, nullptr, this, nullptr);
}

QWidget* ComparisonView::makeHeader() {
  auto* header = new QWidget(this);
  auto* row = new QHBoxLayout(header);
  row->setContentsMargins(8, 4, 4, 2);
  auto* label = new QLabel(tr("Time to an error of"), header);
  target_edit_ = new NumberEdit(0.0, 1e300, false, header);
  target_edit_->setObjectName(QStringLiteral("target_error"));
  target_edit_->setMaximumWidth(fontMetrics().averageCharWidth() * 14);
  target_edit_->setToolTip(tr("Root mean square prediction error on the validation part, in spreads of the channels.\n"
                              "Table and bars say how long each run trained until it reached it."));
  label->setBuddy(target_edit_);
  target_reset_ = new QToolButton(header);
  target_reset_->setIcon(themedIcon("reset"));
  target_reset_->setAutoRaise(true);
  target_reset_->setToolTip(tr("Back to the error that every run has reached"));
  target_reset_->setAccessibleName(tr("Reset the error"));
  export_ = new QToolButton(header);
  export_->setIcon(themedIcon("export"));
  export_->setText(tr("Export\u2026"));
  export_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  export_->setToolTip(tr("Plots as PDF, SVG and PNG, the table as CSV and Markdown, the curves as CSV"));
  row->addWidget(label);
  row->addWidget(target_edit_);
  row->addWidget(new QLabel(tr("spreads"), header));
  row->addWidget(target_reset_);
  row->addStretch(1);
  row->addWidget(export_);
  connect(target_edit_, &NumberEdit::valueEdited, this, [this](double value) { chooseTarget(value); });
  connect(target_reset_, &QToolButton::clicked, this, [this] {
    is_typed_ = false;
    chooseTarget(std::nullopt);
  });
  connect(target_edit_, &QLineEdit::editingFinished, this, [this] { is_typed_ = false; });
  connect(target_edit_, &QLineEdit::textEdited, this, [this] { is_typed_ = true; });
  connect(export_, &QToolButton::clicked, this, &ComparisonView::exportWanted);
  return header;
}

void ComparisonView::makeTable() {
  auto* sorted = new QSortFilterProxyModel(this);
  sorted->setSourceModel(model_);
  sorted->setSortRole(ComparisonTableModel::kSortRole);
  view_ = new QTreeView(this);
  view_->setObjectName(QStringLiteral("comparison_table"));
  view_->setAccessibleName(tr("Runs that are compared"));
  view_->setModel(sorted);
  view_->installEventFilter(this);
  view_->setRootIsDecorated(false);
  view_->setUniformRowHeights(true);
  view_->setAlternatingRowColors(true);
  view_->setSortingEnabled(true);
  view_->sortByColumn(ComparisonTableModel::RunColumn, Qt::AscendingOrder);
  view_->setFrameShape(QFrame::NoFrame);
  view_->setSelectionBehavior(QAbstractItemView::SelectRows);
  view_->setSelectionMode(QAbstractItemView::ExtendedSelection);
  view_->setIconSize(QSize(34, 12));
  view_->setMinimumHeight(view_->fontMetrics().height() * 7); // four rows and their heading
  view_->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
  const int room = view_->fontMetrics().horizontalAdvance(QStringLiteral("10  Variational (VF-NODE)"));
  new StretchColumn(view_, ComparisonTableModel::RunColumn, room + 80); // box and line beside the name
  makeMenu();
}

void ComparisonView::makeMenu() {
  view_->setContextMenuPolicy(Qt::ActionsContextMenu);
  only_ = new QAction(tr("Compare &only the selected runs"), view_);
  only_->setObjectName(QStringLiteral("compare_only"));
  all_ = new QAction(tr("Compare &all runs on these data"), view_);
  all_->setObjectName(QStringLiteral("compare_all"));
  view_->addActions({only_, all_});
  connect(only_, &QAction::triggered, this, [this] { chooseRuns(only_->text(), selected()); });
  connect(all_, &QAction::triggered, this, [this] {
    std::set<std::uint64_t> ids;
    for (const auto* run : candidates())
      ids.insert(run->id);
    chooseRuns(all_->text(), ids);
  });
  const auto update = [this] { only_->setEnabled(view_->selectionModel()->hasSelection()); };
  connect(view_->selectionModel(), &QItemSelectionModel::selectionChanged, this, update);
  update();
}

std::set<std::uint64_t> ComparisonView::selected() const {
  std::set<std::uint64_t> ids;
  for (const auto& row : view_->selectionModel()->selectedRows(ComparisonTableModel::RunColumn))
    ids.insert(row.data(ComparisonTableModel::kSortRole).toULongLong());
  return ids;
}

void ComparisonView::chooseRuns(const QString& name, const std::set<std::uint64_t>& ids) {
  const auto before = compared();
  if (ids == before)
    return;
  std::set<std::uint64_t> all;
  for (const auto* run : candidates())
    all.insert(run->id);
  const auto put = [this, all](const std::set<std::uint64_t>& ticked) { // whatever data are shown by then
    for (const auto id : all)
      model_->setTicked(id, ticked.contains(id));
  };
  put(ids);
  workspace_.edits().push(new Edit(QString(name).remove(QLatin1Char('&')), {}, {0, [put, before] { put(before); }},
                                   {1, [put, ids] { put(ids); }}));
}

void ComparisonView::showRuns(const std::set<std::uint64_t>& ids) {
  const QAbstractItemModel& rows = *view_->model();
  for (int row = rows.rowCount() - 1; row >= 0; --row) // so that the first of them stays in sight
    if (const auto run = rows.index(row, ComparisonTableModel::RunColumn);
        ids.contains(run.data(ComparisonTableModel::kSortRole).toULongLong()))
      view_->scrollTo(run);
}

void ComparisonView::makePlots() {
  grid_ = new PlotGrid(this);
  const auto add = [this](const char* name, PlotWidget* plot) {
    views_.push_back(new BoardView(name, plot->accessibleName(), plot));
    grid_->add(views_.back());
  };
  for (const auto kind : kComparisonKinds) {
    plots_.push_back(new ComparisonPlot(kind));
    add(plots_.back()->name(), plots_.back());
  }
  for (const auto kind : kComparisonBars) {
    bars_.push_back(new ComparisonBars(kind));
    add(bars_.back()->name(), bars_.back());
  }
  grid_->setDefault({{.name = "error_by_time", .part = {0.0, 0.0, 0.5, 0.5}},
                     {.name = "error_by_evaluations", .part = {0.5, 0.0, 0.5, 0.5}},
                     {.name = "error_by_epochs", .behind = "error_by_evaluations"},
                     {.name = "bars_seconds", .part = {0.0, 0.5, 0.5, 0.5}},
                     {.name = "bars_seconds_to_error", .behind = "bars_seconds"},
                     {.name = "bars_evaluations", .part = {0.5, 0.5, 0.5, 0.5}},
                     {.name = "evaluations_per_epoch", .behind = "bars_evaluations"}});
}

void ComparisonView::noteTick(quint64 id, bool ticked) {
  const auto put = [this, id](bool back) { model_->setTicked(id, back); };
  const QString name = ticked ? tr("Compare run %1") : tr("Leave run %1 out of the comparison");
  workspace_.edits().push(
      new Edit(name.arg(id), {}, {!ticked, [put, ticked] { put(!ticked); }}, {ticked, [put, ticked] { put(ticked); }}));
}

void ComparisonView::chooseTarget(const std::optional<double>& target) {
  const auto before = target_;
  if (target == before)
    return;
  setTarget(target);
  workspace_.edits().push(new Edit(tr("Change the error to reach"), {}, {0, [this, before] { setTarget(before); }},
                                   {1, [this, target] { setTarget(target); }}));
}

void ComparisonView::showBars() {
  for (auto* plot : bars_) {
    std::vector<ComparedBar> bars;
    for (std::size_t i = 0; i < shown_->ids.size(); ++i)
      bars.push_back({model_->titleOf(shown_->ids[i]), model_->styleOf(shown_->ids[i]),
                      barValue(shown_->comparison.rows[i], plot->kind()),
                      shown_->comparison.rows[i].best_error || shown_->comparison.rows[i].errors_not_finite > 0});
    plot->showBars(bars, shown_->comparison.target);
  }
}

std::vector<const RunRecord*> ComparisonView::candidates() const {
  std::vector<const RunRecord*> runs;
  for (int row = 0; row < workspace_.runs().rowCount(); ++row)
    if (workspace_.runs().at(row).dataset == workspace_.dataset())
      runs.push_back(&workspace_.runs().at(row));
  return runs;
}

void ComparisonView::refreshSoon() {
  if (isVisible() && !timer_.isActive())
    timer_.start();
}

void ComparisonView::refresh() {
  const auto runs = candidates();
  model_->setRuns(runs);
  std::vector<const RunRecord*> ticked;
  for (const auto* run : runs)
    if (model_->isTicked(run->id))
      ticked.push_back(run);
  computing_ = true;
  worker_.submit({comparisonInputs(ticked), target_});
}

void ComparisonView::take(std::shared_ptr<const ComparisonResult> result) {
  computing_ = false;
  shown_ = std::move(result);
  model_->setComparison(shown_);
  for (auto* plot : plots_) {
    std::vector<ComparedLine> lines;
    for (std::size_t i = 0; i < shown_->ids.size(); ++i)
      lines.push_back({model_->titleOf(shown_->ids[i]), model_->styleOf(shown_->ids[i]),
                       comparisonCurve(shown_->comparison, i, plot->kind())});
    plot->showLines(lines, shown_->comparison.target);
  }
  showBars();
  showTarget();
  showNotes();
}

std::set<std::uint64_t> ComparisonView::compared() const {
  std::set<std::uint64_t> ids;
  for (const auto* run : candidates())
    if (model_->isTicked(run->id))
      ids.insert(run->id);
  return ids;
}

void ComparisonView::compare(const std::set<std::uint64_t>& ids) {
  model_->setRuns(candidates());
  model_->tickOnly(ids);
}

void ComparisonView::setTarget(const std::optional<double>& target) {
  target_ = target;
  refresh();
}

void ComparisonView::showTarget() {
  const auto target = shown_ ? shown_->comparison.target : target_;
  target_edit_->setEnabled(target.has_value());
  if (target && !(is_typed_ && target_edit_->hasFocus())) // what is being typed stays
    target_edit_->setValue(target_ ? *target : rounded(*target));
  if (!target)
    target_edit_->setText(QString());
  target_reset_->setVisible(target_.has_value());
}

void ComparisonView::showNotes() {
  QStringList notes;
  const bool some = shown_ && !shown_->ids.empty();
  if (!some && candidates().empty())
    notes << tr("Nothing to compare yet: tick several methods in step 3 and press Train. Each becomes a line here.");
  else if (!some)
    notes << tr("No run is ticked. Tick those that are to be compared.");
  bool measured = !some, broken = false;
  for (std::size_t i = 0; some && i < shown_->ids.size(); ++i) {
    const auto& row = shown_->comparison.rows[i];
    measured = measured || row.best_error || row.errors_not_finite > 0;
    broken = broken || row.losses_not_finite + row.errors_not_finite > 0;
  }
  if (!measured)
    notes << tr("No error was measured in these runs, so only their evaluations are drawn. Methods that are ticked and "
                "trained together are measured.");
  if (broken)
    notes << tr("Triangles at the top edge: a loss or an error there was not a finite number.");
  view_->setColumnHidden(ComparisonTableModel::NotFiniteColumn, !broken);
  note_->setText(notes.join(QLatin1Char(' ')));
  note_->setVisible(!notes.isEmpty());
  export_->setEnabled(some);
}

Status ComparisonView::exportTo(const QString& folder) {
  if (!shown_ || shown_->ids.empty())
    return usageError("There is nothing to compare yet.");
  for (const auto* view : views_)
    if (const Status written = exportPlotAllFormats(*view->plotWidget(), folder, view->fileName()); !written)
      return written;
  for (const auto& [name, content] : kTables)
    if (const Status written =
            writeFileAtomically(QDir(folder).filePath(QLatin1String(name)).toStdString(), content(shown_->comparison));
        !written)
      return written;
  return {};
}

QStringList ComparisonView::fileNames() const {
  QStringList names;
  for (const auto* view : views_)
    names << plotFileNames(view->fileName());
  for (const auto& table : kTables)
    names << QLatin1String(table.name);
  return names;
}

void ComparisonView::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  refresh();
}

// The space bar ticks the run, whichever of its numbers was clicked last.
bool ComparisonView::eventFilter(QObject* watched, QEvent* event) {
  if (watched == view_ && event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space &&
      view_->currentIndex().isValid()) {
    const QModelIndex box = view_->currentIndex().siblingAtColumn(ComparisonTableModel::RunColumn);
    const bool ticked = box.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    view_->model()->setData(box, ticked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    return true;
  }
  return QWidget::eventFilter(watched, event);
}

void ComparisonView::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange)
    model_->setDark(isDark(palette()));
}

} // namespace nullcline
