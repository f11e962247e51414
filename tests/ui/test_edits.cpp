// Undo and redo of what is chosen, of the data and of the table of runs.
#include "tests/support/state_folders.h"
#include "tests/support/window_session.h"
#include "ui/edits/edit.h"
#include "ui/methods/method_choices_json.h"
#include "ui/render_results.h"
#include "ui/run_view.h"
#include "ui/runs/run_actions.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLineEdit>
#include <QTest>
#include <QToolButton>

using namespace nullcline;

namespace {

Json choicesOf(Workspace& work) {
  return methodChoicesJson(work.methodChoices());
}

QAction* actionOf(MainWindow& window, const char* name) {
  return window.findChild<QAction*>(QLatin1String(name));
}

} // namespace

class EditsTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { initialiseResources(); }

  void everyChoiceIsUndoneAndRedone_data() {
    using Change = std::function<void(Workspace&)>;
    QTest::addColumn<std::function<void(Workspace&)>>("change");
    QTest::newRow("option") << Change([](Workspace& work) { work.setOption(QStringLiteral("field.width"), 12); });
    QTest::newRow("split") << Change([](Workspace& work) { work.setOption(QStringLiteral("split.kind"), "time"); });
    QTest::newRow("epochs") << Change([](Workspace& work) { work.setEpochs(3); });
    QTest::newRow("method") << Change([](Workspace& work) { work.setMethod("direct"); });
    QTest::newRow("published") << Change([](Workspace& work) { work.setMethod("vf-node", true); });
    QTest::newRow("tick") << Change([](Workspace& work) { work.tickMethod("direct", true); });
    QTest::newRow("order") << Change([](Workspace& work) { work.setRunOrder(RunOrder::in_parallel); });
    QTest::newRow("model") << Change([](Workspace& work) { work.setField(AugmentedOptions{}); });
    QTest::newRow("list") << Change([](Workspace& work) {
      work.setOption(QStringLiteral("stages.0.regularizers"), Json::array({{{"kind", "steer"}}}));
    });
  }

  void everyChoiceIsUndoneAndRedone() {
    QFETCH(std::function<void(Workspace&)>, change);
    WindowSession session;
    const Json before = choicesOf(session.work);
    const RunOrder order = session.work.runOrder();
    QVERIFY(!actionOf(session.window, "undo")->isEnabled());
    change(session.work);
    const Json after = choicesOf(session.work);
    const RunOrder order_after = session.work.runOrder();
    QVERIFY(before != after || order != order_after);
    QCOMPARE(session.work.edits().count(), 1);
    QVERIFY(!session.work.edits().undoText().isEmpty());
    QVERIFY(actionOf(session.window, "undo")->text().contains(session.work.edits().undoText()));
    actionOf(session.window, "undo")->trigger();
    QVERIFY(choicesOf(session.work) == before && session.work.runOrder() == order);
    QVERIFY(!actionOf(session.window, "undo")->isEnabled());
    actionOf(session.window, "redo")->trigger();
    QVERIFY(choicesOf(session.work) == after && session.work.runOrder() == order_after);
  }

  void editsOfOneFieldBecomeOne() {
    WindowSession session;
    session.work.setEpochs(100);
    session.work.setEpochs(200);
    session.work.setOption(QStringLiteral("field.width"), 12);
    session.work.setOption(QStringLiteral("field.width"), 16);
    QCOMPARE(session.work.edits().count(), 2);
    session.work.edits().undo();
    QCOMPARE(networkOf(session.work.spec().field)->width, MlpOptions{}.width);
    QCOMPARE(session.work.spec().totalEpochs(), 200);
    session.work.edits().undo();
    QVERIFY(!session.work.edits().canUndo());
    // There and back again is no edit at all.
    session.work.tickMethod("direct", true);
    session.work.tickMethod("direct", false);
    QVERIFY(!session.work.edits().canUndo());
    session.work.setEpochs(session.work.spec().totalEpochs());
    QVERIFY(!session.work.edits().canUndo());
  }

  void aRefusedValueIsNoEdit() {
    WindowSession session;
    session.work.setOption(QStringLiteral("field.width"), -4);
    session.work.setOption(QStringLiteral("no.such.option"), 1);
    QCOMPARE(session.work.edits().count(), 0);
  }

  void editsBeforeAndAfterARunStayApart() {
    WindowSession session;
    session.work.openExample("hudson-bay-pelts");
    QTRY_VERIFY(session.isReady());
    session.train(5);
    QTRY_VERIFY_WITH_TIMEOUT(session.isIdle(), kPatience);
    session.work.setEpochs(9);
    session.work.edits().undo();
    QCOMPARE(session.work.spec().totalEpochs(), 5);
  }

  void otherDataAreUndone() {
    WindowSession session;
    session.work.openExample("hudson-bay-pelts");
    QTRY_VERIFY(session.isReady());
    QVERIFY2(!session.work.edits().canUndo(), "the first data take nobody's place");
    const auto pelts = session.work.dataset();
    session.work.setField(KnownSystemOptions{"lotka-volterra", {}});
    session.work.openExample("lorenz");
    QTRY_VERIFY(session.work.dataset() != pelts && session.isReady());
    QVERIFY(!std::holds_alternative<KnownSystemOptions>(session.work.spec().field));
    QCOMPARE(session.work.trueSystem(), std::string("lorenz"));
    session.work.edits().undo();
    QCOMPARE(session.work.dataset(), pelts);
    QVERIFY(session.work.trueSystem().empty());
    QVERIFY2(std::holds_alternative<KnownSystemOptions>(session.work.spec().field), "with the model that it had");
    session.work.edits().redo();
    QCOMPARE(session.work.trueSystem(), std::string("lorenz"));
    QTRY_VERIFY(session.isReady());
  }

  void startedTrajectoriesAreUndone() {
    WindowSession session;
    session.work.openExample("lotka-volterra");
    QTRY_VERIFY(session.isReady());
    PhaseView& phase = *session.window.plots().phase();
    auto& edits = session.work.edits();
    phase.startAt(10.0, 2.0);
    phase.startAt(20.0, 3.0);
    QCOMPARE(phase.starts().size(), std::size_t(2));
    QCOMPARE(edits.undoText(), QStringLiteral("Start trajectory"));
    edits.undo();
    QCOMPARE(phase.starts(), (std::vector<std::vector<double>>{{10.0, 2.0}}));
    edits.redo();
    QCOMPARE(phase.starts().size(), std::size_t(2));
    QTest::mouseClick(phase.findChild<QToolButton*>(QStringLiteral("start_clear")), Qt::LeftButton);
    QVERIFY(phase.starts().empty());
    edits.undo();
    QCOMPARE(phase.starts().size(), std::size_t(2));
    // The first half of a double click is no edit.
    const int before = edits.count();
    const auto* rect = phase.plot()->axisRects().first();
    QTest::mouseDClick(phase.plot(), Qt::LeftButton, {}, rect->rect().center());
    QCOMPARE(phase.starts().size(), std::size_t(2));
    QVERIFY2(edits.count() <= before && edits.undoText() == QStringLiteral("Start trajectory"),
             qPrintable(edits.undoText()));
    // Other data take them away; their steps stay behind those data.
    session.work.openExample("van-der-pol");
    QTRY_VERIFY(session.isReady() && phase.starts().empty());
    edits.undo();
    QTRY_VERIFY(session.isReady());
    edits.undo();
    QCOMPARE(phase.starts(), (std::vector<std::vector<double>>{{10.0, 2.0}}));
  }

  void textHasAnUndoOfItsOwn() {
    WindowSession session;
    session.work.setEpochs(77);
    QLineEdit field(&session.window);
    field.show();
    field.setFocus();
    QTest::keyClicks(&field, QStringLiteral("abc"));
    QTest::keySequence(&field, QKeySequence::Undo);
    QVERIFY(field.text() != QStringLiteral("abc"));
    QCOMPARE(session.work.spec().totalEpochs(), 77);
  }

  void runsAreRemovedAndComeBack() {
    WindowSession session;
    const QAbstractItemModelTester tester(&session.work.runs(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester sorted(session.window.runView().model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    session.work.openExample("hudson-bay-pelts");
    QTRY_VERIFY(session.isReady());
    for (const int epochs : {4, 5, 6}) {
      session.train(epochs);
      QTRY_VERIFY_WITH_TIMEOUT(session.isIdle(), kPatience);
    }
    auto& table = session.window.runView();
    table.setFocus();
    table.selectionModel()->setCurrentIndex(table.model()->index(1, 0),
                                            QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    QCOMPARE(session.work.shownRun()->epoch, 5);
    QCOMPARE(table.selectedRuns().size(), std::size_t(1));
    QTest::keyClick(&table, Qt::Key_Delete);
    QCOMPARE(session.work.runs().rowCount(), 2);
    QVERIFY(session.work.shownRun() && session.work.shownRun()->epoch != 5);
    session.work.edits().undo();
    QCOMPARE(session.work.runs().rowCount(), 3);
    QCOMPARE(session.run(1).epoch, 5);
    QCOMPARE(session.work.shownRun()->epoch, 5);
    table.selectAll();
    table.actions().removeAction()->trigger();
    QCOMPARE(session.work.runs().rowCount(), 0);
    QVERIFY(!session.work.shownRun());
    session.work.edits().undo();
    QCOMPARE(session.work.runs().rowCount(), 3);
    for (const int row : {0, 1, 2})
      QCOMPARE(session.run(row).epoch, 4 + row);
  }

  void aLookAtARunOnOtherDataIsUndone() {
    WindowSession session;
    session.work.openExample("hudson-bay-pelts");
    QTRY_VERIFY(session.isReady());
    session.train(4);
    QTRY_VERIFY_WITH_TIMEOUT(session.isIdle(), kPatience);
    const auto pelts = session.work.dataset();
    session.work.openExample("lorenz");
    QTRY_VERIFY(session.work.dataset() != pelts && session.isReady());
    session.work.setField(KnownSystemOptions{"lorenz", {}});
    const auto lorenz = session.work.dataset();
    session.work.showRun(session.run(0).id);
    QCOMPARE(session.work.dataset(), pelts);
    QVERIFY2(!std::holds_alternative<KnownSystemOptions>(session.work.spec().field), "it has other states");
    session.work.edits().undo();
    QCOMPARE(session.work.dataset(), lorenz);
    QVERIFY2(std::holds_alternative<KnownSystemOptions>(session.work.spec().field), "with the model that was chosen");
    session.work.edits().redo();
    QCOMPARE(session.work.dataset(), pelts);
  }

  // Qt makes the next row current while one goes.
  void removingARunStaysWithItsData() {
    WindowSession session;
    session.work.openExample("lorenz");
    QTRY_VERIFY(session.isReady());
    session.train(4);
    QTRY_VERIFY_WITH_TIMEOUT(session.isIdle(), kPatience);
    const auto lorenz = session.work.dataset();
    session.work.openExample("hudson-bay-pelts");
    QTRY_VERIFY(session.work.dataset() != lorenz && session.isReady());
    session.train(5);
    QTRY_VERIFY_WITH_TIMEOUT(session.isIdle(), kPatience);
    const auto pelts = session.work.dataset();
    QCOMPARE(session.work.shownRun()->epoch, 5);
    session.window.runView().setFocus();
    QTest::keyClick(&session.window.runView(), Qt::Key_Delete);
    QCOMPARE(session.work.runs().rowCount(), 1);
    QCOMPARE(session.work.dataset(), pelts);
    QVERIFY(!session.work.shownRun());
    session.work.edits().undo();
    QCOMPARE(session.work.shownRun()->epoch, 5);
  }

  void runsUnderWayStay() {
    WindowSession session;
    session.work.openExample("hudson-bay-pelts");
    QTRY_VERIFY(session.isReady());
    session.train(kLong);
    const auto id = session.run(0).id;
    QVERIFY(!session.work.removalProblem({id}).isEmpty());
    session.work.removeRuns({id});
    QCOMPARE(session.work.runs().rowCount(), 1);
    session.work.stop();
    QTRY_VERIFY_WITH_TIMEOUT(session.isIdle(), kPatience);
    QVERIFY(session.work.removalProblem({id}).isEmpty());
  }

  void namesAreGivenAndUndone() {
    WindowSession session;
    session.work.openExample("hudson-bay-pelts");
    QTRY_VERIFY(session.isReady());
    session.train(4);
    QTRY_VERIFY_WITH_TIMEOUT(session.isIdle(), kPatience);
    auto* model = &session.work.runs();
    const auto cell = model->index(0, RunTableModel::MethodColumn);
    QVERIFY(cell.flags() & Qt::ItemIsEditable);
    QVERIFY(model->setData(cell, QStringLiteral("  first   try "), Qt::EditRole));
    QCOMPARE(session.run(0).name, QStringLiteral("first try"));
    QVERIFY(cell.data().toString().contains(QStringLiteral("first try")));
    session.work.edits().undo();
    QVERIFY(session.run(0).name.isEmpty());
    session.work.edits().redo();
    QCOMPARE(session.run(0).name, QStringLiteral("first try"));
  }

  void aSaveMakesRemovalFinal() {
    StateFolders folders;
    const QString path = folders.filePath(QStringLiteral("work.nullcline"));
    WindowSession session(folders.fresh());
    session.work.openExample("hudson-bay-pelts");
    QTRY_VERIFY(session.isReady());
    for (const int epochs : {4, 5}) {
      session.train(epochs);
      QTRY_VERIFY_WITH_TIMEOUT(session.isIdle(), kPatience);
    }
    session.work.renameRun(session.run(1).id, QStringLiteral("the one to keep"));
    session.work.saveProjectTo(path);
    QTRY_VERIFY(session.work.projectPath() == path && !session.work.project().isBusy());
    QTRY_VERIFY(!session.work.hasUnsavedWork());
    session.work.removeRuns({session.run(0).id});
    QVERIFY2(session.work.hasUnsavedWork(), "the file has it still");
    QCOMPARE(ProjectFile::open(path.toStdString())->runs()->size(), std::size_t(2));
    session.work.saveProject();
    QTRY_VERIFY(!session.work.hasUnsavedWork() && !session.work.project().isBusy());
    QCOMPARE(ProjectFile::open(path.toStdString())->runs()->size(), std::size_t(1));
    QVERIFY(!session.work.edits().canUndo());

    session.work.setEpochs(3);
    session.window.openFile(path);
    QTRY_VERIFY2(!session.work.edits().canUndo(), "another session");
    QCOMPARE(session.work.runs().rowCount(), 1);
    QCOMPARE(session.run(0).epoch, 5);
    QTRY_COMPARE(session.run(0).name, QStringLiteral("the one to keep"));
  }

  void sidesOfAnEdit() {
    int value = 0;
    const auto side = [&](int to) { return Edit::Side{to, [&value, to] { value = to; }}; };
    QUndoStack stack;
    value = 1;
    stack.push(new Edit(QStringLiteral("a"), "key", side(0), side(1)));
    QCOMPARE(value, 1);
    stack.push(new Edit(QStringLiteral("b"), "other", side(1), side(2)));
    stack.push(new Edit(QStringLiteral("c"), "", side(2), side(3)));
    stack.push(new Edit(QStringLiteral("d"), "", side(3), side(4)));
    QCOMPARE(stack.count(), 4);
    stack.push(new Edit(QStringLiteral("e"), "key", side(4), side(5)));
    stack.push(new Edit(QStringLiteral("f"), "key", side(5), side(6)));
    QCOMPARE(stack.count(), 5);
    stack.undo();
    QCOMPARE(value, 4);
    stack.redo();
    QCOMPARE(value, 6);
  }
};

QTEST_MAIN(EditsTest)
#include "test_edits.moc"
