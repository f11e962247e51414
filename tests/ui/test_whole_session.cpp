// One session from an odd table to a project that is opened again, by mouse and keyboard alone: each test is a step of
// it, in this order.
#include "engine/export/safetensors.h"
#include "tests/support/state_folders.h"
#include "tests/support/window_session.h"
#include "ui/comparison/comparison_view.h"
#include "ui/forms/fold_button.h"
#include "ui/forms/number_edit.h"
#include "ui/import/column_model.h"
#include "ui/import/import_dialog.h"
#include "ui/import/recipe_edits.h"
#include "ui/methods/method_choices_json.h"
#include "ui/methods/method_list.h"
#include "ui/plots/plot_tools.h"
#include "ui/project/window_views.h"
#include "ui/render_results.h"
#include "ui/run_view.h"
#include "ui/text.h"

#include <QComboBox>
#include <QDockWidget>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>
#include <cmath>
#include <fstream>

using namespace nullcline;

namespace {

/// Two states that go round, among columns that are something else; nothing in it is called as a program would like it.
std::string oddTable() {
  std::ostringstream table;
  table.imbue(std::locale::classic());
  table << "Nr.;R\u00e4uber & Co. [10\u00b3];\"<b>Beute</b>; 100%\";Temp \u00b0C;t' [h];Notiz\n";
  for (int i = 0; i < 80; ++i) {
    const double t = 0.15 * i;
    table << i + 1 << ';' << 3 + std::sin(t) << ';' << 4 + 2 * std::cos(t) << ';' << 20 + i % 3 << ';' << t << ";ok\n";
  }
  return table.str();
}

/// As a user reads it, cell by cell.
QStringList cellsOf(const QAbstractItemModel& model) {
  QStringList cells;
  for (int row = 0; row < model.rowCount(); ++row)
    for (int column = 0; column < model.columnCount(); ++column)
      cells << model.index(row, column).data().toString();
  return cells;
}

/// The window, and hands for it.
struct User : WindowSession {
  explicit User(const std::filesystem::path& state) : WindowSession(state) {
    window.resize(1280, 720);
    window.activateWindow();
  }
  /// Where the keyboard is. The window is the active one again once a menu or a dialog has closed, as on a desktop.
  void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QWidget* target = QApplication::focusWidget();
    QTest::keyClick(target ? target : &window, key, modifiers);
  }
  /// As this desktop has it.
  void press(QKeySequence::StandardKey keys) {
    const auto first = QKeySequence::keyBindings(keys).constFirst()[0];
    press(first.key(), first.keyboardModifiers());
  }
  void type(QWidget* field, const QString& words) {
    field->setFocus();
    QMetaObject::invokeMethod(field, "selectAll");
    QTest::keyClicks(field, words);
    QTest::keyClick(field, Qt::Key_Tab);
  }
  template <class Widget>
  Widget* find(const char* name) const {
    return window.findChild<Widget*>(QLatin1String(name));
  }
  ImportDialog* importDialog() const { return window.findChild<ImportDialog*>(); }
  QTreeView* comparisonTable() const { return find<QTreeView>("comparison_table"); }
  QCPAxis* phaseAxis(QCPAxis::AxisType side) {
    return window.plots().phase()->plot()->axisRects().constFirst()->axis(side);
  }
};

/// Chooses what a column is for: F2, the arrows, Return.
bool chooseRole(QTreeView& columns, int row, ColumnRole role) {
  columns.setFocus();
  QTest::keyClick(&columns, Qt::Key_Home);
  for (int i = 0; i < row; ++i)
    QTest::keyClick(&columns, Qt::Key_Down);
  QTest::keyClick(&columns, Qt::Key_F2);
  const QPointer<QComboBox> box = columns.findChild<QComboBox*>(QStringLiteral("role_box"));
  if (!QTest::qWaitFor([&] { return box && box->view()->isVisible(); }))
    return false;
  const int wanted = box->findData(static_cast<int>(role));
  while (box && box->view()->currentIndex().row() != wanted && wanted >= 0)
    QTest::keyClick(box->view(), box->view()->currentIndex().row() < wanted ? Qt::Key_Down : Qt::Key_Up);
  if (box)
    QTest::keyClick(box->view(), Qt::Key_Return);
  return wanted >= 0 && QTest::qWaitFor([&] { return !box; });
}

} // namespace

