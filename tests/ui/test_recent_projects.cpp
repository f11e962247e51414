// The list of recent projects asks the disk, and the window does not wait for the answer.
#include "tests/support/scripted_dialogs.h"
#include "tests/support/state_folders.h"
#include "ui/project/project_menu.h"
#include "ui/render_results.h"

#include <QMenu>
#include <QTest>
#include <QWidget>

#include <atomic>
#include <latch>

using namespace nullcline;

class RecentProjectsTest : public QObject {
  Q_OBJECT

  StateFolders folders_;

 private Q_SLOTS:
  void initTestCase() { initialiseResources(); }

  /// A drive of a network that has vanished: one file does not answer.
  void aSlowDiskDoesNotStopTheMenu() {
    const auto state = folders_.fresh();
    for (const char* path : {"/there/gone.nullcline", "/slow/project.nullcline", "/there/project.nullcline"})
      noteRecentProject(state, QLatin1String(path));
    const auto answers = std::make_shared<std::latch>(1);
    const auto slow = std::make_shared<std::atomic<int>>(0);
    DialogScript script;
    const auto is_there = [answers, slow](const QString& path) {
      if (path.startsWith(QLatin1String("/slow"))) {
        ++*slow;
        answers->wait();
      }
      return path.contains(QLatin1String("project"));
    };
    {
      Workspace work(std::make_unique<ScriptedDialogs>(script));
      QWidget window;
      QMenu file;
      ProjectMenu menu(work, &window, is_there);
      menu.addOpenRecent(file);
      menu.addSaveActions(file);
      auto* recent = file.findChild<QMenu*>(QStringLiteral("open_recent"));
      menu.useStateFolder(state);
      QTRY_COMPARE(recent->actions().size(), 5); // with a line and "Clear this list"
      QTRY_VERIFY(!recent->actions().at(2)->isEnabled());
      QVERIFY(recent->actions().at(0)->isEnabled());
      QVERIFY2(recent->actions().at(1)->isEnabled(), "what has not answered may be there");
      QCOMPARE(recent->actions().at(1)->toolTip(), QStringLiteral("/slow/project.nullcline"));
      for (int opened = 0; opened < 3; ++opened) {
        Q_EMIT recent->aboutToShow();
        QCOMPARE(recent->actions().size(), 5); // as it was, at once
        QTest::qWait(20);
      }
      QCOMPARE(slow->load(), 1); // asked once, however often the menu opens
    }                            // the window is gone before the disk has answered
    answers->count_down();
    QTest::qWait(50);
  }

  void whatComesBackCanBeOpenedAgain() {
    const auto state = folders_.fresh();
    noteRecentProject(state, QStringLiteral("/usb/project.nullcline"));
    const auto is_plugged_in = std::make_shared<std::atomic<bool>>(false);
    RecentProjects recent([is_plugged_in](const QString&) { return is_plugged_in->load(); });
    recent.look(state);
    recent.look(state); // while it is asked already
    QTRY_COMPARE(recent.paths().size(), 1);
    QTRY_VERIFY(!recent.isThere(recent.paths().front()));
    *is_plugged_in = true;
    recent.look(state);
    QTRY_VERIFY(recent.isThere(recent.paths().front()));
    forgetRecentProjects(state);
    recent.look(state);
    QTRY_VERIFY(recent.paths().isEmpty());
  }
};

QTEST_MAIN(RecentProjectsTest)
#include "test_recent_projects.moc"
