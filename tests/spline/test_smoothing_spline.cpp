// The csaps smoothing spline: published values, exact limits, stationarity, and the trace against dense algebra.
#include "engine/core/random.h"
#include "engine/spline/smoothing_spline.h"
#include "engine/spline/smoothing_system.h"

#include <Eigen/Dense>
#include <QtTest>
#include <cmath>
#include <numbers>

using namespace nullcline;

namespace {

const std::vector<double> kTimes = {0, .3, .7, 1, 1.6, 2, 2.3, 3};
const std::vector<double> kValues = {.1, .5, .4, .9, 1.3, .8, .7, .2};

std::vector<double> randomTimes(std::size_t count, std::uint64_t seed) {
  RandomGenerator random(seed);
  std::vector<double> times(count);
  for (auto& t : times)
    t = random.uniform(0.0, 10.0);
  std::sort(times.begin(), times.end());
  return times;
}

Eigen::MatrixXd differenceMatrix(const std::vector<double>& t) {
  const auto n = static_cast<Eigen::Index>(t.size());
  Eigen::MatrixXd q = Eigen::MatrixXd::Zero(n - 2, n);
  for (Eigen::Index i = 0; i + 2 < n; ++i) {
    const auto k = static_cast<std::size_t>(i);
    const double left = 1.0 / (t[k + 1] - t[k]), right = 1.0 / (t[k + 2] - t[k + 1]);
    q(i, i) = left;
    q(i, i + 1) = -left - right;
    q(i, i + 2) = right;
  }
  return q;
}

Eigen::MatrixXd bendingMatrix(const std::vector<double>& t) {
  const auto n = static_cast<Eigen::Index>(t.size());
  Eigen::MatrixXd r = Eigen::MatrixXd::Zero(n - 2, n - 2);
  for (Eigen::Index i = 0; i + 2 < n; ++i) {
    const auto k = static_cast<std::size_t>(i);
    r(i, i) = 2.0 * (t[k + 2] - t[k]);
    if (i + 3 < n)
      r(i, i + 1) = r(i + 1, i) = t[k + 2] - t[k + 1];
  }
  return r;
}

/// p sum (y - f)^2 + (1 - p) integral f''^2 (f'' is piecewise linear).
double functional(const CubicSpline& spline, const std::vector<double>& values, double p) {
  double sum = 0.0, bending = 0.0;
  for (std::size_t i = 0; i < values.size(); ++i)
    sum += (values[i] - spline.values[i]) * (values[i] - spline.values[i]);
  for (std::size_t i = 0; i + 1 < values.size(); ++i) {
    const double a = spline.second[i], b = spline.second[i + 1];
    bending += (spline.knots[i + 1] - spline.knots[i]) * (a * a + a * b + b * b) / 3.0;
  }
  return p * sum + (1.0 - p) * bending;
}

} // namespace

