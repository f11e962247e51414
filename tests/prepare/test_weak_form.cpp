// The weak form: Filon moments against quadrature, the published unit values, and the map against its definition.
#include "engine/core/numbers.h"
#include "engine/core/random.h"
#include "engine/prepare/filon.h"
#include "engine/prepare/weak_form.h"
#include "engine/spline/natural_spline.h"
#include "engine/spline/smoothing_spline.h"

#include <QtTest>
#include <cmath>
#include <fstream>
#include <functional>
#include <numbers>

using namespace nullcline;

namespace {

/// 10-point Gauss-Legendre on `panels` panels of [a, b], in long double.
long double quadrature(const std::function<long double(long double)>& f, long double a, long double b, int panels) {
  static constexpr long double kNodes[] = {
      0.148874338981631210884826001129719985L, 0.433395394129247190799265943165784162L,
      0.679409568299024406234327365114873576L, 0.865063366688984510732096688423493049L,
      0.973906528517171720077964012084452053L};
  static constexpr long double kWeights[] = {
      0.295524224714752870173815619188769420L, 0.269266719309996355091226921569469353L,
      0.219086362515982043995534934228163192L, 0.149451349150580593145863396957899370L,
      0.066671344308688137593568809893331792L};
  long double sum = 0.0L;
  const long double half = (b - a) / panels / 2;
  for (int panel = 0; panel < panels; ++panel) {
    const long double middle = a + half * (2 * panel + 1);
    for (int k = 0; k < 5; ++k)
      sum += half * kWeights[k] * (f(middle - half * kNodes[k]) + f(middle + half * kNodes[k]));
  }
  return sum;
}

/// c (L x d) = A f + B.
std::vector<double> weakResidual(const WeakForm& form, const std::vector<double>& slopes) {
  auto c = form.b;
  for (std::size_t l = 0; l < form.functions; ++l)
    for (std::size_t k = 0; k < form.times; ++k)
      for (std::size_t j = 0; j < form.states; ++j)
        c[l * form.states + j] += form.a[l * form.times + k] * slopes[k * form.states + j];
  return c;
}

double sumOfSquares(const std::vector<double>& c) {
  double sum = 0.0;
  for (const double x : c)
    sum += x * x;
  return sum;
}

std::vector<double> goldenTimes() {
  std::ifstream file(NULLCLINE_SOURCE_DIR "/tests/golden/weak_form_times.txt");
  std::vector<double> times;
  for (std::string line; std::getline(file, line);)
    times.push_back(parseNumber(line).value());
  return times;
}

/// `steps` equal steps from 0 to span.
struct Grid {
  Grid(int steps, double span) {
    for (int k = 0; k <= steps; ++k)
      times.push_back(span * k / steps);
  }
  std::vector<double> times;
};

} // namespace

