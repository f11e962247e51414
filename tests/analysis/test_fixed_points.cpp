// Fixed points against closed forms: where they are, their eigenvalues and what is said of them.
#include "engine/analysis/fixed_points.h"
#include "engine/model/initial_parameters.h"
#include "engine/system/system_field.h"
#include "tests/support/random_model.h"

#include <QtTest>
#include <cmath>
#include <functional>

using namespace nullcline;

namespace {

/// Rates and Jacobian of one row, written by hand.
class HandField final : public StateField {
 public:
  using Function = std::function<void(double, const double*, double*, double*)>;
  HandField(std::size_t dimension, Function function) : dimension_(dimension), function_(std::move(function)) {}

  std::size_t dimension() const override { return dimension_; }
  void evaluate(std::size_t count, const double* times, const double* states, const std::size_t*,
                double* rates) override {
    std::vector<double> jacobian(dimension_ * dimension_);
    for (std::size_t row = 0; row < count; ++row)
      function_(times[row], states + row * dimension_, rates + row * dimension_, jacobian.data());
  }
  void linearize(std::size_t count, const double* times, const double* states, double* rates,
                 double* jacobians) override {
    for (std::size_t row = 0; row < count; ++row)
      function_(times[row], states + row * dimension_, rates + row * dimension_,
                jacobians + row * dimension_ * dimension_);
  }

 private:
  std::size_t dimension_;
  Function function_;
};

/// x' = A (x - centre), A of two rows.
HandField linear(std::array<double, 4> a, std::array<double, 2> centre = {0.3, -0.7}) {
  return HandField(2, [=](double, const double* x, double* rates, double* jacobian) {
    for (std::size_t i = 0; i < 2; ++i)
      rates[i] = a[2 * i] * (x[0] - centre[0]) + a[2 * i + 1] * (x[1] - centre[1]);
    std::copy(a.begin(), a.end(), jacobian);
  });
}

const KnownSystem& knownSystem(const char* name) {
  return **findSystem(name);
}

FixedPointSearch search(const char* name, const StateBox& box) {
  const auto field = stateField(knownSystem(name));
  return findFixedPoints(*field, box);
}

bool isAt(const FixedPoint& point, const std::vector<double>& state, double tolerance = 1e-8) {
  for (std::size_t i = 0; i < state.size(); ++i)
    if (!(std::abs(point.state[i] - state[i]) <= tolerance * std::max(1.0, std::abs(state[i]))))
      return false;
  return point.state.size() == state.size();
}

bool hasEigenvalues(const FixedPoint& point, std::vector<std::complex<double>> expected, double tolerance = 1e-7) {
  for (std::size_t i = 0; i < expected.size(); ++i)
    if (!(std::abs(point.eigenvalues[i] - expected[i]) <= tolerance * std::max(1.0, std::abs(expected[i]))))
      return false;
  return point.eigenvalues.size() == expected.size();
}

FittedModel modelOf(const KnownSystem& known) {
  FittedModel model;
  model.field = KnownSystemOptions{known.name};
  model.precision = Precision::float32;
  std::vector<double> values;
  for (const auto& parameter : known.parameters)
    values.push_back(parameter.value);
  model.parameters = systemTheta(known, values);
  for (const auto& state : known.states)
    model.channels.push_back({state.name, ""});
  model.scaling = {{15, 7}, {5, 2}, {20, 8}, 1.0, 4.0}; // of two states, far from the identity
  return model;
}

} // namespace

