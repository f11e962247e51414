// The choice of smoothness: better than the noise, near the best possible, independent of units, sane on odd input.
#include "engine/core/random.h"
#include "engine/spline/smoothing_spline.h"

#include <QtTest>
#include <algorithm>
#include <cmath>
#include <functional>

using namespace nullcline;

namespace {

using Signal = std::function<double(double t, double phase)>;

struct Noisy {
  std::vector<Series> noisy, exact;
};

/// `count` series of `samples` random times in [0, 10], noise of 1 % of the signal's spread (about 0.7).
Noisy simulate(const Signal& signal, std::size_t count, std::size_t samples, std::uint64_t seed) {
  RandomGenerator random(seed);
  Noisy result;
  for (std::size_t k = 0; k < count; ++k) {
    Series exact;
    for (std::size_t i = 0; i < samples; ++i)
      exact.times.push_back(random.uniform(0.0, 10.0));
    std::sort(exact.times.begin(), exact.times.end());
    const double phase = random.uniform(0.0, 6.0);
    for (const double t : exact.times)
      exact.values.push_back(signal(t, phase));
    Series noisy = exact;
    for (auto& value : noisy.values)
      value += 0.007 * random.normal();
    result.noisy.push_back(noisy);
    result.exact.push_back(exact);
  }
  return result;
}

double rootMeanSquareError(const Noisy& data, double p) {
  double sum = 0.0, count = 0.0;
  for (std::size_t k = 0; k < data.noisy.size(); ++k) {
    const auto fitted = smoothingSpline(data.noisy[k].times, data.noisy[k].values, p).values;
    for (std::size_t i = 0; i < fitted.size(); ++i, count += 1.0)
      sum += std::pow(fitted[i] - data.exact[k].values[i], 2);
  }
  return std::sqrt(sum / count);
}

double oscillation(double t, double phase) {
  return std::sin(1.3 * t + phase);
}
/// Slow stretches and steep switches, as a relaxation oscillator has.
double relaxation(double t, double phase) {
  return 0.7 * std::tanh(3.0 * std::sin(1.3 * t + phase));
}

} // namespace

class TestCrossValidation : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void smoothsSensibly_data() {
    QTest::addColumn<bool>("relaxes");
    QTest::newRow("oscillation") << false;
    QTest::newRow("relaxation") << true;
  }
  void smoothsSensibly() {
    QFETCH(bool, relaxes);
    const auto data = simulate(relaxes ? relaxation : oscillation, 40, 48, 11);
    const double raw = rootMeanSquareError(data, 1.0);
    const double chosen = rootMeanSquareError(data, smoothnessByCrossValidation(data.noisy));
    double best = raw;
    for (double exponent = -8.0; exponent < 2.0; exponent += 0.1)
      best = std::min(best, rootMeanSquareError(data, 1.0 / (1.0 + std::pow(10.0, exponent))));
    QVERIFY2(chosen < 0.9 * raw, qPrintable(QString("%1 of %2").arg(chosen).arg(raw)));
    QVERIFY2(chosen < 1.3 * best, qPrintable(QString("%1 and the best %2").arg(chosen).arg(best)));
  }

  void doesNotDependOnUnits() {
    auto data = simulate(oscillation, 5, 40, 2);
    const double p = smoothnessByCrossValidation(data.noisy);
    for (auto& series : data.noisy) {
      for (auto& t : series.times)
        t *= 0.25; // exact in binary
      for (auto& value : series.values)
        value *= 1024.0;
    }
    const double q = smoothnessByCrossValidation(data.noisy);
    QVERIFY(std::abs((1 - q) / q / ((1 - p) / p / 64.0) - 1.0) < 1e-2);
  }

  void penaltySmoothsMore() {
    const auto data = simulate(oscillation, 5, 40, 2);
    QVERIFY(smoothnessByCrossValidation(data.noisy, 1.4) < smoothnessByCrossValidation(data.noisy, 1.0));
  }

  void noiseOnlyIsFlattened() {
    RandomGenerator random(5);
    Series series;
    for (int i = 0; i < 300; ++i) {
      series.times.push_back(i);
      series.values.push_back(random.normal());
    }
    const auto fitted = smoothingSpline(series.times, series.values, smoothnessByCrossValidation({&series, 1}));
    double squares = 0.0;
    for (const double value : fitted.values)
      squares += value * value / 300.0;
    QVERIFY2(squares < 0.1, qPrintable(QString::number(squares)));
  }

  void oddInputFallsBack() {
    QCOMPARE(smoothnessByCrossValidation({}), 1.0);
    const Series tiny{{0, 1, 3}, {1, 5, 2}};
    QCOMPARE(smoothnessByCrossValidation({&tiny, 1}), automaticSmoothness(tiny.times));
    Series line;
    for (int i = 0; i < 20; ++i) {
      line.times.push_back(0.1 * i);
      line.values.push_back(3.0 + 0.7 * i);
    }
    const std::vector<Series> both{tiny, line};
    QCOMPARE(smoothnessByCrossValidation(both), automaticSmoothness(line.times));
    for (auto& value : line.values)
      value = 4.2;
    QCOMPARE(smoothnessByCrossValidation({&line, 1}), automaticSmoothness(line.times));
    Series empty;
    QCOMPARE(smoothnessByCrossValidation({&empty, 1}), 1.0);
  }

  void shortSeriesAreIgnored() {
    auto data = simulate(oscillation, 3, 30, 8).noisy;
    const double p = smoothnessByCrossValidation(data);
    data.push_back({{0, 1, 2}, {0, 50, 0}});
    QCOMPARE(smoothnessByCrossValidation(data), p);
  }
};

QTEST_APPLESS_MAIN(TestCrossValidation)
#include "test_cross_validation.moc"
