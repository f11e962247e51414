// The window with its project on a disk that becomes full, really: a file system of 48 mebibytes.
#include "tests/support/small_disk.h"
#include "tests/support/window_session.h"
#include "ui/render_results.h"

#include <QTemporaryDir>
#include <QTest>

using namespace nullcline;
namespace fs = std::filesystem;

namespace {

StoredRun lastRun(const fs::path& path) {
  const auto project = ProjectFile::open(path);
  const auto runs = project ? project->runs() : Expected<std::vector<StoredRun>>(project.error());
  return runs && !runs->empty() ? runs->back() : StoredRun{};
}

/// A long run of few epochs a second, recorded in a project of this name; its first checkpoint is there.
void trainInto(WindowSession& session, const fs::path& path) {
  session.work.openExample("hudson-bay-pelts");
  QTRY_VERIFY_WITH_TIMEOUT(session.isReady(), kPatience);
  session.work.setMethod("direct");
  session.train(kLong);
  QTRY_VERIFY_WITH_TIMEOUT(session.run(0).epoch > 0, kPatience);
  session.work.saveProjectTo(QString::fromStdString(path.string()));
  QTRY_VERIFY_WITH_TIMEOUT(lastRun(path).has_checkpoint, kPatience);
}

} // namespace

class ProjectDiskTest : public QObject {
  Q_OBJECT

 public:
  ProjectDiskTest(fs::path disk, bool mounted) : disk_(std::move(disk)), mounted_(mounted) {}

 private Q_SLOTS:
  void initTestCase() { initialiseResources(); }

