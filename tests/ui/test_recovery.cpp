// Work that was never saved: it is recorded all the same, offered at the next start, and gone only when its user says
// so.
#include "engine/project/project_lock.h"
#include "tests/support/project_samples.h"
#include "tests/support/state_folders.h"
#include "tests/support/window_session.h"
#include "ui/project/project_menu.h"
#include "ui/render_results.h"

#include <QAbstractItemModelTester>
#include <QTest>
#include <QTreeView>
#include <fstream>

using namespace nullcline;
namespace fs = std::filesystem;

class RecoveryTest : public QObject {
  Q_OBJECT

  StateFolders folders_;
  /// A session that ends in the middle of a run, without a question.
  void leaveWorkBehind(const fs::path& state) {
    WindowSession session(state);
    session.work.openExample("hudson-bay-pelts");
    QTRY_VERIFY(session.isReady());
    session.train(kLong);
    QTRY_VERIFY_WITH_TIMEOUT(session.run(0).epoch > 0, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(unsavedFiles(state).size(), std::size_t(1), kPatience);
    QVERIFY(session.window.isWindowModified());
  }
  static RecoveryDialog* dialogOf(const WindowSession& session) { return session.window.findChild<RecoveryDialog*>(); }
  static QPushButton* button(const RecoveryDialog* dialog, const char* name) {
    return dialog->findChild<QPushButton*>(QLatin1String(name));
  }

 private Q_SLOTS:
  void initTestCase() { initialiseResources(); }

  void nothingIsMadeBeforeTheFirstTrain() {
    const auto state = folders_.fresh();
    WindowSession session(state);
    session.work.openExample("hudson-bay-pelts");
    QTRY_VERIFY(session.isReady());
    QVERIFY(!fs::exists(recoveryFolder(state)));
    session.window.close();
    QTRY_VERIFY(!session.window.isVisible());
    QVERIFY(session.script.questions.isEmpty() && unsavedFiles(state).empty());
  }

  void workLeftBehindIsOfferedAndGoesOn() {
    const auto state = folders_.fresh();
    leaveWorkBehind(state);
    QCOMPARE(unsavedFiles(state).size(), std::size_t(1));
    WindowSession session(state);
    QTRY_VERIFY(dialogOf(session) && dialogOf(session)->isVisible());
    RecoveryDialog* dialog = dialogOf(session);
    const QAbstractItemModelTester tester(&dialog->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(dialog->model().rowCount(), 1);
    QCOMPARE(dialog->model().at(0).data, QStringLiteral("hudson-bay-pelts"));
    QVERIFY2(dialog->model().at(0).runs.contains(QStringLiteral("cut off after")),
             qPrintable(dialog->model().at(0).runs));
    QTest::mouseClick(button(dialog, "recover"), Qt::LeftButton);
    QTRY_COMPARE(session.work.runs().rowCount(), 1);
    QCOMPARE(session.work.dataset()->name, std::string("hudson-bay-pelts"));
    QVERIFY(session.work.projectPath().isEmpty() && session.window.isWindowModified());
    QVERIFY2(session.words("project_news").contains(QStringLiteral("can go on")),
             qPrintable(session.words("project_news")));
    const int before = session.run(0).epoch;
    QVERIFY(before > 0);
    QTest::mouseClick(session.button("project_news_action"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(session.run(0).running && session.run(0).epoch > before, kPatience);
    QVERIFY(!session.window.findChild<QFrame*>(QStringLiteral("project_banner"))->isVisible());
    session.work.stop();
    QTRY_VERIFY_WITH_TIMEOUT(!session.work.controller().isRunning(), kPatience);
    const QString path = folders_.filePath(QStringLiteral("recovered.nullcline"));
    session.work.saveProjectTo(path);
    QTRY_COMPARE(session.work.projectPath(), path);
    QVERIFY(unsavedFiles(state).empty() && !session.window.isWindowModified());
    QCOMPARE(ProjectFile::open(path.toStdString())->runs()->front().epochs_done, session.run(0).epoch);
  }

  void keptForLaterItIsOfferedAgainWithItsDate() {
    const auto state = folders_.fresh();
    leaveWorkBehind(state);
    QDateTime date;
    for (int start = 0; start < 2; ++start) {
      WindowSession session(state);
      QTRY_VERIFY(dialogOf(session) && dialogOf(session)->isVisible());
      if (start > 0)
        QCOMPARE(dialogOf(session)->model().at(0).last_saved, date);
      date = dialogOf(session)->model().at(0).last_saved;
      QTest::qWait(30);
      if (start == 0)
        QTest::mouseClick(button(dialogOf(session), "keep_unsaved"), Qt::LeftButton);
      else
        QTest::keyClick(dialogOf(session), Qt::Key_Escape);
      QTRY_VERIFY(!dialogOf(session));
      QVERIFY(session.work.runs().rowCount() == 0);
    }
    QCOMPARE(unsavedFiles(state).size(), std::size_t(1));
  }

  void whyWorkCannotBeReadIsSaidInFull() {
    DialogScript script;
    ScriptedDialogs dialogs(script);
    RecoveryDialog dialog(dialogs, nullptr);
    const QString reason = QStringLiteral("/home/anna/.local/state/nullcline/unsaved/17.nullcline is damaged.");
    dialog.setList({{"/a", QDateTime::currentDateTime(), QStringLiteral("pelts"), QStringLiteral("1 run"), {}},
                    {"/b", QDateTime::currentDateTime(), {}, {}, reason}});
    dialog.show();
    auto* words = dialog.findChild<QLabel*>(QStringLiteral("unsaved_problem"));
    QVERIFY(!words->isVisible() && button(&dialog, "recover")->isEnabled());
    QTest::keyClick(dialog.findChild<QTreeView*>(QStringLiteral("unsaved_work")), Qt::Key_Down);
    QVERIFY(words->isVisible() && !button(&dialog, "recover")->isEnabled());
    QCOMPARE(words->text(), reason);
  }

  void deletedItIsGone() {
    const auto state = folders_.fresh();
    leaveWorkBehind(state);
    WindowSession session(state);
    QTRY_VERIFY(dialogOf(session) && dialogOf(session)->isVisible());
    session.script.says_yes = false;
    QTest::mouseClick(button(dialogOf(session), "delete_unsaved"), Qt::LeftButton);
    QCOMPARE(session.script.questions.size(), 1);
    QCOMPARE(unsavedFiles(state).size(), std::size_t(1));
    session.script.says_yes = true;
    QTest::mouseClick(button(dialogOf(session), "delete_unsaved"), Qt::LeftButton);
    QVERIFY(unsavedFiles(state).empty());
    QTRY_VERIFY(!dialogOf(session));
  }

  void whatALivingProgramRecordsIsNotOffered() {
    const auto state = folders_.fresh();
    WindowSession first(state);
    first.work.openExample("hudson-bay-pelts");
    QTRY_VERIFY(first.isReady());
    first.train(kLong);
    QTRY_COMPARE_WITH_TIMEOUT(unsavedFiles(state).size(), std::size_t(1), kPatience);
    WindowSession second(state);
    second.window.projectMenu().offerRecovery(true); // asked for, it answers even if there is nothing
    QTRY_VERIFY(dialogOf(second) && dialogOf(second)->isVisible());
    QCOMPARE(dialogOf(second)->model().rowCount(), 0);
    QVERIFY(!button(dialogOf(second), "recover")->isEnabled() &&
            !button(dialogOf(second), "delete_unsaved")->isEnabled());
    first.work.cancel();
    QTRY_VERIFY_WITH_TIMEOUT(!first.work.controller().isRunning(), kPatience);
  }

  void locksWithoutAProjectAreRemovedUnlessHeld() {
    const auto state = folders_.fresh();
    fs::create_directories(recoveryFolder(state));
    const auto left = recoveryFolder(state) / ".unsaved-1.nullcline.lock";
    std::ofstream(left) << "";
    const auto held = ProjectLock::share(recoveryFolder(state) / "unsaved-2.nullcline");
    QVERIFY(findUnsavedWork(state, {})->empty());
    QVERIFY(!fs::exists(left));
    QVERIFY(fs::exists(recoveryFolder(state) / ".unsaved-2.nullcline.lock"));
  }

  void aDamagedFileIsExplainedAndCanBeDeleted() {
    const auto state = folders_.fresh();
    fs::create_directories(recoveryFolder(state));
    std::ofstream(recoveryFolder(state) / "unsaved-1.nullcline") << "no database at all";
    WindowSession session(state);
    QTRY_VERIFY(dialogOf(session) && dialogOf(session)->isVisible());
    QVERIFY(dialogOf(session)
                ->findChild<QLabel*>(QStringLiteral("unsaved_problem"))
                ->text()
                .contains(QStringLiteral("no SQLite database")));
    QVERIFY(!button(dialogOf(session), "recover")->isEnabled());
    QTest::mouseClick(button(dialogOf(session), "delete_unsaved"), Qt::LeftButton);
    QVERIFY(unsavedFiles(state).empty());
  }

  /// 1: save, 2: discard, 3: cancel.
  void closingAsksWhatBecomesOfUnsavedRuns_data() {
    QTest::addColumn<int>("answer");
    QTest::newRow("save") << 1;
    QTest::newRow("discard") << 2;
    QTest::newRow("cancel") << 3;
  }
  void closingAsksWhatBecomesOfUnsavedRuns() {
    QFETCH(int, answer);
    const auto state = folders_.fresh();
    const QString path = folders_.filePath(QStringLiteral("closed%1.nullcline").arg(answer));
    WindowSession session(state);
    session.work.openExample("hudson-bay-pelts");
    QTRY_VERIFY(session.isReady());
    session.train(kLong);
    QTRY_VERIFY_WITH_TIMEOUT(session.run(0).epoch > 0 && unsavedFiles(state).size() == 1, kPatience);
    session.script.saves = answer == 1;
    session.script.says_yes = answer != 3;
    session.script.file_to_save = path;
    session.window.close();
    QCOMPARE(session.script.questions.size(), 1);
    if (answer == 3) {
      QTest::qWait(100);
      QVERIFY(session.window.isVisible() && session.work.controller().isRunning());
      QCOMPARE(unsavedFiles(state).size(), std::size_t(1));
      return;
    }
    QTRY_VERIFY_WITH_TIMEOUT(!session.window.isVisible(), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(unsavedFiles(state).empty(), kPatience);
    QCOMPARE(fs::exists(path.toStdString()), answer == 1);
    if (answer == 2)
      return;
    const auto project = ProjectFile::open(path.toStdString());
    QVERIFY(project.hasValue());
    QVERIFY(project->runs()->front().has_checkpoint && project->runs()->front().status == "interrupted");
  }

  void anotherProjectIsOpenedOnlyAfterTheAnswer() {
    const auto state = folders_.fresh();
    const QString path = folders_.filePath(QStringLiteral("other.nullcline"));
    {
      auto project = ProjectFile::create(path.toStdString());
      Dataset data;
      data.name = "other";
      data.channels = {{"x", "", ChannelRole::state}};
      data.trajectories = {{"a", {0, 1, 2, 3, 4, 5, 6, 7}, {1, 2, 3, 4, 5, 6, 7, 8}}};
      QVERIFY(project->addDataset(data).hasValue());
    }
    WindowSession session(state);
    session.work.openExample("hudson-bay-pelts");
    QTRY_VERIFY(session.isReady());
    session.train(20);
    QTRY_VERIFY_WITH_TIMEOUT(session.run(0).saved, kPatience);
    session.script.says_yes = false;
    session.window.openFile(path);
    QTest::qWait(100);
    QCOMPARE(session.script.questions.size(), 1);
    QVERIFY(session.work.runs().rowCount() == 1 && unsavedFiles(state).size() == 1);
    session.script.says_yes = true;
    session.window.openFile(folders_.filePath(QStringLiteral("absent.nullcline")));
    QTRY_VERIFY(session.work.openProblem().contains(QStringLiteral("absent")));
    QVERIFY(session.work.runs().rowCount() == 1 &&
            unsavedFiles(state).size() == 1); // nothing lost by what cannot be opened
    session.window.openFile(path);
    QTRY_COMPARE(session.work.projectPath(), path);
    QTRY_VERIFY(session.work.runs().rowCount() == 0 && unsavedFiles(state).empty());
  }

  void aRunCutOffAfterItHadGoneOnShowsNothingOfItsEarlierEnd() {
    const auto state = folders_.fresh();
    const QString path = folders_.filePath(QStringLiteral("gone-on.nullcline"));
    {
      WindowSession session(state);
      session.work.openExample("hudson-bay-pelts");
      QTRY_VERIFY(session.isReady());
      session.train(kLong);
      QTRY_VERIFY_WITH_TIMEOUT(session.run(0).epoch > 0, kPatience);
      session.work.stop();
      QTRY_VERIFY_WITH_TIMEOUT(session.isIdle(), kPatience);
      QVERIFY(session.run(0).test_mse);
      session.work.saveProjectTo(path);
      QTRY_COMPARE_WITH_TIMEOUT(session.work.projectPath(), path, kPatience);
      QTRY_VERIFY(session.run(0).saved);
    }
    auto project = ProjectFile::open(path.toStdString());
    QVERIFY(project.hasValue());
    const StoredRun stopped = project->runs()->front();
    QCOMPARE(stopped.status, std::string("stopped"));
    const int last = stopped.epochs_done + 2;
    const std::vector fresh = {recordAt(last - 1), recordAt(last)};
    QVERIFY(project->saveCheckpoint(stopped.id, checkpointAt(last), fresh).hasValue());
    WindowSession session(state);
    session.window.openFile(path);
    QTRY_VERIFY(session.isReady() && session.work.runs().rowCount() == 1);
    const RunRecord& run = session.run(0);
    QCOMPARE(run.epoch, last);
    QCOMPARE(run.train_loss, std::optional(fresh.back().train_loss));
    QVERIFY(!run.test_mse && run.resumable && run.model);
    QVERIFY2(run.message.contains(QStringLiteral("earlier end")), qPrintable(run.message));
  }
};

QTEST_MAIN(RecoveryTest)
#include "test_recovery.moc"
