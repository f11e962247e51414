// The window as its user goes through it: load, train, watch, stop, export, save, reopen.
#include "tests/support/window_session.h"
#include "ui/comparison/comparison_view.h"
#include "ui/help/methods_dialog.h"
#include "ui/help/shortcuts_dialog.h"
#include "ui/main_window.h"
#include "ui/panels/data_panel.h"
#include "ui/plots/board_export.h"
#include "ui/plots/plot_board.h"
#include "ui/render_results.h"
#include "ui/results_reader.h"
#include "ui/run_view.h"

#include "engine/export/results_directory.h"
#include "engine/export/safetensors.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QDateTime>
#include <QDockWidget>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QScreen>
#include <QSpinBox>
#include <QSplitter>
#include <QTemporaryDir>
#include <QTest>

using namespace nullcline;

namespace {

QString writeFile(const QTemporaryDir& folder, const char* name, const char* content) {
  QFile file(folder.filePath(QLatin1String(name)));
  if (!file.open(QIODevice::WriteOnly))
    return {};
  file.write(content);
  return file.fileName();
}

} // namespace

class WindowTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { initialiseResources(); }

  /// The plots stay where they are while runs begin and end.
  void theStepsAreAsWideBeforeTheFirstRunAsAfter() {
    WindowSession session;
    session.window.resize(1280, 720);
    session.work.openExample("hudson-bay-pelts");
    QTRY_VERIFY_WITH_TIMEOUT(session.isReady(), kPatience);
    QTest::qWait(50);
    const auto* steps = session.window.findChild<QDockWidget*>(QStringLiteral("steps"));
    const int width = steps->width();
    session.train(20);
    QTRY_VERIFY_WITH_TIMEOUT(session.isIdle() && session.work.runs().rowCount() == 1, kPatience);
    QTest::qWait(50);
    QCOMPARE(steps->width(), width);
  }

  void trainingIsBlockedUntilThereAreData() {
    WindowSession session;
    QVERIFY(!session.button("train_button")->isEnabled());
    QVERIFY(!session.work.blockedReason().isEmpty());
    session.work.openExample("van-der-pol");
    QTRY_VERIFY(session.button("train_button")->isEnabled());
    QVERIFY(session.words("data_summary").contains(QStringLiteral("trajectories")));
  }

  void plotsChangeWhileItTrainsAndStopKeepsTheBest() {
    WindowSession session;
    session.work.openExample("van-der-pol");
    QTRY_VERIFY(session.isReady());
    session.choose(kLong);
    session.button("train_button")->click();
    QVERIFY(!session.button("train_button")->isEnabled());
    auto* losses = session.window.plots().losses()->trainGraph();
    auto* fit = session.window.plots().trajectories()->plot()->fitGraph(0);
    QTRY_VERIFY_WITH_TIMEOUT(losses->dataCount() > 1 && fit->dataCount() > 10, kPatience);
    const int epochs = losses->dataCount();
    const double end = fit->dataMainValue(fit->dataCount() / 2);
    QTRY_VERIFY_WITH_TIMEOUT(losses->dataCount() > epochs, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(fit->dataMainValue(fit->dataCount() / 2) != end, kPatience);
    QTRY_VERIFY(!session.window.plots().phase()->plot()->learnedField().arrows().empty());

    session.button("stop_button")->click();
    QTRY_VERIFY_WITH_TIMEOUT(!session.work.controller().isRunning(), kPatience);
    QCOMPARE(session.work.runs().rowCount(), 1);
    const RunRecord& run = session.run(0);
    QVERIFY(run.result);
    QCOMPARE(run.result->status, RunStatus::stopped);
    QVERIFY(run.best_epoch > 0 && run.best_epoch <= run.epoch);
    QCOMPARE(*run.validation_loss, (*run.history)[static_cast<std::size_t>(run.best_epoch - 1)].validation_loss);
    QVERIFY(run.test_mse.has_value());
    QVERIFY(session.button("train_button")->isEnabled());
  }

  void pauseHoldsAndContinueGoesOn() {
    WindowSession session;
    session.work.openExample("lotka-volterra");
    QTRY_VERIFY(session.isReady());
    session.choose(kLong);
    session.button("train_button")->click();
    QTRY_VERIFY_WITH_TIMEOUT(session.run(0).epoch > 0, kPatience);
    session.button("pause_button")->click();
    QVERIFY(session.work.controller().isPaused());
    QTest::qWait(300);
    const int held = session.run(0).epoch;
    QTest::qWait(300);
    QCOMPARE(session.run(0).epoch, held);
    session.button("pause_button")->click();
    QTRY_VERIFY_WITH_TIMEOUT(session.run(0).epoch > held, kPatience);
    session.button("stop_button")->click();
    QTRY_VERIFY_WITH_TIMEOUT(!session.work.controller().isRunning(), kPatience);
  }

  void theRunTableTellsWhatHappened() {
    WindowSession session;
    const QAbstractItemModelTester tester(&session.work.runs(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester sorted(session.window.runView().model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    session.work.openExample("hudson-bay-pelts");
    QTRY_VERIFY(session.isReady());
    session.train(40);
    QTRY_VERIFY_WITH_TIMEOUT(!session.work.controller().isRunning(), kPatience);
    session.work.setMethod("gradient-matching", false);
    session.train(30);
    QTRY_VERIFY_WITH_TIMEOUT(!session.work.controller().isRunning(), kPatience);
    QCOMPARE(session.work.runs().rowCount(), 2);
    QCOMPARE(session.run(0).epoch, 40);
    QCOMPARE(session.run(1).epoch, 30);
    QCOMPARE(session.run(1).spec.method, std::string("gradient-matching"));
    QCOMPARE(session.run(0).result->status, RunStatus::completed);
    QCOMPARE(session.work.shownRun()->id, session.run(1).id);
    session.window.runView().setCurrentIndex(session.window.runView().model()->index(0, 0));
    QCOMPARE(session.work.shownRun()->id, session.run(0).id);
    QTRY_COMPARE(session.window.plots().losses()->trainGraph()->dataCount(), 40);
  }

  void tickedMethodsAreTrainedOneAfterTheOther() {
    WindowSession session;
    session.work.openExample("hudson-bay-pelts");
    QTRY_VERIFY(session.isReady());
    session.choose(30);
    session.work.tickMethod("gradient-matching", true);
    session.work.setMethod("gradient-matching");
    session.choose(20);
    QVERIFY(session.button("train_button")->text().contains(QLatin1Char('2')));
    session.button("train_button")->click();
    QCOMPARE(session.work.runs().rowCount(), 2);
    QCOMPARE(session.run(1).status, QStringLiteral("Waiting"));
    QTRY_VERIFY_WITH_TIMEOUT(!session.work.controller().isRunning(), kPatience);
    QCOMPARE(session.run(0).epoch, 30);
    QCOMPARE(session.run(1).epoch, 20);
    QCOMPARE(session.run(0).spec.method, std::string("vf-node"));
    QCOMPARE(session.run(1).spec.method, std::string("gradient-matching"));
    for (const int row : {0, 1}) {
      QCOMPARE(session.run(row).result->status, RunStatus::completed);
      QVERIFY2(session.run(row).spec.error_points > 0, "what is compared must be measured");
    }
    QCOMPARE(session.work.shownRun()->id, session.run(1).id);
  }

  void runsSideBySideAreStoppedOneByOne() {
    WindowSession session;
    session.work.openExample("hudson-bay-pelts");
    QTRY_VERIFY(session.isReady());
    session.choose(kLong);
    session.work.tickMethod("gradient-matching", true);
    session.work.setMethod("gradient-matching");
    session.choose(kLong);
    session.work.setOption(QStringLiteral("threads"), 2); // one for each
    session.work.setMethod("vf-node");
    session.work.setOption(QStringLiteral("threads"), 2);
    session.work.setMethod("gradient-matching");
    session.work.setRunOrder(RunOrder::in_parallel);
    session.button("train_button")->click();
    QTRY_VERIFY_WITH_TIMEOUT(session.run(0).epoch > 0 && session.run(1).epoch > 0, kPatience);
    QCOMPARE(session.run(0).spec.threads, std::uint64_t(1));
    auto& table = session.window.runView();
    table.setCurrentIndex(table.model()->index(0, 0));
    table.pauseAction()->trigger();
    QVERIFY(session.work.stateOf(session.run(0).id) == RunState::paused);
    QVERIFY(session.work.stateOf(session.run(1).id) == RunState::running);
    table.stopAction()->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(session.run(0).result, kPatience);
    QVERIFY(session.work.stateOf(session.run(1).id) == RunState::running);
    QVERIFY(!table.stopAction()->isEnabled());
    table.selectAll();
    QVERIFY(table.stopAction()->isEnabled());
    session.button("stop_button")->click();
    QTRY_VERIFY_WITH_TIMEOUT(!session.work.controller().isRunning(), kPatience);
    QCOMPARE(session.run(1).result->status, RunStatus::stopped);
  }

  void dialogsComeBackAsTheyWereLeft() {
    const QTemporaryDir folder;
    const std::filesystem::path state = folder.path().toStdString();
    const QSize left(733, 521);
    {
      WindowSession session(state);
      auto* dialog = new MethodsDialog(session.work, &session.window);
      dialog->show();
      QVERIFY(dialog->size() != left);
      dialog->resize(left);
      dialog->close();
    }
    WindowSession again(state);
    auto* dialog = new MethodsDialog(again.work, &again.window);
    dialog->show();
    QCOMPARE(dialog->size(), left);
    auto* other = new ShortcutsDialog(&again.window);
    other->show();
    QVERIFY(other->size() != left);
    dialog->resize(5000, 4000);
    dialog->hide();
    dialog->show();
    QVERIFY(dialog->width() <= dialog->screen()->availableGeometry().width());
    again.work.openExample("gompertz");
    QTRY_VERIFY(again.isReady());
    again.window.showComparison();
    QSplitter& parts = again.window.comparison().parts();
    QTRY_VERIFY(parts.height() > 200);
    parts.setSizes({parts.height() / 2, parts.height() / 2});
    const auto sizes = parts.sizes();
    again.window.close();
    QTRY_VERIFY(!again.window.isVisible());
    WindowSession third(state);
    third.work.openExample("gompertz");
    QTRY_VERIFY(third.isReady());
    third.window.showComparison();
    QTRY_COMPARE(third.window.comparison().parts().sizes(), sizes);
  }

  void aBadFileIsExplainedAndChangesNothing() {
    const QTemporaryDir folder;
    WindowSession session;
    session.work.openExample("hudson-bay-pelts");
    QTRY_VERIFY(session.isReady());
    const auto before = session.work.dataset();
    session.script.file_to_open = writeFile(folder, "bad.csv", "time,x\n0,1\n1,abc\n");
    session.window.findChild<DataPanel*>()->findChild<QPushButton*>()->click();
    QTRY_VERIFY(!session.work.openProblem().isEmpty());
    QVERIFY(session.words("data_problem").contains(QStringLiteral("bad.csv")));
    QVERIFY(session.words("data_problem").contains(QStringLiteral("3")));
    QCOMPARE(session.work.dataset(), before);
    session.window.openFile(folder.filePath(QStringLiteral("absent.csv")));
    QTRY_VERIFY(session.work.openProblem().contains(QStringLiteral("absent.csv")));
    QCOMPARE(session.work.dataset(), before);
  }

  void whatWasLeftOutIsAlwaysVisible() {
    const QTemporaryDir folder;
    WindowSession session;
    const auto path = writeFile(folder, "gaps.csv", "time,x\n0,1\n1,\n2,3\n3,4\n4,5\n5,6\n6,7\n7,8\n8,9\n9,\n");
    auto mime = std::make_unique<QMimeData>();
    mime->setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&session.window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({10, 10}, Qt::CopyAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&session.window, &drop);
    QTRY_VERIFY(session.work.dataset());
    QVERIFY(session.words("data_summary").contains(QStringLiteral("20 % missing")));
    for (const auto& note : session.work.dataset()->notes)
      QVERIFY(session.words("data_notes").contains(QString::fromStdString(note.text)));
  }

  void impossibleDataDisableTrainWithTheReason() {
    const QTemporaryDir folder;
    WindowSession session;
    session.window.openFile(writeFile(folder, "two.csv", "time,x\n0,1\n1,2\n"));
    QTRY_VERIFY(session.isReady());
    QTRY_VERIFY(!session.button("train_button")->isEnabled());
    QCOMPARE(session.button("train_button")->toolTip(), session.work.blockedReason());
    QVERIFY(session.work.blockedReason().size() > 20);
  }

  void modelAndPlotsAreExported() {
    const QTemporaryDir folder;
    WindowSession session;
    QVERIFY(session.finishOn("hudson-bay-pelts", 20));
    QTRY_VERIFY(session.window.plots().isUpToDate());
    session.window.exportPlots(folder.path());
    const QString last = folder.filePath(QStringLiteral("predicted.csv"));
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(last), kPatience);
    for (const char* name : {"trajectories", "phase-plane", "losses"})
      for (const char* suffix : {"pdf", "svg", "png"})
        QVERIFY(
            QFileInfo(folder.filePath(QStringLiteral("%1.%2").arg(QLatin1String(name), QLatin1String(suffix)))).size() >
            500);
    QTRY_VERIFY(!session.window.plots().findChild<BoardExport*>());
    // What is there already is asked about.
    session.script.folder = folder.path();
    session.script.says_yes = false;
    const QDateTime written = QFileInfo(last).lastModified();
    session.action("Export plots")->trigger();
    QVERIFY2(session.script.questions.size() == 1 && session.script.questions[0].contains(QStringLiteral("20 ")),
             qPrintable(session.script.questions.join(QLatin1Char('|'))));
    QVERIFY(!session.window.plots().findChild<BoardExport*>());
    QCOMPARE(QFileInfo(last).lastModified(), written);
    const QString path = folder.filePath(QStringLiteral("model.safetensors"));
    session.window.exportShownModel(path, "safetensors");
    const auto model = loadModel(path.toStdString());
    QVERIFY(model.hasValue());
    QCOMPARE(model->parameters, session.run(0).model->parameters);
    const auto tip = session.work.runs().index(0, 0).data(Qt::ToolTipRole).toString();
    QVERIFY2(tip.contains(QStringLiteral("hudson-bay-pelts")), qPrintable(tip));
    // What could not be written to is suggested again.
    session.script.file_to_save = QStringLiteral("/nowhere/model.safetensors");
    session.action("Export model")->trigger();
    QCOMPARE(session.script.problems.size(), 1);
    session.action("Export model")->trigger();
    QCOMPARE(session.script.suggested, session.script.file_to_save);
  }

  void theComparisonReplacesNothingUnasked() {
    const QTemporaryDir folder;
    WindowSession session;
    QVERIFY(session.finishOn("hudson-bay-pelts", 20));
    const auto* view = session.window.findChild<ComparisonView*>();
    session.window.showComparison();
    QTRY_VERIFY(view->shown() && view->isUpToDate());
    const QString table = writeFile(folder, "comparison.md", "mine");
    session.script.folder = folder.path();
    session.script.says_yes = false;
    session.action("Export comparison")->trigger();
    QCOMPARE(session.script.questions.size(), 1);
    QVERIFY(session.script.questions[0].contains(QStringLiteral("comparison.md")));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList(QStringLiteral("comparison.md")));
    session.script.says_yes = true;
    session.action("Export comparison")->trigger();
    const QStringList promised = view->fileNames(), written = QDir(folder.path()).entryList(QDir::Files);
    QCOMPARE(QSet<QString>(written.begin(), written.end()), QSet<QString>(promised.begin(), promised.end()));
    QVERIFY(QFileInfo(table).size() > 20);
  }

  void aProjectBringsDataAndRunsBack() {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("work.nullcline"));
    std::vector<double> parameters;
    {
      WindowSession session;
      session.work.openExample("van-der-pol");
      QTRY_VERIFY(session.isReady());
      session.train(25);
      QTRY_VERIFY_WITH_TIMEOUT(!session.work.controller().isRunning(), kPatience);
      session.script.file_to_save = path;
      session.work.saveProject();
      QTRY_COMPARE(session.work.projectPath(), path);
      QVERIFY(QFileInfo::exists(path));
      QVERIFY(session.run(0).stored_run.has_value());
      session.train(15); // recorded while it trains
      QTRY_VERIFY_WITH_TIMEOUT(!session.work.controller().isRunning(), kPatience);
      QVERIFY(session.run(1).stored_run.has_value());
      parameters = session.run(1).model->parameters;
      QVERIFY2(session.script.problems.isEmpty(), qPrintable(session.script.problems.join(QLatin1Char('\n'))));
    }
    WindowSession session;
    session.window.openFile(path);
    QTRY_COMPARE(session.work.runs().rowCount(), 2);
    QCOMPARE(session.work.dataset()->name, std::string("van-der-pol"));
    QCOMPARE(session.work.trueSystem(), std::string("van-der-pol"));
    QCOMPARE(session.run(0).epoch, 25);
    QCOMPARE(session.run(1).epoch, 15);
    QCOMPARE(session.run(1).model->parameters, parameters);
    QVERIFY(session.run(1).test_mse.has_value());
    QTRY_COMPARE(session.window.plots().losses()->trainGraph()->dataCount(), 15);
    QTRY_VERIFY(!session.window.plots().phase()->plot()->learnedField().arrows().empty());
  }

  void closingAsksWhileARunIsUnderWay() {
    WindowSession session;
    session.work.openExample("hudson-bay-pelts");
    QTRY_VERIFY(session.isReady());
    session.choose(kLong);
    session.button("train_button")->click();
    session.script.says_yes = false;
    QVERIFY(!session.window.close());
    QCOMPARE(session.script.questions.size(), 1);
    session.script.says_yes = true;
    session.window.close();
    QTRY_VERIFY(!session.window.isVisible());
  }

  void aResultsDirectoryIsRendered() {
    const QTemporaryDir folder;
    WindowSession session;
    QVERIFY(session.finishOn("hudson-bay-pelts", 20));
    const std::filesystem::path results = folder.filePath(QStringLiteral("results")).toStdString();
    QVERIFY(writeResults(results, *session.run(0).dataset, *session.run(0).result).hasValue());
    const auto read = readResults(results);
    QVERIFY2(read.hasValue(), read ? "" : read.error().message.c_str());
    QCOMPARE(read->history.size(), std::size_t(20));
    QCOMPARE(read->model->parameters, session.run(0).model->parameters);
    QCOMPARE(read->problem->train.size(), session.run(0).problem->train.size());
    QCOMPARE(renderResults(QString::fromStdString(results.string())), 0);
    QVERIFY(QFileInfo::exists(folder.filePath(QStringLiteral("results/phase-plane.svg"))));
    QCOMPARE(renderResults(folder.filePath(QStringLiteral("nothing"))), 3);
    writeFile(folder, "results/history.csv", "epoch,loss\n1,x\n");
    QCOMPARE(renderResults(QString::fromStdString(results.string())), 3);
  }
};

QTEST_MAIN(WindowTest)
#include "test_window.moc"