class TestWeakForm : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void momentsAgreeWithQuadrature() {
    for (double z = 1e-8; z < 50.0; z *= 1.37) {
      const auto moments = unitMoments(z);
      for (std::size_t k = 0; k < 4; ++k) {
        const auto power = static_cast<long double>(k);
        const long double sine =
            quadrature([&](long double x) { return std::pow(x, power) * std::sin(z * x); }, 0, 1, 60);
        const long double cosine =
            quadrature([&](long double x) { return std::pow(x, power) * std::cos(z * x); }, 0, 1, 60);
        // Relative where the moment is small because z is, absolute to its size 1/z where it oscillates.
        const double scale = std::min(1.0, 1.0 / z);
        QVERIFY2(std::abs(static_cast<double>(moments.sine[k] - sine)) < 1e-14 * std::min(scale, z),
                 qPrintable(QString("z %1 k %2").arg(z).arg(k)));
        QVERIFY2(std::abs(static_cast<double>(moments.cosine[k] - cosine)) < 1e-14 * scale,
                 qPrintable(QString("z %1 k %2").arg(z).arg(k)));
      }
    }
  }

  void branchesAgreeWhereTheyMeet() {
    for (const double z : {1.0, 1.5, 2.0, 2.5, 3.0}) {
      const auto series = unitMomentsBySeries(z), parts = unitMomentsByParts(z);
      for (std::size_t k = 0; k < 4; ++k) {
        QVERIFY(std::abs(series.sine[k] - parts.sine[k]) < 1e-14);
        QVERIFY(std::abs(series.cosine[k] - parts.cosine[k]) < 1e-14);
      }
    }
  }

  void naturalSplineIsTheInterpolantAndItsTransposeFits() {
    const auto times = goldenTimes();
    const NaturalSpline spline(times);
    RandomGenerator random(1);
    std::vector<double> y(times.size()), weights(times.size()), second(times.size()), back(times.size(), 0.0);
    for (std::size_t i = 0; i < times.size(); ++i) {
      y[i] = std::sin(times[i]);
      weights[i] = random.normal();
    }
    spline.secondDerivatives(y, second);
    const auto reference = smoothingSpline(times, y, 1.0);
    for (std::size_t i = 0; i < times.size(); ++i)
      QVERIFY(std::abs(second[i] - reference.second[i]) < 1e-9);
    weights.front() = weights.back() = 0.0;
    spline.addTransposed(weights, back);
    double forward = 0.0, backward = 0.0, size = 0.0;
    for (std::size_t i = 0; i < times.size(); ++i) {
      forward += weights[i] * second[i];
      backward += back[i] * y[i];
      size += std::abs(back[i] * y[i]);
    }
    QVERIFY(std::abs(forward - backward) < 1e-13 * size);
  }

  // c against quadrature of the two splines, on uneven times that do not begin at 0.
  void agreesWithItsDefinition() {
    const std::vector<double> times{3.0, 3.001, 3.4, 4.1, 4.15, 5.0, 6.3};
    const std::vector<double> states{1, -2, 1.5, 0, 0.3, 0.2, -1, 4, 2, 2, 0.1, 0.7, 0, -3};
    std::vector<double> slopes{0.2, 1, -1, 2, 0.4, 0.1, 3, -2, -1, 0, 0.5, 1.2, 2, -0.3};
    const std::size_t functions = 40;
    const auto form = weakForm(times, states, 2, {functions});
    const auto c = weakResidual(form, slopes);
    const double span = times.back() - times.front();
    for (std::size_t j = 0; j < 2; ++j) {
      std::vector<double> x, f;
      for (std::size_t k = 0; k < times.size(); ++k) {
        x.push_back(states[2 * k + j]);
        f.push_back(slopes[2 * k + j]);
      }
      const auto x_spline = smoothingSpline(times, x, 1.0), f_spline = smoothingSpline(times, f, 1.0);
      for (std::size_t l = 1; l <= functions; ++l) {
        const double w = std::numbers::pi * static_cast<double>(l) / span;
        const auto integrand = [&](long double t) {
          const auto at = static_cast<double>(t);
          const long double phase = w * (t - times.front());
          return std::sqrt(2.0L / span) *
                 (f_spline.value(at) * std::sin(phase) + w * x_spline.value(at) * std::cos(phase));
        };
        long double expected = 0.0L;
        for (std::size_t k = 0; k + 1 < times.size(); ++k)
          expected += quadrature(integrand, times[k], times[k + 1], 40);
        QVERIFY(std::abs(static_cast<double>(c[(l - 1) * 2 + j] - expected)) < 1e-11);
      }
    }
  }

  void publishedSineValues() {
    std::vector<double> times, states, exact, shifted;
    for (int k = 0; k <= 20; ++k) {
      times.push_back(0.1 * k);
      states.push_back(std::sin(times.back()));
      exact.push_back(std::cos(times.back()));
      shifted.push_back(std::cos(times.back()) + 0.1);
    }
    const auto ten = weakForm(times, states, 1, {10});
    QVERIFY(std::abs(sumOfSquares(weakResidual(ten, exact)) / 5.085331873804e-07 - 1.0) < 1e-11);
    const auto c = weakResidual(ten, shifted);
    QVERIFY(std::abs(sumOfSquares(c) - 1.923662003242e-02) < 1e-14);
    QVERIFY(std::abs(c[0] - 0.12735785977823) < 1e-14);
    QVERIFY(std::abs(c[1] + 7.1505e-05) < 1e-9);
    QVERIFY(std::abs(c[2] - 0.04254365870836) < 1e-14);
    const auto eighty = weakForm(times, states, 1, {80});
    QVERIFY(std::abs(sumOfSquares(weakResidual(eighty, shifted)) - 0.019930811219) < 1e-12);
  }

  // y' = -1.5 y ln(1.5 y) from 0.3 at t = 0, exact state and exact right-hand side.
  void publishedGompertzFloor() {
    const auto times = goldenTimes();
    QCOMPARE(times.size(), std::size_t{100});
    std::vector<double> states, slopes;
    for (const double t : times) {
      states.push_back(std::exp(std::log(1.5 * 0.3) * std::exp(-1.5 * t)) / 1.5);
      slopes.push_back(-1.5 * states.back() * std::log(1.5 * states.back()));
    }
    const double loss = sumOfSquares(weakResidual(weakForm(times, states, 1, {80}), slopes));
    QVERIFY2(std::abs(loss - 3.167e-06) < 0.0005e-06, qPrintable(QString::number(loss, 'g', 12)));
  }

  // The ablations by closed forms of trapezoid sums on N equal steps of h = 1/N:
  //   sum of sin(pi l k h) = cot(pi l h / 2) for odd l, 0 for even l,
  //   u -> 1/2, u^2 -> 1/3 + h^2/6, u^3 -> 1/4 + h^2/4.
  void trapezoidOfSines() {
    const Grid grid(12, 3.0);
    const auto form = weakForm(grid.times, grid.times, 1, {7, TestFunctions::sine, WeakQuadrature::trapezoid});
    const auto c = weakResidual(form, std::vector<double>(13, 1.0)); // f = 1
    for (std::size_t l = 1; l <= 7; ++l) {
      const double angle = std::numbers::pi * static_cast<double>(l) / 24.0;
      const double sine = l % 2 == 1 ? 3.0 / 12.0 / std::tan(angle) : 0.0;
      // Of t cos(w t), t = 3 k h: w (3 h)^2 sum' k cos(2 k angle), which is a derivative of the sum above.
      double cosine = 0.0;
      for (int k = 0; k <= 12; ++k)
        cosine += (k == 0 || k == 12 ? 0.5 : 1.0) * (grid.times[static_cast<std::size_t>(k)]) * std::cos(2 * k * angle);
      cosine *= 0.25 * std::numbers::pi * static_cast<double>(l) / 3.0;
      QVERIFY(std::abs(c[l - 1] - std::sqrt(2.0 / 3.0) * (sine + cosine)) < 1e-13);
    }
  }

  void trapezoidOfPolynomials() {
    const double span = 3.0, h = 1.0 / 12.0;
    const Grid grid(12, span);
    const double first = 0.5, second = 1.0 / 3 + h * h / 6, third = 0.25 + h * h / 4;
    const auto form = weakForm(grid.times, grid.times, 1, {5, TestFunctions::polynomial, WeakQuadrature::trapezoid});
    const auto c = weakResidual(form, std::vector<double>(13, 2.0)); // f = 2, x = t
    for (std::size_t l = 1; l <= 5; ++l) {
      const double a = static_cast<double>(l) / 5.0;
      const double of_f = span * (third - (1 + a) * second + a * first);
      const double of_x = span * (3 * third - 2 * (1 + a) * second + a * first);
      QVERIFY(std::abs(c[l - 1] - (2 * of_f + of_x)) < 1e-14);
    }
  }

  void trapezoidOfHermiteBumps() {
    const double span = 3.0, h = 1.0 / 6.0; // of each half
    const Grid grid(12, span);
    const auto form = weakForm(grid.times, grid.times, 1, {4, TestFunctions::hermite, WeakQuadrature::trapezoid});
    const auto c = weakResidual(form, std::vector<double>(13, 2.0));
    for (std::size_t l = 1; l <= 4; ++l) {
      const double part = static_cast<double>(l) / 4.0;
      QVERIFY(std::abs(c[l - 1] - part * (2 * span / 2 - span / 2 * (1 - h * h))) < 1e-14);
    }
  }

  // The interpolant that is y_i, slope D_{i-1} at t_i and y_{i+1}, slope D_i at t_{i+1}, against quadrature.
  void backwardHermiteAgreesWithItsDefinition() {
    const std::vector<double> times{3.0, 3.001, 3.4, 4.1, 4.15, 5.0, 6.3};
    const std::vector<double> x{1, 1.5, 0.3, -1, 2, 0.1, 0.4}, f{0.2, -1, 0.4, 3, -1, 0.5, 2};
    const std::size_t functions = 25;
    const auto form = weakForm(times, x, 1, {functions, TestFunctions::sine, WeakQuadrature::backward_hermite});
    const auto c = weakResidual(form, f);
    const auto hermite = [&](const std::vector<double>& y, std::size_t i, long double t) {
      const auto slope = [&](std::size_t k) { return (y[k + 1] - y[k]) / (times[k + 1] - times[k]); };
      const double h = times[i + 1] - times[i], m0 = slope(i == 0 ? 0 : i - 1), m1 = slope(i);
      const long double u = (t - times[i]) / h;
      return (1 + 2 * u) * (1 - u) * (1 - u) * y[i] + u * (1 - u) * (1 - u) * h * m0 + u * u * (3 - 2 * u) * y[i + 1] -
             u * u * (1 - u) * h * m1;
    };
    for (std::size_t l = 1; l <= functions; ++l) {
      const double w = std::numbers::pi * static_cast<double>(l) / (times.back() - times.front());
      long double expected = 0.0L;
      for (std::size_t i = 0; i + 1 < times.size(); ++i)
        expected += quadrature(
            [&](long double t) {
              const long double phase = w * (t - times.front());
              return std::sqrt(2.0L / (times.back() - times.front())) *
                     (hermite(f, i, t) * std::sin(phase) + w * hermite(x, i, t) * std::cos(phase));
            },
            times[i], times[i + 1], 40);
      QVERIFY2(std::abs(static_cast<double>(c[l - 1] - expected)) < 1e-11, qPrintable(QString::number(l)));
    }
  }

  void allVanishOnAStraightLine_data() {
    QTest::addColumn<int>("functions");
    QTest::addColumn<int>("quadrature");
    QTest::addColumn<double>("tolerance");
    QTest::newRow("Filon") << 0 << 0 << 1e-13;
    QTest::newRow("backward Hermite") << 0 << 2 << 1e-13;
    // Of order h^2, h = 1/400 of the span; phi'' grows with l^2.
    QTest::newRow("trapezoid, sines") << 0 << 1 << 2e-3;
    QTest::newRow("trapezoid, polynomials") << 1 << 1 << 1e-4;
    QTest::newRow("trapezoid, bumps") << 2 << 1 << 1e-4;
  }
  void allVanishOnAStraightLine() {
    QFETCH(int, functions);
    QFETCH(int, quadrature);
    QFETCH(double, tolerance);
    const Grid grid(400, 2.0);
    std::vector<double> states;
    for (const double t : grid.times)
      states.push_back(1.0 - 3.0 * t);
    const auto form = weakForm(grid.times, states, 1,
                               {6, static_cast<TestFunctions>(functions), static_cast<WeakQuadrature>(quadrature)});
    for (const double c : weakResidual(form, std::vector<double>(401, -3.0)))
      QVERIFY2(std::abs(c) < tolerance, qPrintable(QString::number(c)));
  }

  void twoSamplesAreALine() {
    const auto form = weakForm(std::vector{1.0, 3.0}, std::vector{0.0, 4.0}, 1, {5});
    const auto c = weakResidual(form, {2.0, 2.0}); // x = 2 (t - 1) has slope 2: the weak form holds exactly
    for (const double value : c)
      QVERIFY(std::abs(value) < 1e-14);
  }
};

QTEST_APPLESS_MAIN(TestWeakForm)
#include "test_weak_form.moc"
