// What a fit has left: values against predictions, residuals, and whether they know of each other.
#include "engine/analysis/autocorrelation.h"
#include "engine/analysis/errors.h"
#include "engine/analysis/predicted_values.h"
#include "engine/core/random.h"
#include "engine/model/predict.h"
#include "engine/system/system_field.h"
#include "tests/support/gompertz_pieces.h"

#include <QtTest>
#include <cmath>

using namespace nullcline;

namespace {

Problem problem() {
  Problem problem;
  problem.channels = knownModel("gompertz").channels;
  problem.scaling = identityScaling(1);
  problem.train = {gompertzPiece(0, 0.2, {1, 2, 4}), gompertzPiece(1, 0.9, {2, 5})};
  problem.validation = {gompertzPiece(2, 0.5, {1, 3})};
  problem.test = {gompertzPiece(3, 0.3, {0.5, 1, 5, 6, 8})};
  return problem;
}

Predictions predictionsOf(const Problem& problem, const PredictionScope& scope = {}) {
  const auto model = knownModel("gompertz");
  return predictValues(model, problem, predictionSolver(model), scope).value();
}

} // namespace

class TestResiduals : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void theTrueModelLeavesNothing() {
    const auto predictions = predictionsOf(problem());
    QCOMPARE(predictions.pieces.size(), std::size_t(4));
    QCOMPARE(predictions.left_out, std::size_t(0));
    for (const auto& series : residualsOf(predictions, 0))
      for (const double residual : series.values)
        QVERIFY(std::abs(residual) < 1e-5);
  }

  void aResidualIsWhatWasSeenLessWhatWasSaid() {
    Problem disturbed = problem();
    disturbed.test[0].observed[2] += 0.25;
    disturbed.test[0].observed[3] = kMissing;
    disturbed.train[0].observed[1] -= 0.5;
    const auto series = residualsOf(predictionsOf(disturbed), 0);
    QCOMPARE(series.size(), std::size_t(4));
    QVERIFY(series[0].part == Part::train && series[3].part == Part::test);
    QVERIFY(std::abs(series[0].values[1] + 0.5) < 1e-5);
    QCOMPARE(series[3].times, (std::vector<double>{1, 5, 8})); // without its start, which was known
    QVERIFY(std::abs(series[3].values[1] - 0.25) < 1e-5);
    QVERIFY(hasUnevenTimes(series));
    QVERIFY(!hasUnevenTimes({{Part::train, {1, 2, 3}, {0, 0, 0}}, {Part::test, {7, 8}, {0, 0}}}));
  }

  void theMeanSquareIsTheErrorThatIsReported() {
    Problem disturbed = problem();
    for (std::size_t i = 1; i < 5; ++i)
      disturbed.test[0].observed[i] += 0.1 * static_cast<double>(i);
    const auto points = observedPredicted(predictionsOf(disturbed), Part::test, 0);
    QCOMPARE(points.observed.size(), std::size_t(4));
    const double error = *rootMeanSquare(points);
    QVERIFY(std::abs(error * error - *evaluateModel(knownModel("gompertz"), disturbed)->test.mse) < 1e-9);
    QVERIFY(!rootMeanSquare(ObservedPredicted{}));
  }

  void allStatesAreDrawnInTheirOwnSpreads() {
    Predictions two;
    two.pieces.push_back({Part::train, 0, {0, 1}, {10, 1, 30, 3}, {10, 1, 20, kMissing}});
    two.pieces.back().known_until = -1;
    const auto points = observedPredicted(two, Part::train, std::nullopt);
    QCOMPARE(points.observed, (std::vector<double>{-1, 1, -1})); // mean 20 and 2, deviation 10 and 1
    QCOMPARE(points.predicted, (std::vector<double>{-1, 0, -1}));
    QCOMPARE(points.failed, std::size_t(1));
    QVERIFY(observedPredicted(two, Part::test, std::nullopt).observed.empty());
    QCOMPARE(observedPredicted(two, Part::train, 0).predicted, (std::vector<double>{10, 20}));
  }

  void onlyAsManyPiecesAsAreWanted() {
    Problem many = problem();
    for (std::size_t i = 4; i < 104; ++i)
      many.train.push_back(gompertzPiece(i, 0.4, {1, 2, 3, 4}));
    const auto some = predictionsOf(many, {.most_values = 60});
    QVERIFY(some.left_out > 80);
    QVERIFY(some.pieces.back().part == Part::test);
    std::size_t values = 0;
    for (const auto& one : some.pieces)
      values += one.times.size();
    QVERIFY(values <= 60 && values > 20);
    // One alone is there whatever its place among the others, and in full where that is not too much.
    for (const std::size_t index : {std::size_t(2), std::size_t(50), std::size_t(51)}) {
      const auto alone = predictionsOf(many, {.trajectory = index, .most_values = 4});
      QCOMPARE(alone.pieces.size(), std::size_t(1));
      QCOMPARE(alone.left_out, std::size_t(0));
      QCOMPARE(alone.stride, std::size_t(1));
      QVERIFY(!residualsOf(alone, 0).empty());
    }
    const auto long_one = predictionsOf(many, {.trajectory = 50, .most_values = 2});
    QCOMPARE(long_one.stride, std::size_t(2));
    QCOMPARE(long_one.pieces[0].times, (std::vector<double>{1, 3}));
    QCOMPARE(long_one.pieces[0].observed.size(), std::size_t(2));
    for (const auto& series : residualsOf(long_one, 0))
      for (const double residual : series.values)
        QVERIFY(std::abs(residual) < 1e-5);
    const auto one = predictionsOf(many, {.trajectory = 50});
    QCOMPARE(one.pieces.size(), std::size_t(1));
    QCOMPARE(one.pieces[0].trajectory, std::size_t(50));
    QVERIFY(predictionsOf(many, {.trajectory = 5000}).pieces.empty());
  }

  void autocorrelationByHand() {
    // mean 0, sum of squares 20
    const std::vector<std::vector<double>> one{{1, 3, -1, -3}};
    const auto short_one = autocorrelation(one);
    QCOMPARE(short_one.values.size(), std::size_t(2));
    QCOMPARE(short_one.values[0], 1.0);
    QCOMPARE(short_one.values[1], (1 * 3 - 3 * 1 + 1 * 3) / 20.0);
    QCOMPARE(short_one.band, 1.96 / 2);
    std::vector<double> alternating;
    for (int i = 0; i < 100; ++i)
      alternating.push_back(i % 2 ? 1.0 : -1.0);
    const auto swings = autocorrelation(std::vector<std::vector<double>>{alternating});
    QCOMPARE(swings.values.size(), std::size_t(26));
    for (std::size_t lag = 0; lag < swings.values.size(); ++lag)
      QCOMPARE(swings.values[lag], (lag % 2 ? -1.0 : 1.0) * static_cast<double>(100 - lag) / 100.0);
  }

  void missingValuesAreStepsOfNoLength() {
    const std::vector<std::vector<double>> gaps{{1, kMissing, 3, kMissing, kMissing, -1, -3}};
    QCOMPARE(autocorrelation(gaps).values, autocorrelation(std::vector<std::vector<double>>{{1, 3, -1, -3}}).values);
  }

  void seriesAreNotJoined() {
    const std::vector<std::vector<double>> two{{1, 3}, {-1, -3}};
    const auto apart = autocorrelation(two);
    QCOMPARE(apart.values[1], (1 * 3 + 1 * 3) / 20.0); // without 3 and -1, which are no neighbours
    QCOMPARE(apart.count, std::size_t(4));
  }

  void noiseStaysInsideTheBandAndMemoryDoesNot() {
    RandomGenerator random(3);
    std::vector<double> noise, memory{0.0};
    for (int i = 0; i < 4000; ++i) {
      noise.push_back(random.normal());
      memory.push_back(0.7 * memory.back() + random.normal());
    }
    const auto white = autocorrelation(std::vector<std::vector<double>>{noise}, 200);
    const auto outside = std::count_if(white.values.begin() + 1, white.values.end(),
                                       [&](double value) { return std::abs(value) > white.band; });
    QVERIFY2(outside > 1 && outside < 25, qPrintable(QString::number(outside))); // 5 % of 200 is 10
    const auto red = autocorrelation(std::vector<std::vector<double>>{memory}, 3);
    for (std::size_t lag = 1; lag <= 3; ++lag)
      QVERIFY(std::abs(red.values[lag] - std::pow(0.7, static_cast<double>(lag))) < 0.06);
  }

  void whereThereIsNothingToSayItSaysNothing() {
    QVERIFY(autocorrelation(std::vector<std::vector<double>>{}).values.empty());
    QVERIFY(autocorrelation(std::vector<std::vector<double>>{{1, 2, 3}}).values.empty());
    QVERIFY(autocorrelation(std::vector<std::vector<double>>{std::vector<double>(50, 0.1)}).values.empty());
    QVERIFY(autocorrelation(std::vector<std::vector<double>>{{kMissing, kMissing}}).values.empty());
    QCOMPARE(autocorrelation(std::vector<std::vector<double>>{{1}, {2}, {3}, {5}}).values.size(), std::size_t(1));
  }
};

QTEST_GUILESS_MAIN(TestResiduals)
#include "test_residuals.moc"
