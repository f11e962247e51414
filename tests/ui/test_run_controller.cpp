// The training thread as the window sees it, with a fit that only counts.
#include "ui/runs/run_controller.h"

#include <QSignalSpy>
#include <QTest>
#include <thread>

using namespace nullcline;

namespace {

/// Sends snapshots as fast as it can until it is stopped, cancelled or has counted `epochs`.
Expected<FitResult> countingFit(const Dataset&, const FitSpec& spec, RunControl& control, const FitObserver& observer,
                                std::uint64_t run_id, const std::optional<FitResume>&) {
  FitResult result;
  result.spec = spec;
  result.status = RunStatus::completed;
  for (int epoch = 1; epoch <= spec.totalEpochs(); ++epoch) {
    control.waitWhilePaused();
    if (control.stopRequested() || control.cancelRequested()) {
      result.status = control.cancelRequested() ? RunStatus::interrupted : RunStatus::stopped;
      break;
    }
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->run_id = run_id;
    snapshot->phase = RunPhase::training;
    snapshot->epoch = epoch;
    snapshot->epochs = spec.totalEpochs();
    observer.snapshot(snapshot);
    result.best_epoch = epoch;
  }
  return result;
}

RunRequest requestOf(int epochs) {
  RunRequest request;
  request.dataset = std::make_shared<Dataset>();
  request.spec.stages.resize(1);
  request.spec.stages[0].epochs = epochs;
  return request;
}

constexpr int kForEver = 2000000000;

} // namespace

class RunControllerTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void everySnapshotArrivesInOrderAndTheLastOneAlways() {
    RunController controller(countingFit);
    std::vector<int> epochs;
    connect(&controller, &RunController::snapshotArrived, this,
            [&](const std::shared_ptr<const Snapshot>& snapshot) { epochs.push_back(snapshot->epoch); });
    QSignalSpy finished(&controller, &RunController::finished);
    controller.start(requestOf(200000));
    QVERIFY(finished.wait(20000));
    QVERIFY(!epochs.empty());
    QVERIFY(std::is_sorted(epochs.begin(), epochs.end()));
    QCOMPARE(epochs.back(), 200000);
    QVERIFY2(epochs.size() < 200000, "snapshots must not queue up");
    QVERIFY(!controller.isRunning());
  }

  void nothingArrivesAfterFinished() {
    RunController controller(countingFit);
    int late = 0;
    bool over = false;
    connect(&controller, &RunController::finished, this, [&] { over = true; });
    connect(&controller, &RunController::snapshotArrived, this, [&] { late += over; });
    controller.start(requestOf(kForEver));
    QTest::qWait(30);
    controller.cancel();
    QVERIFY(controller.isStopping());
    QTRY_VERIFY(over);
    QTest::qWait(50);
    QCOMPARE(late, 0);
  }

  void stopKeepsTheResult() {
    RunController controller(countingFit);
    std::shared_ptr<const RunOutcome> outcome;
    connect(&controller, &RunController::finished, this,
            [&](const std::shared_ptr<const RunOutcome>& value) { outcome = value; });
    QSignalSpy snapshots(&controller, &RunController::snapshotArrived);
    controller.start(requestOf(kForEver));
    QVERIFY(snapshots.wait());
    controller.stop();
    QTRY_VERIFY(outcome);
    QVERIFY(outcome->result);
    QCOMPARE(outcome->result->status, RunStatus::stopped);
    QVERIFY(outcome->result->best_epoch > 0);
  }

  void pauseHoldsAndContinueGoesOn() {
    RunController controller(countingFit);
    int epoch = 0;
    connect(&controller, &RunController::snapshotArrived, this,
            [&](const std::shared_ptr<const Snapshot>& snapshot) { epoch = snapshot->epoch; });
    controller.start(requestOf(kForEver));
    QTRY_VERIFY(epoch > 0);
    controller.pause();
    QVERIFY(controller.isPaused());
    QTest::qWait(100);
    const int held = epoch;
    QTest::qWait(100);
    QCOMPARE(epoch, held);
    controller.resume();
    QTRY_VERIFY(epoch > held);
    controller.stop();
    QTRY_VERIFY(!controller.isRunning());
  }

  void stopEndsAPausedRun() {
    RunController controller(countingFit);
    controller.start(requestOf(kForEver));
    controller.pause();
    controller.stop();
    QTRY_VERIFY(!controller.isRunning());
  }

  void errorsAndExceptionsBecomeSentences() {
    const auto refuse = [](auto&&...) -> Expected<FitResult> { return badInput("Too few data."); };
    const auto fail = [](auto&&...) -> Expected<FitResult> { throw std::logic_error("broken promise"); };
    for (const auto& [fit, words] : {std::pair<FitFunction, QString>{refuse, QStringLiteral("Too few data.")},
                                     std::pair<FitFunction, QString>{fail, QStringLiteral("broken promise")}}) {
      RunController controller(fit);
      std::shared_ptr<const RunOutcome> outcome;
      connect(&controller, &RunController::finished, this,
              [&](const std::shared_ptr<const RunOutcome>& value) { outcome = value; });
      controller.start(requestOf(1));
      QTRY_VERIFY(outcome);
      QVERIFY(!outcome->result);
      QVERIFY(QString::fromStdString(outcome->problem).contains(words));
    }
  }

  void destructionWhileRunningJoins() {
    for (int i = 0; i < 50; ++i) {
      RunController controller(countingFit);
      controller.start(requestOf(kForEver));
      if (i % 2)
        QTest::qWait(1);
    }
  }
};

QTEST_GUILESS_MAIN(RunControllerTest)
#include "test_run_controller.moc"
