// How forward and backward passes end when something goes wrong, and what they count.
#include "tests/support/gradient_problem.h"

#include <QtTest>

using namespace nullcline;
using namespace nullcline::test;

namespace {

const GradientOptions kAll[] = {DirectGradient{},
                                CheckpointedGradient{.memory = 1e-3},
                                AdaptiveCheckpointGradient{},
                                AdjointGradient{},
                                SeminormGradient{},
                                GaussLegendreGradient{},
                                InterpolatingGradient{}};
const char* const kNames[] = {"direct",   "checkpointed",   "aca",          "adjoint",
                              "seminorm", "gauss_legendre", "interpolating"};

/// x' = p x^2
struct Explosive {
  static constexpr std::size_t kStates = 1, kParameters = 1;
  template <class N>
  static void rates(const N&, const N* x, const N* p, N* dx) {
    dx[0] = p[0] * x[0] * x[0];
  }
};

/// The forced oscillator, which does something else when its pullbacks have been asked so often.
class Disturbed : public DualRhs<ForcedOscillator> {
 public:
  Disturbed() : DualRhs(ForcedOscillator::start()) {}
  void pullback(const PullbackRequest& request) override {
    DualRhs::pullback(request);
    if (pullback_calls < after)
      return;
    if (stop)
      stop->request_stop();
    for (std::size_t e = 0; breaks_down && request.states_bar && e < 2 * request.count; ++e)
      request.states_bar[e] = std::numeric_limits<double>::infinity();
  }
  std::size_t after = std::numeric_limits<std::size_t>::max();
  std::stop_source* stop = nullptr;
  bool breaks_down = false;
};

} // namespace

class TestTrouble : public QObject {
  Q_OBJECT

 private:
  void addStrategies() {
    QTest::addColumn<int>("strategy");
    for (int strategy = 0; strategy < int(std::size(kAll)); ++strategy)
      QTest::newRow(kNames[strategy]) << strategy;
  }

 private Q_SLOTS:
  void cancelInTheMiddleOfABackwardPass_data() { addStrategies(); }
  void cancelInTheMiddleOfABackwardPass() {
    QFETCH(int, strategy);
    const auto gradient = makeGradientStrategy(kAll[strategy]);
    const auto requests = cornerRequests();
    const OutputLoss loss(requests, 2);
    Disturbed f;
    std::stop_source source;
    const Solution solution = gradient->forward(f, requests, {}, source.get_token());
    f.after = 10;
    f.stop = &source;
    const auto report = gradient->backward(f, loss.cotangents(solution), {}, source.get_token());
    QCOMPARE(solveStatusName(report.status), "cancelled");
    QVERIFY(f.pullback_calls < 30); // within a step
    // Stopped before: nothing is done at all.
    const std::size_t calls = f.pullback_calls;
    QCOMPARE(solveStatusName(gradient->backward(f, loss.cotangents(solution), {}, source.get_token()).status),
             "cancelled");
    QVERIFY(f.pullback_calls <= calls + 1);
  }

  void nonFiniteAdjointsAreNamed_data() { addStrategies(); }
  void nonFiniteAdjointsAreNamed() {
    QFETCH(int, strategy);
    const auto gradient = makeGradientStrategy(kAll[strategy]);
    const std::vector<TrajectoryRequest> requests = {{0.0, {0.7, 0.4}, {1.0, 3.0}}};
    const OutputLoss loss(requests, 2);
    Disturbed f;
    const Solution solution = gradient->forward(f, requests, {});
    f.after = 20;
    f.breaks_down = true;
    const auto report = gradient->backward(f, loss.cotangents(solution), {});
    QCOMPARE(solveStatusName(report.status), "non_finite");
    QCOMPARE(report.trajectory, std::size_t(0));
    QVERIFY(report.t > 0.0 && report.t < 3.0);
    // The strategy is as good as new.
    f.after = std::numeric_limits<std::size_t>::max();
    const Solution again = gradient->forward(f, requests, {});
    QCOMPARE(solveStatusName(gradient->backward(f, loss.cotangents(again), {}).status), "ok");
  }

