// Data that were imported and never trained on are work too: recorded, offered after a kill, gone after a quit.
#include "tests/support/state_folders.h"
#include "tests/support/window_session.h"
#include "ui/project/project_menu.h"
#include "ui/render_results.h"

#include <QTest>
#include <atomic>
#include <fstream>
#include <latch>
#include <thread>

using namespace nullcline;
namespace fs = std::filesystem;

class RecoveredImportsTest : public QObject {
  Q_OBJECT

  StateFolders folders_;
  QString table(const char* name, const std::string& text) const {
    const QString path = folders_.filePath(QLatin1String(name));
    std::ofstream(path.toStdString(), std::ios::binary) << text;
    return path;
  }
  static std::string rows(double last) {
    std::string text = "t,x\nh,mg/L\n";
    for (int i = 0; i < 30; ++i)
      text += std::to_string(i) + "," + std::to_string(i * i) + "\n";
    return text + "30," + std::to_string(last) + "\n";
  }
  static std::vector<std::string> namesIn(const fs::path& file) {
    std::vector<std::string> names;
    const auto project = ProjectFile::open(file);
    const auto ids = project ? project->datasetIds() : Expected<std::vector<std::int64_t>>(project.error());
    for (const auto id : ids ? *ids : std::vector<std::int64_t>{})
      names.push_back(project->dataset(id)->name);
    return names;
  }
  static std::vector<std::string> keptNames(const fs::path& state) {
    const auto files = unsavedFiles(state);
    return files.size() == 1 ? namesIn(files.front()) : std::vector<std::string>{};
  }
  using Names = std::vector<std::string>;

  static RecoveryDialog* offered(WindowSession& session) {
    RecoveryDialog* dialog = nullptr;
    const bool shown = QTest::qWaitFor(
        [&] { return (dialog = session.window.findChild<RecoveryDialog*>()) && dialog->isVisible(); }, kPatience);
    return shown ? dialog : nullptr;
  }

 private Q_SLOTS:
  void initTestCase() { initialiseResources(); }

