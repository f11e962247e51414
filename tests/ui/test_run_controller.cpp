// The training thread as the window sees it, with a fit that only counts.
#include "ui/runs/run_controller.h"

#include <QSignalSpy>
#include <QTest>
#include <map>
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

/// What a controller tells of its runs.
struct Listener {
  std::vector<std::uint64_t> begun, over;
  std::map<std::uint64_t, std::shared_ptr<const RunOutcome>> outcomes;
  std::map<std::uint64_t, int> epochs; // the last that arrived

  explicit Listener(RunController& controller) {
    QObject::connect(&controller, &RunController::started, &controller, [this](quint64 id) { begun.push_back(id); });
    QObject::connect(
        &controller, &RunController::snapshotArrived, &controller,
        [this](const std::shared_ptr<const Snapshot>& snapshot) { epochs[snapshot->run_id] = snapshot->epoch; });
    QObject::connect(&controller, &RunController::finished, &controller,
                     [this](const std::shared_ptr<const RunOutcome>& outcome) {
                       over.push_back(outcome->run_id);
                       outcomes[outcome->run_id] = outcome;
                     });
  }
};

using Ids = std::vector<std::uint64_t>;

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

  void runsInSequenceWaitForEachOther() {
    RunController controller(countingFit);
    Listener heard(controller);
    bool together = false;
    connect(&controller, &RunController::started, this,
            [&] { together = together || heard.begun.size() != heard.over.size() + 1; });
    Ids ids;
    for (const int epochs : {2000, 1000, 3000})
      ids.push_back(controller.start(requestOf(epochs)));
    QVERIFY(controller.stateOf(ids[2]) == RunState::waiting);
    QCOMPARE(controller.runs(), ids);
    QTRY_VERIFY(!controller.isRunning());
    QCOMPARE(heard.begun, ids);
    QCOMPARE(heard.over, ids);
    QVERIFY(!together);
    QCOMPARE(heard.epochs[ids[0]], 2000);
    QCOMPARE(heard.epochs[ids[1]], 1000);
    QCOMPARE(heard.epochs[ids[2]], 3000);
  }

  void asManyRunTogetherAsIsAllowed() {
    RunController controller(countingFit);
    controller.setMostAtOnce(2);
    Listener heard(controller);
    Ids ids;
    for (int i = 0; i < 3; ++i)
      ids.push_back(controller.start(requestOf(kForEver)));
    QTRY_VERIFY(heard.epochs[ids[0]] > 0 && heard.epochs[ids[1]] > 0);
    QVERIFY(controller.stateOf(ids[2]) == RunState::waiting);
    controller.stop(ids[0]);
    QTRY_VERIFY(heard.epochs[ids[2]] > 0);
    QCOMPARE(heard.over, Ids{ids[0]});
    QCOMPARE(heard.outcomes[ids[0]]->result->status, RunStatus::stopped);
    controller.cancel();
    QTRY_VERIFY(!controller.isRunning());
    QCOMPARE(heard.outcomes[ids[1]]->result->status, RunStatus::interrupted);
  }

  void oneOfSeveralIsPausedAlone() {
    RunController controller(countingFit);
    controller.setMostAtOnce(2);
    Listener heard(controller);
    const auto first = controller.start(requestOf(kForEver));
    const auto second = controller.start(requestOf(kForEver));
    QTRY_VERIFY(heard.epochs[first] > 0 && heard.epochs[second] > 0);
    controller.pause(first);
    QVERIFY(controller.stateOf(first) == RunState::paused);
    QVERIFY(!controller.isPaused());
    QTest::qWait(100);
    const int held = heard.epochs[first], before = heard.epochs[second];
    QTRY_VERIFY(heard.epochs[second] > before);
    QCOMPARE(heard.epochs[first], held);
    controller.resume(first);
    QTRY_VERIFY(heard.epochs[first] > held);
    controller.cancel();
    QTRY_VERIFY(!controller.isRunning());
  }

  void aRunTakenOutOfTheQueueNeverBegins() {
    RunController controller(countingFit);
    Listener heard(controller);
    const auto first = controller.start(requestOf(kForEver));
    const auto second = controller.start(requestOf(kForEver));
    QTRY_VERIFY(heard.epochs[first] > 0);
    controller.stop(second);
    QCOMPARE(heard.over, Ids{second});
    QVERIFY(!heard.outcomes[second]->was_started);
    QVERIFY(!heard.outcomes[second]->result);
    controller.stop(first);
    QTRY_VERIFY(!controller.isRunning());
    QCOMPARE(heard.begun, Ids{first});
  }

  void stoppingAllBeginsNothing() {
    RunController controller(countingFit);
    Listener heard(controller);
    const auto first = controller.start(requestOf(kForEver));
    for (int i = 0; i < 3; ++i)
      controller.start(requestOf(kForEver));
    QTRY_VERIFY(heard.epochs[first] > 0);
    controller.stop();
    QVERIFY(controller.isStopping());
    QTRY_VERIFY(!controller.isRunning());
    QCOMPARE(heard.begun, Ids{first});
    QCOMPARE(heard.over.size(), std::size_t(4));
  }

  void pausingAllHoldsTheQueueToo() {
    RunController controller(countingFit);
    Listener heard(controller);
    const auto first = controller.start(requestOf(kForEver));
    const auto second = controller.start(requestOf(kForEver));
    QTRY_VERIFY(heard.epochs[first] > 0);
    controller.pause();
    controller.stop(first);
    QTRY_COMPARE(heard.over, Ids{first});
    QTest::qWait(50);
    QVERIFY(controller.stateOf(second) == RunState::waiting);
    QVERIFY(controller.isPaused());
    controller.resume();
    QTRY_VERIFY(heard.epochs[second] > 0);
    controller.cancel();
    QTRY_VERIFY(!controller.isRunning());
  }

  void destructionOfSeveralJoinsAll() {
    for (int i = 0; i < 20; ++i) {
      RunController controller(countingFit);
      controller.setMostAtOnce(3);
      for (int run = 0; run < 5; ++run)
        controller.start(requestOf(kForEver));
      QTest::qWait(i % 3);
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
