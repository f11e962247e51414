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
