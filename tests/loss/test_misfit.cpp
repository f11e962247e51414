// Misfits: values by hand, slopes against central differences, and missing values that reach nothing.
#include "engine/loss/misfit.h"

#include <QtTest>

#include <cmath>
#include <limits>

using namespace nullcline;

namespace {

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();

/// Two channels; spreads 2 and 0.5 about 1 and -3.
Scaling scaling() {
  Scaling scaling = identityScaling(2);
  scaling.center = {1.0, -3.0};
  scaling.scale = {2.0, 0.5};
  return scaling;
}

double scaled(double x, std::size_t channel) {
  return (x - scaling().center[channel]) / scaling().scale[channel];
}

// Three times: (3, -3), (missing, -2.5), (0, missing).
const std::vector<double> kObserved = {3.0, -3.0, kMissing, -2.5, 0.0, kMissing};

/// In the data's units.
const std::vector<double> kPredicted = {3.5, -3.1, 50.0, -1.0, 0.004, 70.0};

std::vector<double> predictions(std::size_t stride) {
  std::vector<double> values(3 * stride, 1e3); // columns behind the channels are not looked at
  for (std::size_t k = 0; k < 3; ++k)
    for (std::size_t c = 0; c < 2; ++c)
      values[k * stride + c] = scaled(kPredicted[k * 2 + c], c);
  return values;
}

} // namespace

class TestMisfit : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void valuesByHand_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<double>("expected");
    // Residuals over the spread: 0.25, -0.2, 3, 0.002.
    QTest::newRow("squared") << 0 << 0.0625 + 0.04 + 9.0 + 4e-6;
    QTest::newRow("absolute") << 1 << 0.25 + 0.2 + 3.0 + 0.002;
    QTest::newRow("huber") << 2 << 0.0625 + 0.04 + (2 * 1.5 * 3.0 - 1.5 * 1.5) + 4e-6;
    // Over |y|, but over 1e-2 of the spread where y is 0.
    QTest::newRow("relative") << 3
                              << std::pow(0.5 / 3, 2) + std::pow(0.1 / 3, 2) + std::pow(1.5 / 2.5, 2) +
                                     std::pow(0.004 / 0.02, 2);
  }
  void valuesByHand() {
    QFETCH(int, kind);
    QFETCH(double, expected);
    const Misfit misfit({static_cast<MisfitKind>(kind), 1.5}, kObserved, scaling());
    for (const std::size_t stride : {2, 5})
      QVERIFY(std::abs(misfit.sum(predictions(stride).data(), stride, 3, 1.0, nullptr) - expected) < 1e-12);
    QCOMPARE(misfit.count(3), std::size_t{4});
    QCOMPARE(misfit.count(2), std::size_t{3});
    QCOMPARE(misfit.count(0), std::size_t{0});
  }

  void slopesAreTheDerivatives() {
    for (const auto& kind : enumNames(MisfitKind{})) {
      const Misfit misfit({kind.value, 1.5}, kObserved, scaling());
      auto z = predictions(3);
      std::vector<double> cotangent(z.size(), 0.5); // added to
      misfit.sum(z.data(), 3, 3, 2.0, cotangent.data());
      for (std::size_t i = 0; i < z.size(); ++i) {
        const double h = 1e-6, base = z[i];
        z[i] = base + h;
        const double above = misfit.sum(z.data(), 3, 3, 1.0, nullptr);
        z[i] = base - h;
        const double below = misfit.sum(z.data(), 3, 3, 1.0, nullptr);
        z[i] = base;
        const double derivative = (above - below) / (2 * h);
        QVERIFY2(std::abs(cotangent[i] - (0.5 + 2.0 * derivative)) < 1e-7 * (1 + std::abs(derivative)), kind.name);
      }
    }
  }

  void whatIsMissingIsNeverTouched() {
    for (const auto& kind : enumNames(MisfitKind{})) {
      const Misfit misfit({kind.value, 1.5}, kObserved, scaling());
      auto z = predictions(2);
      const double expected = misfit.sum(z.data(), 2, 3, 1.0, nullptr);
      z[2] = kMissing; // predictions where nothing was observed may be anything
      z[5] = std::numeric_limits<double>::infinity();
      std::vector<double> cotangent(6, 0.0);
      QCOMPARE(misfit.sum(z.data(), 2, 3, 1.0, cotangent.data()), expected);
      QCOMPARE(cotangent[2], 0.0);
      QCOMPARE(cotangent[5], 0.0);
      for (const std::size_t i : {0, 1, 3, 4})
        QVERIFY(std::isfinite(cotangent[i]) && cotangent[i] != 0.0);
      // What is predicted where something was observed counts, whatever it is.
      z[3] = kMissing;
      QVERIFY(std::isnan(misfit.sum(z.data(), 2, 3, 1.0, cotangent.data())));
      QVERIFY(std::isnan(cotangent[3]));
    }
  }

  void onlyTheFirstTimesCount() {
    const Misfit misfit({}, kObserved, scaling());
    std::vector<double> cotangent(6, 0.0);
    QVERIFY(std::abs(misfit.sum(predictions(2).data(), 2, 1, 1.0, cotangent.data()) - 0.1025) < 1e-12);
    QCOMPARE(cotangent[3], 0.0);
  }
};

QTEST_APPLESS_MAIN(TestMisfit)
#include "test_misfit.moc"
