// The methods that solve while they train: what they reach, how they end where they cannot solve, and how they go on.
#include "engine/fit/fit_job.h"
#include "engine/fit/methods.h"
#include "tests/support/sample_data.h"

#include <QtTest>

#include <chrono>
#include <thread>

using namespace nullcline;

namespace {

FitSpec smallSpec(const std::string& method, int epochs, bool as_published = false) {
  FitSpec spec = *methodPreset(method, as_published);
  if (auto* network = networkOf(spec.field)) {
    network->width = 16;
    network->depth = 2;
  }
  setTotalEpochs(spec, epochs);
  spec.threads = 2;
  return spec;
}

TrajectoryMatchingOptions& matchingOf(FitSpec& spec) {
  return std::get<TrajectoryMatchingOptions>(spec.stages.front().objective);
}

bool allFinite(const std::vector<double>& values) {
  return !values.empty() && std::ranges::all_of(values, [](double value) { return std::isfinite(value); });
}

} // namespace

class TestSolvingMethods : public QObject {
  Q_OBJECT

  const Dataset data_ = oscillatorData(8, 20, 0.01, 1);

 private Q_SLOTS:
  void everyMethodFits_data() {
    QTest::addColumn<QString>("name");
    for (const auto& method : methods())
      if (needsSolver(method.preset(false).stages.back().objective))
        QTest::newRow(method.name) << QString::fromUtf8(method.name);
  }
  void everyMethodFits() {
    QFETCH(QString, name);
    RunControl control;
    const auto result = runFit(data_, smallSpec(name.toStdString(), 300), control);
    QVERIFY2(result.hasValue(), result ? "" : result.error().message.c_str());
    QCOMPARE(runStatusName(result->status), "completed");
    QVERIFY2(result->evaluation.test.mse && *result->evaluation.test.mse < 0.2,
             qPrintable(QString::number(result->evaluation.test.mse.value_or(-1))));
    const auto counts = trainingCounts(result->history);
    QVERIFY(counts.nfe_forward > 0 && counts.nfe_backward > 0 && counts.pullbacks > 0 && counts.steps_accepted > 0);
    QVERIFY(counts.pullbacks <= counts.nfe_backward);
    QCOMPARE(counts.not_finite, std::size_t{0});
    QCOMPARE(result->recoveries, 0);
  }

  /// Those without a solver too.
  void everyMethodCountsItsPullbacks() {
    for (const auto& method : methods()) {
      RunControl control;
      const auto result = runFit(data_, smallSpec(method.name, 2), control);
      QVERIFY2(result.hasValue(), method.name);
      for (const EpochRecord& epoch : result->history)
        QVERIFY2(epoch.pullbacks > 0 && epoch.pullbacks <= epoch.nfe_backward, method.name);
    }
  }

  void everyPublishedPresetRuns_data() { everyMethodFits_data(); }
  void everyPublishedPresetRuns() {
    QFETCH(QString, name);
    RunControl control;
    const auto result = runFit(data_, smallSpec(name.toStdString(), 8, true), control);
    QVERIFY2(result.hasValue(), result ? "" : result.error().message.c_str());
    QCOMPARE(result->history.size(), std::size_t{8});
    QCOMPARE(trainingCounts(result->history).not_finite, std::size_t{0});
  }

