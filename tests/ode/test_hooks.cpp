// Who looks on, breaks, steps taken again, and what of a state is controlled.
#include "engine/ode/integrate.h"
#include "tests/support/equations_rhs.h"
#include "tests/support/same_bits.h"

#include <QtTest>
#include <cmath>
#include <cstring>

using namespace nullcline;
using nullcline::test::LambdaRhs;
using nullcline::test::sameBits;

namespace {

LambdaRhs oscillator() { // Van der Pol, mu = 2, driven
  return LambdaRhs(2, [](double t, const double* x, double* rates) {
    rates[0] = x[1];
    rates[1] = 2.0 * (1.0 - x[0] * x[0]) * x[1] - x[0] + std::sin(t);
  });
}

LambdaRhs decay() {
  return LambdaRhs(1, [](double, const double* x, double* rates) { rates[0] = -x[0]; });
}

/// Keeps the steps of a solve.
struct Recorder : StepObserver {
  explicit Recorder(std::size_t requests) { steps.trajectories.resize(requests); }
  void accepted(const AcceptedStep& step) override {
    steps.trajectories[step.trajectory].push_back({step.t, step.h, step.t_next});
  }
  PrescribedSteps steps;
};

struct Dose : BreakHandler {
  void atBreak(std::size_t trajectory, std::size_t index, double* state) override {
    seen.push_back({trajectory, index});
    before.push_back(state[0]);
    state[0] += 1.0;
  }
  std::vector<std::pair<std::size_t, std::size_t>> seen;
  std::vector<double> before;
};

} // namespace

