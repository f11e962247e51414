// What is said about the columns of several files that are read together.
#include "engine/data/import_table.h"

#include <QTemporaryDir>
#include <QtTest>

#include <fstream>

using namespace nullcline;

class TestColumnReports : public QObject {
  Q_OBJECT

  QTemporaryDir directory_;

  std::filesystem::path write(const char* name, const std::string& bytes) {
    const std::filesystem::path path = directory_.filePath(name).toStdString();
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
  }
  using Files = std::vector<std::filesystem::path>;

 private Q_SLOTS:
  void everyFileCounts() {
    ImportRecipe recipe;
    recipe.repairs.unreadable = UnreadableCells::missing;
    const Files files = {write("a.csv", "t,x\n0,5\n1,\n2,bad\n"), write("b.csv", "t,x\n10,7\n11,odd\n12,3\n13,NA\n")};
    const auto data = importTable(files, recipe);
    QVERIFY2(data.hasValue(), data ? "" : data.error().message.c_str());
    QCOMPARE(data->report.columns.size(), std::size_t(2));
    const auto& time = data->report.columns[0];
    const auto& x = data->report.columns[1];
    QCOMPARE(time.count, std::size_t(7));
    QCOMPARE(time.minimum + " " + time.maximum, std::string("0 13"));
    QVERIFY(time.order == ColumnOrder::increasing);
    QVERIFY(x.count == 7 && x.missing == 2 && x.unreadable == 2);
    QCOMPARE(x.minimum + " " + x.maximum, std::string("3 7"));
    QVERIFY((x.first_unreadable == std::vector<UnreadableCell>{{4, "bad", 0}, {3, "odd", 1}}));
    QVERIFY(data->report.files.at(1).ends_with("b.csv"));
  }
  void filesAreNotOneSequence() {
    // Each runs forward; that the second begins before the first has ended is no fault.
    const Files files = {write("c.csv", "t,x,k\n5,1,4\n6,2,4\n"), write("d.csv", "t,x,k\n0,3,9\n1,4,9\n")};
    const auto data = importTable(files, {});
    QVERIFY2(data.hasValue(), data ? "" : data.error().message.c_str());
    QVERIFY(data->report.columns[0].order == ColumnOrder::increasing);
    QVERIFY(data->report.columns[2].order == ColumnOrder::constant_each);
    QCOMPARE(data->report.columns[2].repeated, std::size_t(2));
  }
  void columnsAreMatchedByName() {
    const Files files = {write("e.csv", "t,x,note\n0,1,a\n1,2,b\n"), write("f.csv", "y;x;t;note\n7;3;0;b\n8;4;1;c\n")};
    const auto data = importTable(files, {});
    QVERIFY2(data.hasValue(), data ? "" : data.error().message.c_str());
    const auto& columns = data->report.columns;
    QCOMPARE(columns.size(), std::size_t(4));
    QCOMPARE(columns[1].name + columns[1].maximum, std::string("x4"));
    QCOMPARE(columns[3].name + columns[3].role, std::string("ystate"));
    QVERIFY((columns[3].files == std::vector<std::size_t>{1} && columns[1].files == std::vector<std::size_t>{0, 1}));
  }
  void aChosenStateMayBeInOneFileOnly() {
    const Files files = {write("p1.csv", "t,x,y\n0,1,5\n1,2,6\n"), write("p2.csv", "t,x,z\n0,1,50\n1,2,60\n")};
    ImportRecipe recipe;
    const auto choose = [&](const std::string& names) {
      recipe.columns.clear();
      for (const char name : names)
        recipe.columns.push_back({std::string(1, name), ColumnRole::state, ""});
      return importTable(files, recipe);
    };
    const auto data = choose("zyx");
    QVERIFY2(data.hasValue(), data ? "" : data.error().message.c_str());
    QVERIFY(data->data.channels[0].name == "z" && data->data.channels[1].name == "y");
    QVERIFY(std::isnan(data->data.value(data->data.trajectories[0], 0, 0)));
    QCOMPARE(data->data.value(data->data.trajectories[1], 1, 0), 60.0);
    QCOMPARE(data->data.value(data->data.trajectories[0], 1, 1), 6.0);
    const auto unknown = choose("xq");
    QVERIFY(!unknown && unknown.error().message.find("None of the 2 files has a column \"q\"") != std::string::npos);
    const auto none = choose("y");
    QVERIFY(!none && none.error().message.find("none of the states") != std::string::npos);
  }
  void aUnitThatOneFileLacksCanBeGiven() {
    const Files files = {write("u1.csv", "t,x\ns,g\n0,5\n1,6\n"), write("u2.csv", "t,x\n0,50\n1,60\n")};
    const auto refused = importTable(files, {});
    QVERIFY(!refused && refused.error().message.find("the time has no unit here and is in \"s\"") != std::string::npos);
    ImportRecipe recipe;
    recipe.columns = {{"t", ColumnRole::automatic, "s"}, {"x", ColumnRole::automatic, "g"}};
    const auto data = importTable(files, recipe);
    QVERIFY2(data && data->data.time_unit == "s", data ? "" : data.error().message.c_str());
  }
  void datesHaveOneRange() {
    const Files files = {write("g.csv", "date,x\n2020-03-01,1\n2020-03-02,2\n"),
                         write("h.csv", "date,x\n2020-02-01,1\n2020-02-02,2\n")};
    const auto data = importTable(files, {});
    QVERIFY2(data.hasValue(), data ? "" : data.error().message.c_str());
    QCOMPARE(data->report.columns[0].minimum, std::string("2020-02-01"));
    QCOMPARE(data->report.columns[0].maximum, std::string("2020-03-02"));
  }
  void namesOfRunsAreCountedOnce() {
    const Files files = {write("i.csv", "run,t,x\na,0,1\na,1,2\nb,0,3\nb,1,4\n"),
                         write("j.csv", "run,t,x\nb,0,1\nb,1,2\nc,0,3\nc,1,4\n")};
    const auto data = importTable(files, {});
    QVERIFY2(data.hasValue(), data ? "" : data.error().message.c_str());
    QCOMPARE(data->report.columns[0].distinct, std::size_t(3));
  }
  void whatWasFoundUntilAnErrorIsThere() {
    const Files files = {write("k.csv", "t,x\n0,1\n1,2\n"), write("l.csv", "t,x\n0,1\n1,bad\n")};
    const auto preview = previewImport(files, {});
    QVERIFY2(preview.hasValue(), preview ? "" : preview.error().message.c_str());
    QCOMPARE(preview->report.columns[1].count, std::size_t(4));
    QVERIFY((preview->report.columns[1].first_unreadable == std::vector<UnreadableCell>{{3, "bad", 1}}));
  }
  void unevenRowsAreKnownByTheirKind() {
    std::vector<ImportProblem> problems;
    ImportProgress progress;
    progress.problems = &problems;
    QVERIFY(!importText("t,x,y\n0,1,2\n1,2\n2,3,4\n", "t.csv", {}, progress));
    QCOMPARE(problems.front().remedies.size(), std::size_t(2));
    // The same words in a name of a file do not make it a row of another length.
    QVERIFY(!importText("t,x\n0,bad\n1,2\n2,3\n", "found 2 fields where the header has 3.csv", {}, progress));
    for (const auto& remedy : problems.front().remedies)
      QVERIFY(remedy.path != "repairs.uneven");
    QVERIFY(!importText("t,x\n0,\"a\n1,2\n", "a where the header has b.csv", {}, progress));
    QVERIFY2(problems.front().remedies.empty(), "an open quote is no row of another length either");
  }
};

QTEST_APPLESS_MAIN(TestColumnReports)
#include "test_column_reports.moc"
