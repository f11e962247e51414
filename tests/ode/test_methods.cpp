// Every solver: its order at and inside the steps, its evaluations to the last one, its steps again.
#include "engine/ode/dense_output.h"
#include "engine/ode/integrate.h"
#include "engine/ode/tableau.h"
#include "tests/support/equations_rhs.h"
#include "tests/support/same_bits.h"
#include "tests/support/slope.h"

#include <QtTest>
#include <cmath>
#include <cstdlib>
#include <new>

using namespace nullcline;
using nullcline::test::LambdaRhs;
using nullcline::test::logSlope;
using nullcline::test::sameBits;

namespace {
std::size_t allocations = 0;
}

void* operator new(std::size_t size) {
  ++allocations;
  if (void* memory = std::malloc(size))
    return memory;
  throw std::bad_alloc();
}
void operator delete(void* memory) noexcept {
  std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
  std::free(memory);
}

namespace {

// x' = -x^2 cos t, x(0) = x0: nonlinear and time-dependent, x = 1 / (1/x0 + sin t).
LambdaRhs damped() {
  return LambdaRhs(1, [](double t, const double* x, double* rates) { rates[0] = -x[0] * x[0] * std::cos(t); });
}
double dampedExact(double x0, double t) {
  return 1.0 / (1.0 / x0 + std::sin(t));
}

// To the limit cycle r = 1 at the rate 1 + cos t, from r = 1/2: nonlinear and time-dependent,
// r = (1 + 3 e^(-2t))^(-1/2), angle t + sin t.
LambdaRhs limitCycle() {
  return LambdaRhs(2, [](double t, const double* x, double* rates) {
    const double growth = 1.0 - x[0] * x[0] - x[1] * x[1], turn = 1.0 + std::cos(t);
    rates[0] = x[0] * growth - x[1] * turn;
    rates[1] = x[1] * growth + x[0] * turn;
  });
}
double limitCycleError(const double* x, double t) {
  const double r = 1.0 / std::sqrt(1.0 + 3.0 * std::exp(-2.0 * t)), angle = t + std::sin(t);
  return std::max(std::abs(x[0] - r * std::cos(angle)), std::abs(x[1] - r * std::sin(angle)));
}

// A driven pendulum that is struck at t = 5, so that steps are rejected: the asynchronous leapfrog can follow it, too.
LambdaRhs pendulum() {
  return LambdaRhs(2, [](double t, const double* x, double* rates) {
    rates[0] = x[1];
    rates[1] = -4.0 * std::sin(x[0]) + std::sin(1.3 * t) + 30.0 * std::exp(-50.0 * (t - 5.0) * (t - 5.0));
  });
}

/// Keeps the steps, and looks inside them if asked.
struct Recorder : StepObserver {
  void accepted(const AcceptedStep& step) override {
    steps.trajectories.resize(std::max(steps.trajectories.size(), step.trajectory + 1));
    steps.trajectories[step.trajectory].push_back({step.t, step.h, step.t_next});
    least_stages = std::min(least_stages, step.stage_count);
    most_stages = std::max(most_stages, step.stage_count);
    if (!tableau || worst_at_ends < 0.0)
      return;
    double start = 0.0, end = 0.0;
    denseState(*tableau, step, 1, 0.0, &start);
    denseState(*tableau, step, 1, 1.0, &end);
    worst_at_ends = std::max({worst_at_ends, std::abs(start - step.x[0]), std::abs(end - step.x_next[0])});
  }
  bool wantsDenseOutput() const override { return tableau != nullptr; }

  PrescribedSteps steps;
  const Tableau* tableau = nullptr;
  std::size_t least_stages = 1000, most_stages = 0;
  double worst_at_ends = 0.0;
};

} // namespace

class TestMethods : public QObject {
  Q_OBJECT