  void stepLimitOfABackwardSolve() {
    const std::vector<TrajectoryRequest> requests = {{0.0, {0.7, 0.4}, {0.1}}, {0.0, {0.7, 0.4}, {6.0}}};
    const OutputLoss loss(requests, 2);
    for (const GradientOptions& options :
         {GradientOptions(AdjointGradient{.relative_tolerance = 1e-12, .absolute_tolerance = 1e-14}),
          GradientOptions(SeminormGradient{.relative_tolerance = 1e-12, .absolute_tolerance = 1e-14}),
          GradientOptions(GaussLegendreGradient{.relative_tolerance = 1e-12, .absolute_tolerance = 1e-14}),
          GradientOptions(InterpolatingGradient{.relative_tolerance = 1e-12, .absolute_tolerance = 1e-14})}) {
      const auto gradient = makeGradientStrategy(options);
      Disturbed f;
      SolverOptions solver;
      solver.relative_tolerance = 1e-3;
      solver.max_steps = 40;
      const Solution solution = gradient->forward(f, requests, solver);
      QCOMPARE(solution.failed(), std::size_t(0));
      const auto report = gradient->backward(f, loss.cotangents(solution), {});
      QCOMPARE(solveStatusName(report.status), "max_steps");
      QVERIFY(report.t > 0.0 && report.t < 6.0 && report.h > 0.0);
    }
  }

  void failedTrajectoriesAreLeftOut_data() { addStrategies(); }
  void failedTrajectoriesAreLeftOut() {
    // The second trajectory explodes; the others' gradient is what it is without it.
    QFETCH(int, strategy);
    const std::vector<TrajectoryRequest> all = {{0.0, {0.5}, {1.0}}, {0.0, {5.0}, {1.0}}, {0.0, {0.2}, {0.5, 1.0}}};
    const std::vector<TrajectoryRequest> good = {all[0], all[2]};
    const auto run = [&](const std::vector<TrajectoryRequest>& requests, std::vector<std::vector<double>>& initial) {
      DualRhs<Explosive> f({1.0});
      const auto gradient = makeGradientStrategy(kAll[strategy]);
      const Solution solution = gradient->forward(f, requests, {});
      std::vector<std::vector<double>> cotangents;
      for (const auto& one : solution.trajectories)
        cotangents.push_back(one.status == SolveStatus::ok ? one.states : std::vector<double>());
      GradientTargets targets;
      targets.initial = &initial;
      const auto report = gradient->backward(f, cotangents, targets);
      return report.status == SolveStatus::ok ? f.gradient[0] : std::numeric_limits<double>::quiet_NaN();
    };
    std::vector<std::vector<double>> with, without;
    const double found = run(all, with), expected = run(good, without);
    QVERIFY2(std::abs(found / expected - 1.0) < 1e-12, qPrintable(QString("%1 %2").arg(found).arg(expected)));
    QCOMPARE(with[1][0], 0.0);
    QVERIFY(std::abs(with[0][0] / without[0][0] - 1.0) < 1e-12);
    QVERIFY(std::abs(with[2][0] / without[1][0] - 1.0) < 1e-12);
  }

  void nothingToReverse_data() { addStrategies(); }
  void nothingToReverse() {
    QFETCH(int, strategy);
    const auto gradient = makeGradientStrategy(kAll[strategy]);
    DualRhs<ForcedOscillator> f(ForcedOscillator::start());
    const double nan = std::numeric_limits<double>::quiet_NaN();
    for (const ControlGroup group : {ControlGroup::each_trajectory, ControlGroup::whole_batch})
      for (const auto& requests :
           {std::vector<TrajectoryRequest>{}, std::vector<TrajectoryRequest>{{0.0, {nan, 1.0}, {1.0}}},
            std::vector<TrajectoryRequest>{{0.0, {1.0, 1.0}, {}}}}) {
        SolverOptions options;
        options.group = group;
        const Solution solution = gradient->forward(f, requests, options);
        std::vector<std::vector<double>> initial, times;
        GradientTargets targets;
        targets.initial = &initial;
        targets.times = &times;
        const auto report = gradient->backward(f, std::vector<std::vector<double>>(requests.size()), targets);
        QCOMPARE(solveStatusName(report.status), "ok");
        QCOMPARE(initial.size(), requests.size());
        QVERIFY(flattened(initial) == std::vector<double>(2 * requests.size(), 0.0));
        QVERIFY(f.gradient == std::vector<double>(5, 0.0));
      }
  }

