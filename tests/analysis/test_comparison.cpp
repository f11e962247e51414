// Two runs with known histories: every number of the table by hand.
#include "engine/analysis/comparison.h"

#include <QtTest>

#include <limits>

using namespace nullcline;

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

EpochRecord record(int epoch, double seconds, double loss, std::optional<double> error) {
  return {epoch, loss, 2 * loss, 0.01, seconds, 100, 50, 40, 7, 1, error};
}

ComparedRun quick() {
  ComparedRun run;
  run.method = "quick";
  run.status = "completed";
  run.history = {record(1, 1.0, 4.0, 1.0), record(2, 2.0, 3.0, 0.5), record(3, 3.0, 2.0, {}), record(4, 4.0, 1.0, 0.3)};
  run.test.mse = 0.25;
  run.seconds_total = 5.0;
  run.prediction_nfe = 77;
  return run;
}

ComparedRun rough() {
  ComparedRun run;
  run.method = "rough";
  run.status = "diverged";
  run.history = {record(1, 10.0, 4.0, kInfinity), record(2, 20.0, kNan, {}), record(3, 30.0, 2.0, 0.45),
                 record(4, 40.0, 1.0, 0.6)};
  return run;
}

ComparedRun hopeless() {
  ComparedRun run;
  run.method = "hopeless";
  run.status = "solver_failed";
  run.history = {record(1, 1.0, kInfinity, kInfinity)};
  return run;
}

} // namespace