 private:
  static StepMethod method() {
    QFETCH_GLOBAL(int, method);
    return static_cast<StepMethod>(method);
  }
  static const Tableau& table() { return tableauOf(method()); }
  static SolverOptions fixed(double step) {
    SolverOptions options;
    options.method = method();
    options.control = FixedSteps{step};
    return options;
  }
  static SolverOptions adaptive(double tolerance) {
    SolverOptions options;
    options.method = method();
    options.relative_tolerance = options.absolute_tolerance = tolerance;
    return options;
  }
  static double worstError(const TrajectoryRequest& request, const Solution& solution) {
    double worst = 0.0;
    for (std::size_t i = 0; i < request.times.size(); ++i)
      worst = std::max(worst, std::abs(solution.trajectories[0].states[i] - dampedExact(0.5, request.times[i])));
    return worst;
  }
  static std::uint64_t attemptCost() { return table().stages - 1; }
  static bool hasLateEnd() { return table().carry.empty() && !table().firstSameAsLast(); }

 private Q_SLOTS:
  void initTestCase_data() {
    QTest::addColumn<int>("method");
    for (const auto& [method, name, label] : enumNames(StepMethod{}))
      QTest::newRow(name) << static_cast<int>(method);
  }

  void hasItsOrder() {
    // Steps short enough for the order to show, long enough for the error to stand above rounding.
    const int coarsest = table().order >= 8 ? 24 : table().order >= 4 ? 300 : 240;
    std::vector<double> steps, errors;
    for (const double finer : {1.0, 1.5, 2.0, 2.5}) {
      const int count = static_cast<int>(coarsest * finer);
      TrajectoryRequest request{0.0, {0.5, 0.0}, {}};
      for (int i = 1; i <= 6; ++i)
        request.times.push_back(4.0 * i / 6);
      auto f = limitCycle();
      const Solution solution = integrate(f, std::span(&request, 1), fixed(4.0 / count));
      QCOMPARE(solution.counts.accepted, std::uint64_t(count));
      double worst = 0.0;
      for (std::size_t i = 0; i < request.times.size(); ++i)
        worst = std::max(worst, limitCycleError(&solution.trajectories[0].states[2 * i], request.times[i]));
      steps.push_back(4.0 / count);
      errors.push_back(worst);
    }
    const double order = logSlope(steps, errors);
    QVERIFY2(std::abs(order - table().order) < 0.2, qPrintable(QString("%1, error %2").arg(order).arg(errors.back())));
  }

  void denseOutputHasItsOrder() {
    // Of single steps from exact states: the largest error inside them shrinks as h^(dense order + 1).
    std::vector<double> steps, errors;
    for (int k = 0; k < 6; ++k) {
      const double h = (table().dense_order >= 7 ? 0.3 : 0.04) * std::pow(0.85, k);
      double worst = 0.0;
      for (const double start : {0.3, 1.7, 3.9, 5.0}) {
        TrajectoryRequest request{start, {dampedExact(0.5, start)}, {}};
        for (int i = 1; i < 40; ++i)
          request.times.push_back(start + h * i / 40);
        request.breaks = {start + h};
        auto f = damped();
        const Solution solution = integrate(f, std::span(&request, 1), fixed(h));
        QCOMPARE(solution.counts.accepted, std::uint64_t(1));
        worst = std::max(worst, worstError(request, solution));
      }
      steps.push_back(h);
      errors.push_back(worst);
    }
    const double order = logSlope(steps, errors) - 1.0;
    QVERIFY2(std::abs(order - table().dense_order) < 0.2,
             qPrintable(QString("%1, error %2").arg(order).arg(errors.back())));
  }

  void followsTheTolerance() {
    if (!table().hasError())
      QSKIP("no estimate of its error");
    std::vector<double> tolerances, errors;
    const double tightest = table().order <= 2 ? 1e-6 : 1e-9;
    for (int k = 3; k >= 0; --k) {
      const double tolerance = tightest * std::pow(10.0, k);
      auto f = damped();
      std::vector<TrajectoryRequest> requests = {{0.0, {0.5}, {1.0, 5.0, 12.0}}};
      requests[0].breaks = requests[0].times; // at the ends of steps: what the tolerance is about
      const Solution solution = integrate(f, requests, adaptive(tolerance));
      QCOMPARE(solution.failed(), std::size_t(0));
      const double worst = worstError(requests[0], solution);
      QVERIFY2(worst < 50 * tolerance, qPrintable(QString::number(worst / tolerance)));
      tolerances.push_back(tolerance);
      errors.push_back(worst);
    }
    // With local extrapolation the error falls as tolerance^(order / (order of the comparison + 1)).
    const double slope = logSlope(tolerances, errors);
    QVERIFY2(slope > 0.6 && slope < 1.6, qPrintable(QString::number(slope)));
  }

