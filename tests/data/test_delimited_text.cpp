#include "engine/data/delimited_text.h"
#include "engine/data/table_cells.h"

#include <QtTest>

using namespace nullcline;

namespace {

std::vector<std::vector<std::string>> rowsOf(std::string_view text) {
  std::vector<std::vector<std::string>> rows;
  auto table = DelimitedText::open(text, "t.csv");
  if (!table)
    return rows;
  TextRow row;
  for (;;) {
    const auto more = table->next(row);
    if (!more || !*more)
      return rows;
    rows.emplace_back();
    for (const auto& cell : row.cells)
      rows.back().push_back(cell.text);
  }
}

std::string errorOf(std::string_view text) {
  auto table = DelimitedText::open(text, "t.csv");
  if (!table)
    return table.error().message;
  TextRow row;
  for (;;) {
    const auto more = table->next(row);
    if (!more)
      return more.error().message;
    if (!*more)
      return "";
  }
}

using Rows = std::vector<std::vector<std::string>>;

} // namespace

class TestDelimitedText : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void lineEnds_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("LF") << QByteArray("a,b\n1,2\n3,\n");
    QTest::newRow("CRLF") << QByteArray("a,b\r\n1,2\r\n3,\r\n");
    QTest::newRow("CR") << QByteArray("a,b\r1,2\r3,\r");
    QTest::newRow("no end") << QByteArray("a,b\n1,2\n3,");
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                   "a,b\n1,2\n3,\n");
    QTest::newRow("blank lines") << QByteArray("\na,b\n\n1,2\n  \n3,\n\n");
    QTest::newRow("semicolon") << QByteArray("a;b\n1;2\n3;\n");
    QTest::newRow("tab") << QByteArray("a\tb\n1\t2\n3\t\n");
    QTest::newRow("named delimiter") << QByteArray("sep=|\na|b\n1|2\n3|\n");
    QTest::newRow("quoted") << QByteArray("\"a\",\"b\"\n\"1\" ,\"2\"\n\"3\",\"\"\n");
    QTest::newRow("spaces") << QByteArray(" a , b\n1 ,\t2\n3, \n");
  }
  void lineEnds() {
    QFETCH(QByteArray, text);
    const Rows expected = {{"a", "b"}, {"1", "2"}, {"3", ""}};
    QVERIFY(rowsOf(text.toStdString()) == expected);
  }

  void quotesHoldDelimitersQuotesAndLines() {
    const Rows expected = {{"a, b", "say \"yes\""}, {"two\nlines", " kept "}};
    QVERIFY(rowsOf("\"a, b\",\"say \"\"yes\"\"\"\n\"two\nlines\",\" kept \"\n") == expected);
  }

  // A comma inside a quoted name does not make the comma the delimiter.
  void delimiterIsJudgedOutsideQuotes() {
    const Rows expected = {{"a, b", "c"}, {"1,5", "2"}};
    QVERIFY(rowsOf("\"a, b\";c\n1,5;2\n") == expected);
  }

  void cellsKnowTheirLine() {
    auto table = DelimitedText::open("a,b\n\"x\ny\",2\n3,4\n", "t.csv");
    TextRow row;
    QVERIFY(*table->next(row) && *table->next(row));
    QCOMPARE(row.line, std::size_t(2));
    QCOMPARE(row.cells[1].line, std::size_t(3));
    QVERIFY(*table->next(row));
    QCOMPARE(row.line, std::size_t(4));
  }

  void refusals_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("part");
    QTest::newRow("open quote") << QByteArray("a,b\n1,\"2\n3,4\n") << "t.csv, line 2: a quote is opened here and never";
    QTest::newRow("text after quote") << QByteArray("a,b\n1,\"2\"x\n") << "line 2: more text follows";
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFE"
                                          "a\0",
                                          4)
                            << "UTF-16";
    QTest::newRow("gzip") << QByteArray("\x1F\x8B\x08\0", 4) << "Unpack";
    QTest::newRow("Latin-1") << QByteArray("a,b\n1,\xE9\n") << "line 2: found a byte that is not UTF-8";
    QTest::newRow("overlong") << QByteArray("a,\xC0\xAF\n") << "line 1: found a byte";
    QTest::newRow("surrogate") << QByteArray("a,\xED\xA0\x80\n") << "line 1: found a byte";
    QTest::newRow("zero byte") << QByteArray("a,b\n\0,1\n", 8) << "line 2: found a byte";
  }
  void refusals() {
    QFETCH(QByteArray, text);
    QFETCH(QString, part);
    const QString message = QString::fromStdString(errorOf(text.toStdString()));
    QVERIFY2(message.contains(part), qPrintable(message));
  }

  void longExcerptsEndBetweenCharacters() {
    std::string text = "x";
    for (int i = 0; i < 40; ++i)
      text += "\xC3\xA9";
    const QByteArray shown = QByteArray::fromStdString(excerpt(text));
    QVERIFY(shown.size() < 50 && shown.endsWith("..."));
    QVERIFY(!QString::fromUtf8(shown).contains(QChar::ReplacementCharacter));
  }

  void dates_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("seconds"); // NaN: not a date
    QTest::newRow("epoch") << "1970-01-01" << 0.0;
    QTest::newRow("before") << "1969-12-31" << -86400.0;
    QTest::newRow("leap day") << "2020-02-29" << 1582934400.0;
    QTest::newRow("minutes") << "1970-01-02T01:30" << 91800.0;
    QTest::newRow("seconds") << "1970-01-01 00:00:01.5Z" << 1.5;
    QTest::newRow("no leap year") << "2021-02-29" << qQNaN();
    QTest::newRow("month 13") << "2021-13-01" << qQNaN();
    QTest::newRow("hour 24") << "2021-01-01T24:00" << qQNaN();
    QTest::newRow("second 60") << "2021-01-01T23:59:60" << qQNaN();
    QTest::newRow("short") << "2021-1-1" << qQNaN();
    QTest::newRow("tail") << "2021-01-01x" << qQNaN();
    QTest::newRow("hex second") << "2021-01-01T10:00:0x1" << qQNaN();
  }
  void dates() {
    QFETCH(QString, text);
    QFETCH(double, seconds);
    const auto found = parseIsoDate(text.toStdString());
    QCOMPARE(found.has_value(), !std::isnan(seconds));
    if (found) {
      QCOMPARE(*found, seconds);
      QCOMPARE(isoDate(*found), text.toStdString().substr(0, 10));
    }
  }
};

QTEST_APPLESS_MAIN(TestDelimitedText)
#include "test_delimited_text.moc"
