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

  // What the seminorm's figure divides: where one counted steps of the batch, the other steps of its trajectories, all
  // of them would seem saved.
  void aStepOfABatchIsOneOfEachTrajectory() {
    auto task = decay();
    for (int copy = 0; copy < 5; ++copy)
      task.samples.insert(task.samples.end(), {task.samples[0], task.samples[1]});
    task.matching().solver.group = ControlGroup::whole_batch;
    task.epochs = 1;
    const std::size_t trajectories = task.samples.size();
    std::vector<std::uint64_t> attempts;
    for (const GradientOptions& gradient :
         std::initializer_list<GradientOptions>{DirectGradient{}, AdjointGradient{}, SeminormGradient{}}) {
      task.matching().gradient = gradient;
      attempts.push_back(trainOnSamples(task).attempts.front());
      QCOMPARE(attempts.back() % trajectories, std::uint64_t(0));
    }
    QVERIFY(attempts[1] > attempts[0] && attempts[2] > attempts[0]);
    const double full = static_cast<double>(attempts[1] - attempts[0]);
    const double semi = static_cast<double>(attempts[2] - attempts[0]);
    QVERIFY2(semi <= full && semi > 0.2 * full, qPrintable(QString("%1 and %2").arg(semi).arg(full)));
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
