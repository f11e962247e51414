// All plots as files: of the run that is shown, whether its plots are seen or not; and plots of runs from a project.
#include "tests/support/window_session.h"
#include "ui/plots/board_export.h"
#include "ui/plots/plot_board.h"
#include "ui/render_results.h"

#include <QTemporaryDir>
#include <QTest>
#include <map>

using namespace nullcline;

namespace {

/// y of each point of the file, by curve.
using Points = std::map<QString, std::vector<double>>;

Points pointsIn(const QString& path) {
  QFile file(path);
  Points points;
  if (!file.open(QIODevice::ReadOnly))
    return points;
  file.readLine();
  while (!file.atEnd()) {
    const QStringList cells = QString::fromUtf8(file.readLine()).trimmed().split(QLatin1Char(','));
    points[cells.first()].push_back(cells.last().toDouble());
  }
  return points;
}

Preview wholeOf(const RunRecord& run) {
  PreviewRequest request;
  request.dataset = run.dataset;
  request.problem = run.problem;
  request.model = run.model;
  request.residual_state = 0;
  request.with_compared = true;
  return *computePreview(request, {});
}

/// What the files say of residuals and predictions is what this run says.
void compare(const QTemporaryDir& folder, const RunRecord& run) {
  const Preview preview = wholeOf(run);
  std::map<QString, std::vector<double>> residuals;
  for (const auto& series : preview.residuals->series) {
    auto& all = residuals[partName(series.part)];
    all.insert(all.end(), series.values.begin(), series.values.end());
  }
  QVERIFY(!residuals.empty());
  Points written = pointsIn(folder.filePath(QStringLiteral("residuals.csv")));
  for (const auto& [part, values] : residuals)
    QCOMPARE(written[part], values);
  written = pointsIn(folder.filePath(QStringLiteral("predicted.csv")));
  for (const Part part : {Part::train, Part::validation, Part::test}) {
    auto wanted = preview.compared->parts[static_cast<std::size_t>(part)].predicted;
    auto found = written[partName(part)];
    std::sort(wanted.begin(), wanted.end());
    std::sort(found.begin(), found.end());
    QCOMPARE(found, wanted);
  }
}

struct Session : WindowSession {
  void load(const char* example) {
    work.openExample(example);
    QTRY_VERIFY(isReady());
  }
  void fit(int epochs) {
    train(epochs);
    QTRY_VERIFY_WITH_TIMEOUT(isIdle(), kPatience);
  }
  bool isWriting() { return window.plots().findChild<BoardExport*>() != nullptr; }
  void write(const QTemporaryDir& folder) {
    window.exportPlots(folder.path());
    QTRY_VERIFY_WITH_TIMEOUT(!isWriting(), kPatience);
  }
};

} // namespace

class BoardExportTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { initialiseResources(); }

  void filesAreOfTheShownRun() {
    Session session;
    session.load("hudson-bay-pelts");
    session.fit(3);
    session.fit(40);
    QVERIFY(!session.window.plots().residuals()->isInSight());
    for (const int row : {1, 0}) { // the second is shown already, nothing of it was asked for
      const QTemporaryDir folder;
      session.work.showRun(session.run(row).id);
      session.write(folder);
      compare(folder, session.run(row));
      for (const auto* view : session.window.plots().views())
        for (const char* suffix : {"pdf", "svg", "png", "csv"})
          QVERIFY(QFileInfo(folder.filePath(view->fileName() + QLatin1Char('.') + QLatin1String(suffix))).size() > 0);
      QTRY_VERIFY(session.window.plots().isUpToDate());
    }
    QVERIFY(session.script.problems.isEmpty());
  }

  void whatIsChosenMeanwhileComesAfterwards() {
    const QTemporaryDir folder;
    Session session;
    session.load("hudson-bay-pelts");
    session.fit(3);
    session.fit(12);
    session.window.exportPlots(folder.path());
    session.work.showRun(session.run(0).id);
    QVERIFY(session.isWriting());
    session.window.exportPlots(folder.path());
    QCOMPARE(session.script.problems.size(), 1); // one at a time
    QTRY_VERIFY_WITH_TIMEOUT(!session.isWriting(), kPatience);
    compare(folder, session.run(1));
    QCOMPARE(pointsIn(folder.filePath(QStringLiteral("losses.csv")))[QStringLiteral("train")].size(), std::size_t(12));
    QTRY_VERIFY(session.window.plots().isUpToDate());
    QCOMPARE(session.window.plots().losses()->trainGraph()->dataCount(), 3);
  }

  void otherDataEndIt() {
    const QTemporaryDir folder;
    Session session;
    session.load("hudson-bay-pelts");
    session.window.exportPlots(folder.path());
    session.work.openExample("van-der-pol");
    QTRY_VERIFY(!session.isWriting());
    QTRY_VERIFY(session.isReady());
    const QTemporaryDir second;
    session.write(second);
    QVERIFY(!pointsIn(second.filePath(QStringLiteral("trajectories.csv"))).empty());
  }

  void aFolderThatIsNotThereIsSaid() {
    Session session;
    session.load("hudson-bay-pelts");
    session.window.exportPlots(QStringLiteral("/nowhere"));
    QTRY_COMPARE(session.script.problems.size(), 1);
    QVERIFY(!session.isWriting());
  }

  void plotsOfAStoredRunAreSplitAsItWas() {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("work.nullcline"));
    const auto test_points = [](PlotBoard& board) {
      std::vector<double> observed;
      for (const auto& point : *board.predicted()->plot()->pointsOf(Part::test)->data())
        observed.push_back(point.key);
      return observed;
    };
    std::vector<double> before;
    {
      Session session;
      session.load("van-der-pol");
      session.work.setOption(QStringLiteral("seed"), 5);
      session.fit(3);
      session.write(folder);
      before = test_points(session.window.plots());
      QVERIFY(!before.empty());
      session.script.file_to_save = path;
      session.work.saveProject();
      QTRY_COMPARE(session.work.projectPath(), path);
    }
    Session session;
    session.window.openFile(path);
    QTRY_COMPARE(session.work.runs().rowCount(), 1);
    QTRY_VERIFY(session.isReady());
    session.work.setOption(QStringLiteral("seed"), 6); // of the next run
    QTRY_VERIFY(session.isReady());
    session.write(folder);
    QCOMPARE(test_points(session.window.plots()), before);
  }
};

QTEST_MAIN(BoardExportTest)
#include "test_board_export.moc"
