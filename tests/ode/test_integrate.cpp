// The solver against closed forms, and how it ends.
#include "engine/ode/integrate.h"
#include "tests/support/equations_rhs.h"
#include "tests/support/same_bits.h"

#include <QtTest>
#include <cmath>

using namespace nullcline;
using nullcline::test::LambdaRhs;
using nullcline::test::sameBits;

namespace {

// x' = -x^2 cos t, x(0) = x0: nonlinear and time-dependent, x = 1 / (1/x0 + sin t); 0 < x0 < 1 keeps it finite.
LambdaRhs damped() {
  return LambdaRhs(1, [](double t, const double* x, double* rates) { rates[0] = -x[0] * x[0] * std::cos(t); });
}
double dampedExact(double x0, double t) {
  return 1.0 / (1.0 / x0 + std::sin(t));
}

LambdaRhs blowUp() {
  return LambdaRhs(1, [](double, const double* x, double* rates) { rates[0] = x[0] * x[0]; });
}

// Van der Pol, mu = 2.
LambdaRhs oscillator() {
  return LambdaRhs(2, [](double, const double* x, double* rates) {
    rates[0] = x[1];
    rates[1] = 2.0 * (1.0 - x[0] * x[0]) * x[1] - x[0];
  });
}

// Steps of exactly h: the tolerance never objects and never allows a longer one.
SolverOptions fixedStep(double h) {
  SolverOptions options;
  options.relative_tolerance = 1e6;
  options.absolute_tolerance = 1e6;
  options.first_step = h;
  options.largest_step = h;
  return options;
}

double slope(const std::vector<double>& steps, const std::vector<double>& errors) {
  double mean_x = 0, mean_y = 0, xy = 0, xx = 0;
  const auto n = static_cast<double>(steps.size());
  for (std::size_t i = 0; i < steps.size(); ++i) {
    mean_x += std::log(steps[i]) / n;
    mean_y += std::log(errors[i]) / n;
  }
  for (std::size_t i = 0; i < steps.size(); ++i) {
    xy += (std::log(steps[i]) - mean_x) * (std::log(errors[i]) - mean_y);
    xx += (std::log(steps[i]) - mean_x) * (std::log(steps[i]) - mean_x);
  }
  return xy / xx;
}

} // namespace

