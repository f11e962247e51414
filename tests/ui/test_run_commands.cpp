// What is done with runs in the table: polished, copied from, copied as a command line, moved in the queue.
#include "tests/cli/cli_process.h"
#include "tests/support/state_folders.h"
#include "tests/support/window_session.h"
#include "ui/render_results.h"
#include "ui/run_view.h"
#include "ui/runs/run_actions.h"

#include "engine/export/safetensors.h"
#include "engine/fit/warm_start.h"

#include <QAction>
#include <QClipboard>
#include <QMenu>
#include <QTest>

using namespace nullcline;

namespace {

struct Actions {
  WindowSession& session;

  RunView& table() const { return session.window.runView(); }
  void select(int row) const { table().setCurrentIndex(table().model()->index(row, 0)); }
  QAction* operator()(const char* name) const { return session.window.findChild<QAction*>(QLatin1String(name)); }
  QAction* polish(const char* method) const {
    QMenu* menu = table().actions().polishMenu();
    Q_EMIT menu->aboutToShow();
    return menu->findChild<QAction*>(QStringLiteral("polish_") + QLatin1String(method));
  }
};

/// A table with decimal commas, columns that must be told apart, and a title before it.
QByteArray awkwardTable() {
  QByteArray table = "measured in May\nnr;Zeit [h];druck;fehler\n";
  for (int i = 0; i < 40; ++i) {
    const QByteArray x = QByteArray::number(std::cos(0.2 * i) * std::exp(-0.02 * i), 'f', 6).replace('.', ',');
    table += "7;" + QByteArray::number(0.2 * i, 'f', 1).replace('.', ',') + ';' + x + ";0,5\n";
  }
  return table;
}

} // namespace

class RunCommandsTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { initialiseResources(); }

  void theCommandLineGivesTheSameNumbers_data() {
    QTest::addColumn<QString>("example");
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("system");
    QTest::newRow("network") << "lotka-volterra"
                             << "vf-node"
                             << "";
    QTest::newRow("known system") << "hudson-bay-pelts"
                                  << "two-stage"
                                  << "lotka-volterra";
    QTest::newRow("solver") << "hudson-bay-pelts"
                            << "direct"
                            << "";
    QTest::newRow("recipe") << "simulated-epidemic-hub"
                            << "gradient-matching"
                            << "";
    QTest::newRow("own table") << ""
                               << "quick"
                               << "";
  }

  void theCommandLineGivesTheSameNumbers() {
    QFETCH(QString, example);
    QFETCH(QString, method);
    QFETCH(QString, system);
    StateFolders folders;
    WindowSession session;
    if (example.isEmpty()) {
      const QString path = folders.filePath(QStringLiteral("it's awkward.csv"));
      writeText(path, awkwardTable());
      OpenRequest request;
      request.files = {path.toStdString()};
      request.recipe.text.skipped_lines = 1;
      request.recipe.columns = {{"Zeit", ColumnRole::time, ""},
                                {"druck", ColumnRole::state, "Pa"},
                                {"nr", ColumnRole::ignored, ""},
                                {"fehler", ColumnRole::ignored, ""}};
      session.work.open(request);
    } else {
      session.work.openExample(example.toStdString());
    }
    QTRY_VERIFY_WITH_TIMEOUT(!session.work.isOpening() &&
                                 session.work.openProblem() + session.work.blockedReason() == QString() &&
                                 session.isReady(),
                             kPatience);
    session.work.setMethod(method.toStdString());
    if (!system.isEmpty())
      session.work.setField(KnownSystemOptions{system.toStdString(), {}});
    else
      session.choose(6);
    session.work.setEpochs(12);
    session.work.setOption(QStringLiteral("seed"), 5);
    session.work.train();
    QTRY_VERIFY_WITH_TIMEOUT(session.isIdle(), kPatience);
    QCOMPARE(session.work.runs().rowCount(), 1);
    const Actions actions{session};
    actions.select(0);
    QGuiApplication::clipboard()->clear();
    actions("copy_command")->trigger();
    QVERIFY2(session.script.problems.isEmpty(), qPrintable(session.script.problems.join(QLatin1Char('\n'))));
    QString line = QGuiApplication::clipboard()->text();
    QVERIFY(line.startsWith(QStringLiteral("nullcline-cli fit ")));
    line.replace(0, QStringLiteral("nullcline-cli").size(), cliProgram());
    const QString results = folders.filePath(QStringLiteral("results"));
    QProcess shell;
    shell.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), line + QStringLiteral(" --output ") + results});
    QVERIFY(shell.waitForFinished(kPatience));
    QVERIFY2(shell.exitCode() == 0 || shell.exitCode() == 4,
             (line.toUtf8() + '\n' + shell.readAllStandardError()).constData());
    const auto model = loadModel((results + QStringLiteral("/model.safetensors")).toStdString());
    QVERIFY(model.hasValue());
    QCOMPARE(model->parameters, session.run(0).model->parameters);
    const Json report = Json::parse(readText(results + QStringLiteral("/report.json")).toStdString());
    QCOMPARE(report["test_mse"], Json(*session.run(0).test_mse));
  }

  void anotherMethodGoesOnFromARun() {
    StateFolders folders;
    WindowSession session(folders.fresh());
    session.work.openExample("hudson-bay-pelts");
    QTRY_VERIFY(session.isReady());
    session.train(60);
    QTRY_VERIFY_WITH_TIMEOUT(session.isIdle(), kPatience);
    session.work.setMethod("gradient-matching");
    session.work.setEpochs(8);
    const Actions actions{session};
    actions.select(0);
    auto* polish = actions.polish("gradient-matching");
    QVERIFY(polish && polish->isEnabled());
    polish->trigger();
    QCOMPARE(session.work.runs().rowCount(), 2);
    QTRY_VERIFY_WITH_TIMEOUT(session.isIdle(), kPatience);
    const RunRecord& run = session.run(1);
    QVERIFY2(run.result, qPrintable(run.message));
    QCOMPARE(run.spec.method, std::string("gradient-matching"));
    QCOMPARE(networkOf(run.spec.field)->width, 12);
    QCOMPARE(run.epoch, 8);
    QVERIFY(wasWarmStarted(*run.model));
    QVERIFY(run.name.contains(QString::number(session.run(0).id)));
    QVERIFY2(run.saved, "recorded with its first checkpoint");
    actions.select(1);
    actions("copy_command")->trigger();
    QCOMPARE(session.script.problems.size(), 1);
  }

  void whatCannotBePolishedSaysWhy() {
    WindowSession session;
    session.work.openExample("hudson-bay-pelts");
    QTRY_VERIFY(session.isReady());
    session.train(kLong);
    QTRY_VERIFY_WITH_TIMEOUT(session.run(0).epoch > 0, kPatience);
    QVERIFY2(!session.work.polishProblem(session.run(0).id, "direct").isEmpty(), "it changes still");
    session.work.stop();
    QTRY_VERIFY_WITH_TIMEOUT(session.isIdle(), kPatience);
    QVERIFY(session.work.polishProblem(session.run(0).id, "direct").isEmpty());
    QVERIFY(!session.work.polishProblem(999, "direct").isEmpty());
  }

  void aPolishWaitsBehindTheRunUnderWay() {
    WindowSession session;
    session.work.openExample("hudson-bay-pelts");
    QTRY_VERIFY(session.isReady());
    session.train(6);
    QTRY_VERIFY_WITH_TIMEOUT(session.isIdle(), kPatience);
    session.train(kLong);
    QTRY_VERIFY_WITH_TIMEOUT(session.run(1).epoch > 0, kPatience);
    session.work.setMethod("gradient-matching");
    session.work.setEpochs(3);
    const Actions actions{session};
    actions.select(0);
    auto* polish = actions.polish("gradient-matching");
    QVERIFY(polish && polish->isEnabled());
    polish->trigger();
    QCOMPARE(session.run(2).queue_place, 1);
    QVERIFY(session.work.shownRun() != &session.run(2));
    session.work.stopRuns({session.run(1).id});
    QTRY_VERIFY_WITH_TIMEOUT(session.isIdle(), kPatience);
    QVERIFY2(session.run(2).result && wasWarmStarted(*session.run(2).model), qPrintable(session.run(2).message));
  }

  void queuedMethodsAreMeasuredAsTrainedOnesAre() {
    WindowSession session;
    session.work.openExample("hudson-bay-pelts");
    QTRY_VERIFY(session.isReady());
    session.train(kLong);
    QTRY_VERIFY_WITH_TIMEOUT(session.run(0).epoch > 0, kPatience);
    session.work.setEpochs(5);
    session.work.tickMethod("gradient-matching", true);
    Actions{session}("queue")->trigger();
    QCOMPARE(session.work.runs().rowCount(), 3);
    for (const int row : {1, 2})
      QVERIFY(session.run(row).spec.error_points > 0);
    session.work.stop();
    QTRY_VERIFY_WITH_TIMEOUT(session.isIdle(), kPatience);
  }

  void settingsAreTakenFromARun() {
    WindowSession session;
    session.work.openExample("hudson-bay-pelts");
    QTRY_VERIFY(session.isReady());
    session.work.setOption(QStringLiteral("smoothing.choice"), "fixed");
    session.train(7);
    QTRY_VERIFY_WITH_TIMEOUT(session.isIdle(), kPatience);
    session.work.setMethod("direct");
    session.work.setOption(QStringLiteral("field.width"), 40);
    const Json before = toJson(session.work.spec());
    const Actions actions{session};
    actions.select(0);
    actions("copy_settings")->trigger();
    QCOMPARE(session.work.spec().method, std::string("vf-node"));
    QCOMPARE(session.work.spec().totalEpochs(), 7);
    QCOMPARE(networkOf(session.work.spec().field)->width, 12);
    QCOMPARE(toJson(session.work.spec())["stages"], toJson(session.run(0).spec)["stages"]);
    session.work.edits().undo();
    QCOMPARE(toJson(session.work.spec()), before);
  }

  void theQueueGrowsAndItsOrderChanges() {
    WindowSession session;
    session.work.openExample("hudson-bay-pelts");
    QTRY_VERIFY(session.isReady());
    session.train(kLong);
    QTRY_VERIFY_WITH_TIMEOUT(session.run(0).epoch > 0, kPatience);
    session.work.setMethod("gradient-matching");
    session.work.setEpochs(5);
    const Actions actions{session};
    QVERIFY(actions("queue")->isEnabled());
    actions("queue")->trigger();
    session.work.setEpochs(6);
    actions("queue")->trigger();
    QCOMPARE(session.work.runs().rowCount(), 3);
    QCOMPARE(session.run(1).queue_place, 1);
    QCOMPARE(session.run(2).queue_place, 2);
    actions.select(2);
    QVERIFY(actions("queue_earlier")->isEnabled());
    actions("queue_earlier")->trigger();
    QCOMPARE(session.run(2).queue_place, 1);
    QCOMPARE(session.run(1).queue_place, 2);
    const auto status = session.work.runs().index(1, RunTableModel::StatusColumn).data().toString();
    QVERIFY2(status.contains(QLatin1Char('2')), qPrintable(status));
    session.work.stopRuns({session.run(0).id});
    QTRY_VERIFY_WITH_TIMEOUT(session.isIdle(), kPatience);
    QCOMPARE(session.run(1).epoch, 5);
    QCOMPARE(session.run(2).epoch, 6);
    QCOMPARE(session.run(1).queue_place, 0);
    QVERIFY(!actions("queue")->isEnabled());
  }

  void theTableShowsRatesAndPlaces() {
    WindowSession session;
    session.work.openExample("hudson-bay-pelts");
    QTRY_VERIFY(session.isReady());
    session.train(kLong);
    const auto cell = [&](int column) { return session.work.runs().index(0, column).data().toString(); };
    QTRY_VERIFY_WITH_TIMEOUT(session.run(0).epoch > 3, kPatience);
    QVERIFY(secondsLeft(session.run(0)).value_or(0) > 0);
    QVERIFY(cell(RunTableModel::LeftColumn).size() > 2);
    QVERIFY(epochsPerSecond(session.run(0)).value_or(0) > 0);
    QCOMPARE(cell(RunTableModel::PlaceColumn), QStringLiteral("CPU, 1 thread, float32"));
    session.work.stop();
    QTRY_VERIFY_WITH_TIMEOUT(session.isIdle(), kPatience);
    QVERIFY(!secondsLeft(session.run(0)));
  }

  void selectedRowsAreCopiedAsATable() {
    WindowSession session;
    session.work.openExample("hudson-bay-pelts");
    QTRY_VERIFY(session.isReady());
    session.train(4);
    QTRY_VERIFY_WITH_TIMEOUT(session.isIdle(), kPatience);
    auto& table = session.window.runView();
    table.setFocus();
    table.selectAll();
    QGuiApplication::clipboard()->clear();
    QTest::keySequence(&table, QKeySequence::Copy);
    const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines[0].count(QLatin1Char('\t')), lines[1].count(QLatin1Char('\t')));
    QVERIFY(lines[1].contains(methodLabel("vf-node")));
  }
};

QTEST_MAIN(RunCommandsTest)
#include "test_run_commands.moc"