  /// Draws, horizons, estimated states and the second stage included.
  void resumedIsTheSameToTheLastBit_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("interrupted_at");
    for (const char* name : {"direct", "local-error", "steer", "seminorm"})
      QTest::newRow(name) << name << 11;
    QTest::newRow("two-stage, in its polish") << "two-stage" << 22;
    QTest::newRow("two-stage, before its polish") << "two-stage" << 10;
  }
  void resumedIsTheSameToTheLastBit() {
    QFETCH(QString, name);
    QFETCH(int, interrupted_at);
    FitSpec spec = smallSpec(name.toStdString(), 30);
    if (spec.stages.size() > 2) { // one variational stage, then the polish, then another that starts from its estimates
      spec.stages.erase(spec.stages.begin() + 1, spec.stages.end() - 1);
      spec.stages.push_back(spec.stages.back());
      for (auto& stage : spec.stages)
        stage.epochs = 10;
    }
    std::optional<FitResume> saved;
    FitObserver observer;
    std::vector<EpochRecord> history;
    observer.checkpoint_interval_seconds = 0.0;
    observer.checkpoint = [&](const Checkpoint& checkpoint, std::span<const EpochRecord> fresh) -> Status {
      history.insert(history.end(), fresh.begin(), fresh.end());
      if (checkpoint.epoch == interrupted_at && !saved)
        saved = FitResume{*parseCheckpoint(serializeCheckpoint(checkpoint)), history};
      return {};
    };
    RunControl control;
    const auto whole = runFit(data_, spec, control, observer);
    QVERIFY(whole.hasValue() && saved.has_value());
    const auto resumed = runFit(data_, spec, control, {}, 0, saved);
    QVERIFY2(resumed.hasValue(), resumed ? "" : resumed.error().message.c_str());
    QVERIFY(resumed->model.parameters == whole->model.parameters);
    QVERIFY(resumed->initial_states == whole->initial_states);
    for (std::size_t i = 0; i < whole->history.size(); ++i) {
      QCOMPARE(resumed->history[i].train_loss, whole->history[i].train_loss);
      QCOMPARE(resumed->history[i].nfe_backward, whole->history[i].nfe_backward);
    }
  }

  void anUnreachableToleranceEndsInANamedStatus() {
    FitSpec spec = smallSpec("direct", 20);
    spec.precision = Precision::float64;
    matchingOf(spec).solver.relative_tolerance = 0.0;
    matchingOf(spec).solver.absolute_tolerance = 1e-300;
    RunControl control;
    const auto result = runFit(data_, spec, control);
    QVERIFY(result.hasValue());
    QCOMPARE(runStatusName(result->status), "solver_failed");
    QVERIFY2(result->message.starts_with("The fit could not begin: trajectory run "), result->message.c_str());
    QVERIFY2(result->message.find(" steps than the solver may take") != std::string::npos, result->message.c_str());
    QVERIFY(allFinite(result->model.parameters));
    QCOMPARE(result->history.size(), std::size_t{1}); // it cannot get better by itself
    QVERIFY(std::isinf(result->history.front().train_loss));
    QCOMPARE(trainingCounts(result->history).not_finite, std::size_t{1});
    const Json report = reportJson(*result);
    QVERIFY(report["train_loss"].is_null() && report["validation_loss"].is_null()); // no loss was finite
    QVERIFY(result->failed_solves > 0); // and the report counts what the message speaks of
    QCOMPARE(report["failed_solves_in_training"].get<std::uint64_t>(), result->failed_solves);
  }

  void aStepLimitEndsInANamedStatus() {
    FitSpec spec = smallSpec("direct", 20);
    matchingOf(spec).solver.max_steps = 2;
    matchingOf(spec).first_horizon = 1.0;
    RunControl control;
    const auto result = runFit(data_, spec, control);
    QVERIFY(result.hasValue());
    QCOMPARE(runStatusName(result->status), "solver_failed");
    QVERIFY2(result->message.find("needs more steps than the solver may take") != std::string::npos,
             result->message.c_str());
    QVERIFY2(result->message.find("Allow more steps") != std::string::npos, result->message.c_str());
  }

  /// Training follows a short horizon, validation the whole.
  void whatOnlyValidationCannotSolveIsSaid() {
    FitSpec spec = smallSpec("direct", 20);
    matchingOf(spec).solver.max_steps = 2;
    matchingOf(spec).first_horizon = 0.01;
    matchingOf(spec).growth_epochs = 1.0;
    RunControl control;
    const auto result = runFit(data_, spec, control);
    QVERIFY(result.hasValue());
    QVERIFY(!result->log.empty() && result->log.front().find("validation: trajectory run ") != std::string::npos);
    QCOMPARE(runStatusName(result->status), "solver_failed");
    QVERIFY(allFinite(result->model.parameters));
  }

  /// Later than in the first epoch: the step limit is met as the horizon grows, and the best parameters stay.
  void aStepLimitLaterKeepsTheBest() {
    FitSpec spec = smallSpec("direct", 400);
    auto& matching = matchingOf(spec);
    matching.first_horizon = 0.05;
    matching.growth_epochs = 1.0;
    matching.solver.max_steps = 3;
    RunControl control;
    const auto result = runFit(data_, spec, control);
    QVERIFY(result.hasValue());
    QVERIFY(result->status == RunStatus::solver_failed);
    QVERIFY(result->history.size() > 20);
    QVERIFY(std::isfinite(result->history.front().train_loss));
    QVERIFY2(result->message.find("A lower learning rate cannot help") != std::string::npos, result->message.c_str());
    QVERIFY2(result->message.find("Allow more steps") != std::string::npos, result->message.c_str());
    QVERIFY(std::ranges::any_of(result->log, [](const std::string& line) {
      return line.find("trajectory run ") != std::string::npos &&
             line.find("halved the learning rate") != std::string::npos;
    }));
    // Once a lower rate was tried; the second time in a row nothing had changed but the horizon.
    const auto& history = result->history;
    QVERIFY(std::isinf(history.back().train_loss) && std::isinf(history[history.size() - 2].train_loss));
    QVERIFY(std::isfinite(history[history.size() - 3].train_loss));
    QVERIFY(result->failed_solves >= 2);
    QVERIFY(allFinite(result->model.parameters));
  }

  /// In the middle of a forward pass that would take minutes; test_interruptions.cpp has the backward ones.
  void cancelAndStopActAtOnce_data() {
    QTest::addColumn<QString>("gradient");
    QTest::addColumn<bool>("cancel");
    for (const char* gradient : {"direct", "adjoint", "gq"})
      for (const bool cancel : {false, true})
        QTest::addRow("%s %s", cancel ? "cancel" : "stop", gradient) << gradient << cancel;
  }
  void cancelAndStopActAtOnce() {
    QFETCH(QString, gradient);
    QFETCH(bool, cancel);
    FitSpec spec = smallSpec(gradient.toStdString(), 1000);
    auto& solver = matchingOf(spec).solver; // an epoch takes far longer than the test
    solver.control = FixedSteps{1e-6};
    solver.max_steps = 1000000000;
    RunControl control;
    std::jthread stopper([&] {
      std::this_thread::sleep_for(std::chrono::milliseconds(200));
      cancel ? control.cancel() : control.stop();
    });
    QElapsedTimer timer;
    timer.start();
    const auto result = runFit(data_, spec, control);
    QVERIFY(timer.elapsed() < 20000); // an epoch of 10^8 steps takes minutes
    QVERIFY(result.hasValue());
    QCOMPARE(runStatusName(result->status), cancel ? "interrupted" : "stopped");
    QVERIFY(result->history.empty());
    QVERIFY(allFinite(result->model.parameters));
  }

  void theTimeLimitEndsALongEpoch() {
    FitSpec spec = smallSpec("direct", 1000);
    matchingOf(spec).solver.control = FixedSteps{1e-6};
    matchingOf(spec).solver.max_steps = 1000000000;
    spec.max_seconds = 0.2;
    RunControl control;
    const auto result = runFit(data_, spec, control);
    QVERIFY(result.hasValue());
    QCOMPARE(runStatusName(result->status), "time_limit");
  }

  void aPauseIsTakenInALongEpoch() {
    FitSpec spec = smallSpec("direct", 1000);
    matchingOf(spec).solver.control = FixedSteps{1e-6};
    matchingOf(spec).solver.max_steps = 1000000000;
    RunControl control;
    std::atomic<bool> paused{false};
    FitObserver observer;
    observer.snapshot = [&](std::shared_ptr<const Snapshot> snapshot) {
      paused = paused || snapshot->phase == RunPhase::paused;
    };
    std::thread fit([&] { static_cast<void>(runFit(data_, spec, control, observer)); });
    QTest::qWait(100);
    control.pause();
    const bool seen = QTest::qWaitFor([&] { return paused.load(); }, 20000);
    control.cancel();
    control.resume();
    fit.join();
    QVERIFY(seen);
  }

  /// A state that no column measures, estimated: the model is worth something only if its start is found too.
  void aStateThatNobodyMeasured() {
    Dataset hidden = oscillatorData(6, 25, 0.01, 3);
    for (auto& trajectory : hidden.trajectories) {
      std::vector<double> positions;
      for (std::size_t k = 0; k < trajectory.values.size(); k += 2)
        positions.push_back(trajectory.values[k]);
      trajectory.values = positions;
    }
    hidden.channels.resize(1);
    FitSpec spec = smallSpec("direct", 500);
    spec.field = SecondOrderOptions{MlpOptions{16, 2, Activation::tanh}, false};
    spec.split.kind = SplitKind::time;
    RunControl control;
    const auto result = runFit(hidden, spec, control);
    QVERIFY2(result.hasValue(), result ? "" : result.error().message.c_str());
    QCOMPARE(runStatusName(result->status), "completed");
    QCOMPARE(result->problem->stateCount(), std::size_t{2});
    QCOMPARE(result->initial_states.size(), std::size_t{6});
    QVERIFY(std::isfinite(result->initial_states.front()[1]));
    QVERIFY(allFinite({result->model.unmeasured_start[1]}));
    QVERIFY2(result->evaluation.test.mse && *result->evaluation.test.mse < 0.02,
             qPrintable(QString::number(result->evaluation.test.mse.value_or(-1))));
  }
};

QTEST_GUILESS_MAIN(TestSolvingMethods)
#include "test_solving_methods.moc"
