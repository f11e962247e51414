// Data are taken out of a project only while no run uses them.
#include "tests/support/project_samples.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace nullcline;

class UnusedDataTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void onlyWhatNoRunUses() {
    QTemporaryDir directory;
    auto project = ProjectFile::create(directory.filePath(QStringLiteral("p.nullcline")).toStdString());
    QVERIFY(project.hasValue());
    Dataset other = smallDataset();
    other.name = "other";
    QVERIFY(*project->addDataset(smallDataset()) == 1 && *project->addDataset(other) == 2);
    const auto run = project->addRun(1, FitSpec{});
    QVERIFY(run.hasValue());
    QVERIFY(!*project->removeUnusedDataset(1));
    QVERIFY(*project->removeUnusedDataset(2));
    QVERIFY(!*project->removeUnusedDataset(2));
    QVERIFY((*project->datasetIds() == std::vector<std::int64_t>{1}));
    QVERIFY(project->dataset(1).hasValue() && !project->dataset(2).hasValue());
    QVERIFY(project->removeRun(*run).hasValue());
    QVERIFY(*project->removeUnusedDataset(1));
    QVERIFY(project->datasetIds()->empty());
  }
};

QTEST_APPLESS_MAIN(UnusedDataTest)
#include "test_unused_data.moc"