class TestSmoothingSpline : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  // csaps 1.2.0's values for these data.
  void publishedValues_data() {
    QTest::addColumn<double>("p");
    QTest::addColumn<QList<double>>("fitted");
    QTest::newRow("0.99999") << 0.99999
                             << QList<double>{0.100336968742, 0.499116180019, 0.401048611231, 0.899542894760,
                                              1.299654957007, 0.800570003987, 0.699701240820, 0.200029143434};
    QTest::newRow("0.9") << 0.9 << QList<double>{0.174594603756, 0.384914976056, 0.645060567845, 0.823127169119,
                                                 0.990302207636, 0.887297934049, 0.733330120516, 0.261372421023};
    QTest::newRow("0.5") << 0.5 << QList<double>{0.358289583788, 0.470665020622, 0.608758328936, 0.694438023533,
                                                 0.780276093514, 0.758205907056, 0.706747216232, 0.522619826319};
  }
  void publishedValues() {
    QFETCH(double, p);
    QFETCH(QList<double>, fitted);
    const auto spline = smoothingSpline(kTimes, kValues, p);
    for (std::size_t i = 0; i < kTimes.size(); ++i) {
      QVERIFY(std::abs(spline.values[i] - fitted[static_cast<qsizetype>(i)]) < 1e-12);
      QVERIFY(std::abs(spline.value(kTimes[i]) - spline.values[i]) < 1e-14);
    }
  }

  void publishedFirstPieceAndAutomaticChoice() {
    const auto spline = smoothingSpline(kTimes, kValues, 0.99999);
    QVERIFY(std::abs((spline.second[1] - spline.second[0]) / (6 * 0.3) + 5.616089533463) < 1e-11);
    QVERIFY(std::abs(spline.derivative(0.0) - 1.834712095603) < 1e-11);
    QVERIFY(std::abs(spline.value(0.2) - (((-5.616089533463 * 0.2) * 0.2 + 1.834712095603) * 0.2 + 0.100336968742)) <
            1e-11);
    QVERIFY(std::abs(automaticSmoothness(kTimes) - 0.993513370399788) < 1e-14);
  }

  void limitsAreExact() {
    const auto interpolant = smoothingSpline(kTimes, kValues, 1.0);
    QCOMPARE(interpolant.values, kValues);
    // Twice continuously differentiable at every knot.
    for (std::size_t i = 1; i + 1 < kTimes.size(); ++i) {
      QVERIFY(std::abs(interpolant.derivative(kTimes[i] - 1e-9) - interpolant.derivative(kTimes[i] + 1e-9)) < 1e-6);
      QVERIFY(std::abs(interpolant.secondDerivative(kTimes[i]) - interpolant.second[i]) < 1e-10);
    }
    const auto line = smoothingSpline(kTimes, kValues, 0.0);
    Eigen::MatrixXd basis(8, 2);
    Eigen::VectorXd y(8);
    for (Eigen::Index i = 0; i < 8; ++i) {
      basis.row(i) << 1.0, kTimes[static_cast<std::size_t>(i)];
      y(i) = kValues[static_cast<std::size_t>(i)];
    }
    const Eigen::VectorXd fitted = basis * basis.colPivHouseholderQr().solve(y);
    for (Eigen::Index i = 0; i < 8; ++i)
      QVERIFY(std::abs(line.values[static_cast<std::size_t>(i)] - fitted(i)) < 1e-14);
    QCOMPARE(line.second, std::vector<double>(8, 0.0));
    // The limit is reached continuously.
    const auto nearly = smoothingSpline(kTimes, kValues, 1e-9);
    for (std::size_t i = 0; i < 8; ++i)
      QVERIFY(std::abs(nearly.values[i] - line.values[i]) < 1e-7);
  }

  void oneAndTwoSamples() {
    const auto constant = smoothingSpline(std::vector{2.0}, std::vector{5.0}, 0.3);
    QCOMPARE(constant.value(-7.0), 5.0);
    QCOMPARE(constant.derivative(3.0), 0.0);
    const auto line = smoothingSpline(std::vector{1.0, 3.0}, std::vector{5.0, 9.0}, 0.3);
    QCOMPARE(line.value(4.0), 11.0);
    QCOMPARE(line.derivative(0.0), 2.0);
    QCOMPARE(line.secondDerivative(2.0), 0.0);
  }

  void endsContinueTheLastPolynomial() {
    const auto spline = smoothingSpline(kTimes, kValues, 0.9);
    const auto cubicThrough = [&](double from, double t) {
      // Taylor about a point inside the end piece; the third derivative is constant there.
      const double third = (spline.secondDerivative(from + 0.1) - spline.secondDerivative(from)) / 0.1, s = t - from;
      return spline.value(from) +
             s * (spline.derivative(from) + s * (spline.secondDerivative(from) / 2 + s * third / 6));
    };
    QVERIFY(std::abs(spline.value(-0.5) - cubicThrough(0.1, -0.5)) < 1e-12);
    QVERIFY(std::abs(spline.value(3.8) - cubicThrough(2.5, 3.8)) < 1e-12);
  }

  // No neighbouring natural spline has a smaller functional.
  void functionalIsStationary() {
    const auto times = randomTimes(40, 3);
    RandomGenerator random(4);
    std::vector<double> values(times.size());
    for (std::size_t i = 0; i < times.size(); ++i)
      values[i] = std::sin(times[i]) + 0.1 * random.normal();
    for (const double p : {0.05, 0.9, 0.9999}) {
      const auto best = smoothingSpline(times, values, p);
      const double lowest = functional(best, values, p);
      for (std::size_t i = 0; i < times.size(); ++i)
        for (const double shift : {-1e-3, 1e-3}) {
          auto moved = best.values;
          moved[i] += shift;
          QVERIFY(functional(smoothingSpline(times, moved, 1.0), values, p) > lowest);
        }
    }
  }

  // Stretching time by s multiplies lambda by s^3.
  void smoothnessScalesWithTime() {
    auto stretched = kTimes;
    for (auto& t : stretched)
      t *= 10.0;
    const double lambda = (1 - 0.9) / 0.9 * 1000.0;
    const auto a = smoothingSpline(kTimes, kValues, 0.9), b = smoothingSpline(stretched, kValues, 1 / (1 + lambda));
    for (std::size_t i = 0; i < kTimes.size(); ++i)
      QVERIFY(std::abs(a.values[i] - b.values[i]) < 1e-13);
  }

  void agreesWithDenseAlgebra() {
    for (const std::size_t n : {3, 4, 5, 30}) {
      const auto times = randomTimes(n, n);
      const auto q = differenceMatrix(times);
      const auto r = bendingMatrix(times);
      const Eigen::MatrixXd qtq = q * q.transpose();
      SmoothingSystem system(times);
      QVERIFY(std::abs(system.traceQtQ() / qtq.trace() - 1) < 1e-13);
      QVERIFY(std::abs(system.traceR() / r.trace() - 1) < 1e-13);
      for (const double lambda : {1e-9, 1e-3, 1.0, 1e4}) {
        const Eigen::MatrixXd m = 6 * lambda * qtq + r;
        const Eigen::MatrixXd left_over = 6 * lambda * q.transpose() * m.ldlt().solve(q); // I - S
        system.factorize(1.0, lambda);
        QVERIFY(std::abs(system.residualTrace() / left_over.trace() - 1) < 1e-9);
        Eigen::VectorXd y = Eigen::VectorXd::LinSpaced(static_cast<Eigen::Index>(n), 0.0, 7.0).array().sin();
        const std::vector<double> values(y.begin(), y.end());
        const auto spline = smoothingSpline(times, values, 1.0 / (1.0 + lambda));
        const Eigen::VectorXd fitted = y - left_over * y;
        for (std::size_t i = 0; i < n; ++i)
          QVERIFY(std::abs(spline.values[i] - fitted(static_cast<Eigen::Index>(i))) < 1e-8);
      }
    }
  }

  // Two samples at nearly one time weigh as much as their mean twice: the limit does not depend on how near.
  void nearlyEqualTimesDoNoHarm() {
    const auto fitted = [](double gap) {
      auto times = kTimes;
      auto values = kValues;
      for (int copy = 1; copy <= 3; ++copy) {
        times.insert(times.begin() + 3 + copy, kTimes[3] + gap * copy);
        values.insert(values.begin() + 3 + copy, 0.9 + 0.1 * copy);
      }
      return smoothingSpline(times, values, 0.9);
    };
    const auto reference = fitted(1e-4);
    for (const double gap : {1e-5, 1e-6, 1e-8, 1e-9, 1e-12, 1e-15})
      for (double t = -0.1; t < 3.1; t += 0.01) {
        QVERIFY(std::abs(fitted(gap).value(t) - reference.value(t)) < 1e-4);
        QVERIFY(std::abs(fitted(gap).derivative(t) - reference.derivative(t)) < 1e-2);
      }
  }

  void stepsThatGrowManyfoldStayAsTheyAre() {
    std::vector<double> times{0.0};
    for (double t = 1e-6; t < 1e5; t *= 1.5)
      times.push_back(t);
    QCOMPARE(separatedTimes(times), times);
    std::vector<double> values;
    for (const double t : times)
      values.push_back(std::log1p(t));
    const auto spline = smoothingSpline(times, values, 1.0 - 1e-9);
    for (const double value : spline.values)
      QVERIFY(std::isfinite(value));
  }

  void almostNoFidelityWithManySamples() {
    std::vector<double> times, values;
    for (int i = 0; i < 50000; ++i) {
      times.push_back(i);
      values.push_back(std::sin(1e-3 * i));
    }
    for (const double p : {1e-300, 1e-20, 1e-12})
      for (const double value : smoothingSpline(times, values, p).values)
        QVERIFY(std::abs(value) < 3.0);
  }
};

QTEST_APPLESS_MAIN(TestSmoothingSpline)
#include "test_smoothing_spline.moc"
