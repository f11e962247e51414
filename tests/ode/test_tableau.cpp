// The tables themselves: algebraic order conditions of every one, and that the check sees any wrong coefficient.
#include "tests/support/order_conditions.h"

#include <QtTest>

using namespace nullcline;
using namespace nullcline::test;

namespace {

/// The comparison solution's order is what the control reckons with, but of 8(5,3), which has two.
ComparisonOrders comparisonOrders(StepMethod method) {
  if (method == StepMethod::dormand_prince853)
    return {5, 3};
  return {static_cast<std::size_t>(tableauOf(method).embedded_order), 0};
}

/// Every number of the table, in turn a little wrong; `apply` is asked of each such table.
template <class Apply>
void forEachWrongTable(const Tableau& right, Apply apply) {
  for (auto member : {&Tableau::nodes, &Tableau::weights, &Tableau::error, &Tableau::coarser_error, &Tableau::dense})
    for (std::size_t i = 0; i < (right.*member).size(); ++i) {
      Tableau wrong = right;
      (wrong.*member)[i] += 1e-3;
      apply(wrong);
    }
  for (std::size_t i = 1; i < right.all_stages; ++i)
    for (std::size_t j = 0; j < i; ++j) {
      Tableau wrong = right;
      wrong.coefficients[i * right.all_stages + j] += 1e-3;
      apply(wrong);
    }
}

} // namespace

class TestTableau : public QObject {
  Q_OBJECT

 private:
  void methodRows() {
    QTest::addColumn<int>("method");
    for (const auto& [method, name, label] : enumNames(StepMethod{}))
      QTest::newRow(name) << static_cast<int>(method);
  }
  static StepMethod method() {
    QFETCH_GLOBAL(int, method);
    return static_cast<StepMethod>(method);
  }
  static const Tableau& table() { return tableauOf(method()); }

 private Q_SLOTS:
  void initTestCase_data() { methodRows(); }

  void countsRootedTrees() {
    // 1, 1, 2, 4, 9, 20, 48, 115 trees with 1 to 8 nodes (HNW I, table II.2.2).
    const std::size_t cumulated[] = {1, 2, 4, 8, 17, 37, 85, 200};
    for (std::size_t order = 1; order <= 8; ++order)
      QCOMPARE(rootedTrees(table(), order).size(), cumulated[order - 1]);
  }

  void hasItsShape() {
    const Tableau& t = table();
    QCOMPARE(t.nodes.size(), t.all_stages);
    QCOMPARE(t.coefficients.size(), t.all_stages * t.all_stages);
    QCOMPARE(t.weights.size(), t.all_stages);
    QVERIFY(t.error.empty() || t.error.size() == t.all_stages);
    QCOMPARE(t.dense.size(), t.all_stages * t.dense_degree);
    QVERIFY(QString(t.source).size() > 10);
    for (std::size_t i = 0; i < t.all_stages; ++i)
      for (std::size_t j = i; j < t.all_stages; ++j)
        QCOMPARE(t.a(i, j), 0.0);
    for (std::size_t i = t.stages; i < t.all_stages; ++i) {
      QCOMPARE(t.weights[i], 0.0);
      QVERIFY(!t.hasError() || t.error[i] == 0.0);
    }
  }

  void keepsItsPromises() {
    const double defect = worstDefect(table(), comparisonOrders(method()));
    QVERIFY2(defect < 2e-13, qPrintable(QString::number(defect)));
  }

  void promisesNoLessThanItHas() {
    const Tableau& t = table();
    const auto trees = rootedTrees(t, static_cast<std::size_t>(t.order) + 1);
    QVERIFY(orderDefect(trees, t.weights, static_cast<std::size_t>(t.order) + 1) > 1e-7);
    const ComparisonOrders comparison = comparisonOrders(method());
    if (t.hasError()) {
      QVERIFY(orderDefect(trees, difference(t.weights, t.error), comparison.error + 1) > 1e-6);
    }
    if (!t.coarser_error.empty()) {
      QVERIFY(orderDefect(trees, difference(t.weights, t.coarser_error), comparison.coarser + 1) > 1e-6);
    }
    const auto dense = static_cast<std::size_t>(t.dense_order) + 1;
    QVERIFY(orderDefect(trees, denseWeights(t, 0.37), dense, 0.37) > 1e-7);
  }

  void denseOutputJoinsTheEnds() {
    const Tableau& t = table();
    for (std::size_t i = 0; i < t.all_stages; ++i) {
      QCOMPARE(t.denseWeight(i, 0.0), 0.0);
      QVERIFY(std::abs(t.denseWeight(i, 1.0) - t.weights[i]) < 1e-12);
      for (const double theta : {0.2, 0.9}) {
        const double slope = (t.denseWeight(i, theta + 1e-5) - t.denseWeight(i, theta - 1e-5)) / 2e-5;
        QVERIFY(std::abs(slope - t.denseWeightSlope(i, theta)) < 1e-7 * (1.0 + std::abs(slope)));
      }
      // Its slope at the ends is the rate there: the solution has no kinks.
      QVERIFY(std::abs(t.denseWeightSlope(i, 0.0) - (i == 0 ? 1.0 : 0.0)) < 1e-12);
      const double rate_at_end = t.carry.empty() ? (i == t.end_stage ? 1.0 : 0.0) : t.carry[i];
      QVERIFY(std::abs(t.denseWeightSlope(i, 1.0) - rate_at_end) < 1e-11);
    }
  }

  void everyWrongNumberIsSeen() {
    const ComparisonOrders comparison = comparisonOrders(method());
    std::size_t tables = 0;
    forEachWrongTable(table(), [&](const Tableau& wrong) {
      const double defect = worstDefect(wrong, comparison);
      QVERIFY2(defect > 1e-7, qPrintable(QString("table %1: %2").arg(tables).arg(defect)));
      ++tables;
    });
    QVERIFY(tables >= 4);
  }

  void aWrongCoefficientIsSeenWithoutTheNodes() {
    // The node moves along, as where a wrong row was published: the trees alone must see it.
    const Tableau& right = table();
    const ComparisonOrders comparison = comparisonOrders(method());
    for (std::size_t i = 1; i < right.all_stages; ++i)
      for (std::size_t j = 0; j < i; ++j) {
        Tableau wrong = right;
        wrong.coefficients[i * right.all_stages + j] += 1e-3;
        wrong.nodes[i] += 1e-3;
        const double defect = worstDefect(wrong, comparison, false);
        QVERIFY2(defect > 1e-7, qPrintable(QString("a(%1, %2): %3").arg(i).arg(j).arg(defect)));
      }
  }
};

QTEST_APPLESS_MAIN(TestTableau)
#include "test_tableau.moc"
