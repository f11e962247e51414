// The Gauss-Legendre adjoint: its rule, the authors' own gradient tests, and the toy gradient of all methods.
#include "engine/gradient/gauss_legendre.h"

#include "engine/gradient/gauss_legendre_nodes.h"
#include "tests/support/gradient_problem.h"

#include <QtTest>

#include <numbers>

using namespace nullcline;
using namespace nullcline::test;

namespace {

// The problems of the authors' gradient_tests (Norcliffe & Deisenroth, TMLR 2023).

/// y' = a + (y - (a t + b))^5, solved by y = a t + b
struct Constant {
  static constexpr std::size_t kStates = 1, kParameters = 2;
  template <class N>
  static void rates(const N& t, const N* x, const N* p, N* dx) {
    const N off = x[0] - (p[0] * t + p[1]);
    dx[0] = p[0] + off * off * off * off * off;
  }
};

struct Linear {
  static constexpr std::size_t kStates = 10, kParameters = 100;
  template <class N>
  static void rates(const N&, const N* x, const N* p, N* dx) {
    for (std::size_t i = 0; i < 10; ++i) {
      dx[i] = N(0.0);
      for (std::size_t j = 0; j < 10; ++j)
        dx[i] += p[i * 10 + j] * x[j];
    }
  }
};

/// y' = 2 y / t + t^4 sin 2t - t^2 + 4 t^3; the parameter, 1 in the original, makes it have a gradient
struct Sine {
  static constexpr std::size_t kStates = 1, kParameters = 1;
  template <class N>
  static void rates(const N& t, const N* x, const N* p, N* dx) {
    const N t2 = t * t;
    dx[0] = p[0] * (2.0 * x[0] / t + t2 * t2 * sine(2.0 * t) - t2 + 4.0 * t2 * t);
  }
};

/// y' = (y^3)^T A
struct CubicSpiral {
  static constexpr std::size_t kStates = 2, kParameters = 4;
  template <class N>
  static void rates(const N&, const N* x, const N* p, N* dx) {
    const N a = x[0] * x[0] * x[0], b = x[1] * x[1] * x[1];
    dx[0] = a * p[0] + b * p[2];
    dx[1] = a * p[1] + b * p[3];
  }
};

/// z' = a z
struct Growth {
  static constexpr std::size_t kStates = 1, kParameters = 1;
  template <class N>
  static void rates(const N&, const N* x, const N* p, N* dx) {
    dx[0] = p[0] * x[0];
  }
};

std::vector<double> linspace(double first, double last, std::size_t count) {
  std::vector<double> out;
  for (std::size_t i = 0; i < count; ++i)
    out.push_back(first + (last - first) * static_cast<double>(i) / static_cast<double>(count - 1));
  return out;
}

double largestDifference(const std::vector<double>& a, const std::vector<double>& b) {
  double largest = 0.0;
  for (std::size_t i = 0; i < a.size(); ++i)
    largest = std::max(largest, std::abs(a[i] - b[i]));
  return largest;
}

/// Gradients of sum weights . y, weights uniform in [0, size), by one method.
template <class System>
Gradients weightedSum(const GradientOptions& gradient, const TrajectoryRequest& request,
                      const std::vector<double>& parameters, double size, double relative, double absolute) {
  DualRhs<System> f(parameters);
  SolverOptions options;
  options.relative_tolerance = relative;
  options.absolute_tolerance = absolute;
  const auto strategy = makeGradientStrategy(gradient);
  Gradients out;
  out.solution = strategy->forward(f, {&request, 1}, options);
  RandomGenerator random(0);
  std::vector<std::vector<double>> cotangents(1);
  for (std::size_t i = 0; i < request.times.size() * System::kStates; ++i)
    cotangents[0].push_back(random.uniform(0.0, size));
  GradientTargets targets;
  targets.initial = &out.initial;
  targets.times = &out.times;
  out.report = strategy->backward(f, cotangents, targets);
  out.parameters = f.gradient;
  // As the authors count: the first requested time is the start, so both derivatives are one.
  out.times[0][1] += out.times[0][0];
  out.times[0].erase(out.times[0].begin());
  return out;
}

} // namespace

class TestGaussLegendre : public QObject {
  Q_OBJECT

