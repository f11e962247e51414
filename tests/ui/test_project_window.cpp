// The project in the window: saved under names while it trains, shared with other programs, hindered by its disk.
#include "tests/support/other_program.h"
#include "tests/support/window_session.h"
#include "ui/comparison/comparison_view.h"
#include "ui/project/project_menu.h"
#include "ui/render_results.h"
#include "ui/run_view.h"

#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace nullcline;
namespace fs = std::filesystem;

class ProjectWindowTest : public QObject {
  Q_OBJECT

  QTemporaryDir directory_;
  int files_ = 0;
  QString fresh(const char* name = "p") {
    return directory_.filePath(QStringLiteral("%1%2.nullcline").arg(QLatin1String(name)).arg(++files_));
  }
  fs::path state() const { return fs::path(directory_.path().toStdString()) / "state"; }
  static StoredRun lastRun(const QString& path) {
    const auto project = ProjectFile::open(path.toStdString());
    const auto runs = project ? project->runs() : Expected<std::vector<StoredRun>>(project.error());
    return runs && !runs->empty() ? runs->back() : StoredRun{};
  }
  static void begin(WindowSession& session, int epochs) {
    session.work.openExample("hudson-bay-pelts");
    QTRY_VERIFY(session.isReady());
    session.train(epochs);
    QTRY_VERIFY_WITH_TIMEOUT(session.run(0).epoch > 0, kPatience);
  }
  static bool endRuns(WindowSession& session) {
    session.work.stop();
    return QTest::qWaitFor([&] { return !session.work.controller().isRunning(); }, kPatience);
  }

 private Q_SLOTS:
  void initTestCase() { initialiseResources(); }