  void countsEveryEvaluation() {
    // Adaptive: 2 to choose the first step. Each attempt: s - 1. Where k_end is none of these stages: 1 per accepted
    // step that is followed by another.
    if (!table().hasError())
      QSKIP("no estimate of its error");
    auto f = pendulum();
    const std::vector<TrajectoryRequest> requests = {{0.0, {2.0, 0.0}, {10.0}}};
    const Solution solution = integrate(f, requests, adaptive(1e-5));
    const SolveCounts& counts = solution.counts;
    QVERIFY(counts.rejected > 0);
    const std::uint64_t late = hasLateEnd() ? counts.accepted - 1 : 0;
    QCOMPARE(counts.evaluations, 2 + attemptCost() * (counts.accepted + counts.rejected) + late);
    QCOMPARE(std::uint64_t(f.rows), counts.evaluations);
    QCOMPARE(std::uint64_t(f.batches), counts.batches);
  }

  void countsEveryEvaluationOfFixedSteps() {
    auto f = pendulum();
    TrajectoryRequest request{0.0, {2.0, 0.0}, {1.0}};
    const std::uint64_t plain = 1 + 10 * attemptCost() + (hasLateEnd() ? 9 : 0);
    QCOMPARE(integrate(f, std::span(&request, 1), fixed(0.1)).counts.evaluations, plain);
    // Looked at inside three steps, of which the last one has no k_end yet.
    const std::uint64_t extra = table().carry.empty() ? table().all_stages - table().end_stage - 1 : 0;
    request.times = {0.23, 0.26, 0.55, 0.99, 1.0};
    QCOMPARE(integrate(f, std::span(&request, 1), fixed(0.1)).counts.evaluations,
             plain + 3 * extra + (hasLateEnd() ? 1 : 0));
    // A break: the rate after it is evaluated anew, that before it is not needed.
    request.times = {1.0};
    request.breaks = {0.5};
    QCOMPARE(integrate(f, std::span(&request, 1), fixed(0.1)).counts.evaluations, plain + (hasLateEnd() ? 0 : 1));
  }

  void fixedStepsKeepTheirGrid() {
    auto f = damped();
    Recorder recorder;
    SolveHooks hooks;
    hooks.observer = &recorder;
    TrajectoryRequest request{2.0, {0.1}, {102.05}};
    request.breaks = {52.03};
    integrate(f, std::span(&request, 1), fixed(0.1), {}, hooks);
    const auto& steps = recorder.steps.trajectories[0];
    QCOMPARE(steps.size(), std::size_t(501 + 501));
    QCOMPARE(steps[499].t_next, 2.0 + 500 * 0.1);
    QCOMPARE(steps[500].t_next, 52.03);
    QVERIFY(std::abs(steps[500].h - 0.03) < 1e-12);
    QCOMPARE(steps[1000].t_next, 52.03 + 500 * 0.1);
    QCOMPARE(steps[1001].t_next, 102.05);
  }

