#include "engine/field/dual.h"
#include "engine/field/equations_from.h"

#include <QtTest>

using namespace nullcline;

namespace {

using Pair = Dual<2>;

/// Every operation that a system may be written with.
template <class Number>
Number everything(const Number& a, const Number& b) {
  using std::cos;
  using std::exp;
  using std::log;
  using std::pow;
  using std::sin;
  Number sum = a * b + 2.0;
  sum += a / b;
  sum -= 3.0 * b;
  return pow(a, b) / (1.0 + exp(-a)) - log(b) * sum + pow(b, 2.0) - (1.0 - a) + sin(a * b) * cos(b);
}

struct Decay {
  static constexpr std::size_t kStates = 1;
  static constexpr std::size_t kParameters = 1;
  template <class Number>
  static void rates(const Number& t, const Number* x, const Number* p, Number* dx) {
    dx[0] = -p[0] * x[0] * x[0] + 2.0 * t;
  }
};

} // namespace

class TestDual : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void derivativesAgreeWithDifferences() {
    const double a = 1.3, b = 0.7, h = 1e-6;
    const Pair result = everything(Pair::input(a, 0), Pair::input(b, 1));
    QCOMPARE(result.value, everything(a, b));
    const double by_a = (everything(a + h, b) - everything(a - h, b)) / (2 * h);
    const double by_b = (everything(a, b + h) - everything(a, b - h)) / (2 * h);
    QVERIFY(std::abs(result.derivatives[0] - by_a) < 1e-8);
    QVERIFY(std::abs(result.derivatives[1] - by_b) < 1e-8);
  }

  void powersAtAndBelowZeroStayFinite() {
    const Pair zero = pow(Pair::input(0.0, 0), Pair::input(3.0, 1));
    QCOMPARE(zero.value, 0.0);
    QCOMPARE(zero.derivatives[0], 0.0);
    QCOMPARE(zero.derivatives[1], 0.0);
    const Pair below = pow(Pair::input(-0.1, 0), Pair::input(3.0, 1));
    QVERIFY(std::abs(below.derivatives[0] - 0.03) < 1e-15);
    QVERIFY(std::isfinite(below.derivatives[1]));
  }

  void equationsHaveValuesAndJacobians() {
    const Equations equations = equationsFrom<Decay>();
    const double x = 3.0, p = 0.5;
    double rate = 0, by_state = 0, by_parameter = 0, by_time = 0;
    equations.rates(10.0, &x, &p, &rate);
    equations.derivatives(10.0, &x, &p, {&by_state, &by_parameter, &by_time});
    QCOMPARE(rate, 15.5);
    QCOMPARE(by_state, -3.0);
    QCOMPARE(by_parameter, -9.0);
    QCOMPARE(by_time, 2.0);
  }
};

QTEST_APPLESS_MAIN(TestDual)
#include "test_dual.moc"