  void savedUnderANameWhileItTrainsItGoesOnThere_data() {
    QTest::addColumn<bool>("recovery");
    QTest::newRow("recorded before") << true;
    QTest::newRow("in memory before") << false;
  }
  void savedUnderANameWhileItTrainsItGoesOnThere() {
    QFETCH(bool, recovery);
    const QString first = fresh(), second = fresh();
    WindowSession session(recovery ? state() : fs::path());
    begin(session, kLong);
    QVERIFY(session.window.isWindowModified());
    QTest::qWait(2500); // a checkpoint, with epochs that the first file must be given again
    session.script.file_to_save = first;
    session.action("Save project")->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(session.work.projectPath(), first, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(lastRun(first).has_checkpoint, kPatience);
    const int saved = lastRun(first).epochs_done;
    QTRY_VERIFY_WITH_TIMEOUT(lastRun(first).epochs_done > saved, kPatience);
    QTRY_VERIFY(!session.window.isWindowModified());
    QVERIFY(session.window.windowTitle().contains(QFileInfo(first).fileName()));

    session.script.file_to_save = second;
    QCOMPARE(session.action("Save project as")->shortcut(), QKeySequence(QStringLiteral("Ctrl+Shift+S")));
    session.action("Save project as")->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(session.work.projectPath(), second, kPatience);
    const int left = lastRun(first).epochs_done;
    QVERIFY(lastRun(second).has_checkpoint && lastRun(second).epochs_done >= left);
    QTRY_VERIFY_WITH_TIMEOUT(lastRun(second).epochs_done > left, kPatience);
    QCOMPARE(lastRun(first).epochs_done, left);
    QCOMPARE(ProjectFile::open(first.toStdString())->history(1, left)->size(), static_cast<std::size_t>(left));
    QVERIFY(endRuns(session));
    const auto project = ProjectFile::open(second.toStdString());
    QCOMPARE(project->runs()->front().status, std::string("stopped"));
    const int epochs = project->runs()->front().epochs_done;
    QCOMPARE(project->history(1, epochs)->size(), static_cast<std::size_t>(epochs)); // without a gap
    QVERIFY(session.run(0).saved && session.run(0).stored_run == 1);
    QVERIFY2(session.script.problems.isEmpty(), qPrintable(session.script.problems.join(QLatin1Char('\n'))));
  }

  /// Who took runs out of the queue, or hid the line about them, is not reminded of them at every start.
  void onlyRunsThatNobodyEndedAreOffered_data() {
    QTest::addColumn<QString>("end");
    QTest::addColumn<int>("offered");
    QTest::newRow("stop all") << "stop" << 0;
    QTest::newRow("cancel all") << "cancel" << 0;
    QTest::newRow("the session ends") << "leave" << 2;
    QTest::newRow("the line is hidden") << "hide" << 0;
  }
  void onlyRunsThatNobodyEndedAreOffered() {
    QFETCH(QString, end);
    QFETCH(int, offered);
    const QString path = fresh();
    {
      WindowSession session(state());
      begin(session, kLong);
      session.work.queue();
      session.work.saveProjectTo(path);
      QTRY_COMPARE_WITH_TIMEOUT(session.work.projectPath(), path, kPatience);
      QTRY_VERIFY_WITH_TIMEOUT(lastRun(path).id > 1, kPatience);
      if (end == QLatin1String("stop"))
        QVERIFY(endRuns(session));
      else if (end == QLatin1String("cancel"))
        session.work.cancel();
      QTRY_VERIFY_WITH_TIMEOUT(end == QLatin1String("leave") || end == QLatin1String("hide") ||
                                   !session.work.controller().isRunning(),
                               kPatience);
      QVERIFY(session.leave());
    }
    if (end == QLatin1String("hide")) {
      WindowSession session(state());
      session.window.openFile(path);
      QTRY_VERIFY2_WITH_TIMEOUT(session.words("project_news").startsWith(QStringLiteral("2 runs")),
                                qPrintable(session.words("project_news")), kPatience);
      QTest::mouseClick(session.button("project_news_hide"), Qt::LeftButton);
      QVERIFY(session.words("project_news").isEmpty());
      QVERIFY(session.leave());
    }
    WindowSession session(state());
    session.window.openFile(path);
    QTRY_COMPARE_WITH_TIMEOUT(session.work.runs().rowCount(), 2, kPatience);
    QTRY_VERIFY(session.isReady());
    QCOMPARE(static_cast<int>(session.work.cutOffRuns().size()), offered);
    QCOMPARE(session.words("project_news").isEmpty(), offered == 0);
    session.work.resumeRuns({session.run(1).id}); // it can still go on
    QTRY_VERIFY_WITH_TIMEOUT(session.run(1).epoch > 0, kPatience);
    QVERIFY(endRuns(session));
  }

  /// Other data were looked at since, and nothing done with them: a kill leaves the project with the run's.
  void aProjectOpensOnTheDataOfItsLastWork() {
    const QString path = fresh(), copy = fresh("copy");
    const QString table = directory_.filePath(QStringLiteral("other.csv"));
    QFile file(table);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("t,x,y\n");
    for (int i = 0; i < 30; ++i)
      file.write(QByteArray::number(i) + ',' + QByteArray::number(i % 7) + ',' + QByteArray::number(i % 5) + '\n');
    file.close();
    WindowSession session(state());
    begin(session, 5);
    QTRY_VERIFY_WITH_TIMEOUT(session.isIdle(), kPatience);
    session.work.saveProjectTo(path);
    QTRY_VERIFY_WITH_TIMEOUT(!session.work.hasUnsavedWork() && !session.work.project().isBusy(), kPatience);
    session.window.openFile(table);
    QTRY_VERIFY_WITH_TIMEOUT(session.isReady() && session.work.dataset()->name == "other", kPatience);
    const auto opened = [&] {
      for (const char* part : {"", "-wal"}) { // what a kill leaves
        QFile::remove(copy + QLatin1String(part));
        if (!QFile::copy(path + QLatin1String(part), copy + QLatin1String(part)))
          return std::string("not copied");
      }
      WindowSession other;
      other.window.openFile(copy);
      return QTest::qWaitFor([&] { return other.isReady(); }, kPatience) ? other.work.dataset()->name : "not opened";
    };
    QTRY_COMPARE_WITH_TIMEOUT(ProjectFile::open(path.toStdString())->datasetIds()->size(), std::size_t(2), kPatience);
    QCOMPARE(QString::fromStdString(opened()), QStringLiteral("other")); // imported last
    session.work.showRun(session.run(0).id);
    QTRY_VERIFY_WITH_TIMEOUT(session.isReady(), kPatience);
    QVERIFY(session.window.runView().isColumnHidden(RunTableModel::DataColumn));
    session.train(6);
    QTRY_VERIFY_WITH_TIMEOUT(session.isIdle() && session.run(1).saved, kPatience);
    QCOMPARE(QString::fromStdString(opened()), QStringLiteral("hudson-bay-pelts"));
  }

  void aNameGivenWhileItWaitsStays() {
    const QString path = fresh();
    WindowSession session(state());
    begin(session, kLong);
    session.work.queue();
    session.work.saveProjectTo(path);
    QTRY_VERIFY_WITH_TIMEOUT(lastRun(path).id > 1, kPatience);
    QVERIFY(endRuns(session));
    QTRY_VERIFY(session.run(1).resumable);
    session.work.resumeRuns({session.run(0).id, session.run(1).id});
    session.work.renameRun(session.run(1).id, QStringLiteral("mine"));
    QVERIFY(endRuns(session));
    QCOMPARE(session.run(1).name, QStringLiteral("mine"));
  }

  void noRunBeginsWhileAProjectIsBeingOpened() {
    const QString path = fresh();
    WindowSession session;
    begin(session, 5);
    QTRY_VERIFY_WITH_TIMEOUT(session.isIdle(), kPatience);
    session.work.saveProjectTo(path);
    QTRY_VERIFY(!session.work.hasUnsavedWork() && !session.work.project().isBusy());
    session.work.openFile(path);
    QVERIFY(session.work.isOpeningProject());
    QVERIFY(!session.button("train_button")->isEnabled());
    QVERIFY(!session.work.polishProblem(session.run(0).id, "quick").isEmpty());
    session.work.train();
    session.work.queue();
    QCOMPARE(session.work.runs().rowCount(), 1);
    QTRY_VERIFY(session.isReady());
    QVERIFY(session.button("train_button")->isEnabled());
    session.work.train();
    QCOMPARE(session.work.runs().rowCount(), 2);
    QTRY_VERIFY_WITH_TIMEOUT(session.isIdle(), kPatience);
  }

  void whatIsSavedReplacesAFileAsAWholeOrNotAtAll() {
    WindowSession session;
    begin(session, 20);
    QTRY_VERIFY_WITH_TIMEOUT(!session.work.controller().isRunning(), kPatience);
    session.work.saveProjectTo(QStringLiteral("/nowhere/at/all.nullcline"));
    QTRY_COMPARE(session.script.problems.size(), 1);
    QVERIFY(session.work.projectPath().isEmpty() && session.work.hasUnsavedWork());
    const QString path = fresh();
    {
      OtherProgram other(path.toStdString());
      QVERIFY(ProjectFile::create(path.toStdString()).hasValue());
      session.work.saveProjectTo(path);
      QTRY_COMPARE(session.script.problems.size(), 2);
      QVERIFY2(session.script.problems[1].contains(QStringLiteral("also open")),
               qPrintable(session.script.problems[1]));
      other.close();
    }
    session.work.saveProjectTo(path);
    QTRY_COMPARE(session.work.projectPath(), path);
    QCOMPARE(lastRun(path).status, std::string("completed"));
    QVERIFY(!session.work.hasUnsavedWork());
  }

  void recentProjectsAreListed() {
    const QString path = fresh("rabbits & foxes ");
    {
      WindowSession session(state());
      begin(session, 10);
      QTRY_VERIFY_WITH_TIMEOUT(!session.work.controller().isRunning(), kPatience);
      session.work.saveProjectTo(path);
      QTRY_COMPARE(session.work.projectPath(), path);
    }
    WindowSession session(state());
    auto* menu = session.window.findChild<QMenu*>(QStringLiteral("open_recent"));
    Q_EMIT menu->aboutToShow();
    QTRY_COMPARE(menu->actions().front()->toolTip(), path);
    menu->actions().front()->trigger();
    QTRY_COMPARE(session.work.projectPath(), path);
    QTRY_COMPARE(session.work.runs().rowCount(), 1);
    QVERIFY(QFile::remove(path));
    Q_EMIT menu->aboutToShow();
    QTRY_VERIFY(!menu->actions().front()->isEnabled());
    QVERIFY(menu->actions().front()->toolTip().contains(QStringLiteral("not there any more")));
    menu->actions().back()->trigger();
    QTRY_COMPARE(menu->actions().front()->text(), QStringLiteral("No files yet"));
    QVERIFY(!menu->actions().front()->isEnabled() && !menu->actions().back()->isEnabled());
  }

  void compactingTellsTheSizes() {
    WindowSession session;
    begin(session, 10);
    QTRY_VERIFY_WITH_TIMEOUT(!session.work.controller().isRunning(), kPatience);
    QVERIFY(!session.action("Compact")->isEnabled());
    session.work.saveProjectTo(fresh());
    QTRY_VERIFY(session.action("Compact")->isEnabled());
    QSignalSpy log(&session.work, &Workspace::logged);
    session.action("Compact")->trigger();
    QTRY_VERIFY(!log.isEmpty());
    QVERIFY2(log.last().front().toString().contains(QStringLiteral("before")),
             qPrintable(log.last().front().toString()));
    QVERIFY(lastRun(session.work.projectPath()).id == 1);
    QVERIFY(session.script.questions.isEmpty()); // all data are in use
  }

  void compactingAsksAboutDataThatNothingUses_data() {
    QTest::addColumn<int>("answer");
    QTest::newRow("removed") << 0;
    QTest::newRow("kept") << 1;
    QTest::newRow("cancelled") << 2;
    QTest::newRow("opened elsewhere meanwhile") << 3;
  }
  void compactingAsksAboutDataThatNothingUses() {
    QFETCH(int, answer);
    const QString path = fresh();
    WindowSession session;
    begin(session, 10);
    QTRY_VERIFY_WITH_TIMEOUT(!session.work.controller().isRunning(), kPatience);
    session.work.saveProjectTo(path);
    QTRY_VERIFY(session.work.projectPath() == path && session.action("Compact")->isEnabled());
    Dataset data;
    data.channels = {{"x", "", ChannelRole::state}};
    data.trajectories = {{"a", {0, 1}, {1, 2}}};
    for (const char* name : {"old & <b>odd</b>", "newest"}) { // as another program left them
      data.name = name;
      QVERIFY(ProjectFile::open(path.toStdString())->addDataset(data).hasValue());
    }
    QSignalSpy log(&session.work, &Workspace::logged);
    session.script.choice = answer == 1 ? 1 : 0;
    session.script.says_yes = answer != 2;
    std::optional<ProjectLock> elsewhere;
    if (answer == 3)
      elsewhere.emplace(ProjectLock::share(path.toStdString()));
    session.action("Compact")->trigger();
    QTRY_COMPARE(session.script.questions.size(), 1);
    QVERIFY2(session.script.questions[0].contains(QStringLiteral("old & <b>odd</b> (32 bytes)")) &&
                 !session.script.questions[0].contains(QStringLiteral("newest")) &&
                 !session.script.questions[0].contains(QStringLiteral("hudson")),
             qPrintable(session.script.questions[0]));
    QTRY_VERIFY(!session.work.project().isBusy());
    QCOMPARE(log.size(), answer < 2 ? 1 : 0);
    QCOMPARE(session.script.problems.size(), answer == 3 ? 1 : 0);
    QCOMPARE(ProjectFile::open(path.toStdString())->datasetIds()->size(), std::size_t(answer == 0 ? 2 : 3));
    QCOMPARE(lastRun(path).id, 1);
  }

  void viewsComeBack() {
    const QString path = fresh();
    {
      WindowSession session;
      begin(session, 20);
      QTRY_VERIFY_WITH_TIMEOUT(!session.work.controller().isRunning(), kPatience);
      session.work.setMethod("gradient-matching");
      session.train(15);
      QTRY_VERIFY_WITH_TIMEOUT(!session.work.controller().isRunning(), kPatience);
      QTRY_VERIFY(session.window.plots().isUpToDate());
      session.window.runView().setCurrentIndex(session.window.runView().model()->index(0, 0));
      session.work.setMethod("direct");
      session.work.setOption(QStringLiteral("seed"), 77);
      session.work.tickMethod("vf-node", true);
      session.work.setRunOrder(RunOrder::in_parallel);
      auto& plots = session.window.plots();
      plots.trajectories()->showStates({QStringLiteral("lynx")});
      plots.trajectories()->showSpline(false);
      plots.phase()->showStates({QStringLiteral("lynx"), QStringLiteral("hare")});
      plots.losses()->chooseRanges({QCPRange(3, 7), QCPRange(0.01, 0.5)});
      session.window.findChild<QDockWidget*>(QStringLiteral("runs"))->hide();
      session.window.showComparison();
      session.work.saveProjectTo(path);
      QTRY_COMPARE(session.work.projectPath(), path);
    }
    WindowSession session;
    session.window.openFile(path);
    QTRY_COMPARE(session.work.projectPath(), path);
    QCOMPARE(session.work.shownRun()->id, session.run(0).id);
    QCOMPARE(session.work.methodChoices().current().name, std::string("direct"));
    QCOMPARE(session.work.spec().seed, std::uint64_t(77));
    QVERIFY(session.work.runOrder() == RunOrder::in_parallel);
    QVERIFY(session.work.methodChoices().find("vf-node")->ticked &&
            session.work.methodChoices().find("direct")->ticked);
    QVERIFY(!session.work.methodChoices().find("gradient-matching")->ticked);
    QCOMPARE(session.work.methodChoices().find("gradient-matching")->spec.totalEpochs(), 15);
    auto& plots = session.window.plots();
    QCOMPARE(plots.trajectories()->shownStates(), QStringList{QStringLiteral("lynx")});
    QVERIFY(!plots.trajectories()->isSplineShown());
    QCOMPARE(plots.phase()->shownStates(), QStringList({QStringLiteral("lynx"), QStringLiteral("hare")}));
    QTRY_VERIFY(plots.isUpToDate());
    QCOMPARE(plots.losses()->chosenRanges().at(0).upper, 7.0);
    QVERIFY(plots.trajectories()->plotWidget()->chosenRanges().empty());
    QVERIFY(session.window.findChild<QDockWidget*>(QStringLiteral("runs"))->isHidden());
    QVERIFY(session.window.comparison().isVisible());

    // To look at it does not change it; to show something else does, at the end.
    const auto untouched = fs::last_write_time(path.toStdString());
    const auto views = ProjectFile::open(path.toStdString())->view("window");
    session.work.tickMethod("two-stage", true);
    session.window.close();
    QTRY_VERIFY(!session.window.isVisible());
    QVERIFY(ProjectFile::open(path.toStdString())->view("window").value() != views.value());
    QVERIFY(fs::last_write_time(path.toStdString()) >= untouched);
  }

  void viewsFromAnybodyAreLeftOut() {
    const QString path = fresh();
    {
      WindowSession session;
      begin(session, 10);
      QTRY_VERIFY_WITH_TIMEOUT(!session.work.controller().isRunning(), kPatience);
      session.work.saveProjectTo(path);
      QTRY_COMPARE(session.work.projectPath(), path);
    }
    const Json nonsense[] = {
        Json::array({1, 2}), Json{{"tab", -5}, {"bottom_tab", 1e300}, {"panels", 3}, {"trajectory", 4000000000u}},
        Json{{"states", {{"trajectories", {1, "no such"}}, {"phase_plane", {"hare", "hare"}}}},
             {"ranges", {{"losses", {{1}, {5, 1}, {"a", "b"}}}}}},
        Json{{"shown_run", {99, -1, "x"}},
             {"target_error", "x"},
             {"choices", {{"current", 3}, {"methods", {{"direct", 4}}}}}},
        Json{{"choices",
              {{"current", "direct"},
               {"methods", {{"direct", {{"spec", {{"seed", "x"}}}}}, {"nothing", Json::object()}}}}}}};
    for (const auto& views : nonsense) {
      QVERIFY(ProjectFile::open(path.toStdString())->saveView("window", views).hasValue());
      WindowSession session;
      session.window.openFile(path);
      QTRY_COMPARE(session.work.projectPath(), path);
      QTRY_VERIFY(session.window.plots().isUpToDate());
      QCOMPARE(session.work.runs().rowCount(), 1);
      QVERIFY(session.script.problems.isEmpty());
    }
  }

  void anotherProgramIsToldOfAndKeepsItsRuns() {
    const QString path = fresh();
    {
      WindowSession session(state());
      begin(session, kLong);
      session.work.saveProjectTo(path);
      QTRY_VERIFY_WITH_TIMEOUT(lastRun(path).has_checkpoint, kPatience);
      session.work.cancel();
      QTRY_VERIFY_WITH_TIMEOUT(!session.work.controller().isRunning(), kPatience);
    }
    OtherProgram other(path.toStdString());
    WindowSession session(state());
    session.window.openFile(path);
    QTRY_COMPARE(session.work.projectPath(), path);
    const QString process = QString::number(other.process());
    QTRY_VERIFY(session.words("project_news").contains(process));
    QVERIFY(session.words("project_news").contains(QStringLiteral("also open in")));
    QTest::mouseClick(session.button("project_news_hide"), Qt::LeftButton);
    QVERIFY2(session.words("project_news").contains(QStringLiteral("cut off")),
             qPrintable(session.words("project_news")));
    const RunRecord before = session.run(0);
    QTest::mouseClick(session.button("project_news_action"), Qt::LeftButton);
    QTRY_COMPARE(session.script.problems.size(), 1);
    QVERIFY2(session.script.problems[0].contains(process) &&
                 session.script.problems[0].contains(QStringLiteral("Close it there")),
             qPrintable(session.script.problems[0]));
    QVERIFY(!session.run(0).running && session.run(0).resumable && session.run(0).epoch == before.epoch);
    QVERIFY2(session.words("project_news").contains(QStringLiteral("cut off")), "it is still offered");
    other.close();
    session.work.resumeRuns({session.run(0).id});
    QTRY_VERIFY_WITH_TIMEOUT(session.run(0).epoch > before.epoch, kPatience);
    OtherProgram late(path.toStdString(), true); // nobody else may train it meanwhile
    QVERIFY(!late.hasIt());
    late.close();
    QVERIFY(endRuns(session));
    OtherProgram later(path.toStdString());
    QTRY_VERIFY(later.hasIt());
    later.close();
  }

  void aDirectoryThatVanishesIsSaidAtOnceAndNothingIsLost() {
    const QString folder = directory_.filePath(QStringLiteral("usb-stick")), away = folder + QStringLiteral("-away");
    QVERIFY(QDir().mkpath(folder));
    const QString path = folder + QStringLiteral("/work.nullcline");
    WindowSession session(state());
    begin(session, kLong);
    session.work.saveProjectTo(path);
    QTRY_VERIFY_WITH_TIMEOUT(lastRun(path).has_checkpoint, kPatience);
    QVERIFY(QFile::rename(folder, away));
    auto* banner = session.window.findChild<QFrame*>(QStringLiteral("project_banner"));
    QTRY_VERIFY_WITH_TIMEOUT(banner->isVisible(), kPatience);
    QVERIFY2(session.words("project_news").contains(QStringLiteral("was moved")),
             qPrintable(session.words("project_news")));
    const int epoch = session.run(0).epoch;
    QTRY_VERIFY_WITH_TIMEOUT(session.run(0).epoch > epoch, kPatience); // it trains on

    const QString rescued = fresh();
    session.script.file_to_save = rescued;
    QTest::mouseClick(session.button("project_news_action"), Qt::LeftButton);
    QTRY_VERIFY2_WITH_TIMEOUT(session.work.projectPath() == rescued || !session.script.problems.isEmpty(), "not saved",
                              kPatience);
    QVERIFY2(session.script.problems.isEmpty(), qPrintable(session.script.problems.join(QLatin1Char('\n'))));
    QTRY_VERIFY(!banner->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(lastRun(rescued).epochs_done > epoch, kPatience);
    QVERIFY(endRuns(session));
    const auto project = ProjectFile::open(rescued.toStdString());
    const int epochs = project->runs()->front().epochs_done;
    QCOMPARE(project->history(1, epochs)->size(), static_cast<std::size_t>(epochs));
    const QString old = away + QStringLiteral("/work.nullcline");
    QVERIFY(lastRun(old).has_checkpoint); // what was saved there is whole
  }

  void itComesBackWhereItWas() {
    const QString path = fresh(), away = path + QStringLiteral(".away");
    WindowSession session(state());
    begin(session, kLong);
    session.work.saveProjectTo(path);
    QTRY_VERIFY_WITH_TIMEOUT(lastRun(path).has_checkpoint, kPatience);
    QVERIFY(QFile::rename(path, away));
    QTRY_VERIFY_WITH_TIMEOUT(!session.work.project().problem().isEmpty(), kPatience);
    QVERIFY(QFile::rename(away, path));
    QTRY_VERIFY_WITH_TIMEOUT(session.work.project().problem().isEmpty(), kPatience);
    const int epoch = session.run(0).epoch;
    QTRY_VERIFY_WITH_TIMEOUT(lastRun(path).epochs_done > epoch, kPatience);
    QVERIFY(endRuns(session));
  }

  void aNewerProjectIsRefusedAndChangesNothing() {
    const QString path = fresh();
    QVERIFY(ProjectFile::create(path.toStdString()).hasValue());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.seek(63); // the last byte of user_version
    file.write("\x7f", 1);
    file.close();
    WindowSession session;
    begin(session, 10);
    QTRY_VERIFY_WITH_TIMEOUT(!session.work.controller().isRunning(), kPatience);
    session.window.openFile(path);
    QTRY_VERIFY2(session.work.openProblem().contains(QStringLiteral("newer Nullcline")),
                 qPrintable(session.work.openProblem()));
    QCOMPARE(session.work.runs().rowCount(), 1);
    QVERIFY(session.work.projectPath().isEmpty());
  }
};

QTEST_MAIN(ProjectWindowTest)
#include "test_project_window.moc"
