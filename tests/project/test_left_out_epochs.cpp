// Epochs of the plan that stages ended without: the file has every epoch at its place, readers count those that were
// run.
#include "engine/project/project_file.h"
#include "tests/support/project_samples.h"

#include <QTemporaryDir>
#include <QtTest>
#include <sqlite3.h>

using namespace nullcline;

class TestLeftOutEpochs : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void epochsAreCountedAsTheyWereRun() {
    QTemporaryDir directory;
    const auto path = std::filesystem::path(directory.path().toStdString()) / "p.nullcline";
    auto project = ProjectFile::create(path);
    QVERIFY(project.hasValue());
    const auto run = *project->addRun(*project->addDataset(smallDataset()), FitSpec{});
    auto third = recordAt(3), fourth = recordAt(4);
    third.left_out = fourth.left_out = 58; // a stage of 60 epochs needed two
    QVERIFY(project->saveCheckpoint(run, checkpointAt(61), std::vector{recordAt(1), recordAt(2), third}).hasValue());
    QVERIFY(project->saveCheckpoint(run, checkpointAt(62), std::vector{fourth}).hasValue());

    const auto again = ProjectFile::open(path);
    QVERIFY(again.hasValue());
    const StoredRun stored = again->runs()->front();
    QCOMPARE(stored.epochs_done, 62);
    QCOMPARE(stored.epochs_run, 4);
    QVERIFY(*again->history(run, 62) == (std::vector{recordAt(1), recordAt(2), third, fourth}));
    QVERIFY(*again->history(run, 61) == (std::vector{recordAt(1), recordAt(2), third}));
    QCOMPARE(again->history(run, 60)->size(), std::size_t(2));
  }

  void countsThatNoFitHasAreBounded_data() {
    QTest::addColumn<QByteArray>("done");
    QTest::addColumn<int>("read");
    QTest::newRow("huge") << QByteArray("9000000000000000000") << 1000000000;
    QTest::newRow("negative") << QByteArray("-5") << 0;
  }
  void countsThatNoFitHasAreBounded() {
    QFETCH(QByteArray, done);
    QFETCH(int, read);
    QTemporaryDir directory;
    const auto path = std::filesystem::path(directory.path().toStdString()) / "p.nullcline";
    {
      auto project = ProjectFile::create(path);
      const auto run = *project->addRun(*project->addDataset(smallDataset()), FitSpec{});
      QVERIFY(project->saveCheckpoint(run, checkpointAt(2), std::vector{recordAt(1), recordAt(2)}).hasValue());
    }
    sqlite3* handle = nullptr;
    QCOMPARE(sqlite3_open(path.c_str(), &handle), SQLITE_OK);
    const QByteArray sql = "UPDATE runs SET epochs_done = " + done + "; UPDATE metrics SET epoch = epoch - 20";
    QCOMPARE(sqlite3_exec(handle, sql.constData(), nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(handle);
    const StoredRun stored = ProjectFile::open(path)->runs()->front();
    QCOMPARE(stored.epochs_done, read);
    QVERIFY(stored.epochs_run <= read);
  }
};

QTEST_APPLESS_MAIN(TestLeftOutEpochs)
#include "test_left_out_epochs.moc"
