// Acceptance and the next step size.
#include "engine/ode/controller.h"

#include <QtTest>
#include <cmath>
#include <limits>

using namespace nullcline;

namespace {
const StepControl kDefault = ProportionalIntegralControl{};
}

class TestController : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void acceptsUpToTheTolerance() {
    const StepController controller(4, kDefault);
    ControllerMemory memory = controller.freshMemory();
    QVERIFY(controller.decide(1.0, memory).accept);
    QVERIFY(!controller.decide(1.0 + 1e-12, memory).accept);
  }

  void staysWithinItsLimits() {
    const StepController controller(4, kDefault);
    ControllerMemory memory = controller.freshMemory();
    QCOMPARE(controller.decide(0.0, memory).factor, 10.0);
    QCOMPARE(controller.decide(1e12, memory).factor, 0.2);
    // Right after a rejection the step does not grow; after the next good one it may again.
    QCOMPARE(controller.decide(1e-9, memory).factor, 1.0);
    QCOMPARE(controller.decide(1e-12, memory).factor, 10.0);
  }

  void integralControlHasNoMemory() {
    const StepController controller(4, IntegralControl{});
    ControllerMemory memory = controller.freshMemory();
    for (const double error : {0.5, 0.01, 0.9})
      QVERIFY(std::abs(controller.decide(error, memory).factor - 0.9 * std::pow(error, -0.2)) < 1e-14);
    QVERIFY(std::abs(controller.decide(3.0, memory).factor - 0.9 * std::pow(3.0, -0.2)) < 1e-14);
  }

  void derivativeControlKnowsThreeErrors() {
    // Soderlind (2002): e_n^(-b1/q) e_{n-1}^(-b2/q) e_{n-2}^(-b3/q), b1 = kP + kI + kD, b2 = -(kP + 2 kD), b3 = kD.
    ProportionalIntegralDerivativeControl options;
    options.proportional = 0.3;
    options.integral = 0.4;
    options.derivative = 0.1;
    const StepController controller(2, options);
    ControllerMemory memory = controller.freshMemory();
    const double e0 = 0.2, e1 = 0.5, e2 = 0.8;
    const double first = controller.decide(e0, memory).factor;
    QVERIFY(std::abs(first - 0.9 * std::pow(e0, -0.8 / 3)) < 1e-14);
    const double second = controller.decide(e1, memory).factor;
    QVERIFY(std::abs(second - 0.9 * std::pow(e1, -0.8 / 3) * std::pow(e0, 0.5 / 3)) < 1e-14);
    const double third = controller.decide(e2, memory).factor;
    QVERIFY(std::abs(third - 0.9 * std::pow(e2, -0.8 / 3) * std::pow(e1, 0.5 / 3) * std::pow(e0, -0.1 / 3)) < 1e-14);
  }

  void derivativeControlContainsTheIntegralOne() {
    ProportionalIntegralDerivativeControl options;
    options.proportional = 0.0;
    options.integral = 1.0;
    const StepController pid(4, options), integral(4, IntegralControl{});
    ControllerMemory a = pid.freshMemory(), b = integral.freshMemory();
    for (const double error : {0.5, 3.0, 0.7, 1e-3, 0.9})
      QVERIFY(std::abs(pid.decide(error, a).factor - integral.decide(error, b).factor) < 1e-14);
  }

  void fixedStepsAreKnown() {
    QVERIFY(!StepController(4, kDefault).isFixed());
    const StepController fixed(4, FixedSteps{0.25});
    QVERIFY(fixed.isFixed());
    QCOMPARE(fixed.fixedStep(), 0.25);
  }

  void errorBeforeEnters() {
    const StepController controller(4, kDefault);
    ControllerMemory small = controller.freshMemory(), large = small;
    small.error_before = 1e-3;
    large.error_before = 0.9;
    const double after_small = controller.decide(0.5, small).factor;
    const double after_large = controller.decide(0.5, large).factor;
    QVERIFY(std::abs(after_large / after_small - std::pow(900.0, 0.04)) < 1e-12);
  }

  void nonFiniteErrorsShrink() {
    const StepController controller(4, kDefault);
    ControllerMemory memory = controller.freshMemory();
    for (const double error : {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()}) {
      const StepDecision decision = controller.decide(error, memory);
      QVERIFY(!decision.accept);
      QCOMPARE(decision.factor, 0.2);
    }
  }
};

QTEST_APPLESS_MAIN(TestController)
#include "test_controller.moc"
