// The tables themselves: algebraic order conditions, and that the check sees a wrong coefficient.
#include "engine/ode/tableau.h"
#include "tests/support/order_conditions.h"

#include <QtTest>

using namespace nullcline;
using namespace nullcline::test;

class TestTableau : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void countsRootedTrees() {
    // 1, 1, 2, 4, 9 trees with 1 to 5 nodes (HNW I, table II.2.2).
    const std::size_t cumulated[] = {1, 2, 4, 8, 17};
    for (std::size_t order = 1; order <= 5; ++order)
      QCOMPARE(rootedTrees(tableauOf(StepMethod::dormand_prince54), order).size(), cumulated[order - 1]);
  }

  void satisfiesItsOrder() {
    const Tableau& t = tableauOf(StepMethod::dormand_prince54);
    QVERIFY(nodeDefect(t) < 1e-15);
    QVERIFY2(orderDefect(t, t.weights, 5) < 1e-14, qPrintable(QString::number(orderDefect(t, t.weights, 5))));
    QVERIFY(orderDefect(t, t.weights, 6) > 1e-5); // no more than it claims
    std::vector<double> embedded(t.stages);
    for (std::size_t i = 0; i < t.stages; ++i)
      embedded[i] = t.weights[i] - t.error[i];
    QVERIFY(orderDefect(t, embedded, 4) < 1e-14);
    QVERIFY(orderDefect(t, embedded, 5) > 1e-5);
  }

  void denseOutputHasOrderFour() {
    const Tableau& t = tableauOf(StepMethod::dormand_prince54);
    for (const double theta : {0.0, 0.1, 0.37, 0.5, 0.81, 1.0}) {
      std::vector<double> weights(t.stages);
      for (std::size_t i = 0; i < t.stages; ++i)
        weights[i] = t.denseWeight(i, theta);
      QVERIFY2(orderDefect(t, weights, 4, theta) < 1e-14, qPrintable(QString::number(theta)));
    }
    for (std::size_t i = 0; i < t.stages; ++i)
      QVERIFY(std::abs(t.denseWeight(i, 1.0) - t.weights[i]) < 1e-15);
  }

  void lastStageIsTheNextFirst() {
    const Tableau& t = tableauOf(StepMethod::dormand_prince54);
    QVERIFY(t.firstSameAsLast());
    QCOMPARE(t.nodes.back(), 1.0);
    for (std::size_t j = 0; j < t.stages; ++j)
      QCOMPARE(t.a(t.stages - 1, j), t.weights[j]);
  }

  void aWrongCoefficientIsSeen() {
    const Tableau& right = tableauOf(StepMethod::dormand_prince54);
    for (std::size_t i = 0; i < right.stages * right.stages; ++i) {
      const std::size_t row = i / right.stages, column = i % right.stages;
      if (column >= row || row + 1 == right.stages) // the last row has weight 0 in b: lastStageIsTheNextFirst sees it
        continue;
      Tableau wrong = right;
      wrong.coefficients[i] += 1e-3;
      QVERIFY(nodeDefect(wrong) > 1e-4);
      QVERIFY(orderDefect(wrong, wrong.weights, 5) > 1e-7);
    }
    for (std::size_t i = 0; i < right.stages; ++i) {
      Tableau wrong = right;
      wrong.nodes[i] += 1e-3;
      QVERIFY(nodeDefect(wrong) > 1e-4);
      wrong = right;
      wrong.weights[i] += 1e-3;
      QVERIFY(orderDefect(wrong, wrong.weights, 5) > 1e-4);
    }
  }
};

QTEST_APPLESS_MAIN(TestTableau)
#include "test_tableau.moc"