  void areOfferedAfterAKill() {
    const auto state = folders_.fresh();
    const QString path = table("growth.csv", rows(900));
    {
      WindowSession session(state);
      session.window.openFile(path);
      QTRY_COMPARE_WITH_TIMEOUT(keptNames(state), Names{"growth"}, kPatience);
    } // without a question: as if it had been killed
    WindowSession session(state);
    RecoveryDialog* dialog = offered(session);
    QVERIFY(dialog);
    QCOMPARE(dialog->model().at(0).data, QStringLiteral("growth"));
    QCOMPARE(dialog->model().at(0).runs, QStringLiteral("Imported, not trained yet"));
    QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("recover")), Qt::LeftButton);
    QTRY_VERIFY(session.isReady());
    QCOMPARE(session.work.dataset()->name, std::string("growth"));
    QCOMPARE(session.work.dataset()->channels.front().unit, std::string("mg/L"));
    QVERIFY(session.work.importSource().recipe.text.units_row == UnitsRow::present);
    session.train(20);
    QTRY_VERIFY_WITH_TIMEOUT(session.run(0).saved, kPatience);
    QCOMPARE(keptNames(state), Names{"growth"});
  }

  void onlyTheLastImportIsKept() {
    const auto state = folders_.fresh();
    WindowSession session(state);
    for (const char* name : {"first", "second", "third"}) {
      session.window.openFile(table((std::string(name) + ".csv").c_str(), rows(900)));
      QTRY_COMPARE_WITH_TIMEOUT(keptNames(state), Names{name}, kPatience);
    }
    // What a run has used stays.
    QTRY_VERIFY(session.isReady());
    session.train(20);
    QTRY_VERIFY_WITH_TIMEOUT(session.run(0).saved, kPatience);
    session.window.openFile(table("fourth.csv", rows(900)));
    QTRY_COMPARE_WITH_TIMEOUT(keptNames(state), (Names{"third", "fourth"}), kPatience);
  }

  void afterRunsTheNewestImportIsShown() {
    const auto state = folders_.fresh();
    {
      WindowSession session(state);
      session.window.openFile(table("trained.csv", rows(900)));
      QTRY_VERIFY(session.isReady());
      session.train(20);
      QTRY_VERIFY_WITH_TIMEOUT(session.run(0).saved, kPatience);
      session.window.openFile(table("newer.csv", rows(900)));
      QTRY_COMPARE_WITH_TIMEOUT(keptNames(state), (Names{"trained", "newer"}), kPatience);
    }
    WindowSession session(state);
    RecoveryDialog* dialog = offered(session);
    QVERIFY(dialog);
    QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("recover")), Qt::LeftButton);
    QTRY_COMPARE(session.work.runs().rowCount(), 1);
    QCOMPARE(session.work.dataset()->name, std::string("newer"));
  }

  void nothingIsLeftAfterAQuit() {
    const auto state = folders_.fresh();
    WindowSession session(state);
    session.window.openFile(table("looked-at.csv", rows(900)));
    QTRY_COMPARE_WITH_TIMEOUT(keptNames(state), Names{"looked-at"}, kPatience);
    session.window.close();
    QTRY_VERIFY(!session.window.isVisible());
    QVERIFY(session.script.questions.isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(unsavedFiles(state).empty(), kPatience);
  }

  void aProjectWithANameHasThemToo_data() {
    QTest::addColumn<bool>("recorded");
    QTest::newRow("without a state folder") << false;
    QTest::newRow("recorded before the save") << true;
  }
  void aProjectWithANameHasThemToo() {
    QFETCH(bool, recorded);
    WindowSession session(recorded ? folders_.fresh() : fs::path());
    const QString path =
        folders_.filePath(recorded ? QStringLiteral("kept.nullcline") : QStringLiteral("named.nullcline"));
    session.window.openFile(table("one.csv", rows(900)));
    QTRY_VERIFY(session.isReady());
    session.work.saveProjectTo(path);
    QTRY_COMPARE(session.work.projectPath(), path);
    session.window.openFile(table("two.csv", rows(901)));
    QTRY_COMPARE_WITH_TIMEOUT(namesIn(path.toStdString()), (Names{"one", "two"}), kPatience);
    QTRY_VERIFY(session.isReady());
    session.work.saveProject();
    QTRY_VERIFY(!session.work.project().isBusy());
    session.window.openFile(table("three.csv", rows(902)));
    QTRY_COMPARE_WITH_TIMEOUT(namesIn(path.toStdString()), (Names{"one", "two", "three"}), kPatience);
    session.window.openFile(table("one.csv", rows(900))); // there already, by the user's wish
    QTRY_COMPARE_WITH_TIMEOUT(namesIn(path.toStdString()), (Names{"one", "two"}), kPatience);
    session.window.openFile(table("four.csv", rows(903)));
    QTRY_COMPARE_WITH_TIMEOUT(namesIn(path.toStdString()), (Names{"one", "two", "four"}), kPatience);
  }

  /// The save goes on when the window is closed, and closing throws only away what has no name.
  void whatIsSavedWhileTheWindowClosesStays() {
    const QString path = folders_.filePath(QStringLiteral("closing.nullcline"));
    const auto state = folders_.fresh();
    {
      WindowSession session(state);
      session.window.openFile(table("closing.csv", rows(900)));
      QTRY_COMPARE_WITH_TIMEOUT(keptNames(state), Names{"closing"}, kPatience);
      QTRY_VERIFY(session.isReady());
      session.work.saveProjectTo(path);
      session.window.close();
      QTRY_VERIFY(!session.window.isVisible());
    }
    QCOMPARE(namesIn(path.toStdString()), Names{"closing"});
    QVERIFY(unsavedFiles(state).empty());
  }

  void sessionsDoNotPileThemUp() {
    const auto state = folders_.fresh();
    for (const char* name : {"first", "second", "third"}) {
      WindowSession session(state);
      if (std::string(name) != "first") {
        RecoveryDialog* dialog = offered(session);
        QVERIFY(dialog);
        QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("recover")), Qt::LeftButton);
        QTRY_VERIFY(session.isReady());
      }
      session.window.openFile(table((std::string(name) + ".csv").c_str(), rows(900)));
      QTRY_COMPARE_WITH_TIMEOUT(keptNames(state), Names{name}, kPatience);
    } // each as if it had been killed
  }

  void sessionsOfAProjectDoNotPileThemUpEither() {
    const QString path = folders_.filePath(QStringLiteral("sessions.nullcline"));
    for (const char* name : {"saved", "next", "last"}) {
      WindowSession session(folders_.fresh());
      const bool is_first = std::string(name) == "saved";
      if (!is_first) {
        session.window.openFile(path);
        QTRY_VERIFY2_WITH_TIMEOUT(session.work.projectPath() == path, qPrintable(session.work.openProblem()),
                                  kPatience);
      }
      session.window.openFile(table((std::string(name) + ".csv").c_str(), rows(900)));
      QTRY_VERIFY(session.isReady() && session.work.dataset()->name == name);
      if (is_first)
        session.work.saveProjectTo(path);
      QTRY_COMPARE_WITH_TIMEOUT(session.work.projectPath(), path, kPatience);
      const Names there = is_first ? Names{"saved"} : Names{"saved", name};
      QTRY_VERIFY_WITH_TIMEOUT(fs::exists(path.toStdString()) && namesIn(path.toStdString()) == there, kPatience);
      session.window.close(); // which stores what is shown, but saves nothing by the user's wish
      QTRY_VERIFY(!session.window.isVisible());
    }
    QCOMPARE(namesIn(path.toStdString()), (Names{"saved", "last"}));
  }

  /// The window goes on while its file is busy.
  void discardingDoesNotWaitForTheFile() {
    const auto state = folders_.fresh();
    ProjectSession session;
    session.setStateFolder(state);
    const auto place = session.place();
    std::latch held(1);
    std::atomic<bool> has_returned{false}, waited_in_vain{false};
    std::jthread busy([&] {
      static_cast<void>(place->use([&](ProjectFile&) -> Status {
        held.count_down();
        for (int i = 0; i < 500 && !has_returned; ++i)
          QThread::msleep(10);
        waited_in_vain = !has_returned;
        return {};
      }));
    });
    held.wait();
    session.discardUnnamed();
    has_returned = true;
    busy.join();
    QVERIFY(!waited_in_vain);
    QVERIFY(session.place() != place && session.isRecorded());
    QTRY_VERIFY(unsavedFiles(state).empty());
  }
};

QTEST_MAIN(RecoveredImportsTest)
#include "test_recovered_imports.moc"
