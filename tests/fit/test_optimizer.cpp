// Adam and the schedules against their definitions, written out.
#include "engine/fit/adam.h"
#include "engine/fit/schedule.h"

#include <QtTest>

#include <cmath>

using namespace nullcline;

class TestOptimizer : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void adamIsAlgorithmOne() {
    const AdamOptions options{0.9, 0.99, 1e-3}; // an epsilon large enough to be seen
    Adam<double> adam(options, 2);
    std::vector<double> x = {1.0, -2.0};
    double m[2] = {}, v[2] = {}, y[2] = {1.0, -2.0};
    for (int t = 1; t <= 50; ++t) {
      const std::vector<double> gradient = {2 * x[0] + std::sin(t), 4 * x[1]};
      for (int i = 0; i < 2; ++i) {
        const double g = i == 0 ? 2 * y[0] + std::sin(t) : 4 * y[1];
        m[i] = 0.9 * m[i] + 0.1 * g;
        v[i] = 0.99 * v[i] + 0.01 * g * g;
        y[i] -= 0.05 * (m[i] / (1 - std::pow(0.9, t))) / (std::sqrt(v[i] / (1 - std::pow(0.99, t))) + 1e-3);
      }
      adam.step(x, gradient, 0.05);
      QVERIFY(std::abs(x[0] - y[0]) < 1e-12 && std::abs(x[1] - y[1]) < 1e-12);
    }
  }

  void adamGoesOnFromItsState() {
    Adam<float> one({}, 1), two({}, 1);
    std::vector<float> x = {1.0f};
    const auto gradient = [](const std::vector<float>& at) { return std::vector<float>{3 * at[0]}; };
    for (int i = 0; i < 10; ++i)
      one.step(x, gradient(x), 0.01);
    two.restore(one.steps(), one.firstMoment(), one.secondMoment());
    std::vector<float> y = x;
    for (int i = 0; i < 10; ++i) {
      one.step(x, gradient(x), 0.01);
      two.step(y, gradient(y), 0.01);
    }
    QCOMPARE(x[0], y[0]);
  }

  void oneCycleAsInOptax() { // optax.cosine_onecycle_schedule(1000, 0.01, 0.2, 100, 1000)
    const ScheduleOptions schedule = OneCycleCosineOptions{0.01, 0.2, 100, 1000};
    QVERIFY(std::abs(learningRate(schedule, 0, 1000) - 1e-4) < 1e-15);
    QVERIFY(std::abs(learningRate(schedule, 100, 1000) - 0.5 * (1e-4 + 0.01)) < 1e-15);
    QVERIFY(std::abs(learningRate(schedule, 200, 1000) - 0.01) < 1e-15);
    QVERIFY(std::abs(learningRate(schedule, 600, 1000) - 0.5 * (0.01 + 1e-7)) < 1e-15);
    QVERIFY(std::abs(learningRate(schedule, 1000, 1000) - 1e-7) < 1e-15);
  }

  void otherSchedules() {
    QVERIFY(std::abs(learningRate(CosineDecayOptions{1e-3, 0.01}, 50, 100) - 1e-3 * 0.505) < 1e-15);
    QVERIFY(std::abs(learningRate(CosineDecayOptions{1e-3, 0.01}, 100, 100) - 1e-5) < 1e-15);
    QVERIFY(std::abs(learningRate(ExponentialDecayOptions{1e-2, 0.01}, 50, 100) - 1e-3) < 1e-15);
    QCOMPARE(learningRate(ConstantRateOptions{0.3}, 77, 100), 0.3);
  }
};

QTEST_APPLESS_MAIN(TestOptimizer)
#include "test_optimizer.moc"
