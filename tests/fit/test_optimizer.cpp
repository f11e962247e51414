// Optimisers and schedules against their definitions, written out.
#include "engine/fit/descent.h"
#include "engine/fit/schedule.h"

#include <QtTest>

#include <cmath>

using namespace nullcline;

class TestOptimizer : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void adamIsAlgorithmOne() {
    const AdamOptions options{0.9, 0.99, 1e-3}; // an epsilon large enough to be seen
    Descent<double> adam(options, 2);
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

  /// Three steps along given gradients, each by its definition.
  void theOthersAreWhatTheirPapersSay() {
    const double gradients[] = {0.5, -2.0, 0.25};
    const auto after = [&](const OptimizerOptions& options) {
      Descent<double> descent(options, 1);
      std::vector<double> x = {1.0};
      for (const double g : gradients)
        descent.step(x, std::vector<double>{g}, 0.1);
      return x[0];
    };
    double adamax = 1.0, rmsprop = 1.0, momentum = 1.0, adabelief = 1.0;
    double m = 0.0, u = 0.0, v = 0.0, velocity = 0.0, s = 0.0;
    for (int t = 1; t <= 3; ++t) {
      const double g = gradients[t - 1];
      m = 0.8 * m + 0.2 * g;
      u = std::max(0.5 * u, std::abs(g));
      adamax -= 0.1 / (1 - std::pow(0.8, t)) * m / (u + 1e-8);
      s = 0.5 * s + 0.5 * (g - m) * (g - m) + 1e-4;
      adabelief -= 0.1 * (m / (1 - std::pow(0.8, t))) / (std::sqrt(s / (1 - std::pow(0.5, t))) + 1e-4);
      v = 0.9 * v + 0.1 * g * g;
      rmsprop -= 0.1 * g / (std::sqrt(v) + 1e-8);
      velocity = 0.7 * velocity + 0.1 * g;
      momentum -= velocity;
    }
    QVERIFY(std::abs(after(AdaMaxOptions{0.8, 0.5}) - adamax) < 1e-14);
    QVERIFY(std::abs(after(AdaBeliefOptions{0.8, 0.5, 1e-4}) - adabelief) < 1e-14);
    QVERIFY(std::abs(after(RmsPropOptions{0.9, 1e-8}) - rmsprop) < 1e-14);
    QVERIFY(std::abs(after(MomentumOptions{0.7}) - momentum) < 1e-14);
  }

  void everyOptimizerGoesOnFromItsState() {
    for (const OptimizerOptions& options : {OptimizerOptions(AdaMaxOptions{}), OptimizerOptions(AdaBeliefOptions{}),
                                            OptimizerOptions(RmsPropOptions{}), OptimizerOptions(MomentumOptions{})}) {
      Descent<double> one(options, 1), two(options, 1);
      std::vector<double> x = {1.0};
      for (int i = 0; i < 5; ++i)
        one.step(x, std::vector<double>{x[0]}, 0.01);
      two.restore(one.steps(), one.firstMoment(), one.secondMoment());
      std::vector<double> y = x;
      one.step(x, std::vector<double>{x[0]}, 0.01);
      two.step(y, std::vector<double>{y[0]}, 0.01);
      QCOMPARE(x[0], y[0]);
    }
  }

  void adamGoesOnFromItsState() {
    Descent<float> one({}, 1), two({}, 1);
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
    QVERIFY(std::abs(learningRate(InverseDecayOptions{0.01, 1e-3}, 500, 600) - 0.01 / 1.5) < 1e-15);
  }
};

QTEST_APPLESS_MAIN(TestOptimizer)
#include "test_optimizer.moc"