  void aFullDiskIsSaidAtOnceAndTrainingGoesOn() {
    if (!mounted_)
      QSKIP("No file system may be mounted here, so a full one cannot be had.");
    const fs::path path = disk_ / "work.nullcline";
    WindowSession session;
    trainInto(session, path);
    if (QTest::currentTestFailed())
      return;

    fill(disk_ / "filler");
    const auto* banner = session.window.findChild<QFrame*>(QStringLiteral("project_banner"));
    QTRY_VERIFY_WITH_TIMEOUT(banner->isVisible(), kPatience);
    QVERIFY2(session.words("project_news").contains(QStringLiteral("the disk is full")),
             qPrintable(session.words("project_news")));
    const int saved = lastRun(path).epochs_done, epoch = session.run(0).epoch;
    QVERIFY(saved > 0 && ProjectFile::open(path)->checkpoint(1)->epoch >= saved);
    QTRY_VERIFY_WITH_TIMEOUT(session.run(0).epoch > epoch, kPatience);
    session.work.saveProjectTo(QString::fromStdString((disk_ / "another.nullcline").string()));
    QTRY_COMPARE_WITH_TIMEOUT(session.script.problems.size(), 1, kPatience);
    QVERIFY2(session.script.problems[0].contains(QStringLiteral("the disk is full")),
             qPrintable(session.script.problems[0]));
    QVERIFY(!fs::exists(disk_ / "another.nullcline") && !fs::exists(disk_ / "another.nullcline.saving"));
    QCOMPARE(session.work.projectPath(), QString::fromStdString(path.string()));

    fs::remove(disk_ / "filler");
    QTRY_VERIFY2_WITH_TIMEOUT(!banner->isVisible(), qPrintable(session.words("project_news")), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(lastRun(path).epochs_done > epoch, kPatience);
    const int stored = lastRun(path).epochs_done; // what a kill would leave
    QCOMPARE(ProjectFile::open(path)->history(1, stored)->size(), static_cast<std::size_t>(stored));
    session.work.stop();
    QTRY_VERIFY_WITH_TIMEOUT(!session.work.controller().isRunning(), kPatience);
    QTRY_VERIFY2_WITH_TIMEOUT(session.run(0).saved,
                              qPrintable(session.words("project_news") + QLatin1Char(32) + session.run(0).message),
                              kPatience);
    const int epochs = lastRun(path).epochs_done;
    QCOMPARE(ProjectFile::open(path)->history(1, epochs)->size(), static_cast<std::size_t>(epochs)); // without a gap
  }

  void aRunThatEndsOnAFullDiskIsRecordedWhenThereIsRoom() {
    if (!mounted_)
      QSKIP("No file system may be mounted here, so a full one cannot be had.");
    const fs::path path = disk_ / "ends.nullcline";
    WindowSession session;
    trainInto(session, path);
    if (QTest::currentTestFailed())
      return;
    fill(disk_ / "filler");
    session.work.stop();
    QTRY_VERIFY_WITH_TIMEOUT(!session.work.controller().isRunning(), kPatience);
    QVERIFY(session.run(0).result && !session.run(0).saved && session.work.hasUnsavedWork());
    fs::remove(disk_ / "filler");
    QTRY_VERIFY2_WITH_TIMEOUT(session.run(0).saved, qPrintable(session.work.project().problem()), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(!session.work.hasUnsavedWork() && session.words("project_news").isEmpty(), kPatience);
    QCOMPARE(lastRun(path).status, std::string("stopped"));
  }

  /// The problem is over as soon as anything can be written, but what it cost is still missing.
  void aRunWhoseLastRecordFailedIsTriedAgainAfterAnotherSave() {
    if (!mounted_)
      QSKIP("No file system may be mounted here, so a full one cannot be had.");
    const fs::path path = disk_ / "retried.nullcline";
    WindowSession session;
    trainInto(session, path);
    if (QTest::currentTestFailed())
      return;
    fill(disk_ / "filler");
    session.work.stop();
    QTRY_VERIFY_WITH_TIMEOUT(!session.work.controller().isRunning(), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(!session.work.project().isBusy(), kPatience); // the first try again
    QVERIFY(session.run(0).result && !session.run(0).saved);
    fs::remove(disk_ / "filler");
    QVERIFY(session.work.project().place()->use(
        [](ProjectFile& project) { return project.saveView("another", Json::object()); }));
    QCoreApplication::sendPostedEvents(&session.work.project());
    QVERIFY2(session.work.project().problem().isEmpty(), qPrintable(session.work.project().problem()));
    QVERIFY(!session.run(0).saved);
    QTRY_VERIFY_WITH_TIMEOUT(session.run(0).saved, kPatience);
    QCOMPARE(lastRun(path).status, std::string("stopped"));
  }

  void aProjectThatMayOnlyBeReadIsShownAndSaidAtTrain() {
    if (!mounted_)
      QSKIP("No file system may be mounted here, so none that may only be read can be had.");
    const fs::path path = disk_ / "looked-at.nullcline", copy = disk_.string() + "-copy.nullcline";
    {
      WindowSession session;
      session.work.openExample("hudson-bay-pelts");
      QTRY_VERIFY_WITH_TIMEOUT(session.isReady(), kPatience);
      session.train(10);
      QTRY_VERIFY_WITH_TIMEOUT(!session.work.controller().isRunning(), kPatience);
      session.work.saveProjectTo(QString::fromStdString(path.string()));
      QTRY_VERIFY_WITH_TIMEOUT(!session.work.projectPath().isEmpty() && !session.work.project().isBusy(), kPatience);
    }
    // Busy for as long as a thread of the session before has the file open.
    QTRY_VERIFY_WITH_TIMEOUT(remount(MS_RDONLY), kPatience);
    WindowSession session;
    session.window.openFile(QString::fromStdString(path.string()));
    QTRY_COMPARE_WITH_TIMEOUT(session.work.runs().rowCount(), 1, kPatience);
    session.train(20);
    QTRY_VERIFY2_WITH_TIMEOUT(session.words("project_news").contains(QStringLiteral("may only be read")),
                              qPrintable(session.words("project_news")), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(!session.work.controller().isRunning(), kPatience);
    QVERIFY(session.run(1).result && session.window.isWindowModified());
    session.work.saveProjectTo(QString::fromStdString(copy.string()));
    QTRY_COMPARE_WITH_TIMEOUT(session.work.projectPath(), QString::fromStdString(copy.string()), kPatience);
    QCOMPARE(ProjectFile::open(copy)->runs()->size(), std::size_t(2));
    QCOMPARE(lastRun(copy).status, std::string("completed"));
    QTRY_VERIFY_WITH_TIMEOUT(session.words("project_news").isEmpty(), kPatience);
    QVERIFY(remount(0));
    QCOMPARE(ProjectFile::open(path)->runs()->size(), std::size_t(1));
    fs::remove(copy);
  }

 private:
  bool remount(unsigned long how) const {
    return ::mount(nullptr, disk_.c_str(), nullptr, MS_REMOUNT | how, nullptr) == 0;
  }

  fs::path disk_;
  bool mounted_;
};

int main(int argc, char** argv) {
  const QTemporaryDir directory;
  const fs::path disk = directory.path().toStdString();
  const bool mounted = mountSmallDisk(disk, 48); // before there are threads
  QApplication application(argc, argv);
  ProjectDiskTest test(disk, mounted);
  const int failed = QTest::qExec(&test, argc, argv);
  if (mounted)
    ::umount(disk.c_str());
  return failed;
}

#include "test_project_disk.moc"
