#include "engine/core/numbers.h"
#include "engine/data/read_dataset.h"
#include "tests/support/german_locale.h"

#include <QtTest>

using namespace nullcline;

namespace {

Expected<Dataset> read(const std::string& text, const ReadOptions& options = {}, std::stop_token stop = {}) {
  return readDatasetText(text, "t.csv", options, stop);
}

const DataNote* findNote(const Dataset& dataset, const char* part) {
  for (const auto& note : dataset.notes)
    if (note.text.find(part) != std::string::npos)
      return &note;
  return nullptr;
}

bool isNear(const std::vector<double>& a, const std::vector<double>& b) {
  bool same = a.size() == b.size();
  for (std::size_t i = 0; same && i < a.size(); ++i)
    same = (std::isnan(a[i]) && std::isnan(b[i])) || a[i] == b[i];
  return same;
}

} // namespace

class TestWideCsv : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void oneTrajectoryWithoutId() {
    const auto data = read("Time [h],prey [g/L],predator\n0,1,2\n0.5,,-3e-2\n2,+4,5.\n");
    QVERIFY2(data.hasValue(), data ? "" : data.error().message.c_str());
    QCOMPARE(data->time_name, std::string("Time"));
    QCOMPARE(data->time_unit, std::string("h"));
    QVERIFY((data->channels == std::vector<Channel>{{"prey", "g/L"}, {"predator", ""}}));
    QCOMPARE(data->trajectories.size(), std::size_t(1));
    QVERIFY(isNear(data->trajectories[0].times, {0, 0.5, 2}));
    QVERIFY(isNear(data->trajectories[0].values, {1, 2, kMissing, -0.03, 4, 5}));
    QVERIFY(data->notes.empty());
  }

  void rowsOfTrajectoriesMayBeMixed() {
    const auto data = read("x,subject,t\n1,007,0\n2,524726e8,5\n3,007,2\n4,524726e8,1\n5,007,1.5\n");
    QVERIFY2(data.hasValue(), data ? "" : data.error().message.c_str());
    QCOMPARE(data->trajectories.size(), std::size_t(2));
    QCOMPARE(data->trajectories[0].id, std::string("007"));
    QCOMPARE(data->trajectories[1].id, std::string("524726e8"));
    QVERIFY(isNear(data->trajectories[0].times, {0, 1.5, 2}));
    QVERIFY(isNear(data->trajectories[0].values, {1, 5, 3}));
    QVERIFY(isNear(data->trajectories[1].values, {4, 2}));
    const DataNote* note = findNote(*data, "sorted by time");
    QVERIFY(note && note->count == 2 && !note->dropped);
  }

  void missingTokens() {
    const auto data =
        read("t,x,y\n0,NA,1\n1,n/a,1\n2,NaN,1\n3,null,1\n4,.,1\n5,-,1\n6,#N/A,1\n7, ,1\n8,\"\",1\n9,5,1\n");
    QVERIFY2(data.hasValue(), data ? "" : data.error().message.c_str());
    const DatasetSummary summary = summarize(*data);
    QCOMPARE(summary.missing, std::size_t(9));
    QCOMPARE(summary.observed, std::size_t(11));
  }

  void refusals_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("parts");
    const auto row = [](const char* name, const char* text, const QStringList& parts) {
      QTest::newRow(name) << QString(text) << parts;
    };
    row("decimal comma", "t,x\n0,1\n1,\"1,5\"\n", {"t.csv, line 3, column 2 (x)", "found \"1,5\"", "decimal point"});
    row("commas that may be thousands", "t;x\n0;1,234\n1;1,500\n", {"line 2, column 2 (x)", "decimal point"});
    row("points and commas", "t;x\n0;0.1\n1;1,5\n", {"line 3, column 2 (x)", "decimal point"});
    row("word among numbers", "t,x,y\n0,1,1\n1,bad,2\n", {"line 3, column 2 (x)", "found \"bad\"", "a number"});
    row("word before numbers", "t,x,y\n0,bad,1\n1,1,2\n", {"line 2, column 2 (x)", "found \"bad\""});
    row("infinity", "t,x\n0,1\n1,inf\n", {"line 3, column 2", "finite number"});
    row("minus infinity only", "t,x\n0,-Inf\n1,-inf\n", {"line 2, column 2", "finite number"});
    row("overflow", "t,x\n0,1\n1,1e999\n", {"line 3, column 2", "finite number"});
    row("unit in cell", "t,x\n0,1\n1,1.5 mg\n", {"found \"1.5 mg\""});
    row("too few fields", "t,x,y\n0,1,2\n1,2\n", {"line 3", "found 2 fields where the header has 3"});
    row("too many fields", "t,x\n0,1\n1,2,3\n", {"line 3", "found 3 fields where the header has 2", "quotes"});
    row("time stands still", "t,x\n0,1\n1,2\n1,3\n", {"line 4", "does not come after 1 of line 3", "\"id\""});
    row("time goes back", "t,x\n0,1\n5,2\n1,3\n", {"line 4, column 1 (t)", "the time 1", "5 of line 3"});
    row("repeated time", "id,t,x\na,0,1\nb,0,1\na,1,2\nb,1,1\na,0,3\n",
        {"lines 2 and 6", "trajectory \"a\"", "time 0 twice"});
    row("time is text", "t,x\nmorning,1\nnoon,2\n", {"line 2, column 1 (t)", "found \"morning\"", "a time"});
    row("date among numbers", "t,x\n0,1\n2020-01-01,2\n", {"line 3", "found \"2020-01-01\""});
    row("number among dates", "t,x\n2020-01-01,1\n7,2\n", {"line 3", "a date such as"});
    row("infinite time", "t,x\n0,1\ninf,2\n", {"line 3, column 1", "finite number"});
    row("blank id", "id,t,x\na,0,1\n,1,2\n", {"line 3, column 1 (id)", "name"});
    row("same name", "t,x,X\n0,1,1\n1,2,2\n", {"line 1", "columns 2 and 3", "\"X\""});
    row("same name beside units", "t,x [g],x [kg]\n0,1,1\n1,2,2\n", {"columns 2 and 3"});
    row("empty", "", {"t.csv is empty"});
    row("blank lines only", "\n\n", {"t.csv is empty"});
    row("header only", "t,x\n", {"has a header but no rows"});
    row("time only", "t\n0\n1\n", {"at least one state column"});
    row("no numbers", "t,x\n0,a\n1,b\n", {"holds a number"});
    row("one row", "t,x\n0,1\n", {"observed at two times or more", "Add rows"});
    row("id names rows", "id,t,x\n1,0,1\n2,1,1\n3,2,1\n", {"two times or more", "column \"id\" names trajectories"});
  }
  void refusals() {
    QFETCH(QString, text);
    QFETCH(QStringList, parts);
    const auto data = read(text.toStdString());
    QVERIFY(!data);
    QCOMPARE(data.error().kind, ErrorKind::bad_input);
    for (const auto& part : parts)
      QVERIFY2(data.error().message.find(part.toStdString()) != std::string::npos, data.error().message.c_str());
  }

  // Whatever is left out is counted, and marked as dropped.
  void whatIsLeftOutIsNoted() {
    const auto data =
        read("id,t,x,species,empty,\na,0,1,fox,,\na,1,2,fox,NA,\na,,3,fox,,\nb,0,1,hare,,\nc,0,,,,\nc,1,,,,\n");
    QVERIFY2(data.hasValue(), data ? "" : data.error().message.c_str());
    QCOMPARE(data->channels.size(), std::size_t(1));
    QCOMPARE(data->trajectories.size(), std::size_t(1));
    const auto counted = [&](const char* part) {
      const DataNote* note = findNote(*data, part);
      return note && note->dropped ? static_cast<int>(note->count) : -1;
    };
    QCOMPARE(counted("Rows without a time"), 1);
    QCOMPARE(counted("species holds text only"), 4);
    QCOMPARE(counted("empty is never observed"), 0);
    QCOMPARE(counted("Column 6 has no name"), 0);
    QCOMPARE(counted("fewer than two times"), 2);
  }

  void datesBecomeDays() {
    const auto data = read("date,x\n2020-02-28,1\n2020-03-01T12:00,2\n2020-03-02 06:00:00,3\n");
    QVERIFY2(data.hasValue(), data ? "" : data.error().message.c_str());
    QVERIFY(isNear(data->trajectories[0].times, {0, 2.5, 3.25}));
    QCOMPARE(data->time_unit, std::string("d"));
    QVERIFY(findNote(*data, "days since 2020-02-28"));
  }

  void columnsAreFoundByName() {
    const auto data = read("a,hour,T\n1,0,20\n2,1,21\n");
    QVERIFY(data && data->time_name == "hour" && data->channels[1].name == "T");
    const auto first = read("when,x\n0,20\n1,21\n");
    QVERIFY(first && first->time_name == "when" && findNote(*first, "taken as the time"));
    const auto second = read("id,when,x\na,0,20\na,1,21\n");
    QVERIFY(second && second->time_name == "when" && second->trajectories[0].id == "a");
  }

  void textIsNoTimeWhereSomethingElseCanBe() {
    const auto comma = read("strain;Time, days;x\nA;0;1\nA;1;2\nB;0;3\nB;1;4\n");
    QVERIFY2(comma.hasValue(), comma ? "" : comma.error().message.c_str());
    QCOMPARE(comma->trajectories.size(), std::size_t(2));
    QVERIFY(isNear(comma->trajectories[1].times, {0, 1}) && isNear(comma->trajectories[1].values, {3, 4}));
    const auto unnamed = read("strain;since start;x\nA;0;1\nA;1;2\nB;0;3\nB;1;4\n");
    QVERIFY2(unnamed.hasValue(), unnamed ? "" : unnamed.error().message.c_str());
    QVERIFY(findNote(*unnamed, "column 2 (since start) is taken as the time"));
    QCOMPARE(unnamed->trajectories.size(), std::size_t(2));
  }

  void columnsCanBeChosen() {
    ReadOptions options;
    options.time_column = "when";
    options.id_column = "WHO";
    options.state_columns = {"b", "a [g]"};
    const std::string table = "time,when,who,a [g],b,id\nx,0,k,1,2,9\ny,1,k,3,4,9\n";
    const auto data = read(table, options);
    QVERIFY2(data.hasValue(), data ? "" : data.error().message.c_str());
    QVERIFY((data->channels == std::vector<Channel>{{"b", ""}, {"a", "g"}}));
    QVERIFY(isNear(data->trajectories[0].values, {2, 1, 4, 3}));

    const auto message = [&](ReadOptions changed, const std::string& text) {
      const auto refused = read(text, changed);
      return refused ? std::string() : refused.error().message;
    };
    ReadOptions wrong = options;
    wrong.time_column = "clock";
    QVERIFY(message(wrong, table).find("no column \"clock\" for the time. The columns are: time, when") !=
            std::string::npos);
    wrong = options;
    wrong.state_columns = {"time"};
    QVERIFY(message(wrong, table).find("found \"x\"") != std::string::npos);
    wrong.state_columns = {"b", "b"};
    QVERIFY(message(wrong, table).find("asked for twice") != std::string::npos);
    wrong.state_columns = {"c"};
    QVERIFY(message(wrong, "when,who,c\n0,k,\n1,k,NA\n").find("no value at all") != std::string::npos);
  }

  void areaIsRefusedForWideTables() {
    ReadOptions options;
    options.hub.area = "Italy";
    const auto data = read("t,x\n0,1\n1,2\n", options);
    QVERIFY(!data && data.error().kind == ErrorKind::usage);
  }

  void readingCanBeCancelled() {
    std::stop_source source;
    source.request_stop();
    const auto data = read("t,x\n0,1\n1,2\n", {}, source.get_token());
    QVERIFY(!data && data.error().kind == ErrorKind::failed);
  }

  void missingFileIsNamed() {
    const auto data = readDataset("/nowhere/data.csv");
    QVERIFY(!data && data.error().kind == ErrorKind::bad_input);
    QVERIFY(data.error().message.find("/nowhere/data.csv") != std::string::npos);
  }

  // Numbers in files are read in the C locale whatever the program's locale says.
  void localeDoesNotMatter() {
    if (!GermanLocale::canBeHad())
      QSKIP("There is nothing to make a German locale from: localedef and Debian's package locales are needed.");
    const GermanLocale german;
    QVERIFY(german.isInForce());
    const auto data = read("t,x\n0.25,1.5\n1.75,2.5e-3\n");
    QVERIFY(data.hasValue());
    QVERIFY(isNear(data->trajectories[0].values, {1.5, 0.0025}));
    QCOMPARE(formatNumber(1.5), std::string("1.5"));
  }
};

QTEST_APPLESS_MAIN(TestWideCsv)
#include "test_wide_csv.moc"
