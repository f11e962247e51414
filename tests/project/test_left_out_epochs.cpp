// Epochs of the plan that stages ended without: the file has every epoch at its place, readers count those that were
// run.
#include "engine/project/project_file.h"
#include "tests/support/project_samples.h"

#include <QTemporaryDir>
#include <QtTest>

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
};

QTEST_APPLESS_MAIN(TestLeftOutEpochs)
#include "test_left_out_epochs.moc"