class WholeSessionTest : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;
  StateFolders states_;
  const std::filesystem::path state_ = states_.fresh();
  std::unique_ptr<User> user_;
  bool broken_ = false; // by a step before
  // As it was before the window was closed.
  QStringList runs_, compared_;
  Json choices_, views_;
  std::vector<std::vector<double>> starts_;

  QString path(const char* name) const { return folder_.filePath(QLatin1String(name)); }
  /// What is kept with the project of what the window shows.
  Json viewsNow() const {
    auto& window = user_->window;
    auto* bottom = window.findChild<QDockWidget*>(QStringLiteral("runs"))->findChild<QTabWidget*>();
    auto* centre = window.centralWidget()->findChild<QTabWidget*>();
    Json views =
        collectViews({window, user_->work, window.plots(), window.comparison(), window.runView(), *centre, *bottom});
    views.erase("arrangement"); // in parts of a size that may differ by a point
    views.erase("comparison_arrangement");
    return views;
  }
  Json choicesNow() const { return methodChoicesJson(user_->work.methodChoices()); }
  bool isDone() { return user_->work.runs().rowCount() > 0 && !user_->work.controller().isRunning(); }

 private Q_SLOTS:
  void initTestCase() {
    initialiseResources();
    std::ofstream(path("Messung #7 (neu).csv").toStdString(), std::ios::binary) << oddTable();
    user_ = std::make_unique<User>(state_);
    QVERIFY(QTest::qWaitForWindowActive(&user_->window));
  }
  void init() {
    if (broken_)
      QSKIP("a step before this one failed");
  }
  void cleanup() {
    broken_ = broken_ || QTest::currentTestFailed();
    if (user_ && !user_->script.problems.isEmpty()) {
      broken_ = true;
      QFAIL(qPrintable(user_->script.problems.join(QLatin1Char('\n'))));
    }
  }
  void cleanupTestCase() { user_.reset(); }

  void columnsAreMappedByKeyboard() {
    user_->script.files_to_open = {path("Messung #7 (neu).csv")};
    user_->press(Qt::Key_I, Qt::ControlModifier);
    auto* dialog = user_->importDialog();
    QVERIFY(dialog && QTest::qWaitForWindowActive(dialog));
    QTRY_VERIFY_WITH_TIMEOUT(dialog->preview() && !dialog->isReading(), kPatience);
    auto* columns = dialog->findChild<QTreeView*>(QStringLiteral("import_columns"));
    QCOMPARE(columns->model()->rowCount(), 6);
    const std::pair<int, ColumnRole> wanted[] = {{4, ColumnRole::time},
                                                 {0, ColumnRole::ignored},
                                                 {3, ColumnRole::ignored},
                                                 {1, ColumnRole::state},
                                                 {2, ColumnRole::state}};
    for (const auto& [row, role] : wanted) {
      QVERIFY(chooseRole(*columns, row, role));
      QTRY_VERIFY_WITH_TIMEOUT(!dialog->isReading(), kPatience);
      const auto chosen = columns->model()->index(row, ColumnModel::RoleColumn).data(Qt::EditRole).toInt();
      QCOMPARE(chosen, static_cast<int>(role));
    }
    QVERIFY(!dialog->findChild<QLabel*>(QStringLiteral("import_problem")));
    QTest::keyClick(columns, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(user_->isReady(), kPatience);
    QVERIFY(!dialog->isVisible());
    const Dataset& data = *user_->work.dataset();
    QCOMPARE(data.channels.size(), std::size_t(2));
    QVERIFY2(data.channels[0].name.find("uber & Co.") != std::string::npos, data.channels[0].name.c_str());
    QVERIFY2(data.channels[1].name.find("<b>Beute</b>; 100%") != std::string::npos, data.channels[1].name.c_str());
    QVERIFY2(data.time_name.starts_with("t'"), data.time_name.c_str());
    QCOMPARE(data.time_unit, std::string("h"));
    QCOMPARE(data.trajectories.front().times.size(), std::size_t(80));
    QVERIFY2(user_->words("data_summary").contains(QStringLiteral("<b>Beute</b>")), "names are no markup");
  }

  void theSystemIsChosenAndTakenBack() {
    auto* model = user_->find<QComboBox>("model_choice");
    const QString neural = model->currentText();
    model->setFocus();
    QTest::keyClicks(model, QStringLiteral("Lotka"));
    QVERIFY2(model->currentText().startsWith(QStringLiteral("Lotka")), qPrintable(model->currentText()));
    QVERIFY(std::holds_alternative<KnownSystemOptions>(user_->work.spec().field));
    QVERIFY2(user_->words("model_columns").contains(QStringLiteral("Columns are read as states")),
             qPrintable(user_->words("model_columns")));
    for (int i = 0; i < 20 && user_->work.edits().canUndo(); ++i)
      user_->press(QKeySequence::Undo);
    QCOMPARE(model->currentText(), neural);
    user_->type(user_->find<QSpinBox>("field.width"), QStringLiteral("12"));
    user_->type(user_->find<QSpinBox>("field.depth"), QStringLiteral("2"));
    QCOMPARE(networkOf(user_->work.spec().field)->width, 12);
    QCOMPARE(networkOf(user_->work.spec().field)->depth, 2);
  }

  void twoMethodsAreTickedAndTrained() {
    auto* fold = user_->find<FoldButton>("all_methods");
    fold->setFocus();
    user_->press(Qt::Key_Space);
    QVERIFY(fold->isOpen());
    auto* list = user_->find<MethodList>("method_list");
    list->setFocus();
    const auto current = [&] { return user_->work.methodChoices().current().name; };
    QCOMPARE(current(), std::string("vf-node"));
    user_->type(user_->find<QSpinBox>("epochs"), QStringLiteral("40"));
    list->setFocus();
    for (int i = 0; i < list->model()->rowCount() && current() != "gradient-matching"; ++i)
      user_->press(Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(current(), std::string("gradient-matching"));
    QCOMPARE(user_->work.methodChoices().ticked().size(), std::size_t(1));
    user_->press(Qt::Key_Space);
    QCOMPARE(user_->work.methodChoices().ticked().size(), std::size_t(2));
    user_->type(user_->find<QSpinBox>("epochs"), QStringLiteral("30"));
    user_->press(Qt::Key_F5);
    QCOMPARE(user_->work.runs().rowCount(), 2);
    QTRY_VERIFY_WITH_TIMEOUT(isDone(), kPatience);
    QCOMPARE(user_->run(0).epoch, 40);
    QCOMPARE(user_->run(1).epoch, 30);
    for (const int row : {0, 1})
      QVERIFY2(user_->run(row).result->status == RunStatus::completed, qPrintable(user_->run(row).message));
  }

  void aRunIsNamed() {
    auto& table = user_->window.runView();
    table.setFocus();
    user_->press(Qt::Key_Home);
    QCOMPARE(user_->work.shownRun()->id, user_->run(0).id);
    user_->press(Qt::Key_F2);
    auto* edit = table.findChild<QLineEdit*>();
    QVERIFY(edit);
    QTest::keyClicks(edit, QStringLiteral("the first & best"));
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(user_->run(0).name, QStringLiteral("the first & best"));
  }

  void theNumbersAreCompared() {
    user_->press(Qt::Key_2, Qt::ControlModifier);
    auto& comparison = user_->window.comparison();
    QTRY_VERIFY_WITH_TIMEOUT(comparison.isVisible() && comparison.shown() && comparison.isUpToDate(), kPatience);
    auto& model = comparison.table();
    QCOMPARE(model.rowCount(), 2);
    const auto cell = [&](int row, int column) { return model.index(row, column).data().toString(); };
    for (const int row : {0, 1}) {
      const RunRecord& run = user_->run(row);
      QVERIFY2(model.isTicked(run.id), "methods that were trained together are compared");
      QCOMPARE(cell(row, ComparisonTableModel::EpochsColumn), QString::number(run.epoch));
      QCOMPARE(cell(row, ComparisonTableModel::TestMseColumn), numberText(run.test_mse, 3));
      QVERIFY(cell(row, ComparisonTableModel::BestErrorColumn) != numberText(std::optional<double>()));
    }
    QVERIFY(cell(0, ComparisonTableModel::RunColumn).contains(QStringLiteral("the first & best")));
    QCOMPARE(comparison.plots().front()->lineCount(), 2);
    // A number is clicked, then the space bar: the run goes, and comes back by undo.
    auto* table = user_->comparisonTable();
    const auto number = table->model()->index(1, ComparisonTableModel::TestMseColumn);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(number).center());
    QVERIFY(table->hasFocus() && table->currentIndex() == number);
    user_->press(Qt::Key_Space);
    QVERIFY(!model.isTicked(user_->run(1).id));
    QTRY_COMPARE(comparison.plots().front()->lineCount(), 1);
    QVERIFY(user_->work.edits().undoText().contains(QString::number(user_->run(1).id)));
    user_->press(QKeySequence::Undo);
    QVERIFY(model.isTicked(user_->run(1).id));
    user_->press(QKeySequence::Redo);
    QVERIFY(!model.isTicked(user_->run(1).id));
    user_->press(QKeySequence::Undo);
    QTRY_COMPARE(comparison.plots().front()->lineCount(), 2);
    user_->type(user_->find<NumberEdit>("target_error"), QStringLiteral("0.9"));
    QTRY_VERIFY(comparison.isUpToDate() && comparison.target() == 0.9);
    user_->press(QKeySequence::Undo);
    QTRY_VERIFY(comparison.isUpToDate() && !comparison.target());
    user_->press(QKeySequence::Redo);
    QTRY_VERIFY(comparison.isUpToDate() && comparison.target() == 0.9);
    // Only one is left ticked, by the table's menu.
    table->setFocus();
    table->selectionModel()->select(table->model()->index(1, 0),
                                    QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    const auto* menu = table->findChild<QAction*>(QStringLiteral("compare_only"));
    const std::set<std::uint64_t> one{user_->run(1).id}, both{user_->run(0).id, user_->run(1).id};
    QCOMPARE(table->contextMenuPolicy(), Qt::ActionsContextMenu);
    QVERIFY(table->selectionModel()->hasSelection());
    QVERIFY(menu->isEnabled());
    user_->find<QAction>("compare_only")->trigger();
    QCOMPARE(comparison.compared(), one);
    user_->press(QKeySequence::Undo);
    QCOMPARE(comparison.compared(), both);
    user_->press(QKeySequence::Redo);
    QCOMPARE(comparison.compared(), one);
    user_->find<QAction>("compare_all")->trigger();
    QCOMPARE(comparison.compared(), both);
    user_->press(QKeySequence::Undo);
    QCOMPARE(comparison.compared(), one);
    QTRY_VERIFY(comparison.isUpToDate());
  }

  void aClickStartsATrajectory() {
    user_->press(Qt::Key_1, Qt::ControlModifier);
    auto* phase = user_->window.plots().phase();
    QTRY_VERIFY_WITH_TIMEOUT(phase->isInSight() && user_->window.plots().isUpToDate(), kPatience);
    const QPoint where = phase->plot()->axisRects().constFirst()->rect().center() + QPoint(13, 9);
    const double x = user_->phaseAxis(QCPAxis::atBottom)->pixelToCoord(where.x());
    const double y = user_->phaseAxis(QCPAxis::atLeft)->pixelToCoord(where.y());
    QTest::mouseClick(phase->plot(), Qt::LeftButton, {}, where);
    QTRY_VERIFY_WITH_TIMEOUT(phase->plot()->startedCurve()->dataCount() > 10, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(user_->window.plots().isUpToDate(), kPatience);
    QCOMPARE(phase->plot()->startedCurve()->dataMainKey(0), x);
    QCOMPARE(phase->plot()->startedCurve()->dataMainValue(0), y);
    QCOMPARE(phase->starts().size(), std::size_t(1));
  }

  void whatIsShownIsChosen() {
    auto& plots = user_->window.plots();
    auto* losses = plots.losses();
    losses->setFocus();
    QTRY_VERIFY(losses->hasFocus());
    user_->press(Qt::Key_Plus);
    QVERIFY(!losses->followsData());
    const QStringList curves = losses->legendNames();
    QVERIFY(curves.size() > 1);
    auto* legend = losses->findChild<QCPLegend*>();
    QTest::mouseClick(losses, Qt::LeftButton, {}, legend->item(1)->outerRect().center());
    QCOMPARE(losses->tools().hidden(), QStringList{curves[1]});
    plots.trajectories()->plotWidget()->setFocus();
    user_->press(Qt::Key_Y);
    QVERIFY(plots.trajectories()->plotWidget()->tools().isLogarithmic(Qt::Vertical));
  }

  void aPlotAndTheModelAreExported() {
    PlotWidget* plot = user_->window.plots().phase()->plotWidget();
    user_->script.file_to_save = path("phase.svg");
    plot->setFocus();
    QContextMenuEvent wish(QContextMenuEvent::Keyboard, plot->rect().center(),
                           plot->mapToGlobal(plot->rect().center()));
    QCoreApplication::sendEvent(plot, &wish);
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QTest::keyClick(menu, Qt::Key_E);
    QVERIFY(QFileInfo(path("phase.svg")).size() > 1000);
    user_->script.file_to_save = path("model.safetensors");
    user_->press(Qt::Key_E, Qt::ControlModifier);
    const auto model = loadModel(path("model.safetensors").toStdString());
    QVERIFY2(model.hasValue(), model ? "" : model.error().message.c_str());
    QCOMPARE(model->parameters, user_->work.shownRun()->model->parameters);
    QCOMPARE(model->channels[1].name, user_->work.dataset()->channels[1].name);
  }

  void itIsSavedAndClosed() {
    user_->press(Qt::Key_2, Qt::ControlModifier); // the last thing that was looked at
    QTRY_VERIFY(user_->window.comparison().isUpToDate());
    QVERIFY(user_->window.isWindowModified());
    user_->script.file_to_save = path("Projekt #1 & mehr.nullcline");
    user_->press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(user_->work.projectPath(), user_->script.file_to_save, kPatience);
    QTRY_VERIFY(!user_->window.isWindowModified() && !user_->work.project().isBusy());
    runs_ = cellsOf(user_->work.runs());
    compared_ = cellsOf(user_->window.comparison().table());
    choices_ = choicesNow();
    views_ = viewsNow();
    starts_ = user_->window.plots().phase()->starts();
    QVERIFY(user_->script.questions.isEmpty());
    user_->window.close();
    QTRY_VERIFY_WITH_TIMEOUT(!user_->window.isVisible(), kPatience);
    QVERIFY2(user_->script.questions.isEmpty(), "what is saved can be closed");
    user_.reset();
  }

  void everythingIsThereAgain() {
    user_ = std::make_unique<User>(state_);
    QVERIFY(QTest::qWaitForWindowActive(&user_->window));
    QVERIFY(user_->window.isWelcomeShown());
    user_->script.file_to_open = path("Projekt #1 & mehr.nullcline");
    user_->press(Qt::Key_O, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(user_->isReady(), kPatience);
    QTRY_COMPARE(user_->work.projectPath(), user_->script.file_to_open);
    auto& comparison = user_->window.comparison();
    QVERIFY2(comparison.isVisible(), "the tab that was in front");
    QTRY_VERIFY_WITH_TIMEOUT(comparison.shown() && comparison.isUpToDate(), kPatience);
    QCOMPARE(cellsOf(user_->work.runs()), runs_);
    QCOMPARE(cellsOf(comparison.table()), compared_);
    QCOMPARE(choicesNow().dump(2), choices_.dump(2));
    QCOMPARE(viewsNow().dump(2), views_.dump(2));
    QVERIFY(!user_->window.isWindowModified() && !user_->work.edits().canUndo());
    QCOMPARE(comparison.compared(), std::set<std::uint64_t>{user_->run(1).id});
  }

  void thePlotsAreAsTheyWere() {
    user_->press(Qt::Key_1, Qt::ControlModifier);
    auto& plots = user_->window.plots();
    QTRY_VERIFY_WITH_TIMEOUT(plots.phase()->isInSight() && plots.isUpToDate(), kPatience);
    QVERIFY(plots.phase()->starts() == starts_);
    QTRY_VERIFY_WITH_TIMEOUT(plots.phase()->plot()->startedCurve()->dataCount() > 10, kPatience);
    QVERIFY(!plots.losses()->followsData());
    QCOMPARE(plots.losses()->tools().hidden().size(), 1);
    QVERIFY(plots.trajectories()->plotWidget()->tools().isLogarithmic(Qt::Vertical));
  }

  void theTableCanBeReadOtherwise() {
    QTest::mouseClick(user_->button("import_options"), Qt::LeftButton);
    auto* dialog = user_->importDialog();
    QVERIFY(dialog && dialog->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(dialog->preview() && !dialog->isReading(), kPatience);
    auto* columns = dialog->findChild<QTreeView*>(QStringLiteral("import_columns"));
    const auto role = [&](int row) {
      return static_cast<ColumnRole>(columns->model()->index(row, ColumnModel::RoleColumn).data(Qt::EditRole).toInt());
    };
    QVERIFY(role(4) == ColumnRole::time && role(0) == ColumnRole::ignored && role(3) == ColumnRole::ignored);
    QVERIFY(role(1) == ColumnRole::state && role(2) == ColumnRole::state);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(!dialog->isVisible());
  }

  void itGoesOnFromThere() {
    user_->press(Qt::Key_F5);
    QTRY_COMPARE(user_->work.runs().rowCount(), 4);
    QTRY_VERIFY_WITH_TIMEOUT(isDone(), kPatience);
    QCOMPARE(user_->run(2).epoch, 40);
    // The same data, the same settings, the same seed: the same numbers.
    QCOMPARE(user_->run(2).model->parameters, user_->run(0).model->parameters);
  }
};

QTEST_MAIN(WholeSessionTest)
#include "test_whole_session.moc"