 private:
  template <class System>
  void compare(const TrajectoryRequest& request, const std::vector<double>& parameters, double bound) {
    const Gradients direct = weightedSum<System>(DirectGradient{}, request, parameters, 1.0, 1e-9, 1e-12);
    const Gradients found =
        weightedSum<System>(GaussLegendreGradient{.points = 0.2}, request, parameters, 1.0, 1e-9, 1e-12);
    QCOMPARE(solveStatusName(found.report.status), "ok");
    const double by_initial = largestDifference(found.initial[0], direct.initial[0]);
    const double by_times = largestDifference(found.times[0], direct.times[0]);
    const double by_parameters = largestDifference(found.parameters, direct.parameters);
    const QString text =
        QString("initial %1, times %2, parameters %3").arg(by_initial).arg(by_times).arg(by_parameters);
    QVERIFY2(by_initial < bound && by_times < bound && by_parameters < bound, qPrintable(text));
  }

 private Q_SLOTS:
  void rulesAreExactToTheirDegree() {
    for (const int n : {1, 2, 3, 5, 16, 64, 127}) {
      const GaussLegendreRule& rule = gaussLegendreRule(n);
      QCOMPARE(rule.nodes.size(), std::size_t(n));
      for (int degree = 0; degree <= 2 * n; ++degree) {
        double sum = 0.0;
        for (std::size_t j = 0; j < rule.nodes.size(); ++j)
          sum += rule.weights[j] * std::pow(rule.nodes[j], degree);
        const double integral = degree % 2 == 0 ? 2.0 / (degree + 1) : 0.0;
        if (degree < 2 * n)
          QVERIFY2(std::abs(sum - integral) < 1e-14, qPrintable(QString("n %1, degree %2").arg(n).arg(degree)));
        else if (n < 16) // no rule of n nodes does better
          QVERIFY(std::abs(sum - integral) > 1e-10);
      }
    }
  }

  void countsPointsAsTheAuthorsDo() {
    const GaussLegendreGradient options; // C = 0.1, at most 64
    QCOMPARE(gaussLegendrePoints(options, 20, 1.0), 2);
    QCOMPARE(gaussLegendrePoints(options, 50, 1.0), 5);
    QCOMPARE(gaussLegendrePoints(options, 51, 1.0), 6);
    QCOMPARE(gaussLegendrePoints(options, 50, 0.25), 2);
    QCOMPARE(gaussLegendrePoints(options, 50, 0.001), 1);
    QCOMPARE(gaussLegendrePoints(options, 100000, 1.0), 64);
  }

  void reversesAsManyRowsAsItCounts() {
    // The parameter gradient is asked at the nodes alone: what is left of the pullbacks is the backward solve.
    DualRhs<ForcedOscillator> f(ForcedOscillator::start());
    const std::vector<TrajectoryRequest> requests = {{0.0, {0.7, 0.4}, {1.0, 3.0}}};
    const auto pullbacks = [&](double points) {
      const auto strategy = makeGradientStrategy(GaussLegendreGradient{.points = points});
      const Solution solution = strategy->forward(f, requests, {});
      const auto report = strategy->backward(f, std::vector<std::vector<double>>{{1.0, 0.0, 0.0, 1.0}}, {});
      const auto nodes = [&](double part) {
        return gaussLegendrePoints({.points = points}, solution.counts.evaluations, part);
      };
      return std::pair(report.pullbacks, nodes(1.0 / 3.0) + nodes(2.0 / 3.0));
    };
    const auto [few, few_nodes] = pullbacks(0.05);
    const auto [many, many_nodes] = pullbacks(0.3);
    QVERIFY(many_nodes > few_nodes);
    QCOMPARE(many - few, std::uint64_t(many_nodes - few_nodes));
  }

  void authorsConstant() { compare<Constant>({1.0, {3.2}, linspace(1.0, 8.0, 10)}, {0.2, 3.0}, 1e-12); }

  void authorsLinear() {
    RandomGenerator random(0);
    std::vector<double> u(100), a(100);
    for (double& value : u)
      value = 0.1 * random.normal();
    for (std::size_t i = 0; i < 10; ++i)
      for (std::size_t j = 0; j < 10; ++j)
        a[i * 10 + j] = u[i * 10 + j] - u[j * 10 + i];
    compare<Linear>({1.0, std::vector<double>(10, 1.0), linspace(1.0, 8.0, 10)}, a, 1e-5);
  }