class TestIntegrate : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void endOfStepHasOrderFive() {
    std::vector<double> steps, errors;
    for (const int count : {20, 40, 80, 160}) {
      auto f = damped();
      const double h = 3.0 / count;
      const std::vector<TrajectoryRequest> requests = {{0.0, {0.5}, {3.0}}};
      const Solution solution = integrate(f, requests, fixedStep(h));
      QCOMPARE(solution.counts.accepted, std::uint64_t(count));
      steps.push_back(h);
      errors.push_back(std::abs(solution.trajectories[0].states[0] - dampedExact(0.5, 3.0)));
    }
    QVERIFY2(std::abs(slope(steps, errors) - 5.0) < 0.2, qPrintable(QString::number(slope(steps, errors))));
  }

  void denseOutputHasOrderFive() {
    // A fourth-order polynomial of one step is wrong by h^5: the largest error inside the steps has slope 5, and is far
    // below what linear interpolation (slope 2) would leave.
    std::vector<double> steps, errors;
    for (const int count : {10, 20, 40, 80}) {
      auto f = damped();
      TrajectoryRequest request{0.0, {0.5}, {}};
      for (int i = 1; i <= 997; ++i)
        request.times.push_back(3.0 * i / 997);
      const std::vector<TrajectoryRequest> requests = {request};
      const Solution solution = integrate(f, requests, fixedStep(3.0 / count));
      double worst = 0.0;
      for (std::size_t i = 0; i < request.times.size(); ++i)
        worst = std::max(worst, std::abs(solution.trajectories[0].states[i] - dampedExact(0.5, request.times[i])));
      steps.push_back(3.0 / count);
      errors.push_back(worst);
    }
    QVERIFY2(std::abs(slope(steps, errors) - 5.0) < 0.35, qPrintable(QString::number(slope(steps, errors))));
    QVERIFY(errors.back() < 1e-7);
  }

  void errorFollowsTheTolerance() {
    std::vector<double> tolerances, errors;
    for (const double tolerance : {1e-4, 1e-6, 1e-8, 1e-10}) {
      auto f = damped();
      SolverOptions options;
      options.relative_tolerance = tolerance;
      options.absolute_tolerance = tolerance;
      const std::vector<TrajectoryRequest> requests = {{0.0, {0.5}, {1.0, 5.0, 20.0}}};
      const Solution solution = integrate(f, requests, options);
      double worst = 0.0;
      for (std::size_t i = 0; i < 3; ++i)
        worst = std::max(worst, std::abs(solution.trajectories[0].states[i] - dampedExact(0.5, requests[0].times[i])));
      QVERIFY2(worst < 50 * tolerance, qPrintable(QString::number(worst / tolerance)));
      tolerances.push_back(tolerance);
      errors.push_back(worst);
    }
    const double proportional = slope(tolerances, errors);
    QVERIFY2(proportional > 0.75 && proportional < 1.25, qPrintable(QString::number(proportional)));
  }

  void everyControlFollowsTheTolerance() {
    ProportionalIntegralDerivativeControl with_derivative;
    with_derivative.proportional = 0.1;
    with_derivative.integral = 0.3;
    with_derivative.derivative = 0.05;
    const std::vector<StepControl> controls = {IntegralControl{}, ProportionalIntegralControl{},
                                               ProportionalIntegralDerivativeControl{}, with_derivative};
    std::vector<std::uint64_t> accepted;
    for (const StepControl& control : controls) {
      auto f = damped();
      SolverOptions options;
      options.control = control;
      options.relative_tolerance = options.absolute_tolerance = 1e-8;
      const std::vector<TrajectoryRequest> requests = {{0.0, {0.5}, {20.0}}};
      const Solution solution = integrate(f, requests, options);
      QVERIFY(std::abs(solution.trajectories[0].states[0] - dampedExact(0.5, 20.0)) < 5e-7);
      accepted.push_back(solution.counts.accepted);
    }
    // They are different controls, and none of them wastes steps.
    QVERIFY(accepted[0] != accepted[1] && accepted[1] != accepted[2] && accepted[2] != accepted[3]);
    for (const std::uint64_t steps : accepted)
      QVERIFY(2 * steps > accepted[1] && steps < 2 * accepted[1]);
  }

  void timesAtTheStartAreTheInitialState() {
    auto f = damped();
    const double x0 = 0.1 + 0.2;
    const std::vector<TrajectoryRequest> requests = {
        {1.0, {x0}, {1.0, 1.0, 2.0, 2.0}}, {1.0, {x0}, {1.0}}, {1.0, {x0}, {}}};
    const Solution solution = integrate(f, requests);
    QCOMPARE(solution.failed(), std::size_t(0));
    QVERIFY(solution.trajectories[0].states[0] == x0 && solution.trajectories[0].states[1] == x0);
    QVERIFY(solution.trajectories[0].states[2] == solution.trajectories[0].states[3]);
    QVERIFY(solution.trajectories[1].states[0] == x0);
    QCOMPARE(solution.trajectories[1].counts.evaluations, std::uint64_t(0));
    QVERIFY(solution.trajectories[2].states.empty());
    QCOMPARE(solution.trajectories[0].reached, 2.0);
  }

  void aBatchIsAsOneAtATime() {
    std::vector<TrajectoryRequest> requests;
    for (int i = 0; i < 23; ++i) {
      TrajectoryRequest request{0.1 * i, {0.2 * i - 2.0, 0.1 * (i % 5)}, {}};
      for (int k = 0; k < 5 + i; ++k)
        request.times.push_back(request.start + 0.37 * k * (1 + i % 3));
      requests.push_back(request);
    }
    auto f = oscillator();
    const Solution together = integrate(f, requests);
    QCOMPARE(together.failed(), std::size_t(0));
    SolveCounts sum;
    for (std::size_t i = 0; i < requests.size(); ++i) {
      auto alone_f = oscillator();
      const Solution alone = integrate(alone_f, std::span(&requests[i], 1));
      QVERIFY(sameBits(alone.trajectories[0].states, together.trajectories[i].states));
      QCOMPARE(alone.counts.evaluations, together.trajectories[i].counts.evaluations);
      QCOMPARE(alone.counts.accepted, together.trajectories[i].counts.accepted);
      sum.evaluations += alone.counts.evaluations;
      sum.rejected += alone.counts.rejected;
    }
    QCOMPARE(together.counts.evaluations, sum.evaluations);
    QCOMPARE(together.counts.rejected, sum.rejected);
    QCOMPARE(std::size_t(together.counts.evaluations), f.rows);
    QCOMPARE(std::size_t(together.counts.batches), f.batches);
  }

  void firstSameAsLastIsReused() {
    auto f = oscillator();
    const std::vector<TrajectoryRequest> requests = {{0.0, {2.0, 0.0}, {20.0}}};
    const Solution solution = integrate(f, requests);
    const SolveCounts& counts = solution.counts;
    QVERIFY(counts.rejected > 0);
    QCOMPARE(counts.evaluations, 2 + 6 * (counts.accepted + counts.rejected)); // 2: the start and its Euler step
  }

  void batchHandsOverItsTrajectories() {
    // Each trajectory has its own rate: x' = -(index + 1) x.
    struct Decay : RightHandSide {
      std::size_t dimension() const override { return 1; }
      void evaluate(std::size_t count, const double*, const double* states, const std::size_t* trajectories,
                    double* rates) override {
        for (std::size_t i = 0; i < count; ++i)
          rates[i] = -double(trajectories[i] + 1) * states[i];
      }
    } f;
    const std::vector<TrajectoryRequest> requests = {{0, {1.0}, {0.1}}, {0, {1.0}, {2.0}}, {0, {1.0}, {1.0}}};
    const Solution solution = integrate(f, requests);
    for (std::size_t i = 0; i < 3; ++i)
      QVERIFY(std::abs(solution.trajectories[i].states[0] - std::exp(-double(i + 1) * requests[i].times[0])) < 1e-6);
  }

  void toleranceScalesPerState() {
    // The same system in units 1e6 times larger takes the same steps if the absolute tolerance is scaled along.
    const double unit = 1e6;
    LambdaRhs large(2, [unit](double, const double* x, double* rates) {
      rates[0] = x[1];
      rates[1] = 2.0 * (1.0 - x[0] * x[0] / (unit * unit)) * x[1] - x[0];
    });
    SolverOptions options;
    options.absolute_tolerance = 1e-5;
    auto f = oscillator();
    const std::vector<TrajectoryRequest> small_units = {{0.0, {2.0, 0.0}, {10.0}}};
    const std::vector<TrajectoryRequest> large_units = {{0.0, {2.0 * unit, 0.0}, {10.0}}};
    const Solution in_small = integrate(f, small_units, options);
    options.absolute_scale = {unit, unit};
    const Solution in_large = integrate(large, large_units, options);
    QCOMPARE(in_large.counts.accepted, in_small.counts.accepted);
    QVERIFY(std::abs(in_large.trajectories[0].states[0] / unit - in_small.trajectories[0].states[0]) < 1e-9);
  }

  void blowUpEndsWithAStatus() {
    // x' = x^2, x(0) = 1 leaves every bound at t = 1.
    auto f = blowUp();
    const std::vector<TrajectoryRequest> requests = {{0.0, {1.0}, {0.5, 2.0}}, {0.0, {-1.0}, {2.0}}};
    const Solution solution = integrate(f, requests);
    const auto& lost = solution.trajectories[0];
    QVERIFY(lost.status == SolveStatus::dt_min || lost.status == SolveStatus::non_finite);
    QVERIFY(std::abs(lost.reached - 1.0) < 1e-3);
    QVERIFY(std::abs(lost.states[0] - 2.0) < 1e-4);
    QVERIFY(std::isnan(lost.states[1]));
    QCOMPARE(solution.failed(), std::size_t(1));
    QVERIFY(solution.trajectories[1].status == SolveStatus::ok);
    QVERIFY(std::abs(solution.trajectories[1].states[0] + 1.0 / 3.0) < 1e-6);
  }

  void nonFiniteValuesEndWithAStatus() {
    // The rate does not exist beyond x = 1, which is reached at t = 1.
    LambdaRhs f(1, [](double, const double* x, double* rates) {
      rates[0] = x[0] > 1.0 ? std::numeric_limits<double>::quiet_NaN() : 1.0;
    });
    const std::vector<TrajectoryRequest> requests = {
        {0.0, {0.0}, {0.5, 2.0}}, {0.0, {2.0}, {1.0}}, {0.0, {std::numeric_limits<double>::infinity()}, {1.0}}};
    const Solution solution = integrate(f, requests);
    for (const auto& one : solution.trajectories)
      QCOMPARE(solveStatusName(one.status), "non_finite");
    QVERIFY(std::abs(solution.trajectories[0].reached - 1.0) < 1e-9);
    QVERIFY(std::abs(solution.trajectories[0].states[0] - 0.5) < 1e-12);
    QVERIFY(std::isnan(solution.trajectories[0].states[1]));
  }

  void stepLimitsEndWithAStatus() {
    auto f = oscillator();
    const std::vector<TrajectoryRequest> requests = {{0.0, {2.0, 0.0}, {0.01, 100.0}}};
    SolverOptions options;
    options.max_steps = 12;
    const Solution few = integrate(f, requests, options);
    QCOMPARE(solveStatusName(few.trajectories[0].status), "max_steps");
    QCOMPARE(few.counts.accepted + few.counts.rejected, std::uint64_t(12));
    QVERIFY(!std::isnan(few.trajectories[0].states[0]) && std::isnan(few.trajectories[0].states[2]));
    options.max_steps = 100000;
    options.smallest_step = 0.5;
    const Solution coarse = integrate(f, requests, options);
    QCOMPARE(solveStatusName(coarse.trajectories[0].status), "dt_min");
  }

  void stopsWhenAsked() {
    std::stop_source source;
    int calls = 0;
    LambdaRhs f(1, [&](double, const double* x, double* rates) {
      rates[0] = -x[0];
      if (++calls == 50)
        source.request_stop();
    });
    const std::vector<TrajectoryRequest> requests = {{0.0, {1.0}, {0.0, 1e6}}};
    const Solution solution = integrate(f, requests, {}, source.get_token());
    QCOMPARE(solveStatusName(solution.trajectories[0].status), "cancelled");
    QVERIFY(calls < 60);
    QCOMPARE(solution.trajectories[0].states[0], 1.0);
    QVERIFY(std::isnan(solution.trajectories[0].states[1]));
    const Solution never = integrate(f, requests, {}, source.get_token());
    QCOMPARE(never.counts.evaluations, std::uint64_t(0));
  }

  void brokenPromisesThrow() {
    auto f = damped();
    const std::vector<TrajectoryRequest> backwards = {{1.0, {1.0}, {0.5}}};
    const std::vector<TrajectoryRequest> unsorted = {{0.0, {1.0}, {2.0, 1.0}}};
    const std::vector<TrajectoryRequest> wide = {{0.0, {1.0, 2.0}, {1.0}}};
    for (const auto& requests : {backwards, unsorted, wide})
      QVERIFY_THROWS_EXCEPTION(std::logic_error, integrate(f, requests));
  }
};

QTEST_APPLESS_MAIN(TestIntegrate)
#include "test_integrate.moc"