class TestComparison : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyNumberOfTheTable() {
    const std::vector<ComparedRun> runs = {quick(), rough(), hopeless()};
    const Comparison comparison = compareRuns(runs);
    QCOMPARE(*comparison.target, 0.45); // the worse of the two best errors
    const auto& first = comparison.rows[0];
    QCOMPARE(first.epochs, std::size_t{4});
    QCOMPARE(first.seconds, 4.0);
    QCOMPARE(*first.best_error, 0.3);
    QCOMPARE(*first.test_mse, 0.25);
    QVERIFY(!first.test_mape && !first.extrapolation_mse);
    QCOMPARE(first.nfe_forward, std::uint64_t{400});
    QCOMPARE(first.nfe_backward, std::uint64_t{200});
    QCOMPARE(first.nfe_per_epoch, 150.0);
    QCOMPARE(first.steps_accepted, std::uint64_t{28});
    QCOMPARE(first.losses_not_finite + first.errors_not_finite, std::size_t{0});
    QCOMPARE(first.reached->epoch, 4);
    QCOMPARE(first.reached->seconds, 4.0);
    QCOMPARE(first.reached->nfe, std::uint64_t{600});
    const auto& second = comparison.rows[1];
    QCOMPARE(*second.best_error, 0.45);
    QCOMPARE(second.reached->epoch, 3);
    QCOMPARE(second.reached->nfe, std::uint64_t{450});
    QCOMPARE(second.losses_not_finite, std::size_t{1});
    QCOMPARE(second.errors_not_finite, std::size_t{1});
    const auto& third = comparison.rows[2];
    QVERIFY(!third.best_error && !third.reached);
  }

  void modelsOfDifferentSizesAreSaid() {
    std::vector<ComparedRun> runs = {quick(), rough()};
    runs[0].parameters = runs[1].parameters = 100;
    QVERIFY(comparisonMarkdown(compareRuns(runs)).find("different sizes") == std::string::npos);
    runs[1].parameters = 200;
    const Comparison comparison = compareRuns(runs);
    QVERIFY(comparisonMarkdown(comparison).find("different sizes") != std::string::npos);
    QCOMPARE(comparisonTable(comparison)[2][2], std::string("200"));
  }

  void aGivenTarget() {
    const std::vector<ComparedRun> runs = {quick(), rough()};
    const Comparison comparison = compareRuns(runs, 0.5);
    QCOMPARE(comparison.rows[0].reached->epoch, 2);
    QCOMPARE(comparison.rows[1].reached->epoch, 3);
    QVERIFY(!compareRuns(runs, 0.4).rows[1].reached);
  }

  void curvesShowWhatIsNotFinite() {
    const std::vector<ComparedRun> runs = {quick(), rough()};
    const Comparison comparison = compareRuns(runs);
    QCOMPARE(comparison.curves[0].size(), std::size_t{3});
    QCOMPARE(comparison.curves[1].size(), std::size_t{4}); // with the epoch whose loss was no number
    QVERIFY(std::isinf(*comparison.curves[1][0].error));
    QVERIFY(std::isnan(comparison.curves[1][1].train_loss) && !comparison.curves[1][1].error);
    QCOMPARE(comparison.curves[1][2].nfe_forward, std::uint64_t{300});
    QVERIFY(comparisonCurvesCsv(comparison).find("rough,2,20,200,100,,,\n") != std::string::npos);
    QVERIFY(comparisonCurvesCsv(comparison).find("rough,1,10,100,50,4,8,inf\n") != std::string::npos);
  }

  void withoutMeasurementsCurvesAreThinned() {
    ComparedRun run;
    for (int epoch = 1; epoch <= 5000; ++epoch)
      run.history.push_back(record(epoch, epoch, 1.0 / epoch, {}));
    const Comparison comparison = compareRuns(std::vector{run});
    QVERIFY(!comparison.target && !comparison.rows[0].reached);
    QVERIFY(comparison.curves[0].size() > 30 && comparison.curves[0].size() < 120);
    QCOMPARE(comparison.curves[0].front().epoch, 1);
    QCOMPARE(comparison.curves[0].back().epoch, 5000);
  }

  void filesHaveOneRowPerMethod() {
    const Comparison comparison = compareRuns(std::vector{quick(), rough(), hopeless()});
    const auto lines = QString::fromStdString(comparisonCsv(comparison)).split('\n');
    QCOMPARE(lines.size(), 5);
    for (int i = 0; i < 4; ++i)
      QCOMPARE(lines[i].count(','), lines[0].count(','));
    QVERIFY(lines[1].startsWith("quick,completed,0,4,4,5,0.3,0.25,,,,400,200,150,160,28,4,77,0,0,0,0.45,4,600,4"));
    QVERIFY(lines[3].endsWith(",0.45,,,"));
    const auto markdown = QString::fromStdString(comparisonMarkdown(comparison)).split('\n');
    QCOMPARE(markdown[1].count('|'), markdown[0].count('|'));
    QCOMPARE(markdown[4].count('|'), markdown[0].count('|'));
    QVERIFY(markdown[0].contains("s to 0.45"));
    QCOMPARE(comparisonTable(comparison).size(), std::size_t{4});
  }

  void countsAreShort() {
    ComparedRun run = quick();
    for (const auto& [count, text] : std::vector<std::pair<std::uint64_t, const char*>>{
             {9999, "9999"}, {12345, "12.3 k"}, {999499, "999 k"}, {6880000, "6.88 M"}, {50000000000, "50 G"}}) {
      run.history = {record(1, 1.0, 1.0, {})};
      run.history.front().nfe_forward = count;
      run.history.front().nfe_backward = 0;
      QCOMPARE(comparisonTable(compareRuns(std::vector{run}))[1][10], std::string(text));
    }
  }

  void nothingToCompare() {
    const Comparison comparison = compareRuns({});
    QVERIFY(comparison.rows.empty() && !comparison.target);
    QVERIFY(comparisonMarkdown(comparison).find("| method") != std::string::npos);
    QVERIFY(compareRuns(std::vector{ComparedRun{}}).curves[0].empty()); // a run that did not begin
  }

  /// A stage that ended early left numbers out.
  void epochsAreThoseThatWereRun() {
    ComparedRun run;
    run.history = {record(1, 1, 0.9, 0.9), record(2, 2, 0.8, 0.8), record(351, 3, 0.1, 0.1)};
    const auto comparison = compareRuns(std::vector{run}, 0.1);
    QCOMPARE(comparison.rows[0].reached->epoch, 3);
    QCOMPARE(comparison.curves[0].back().epoch, 3);
  }
};

QTEST_APPLESS_MAIN(TestComparison)
#include "test_comparison.moc"
