// What is drawn of very many points looks like all of them.
#include "ui/plots/dense_graph.h"

#include <QTest>

#include <cmath>
#include <random>
#include <set>

using namespace nullcline;

namespace {

constexpr int kMany = 200000;

/// A plot of 400 x 200 pixels around a graph of noise with a slow wave.
struct Drawn {
  QCustomPlot plot;
  DenseGraph* graph = nullptr;

  explicit Drawn(int count) {
    plot.resize(400, 200);
    graph = new DenseGraph(plot.xAxis, plot.yAxis);
    std::mt19937 random(1);
    QVector<double> keys, values;
    for (int i = 0; i < count; ++i) {
      keys.push_back(i);
      values.push_back(std::sin(9.0 * i / count) + 1e-9 * static_cast<double>(random() % 1000000000));
    }
    graph->setData(keys, values, true);
    plot.xAxis->setRange(0, count);
    plot.yAxis->setRange(-1.5, 2.5);
  }
  QImage picture() { return plot.toPixmap(400, 200).toImage(); }
};

/// The same data by the library's own graph with every point drawn.
QImage everyPoint(Drawn& drawn) {
  auto* plain = new QCPGraph(drawn.plot.xAxis, drawn.plot.yAxis);
  plain->setData(drawn.graph->data());
  plain->setAdaptiveSampling(false);
  plain->setLineStyle(drawn.graph->lineStyle());
  plain->setScatterStyle(drawn.graph->scatterStyle());
  plain->setPen(drawn.graph->pen());
  drawn.graph->setVisible(false);
  return drawn.picture();
}

int differentPixels(const QImage& left, const QImage& right) {
  int count = 0;
  for (int y = 0; y < left.height(); ++y)
    for (int x = 0; x < left.width(); ++x)
      count += std::abs(qGray(left.pixel(x, y)) - qGray(right.pixel(x, y))) > 96;
  return count;
}

} // namespace

class DenseGraphTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void aLineLooksTheSame() {
    Drawn drawn(kMany);
    const QImage reduced = drawn.picture();
    const QImage whole = everyPoint(drawn);
    QVERIFY(differentPixels(reduced, whole) < 400 * 200 / 200);
  }

  void theHighestPointOfAllIsDrawn() {
    Drawn drawn(kMany);
    auto data = drawn.graph->data();
    QVector<double> keys, values;
    for (const auto& point : *data) {
      keys.push_back(point.key);
      values.push_back(point.key == 77777.0 ? 2.4 : 0.0);
    }
    drawn.graph->setData(keys, values, true);
    const QImage picture = drawn.picture();
    const int x = static_cast<int>(drawn.plot.xAxis->coordToPixel(77777.0));
    const int y = static_cast<int>(drawn.plot.yAxis->coordToPixel(1.5));
    int dark = 0;
    for (int near = x - 2; near <= x + 2; ++near)
      dark += qGray(picture.pixel(near, y)) < 160;
    QVERIFY(dark > 0);
  }

  void aBreakStaysABreak() {
    Drawn drawn(kMany);
    QVector<double> keys, values;
    for (int i = 0; i < kMany; ++i) {
      keys.push_back(i);
      values.push_back(i > kMany / 4 && i < 3 * kMany / 4 ? std::nan("") : 0.5);
    }
    drawn.graph->setData(keys, values, true);
    const QImage picture = drawn.picture();
    const int y = static_cast<int>(std::lround(drawn.plot.yAxis->coordToPixel(0.5)));
    const auto isInked = [&](double key) {
      const int x = static_cast<int>(drawn.plot.xAxis->coordToPixel(key));
      int dark = 0;
      for (int near = y - 1; near <= y + 1; ++near)
        dark += qGray(picture.pixel(x, near)) < 190;
      return dark > 0;
    };
    QVERIFY(isInked(kMany / 8.0));
    QVERIFY(!isInked(0.45 * kMany));
    QVERIFY(isInked(7.0 * kMany / 8.0));
  }

  void everyCellWithAPointHasADot() {
    Drawn drawn(kMany);
    drawn.graph->setLineStyle(QCPGraph::lsNone);
    drawn.graph->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, 3));
    const QImage reduced = drawn.picture();
    const QImage whole = everyPoint(drawn);
    QVERIFY(differentPixels(reduced, whole) < 400 * 200 / 50);
  }

  void fewPointsAreAllDrawn() {
    Drawn drawn(300);
    drawn.graph->setLineStyle(QCPGraph::lsNone);
    drawn.graph->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, 5));
    const QImage reduced = drawn.picture();
    QCOMPARE(differentPixels(reduced, everyPoint(drawn)), 0);
  }
};

QTEST_MAIN(DenseGraphTest)
#include "test_dense_graph.moc"