  void nonFiniteCotangentsAreNamed_data() { addStrategies(); }
  void nonFiniteCotangentsAreNamed() {
    QFETCH(int, strategy);
    const auto gradient = makeGradientStrategy(kAll[strategy]);
    DualRhs<ForcedOscillator> f(ForcedOscillator::start());
    const std::vector<TrajectoryRequest> requests = {{0.0, {0.7, 0.4}, {1.0}}, {0.0, {0.7, 0.4}, {1.0, 3.0}}};
    gradient->forward(f, requests, {});
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const std::vector<std::vector<double>> cotangents = {{1.0, 1.0}, {1.0, nan, 0.0, 0.0}};
    const auto report = gradient->backward(f, cotangents, {});
    QCOMPARE(solveStatusName(report.status), "non_finite");
  }

  void countsWhatItAsks_data() { addStrategies(); }
  void countsWhatItAsks() {
    QFETCH(int, strategy);
    const auto gradient = makeGradientStrategy(kAll[strategy]);
    const auto requests = cornerRequests();
    const OutputLoss loss(requests, 2);
    DualRhs<ForcedOscillator> f(ForcedOscillator::start());
    const Solution solution = gradient->forward(f, requests, {});
    QCOMPARE(f.evaluated_rows, std::size_t(solution.counts.evaluations));
    QCOMPARE(f.pulled_rows, std::size_t(0));
    f.evaluated_rows = 0;
    std::vector<std::vector<double>> times;
    GradientTargets targets;
    targets.times = &times;
    const auto report = gradient->backward(f, loss.cotangents(solution), targets);
    QCOMPARE(f.evaluated_rows, std::size_t(report.evaluations));
    QCOMPARE(f.pulled_rows, std::size_t(report.pullbacks));
  }

  void directNeedsOnePullbackPerStage() {
    // Dormand-Prince has six stages a step of its own, the seventh is the next one's first. Nothing comes back to the
    // last step's seventh, and the very first rate is one more.
    DualRhs<ForcedOscillator> f(ForcedOscillator::start());
    const auto gradient = makeGradientStrategy(DirectGradient{});
    const std::vector<TrajectoryRequest> requests(3, {0.0, {0.7, 0.4}, {5.0}});
    const Solution solution = gradient->forward(f, requests, {});
    const auto report = gradient->backward(f, std::vector<std::vector<double>>(3, {1.0, 1.0}), {});
    QCOMPARE(report.pullbacks, 6 * solution.counts.accepted);
    QCOMPARE(report.evaluations, std::uint64_t(0));
    QCOMPARE(f.pullback_calls, std::size_t(report.pullbacks / 3)); // all rows of a stage in one call
  }

  void parametersAreNotAskedForNothing_data() { addStrategies(); }
  void parametersAreNotAskedForNothing() {
    QFETCH(int, strategy);
    const auto gradient = makeGradientStrategy(kAll[strategy]);
    const auto requests = cornerRequests();
    const OutputLoss loss(requests, 2);
    DualRhs<ForcedOscillator> f(ForcedOscillator::start());
    const auto backward = [&](bool parameters) {
      std::vector<std::vector<double>> initial;
      GradientTargets targets;
      targets.parameters = parameters;
      targets.initial = &initial;
      const Solution solution = gradient->forward(f, requests, {});
      gradient->backward(f, loss.cotangents(solution), targets);
      return initial;
    };
    f.addToParameterGradient(std::vector<double>(5, 7.0));
    const auto without = backward(false);
    QVERIFY(f.gradient == std::vector<double>(5, 7.0));
    const auto with = backward(true);
    QVERIFY(f.gradient != std::vector<double>(5, 7.0));
    QVERIFY(relativeDifference(flattened(without), flattened(with)) < 1e-5);
    // Added to what was there.
    const std::vector<double> sum = f.gradient;
    f.clearParameterGradient();
    backward(true);
    for (std::size_t k = 0; k < 5; ++k)
      QVERIFY(std::abs(sum[k] - 7.0 - f.gradient[k]) < 1e-12 * (7.0 + std::abs(f.gradient[k])));
  }
};

QTEST_APPLESS_MAIN(TestTrouble)
#include "test_trouble.moc"
