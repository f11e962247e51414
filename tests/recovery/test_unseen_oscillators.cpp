// Data sets that the project has never seen, fitted with the default settings and predicted from new initial states, by
// the variational method within 10 % and by the two-stage method within 2 %: the promise of the program in one test. 40
// trajectories, 60 random times each, 1 % noise, 20 % missing.
#include "engine/fit/fit_job.h"
#include "engine/fit/methods.h"
#include "engine/model/predict.h"
#include "engine/system/simulate.h"
#include "tests/support/unseen_systems.h"

#include <QtTest>

#include <algorithm>
#include <cmath>

using namespace nullcline;

namespace {

/// Root mean square error over the spread of each state, one number per trajectory that did not diverge.
std::vector<double> relativeErrors(const FittedModel& model, const Dataset& truth, std::size_t& diverged) {
  const std::size_t d = model.stateCount();
  std::vector<TrajectoryRequest> requests;
  std::vector<double> mean(d, 0.0), spread(d, 0.0);
  double count = 0.0;
  for (const auto& trajectory : truth.trajectories) {
    requests.push_back({trajectory.times.front(),
                        {trajectory.values.begin(), trajectory.values.begin() + static_cast<std::ptrdiff_t>(d)},
                        trajectory.times});
    for (std::size_t i = 0; i < trajectory.values.size(); ++i)
      mean[i % d] += trajectory.values[i];
    count += static_cast<double>(trajectory.count());
  }
  for (const auto& trajectory : truth.trajectories)
    for (std::size_t i = 0; i < trajectory.values.size(); ++i)
      spread[i % d] += std::pow(trajectory.values[i] - mean[i % d] / count, 2) / count;
  const auto solution = predict(model, requests);
  std::vector<double> errors;
  for (std::size_t i = 0; i < requests.size(); ++i) {
    const auto& solved = solution->trajectories[i];
    if (solved.status != SolveStatus::ok) {
      ++diverged;
      continue;
    }
    double sum = 0.0;
    for (std::size_t k = 0; k < solved.states.size(); ++k)
      sum += std::pow(solved.states[k] - truth.trajectories[i].values[k], 2) / spread[k % d];
    errors.push_back(std::sqrt(sum / static_cast<double>(solved.states.size())));
  }
  std::sort(errors.begin(), errors.end());
  return errors;
}

} // namespace

class TestUnseenOscillators : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void isPredicted_data() {
    QTest::addColumn<int>("index");
    QTest::addColumn<QString>("method");
    QTest::addColumn<double>("bound");
    const auto systems = unseenSystems();
    for (std::size_t i = 0; i < systems.size(); ++i) {
      QTest::addRow("%s, vf-node", systems[i].name) << static_cast<int>(i) << QStringLiteral("vf-node") << 0.10;
      QTest::addRow("%s, two-stage", systems[i].name) << static_cast<int>(i) << QStringLiteral("two-stage") << 0.02;
    }
  }
  void isPredicted() {
    QFETCH(int, index);
    QFETCH(QString, method);
    QFETCH(double, bound);
    const KnownSystem system = unseenSystems()[static_cast<std::size_t>(index)];
    SimulationOptions options;
    options.trajectories = 40;
    options.points = 60;
    options.seed = 17;
    const auto training = simulate(system, options);
    QVERIFY(training.hasValue());
    options.seed = 18;
    const auto fresh = simulate(system, options);
    QVERIFY(fresh.hasValue());
    RunControl control;
    const auto result = runFit(training->observed, *methodPreset(method.toStdString(), false), control);
    QVERIFY2(result.hasValue(), result ? "" : result.error().message.c_str());
    QCOMPARE(runStatusName(result->status), "completed");
    std::size_t diverged = 0;
    const auto errors = relativeErrors(result->model, fresh->clean, diverged);
    QVERIFY(diverged <= 2);
    qInfo("%s, %s: median error %.4f, nine tenths below %.4f, %zu diverged", system.name, qPrintable(method),
          errors[errors.size() / 2], errors[errors.size() * 9 / 10], diverged);
    QVERIFY(errors[errors.size() / 2] < bound);
  }
};

QTEST_APPLESS_MAIN(TestUnseenOscillators)
#include "test_unseen_oscillators.moc"
