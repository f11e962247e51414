// The training steps that our speed is measured against do the same as ours, or the comparison means nothing.
#include "app/bench/speed/speed_problem.h"

#include <QFile>
#include <QtTest>

using namespace nullcline;
using namespace nullcline::bench;

namespace {

constexpr int kSteps = 5;

/// Small, with tolerances that leave no room for different steps.
SpeedProblem smallProblem(StepKind kind) {
  auto problem = makeSpeedProblem({"small", kind, 8}, 1, {6, 20, 2, 50});
  if (!problem)
    qFatal("%s", problem.error().message.c_str());
  problem->task.schedule = ConstantRateOptions{1e-3}; // so that a wrong gradient shows in the next loss
  problem->reference.learning_rate = 1e-3;
  if (kind != StepKind::variational) {
    auto& solver = problem->task.matching().solver;
    problem->reference.relative_tolerance = solver.relative_tolerance = 1e-5;
    problem->reference.absolute_tolerance = solver.absolute_tolerance = 1e-5;
  }
  return *problem;
}

/// The largest relative difference of the losses of a few steps, each after the step before.
double largestDifference(const SpeedProblem& problem, ReferenceTraining& reference) {
  SampleTraining own(problem.task);
  double largest = 0.0;
  for (int step = 0; step < kSteps; ++step) {
    own.epoch();
    const double ours = own.value().loss, theirs = reference.step(1);
    largest = std::max(largest, std::abs(theirs / ours - 1.0));
  }
  return largest;
}

} // namespace

class TestReferenceTraining : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    const auto gateway = torchGateway();
    if (!gateway && !QFile::exists(NULLCLINE_BINARY_DIR "/lib/libnullcline_torch.so"))
      QSKIP("built without LibTorch");
    QVERIFY2(gateway, gateway ? "" : gateway.error().message.c_str());
    gateway_ = *gateway;
  }

  void takesTheSameSteps_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<double>("allowed");
    QTest::newRow("variational") << static_cast<int>(StepKind::variational) << 1e-4;
    QTest::newRow("direct") << static_cast<int>(StepKind::direct) << 1e-3;
    QTest::newRow("adjoint") << static_cast<int>(StepKind::adjoint) << 1e-3;
  }
  void takesTheSameSteps() {
    QFETCH(int, kind);
    QFETCH(double, allowed);
    const SpeedProblem problem = smallProblem(static_cast<StepKind>(kind));
    const auto reference = gateway_->referenceTraining(problem.reference);
    QVERIFY2(reference, reference ? "" : reference.error().message.c_str());
    const double difference = largestDifference(problem, **reference);
    QVERIFY2(difference < allowed, qPrintable(QString::number(difference)));
    QVERIFY((*reference)->evaluations() > 0);
    // The same with a step that is a tenth too long must show.
    SpeedProblem other = problem;
    other.reference.learning_rate *= 1.1;
    const auto wrong = gateway_->referenceTraining(other.reference);
    QVERIFY(largestDifference(problem, **wrong) > allowed);
  }

  void refusesWhatItCannotDo() {
    ReferenceTask task = smallProblem(StepKind::variational).reference;
    task.network.time_input = true;
    const auto refused = gateway_->referenceTraining(task);
    QVERIFY(!refused && refused.error().message.find("state alone") != std::string::npos);
  }

 private:
  const TorchGateway* gateway_ = nullptr;
};

QTEST_APPLESS_MAIN(TestReferenceTraining)
#include "test_reference_training.moc"
