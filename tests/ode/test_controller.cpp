// Acceptance and the next step size.
#include "engine/ode/controller.h"

#include <QtTest>
#include <cmath>
#include <limits>

using namespace nullcline;

class TestController : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void acceptsUpToTheTolerance() {
    const StepController controller(4);
    ControllerMemory memory;
    QVERIFY(controller.decide(1.0, memory).accept);
    QVERIFY(!controller.decide(1.0 + 1e-12, memory).accept);
  }

  void staysWithinItsLimits() {
    const StepController controller(4);
    ControllerMemory memory;
    QCOMPARE(controller.decide(0.0, memory).factor, 10.0);
    QCOMPARE(controller.decide(1e12, memory).factor, 0.2);
    // Right after a rejection the step does not grow; after the next good one it may again.
    QCOMPARE(controller.decide(1e-9, memory).factor, 1.0);
    QCOMPARE(controller.decide(1e-12, memory).factor, 10.0);
  }

  void classicalControlWithoutMemory() {
    ControllerOptions options;
    options.beta = 0.0;
    const StepController controller(4, options);
    ControllerMemory memory;
    for (const double error : {0.5, 0.01, 0.9})
      QVERIFY(std::abs(controller.decide(error, memory).factor - 0.9 * std::pow(error, -0.2)) < 1e-14);
    QVERIFY(std::abs(controller.decide(3.0, memory).factor - 0.9 * std::pow(3.0, -0.2)) < 1e-14);
  }

  void errorBeforeEnters() {
    const StepController controller(4);
    ControllerMemory small, large;
    small.error_before = 1e-3;
    large.error_before = 0.9;
    const double after_small = controller.decide(0.5, small).factor;
    const double after_large = controller.decide(0.5, large).factor;
    QVERIFY(std::abs(after_large / after_small - std::pow(900.0, 0.04)) < 1e-12);
  }

  void nonFiniteErrorsShrink() {
    const StepController controller(4);
    ControllerMemory memory;
    for (const double error : {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()}) {
      const StepDecision decision = controller.decide(error, memory);
      QVERIFY(!decision.accept);
      QCOMPARE(decision.factor, 0.2);
    }
  }
};

QTEST_APPLESS_MAIN(TestController)
#include "test_controller.moc"
