// Logarithmic axes of a phase plane: what is even, straight and parallel in them is known in closed form.
#include "engine/analysis/logarithmic_plane.h"
#include "engine/analysis/state_field.h"
#include "tests/support/equations_rhs.h"

#include <QtTest>
#include <cmath>

using namespace nullcline;
using nullcline::test::LambdaRhs;

namespace {

constexpr LogarithmicAxes kBoth{true, true};

PhasePlane plane(double low, double high) {
  return {0, 1, low, high, low, high, {1.0, 1.0}};
}

/// x' = x, y' = 2 y: du/dt = 1, dv/dt = 2.
LambdaRhs growth() {
  return LambdaRhs(2, [](double, const double* x, double* rates) {
    rates[0] = x[0];
    rates[1] = 2.0 * x[1];
  });
}

} // namespace

class TestLogarithmicPlane : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void ratesAreThoseOfTheLogarithms() {
    auto f = growth();
    for (const auto& [axes, across, up] :
         {std::tuple{kBoth, 1.0, 2.0}, {LogarithmicAxes{true, false}, 1.0, 10.0}, {LogarithmicAxes{}, 3.0, 10.0}}) {
      LogarithmicPlane drawn(f, plane(1e-3, 1e3), axes);
      const double state[2] = {axes.horizontal ? std::log(3.0) : 3.0, axes.vertical ? std::log(5.0) : 5.0};
      const double time = 0.0;
      const std::size_t owner = 0;
      double rates[2];
      drawn.evaluate(1, &time, state, &owner, rates);
      QVERIFY(std::abs(rates[0] - across) < 1e-14 && std::abs(rates[1] - up) < 1e-13);
      QCOMPARE(drawn.plane().x_low, axes.horizontal ? std::log(1e-3) : 1e-3);
      QCOMPARE(drawn.plane().y_high, axes.vertical ? std::log(1e3) : 1e3);
    }
  }

  void arrowsOfGrowthAreAllTheSameInTheLogarithms() {
    auto f = growth();
    LogarithmicPlane drawn(f, plane(1e-3, 1e3), kBoth);
    auto arrows = arrowsOf(vectorFieldGrid(drawn, drawn.plane(), 7, 7), drawn.plane());
    drawn.toStates(arrows);
    QCOMPARE(arrows.size(), std::size_t(49));
    for (std::size_t i = 0; i < arrows.size(); ++i) {
      const double across = std::log10(arrows[i].x1 / arrows[i].x0), up = std::log10(arrows[i].y1 / arrows[i].y0);
      QVERIFY(across > 0.01 && std::abs(up - 2.0 * across) < 1e-12);
      // Their middles stand at the decades 10^-3 to 10^3.
      const double middle = 0.5 * std::log10(arrows[i].x1 * arrows[i].x0);
      QVERIFY(std::abs(middle - (static_cast<double>(i % 7) - 3.0)) < 1e-12);
    }
  }

  void streamlinesOfGrowthAreParabolas() {
    auto f = growth();
    LogarithmicPlane drawn(f, plane(1e-3, 1e3), kBoth);
    auto found = streamlines(vectorFieldGrid(drawn, drawn.plane(), 33, 33), drawn.plane());
    drawn.toStates(found);
    QVERIFY(found.count > 5 && !found.arrows.empty());
    double constant = 0.0; // ln y - 2 ln x along a line
    bool is_open = false;
    for (std::size_t i = 0; i < found.lines.x.size(); ++i) {
      const double x = found.lines.x[i], y = found.lines.y[i];
      if (std::isnan(x)) {
        is_open = false;
        continue;
      }
      QVERIFY(x > 0.99e-3 && x < 1.01e3 && y > 0.99e-3 && y < 1.01e3);
      const double here = std::log(y) - 2.0 * std::log(x);
      if (std::exchange(is_open, true))
        QVERIFY2(std::abs(here - constant) < 1e-9, qPrintable(QString::number(here - constant)));
      constant = here;
    }
    for (const auto& arrow : found.arrows)
      QVERIFY(arrow.x1 > arrow.x0 && arrow.y1 > arrow.y0 && arrow.x0 > 0.0);
  }

  void nullclinesStayWhereTheyAre() {
    const auto f = stateField(**findSystem("lotka-volterra"));
    PhasePlane window{0, 1, 0.01, 500.0, 0.01, 500.0, {0.0, 0.0}};
    LogarithmicPlane drawn(*f, window, kBoth);
    auto found = nullclines(drawn, drawn.plane(), vectorFieldGrid(drawn, drawn.plane(), 40, 40));
    drawn.toStates(found);
    // dx/dt = 0 above zero: y = alpha / beta; dy/dt = 0: x = gamma / delta. Each crosses the whole window.
    QVERIFY(found.horizontal.x.size() > 35 && found.vertical.x.size() > 35);
    for (const double y : found.horizontal.y)
      QVERIFY(std::isnan(y) || std::abs(y - 1.0 / 0.3) < 1e-5);
    for (const double x : found.vertical.x)
      QVERIFY(std::isnan(x) || std::abs(x - 30.0) < 1e-4);
    const auto [low, high] = std::minmax_element(found.vertical.y.begin(), found.vertical.y.end() - 1);
    QVERIFY(*low < 0.02 && *high > 400.0);
  }

  void heldStatesAreLeftAsTheyAre() {
    LambdaRhs f(3, [](double, const double* x, double* rates) {
      rates[0] = x[0] * x[2];
      rates[1] = x[1];
      rates[2] = x[2];
    });
    const PhasePlane window{0, 1, 0.1, 10.0, 0.1, 10.0, {1.0, 1.0, -4.0}};
    LogarithmicPlane drawn(f, window, kBoth);
    const auto grid = vectorFieldGrid(drawn, drawn.plane(), 3, 3);
    for (const double rate : grid.dx)
      QCOMPARE(rate, -4.0);
  }
};

QTEST_GUILESS_MAIN(TestLogarithmicPlane)
#include "test_logarithmic_plane.moc"
