// The one door: what a fit returns, and how it ends when it is stopped, cancelled, paused, diverging or resumed.
#include "engine/fit/error_points.h"
#include "engine/fit/fit_job.h"
#include "engine/fit/methods.h"
#include "tests/support/quick_spec.h"
#include "tests/support/sample_data.h"

#include <QtTest>

#include <chrono>
#include <thread>

using namespace nullcline;

namespace {

/// Runs the fit on a thread of its own while `during` looks at its snapshots.
class Background {
 public:
  Background(const Dataset& dataset, const FitSpec& spec) {
    observer_.snapshot_interval_seconds = 0.0;
    observer_.snapshot = [this](std::shared_ptr<const Snapshot> snapshot) { epoch = snapshot->epoch; };
    thread_ = std::thread([this, dataset, spec] { result = runFit(dataset, spec, control, observer_); });
  }
  ~Background() { join(); }
  void join() {
    if (thread_.joinable())
      thread_.join();
  }
  bool waitForEpoch(int wanted) {
    return QTest::qWaitFor([&] { return epoch >= wanted; }, 20000);
  }

  RunControl control;
  std::atomic<int> epoch{0};
  Expected<FitResult> result = failure("not run");

 private:
  FitObserver observer_;
  std::thread thread_;
};

} // namespace

