// The bench's numbers and tables: what is printed is what was measured.
#include "app/bench/accuracy.h"
#include "app/bench/table_output.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest/QTest>

#include <array>
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
  void severalTablesAreWritten();
  void unknownDataSetsAreRefusedAtOnce();
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

void TestTables::severalTablesAreWritten() {
  const QTemporaryDir directory;
  TableOutput output;
  output.csv = directory.filePath("t.csv").toStdString();
  output.markdown = directory.filePath("t.md").toStdString();
  const std::array tables = {Table{{"a", "b"}, {{"1", "2"}}}, Table{{"c", "d"}, {{"3", "4"}}}};
  QVERIFY(output.write(tables, "Before.", "- after\n", {}));
  const auto textOf = [](const std::string& path) {
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
  };
  QCOMPARE(textOf(output.csv), std::string("a,b\n1,2\n"));
  QCOMPARE(textOf(output.markdown), std::string("Before.\n\n| a | b |\n|---|---:|\n| 1 | 2 |\n\n"
                                                "| c | d |\n|---|---:|\n| 3 | 4 |\n\n- after\n"));
  output.markdown = directory.filePath("no/such/place.md").toStdString();
  QVERIFY(!output.write(tables, {}, {}, {}));
}

/// Before the first fit, with the names there are; --help has them, too.
void TestTables::unknownDataSetsAreRefusedAtOnce() {
  const QString program = QStringLiteral(NULLCLINE_BINARY_DIR "/bin/nullcline-bench");
  if (!QFile::exists(program))
    QSKIP("nullcline-bench is not built");
  QProcess process;
  process.start(program, {"roads", "--systems", "toggle,togle"});
  QVERIFY(process.waitForFinished(60000));
  QCOMPARE(process.exitCode(), 2);
  const QByteArray refusal = process.readAllStandardError();
  QVERIFY2(refusal.startsWith("There is no bundled data set called togle. Choose among ") &&
               refusal.contains("toggle,"),
           refusal.constData());
  process.start(program, {"roads", "--help"});
  QVERIFY(process.waitForFinished(60000));
  QVERIFY(process.readAllStandardOutput().contains("fitzhugh-nagumo, "));
}

QTEST_APPLESS_MAIN(TestTables)
#include "test_tables.moc"
