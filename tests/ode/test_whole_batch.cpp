// ControlGroup::whole_batch: all trajectories take the same steps, as one large system would.
#include "engine/ode/integrate.h"
#include "tests/support/equations_rhs.h"

#include <QtTest>
#include <cmath>
#include <cstring>

using namespace nullcline;
using nullcline::test::LambdaRhs;

namespace {

// Van der Pol, mu = 2, driven
void oscillate(double t, const double* x, double* rates) {
  rates[0] = x[1];
  rates[1] = 2.0 * (1.0 - x[0] * x[0]) * x[1] - x[0] + std::sin(t);
}

SolverOptions together(StepMethod method = StepMethod::dormand_prince54) {
  SolverOptions options;
  options.method = method;
  options.group = ControlGroup::whole_batch;
  if (whyNot(options))
    options.control = FixedSteps{0.01};
  return options;
}

std::vector<TrajectoryRequest> fourStarts(const std::vector<double>& times) {
  std::vector<TrajectoryRequest> requests;
  for (int i = 0; i < 4; ++i)
    requests.push_back({0.0, {0.5 * i - 1.0, 0.3 * i}, times});
  return requests;
}

struct StepCounter : StepObserver {
  void accepted(const AcceptedStep& step) override { steps[step.trajectory].push_back(step.t); }
  std::vector<std::vector<double>> steps = std::vector<std::vector<double>>(8);
};

} // namespace

