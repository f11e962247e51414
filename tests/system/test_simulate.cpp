#include "engine/data/write_dataset.h"
#include "engine/system/simulate.h"

#include <QtTest>

#include <algorithm>
#include <numeric>

using namespace nullcline;

namespace {

const KnownSystem& systemNamed(const char* name) {
  return **findSystem(name);
}

Simulation run(const char* name, const SimulationOptions& options) {
  auto result = simulate(systemNamed(name), options);
  if (!result)
    qFatal("%s", result.error().message.c_str());
  return std::move(*result);
}

} // namespace

class TestSimulate : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void gompertzIsExact() {
    SimulationOptions options;
    options.noise = 0.0;
    options.observed = 1.0;
    const Simulation simulation = run("gompertz", options);
    double worst = 0.0;
    for (const auto& trajectory : simulation.clean.trajectories) {
      const double first = trajectory.values[0], start = trajectory.times[0];
      for (std::size_t i = 0; i < trajectory.count(); ++i) {
        const double exact = std::exp(std::log(1.5 * first) * std::exp(-1.5 * (trajectory.times[i] - start))) / 1.5;
        worst = std::max(worst, std::abs(trajectory.values[i] / exact - 1.0));
      }
    }
    QVERIFY2(worst < 1e-8 && worst > 0.0, qPrintable(QString::number(worst)));
  }

  // delta x - gamma ln x + beta y - alpha ln y does not change along an orbit.
  void lotkaVolterraKeepsItsConstant() {
    const Simulation simulation = run("lotka-volterra", {});
    for (const auto& trajectory : simulation.clean.trajectories) {
      const auto invariant = [&](std::size_t i) {
        const double x = trajectory.values[2 * i], y = trajectory.values[2 * i + 1];
        return 0.1 * x - 3.0 * std::log(x) + 0.3 * y - std::log(y);
      };
      for (std::size_t i = 1; i < trajectory.count(); ++i)
        QVERIFY(std::abs(invariant(i) - invariant(0)) < 1e-6);
    }
  }

  void ageSirKeepsItsPopulation() {
    SimulationOptions options;
    options.trajectories = 5;
    const Simulation simulation = run("age-sir", options);
    for (const auto& trajectory : simulation.clean.trajectories)
      for (std::size_t i = 0; i < trajectory.count(); ++i) {
        const auto total = [&](std::size_t row) {
          const auto begin = trajectory.values.begin() + static_cast<std::ptrdiff_t>(27 * row);
          return std::accumulate(begin, begin + 27, 0.0);
        };
        QVERIFY(std::abs(total(i) / total(0) - 1.0) < 1e-9);
      }
  }

  void timesAreSortedAndCoverTheHorizon() {
    SimulationOptions options;
    options.horizon = 4.0;
    const Simulation simulation = run("toggle", options);
    QCOMPARE(simulation.observed.trajectories.size(), std::size_t(100));
    double sum = 0.0;
    for (const auto& trajectory : simulation.observed.trajectories) {
      QCOMPARE(trajectory.count(), std::size_t(100));
      QVERIFY(std::is_sorted(trajectory.times.begin(), trajectory.times.end()));
      QVERIFY(trajectory.times.front() >= 0.0 && trajectory.times.back() < 4.0);
      sum += std::accumulate(trajectory.times.begin(), trajectory.times.end(), 0.0);
    }
    // Mean of 10 000 uniform numbers on [0, 4]: 2 with standard deviation 0.0115.
    QVERIFY(std::abs(sum / 1e4 - 2.0) < 5 * 0.0115);
    QVERIFY(simulation.observed.trajectories[0].times != simulation.observed.trajectories[1].times);
  }

  // Noise is 5 % of each channel's spread over its trajectory: the standardised noise has variance 1.
  void noiseHasTheAskedLevel() {
    SimulationOptions options;
    options.noise = 0.05;
    options.observed = 1.0;
    const Simulation simulation = run("glycolytic", options);
    double square = 0.0;
    std::size_t count = 0;
    for (std::size_t k = 0; k < 100; ++k) {
      const auto &clean = simulation.clean.trajectories[k].values, &seen = simulation.observed.trajectories[k].values;
      for (std::size_t c = 0; c < 2; ++c) {
        double mean = 0.0, variance = 0.0, noise = 0.0;
        for (std::size_t i = c; i < clean.size(); i += 2)
          mean += clean[i] / 100.0;
        for (std::size_t i = c; i < clean.size(); i += 2) {
          variance += (clean[i] - mean) * (clean[i] - mean) / 100.0;
          noise += (seen[i] - clean[i]) * (seen[i] - clean[i]);
        }
        square += noise / variance;
        count += 100;
      }
    }
    // The mean of 20 000 squares of standard normals has standard deviation 0.01.
    QVERIFY(std::abs(square / static_cast<double>(count) / 0.0025 - 1.0) < 0.05);
  }

  void missingValuesHaveTheAskedShare() {
    SimulationOptions options;
    options.observed = 0.7;
    const Simulation simulation = run("lotka-volterra", options);
    std::size_t missing = 0, inner = 0;
    for (const auto& trajectory : simulation.observed.trajectories)
      for (std::size_t i = 0; i < trajectory.count(); ++i)
        for (std::size_t c = 0; c < 2; ++c) {
          const bool seen = simulation.observed.isObserved(trajectory, i, c);
          const bool at_an_end = i == 0 || i + 1 == trajectory.count();
          QVERIFY(seen || !at_an_end);
          inner += at_an_end ? 0 : 1;
          missing += seen ? 0 : 1;
        }
    // 19 600 values: 0.3 with standard deviation 0.0033.
    QVERIFY(std::abs(static_cast<double>(missing) / static_cast<double>(inner) - 0.3) < 5 * 0.0033);
    QCOMPARE(summarize(simulation.clean).missing, std::size_t(0));
  }

  void sameSeedGivesTheSameBytes() {
    SimulationOptions options;
    options.trajectories = 5;
    options.seed = 42;
    const std::string first = wideCsv(run("repressilator", options).observed);
    QCOMPARE(wideCsv(run("repressilator", options).observed), first);
    options.trajectories = 8; // more trajectories leave the earlier ones as they are
    QVERIFY(wideCsv(run("repressilator", options).observed).starts_with(first));
    options.seed = 43;
    QVERIFY(wideCsv(run("repressilator", options).observed) != first);
  }

  void everySystemCanBeSimulated_data() {
    QTest::addColumn<QString>("name");
    for (const auto& system : knownSystems())
      QTest::newRow(system.name) << system.name;
  }
  void everySystemCanBeSimulated() {
    QFETCH(QString, name);
    SimulationOptions options;
    options.trajectories = 150;
    const auto simulation = simulate(systemNamed(qPrintable(name)), options);
    QVERIFY2(simulation.hasValue(), simulation ? "" : simulation.error().message.c_str());
    for (const auto& trajectory : simulation->clean.trajectories)
      for (const double value : trajectory.values)
        QVERIFY(std::isfinite(value));
  }

  void impossibleOptionsAreRefused_data() {
    QTest::addColumn<SimulationOptions>("options");
    QTest::addColumn<QString>("part");
    const auto row = [](const char* name, auto change, const char* part) {
      SimulationOptions options;
      change(options);
      QTest::newRow(name) << options << QString(part);
    };
    row(
        "none", [](auto& o) { o.trajectories = 0; }, "number of trajectories");
    row(
        "one point", [](auto& o) { o.points = 1; }, "number of points");
    row(
        "horizon", [](auto& o) { o.horizon = 0.0; }, "horizon");
    row(
        "noise", [](auto& o) { o.noise = -0.1; }, "noise");
    row(
        "not a number", [](auto& o) { o.noise = kMissing; }, "noise");
    row(
        "observed", [](auto& o) { o.observed = 1.5; }, "observed fraction");
    row(
        "too many", [](auto& o) { o.trajectories = o.points = 1u << 20; }, "Ask for fewer");
  }
  void impossibleOptionsAreRefused() {
    QFETCH(SimulationOptions, options);
    QFETCH(QString, part);
    const auto simulation = simulate(systemNamed("toggle"), options);
    QVERIFY(!simulation && simulation.error().kind == ErrorKind::usage);
    QVERIFY2(QString::fromStdString(simulation.error().message).contains(part), simulation.error().message.c_str());
  }

  // A horizon at which the unstable direction of a made-up system overflows.
  void divergenceNamesTheTrajectory() {
    KnownSystem system = systemNamed("toggle");
    system.equations.rates = [](double, const double* x, const double*, double* rates) {
      rates[0] = x[0] * x[0];
      rates[1] = 0.0;
    };
    SimulationOptions options;
    options.horizon = 1000.0;
    const auto simulation = simulate(system, options);
    QVERIFY(!simulation && simulation.error().kind == ErrorKind::failed);
    QVERIFY(simulation.error().message.find("Trajectory 1 of toggle") != std::string::npos);
  }

  void canBeCancelled() {
    std::stop_source source;
    source.request_stop();
    const auto simulation = simulate(systemNamed("lorenz"), {}, source.get_token());
    QVERIFY(!simulation && simulation.error().message.find("cancelled") != std::string::npos);
  }
};

QTEST_APPLESS_MAIN(TestSimulate)
#include "test_simulate.moc"