class TestFitJob : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyMethodFits_data() {
    QTest::addColumn<QString>("method");
    QTest::addColumn<bool>("as_published");
    for (const char* method : {"vf-node", "gradient-matching", "spline-integral"}) // others: test_solving_methods.cpp
      for (const bool as_published : {false, true})
        QTest::addRow("%s %d", method, as_published) << QString(method) << as_published;
  }
  void everyMethodFits() {
    QFETCH(QString, method);
    QFETCH(bool, as_published);
    const Dataset dataset = oscillatorData(10, 50, 0.01, 1);
    FitSpec spec = *methodPreset(method.toStdString(), as_published);
    spec.field = MlpOptions{32, 2, Activation::tanh};
    spec.stages.resize(as_published ? 1 : 2);
    spec.stages.front().epochs = 600;
    spec.stages.back().epochs = 600;
    RunControl control;
    const auto result = runFit(dataset, spec, control);
    QVERIFY2(result.hasValue(), result ? "" : result.error().message.c_str());
    QCOMPARE(runStatusName(result->status), "completed");
    QCOMPARE(result->history.size(), as_published ? std::size_t{600} : std::size_t{1200});
    QVERIFY(result->validation_loss < 0.05 * result->history.front().validation_loss);
    double best = 1e300;
    for (std::size_t i = result->history.size() - 300; i < result->history.size(); ++i) // settled
      best = std::min(best, result->history[i].validation_loss);
    QVERIFY(result->validation_loss <= best);
    QCOMPARE(result->evaluation.failed_trajectories, std::size_t{0});
    QVERIFY2(result->evaluation.test.mse && *result->evaluation.test.mse < 0.05,
             qPrintable(QString::number(result->evaluation.test.mse.value_or(-1))));
    QCOMPARE(result->parameters, std::size_t{32 * 2 + 32 + 32 * 32 + 32 + 2 * 32 + 2});
  }

  void theQuickRoadFits() {
    FitSpec spec = *methodPreset("quick", false);
    QVERIFY(std::ranges::all_of(
        spec.stages, [](const StageSpec& stage) { return std::holds_alternative<LbfgsOptions>(stage.optimizer); }));
    RunControl control;
    const auto result = runFit(oscillatorData(10, 50, 0.01, 1), spec, control);
    QVERIFY2(result.hasValue(), result ? "" : result.error().message.c_str());
    QCOMPARE(runStatusName(result->status), "completed");
    QVERIFY2(result->evaluation.test.mse && *result->evaluation.test.mse < 0.01,
             qPrintable(QString::number(result->evaluation.test.mse.value_or(-1))));
  }

  void reportHasEveryKey() {
    RunControl control;
    const auto result = runFit(oscillatorData(6, 20, 0.01, 1), quickSpec("vf-node", 5, 2), control);
    QVERIFY(result.hasValue());
    const Json report = reportJson(*result);
    for (const char* key : {"status",
                            "method",
                            "system",
                            "device",
                            "precision",
                            "threads",
                            "seed",
                            "epochs",
                            "parameters",
                            "train_loss",
                            "validation_loss",
                            "best_epoch",
                            "seconds_total",
                            "seconds_per_epoch",
                            "nfe_forward",
                            "nfe_backward",
                            "steps_accepted",
                            "steps_rejected",
                            "failed_trajectories",
                            "failed_solves_in_training",
                            "pullbacks",
                            "test_mse",
                            "test_mape",
                            "interpolation_mse",
                            "extrapolation_mse"})
      QVERIFY2(report.contains(key), key);
    QCOMPARE(report["system"].get<std::string>(), std::string("neural"));
    QVERIFY(report["nfe_forward"].get<int>() > 0);
  }

  void sameSeedSameBits() {
    const Dataset dataset = oscillatorData(8, 30, 0.01, 2);
    const FitSpec spec = quickSpec("vf-node", 40, 2);
    RunControl control;
    const auto one = runFit(dataset, spec, control), two = runFit(dataset, spec, control);
    QVERIFY(one->model.parameters == two->model.parameters);
    FitSpec other = spec;
    other.seed = 1;
    QVERIFY(runFit(dataset, other, control)->model.parameters != one->model.parameters);
  }

  void resumedIsTheSameToTheLastBit_data() {
    QTest::addColumn<int>("interrupted_at");
    QTest::newRow("in the first stage") << 23;
    QTest::newRow("in a stage smoothed along the field") << 41;
    QTest::newRow("between the two") << 30;
  }
  void resumedIsTheSameToTheLastBit() {
    QFETCH(int, interrupted_at);
    const Dataset dataset = oscillatorData(8, 30, 0.01, 2);
    FitSpec spec = quickSpec("vf-node", 30, 2);
    spec.stages.push_back(spec.stages.front());
    spec.stages.back().resmooth = true;
    RunControl control;
    const auto whole = runFit(dataset, spec, control);
    std::optional<FitResume> saved;
    FitObserver observer;
    observer.checkpoint_interval_seconds = 0.0;
    std::vector<EpochRecord> history;
    observer.checkpoint = [&](const Checkpoint& checkpoint, std::span<const EpochRecord> fresh) -> Status {
      history.insert(history.end(), fresh.begin(), fresh.end());
      if (checkpoint.epoch == interrupted_at) // as a project file stores it
        saved = FitResume{*parseCheckpoint(serializeCheckpoint(checkpoint)), history};
      return {};
    };
    QVERIFY(runFit(dataset, spec, control, observer).hasValue());
    QVERIFY(saved.has_value());
    const auto resumed = runFit(dataset, spec, control, {}, 0, saved);
    QVERIFY(resumed.hasValue());
    QVERIFY(resumed->model.parameters == whole->model.parameters);
    QCOMPARE(resumed->history.size(), whole->history.size());
    for (std::size_t i = 0; i < whole->history.size(); ++i)
      QCOMPARE(resumed->history[i].validation_loss, whole->history[i].validation_loss);
    QCOMPARE(resumed->best_epoch, whole->best_epoch);
  }

  void aForeignCheckpointIsRefused() {
    const Dataset dataset = oscillatorData(8, 30, 0.01, 2);
    FitResume resume;
    resume.checkpoint.parameters = {1.0, 2.0};
    RunControl control;
    const auto result = runFit(dataset, quickSpec("vf-node", 60, 2), control, {}, 0, resume);
    QVERIFY(!result.hasValue());
    QVERIFY(result.error().message.find("another model") != std::string::npos);
  }

  void errorsAreMeasuredAtTheSameEpochsAndResumedToTheSameBits() {
    const Dataset dataset = oscillatorData(8, 30, 0.01, 2);
    FitSpec spec = quickSpec("vf-node", 40, 2);
    RunControl control;
    const auto unmeasured = runFit(dataset, spec, control);
    spec.error_points = 6;
    std::optional<FitResume> saved;
    FitObserver observer;
    std::vector<EpochRecord> history;
    observer.checkpoint_interval_seconds = 0.0;
    observer.checkpoint = [&](const Checkpoint& checkpoint, std::span<const EpochRecord> fresh) -> Status {
      history.insert(history.end(), fresh.begin(), fresh.end());
      if (checkpoint.epoch == 15)
        saved = FitResume{checkpoint, history};
      return {};
    };
    const auto measured = runFit(dataset, spec, control, observer);
    QVERIFY(measured->model.parameters == unmeasured->model.parameters); // measuring changes nothing
    std::vector<int> epochs;
    for (const auto& record : measured->history)
      if (record.error)
        epochs.push_back(record.epoch);
    QVERIFY(epochs == errorPointEpochs(6, 40));
    QVERIFY(*measured->history.back().error < 0.5 * *measured->history.front().error);
    const auto resumed = runFit(dataset, spec, control, {}, 0, saved);
    for (std::size_t i = 0; i < measured->history.size(); ++i)
      QVERIFY(resumed->history[i].error == measured->history[i].error);
  }

  void goingOnWithOtherThreadsIsSaid() {
    const Dataset dataset = oscillatorData(8, 30, 0.01, 2);
    FitSpec spec = quickSpec("vf-node", 20, 2);
    std::optional<FitResume> saved;
    FitObserver observer;
    observer.checkpoint_interval_seconds = 0.0;
    observer.checkpoint = [&](const Checkpoint& checkpoint, std::span<const EpochRecord>) -> Status {
      if (checkpoint.epoch == 10)
        saved = FitResume{checkpoint, std::vector<EpochRecord>(10)};
      return {};
    };
    RunControl control;
    QVERIFY(runFit(dataset, spec, control, observer).hasValue());
    QVERIFY(runFit(dataset, spec, control, {}, 0, saved)->log.empty());
    spec.threads = 1;
    const auto resumed = runFit(dataset, spec, control, {}, 0, saved);
    QVERIFY(!resumed->log.empty() && resumed->log.front().find("goes on with 1 thread") != std::string::npos);
  }

  void stopKeepsTheBest() {
    Background run(oscillatorData(8, 40, 0.01, 3), quickSpec("vf-node", 10000000, 2));
    QVERIFY(run.waitForEpoch(20));
    run.control.stop();
    run.join();
    QCOMPARE(runStatusName(run.result->status), "stopped");
    QVERIFY(run.result->validation_loss < run.result->history.front().validation_loss);
    QVERIFY(run.result->evaluation.test.mse.has_value());
  }

  void stoppingBetweenStagesResumesToTheSameBits() { // every stage has one epoch: most stops fall into a smoothing
    const Dataset dataset = oscillatorData(8, 40, 0.01, 3);
    FitSpec spec = quickSpec("vf-node", 1, 2);
    spec.stages.resize(12, spec.stages.front());
    for (std::size_t stage = 1; stage < spec.stages.size(); ++stage)
      spec.stages[stage].resmooth = true;
    RunControl control;
    const auto whole = runFit(dataset, spec, control);
    QVERIFY(whole.hasValue());
    for (int delay = 0; delay < 12; ++delay) {
      std::optional<FitResume> saved;
      std::vector<EpochRecord> history;
      FitObserver observer;
      observer.checkpoint = [&](const Checkpoint& checkpoint, std::span<const EpochRecord> fresh) -> Status {
        history.insert(history.end(), fresh.begin(), fresh.end());
        saved = FitResume{checkpoint, history};
        return {};
      };
      RunControl stopped;
      std::jthread stopper([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(2 * delay));
        stopped.stop();
      });
      const auto part = runFit(dataset, spec, stopped, observer);
      if (!part) { // while the data were prepared
        QVERIFY(part.error().message.find("nothing was trained") != std::string::npos);
        continue;
      }
      if (!saved || part->status == RunStatus::completed)
        continue;
      const auto resumed = runFit(dataset, spec, control, {}, 0, saved);
      QVERIFY(resumed.hasValue());
      QVERIFY(resumed->model.parameters == whole->model.parameters);
      QCOMPARE(resumed->validation_loss, whole->validation_loss);
    }
  }

  void cancelEndsInterrupted() {
    Background run(oscillatorData(8, 40, 0.01, 3), quickSpec("gradient-matching", 10000000, 2));
    QVERIFY(run.waitForEpoch(5));
    run.control.cancel();
    run.join();
    QCOMPARE(runStatusName(run.result->status), "interrupted");
  }

  void pausedMakesNoEpochs() {
    Background run(oscillatorData(8, 40, 0.01, 3), quickSpec("vf-node", 10000000, 2));
    QVERIFY(run.waitForEpoch(5));
    run.control.pause();
    QTest::qWait(100);
    const int paused_at = run.epoch;
    QTest::qWait(200);
    QCOMPARE(run.epoch.load(), paused_at);
    run.control.resume();
    QVERIFY(run.waitForEpoch(paused_at + 5));
    run.control.stop();
    run.join();
    QCOMPARE(runStatusName(run.result->status), "stopped");
  }

  void timeLimit() {
    FitSpec spec = quickSpec("vf-node", 10000000, 2);
    spec.max_seconds = 0.3;
    RunControl control;
    const auto result = runFit(oscillatorData(8, 40, 0.01, 3), spec, control);
    QCOMPARE(runStatusName(result->status), "time_limit");
    QVERIFY(result->history.size() > 1);
  }

  void aDivergingFitKeepsFiniteParameters() {
    FitSpec spec = quickSpec("vf-node", 200, 2);
    spec.field = MlpOptions{16, 2, Activation::elu};
    spec.stages.front().schedule = ConstantRateOptions{1e25};
    std::vector<std::string> lines;
    FitObserver observer;
    observer.message = [&](const std::string& line) { lines.push_back(line); };
    RunControl control;
    const auto result = runFit(oscillatorData(8, 40, 0.01, 3), spec, control, observer);
    QVERIFY(result.hasValue());
    QCOMPARE(runStatusName(result->status), "diverged");
    QVERIFY(!lines.empty());
    QVERIFY(lines.front().find("halved the learning rate") != std::string::npos);
    for (const double parameter : result->model.parameters)
      QVERIFY(std::isfinite(parameter));
  }

  /// A rate at which every step makes it worse: in the second half, which alone may choose, nothing is better.
  void whatIsKeptIsNeverWorseThanTheStart() {
    const Dataset dataset = oscillatorData(8, 40, 0.01, 3);
    FitSpec spec = quickSpec("vf-node", 6, 2);
    QVERIFY(spec.stages.front().settle > 0.0);
    spec.stages.front().schedule = ConstantRateOptions{10.0};
    RunControl control;
    std::vector<double> start;
    FitObserver observer;
    observer.checkpoint = [&](const Checkpoint& checkpoint, std::span<const EpochRecord>) -> Status {
      start = checkpoint.stage_parameters;
      return {};
    };
    const auto result = runFit(dataset, spec, control, observer);
    QVERIFY(result.hasValue());
    QCOMPARE(runStatusName(result->status), "no_progress");
    QVERIFY(result->message.find("the parameters of the start are kept") != std::string::npos);
    QCOMPARE(result->best_epoch, 0);
    QCOMPARE(result->validation_loss, result->history.front().validation_loss);
    QCOMPARE(result->train_loss, result->history.front().train_loss);
    QVERIFY(result->model.parameters == start);
  }

  /// A resumed fit has its time limit again, whatever it took before.
  void theTimeLimitIsOfOneSession() {
    const Dataset dataset = oscillatorData(8, 30, 0.01, 2);
    FitSpec spec = quickSpec("vf-node", 20, 2);
    spec.max_seconds = 1000.0;
    std::optional<FitResume> saved;
    FitObserver observer;
    observer.checkpoint_interval_seconds = 0.0;
    observer.checkpoint = [&](const Checkpoint& checkpoint, std::span<const EpochRecord>) -> Status {
      if (checkpoint.epoch == 10)
        saved = FitResume{checkpoint, std::vector<EpochRecord>(10)};
      return {};
    };
    RunControl control;
    QVERIFY(runFit(dataset, spec, control, observer).hasValue());
    saved->checkpoint.seconds = 5000.0;
    const auto resumed = runFit(dataset, spec, control, {}, 0, saved);
    QCOMPARE(runStatusName(resumed->status), "completed");
    QVERIFY(resumed->history.back().seconds > 5000.0);
  }

  void fewerEpochsThanStagesStillPolish() {
    FitSpec spec = *methodPreset("two-stage", false);
    const std::size_t stages = spec.stages.size();
    const auto isPolish = [](const StageSpec& stage) {
      return std::holds_alternative<MultipleShootingOptions>(stage.objective);
    };
    for (int epochs = 1; epochs < 12; ++epochs) {
      FitSpec few = spec;
      setTotalEpochs(few, epochs);
      QCOMPARE(few.totalEpochs(), epochs);
      QCOMPARE(few.stages.size(), std::min(stages, static_cast<std::size_t>(epochs)));
      QVERIFY(!isPolish(few.stages.front()));
      QCOMPARE(isPolish(few.stages.back()), epochs > 1);
    }
  }

  void recoveryGoesOnTraining() { // a rate that is far too high for some epochs, then a good one
    FitSpec spec = quickSpec("vf-node", 4, 2);
    spec.field = MlpOptions{16, 2, Activation::elu};
    spec.stages.front().schedule = ConstantRateOptions{1e25};
    spec.stages.push_back(quickSpec("vf-node", 300, 2).stages.front());
    RunControl control;
    const auto result = runFit(oscillatorData(8, 40, 0.01, 3), spec, control);
    QVERIFY(result.hasValue());
    QVERIFY(!result->log.empty());
    QVERIFY(result->log.size() < 20); // each line is one recovery; twenty end the fit
    QCOMPARE(runStatusName(result->status), "completed");
    QVERIFY(result->validation_loss < result->history.front().validation_loss);
  }

  void stagesFollowEachOther() {
    FitSpec spec = quickSpec("vf-node", 150, 2);
    spec.stages.push_back(spec.stages.front());
    spec.stages.back().objective = GradientMatchingOptions{};
    spec.stages.back().epochs = 50;
    RunControl control;
    const auto result = runFit(oscillatorData(8, 40, 0.01, 3), spec, control);
    QCOMPARE(runStatusName(result->status), "completed");
    QCOMPARE(result->history.size(), std::size_t{200});
    QVERIFY(result->best_epoch > 150);
  }

  void impossibleCombinationsAreRefused() {
    RunControl control;
    FitSpec spec = quickSpec("vf-node", 5, 2);
    spec.field = KnownSystemOptions{"lorenz"};
    const auto result = runFit(oscillatorData(8, 40, 0.01, 3), spec, control);
    QVERIFY(!result.hasValue());
    QVERIFY(!result.error().message.empty());
  }
};

QTEST_GUILESS_MAIN(TestFitJob)
#include "test_fit_job.moc"
