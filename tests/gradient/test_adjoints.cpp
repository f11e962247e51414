// The gradients that solve an adjoint equation backwards: their error falls with the tolerance.
#include "tests/support/gradient_problem.h"

#include <QtTest>

using namespace nullcline;
using namespace nullcline::test;

namespace {

struct Strategy {
  const char* name;
  GradientOptions options;
};

const Strategy kStrategies[] = {
    {"adjoint", AdjointGradient{}},
    {"seminorm", SeminormGradient{}},
    {"gauss_legendre", GaussLegendreGradient{.points = 3.0}},
    {"interpolating", InterpolatingGradient{}},
};

const std::pair<const char*, StepMethod> kSolvers[] = {
    {"bogacki_shampine32", StepMethod::bogacki_shampine32},
    {"dormand_prince54", StepMethod::dormand_prince54},
    {"tsitouras54", StepMethod::tsitouras54},
    {"dormand_prince853", StepMethod::dormand_prince853},
};

Gradients exactGradients(Subject& subject, std::span<const TrajectoryRequest> requests, const OutputLoss& loss) {
  SolverOptions options;
  options.relative_tolerance = 1e-12;
  options.absolute_tolerance = 1e-14;
  return gradientsBy(*makeGradientStrategy(DirectGradient{}), subject, requests, options, loss);
}

std::vector<std::unique_ptr<Subject>> subjects() {
  std::vector<std::unique_ptr<Subject>> all;
  all.push_back(forcedOscillator());
  all.push_back(network(Activation::tanh));
  all.push_back(knownSystem());
  return all;
}

struct Decay {
  static constexpr std::size_t kStates = 1, kParameters = 1;
  template <class N>
  static void rates(const N&, const N* x, const N* p, N* dx) {
    dx[0] = -(p[0] * x[0]);
  }
};

/// A ripple too small to matter to x, whose slope in time is not small.
struct RippledDecay {
  static constexpr std::size_t kStates = 1, kParameters = 1;
  template <class N>
  static void rates(const N& t, const N* x, const N* p, N* dx) {
    dx[0] = 1e-3 * sine(30.0 * t) - p[0] * x[0];
  }
};

/// Steps that a backward solve tried, the parameters left out.
template <class System>
std::uint64_t stepsTried(const GradientOptions& options) {
  DualRhs<System> f({0.5});
  const TrajectoryRequest request{0.0, {1.0}, {3.0}};
  SolverOptions solver;
  solver.group = ControlGroup::whole_batch;
  solver.relative_tolerance = 1e-3;
  solver.absolute_tolerance = 1e-3;
  const auto strategy = makeGradientStrategy(options);
  strategy->forward(f, {&request, 1}, solver);
  const std::vector<std::vector<double>> cotangents = {{1.0}};
  GradientTargets targets;
  targets.parameters = false;
  const BackwardReport report = strategy->backward(f, cotangents, targets);
  return report.accepted + report.rejected;
}

} // namespace