class TestWholeBatch : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void isOneLargeSystem_data() {
    QTest::addColumn<int>("method");
    for (const auto& [method, name, label] : enumNames(StepMethod{}))
      QTest::newRow(name) << static_cast<int>(method);
  }

  void isOneLargeSystem() {
    QFETCH(int, method);
    const SolverOptions options = together(static_cast<StepMethod>(method));
    const std::vector<double> times = {0.0, 0.7, 1.3, 2.0};
    const auto requests = fourStarts(times);
    LambdaRhs small(2, oscillate);
    const Solution batch = integrate(small, requests, options);
    LambdaRhs large(8, [](double t, const double* x, double* rates) {
      for (int i = 0; i < 4; ++i)
        oscillate(t, x + 2 * i, rates + 2 * i);
    });
    TrajectoryRequest all{0.0, {}, times};
    for (const auto& request : requests)
      all.initial.insert(all.initial.end(), request.initial.begin(), request.initial.end());
    SolverOptions one = options;
    one.group = ControlGroup::each_trajectory;
    const Solution system = integrate(large, std::span(&all, 1), one);
    QCOMPARE(system.failed(), std::size_t(0));
    QVERIFY(system.counts.accepted > 10);
    for (std::size_t i = 0; i < 4; ++i) {
      for (std::size_t k = 0; k < times.size(); ++k)
        QVERIFY(std::memcmp(&batch.trajectories[i].states[2 * k], &system.trajectories[0].states[8 * k + 2 * i],
                            2 * sizeof(double)) == 0);
      QCOMPARE(batch.trajectories[i].counts.evaluations, system.counts.evaluations);
      QCOMPARE(batch.trajectories[i].counts.accepted, system.counts.accepted);
      QCOMPARE(batch.trajectories[i].counts.rejected, system.counts.rejected);
    }
    QCOMPARE(batch.counts.batches, system.counts.batches);
    QCOMPARE(batch.counts.evaluations, 4 * system.counts.evaluations);
  }

  void thoseThatAreDoneStayIn() {
    // Own starts and ends: the same steps since the start, and everyone counted until the last is done.
    LambdaRhs f(2, oscillate);
    const std::vector<TrajectoryRequest> requests = {
        {0.0, {2.0, 0.0}, {1.0, 3.0}}, {5.0, {1.0, 0.5}, {5.5, 15.0}}, {1.0, {0.5, 0.0}, {1.2}}, {0.0, {1.0, 1.0}, {}}};
    StepCounter counter;
    SolveHooks hooks;
    hooks.observer = &counter;
    const Solution solution = integrate(f, requests, together(), {}, hooks);
    QCOMPARE(solution.failed(), std::size_t(0));
    for (std::size_t i = 0; i < 3; ++i) {
      const auto& one = solution.trajectories[i];
      QCOMPARE(one.reached, requests[i].times.back());
      QCOMPARE(one.counts.evaluations, solution.trajectories[1].counts.evaluations);
      LambdaRhs again(2, oscillate);
      SolverOptions fine;
      fine.relative_tolerance = 1e-10;
      const Solution truth = integrate(again, std::span(&requests[i], 1), fine);
      for (std::size_t j = 0; j < one.states.size(); ++j)
        QVERIFY(std::abs(one.states[j] - truth.trajectories[0].states[j]) < 3e-5);
      // Observers hear of a trajectory until its own end.
      QVERIFY(counter.steps[i].back() < requests[i].times.back());
      QVERIFY(std::abs(counter.steps[i][1] - requests[i].start - counter.steps[1][1] + 5.0) < 1e-14);
    }
    QCOMPARE(counter.steps[1].size(), std::size_t(solution.trajectories[1].counts.accepted));
    QVERIFY(counter.steps[2].size() < counter.steps[0].size() && counter.steps[0].size() < counter.steps[1].size());
    QCOMPARE(solution.trajectories[3].counts.evaluations, std::uint64_t(0)); // asked for nothing
  }

  void theStepsAreThoseOfTheHardest() {
    // Three at rest beside one that moves: their quiet enters the mean, not the largest block's.
    LambdaRhs f(1, [](double t, const double* x, double* rates) { rates[0] = -x[0] * x[0] * std::cos(t); });
    const TrajectoryRequest moving{0.0, {0.5}, {10.0}}, resting{0.0, {0.0}, {10.0}};
    const std::vector<TrajectoryRequest> requests = {resting, moving, resting, resting};
    const Solution batch = integrate(f, requests, together());
    const Solution alone = integrate(f, std::span(&moving, 1));
    QCOMPARE(batch.trajectories[0].counts.accepted, batch.trajectories[1].counts.accepted);
    QVERIFY(batch.trajectories[1].counts.accepted < alone.counts.accepted);
    QVERIFY(2 * batch.trajectories[1].counts.accepted > alone.counts.accepted);
  }

  void breaksOfOneAreBreaksOfAll() {
    struct Dose : BreakHandler {
      void atBreak(std::size_t trajectory, std::size_t index, double* state) override {
        seen.push_back({trajectory, index});
        state[0] += 1.0;
      }
      std::vector<std::pair<std::size_t, std::size_t>> seen;
    } dose;
    LambdaRhs f(1, [](double, const double* x, double* rates) { rates[0] = -x[0]; });
    std::vector<TrajectoryRequest> requests = {{0.0, {1.0}, {3.0}}, {10.0, {1.0}, {13.0}}, {0.0, {1.0}, {0.5}}};
    requests[0].breaks = {1.0};
    requests[1].breaks = {11.0, 12.5};
    SolveHooks hooks;
    hooks.breaks = &dose;
    for (const bool anew : {false, true}) {
      dose.seen.clear();
      SolverOptions options = together();
      options.choose_step_after_break = anew;
      options.relative_tolerance = 1e-9;
      const Solution solution = integrate(f, requests, options, {}, hooks);
      QCOMPARE(dose.seen.size(), std::size_t(3));
      QVERIFY(std::abs(solution.trajectories[0].states[0] - std::exp(-3.0) - std::exp(-2.0)) < 1e-8);
      QVERIFY(std::abs(solution.trajectories[1].states[0] - std::exp(-3.0) - std::exp(-2.0) - std::exp(-0.5)) < 1e-8);
      QVERIFY(std::abs(solution.trajectories[2].states[0] - std::exp(-0.5)) < 1e-8);
      QCOMPARE(solution.trajectories[0].counts.accepted, solution.trajectories[1].counts.accepted);
      // Anew: the Euler steps of all after two different breaks; those whose state changed evaluate it once more.
      const auto& counts = solution.trajectories[1].counts;
      const std::uint64_t plain = 2 + 6 * (counts.accepted + counts.rejected);
      QCOMPARE(counts.evaluations, plain + 2 + (anew ? 2 : 0));
      QCOMPARE(solution.trajectories[0].counts.evaluations, plain + 1 + (anew ? 2 : 0));
    }
  }

  void oneThatFailsTakesTheOthersAlong() {
    // x' = x^2 from 1 blows up at t = 1; the trajectory that has its outputs by then has them.
    LambdaRhs f(1, [](double, const double* x, double* rates) { rates[0] = x[0] * x[0]; });
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const std::vector<TrajectoryRequest> requests = {
        {0.0, {1.0}, {2.0}}, {0.0, {-1.0}, {0.5}}, {0.0, {-1.0}, {0.2, 2.0}}, {0.0, {nan}, {2.0}}};
    const Solution solution = integrate(f, requests, together());
    QVERIFY(solution.trajectories[0].status == SolveStatus::dt_min ||
            solution.trajectories[0].status == SolveStatus::non_finite);
    QCOMPARE(solution.trajectories[1].status, SolveStatus::ok);
    QVERIFY(std::abs(solution.trajectories[1].states[0] + 1.0 / 1.5) < 1e-6);
    QCOMPARE(solution.trajectories[2].status, solution.trajectories[0].status);
    QVERIFY(std::abs(solution.trajectories[2].states[0] + 1.0 / 1.2) < 1e-6);
    QVERIFY(std::isnan(solution.trajectories[2].states[1]));
    QCOMPARE(solution.trajectories[3].status, SolveStatus::non_finite);
    QCOMPARE(solution.trajectories[3].counts.evaluations, std::uint64_t(0)); // never in the batch
  }

  void fixedStepsEndAtEveryonesOwnEnd() {
    LambdaRhs f(1, [](double t, const double*, double* rates) { rates[0] = 4.0 * t * t * t; });
    const std::vector<TrajectoryRequest> requests = {{0.0, {0.0}, {0.33, 1.0}}, {1.0, {1.0}, {1.25, 1.55}}};
    SolverOptions options = together(StepMethod::rk4); // exact at the ends of steps for this
    options.control = FixedSteps{0.1};
    const Solution solution = integrate(f, requests, options);
    QVERIFY(std::abs(solution.trajectories[0].states[1] - 1.0) < 1e-14);
    QVERIFY(std::abs(solution.trajectories[1].states[1] - std::pow(1.55, 4)) < 1e-4); // between the ends of a step
    QCOMPARE(solution.trajectories[1].reached, 1.55);
    QCOMPARE(solution.trajectories[1].counts.accepted, std::uint64_t(10));
  }

  void cancelAndStepLimit() {
    LambdaRhs f(2, oscillate);
    const auto requests = fourStarts({0.01, 50.0});
    SolverOptions options = together();
    options.max_steps = 9;
    const Solution few = integrate(f, requests, options);
    for (const auto& one : few.trajectories) {
      QCOMPARE(solveStatusName(one.status), "max_steps");
      QCOMPARE(one.counts.accepted + one.counts.rejected, std::uint64_t(9));
      QVERIFY(!std::isnan(one.states[0]) && std::isnan(one.states[2]));
    }
    std::stop_source source;
    LambdaRhs stopping(2, [&, calls = 0](double t, const double* x, double* rates) mutable {
      oscillate(t, x, rates);
      if (++calls == 200)
        source.request_stop();
    });
    const Solution cancelled = integrate(stopping, requests, together(), source.get_token());
    for (const auto& one : cancelled.trajectories)
      QCOMPARE(solveStatusName(one.status), "cancelled");
  }
};

QTEST_APPLESS_MAIN(TestWholeBatch)
#include "test_whole_batch.moc"