class TestHooks : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void observersSeeEveryStep() {
    struct Watcher : StepObserver {
      void accepted(const AcceptedStep& step) override {
        auto& one = last[step.trajectory];
        contiguous = contiguous && step.t == one.t && step.x[0] == one.x && step.first_output == one.output;
        for (std::size_t k = step.first_output; k < step.last_output; ++k)
          contiguous = contiguous && times[k] > step.t && times[k] <= step.t_next;
        one = {step.t_next, step.x_next[0], step.last_output};
        // k_1 = f(t, x) and k_7 = f(t_next, x_next)
        stages = stages && step.stage_count == 7 && step.stages[0] == step.x[1] &&
                 step.stages[6 * step.stage_stride] == step.x_next[1];
        ++count;
      }
      struct Last {
        double t, x;
        std::size_t output;
      };
      std::vector<double> times = {0.5, 1.0, 4.0, 9.0};
      std::vector<Last> last = {{0.0, 2.0, 0}, {0.0, -1.0, 0}};
      bool contiguous = true, stages = true;
      std::size_t count = 0;
    } watcher;
    auto f = oscillator();
    const std::vector<TrajectoryRequest> requests = {{0.0, {2.0, 0.0}, watcher.times}, {0.0, {-1.0, 0.5}, {0.5, 1.0}}};
    SolveHooks hooks;
    hooks.observer = &watcher;
    const Solution seen = integrate(f, requests, {}, {}, hooks);
    QVERIFY(watcher.contiguous && watcher.stages);
    QCOMPARE(std::uint64_t(watcher.count), seen.counts.accepted);
    QCOMPARE(watcher.last[0].output, std::size_t(4));
    auto again = oscillator();
    const Solution unseen = integrate(again, requests);
    QVERIFY(sameBits(seen.trajectories[0].states, unseen.trajectories[0].states));
  }

  void breaksChangeTheState() {
    // x' = -x with 1 added at t = 1 and t = 2.5: x(3) = e^-3 + e^-2 + e^-0.5.
    auto f = decay();
    Dose dose;
    SolveHooks hooks;
    hooks.breaks = &dose;
    TrajectoryRequest request{0.0, {1.0}, {1.0, 2.0, 3.0}};
    request.breaks = {1.0, 2.5};
    SolverOptions options;
    options.relative_tolerance = 1e-9;
    const Solution solution = integrate(f, std::span(&request, 1), options, {}, hooks);
    const auto& states = solution.trajectories[0].states;
    QVERIFY(std::abs(states[0] - std::exp(-1.0)) < 1e-8); // before the change
    QVERIFY(std::abs(states[1] - (std::exp(-2.0) + std::exp(-1.0))) < 1e-8);
    QVERIFY(std::abs(states[2] - (std::exp(-3.0) + std::exp(-2.0) + std::exp(-0.5))) < 1e-8);
    QCOMPARE(dose.seen.size(), std::size_t(2));
    QCOMPARE(dose.seen[1].second, std::size_t(1));
    QCOMPARE(dose.before[0], states[0]);
    // One evaluation after each break; two with the first step chosen anew, as in solves of their own.
    const std::uint64_t attempts = solution.counts.accepted + solution.counts.rejected;
    QCOMPARE(solution.counts.evaluations, 2 + 6 * attempts + 2);
    options.choose_step_after_break = true;
    const Solution anew = integrate(f, std::span(&request, 1), options, {}, hooks);
    QCOMPARE(anew.counts.evaluations, 2 + 6 * (anew.counts.accepted + anew.counts.rejected) + 4);
  }

  void choosingAnewIsAFreshSolve() {
    auto f = oscillator();
    TrajectoryRequest whole{0.0, {2.0, 0.0}, {3.0, 7.0}};
    whole.breaks = {3.0};
    SolverOptions options;
    options.choose_step_after_break = true;
    const Solution one = integrate(f, std::span(&whole, 1), options);
    const TrajectoryRequest first{0.0, {2.0, 0.0}, {3.0}};
    const Solution before = integrate(f, std::span(&first, 1), options);
    const TrajectoryRequest second{3.0, before.trajectories[0].states, {7.0}};
    const Solution after = integrate(f, std::span(&second, 1), options);
    QVERIFY(std::memcmp(&one.trajectories[0].states[2], after.trajectories[0].states.data(), 2 * sizeof(double)) == 0);
    QCOMPARE(one.counts.evaluations, before.counts.evaluations + after.counts.evaluations);
    QCOMPARE(one.counts.accepted, before.counts.accepted + after.counts.accepted);
  }

  void aBreakDoesNotShortenTheStepsAfterIt() {
    // A break 1e-6 after a step of about 0.1: the step planned before is taken up again.
    auto f = oscillator();
    TrajectoryRequest request{0.0, {2.0, 0.0}, {20.0}};
    const Solution plain = integrate(f, std::span(&request, 1));
    Recorder recorder(1);
    SolveHooks hooks;
    hooks.observer = &recorder;
    integrate(f, std::span(&request, 1), {}, {}, hooks);
    for (const std::size_t step : {20, 40, 60})
      request.breaks.push_back(recorder.steps.trajectories[0][step].t + 1e-6);
    const Solution broken = integrate(f, std::span(&request, 1));
    QVERIFY(broken.counts.accepted <= plain.counts.accepted + 8);
  }

  void breaksAtTheEndAndAfterTheLastTime() {
    auto f = decay();
    Dose dose;
    SolveHooks hooks;
    hooks.breaks = &dose;
    TrajectoryRequest request{0.0, {1.0}, {1.0}};
    request.breaks = {1.0, 2.0};
    const Solution solution = integrate(f, std::span(&request, 1), {}, {}, hooks);
    QCOMPARE(solution.trajectories[0].reached, 2.0);
    QCOMPARE(dose.seen.size(), std::size_t(2));
    QVERIFY(std::abs(dose.before[1] - (std::exp(-2.0) + std::exp(-1.0))) < 1e-5);
    request.times.clear();
    QCOMPARE(integrate(f, std::span(&request, 1), {}, {}, hooks).trajectories[0].reached, 2.0);
    request.breaks = {2.0, 1.0};
    QVERIFY_THROWS_EXCEPTION(std::logic_error, integrate(f, std::span(&request, 1)));
  }

  void prescribedStepsAreTheSolveAgain() {
    auto f = oscillator();
    std::vector<TrajectoryRequest> requests;
    for (int i = 0; i < 5; ++i) {
      TrajectoryRequest request{0.1 * i, {0.4 * i - 1.0, 0.3}, {}};
      for (int k = 0; k < 9; ++k)
        request.times.push_back(request.start + 0.37 * k * (1 + i % 3));
      request.breaks = {request.start + 1.0, request.start + 1.5};
      requests.push_back(request);
    }
    requests.push_back({0.0, {1.0, 1.0}, {0.0}}); // nothing to solve
    Recorder recorder(requests.size()), again(requests.size());
    Dose dose, dose_again;
    SolveHooks hooks{&recorder, &dose, nullptr};
    const Solution adaptive = integrate(f, requests, {}, {}, hooks);
    QVERIFY(adaptive.counts.rejected > 0);
    hooks = {&again, &dose_again, &recorder.steps};
    const Solution prescribed = integrate(f, requests, {}, {}, hooks);
    for (std::size_t i = 0; i < requests.size(); ++i) {
      QVERIFY(sameBits(adaptive.trajectories[i].states, prescribed.trajectories[i].states));
      QCOMPARE(prescribed.trajectories[i].reached, adaptive.trajectories[i].reached);
      QCOMPARE(solveStatusName(prescribed.trajectories[i].status), "ok");
      QCOMPARE(again.steps.trajectories[i].size(), recorder.steps.trajectories[i].size());
    }
    QCOMPARE(dose_again.seen.size(), dose.seen.size());
    QCOMPARE(prescribed.counts.accepted, adaptive.counts.accepted);
    QCOMPARE(prescribed.counts.rejected, std::uint64_t(0));
    // One at the start, one after each of two breaks, six a step.
    QCOMPARE(prescribed.counts.evaluations, 3 * 5 + 6 * prescribed.counts.accepted);
  }

  void prescribedStepsEndWhereTheyEnd() {
    auto f = decay();
    const std::vector<TrajectoryRequest> requests = {{0.0, {1.0}, {0.5, 1.0, 2.0}}, {0.0, {1.0}, {1.0}}};
    PrescribedSteps steps;
    steps.trajectories = {{{0.0, 0.6, 0.6}, {0.6, 0.6, 1.2}}, {}};
    const Solution solution = integrate(f, requests, {}, {}, {nullptr, nullptr, &steps});
    QCOMPARE(solution.trajectories[0].reached, 1.2);
    QVERIFY(std::abs(solution.trajectories[0].states[1] - std::exp(-1.0)) < 1e-4);
    QVERIFY(std::isnan(solution.trajectories[0].states[2]));
    QCOMPARE(solution.trajectories[1].counts.evaluations, std::uint64_t(0));
  }

  void uncontrolledStatesDoNotShortenSteps() {
    // x' = -x; the second state is a fast oscillation that nobody asked to follow.
    LambdaRhs f(2, [](double t, const double* x, double* rates) {
      rates[0] = -x[0];
      rates[1] = 100.0 * std::cos(100.0 * t);
    });
    LambdaRhs slow(1, [](double, const double* x, double* rates) { rates[0] = -x[0]; });
    const std::vector<TrajectoryRequest> both = {{0.0, {1.0, 0.0}, {5.0}}}, one = {{0.0, {1.0}, {5.0}}};
    SolverOptions options;
    const Solution all = integrate(f, both, options);
    options.norm_blocks = {{0, 1}};
    const Solution first = integrate(f, both, options);
    const Solution alone = integrate(slow, one);
    QCOMPARE(first.counts.accepted, alone.counts.accepted);
    QCOMPARE(first.trajectories[0].states[0], alone.trajectories[0].states[0]);
    QVERIFY(all.counts.accepted > 10 * first.counts.accepted);
  }

  void theLargestBlockCounts() {
    // A quiet block of 63 states dilutes the error of the first in one norm, and not in one of its own.
    LambdaRhs f(64, [](double t, const double* x, double* rates) {
      std::fill_n(rates, 64, 0.0);
      rates[0] = -x[0] * x[0] * std::cos(t);
    });
    LambdaRhs single(1, [](double t, const double* x, double* rates) { rates[0] = -x[0] * x[0] * std::cos(t); });
    std::vector<double> initial(64, 0.5);
    const std::vector<TrajectoryRequest> wide = {{0.0, initial, {10.0}}}, narrow = {{0.0, {0.5}, {10.0}}};
    SolverOptions options;
    options.first_step = 0.01; // which a norm would else choose
    const std::uint64_t one_norm = integrate(f, wide, options).counts.accepted;
    const std::uint64_t alone = integrate(single, narrow, options).counts.accepted;
    options.norm_blocks = {{1, 64}, {0, 1}};
    QCOMPARE(integrate(f, wide, options).counts.accepted, alone);
    QVERIFY(one_norm < alone);
    options.norm_blocks = {{0, 65}};
    QVERIFY_THROWS_EXCEPTION(std::logic_error, integrate(f, wide, options));
  }

  void timeLimitEndsWithAStatus() {
    LambdaRhs f(1, [](double, const double* x, double* rates) {
      const auto now = std::chrono::steady_clock::now(); // the clock is seen to move
      while (std::chrono::steady_clock::now() == now) {
      }
      rates[0] = -x[0];
    });
    const std::vector<TrajectoryRequest> requests = {{0.0, {1.0}, {0.0, 1e6}}, {0.0, {1.0}, {0.0}}};
    SolverOptions options;
    options.max_seconds = 1e-300;
    const Solution solution = integrate(f, requests, options);
    QCOMPARE(solveStatusName(solution.trajectories[0].status), "time_limit");
    QCOMPARE(solution.trajectories[0].states[0], 1.0);
    QVERIFY(std::isnan(solution.trajectories[0].states[1]));
    QCOMPARE(solveStatusName(solution.trajectories[1].status), "ok");
  }

  void automaticFirstStepIsTheSolversOwn() {
    auto f = oscillator();
    const std::vector<TrajectoryRequest> requests = {{0.5, {2.0, 0.3}, {50.0}}};
    Recorder recorder(1);
    SolveHooks hooks;
    hooks.observer = &recorder;
    const Solution solution = integrate(f, requests, {}, {}, hooks);
    QCOMPARE(solution.counts.rejected > 0, true);
    auto probe = oscillator();
    double rates[2];
    const double h = automaticFirstStep(probe, 0, 0.5, requests[0].initial.data(), rates, {});
    QCOMPARE(recorder.steps.trajectories[0][0].h, h);
    QCOMPARE(probe.rows, std::size_t(2));
    QCOMPARE(rates[0], 0.3);
  }
};

QTEST_APPLESS_MAIN(TestHooks)
#include "test_hooks.moc"