  void prescribedStepsAreTheSolveAgain() {
    std::vector<TrajectoryRequest> requests;
    for (int i = 0; i < 4; ++i) {
      TrajectoryRequest request{0.1 * i, {0.4 * i - 1.0, 0.3}, {}};
      for (int k = 0; k < 9; ++k)
        request.times.push_back(request.start + 0.17 * k * (1 + i % 3));
      request.breaks = {request.start + 0.7};
      requests.push_back(request);
    }
    for (const ControlGroup group : {ControlGroup::each_trajectory, ControlGroup::whole_batch}) {
      SolverOptions options = table().hasError() ? adaptive(1e-4) : fixed(0.06);
      options.group = group;
      auto f = pendulum();
      Recorder recorder;
      SolveHooks hooks;
      hooks.observer = &recorder;
      const Solution first = integrate(f, requests, options, {}, hooks);
      hooks = {nullptr, nullptr, &recorder.steps};
      const Solution again = integrate(f, requests, options, {}, hooks);
      for (std::size_t i = 0; i < requests.size(); ++i) {
        QCOMPARE(solveStatusName(first.trajectories[i].status), "ok");
        QVERIFY(sameBits(first.trajectories[i].states, again.trajectories[i].states));
        QCOMPARE(again.trajectories[i].reached, first.trajectories[i].reached);
        QCOMPARE(again.trajectories[i].reached, requests[i].times.back());
        QCOMPARE(std::size_t(again.trajectories[i].counts.accepted), recorder.steps.trajectories[i].size());
      }
      QCOMPARE(again.counts.rejected, std::uint64_t(0));
    }
  }

  void observersMayAskForAllStages() {
    auto f = damped();
    Recorder recorder;
    recorder.tableau = &table();
    SolveHooks hooks;
    hooks.observer = &recorder;
    const std::vector<TrajectoryRequest> requests = {{0.0, {0.5}, {2.0}}};
    const Solution solution = integrate(f, requests, fixed(0.1), {}, hooks);
    QCOMPARE(recorder.least_stages, table().all_stages);
    QVERIFY(recorder.worst_at_ends < 1e-13);
    auto again = damped();
    QVERIFY(sameBits(integrate(again, requests, fixed(0.1)).trajectories[0].states, solution.trajectories[0].states));
    // Without asking: those of the step alone, or with the rate that the next step starts from.
    Recorder modest;
    hooks.observer = &modest;
    integrate(f, requests, fixed(0.1), {}, hooks);
    QCOMPARE(modest.least_stages, table().stages);
    QCOMPARE(modest.most_stages, table().stages + (hasLateEnd() ? 1 : 0));
  }

  void whyNotKnowsWhoHasNoEstimate() {
    SolverSettings settings;
    settings.method = method();
    const bool none = method() == StepMethod::euler || method() == StepMethod::rk4;
    QCOMPARE(whyNot(settings) != nullptr, none);
    QCOMPARE(table().hasError(), !none);
    settings.control = FixedSteps{};
    QVERIFY(whyNot(settings) == nullptr);
    settings.smallest_step = 2.0;
    settings.largest_step = 1.0;
    QVERIFY(whyNot(settings) != nullptr);
    auto f = damped();
    const std::vector<TrajectoryRequest> requests = {{0.0, {0.5}, {2.0}}};
    if (none)
      QVERIFY_THROWS_EXCEPTION(std::logic_error, integrate(f, requests, adaptive(1e-3)));
  }

  void stepsAllocateNothing() {
    // Ten times as many steps, with outputs, breaks and rejections: not one allocation more.
    const auto count = [this](double end) {
      std::vector<TrajectoryRequest> requests(3, TrajectoryRequest{0.0, {2.0, 0.0}, {}});
      for (std::size_t i = 0; i < 3; ++i) {
        requests[i].times = {0.4 * end, end + 0.1 * static_cast<double>(i)};
        requests[i].breaks = {0.31 * end, 0.7 * end};
      }
      SolverOptions options = table().hasError() ? adaptive(1e-4) : fixed(0.02);
      auto f = pendulum();
      const std::size_t before = allocations;
      const Solution solution = integrate(f, requests, options);
      const std::size_t after = allocations;
      accepted_ = solution.counts.accepted;
      return after - before;
    };
    const std::size_t few = count(2.0);
    const std::uint64_t short_solve = accepted_;
    const std::size_t many = count(20.0);
    QVERIFY(accepted_ > 4 * short_solve);
    QCOMPARE(many, few);
  }

 private:
  std::uint64_t accepted_ = 0;
};

QTEST_APPLESS_MAIN(TestMethods)
#include "test_methods.moc"
