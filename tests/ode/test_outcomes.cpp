// How solves end when they do not end well, for steps that are given, and where f has no value.
#include "engine/ode/integrate.h"
#include "tests/support/equations_rhs.h"

#include <QtTest>
#include <cmath>

using namespace nullcline;
using nullcline::test::LambdaRhs;

namespace {

// x' = 1 below x = 1, and no value above.
LambdaRhs endsAtOne() {
  return LambdaRhs(1, [](double, const double* x, double* rates) {
    rates[0] = x[0] > 1.0 ? std::numeric_limits<double>::quiet_NaN() : 1.0;
  });
}

} // namespace

class TestOutcomes : public QObject {
  Q_OBJECT

 private:
  static StepMethod method() {
    QFETCH_GLOBAL(int, method);
    return static_cast<StepMethod>(method);
  }

 private Q_SLOTS:
  void initTestCase_data() {
    QTest::addColumn<int>("method");
    for (const auto& [method, name, label] : enumNames(StepMethod{}))
      QTest::newRow(name) << static_cast<int>(method);
  }

  void fixedStepsEndWhereThereIsNoValue() {
    SolverOptions options;
    options.method = method();
    options.control = FixedSteps{0.3};
    auto f = endsAtOne();
    // 0.95 lies in the step that ends beyond 1: not reached.
    const std::vector<TrajectoryRequest> requests = {{0.0, {0.0}, {0.25, 0.8, 0.95, 3.0}}};
    const Solution solution = integrate(f, requests, options);
    const auto& one = solution.trajectories[0];
    QCOMPARE(solveStatusName(one.status), "non_finite");
    QVERIFY(std::abs(one.reached - 0.9) < 1e-12);
    QVERIFY(std::abs(one.states[0] - 0.25) < 1e-12 && std::abs(one.states[1] - 0.8) < 1e-12);
    QVERIFY(std::isnan(one.states[2]) && std::isnan(one.states[3]));
    QCOMPARE(one.counts.accepted, std::uint64_t(3));
    QCOMPARE(one.counts.rejected, std::uint64_t(1));
  }

  void prescribedStepsEndWhereThereIsNoValue() {
    SolverOptions options;
    options.method = method();
    PrescribedSteps steps;
    steps.trajectories = {{{0.0, 0.6, 0.6}, {0.6, 1.0, 1.6}, {1.6, 0.6, 2.2}}};
    auto f = endsAtOne();
    const std::vector<TrajectoryRequest> requests = {{0.0, {0.0}, {0.5, 1.7}}};
    const Solution solution = integrate(f, requests, options, {}, {nullptr, nullptr, &steps});
    QCOMPARE(solveStatusName(solution.trajectories[0].status), "non_finite");
    QCOMPARE(solution.trajectories[0].reached, 0.6);
    QVERIFY(std::abs(solution.trajectories[0].states[0] - 0.5) < 1e-12);
    QVERIFY(std::isnan(solution.trajectories[0].states[1]));
  }

  void aBreakIntoNowhereEnds() {
    struct Lose : BreakHandler {
      void atBreak(std::size_t, std::size_t, double* state) override { state[0] = 2.0; }
    } lose;
    SolverOptions options;
    options.method = method();
    options.control = FixedSteps{0.1};
    auto f = endsAtOne();
    TrajectoryRequest request{0.0, {0.0}, {0.5, 0.8}};
    request.breaks = {0.5};
    const Solution solution = integrate(f, std::span(&request, 1), options, {}, {nullptr, &lose, nullptr});
    QCOMPARE(solveStatusName(solution.trajectories[0].status), "non_finite");
    QCOMPARE(solution.trajectories[0].reached, 0.5);
    QVERIFY(std::abs(solution.trajectories[0].states[0] - 0.5) < 1e-12);
    QVERIFY(std::isnan(solution.trajectories[0].states[1]));
  }

  void adaptiveStepsEndWithANamedStatus() {
    SolverOptions options;
    options.method = method();
    if (whyNot(options))
      QSKIP("no estimate of its error");
    auto ends = endsAtOne();
    const std::vector<TrajectoryRequest> wall = {{0.0, {0.0}, {0.5, 2.0}}};
    const Solution at_wall = integrate(ends, wall, options);
    QCOMPARE(solveStatusName(at_wall.trajectories[0].status), "non_finite");
    // The leapfrog looks at the middle of a step only.
    QVERIFY(at_wall.trajectories[0].reached <= (method() == StepMethod::leapfrog ? 1.5 : 1.0));
    QVERIFY(std::abs(at_wall.trajectories[0].states[0] - 0.5) < 1e-9);

    LambdaRhs kinked(
        1, [](double t, const double*, double* rates) { rates[0] = t < 0.5 ? 0.0 : 1e9 * std::sin(1e9 * t); });
    const std::vector<TrajectoryRequest> rough = {{0.0, {0.0}, {1.0}}};
    options.smallest_step = 1e-5;
    QCOMPARE(solveStatusName(integrate(kinked, rough, options).trajectories[0].status), "dt_min");
    options.smallest_step = 0.0;
    options.max_steps = 30;
    QCOMPARE(solveStatusName(integrate(kinked, rough, options).trajectories[0].status), "max_steps");
  }

  void fixedStepsObeyTheirLimits() {
    LambdaRhs decay(1, [](double, const double* x, double* rates) { rates[0] = -x[0]; });
    const std::vector<TrajectoryRequest> requests = {{0.0, {1.0}, {1.0}}};
    SolverOptions options;
    options.method = method();
    options.control = FixedSteps{0.1};
    options.max_steps = 7;
    const Solution few = integrate(decay, requests, options);
    QCOMPARE(solveStatusName(few.trajectories[0].status), "max_steps");
    QCOMPARE(few.counts.accepted, std::uint64_t(7));
    options.max_steps = 1000;
    options.largest_step = 0.02;
    QCOMPARE(integrate(decay, requests, options).counts.accepted, std::uint64_t(50));
    options.largest_step = 1.0;
    options.control = FixedSteps{1e-18};
    const std::vector<TrajectoryRequest> late = {{1.0, {1.0}, {2.0}}};
    QCOMPARE(solveStatusName(integrate(decay, late, options).trajectories[0].status), "dt_min");
  }

  void cancelActsWithinAStep() {
    SolverOptions options;
    options.method = method();
    options.control = FixedSteps{1e-3};
    std::stop_source source;
    int calls = 0;
    LambdaRhs f(1, [&](double, const double* x, double* rates) {
      rates[0] = -x[0];
      if (++calls == 50)
        source.request_stop();
    });
    const std::vector<TrajectoryRequest> requests = {{0.0, {1.0}, {0.0, 1e3}}};
    const Solution solution = integrate(f, requests, options, source.get_token());
    QCOMPARE(solveStatusName(solution.trajectories[0].status), "cancelled");
    QVERIFY(calls < 50 + 16);
    QCOMPARE(solution.trajectories[0].states[0], 1.0);
  }
};

QTEST_APPLESS_MAIN(TestOutcomes)
#include "test_outcomes.moc"