  void authorsSine() {
    const double y =
        -0.5 * std::cos(2.0) + 0.5 * std::sin(2.0) + 0.25 * std::cos(2.0) - 1.0 + 2.0 + (std::numbers::pi - 0.25);
    // The original has no parameter: its bound is for the initial state and the times.
    const TrajectoryRequest request{1.0, {y}, linspace(1.0, 8.0, 10)};
    const Gradients direct = weightedSum<Sine>(DirectGradient{}, request, {1.0}, 1.0, 1e-9, 1e-12);
    const Gradients found = weightedSum<Sine>(GaussLegendreGradient{.points = 0.2}, request, {1.0}, 1.0, 1e-9, 1e-12);
    QVERIFY(largestDifference(found.initial[0], direct.initial[0]) < 5e-3);
    QVERIFY(largestDifference(found.times[0], direct.times[0]) < 5e-3);
    QVERIFY(relativeDifference(found.parameters, direct.parameters) < 1e-6);
  }

  void authorsCubicSpiral() {
    // Tolerances are the defaults of their code: rtol 1e-7, atol 1e-9.
    const TrajectoryRequest request{0.0, {2.0, 0.0}, linspace(0.0, 25.0, 10)};
    const std::vector<double> a = {-0.1, 2.0, -2.0, -0.1};
    const Gradients direct = weightedSum<CubicSpiral>(DirectGradient{}, request, a, 0.1, 1e-7, 1e-9);
    const Gradients found = weightedSum<CubicSpiral>(GaussLegendreGradient{.points = 0.2}, request, a, 0.1, 1e-7, 1e-9);
    const double by_initial = largestDifference(found.initial[0], direct.initial[0]);
    const double by_times = largestDifference(found.times[0], direct.times[0]);
    const double by_parameters = largestDifference(found.parameters, direct.parameters);
    const QString text = QString("initial %1, times %2, A %3").arg(by_initial).arg(by_times).arg(by_parameters);
    QVERIFY2(by_initial < 3e-4 && by_times < 1e-4 && by_parameters < 2e-3, qPrintable(text));
  }

  void toyGradient_data() {
    QTest::addColumn<int>("method");
    const char* names[] = {"gauss_legendre", "adjoint",       "direct",       "aca",
                           "seminorm",       "interpolating", "checkpointed", "mali"};
    for (int method = 0; method < int(std::size(names)); ++method)
      QTest::newRow(names[method]) << method;
  }
  void toyGradient() {
    // L = z(T)^2 with z' = a z: dL/da = 2 T z0^2 e^{2aT}, dL/dz0 = 2 z0 e^{2aT}, dL/dT = 2 a z0^2 e^{2aT}
    QFETCH(int, method);
    const GradientOptions options[] = {GaussLegendreGradient{.points = 0.4},
                                       AdjointGradient{},
                                       DirectGradient{},
                                       AdaptiveCheckpointGradient{},
                                       SeminormGradient{},
                                       InterpolatingGradient{},
                                       CheckpointedGradient{},
                                       ReversibleGradient{}};
    const double a = 0.2, z0 = 10.0;
    const auto strategy = makeGradientStrategy(options[method]);
    for (const double T : {19.0, 24.0, 29.0}) {
      DualRhs<Growth> f({a});
      const std::vector<TrajectoryRequest> requests = {{0.0, {z0}, {T}}};
      SolverOptions solver;
      solver.relative_tolerance = 1e-6;
      solver.absolute_tolerance = 1e-7;
      if (std::holds_alternative<ReversibleGradient>(options[method]))
        solver.method = StepMethod::leapfrog;
      const Solution solution = strategy->forward(f, requests, solver);
      std::vector<std::vector<double>> initial, times;
      GradientTargets targets;
      targets.initial = &initial;
      targets.times = &times;
      const std::vector<std::vector<double>> cotangents = {{2.0 * solution.trajectories[0].states[0]}};
      QCOMPARE(solveStatusName(strategy->backward(f, cotangents, targets).status), "ok");
      const double growth = std::exp(2.0 * a * T);
      const auto close = [&](double found, double exact) {
        return QTest::qVerify(std::abs(found / exact - 1.0) < 1e-4, "close",
                              qPrintable(QString("T %1: %2 for %3").arg(T).arg(found).arg(exact)), __FILE__, __LINE__);
      };
      QVERIFY(close(f.gradient[0], 2.0 * T * z0 * z0 * growth));
      QVERIFY(close(initial[0][0], 2.0 * z0 * growth));
      QVERIFY(close(times[0][1], 2.0 * a * z0 * z0 * growth));
      QVERIFY(close(times[0][0], -2.0 * a * z0 * z0 * growth));
    }
  }
};

QTEST_APPLESS_MAIN(TestGaussLegendre)
#include "test_gauss_legendre.moc"
