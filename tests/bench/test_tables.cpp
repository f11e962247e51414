// The bench's numbers and tables: what is printed is what was measured.
#include "app/bench/accuracy.h"
#include "app/bench/table.h"

#include <QtTest/QTest>

#include <cmath>

using namespace nullcline;
using namespace nullcline::bench;

class TestTables : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void spreadOfOddCount();
  void spreadOfEvenCount();
  void spreadOfNothingIsNoNumber();
  void pooledViewsJoinSeedsOfOneSystem();
  void textIsAligned();
  void markdownAndCsv();
};

void TestTables::spreadOfOddCount() {
  const Spread spread = spreadOf({9.0, 1.0, 2.0});
  QCOMPARE(spread.median, 2.0);
  QCOMPARE(spread.low, 1.0);
  QCOMPARE(spread.high, 9.0);
  QCOMPARE(spread.mean, 4.0);
}

void TestTables::spreadOfEvenCount() {
  const Spread spread = spreadOf({8.0, 1.0, 2.0, 4.0});
  QCOMPARE(spread.median, 3.0);
  QCOMPARE(spread.mean, 3.75);
}

void TestTables::spreadOfNothingIsNoNumber() {
  const Spread spread = spreadOf({});
  QVERIFY(std::isnan(spread.median));
  QVERIFY(std::isnan(spread.mean));
}

void TestTables::pooledViewsJoinSeedsOfOneSystem() {
  const auto run = [](const char* system, double mse, std::size_t failed) {
    AccuracyRun made;
    made.system = system;
    made.views = {ErrorView{false, false, {{mse, 0.5}}, failed}, ErrorView{true, false, {}, 0}};
    return made;
  };
  const auto pooled = pooledViews({run("a", 1.0, 2), run("b", 9.0, 9), run("a", 3.0, 1)}, "a");
  QCOMPARE(pooled.size(), std::size_t{2});
  QCOMPARE(pooled[0].errors.size(), std::size_t{2});
  QCOMPARE(pooled[0].errors[1].mse, 3.0);
  QCOMPARE(pooled[0].failed, std::size_t{3});
  QVERIFY(pooled[1].errors.empty());
}

void TestTables::textIsAligned() {
  const Table table{{"system", "MSE"}, {{"toggle", "0.5"}, {"a", "12.25"}}};
  QCOMPARE(table.text(), std::string("system    MSE\n"
                                     "toggle    0.5\n"
                                     "a       12.25\n"));
}

void TestTables::markdownAndCsv() {
  const Table table{{"system", "MSE"}, {{"a, b", "1"}}};
  QCOMPARE(table.markdown(), std::string("| system | MSE |\n|---|---:|\n| a, b | 1 |\n"));
  QCOMPARE(table.csv(), std::string("system,MSE\n\"a, b\",1\n"));
}

QTEST_APPLESS_MAIN(TestTables)
#include "test_tables.moc"