class TestAdjoints : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void convergesWithTheTolerance_data() {
    QTest::addColumn<int>("strategy");
    QTest::addColumn<int>("solver");
    QTest::addColumn<int>("group");
    for (int strategy = 0; strategy < int(std::size(kStrategies)); ++strategy)
      for (int solver = 0; solver < int(std::size(kSolvers)); ++solver)
        for (int group = 0; group < 2; ++group)
          QTest::addRow("%s, %s, %s", kStrategies[strategy].name, kSolvers[solver].first,
                        group ? "whole batch" : "each")
              << strategy << solver << group;
  }
  void convergesWithTheTolerance() {
    QFETCH(int, strategy);
    QFETCH(int, solver);
    QFETCH(int, group);
    const auto requests = cornerRequests();
    const OutputLoss loss(requests, 2);
    for (auto& subject : subjects()) {
      const Gradients exact = exactGradients(*subject, requests, loss);
      const auto gradient = makeGradientStrategy(kStrategies[strategy].options);
      double first_error = 0.0;
      for (const double tolerance : {1e-4, 1e-6, 1e-8}) {
        SolverOptions options;
        options.method = kSolvers[solver].second;
        options.group = group ? ControlGroup::whole_batch : ControlGroup::each_trajectory;
        options.relative_tolerance = tolerance;
        options.absolute_tolerance = 1e-2 * tolerance;
        const Gradients found = gradientsBy(*gradient, *subject, requests, options, loss);
        QCOMPARE(solveStatusName(found.report.status), "ok");
        for (const double entry : found.parameters)
          QVERIFY(entry != 0.0 && std::isfinite(entry));
        const double error = std::max({relativeDifference(found.parameters, exact.parameters),
                                       relativeDifference(flattened(found.initial), flattened(exact.initial)),
                                       relativeDifference(flattened(found.times), flattened(exact.times))});
        const QString text = QString("%1, tolerance %2: error %3").arg(subject->name.c_str()).arg(tolerance).arg(error);
        QVERIFY2(error < 5.0 * tolerance, qPrintable(text));
        first_error = tolerance == 1e-4 ? error : first_error;
        QVERIFY2(tolerance > 1e-8 || error < std::max(0.01 * first_error, 0.5 * tolerance), qPrintable(text));
      }
    }
  }

  // The full norm has a block for dL/dt, the seminorm has none. Without parameters it is all that
  // differs.
  void fullNormFollowsTheTimeGradient() {
    QCOMPARE(stepsTried<Decay>(AdjointGradient{}), stepsTried<Decay>(SeminormGradient{}));
    QVERIFY(stepsTried<RippledDecay>(AdjointGradient{}) > stepsTried<RippledDecay>(SeminormGradient{}));
  }

  void convergesWithTheStep_data() {
    QTest::addColumn<int>("strategy");
    QTest::addColumn<int>("method");
    QTest::addColumn<int>("order");
    for (int strategy = 0; strategy < int(std::size(kStrategies)); ++strategy)
      for (const auto& [name, method, order] :
           {std::tuple("euler", StepMethod::euler, 1), std::tuple("midpoint", StepMethod::midpoint, 2),
            std::tuple("heun", StepMethod::heun, 2), std::tuple("ralston", StepMethod::ralston, 2),
            std::tuple("rk4", StepMethod::rk4, 4), std::tuple("leapfrog", StepMethod::leapfrog, 2)})
        QTest::addRow("%s, %s", kStrategies[strategy].name, name) << strategy << int(method) << order;
  }
  void convergesWithTheStep() {
    QFETCH(int, strategy);
    QFETCH(int, method);
    QFETCH(int, order);
    const auto subject = forcedOscillator();
    // Every interval is a whole number of steps, so that all of them shrink.
    const std::vector<TrajectoryRequest> requests = {{0.0, {0.7, 0.4}, {0.8, 1.6, 2.4}}, {0.4, {0.2, 0.9}, {2.0}}};
    const OutputLoss loss(requests, 2);
    const Gradients exact = exactGradients(*subject, requests, loss);
    const auto gradient = makeGradientStrategy(kStrategies[strategy].options);
    double error_before = 0.0;
    for (const double step : {0.04, 0.02, 0.01}) {
      SolverOptions options;
      options.method = static_cast<StepMethod>(method);
      options.control = FixedSteps{step};
      const Gradients found = gradientsBy(*gradient, *subject, requests, options, loss);
      QCOMPARE(solveStatusName(found.report.status), "ok");
      const double error = std::max(relativeDifference(found.parameters, exact.parameters),
                                    relativeDifference(flattened(found.initial), flattened(exact.initial)));
      const double ratio = error_before / error;
      QVERIFY2(step == 0.04 || std::abs(std::log2(ratio) - order) < 0.35,
               qPrintable(QString::number(std::log2(ratio))));
      error_before = error;
    }
  }
};

QTEST_APPLESS_MAIN(TestAdjoints)
#include "test_adjoints.moc"
