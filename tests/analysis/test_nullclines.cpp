// Nullclines and streamlines against fields whose curves are known.
#include "engine/analysis/nullclines.h"
#include "engine/analysis/state_field.h"
#include "engine/analysis/streamlines.h"
#include "tests/support/equations_rhs.h"

#include <QtTest>
#include <cmath>

using namespace nullcline;
using nullcline::test::LambdaRhs;

namespace {

PhasePlane square(double low, double high, std::size_t states = 2) {
  PhasePlane plane{0, 1, low, high, low, high, std::vector<double>(states, 0.0)};
  return plane;
}

Nullclines nullclinesOf(RightHandSide& f, const PhasePlane& plane, std::size_t points = 40) {
  return nullclines(f, plane, vectorFieldGrid(f, plane, points, points));
}

/// Lines of a curve with NaN between them.
std::vector<std::vector<std::pair<double, double>>> linesOf(const Curve& curve) {
  std::vector<std::vector<std::pair<double, double>>> lines;
  bool is_open = false;
  for (std::size_t i = 0; i < curve.x.size(); ++i) {
    if (std::isnan(curve.x[i])) {
      is_open = false;
      continue;
    }
    if (!is_open)
      lines.emplace_back();
    is_open = true;
    lines.back().emplace_back(curve.x[i], curve.y[i]);
  }
  return lines;
}

} // namespace

