// What the published figures are measured with.
#include "app/bench/papers/figure.h"
#include "app/bench/papers/training.h"

#include <QtTest>

#include <cmath>
#include <limits>

using namespace nullcline;
using namespace nullcline::bench;

namespace {

/// x' = -x from two starts, seen at three times.
TrainingTask decay() {
  TrainingTask task;
  task.field = MlpOptions{8, 1, Activation::tanh};
  for (const double start : {1.0, 0.5})
    task.samples.push_back({{0.0, 0.5, 1.0}, {start, start * std::exp(-0.5), start * std::exp(-1.0)}});
  task.matching().initial = InitialStateChoice::first_observation;
  task.schedule = ConstantRateOptions{0.02};
  task.epochs = 60;
  task.threads = 1;
  return task;
}

} // namespace

class TestPapers : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void medians() {
    QCOMPARE(median({3.0, 1.0, 2.0}), 2.0);
    QCOMPARE(median({4.0, 1.0, 2.0, 3.0}), 2.5);
    QVERIFY(std::isnan(median({})));
  }

  void whatIsNotMeasuredIsNotReached() {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    QCOMPARE(verdictAtLeast(2.0, 2.0), "reached");
    QCOMPARE(verdictAtLeast(1.9, 2.0), "not reached");
    QCOMPARE(verdictAtLeast(nan, 2.0), "not reached");
    QCOMPARE(verdictAtMost(2.0, 2.0), "reached");
    QCOMPARE(verdictAtMost(2.1, 2.0), "not reached");
    QCOMPARE(verdictAtMost(nan, 2.0), "not reached");
  }

  void trainingLearns() {
    const TrainingRecord record = trainOnSamples(decay());
    QVERIFY(record.solved);
    QCOMPARE(record.losses.size(), std::size_t(60));
    QVERIFY2(record.losses.back() < 0.05 * record.losses.front(), qPrintable(QString::number(record.losses.back())));
  }

  // The start is exact: among three samples it makes the mean smaller by a third.
  void aStartThatDoesNotCountIsWhereItStarts() {
    auto task = decay();
    task.epochs = 1;
    const double with_start = trainOnSamples(task).losses.front();
    task.matching().initial = InitialStateChoice::spline;
    for (auto& sample : task.samples)
      sample.counts_start = false;
    const double ends = trainOnSamples(task).losses.front();
    QVERIFY2(std::abs(ends / with_start - 1.5) < 1e-6, qPrintable(QString::number(ends / with_start)));
    QVERIFY(trainOnSamples(task).processor_seconds.front() > 0.0);
  }

  void takingTurnsChangesNothing() {
    const TrainingRecord alone = trainOnSamples(decay());
    auto task = decay();
    SampleTraining first(task);
    task.matching().gradient = SeminormGradient{};
    SampleTraining second(task);
    for (int epoch = 0; epoch < 70; ++epoch) { // the last ten are not there
      first.epoch();
      second.epoch();
    }
    QCOMPARE(first.record().losses, alone.losses);
    QCOMPARE(first.record().parameters, alone.parameters);
    QVERIFY(second.record().losses != alone.losses);
  }

  void toyGradientsAreThoseOfTheClosedForm() {
    const auto figures = toyGradient({});
    QCOMPARE(figures.size(), std::size_t(5));
    for (const auto& figure : figures) // "2.1e-06, 1.4e-06, 1.4e-06"
      for (const auto& number : QString::fromStdString(figure.measured).split(QStringLiteral(", ")))
        QVERIFY2(number.toDouble() > 0.0 && number.toDouble() < 1e-5, qPrintable(number));
  }
};

QTEST_APPLESS_MAIN(TestPapers)
#include "test_papers.moc"