class TestFixedPoints : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void kindsOfLinearSystems_data() {
    QTest::addColumn<QList<double>>("matrix");
    QTest::addColumn<int>("kind");
    const auto row = [](const char* name, QList<double> matrix, Stability kind) {
      QTest::newRow(name) << matrix << static_cast<int>(kind);
    };
    row("stable node", {-1, 0, 0, -3}, Stability::stable_node);
    row("stable focus", {-0.1, -2, 2, -0.1}, Stability::stable_focus);
    row("unstable node", {2, 1, 0, 3}, Stability::unstable_node);
    row("unstable focus", {0.1, -2, 2, 0.1}, Stability::unstable_focus);
    row("saddle", {1, 0, 0, -1}, Stability::saddle);
    row("centre", {0, -2, 2, 0}, Stability::centre);
    row("all but a centre", {-1e-5, -2, 2, -1e-5}, Stability::stable_focus);
    row("line of fixed points", {0, 1, 0, -1}, Stability::not_hyperbolic);
  }
  void kindsOfLinearSystems() {
    QFETCH(QList<double>, matrix);
    QFETCH(int, kind);
    auto f = linear({matrix[0], matrix[1], matrix[2], matrix[3]});
    const auto found = findFixedPoints(f, {{-2, -2}, {2, 2}});
    QVERIFY(!found.points.empty());
    const FixedPoint& point = found.points.front();
    QCOMPARE(static_cast<int>(point.stability), kind);
    const bool is_line = kind == static_cast<int>(Stability::not_hyperbolic);
    QCOMPARE(found.has_continuum, is_line);
    QCOMPARE(point.is_singular, is_line);
    if (is_line) {
      QVERIFY(std::abs(point.state[1] + 0.7) < 1e-8);
      return;
    }
    QCOMPARE(found.points.size(), std::size_t(1));
    QCOMPARE(found.arrived, found.starts);
    QVERIFY(isAt(point, {0.3, -0.7}));
    QVERIFY(point.residual < 1e-9);
  }

  void lotkaVolterraHasASaddleAndACentre() {
    // Jacobian [alpha - beta y, -beta x; delta y, delta x - gamma]: diag(alpha, -gamma) at the origin; at
    // (gamma / delta, alpha / beta) the eigenvalues are +-i sqrt(alpha gamma).
    const auto found = search("lotka-volterra", {{-5, -5}, {60, 20}});
    QCOMPARE(found.points.size(), std::size_t(2));
    QVERIFY(isAt(found.points[0], {0, 0}));
    QCOMPARE(found.points[0].stability, Stability::saddle);
    QVERIFY(hasEigenvalues(found.points[0], {1.0, -3.0}));
    QVERIFY(isAt(found.points[1], {3.0 / 0.1, 1.0 / 0.3}));
    QCOMPARE(found.points[1].stability, Stability::centre);
    QVERIFY(hasEigenvalues(found.points[1], {{0, std::sqrt(3.0)}, {0, -std::sqrt(3.0)}}));
  }

  void whatLiesOutsideTheBoxIsLeftOut() {
    const auto found = search("lotka-volterra", {{5, 1}, {60, 20}});
    QCOMPARE(found.points.size(), std::size_t(1));
    QVERIFY(isAt(found.points[0], {30, 1.0 / 0.3}));
  }

  void toggleSwitchHasTwoStableStatesAndASaddleBetween() {
    const auto found = search("toggle", {{0, 0}, {6, 6}});
    QCOMPARE(found.points.size(), std::size_t(3));
    // Symmetric: u (1 + u^3) = 4 on the diagonal; the stable pair is mirrored.
    const FixedPoint &low = found.points[0], &middle = found.points[1], &high = found.points[2];
    const double u = middle.state[0];
    QVERIFY(std::abs(u - middle.state[1]) < 1e-9 && std::abs(u * (1 + u * u * u) - 4.0) < 1e-7);
    QCOMPARE(middle.stability, Stability::saddle);
    QCOMPARE(low.stability, Stability::stable_node);
    QCOMPARE(high.stability, Stability::stable_node);
    QVERIFY(isAt(low, {high.state[1], high.state[0]}));
    // Jacobian [-1, -s(v); -s(u), -1] with s(w) = 12 w^2 / (1 + w^3)^2: eigenvalues -1 +- sqrt(s(u) s(v)).
    const double s = 12 * u * u / std::pow(1 + u * u * u, 2);
    QVERIFY(hasEigenvalues(middle, {-1 + s, -1 - s}));
  }

  void vanDerPolIsRepelledByTheOrigin() {
    const auto found = search("van-der-pol", {{-3, -5}, {3, 5}});
    QCOMPARE(found.points.size(), std::size_t(1));
    QVERIFY(isAt(found.points[0], {0, 0}));
    const double mu = knownSystem("van-der-pol").parameters[0].value; // lambda^2 - mu lambda + 1 = 0
    const auto root = std::sqrt(std::complex<double>(mu * mu / 4 - 1));
    QVERIFY(hasEigenvalues(found.points[0], {mu / 2 + root, mu / 2 - root}));
    QCOMPARE(found.points[0].stability, mu < 2 ? Stability::unstable_focus : Stability::unstable_node);
  }

  void fitzhughNagumoRestsAtTheCubicsRoot() {
    // w = (v + a) / b: v - v^3/3 - (v + 0.7)/0.8 + 0.5 = 0 has one real root; trace 1 - v^2 - b/tau > 0 there.
    const auto found = search("fitzhugh-nagumo", {{-3, -3}, {3, 3}});
    QCOMPARE(found.points.size(), std::size_t(1));
    const double v = found.points[0].state[0], w = found.points[0].state[1];
    QVERIFY(std::abs(v - v * v * v / 3 - w + 0.5) < 1e-8 && std::abs(v + 0.7 - 0.8 * w) < 1e-8);
    const double trace = 1 - v * v - 0.8 / 12.5, determinant = (1 - v * v) * (-0.8 / 12.5) + 1 / 12.5;
    const auto root = std::sqrt(std::complex<double>(trace * trace / 4 - determinant));
    QVERIFY(hasEigenvalues(found.points[0], {trace / 2 + root, trace / 2 - root}));
    QCOMPARE(found.points[0].stability, Stability::unstable_focus);
  }

  void lorenzHasThree() {
    const double b = 2.66667, c = std::sqrt(b * 27.0);
    const auto found = search("lorenz", {{-30, -30, -10}, {30, 30, 60}});
    QCOMPARE(found.points.size(), std::size_t(3));
    QVERIFY(isAt(found.points[0], {-c, -c, 27}) && isAt(found.points[1], {0, 0, 0}) &&
            isAt(found.points[2], {c, c, 27}));
    QCOMPARE(found.points[1].stability, Stability::saddle);
    QCOMPARE(found.points[0].stability, Stability::saddle_focus);
    QCOMPARE(found.points[2].stability, Stability::saddle_focus);
    // At the origin: -b, and lambda^2 + (sigma + 1) lambda + sigma (1 - rho) = 0.
    const double root = std::sqrt(121.0 / 4 + 270.0);
    QVERIFY(hasEigenvalues(found.points[1], {-5.5 + root, -b, -5.5 - root}));
  }

  void anEpidemicWithoutInfectedIsALine() {
    const auto found = search("sir", {std::vector<double>(knownSystem("sir").states.size(), 0.0),
                                      std::vector<double>(knownSystem("sir").states.size(), 1.0)});
    QVERIFY(found.has_continuum);
    QVERIFY(found.points.size() > 4 && found.points.size() <= found.starts);
    for (const auto& point : found.points) {
      QVERIFY(point.is_singular && std::abs(point.state[1]) < 1e-5); // nobody infected
      QCOMPARE(point.stability, Stability::not_hyperbolic);
    }
  }

  void nothingIsMadeUpWhereNothingRests() {
    // x' = 1 + x^2 comes close to zero without reaching it.
    HandField f(1, [](double, const double* x, double* rates, double* jacobian) {
      rates[0] = 1e-3 + x[0] * x[0];
      jacobian[0] = 2 * x[0];
    });
    const auto found = findFixedPoints(f, {{-1}, {1}});
    QVERIFY(found.points.empty());
    QCOMPARE(found.arrived, std::size_t(0));
  }

  void newtonIsDampedWhereItWouldOvershoot() {
    // Undamped steps on atan diverge from all but the nearest starts.
    HandField f(1, [](double, const double* x, double* rates, double* jacobian) {
      rates[0] = std::atan(20 * (x[0] - 0.1));
      jacobian[0] = 20 / (1 + 400 * (x[0] - 0.1) * (x[0] - 0.1));
    });
    const auto found = findFixedPoints(f, {{-1}, {1}});
    QCOMPARE(found.arrived, found.starts);
    QVERIFY(isAt(found.points.at(0), {0.1}));
  }

  void aDegenerateZeroIsFoundAndSaid() {
    HandField f(1, [](double, const double* x, double* rates, double* jacobian) {
      rates[0] = -std::pow(x[0] - 0.25, 3);
      jacobian[0] = -3 * std::pow(x[0] - 0.25, 2);
    });
    const auto found = findFixedPoints(f, {{-1}, {1}});
    QCOMPARE(found.points.size(), std::size_t(1));
    QVERIFY(isAt(found.points[0], {0.25}, 2e-3));
  }

  void valuesThatAreNotFiniteLoseOnlyTheirStarts() {
    HandField f(1, [](double, const double* x, double* rates, double* jacobian) {
      rates[0] = x[0] < 0 ? std::nan("") : 0.5 - x[0];
      jacobian[0] = -1;
    });
    const auto found = findFixedPoints(f, {{-1}, {1}});
    QCOMPARE(found.points.size(), std::size_t(1));
    QVERIFY(found.arrived < found.starts && found.arrived > 0);
  }

  void aDrivenFieldRestsElsewhereAtAnotherTime() {
    HandField f(1, [](double t, const double* x, double* rates, double* jacobian) {
      rates[0] = t - x[0];
      jacobian[0] = -1;
    });
    FixedPointOptions options;
    options.time = 0.75;
    QVERIFY(isAt(findFixedPoints(f, {{-1}, {1}}, options).points.at(0), {0.75}));
  }

  void aStoppedSearchFindsNothing() {
    std::stop_source stopped;
    stopped.request_stop();
    const auto field = stateField(knownSystem("lorenz"));
    const auto found = findFixedPoints(*field, {{-30, -30, -10}, {30, 30, 60}}, {}, stopped.get_token());
    QVERIFY(found.was_cancelled && found.points.empty());
  }

  void jacobiansAgreeWithDifferences_data() {
    QTest::addColumn<int>("kind");
    QTest::newRow("network") << static_cast<int>(RandomField::mlp);
    QTest::newRow("extra state") << static_cast<int>(RandomField::augmented);
    QTest::newRow("second order") << static_cast<int>(RandomField::second_order);
  }
  void jacobiansAgreeWithDifferences() {
    QFETCH(int, kind);
    RandomModelOptions options;
    options.field = static_cast<RandomField>(kind);
    options.states = 4;
    options.time_input = options.field == RandomField::mlp;
    options.activation = Activation::tanh;
    const FittedModel model = randomModel(options);
    const std::size_t rows = 90, d = 4; // more than one block
    const auto states = randomStates(model, rows), times = randomTimes(model, rows);
    auto field = *stateField(model);
    QCOMPARE(isDriven(model), options.time_input);
    std::vector<double> rates(rows * d), jacobians(rows * d * d), high(rows * d), low(rows * d);
    field->linearize(rows, times.data(), states.data(), rates.data(), jacobians.data());
    QVERIFY(largestDifference(model, rates, plainRates(model, times, states)) < 1e-12);
    for (std::size_t j = 0; j < d; ++j) {
      const double h = 1e-6 * model.scaling.scale[j];
      auto moved = states;
      for (std::size_t row = 0; row < rows; ++row)
        moved[row * d + j] += h;
      high = plainRates(model, times, moved);
      for (std::size_t row = 0; row < rows; ++row)
        moved[row * d + j] -= 2 * h;
      low = plainRates(model, times, moved);
      for (std::size_t row = 0; row < rows; ++row)
        for (std::size_t i = 0; i < d; ++i) {
          const double difference = (high[row * d + i] - low[row * d + i]) / (2 * h);
          const double unit = model.scaling.rate[i] / model.scaling.scale[j];
          QVERIFY(std::abs(jacobians[(row * d + i) * d + j] - difference) <
                  1e-7 * std::max(unit, std::abs(difference)) + 1e-8);
        }
    }
  }

  void aFittedSystemHasTheFixedPointsOfItsEquations() {
    const FittedModel model = modelOf(knownSystem("lotka-volterra"));
    const auto field = stateField(model);
    QVERIFY(field);
    const auto found = findFixedPoints(**field, {{-5, -5}, {60, 20}});
    QCOMPARE(found.points.size(), std::size_t(2));
    QVERIFY(isAt(found.points[1], {30, 1.0 / 0.3}, 1e-6));
    QVERIFY(hasEigenvalues(found.points[1], {{0, std::sqrt(3.0)}, {0, -std::sqrt(3.0)}}, 1e-5));
  }

  void aModelThatMakesNoSenseIsRefused() {
    FittedModel model = modelOf(knownSystem("lotka-volterra"));
    model.scaling.scale[0] = 0.0;
    QVERIFY(!stateField(model));
  }
};

QTEST_GUILESS_MAIN(TestFixedPoints)
#include "test_fixed_points.moc"