class TestNullclines : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void lotkaVolterrasAreStraightLines() {
    const auto f = stateField(**findSystem("lotka-volterra"));
    const PhasePlane plane{0, 1, -3, 50, -2, 12, {0, 0}};
    const auto found = nullclinesOf(*f, plane);
    // dx/dt = 0: x = 0 and y = alpha / beta. dy/dt = 0: y = 0 and x = gamma / delta.
    QCOMPARE(linesOf(found.horizontal).size(), std::size_t(2));
    QCOMPARE(linesOf(found.vertical).size(), std::size_t(2));
    for (std::size_t i = 0; i < found.horizontal.x.size(); ++i)
      if (const double x = found.horizontal.x[i], y = found.horizontal.y[i]; !std::isnan(x))
        QVERIFY(std::min(std::abs(x), std::abs(y - 1.0 / 0.3)) < 1e-5);
    for (std::size_t i = 0; i < found.vertical.x.size(); ++i)
      if (const double x = found.vertical.x[i], y = found.vertical.y[i]; !std::isnan(x))
        QVERIFY(std::min(std::abs(y), std::abs(x - 30.0)) < 1e-5);
  }

  void aCubicIsFollowedFromEdgeToEdge() {
    // FitzHugh-Nagumo: w = v - v^3/3 + I, and w = (v + a) / b.
    const auto f = stateField(**findSystem("fitzhugh-nagumo"));
    const auto found = nullclinesOf(*f, square(-2.5, 2.5));
    const auto cubic = linesOf(found.horizontal);
    QCOMPARE(cubic.size(), std::size_t(1));
    for (const auto& [v, w] : cubic[0])
      QVERIFY(std::abs(w - (v - v * v * v / 3 + 0.5)) < 1e-5);
    double low = 9, high = -9;
    for (const auto& [v, w] : cubic[0]) {
      low = std::min(low, v);
      high = std::max(high, v);
    }
    QVERIFY(high - low > 4.3); // w reaches the window's edges at v = -2.5 and v = 2.4
    const auto straight = linesOf(found.vertical);
    QCOMPARE(straight.size(), std::size_t(1));
    for (const auto& [v, w] : straight[0])
      QVERIFY(std::abs(w - (v + 0.7) / 0.8) < 1e-5);
  }

  void aCircleIsOneClosedLine() {
    LambdaRhs f(2, [](double, const double* x, double* rates) {
      rates[0] = x[0] * x[0] + x[1] * x[1] - 1.0;
      rates[1] = 1.0;
    });
    const auto found = nullclinesOf(f, square(-2, 2));
    const auto circles = linesOf(found.horizontal);
    QCOMPARE(circles.size(), std::size_t(1));
    QVERIFY(circles[0].front() == circles[0].back());
    double length = 0.0;
    for (std::size_t i = 0; i < circles[0].size(); ++i) {
      QVERIFY(std::abs(std::hypot(circles[0][i].first, circles[0][i].second) - 1.0) < 1e-5);
      if (i > 0)
        length +=
            std::hypot(circles[0][i].first - circles[0][i - 1].first, circles[0][i].second - circles[0][i - 1].second);
    }
    QVERIFY(std::abs(length - 2 * M_PI) < 0.01);
    QVERIFY(found.vertical.x.empty());
  }

  void polesAndJumpsAreNoZeros() {
    LambdaRhs f(2, [](double, const double* x, double* rates) {
      rates[0] = 1.0 / (x[0] - 0.123);
      rates[1] = x[1] < 0.321 ? -1.0 : 1.0;
    });
    const auto found = nullclinesOf(f, square(-1, 1));
    QVERIFY(found.horizontal.x.empty());
    QVERIFY(found.vertical.x.empty());
  }

  void holesAreLeftOut() {
    LambdaRhs f(2, [](double, const double* x, double* rates) {
      rates[0] = x[0] < 0 ? std::nan("") : x[1];
      rates[1] = 1.0;
    });
    const auto found = nullclinesOf(f, square(-1, 1));
    QVERIFY(!found.horizontal.x.empty());
    for (const double x : found.horizontal.x)
      QVERIFY(std::isnan(x) || x >= 0.0);
  }

  void theOtherStatesAreHeld() {
    // x' = z - x of three states: the line x = z of the held z.
    LambdaRhs f(3, [](double, const double* x, double* rates) {
      rates[0] = x[2] - x[0];
      rates[1] = 1.0;
      rates[2] = 0.0;
    });
    PhasePlane plane = square(-1, 1, 3);
    plane.others[2] = 0.4;
    const auto found = nullclinesOf(f, plane);
    QVERIFY(!found.horizontal.x.empty());
    for (const double x : found.horizontal.x)
      QVERIFY(std::isnan(x) || std::abs(x - 0.4) < 1e-5);
  }

  void twoLinesThroughOneCellStayTwo() {
    // x' = x y: both axes, which cross in a cell of an even grid.
    LambdaRhs f(2, [](double, const double* x, double* rates) {
      rates[0] = (x[0] - 0.01) * (x[1] - 0.02);
      rates[1] = 1.0;
    });
    const auto lines = linesOf(nullclinesOf(f, square(-1, 1)).horizontal);
    QCOMPARE(lines.size(), std::size_t(2));
    for (const auto& line : lines)
      QCOMPARE(line.size(), std::size_t(40)); // from one edge to the next, turning at the crossing
  }

  void branchesOfAHyperbolaAreNotJoined_data() {
    QTest::addColumn<double>("constant");
    QTest::newRow("first and third quadrant") << 1e-4;
    QTest::newRow("second and fourth quadrant") << -1e-4;
  }
  void branchesOfAHyperbolaAreNotJoined() {
    QFETCH(double, constant); // x y = constant; both branches pass through the cell in the middle
    LambdaRhs f(2, [constant](double, const double* x, double* rates) {
      rates[0] = x[0] * x[1] - constant;
      rates[1] = 1.0;
    });
    const auto lines = linesOf(nullclinesOf(f, square(-1, 1)).horizontal);
    QCOMPARE(lines.size(), std::size_t(2));
    for (const auto& line : lines)
      for (const auto& [x, y] : line)
        QVERIFY(x * line[0].first > 0 && y * line[0].second > 0);
  }

  void streamlinesOfARotationAreCircles() {
    LambdaRhs f(2, [](double, const double* x, double* rates) {
      rates[0] = -x[1];
      rates[1] = x[0];
    });
    const PhasePlane plane = square(-1, 1);
    const auto grid = vectorFieldGrid(f, plane, 41, 41);
    const auto drawn = streamlines(grid, plane);
    QVERIFY(drawn.count > 6 && drawn.arrows.size() >= drawn.count);
    const auto lines = linesOf(drawn.lines);
    QCOMPARE(lines.size(), drawn.count);
    for (const auto& line : lines) {
      const double radius = std::hypot(line[0].first, line[0].second);
      for (const auto& [x, y] : line)
        QVERIFY(std::abs(std::hypot(x, y) - radius) < 2e-3);
      // Counter-clockwise, whichever half was drawn first.
      const auto [x0, y0] = line[0];
      const auto [x1, y1] = line[1];
      QVERIFY(x0 * y1 - y0 * x1 > 0);
    }
    for (const auto& arrow : drawn.arrows)
      QVERIFY(arrow.x0 * arrow.y1 - arrow.y0 * arrow.x1 > 0);
  }

  void linesKeepTheirDistanceAndLeaveNoHoles() {
    const auto f = stateField(**findSystem("fitzhugh-nagumo"));
    const PhasePlane plane{0, 1, -2.5, 2.5, -1, 2, {0, 0}};
    const auto grid = vectorFieldGrid(*f, plane, 61, 61);
    const StreamlineOptions options;
    const auto lines = linesOf(streamlines(grid, plane, options).lines);
    const auto apart = [&](const std::pair<double, double>& a, const std::pair<double, double>& b) {
      return std::hypot((a.first - b.first) / 5.0, (a.second - b.second) / 3.0);
    };
    for (std::size_t i = 0; i < lines.size(); ++i)
      for (std::size_t j = i + 1; j < lines.size(); ++j)
        for (const auto& a : lines[i])
          for (const auto& b : lines[j])
            QVERIFY(apart(a, b) > 0.999 * options.closest * options.separation);
    int holes = 0;
    for (double u = 0.05; u < 1; u += 0.09)
      for (double v = 0.05; v < 1; v += 0.09) {
        double nearest = 9;
        for (const auto& line : lines)
          for (const auto& point : line)
            nearest = std::min(nearest, apart(point, {-2.5 + 5 * u, -1 + 3 * v}));
        holes += nearest > 2.5 * options.separation;
      }
    QVERIFY2(holes <= 3, qPrintable(QString::number(holes)));
  }

  void nothingFlowsNothingIsDrawn() {
    LambdaRhs f(2, [](double, const double*, double* rates) { rates[0] = rates[1] = 0.0; });
    const PhasePlane plane = square(-1, 1);
    QCOMPARE(streamlines(vectorFieldGrid(f, plane, 9, 9), plane).count, std::size_t(0));
    LambdaRhs broken(2, [](double, const double*, double* rates) { rates[0] = rates[1] = std::nan(""); });
    QCOMPARE(streamlines(vectorFieldGrid(broken, plane, 9, 9), plane).count, std::size_t(0));
  }

  void stoppedStreamlinesAreNone() {
    LambdaRhs f(2, [](double, const double* x, double* rates) {
      rates[0] = -x[1];
      rates[1] = x[0];
    });
    std::stop_source stopped;
    stopped.request_stop();
    const PhasePlane plane = square(-1, 1);
    QCOMPARE(streamlines(vectorFieldGrid(f, plane, 9, 9), plane, {}, stopped.get_token()).count, std::size_t(0));
  }
};

QTEST_GUILESS_MAIN(TestNullclines)
#include "test_nullclines.moc"
