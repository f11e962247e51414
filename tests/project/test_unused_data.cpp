// Data are taken out of a project only while no run uses them.
#include "tests/support/project_samples.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace nullcline;

namespace fs = std::filesystem;

namespace {

using Names = std::vector<std::string>;

Dataset called(const char* name) {
  Dataset data = smallDataset();
  data.name = name;
  return data;
}

Names namesIn(const fs::path& path) {
  Names names;
  const auto project = ProjectFile::open(path);
  const auto ids = project->datasetIds();
  for (const auto id : *ids)
    names.push_back(project->dataset(id)->name);
  return names;
}

} // namespace

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

  void anImportTakesThePlaceOfTheOneBefore() {
    QTemporaryDir directory;
    const fs::path path = directory.filePath(QStringLiteral("p.nullcline")).toStdString();
    QVERIFY(ProjectFile::create(path).hasValue());
    const auto import = [&](const char* name, bool replaces = true) { // each time by another program
      const auto added = ProjectFile::open(path)->addImport(called(name), replaces);
      return added ? *added : AddedImport{};
    };
    QVERIFY(import("a").removed == std::nullopt);
    QVERIFY(import("b").removed == 1);
    QVERIFY(import("b").removed == std::nullopt);
    QCOMPARE(namesIn(path), Names{"b"});
    // Data that a run uses stay.
    QVERIFY(ProjectFile::open(path)->addRun(2, FitSpec{}).hasValue());
    QVERIFY(import("c").removed == std::nullopt);
    // So do those that the user saved with the project, and those that another program may be about to use.
    QVERIFY(ProjectFile::open(path)->keepImport().hasValue());
    QVERIFY(import("d").removed == std::nullopt);
    QVERIFY(import("e", false).removed == std::nullopt);
    QCOMPARE(namesIn(path), (Names{"b", "c", "d", "e"}));
    // What is there for another reason is not taken for an import, but takes its place all the same.
    QVERIFY(import("c").removed == 5);
    QVERIFY(import("f").removed == std::nullopt);
    QCOMPARE(namesIn(path), (Names{"b", "c", "d", "f"}));
  }

  void aNumberThatOtherDataHaveByNowIsNoImport() {
    QTemporaryDir directory;
    const fs::path path = directory.filePath(QStringLiteral("p.nullcline")).toStdString();
    auto project = ProjectFile::create(path);
    QVERIFY(project->addImport(called("a"), true).hasValue());
    for (const Json& note : {Json{{"dataset", 1}, {"created", "2001-01-01T00:00:00Z"}}, Json{{"dataset", 1}},
                             Json{{"dataset", "1"}, {"created", 5}}, Json::array({1}), Json("x")}) {
      QVERIFY(project->saveView("import", note).hasValue());
      const auto added = project->addImport(called("b"), true);
      QVERIFY(added && !added->removed);
      QVERIFY(*project->removeUnusedDataset(added->dataset));
      QCOMPARE(namesIn(path), Names{"a"});
    }
  }

  void unusedDataAreListedButForTheNewest() {
    QTemporaryDir directory;
    auto project = ProjectFile::create(directory.filePath(QStringLiteral("p.nullcline")).toStdString());
    for (const char* name : {"a", "b", "c"})
      QVERIFY(project->addDataset(called(name)).hasValue());
    QVERIFY(project->addRun(2, FitSpec{}).hasValue());
    const auto unused = project->unusedDatasets();
    QVERIFY(unused && unused->size() == 1);
    QCOMPARE(unused->front().name, std::string("a"));
    std::size_t numbers = 0;
    for (const auto& trajectory : smallDataset().trajectories)
      numbers += trajectory.times.size() + trajectory.values.size();
    QCOMPARE(unused->front().bytes, std::uintmax_t(8 * numbers));
  }
};

QTEST_APPLESS_MAIN(UnusedDataTest)
#include "test_unused_data.moc"
