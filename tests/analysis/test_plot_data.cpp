// Curves, grids and arrows as numbers.
#include "engine/analysis/plot_data.h"
#include "tests/support/equations_rhs.h"

#include <QtTest>
#include <cmath>

using namespace nullcline;
using nullcline::test::LambdaRhs;

namespace {

Dataset threeChannels() {
  Dataset dataset;
  dataset.channels = {Channel{"x", ""}, Channel{"y", ""}, Channel{"z", ""}};
  dataset.trajectories = {{"a", {0, 1, 2}, {0, 5, 1, kMissing, 7, 2, 4, 9, kMissing}}, {"b", {3}, {-6, 5, 6}}};
  return dataset;
}

// x' = 2 y, y' = -x, z' = 0 (an ellipse).
LambdaRhs rotation() {
  return LambdaRhs(3, [](double, const double* x, double* rates) {
    rates[0] = 2 * x[1];
    rates[1] = -x[0];
    rates[2] = 0;
  });
}

} // namespace

class TestPlotData : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void missingPointsAreLeftOut() {
    const Curve curve = observationPoints(threeChannels(), 0, 0);
    QCOMPARE(curve.x, (std::vector<double>{0, 2}));
    QCOMPARE(curve.y, (std::vector<double>{0, 4}));
    QCOMPARE(observationPoints(threeChannels(), 0, 2).y, (std::vector<double>{1, 2}));
  }

  void trajectoryIsTheSolution() {
    LambdaRhs f(1, [](double, const double* x, double* rates) { rates[0] = -x[0]; });
    const ModelTrajectory line = modelTrajectory(f, {}, {2.0}, 1.0, 4.0, 7);
    QVERIFY(line.status == SolveStatus::ok);
    QCOMPARE(line.times, (std::vector<double>{1, 1.5, 2, 2.5, 3, 3.5, 4}));
    QCOMPARE(line.states[0], 2.0);
    for (std::size_t i = 0; i < 7; ++i)
      QVERIFY(std::abs(line.states[i] - 2.0 * std::exp(1.0 - line.times[i])) < 1e-5);
  }

  void givenUpTrajectoryEndsInNaN() {
    LambdaRhs f(1, [](double, const double* x, double* rates) { rates[0] = x[0] * x[0]; });
    const ModelTrajectory line = modelTrajectory(f, {}, {1.0}, 0.0, 2.0, 9);
    QVERIFY(line.status != SolveStatus::ok);
    QVERIFY(!std::isnan(line.states[3]) && std::isnan(line.states[8]));
  }

  void phasePlaneShowsEverything() {
    const PhasePlane plane = phasePlaneOf(threeChannels(), 0, 1);
    QVERIFY(std::abs(plane.x_low - (-6 - 0.08 * 10)) < 1e-12 && std::abs(plane.x_high - (4 + 0.08 * 10)) < 1e-12);
    QVERIFY(std::abs(plane.y_low - (5 - 0.08 * 4)) < 1e-12 && std::abs(plane.y_high - (9 + 0.08 * 4)) < 1e-12);
    QVERIFY(std::abs(plane.others[2] - 3.0) < 1e-12); // (1 + 2 + 6) / 3
  }

  void phasePlaneOfNothingOrOneValue() {
    Dataset dataset = threeChannels();
    dataset.trajectories = {{"a", {0}, {4, kMissing, 1}}};
    const PhasePlane plane = phasePlaneOf(dataset, 0, 1);
    QVERIFY(plane.x_low < 4 && plane.x_high > 4);
    QCOMPARE(plane.y_low, 0.0);
    QCOMPARE(plane.y_high, 1.0);
  }

  void arrowsPointAsTheyAreSeen() {
    // dx = dy on a window of 2 by 1, seen on a screen three times as wide as high: in heights of the screen the rates
    // are 3/2 and 1, and so are the arrow's sides.
    const PhasePlane plane{0, 1, 0, 2, 0, 1, {0, 0}};
    LambdaRhs f(2, [](double, const double*, double* rates) { rates[0] = rates[1] = 1.0; });
    const auto arrows = arrowsOf(vectorFieldGrid(f, plane, 7, 3), plane, 3.0);
    QCOMPARE(arrows.size(), std::size_t(21));
    for (const auto& arrow : arrows) {
      const double across = (arrow.x1 - arrow.x0) / 2 * 3, up = arrow.y1 - arrow.y0;
      QVERIFY(std::abs(across / up - 1.5) < 1e-12);
      QVERIFY(std::abs(std::hypot(across, up) - 0.45) < 1e-12); // 0.9 of a cell, whose side is half the height
    }
  }

  void gridHoldsTheField() {
    auto f = rotation();
    const PhasePlane plane{0, 1, -1, 1, 10, 20, {100, 200, 300}};
    const VectorFieldGrid grid = vectorFieldGrid(f, plane, 5, 3);
    QCOMPARE(grid.x.size(), std::size_t(15));
    QCOMPARE(grid.x[3], 0.5);
    QCOMPARE(grid.y[3], 10.0);
    QCOMPARE(grid.x[14], 1.0);
    QCOMPARE(grid.y[14], 20.0);
    for (std::size_t i = 0; i < 15; ++i) {
      QCOMPARE(grid.dx[i], 2 * grid.y[i]);
      QCOMPARE(grid.dy[i], -grid.x[i]);
    }
    // Other states are held: z' = x - z in the plane of y and z, x held at 7.
    LambdaRhs other(3, [](double, const double* x, double* rates) {
      rates[0] = rates[1] = 0;
      rates[2] = x[0] - x[2];
    });
    const VectorFieldGrid held = vectorFieldGrid(other, {1, 2, 0, 1, 0, 1, {7, 0, 0}}, 2, 2);
    QCOMPARE(held.dy, (std::vector<double>{7, 7, 6, 6}));
  }

  void arrowsStayInTheirCells() {
    auto f = rotation();
    const PhasePlane plane{0, 1, -2, 2, -30, 30, {0, 0, 0}};
    const VectorFieldGrid grid = vectorFieldGrid(f, plane, 21, 11);
    const std::vector<Arrow> arrows = arrowsOf(grid, plane);
    QCOMPARE(arrows.size(), std::size_t(21 * 11 - 1)); // the fixed point in the middle has none
    for (const Arrow& arrow : arrows) {
      const double u = (arrow.x1 - arrow.x0) / 4, v = (arrow.y1 - arrow.y0) / 60;
      QVERIFY(std::hypot(u, v) <= 1.0 / 20);
      const double x = 0.5 * (arrow.x0 + arrow.x1), y = 0.5 * (arrow.y0 + arrow.y1);
      const double wanted_u = 2 * y / 4, wanted_v = -x / 60;
      QVERIFY(u * wanted_u + v * wanted_v > 0);
      QVERIFY(std::abs(u * wanted_v - v * wanted_u) < 1e-12);
    }
  }

  void arrowsOfTroubleAreLeftOut() {
    LambdaRhs f(2, [](double, const double* x, double* rates) {
      rates[0] = x[0] > 0 ? std::numeric_limits<double>::quiet_NaN() : 1.0;
      rates[1] = 0.0;
    });
    const PhasePlane plane{0, 1, -1, 1, -1, 1, {0, 0}};
    QCOMPARE(arrowsOf(vectorFieldGrid(f, plane, 4, 3), plane).size(), std::size_t(6));
    LambdaRhs still(2, [](double, const double*, double* rates) { rates[0] = rates[1] = 0; });
    QVERIFY(arrowsOf(vectorFieldGrid(still, plane, 4, 3), plane).empty());
  }
};

QTEST_APPLESS_MAIN(TestPlotData)
#include "test_plot_data.moc"
