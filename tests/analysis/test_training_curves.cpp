#include "engine/analysis/training_curves.h"

#include <QtTest>
#include <cmath>

using namespace nullcline;

namespace {

std::vector<EpochRecord> history() {
  const double nan = std::nan("");
  return {{1, 4.0, 8.0, 0.1, 0.5, 100, 50, 0, 0, 0, 1.0},
          {2, nan, INFINITY, 0.1, 1.5, 200, 60, 0, 0, 0, INFINITY},
          {4, -1.0, 2.0, 0.05, 2.5, 300, 70, 0, 0, 0, {}}};
}

} // namespace

class TestTrainingCurves : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aGrowingCurveIsTheWholeOneWhileItIsShort() {
    auto epochs = history();
    while (epochs.size() < 5000) {
      const int i = static_cast<int>(epochs.size()) + 2;
      epochs.push_back({i, std::sin(i) + 2.0, i % 500 ? 1.0 / i : std::nan(""), 0.1, 0.1 * i, 10, 20, 0, 0, 0, {}});
    }
    for (const auto cost : {TrainingCost::epochs, TrainingCost::seconds, TrainingCost::evaluations})
      for (const auto quantity : {TrainingQuantity::train_loss, TrainingQuantity::validation_loss,
                                  TrainingQuantity::error, TrainingQuantity::nfe_backward}) {
        GrowingCurve growing(quantity, cost);
        for (const std::size_t count :
             {std::size_t(0), std::size_t(2), std::size_t(3), std::size_t(4000), epochs.size()})
          growing.take(std::span(epochs).first(count));
        const auto whole = trainingCurve(epochs, quantity, trainingCosts(epochs, cost)), grown = growing.curve();
        QCOMPARE(grown.line.x, whole.line.x);
        QCOMPARE(grown.not_finite, whole.not_finite);
        for (std::size_t i = 0; i < whole.line.y.size(); ++i)
          QVERIFY(grown.line.y[i] == whole.line.y[i] || (std::isnan(grown.line.y[i]) && std::isnan(whole.line.y[i])));
      }
  }

  void aGrowingCurveBeginsAnewWithAnotherRun() {
    const auto first = history();
    auto second = history();
    second.front().train_loss = 5.0;
    GrowingCurve growing(TrainingQuantity::train_loss, TrainingCost::epochs);
    growing.take(first);
    QVERIFY(goesOn(second, {}) && goesOn(first, first) && !goesOn(second, first));
    QVERIFY(goesOn(first, std::span(first).first(2)) && !goesOn(std::span(first).first(2), first));
    growing.take(second);
    QCOMPARE(growing.curve().line.y[0], 5.0);
    QCOMPARE(growing.curve().line.y.size(), std::size_t(3));
    growing.take({});
    QVERIFY(growing.curve().line.y.empty());
  }

  void aLongCurveKeepsItsEnvelope() {
    CurveEnvelope envelope;
    constexpr int kPoints = 300'000, kPeak = 123'456, kLow = 200'001, kGap = 250'000;
    for (int i = 0; i < kPoints; ++i)
      envelope.add(i, i == kPeak ? 50.0 : i == kLow ? -50.0 : i == kGap ? std::nan("") : std::sin(0.01 * i));
    const Curve line = envelope.line();
    QVERIFY(line.x.size() <= 10 * CurveEnvelope::kFewGroups + 1 && line.x.size() > 2 * CurveEnvelope::kFewGroups);
    QVERIFY(std::is_sorted(line.x.begin(), line.x.end()));
    QCOMPARE(line.x.front(), 0.0);
    QCOMPARE(line.x.back(), kPoints - 1.0);
    QCOMPARE(envelope.missing(), std::vector<double>{kGap});
    double peak = 0, low = 0;
    for (std::size_t i = 0; i < line.x.size(); ++i) {
      if (std::isnan(line.y[i])) {
        QCOMPARE(line.x[i], double(kGap));
        continue;
      }
      const bool usual = line.x[i] != kPeak && line.x[i] != kLow;
      QVERIFY(!usual || line.y[i] == std::sin(0.01 * line.x[i])); // points of the curve and no others
      peak = std::max(peak, line.y[i]);
      low = std::min(low, line.y[i]);
    }
    QCOMPARE(peak, 50.0);
    QCOMPARE(low, -50.0);
  }

  void costsAddUp() {
    const auto epochs = history();
    QCOMPARE(trainingCosts(epochs, TrainingCost::epochs), (std::vector<double>{1, 2, 3}));
    QCOMPARE(trainingCosts(epochs, TrainingCost::seconds), (std::vector<double>{0.5, 1.5, 2.5}));
    QCOMPARE(trainingCosts(epochs, TrainingCost::evaluations), (std::vector<double>{150, 410, 780}));
  }

  void whatIsNotFiniteBreaksTheLineAndIsTold() {
    const auto epochs = history();
    const auto costs = trainingCosts(epochs, TrainingCost::seconds);
    const auto losses = trainingCurve(epochs, TrainingQuantity::train_loss, costs);
    QCOMPARE(losses.line.x, costs);
    QVERIFY(losses.line.y[0] == 4.0 && std::isnan(losses.line.y[1]) && losses.line.y[2] == -1.0);
    QCOMPARE(losses.not_finite, (std::vector<double>{1.5}));
    const auto errors = trainingCurve(epochs, TrainingQuantity::error, costs);
    QCOMPARE(errors.line.x, (std::vector<double>{0.5, 1.5})); // where it was measured
    QCOMPARE(errors.not_finite, (std::vector<double>{1.5}));
  }

  void countsAndRatesAreOfTheEpoch() {
    const auto epochs = history();
    const auto costs = trainingCosts(epochs, TrainingCost::epochs);
    const auto of = [&](TrainingQuantity quantity) { return trainingCurve(epochs, quantity, costs).line.y; };
    QCOMPARE(of(TrainingQuantity::nfe_forward), (std::vector<double>{100, 200, 300}));
    QCOMPARE(of(TrainingQuantity::nfe_backward), (std::vector<double>{50, 60, 70}));
    QCOMPARE(of(TrainingQuantity::learning_rate), (std::vector<double>{0.1, 0.1, 0.05}));
    QVERIFY(trainingCurve({}, TrainingQuantity::train_loss, {}).line.x.empty());
  }
};

QTEST_GUILESS_MAIN(TestTrainingCurves)
#include "test_training_curves.moc"
