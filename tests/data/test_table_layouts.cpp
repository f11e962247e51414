// Long tables, blocks, several files, NONMEM, PEtab; times of day; packed files.
#include "engine/core/options_json.h"
#include "engine/data/import_table.h"
#include "tests/support/gzipped.h"
#include "tests/support/zipped.h"

#include <QTemporaryDir>
#include <QtTest>

#include <fstream>

using namespace nullcline;

namespace {

Expected<ImportedData> read(const std::string& text, const ImportRecipe& recipe = {}) {
  return importText(text, "t.csv", recipe);
}

ImportRecipe set(const ImportRecipe& recipe, const char* path, const char* value) {
  const auto changed = withRemedy(recipe, {"", path, value});
  return changed ? *changed : ImportRecipe{};
}

bool isSame(const std::vector<double>& a, const std::vector<double>& b) {
  bool same = a.size() == b.size();
  for (std::size_t i = 0; same && i < a.size(); ++i)
    same = (std::isnan(a[i]) && std::isnan(b[i])) || a[i] == b[i];
  return same;
}

std::size_t noted(const Expected<ImportedData>& imported, const char* part) {
  for (const auto& note : imported->data.notes)
    if (note.text.find(part) != std::string::npos)
      return note.count;
  return 0;
}

bool isNoted(const Expected<ImportedData>& imported, const char* part) {
  const auto& notes = imported->data.notes;
  return std::any_of(notes.begin(), notes.end(),
                     [&](const auto& note) { return note.text.find(part) != std::string::npos; });
}

const std::string kTable = "t,x\n0,1\n1,2\n2,4\n";

} // namespace

class TestTableLayouts : public QObject {
  Q_OBJECT

  QTemporaryDir directory_;

  std::filesystem::path write(const char* name, const std::string& bytes) {
    const std::filesystem::path path = directory_.filePath(name).toStdString();
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
  }
  static Expected<ImportedData> import(const std::filesystem::path& path, const ImportRecipe& recipe = {}) {
    return importTable(std::span(&path, 1), recipe);
  }

 private Q_SLOTS:
  void longTable() {
    const auto data = read("id,time,variable,value\na,1,y,20\na,0,x,1\na,1,x,2\nb,0,x,5\nb,2,x,6\n");
    QVERIFY2(data.hasValue(), data ? "" : data.error().message.c_str());
    QVERIFY(data->recipe.layout == TableFormat::long_table);
    QVERIFY(data->data.channels[0].name == "y" && data->data.channels[1].name == "x");
    QVERIFY(isSame(data->data.trajectories[0].values, {kMissing, 1, 20, 2}));
    QVERIFY(isSame(data->data.trajectories[1].times, {0, 2}));
  }
  void whatTellsRowsOfOneTimeApartNamesTheTrajectories_data() {
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QStringList>("ids");
    QTest::newRow("one after the other") << QByteArray(
                                                "strain,time,od\nwt,0,1\nwt,1,2\nwt,2,4\nmut,0,1\nmut,1,3\nmut,2,9\n")
                                         << QStringList{"wt", "mut"};
    QTest::newRow("row by row") << QByteArray("time,od,well\n0,1,A1\n0,2,A2\n1,3,A1\n1,4,A2\n2,5,A1\n2,6,A2\n")
                                << QStringList{"A1", "A2"};
    QTest::newRow("replicates by number")
        << QByteArray("replicate;time;od\n1;0;1\n1;1;2\n2;0;1\n2;1;3\n") << QStringList{"1", "2"};
    QTest::newRow("two columns together")
        << QByteArray(
               "strain,replicate,time,od\nwt,1,0,1\nwt,1,1,2\nwt,2,0,3\nwt,2,1,4\nmut,1,0,5\nmut,1,1,6\nmut,2,0,7\n"
               "mut,2,1,8\n")
        << QStringList{"wt / 1", "wt / 2", "mut / 1", "mut / 2"};
    QTest::newRow("phases of one curve") << QByteArray(
                                                "phase,time,od\nlag,0,1\nlag,1,2\nlag,2,3\nlog,3,4\nlog,4,6\nlog,5,9\n")
                                         << QStringList{"1"};
    QTest::newRow("a number of no such name")
        << QByteArray("time,od,dose\n0,1,5\n1,2,5\n2,4,5\n3,1,7\n4,3,7\n5,9,7\n") << QStringList{"1"};
  }
  void whatTellsRowsOfOneTimeApartNamesTheTrajectories() {
    QFETCH(QByteArray, table);
    QFETCH(QStringList, ids);
    const auto data = read(table.toStdString());
    QVERIFY2(data.hasValue(), data ? "" : data.error().message.c_str());
    QStringList found;
    for (const auto& trajectory : data->data.trajectories)
      found << QString::fromStdString(trajectory.id);
    QCOMPARE(found, ids);
    QCOMPARE(isNoted(data, "Rows of the same time differ in"), ids.size() > 1);
  }
  // A remark is no name; what the user sets aside stays aside; no number becomes a name without a word for it.
  void otherColumnsNameNothing() {
    const char* remarks = "time,od,remark\n0,1,ok\n0,2,ok\n1,3,ok\n1,4,spilled\n";
    QVERIFY(!read(remarks));
    QVERIFY(!read("time,od,dose\n0,1,5\n1,2,5\n0,1,7\n1,3,7\n"));
    ImportRecipe aside;
    aside.columns.push_back({"strain", ColumnRole::ignored, {}});
    QVERIFY(!read("strain,time,od\nwt,0,1\nwt,1,2\nmut,0,1\nmut,1,3\n", aside));
  }
  void longTableWithRepeats() {
    const std::string text = "time,variable,value\n0,x,1\n0,x,3\n1,x,5\n";
    const auto refused = read(text);
    QVERIFY(!refused && refused.error().message.find("lines 2 and 3") != std::string::npos);
    const auto data = read(text, set({}, "repairs.repeated", "mean"));
    QVERIFY(data && isSame(data->data.trajectories[0].values, {2, 5}));
  }
  void blocksBetweenBlankLines() {
    const auto data = read("t,x\n0,1\n1,2\n\n0,3\n1,4\n2,5\n\nt,x\n0,6\n1,7\n");
    QVERIFY2(data.hasValue(), data ? "" : data.error().message.c_str());
    QVERIFY(data->recipe.layout == TableFormat::blocks);
    QCOMPARE(data->data.trajectories.size(), std::size_t(3));
    QVERIFY(isSame(data->data.trajectories[1].values, {3, 4, 5}));
    QCOMPARE(noted(data, "Repeated headers"), std::size_t(1));
  }
  void blankLinesInOneTrajectory() {
    const auto data = read("t,x\n0,1\n1,2\n\n2,3\n3,4\n");
    QVERIFY(data && data->data.trajectories.size() == 1);
  }
  void oneFilePerTrajectory() {
    const std::vector<std::filesystem::path> files = {write("a.csv", "t [h],x\n0,1\n1,2\n"),
                                                      write("b.csv", "y;t [min];x\n7;0;3\n8;60;4\n")};
    const auto data = importTable(files, {});
    QVERIFY2(data.hasValue(), data ? "" : data.error().message.c_str());
    QVERIFY(data->data.trajectories[0].id == "a" && data->data.trajectories[1].id == "b");
    QVERIFY(isSame(data->data.trajectories[1].times, {0, 1})); // minutes became hours
    QVERIFY(isSame(data->data.trajectories[0].values, {1, kMissing, 2, kMissing}));
    QVERIFY(isSame(data->data.trajectories[1].values, {3, 7, 4, 8}));
  }
  void filesWithUnknownUnitsOfTimeDoNotMix() {
    const std::vector<std::filesystem::path> files = {write("c.csv", "t [h],x\n0,1\n1,2\n"),
                                                      write("d.csv", "t [cycles],x\n0,3\n60,4\n")};
    const auto data = importTable(files, {});
    QVERIFY(!data && data.error().message.find("cannot be compared") != std::string::npos);
  }
  void nonmem() {
    const std::string text =
        "ID,TIME,AMT,DV,EVID,MDV,CENS,WT\n1,0,100,.,1,1,0,70\n1,1,.,5,0,0,0,70\n1,2,.,4,0,0,0,70\n"
        "1,3,.,0.5,0,0,1,70\n2,0,100,.,1,1,0,60\n2,1,.,6,0,0,0,60\n2,2,.,9,0,1,0,60\n2,4,.,3,0,0,0,60\n";
    const auto data = read(text);
    QVERIFY2(data.hasValue(), data ? "" : data.error().message.c_str());
    QVERIFY(data->recipe.layout == TableFormat::nonmem);
    QVERIFY(isSame(data->data.trajectories[0].values, {5, 4}) && isSame(data->data.trajectories[1].times, {1, 4}));
    QCOMPARE(noted(data, "Rows with a dose"), std::size_t(2));
    QCOMPARE(noted(data, "Censored"), std::size_t(1));
    QCOMPARE(noted(data, "no observation"), std::size_t(1));
    const auto kept = read(text, set({}, "repairs.censored", "keep"));
    QVERIFY(kept && isSame(kept->data.trajectories[0].values, {5, 4, 0.5}));
  }
  void nonmemCompartmentsOccasionsAndComments() {
    const std::string two = "ID,TIME,DV,AMT,EVID,CMT\n1,0,0,100,1,1\n1,1,49,0,0,2\n1,1,0.1,0,0,3\n1,2,48,0,0,2\n";
    const auto apart = read(two);
    QVERIFY2(apart.hasValue(), apart ? "" : apart.error().message.c_str());
    QVERIFY(apart->data.channels.size() == 2 && apart->data.channels[1].name == "DV 3");
    const auto one = read("ID,TIME,DV,AMT,EVID,CMT\n1,0,0,100,1,1\n1,1,49,0,0,2\n1,2,48,0,0,2\n");
    QVERIFY(one && one->data.channels.size() == 1 && one->data.channels[0].name == "DV");
    const std::string occasions = "ID,OCC,TIME,DV\n1,1,0,5\n1,1,2,4\n1,2,1,9\n1,2,3,8\n";
    const auto mixed = read(occasions);
    QVERIFY(!mixed && mixed.error().message.find("line 4") != std::string::npos);
    QVERIFY2(mixed.error().message.find("an occasion") != std::string::npos, mixed.error().message.c_str());
    ImportRecipe by_occasion;
    by_occasion.columns = {{"ID", ColumnRole::trajectory, ""}, {"OCC", ColumnRole::trajectory, ""}};
    const auto told = read(occasions, by_occasion);
    QVERIFY2(told.hasValue(), told ? "" : told.error().message.c_str());
    QVERIFY(told->data.trajectories.size() == 2 && isSame(told->data.trajectories[1].values, {9, 8}));
    const std::string comments = "C,ID,TIME,DV\n,1,0,1\n,1,1,2\nC,1,3,999\n";
    const auto comment = read(comments);
    QVERIFY(!comment && comment.error().message.find("marks rows as comments") != std::string::npos);
    ImportRecipe set_aside;
    set_aside.columns = {{"C", ColumnRole::ignored, ""}};
    QVERIFY(read(comments, set_aside).hasValue());
  }
  void seriesOfLongTablesAreNotMixedUnseen() {
    const auto sorted = read("id,time,variable,value\na,2,x,3\na,0,x,1\na,1,x,2\n");
    QVERIFY(sorted && isSame(sorted->data.trajectories[0].values, {1, 2, 3}));
    QCOMPARE(noted(sorted, "were sorted by time"), std::size_t(2));
    const std::string replicates = "id,rep,time,variable,value\na,1,0,x,1\na,1,2,x,2\na,2,1,x,8\na,2,3,x,9\n";
    const auto mixed = read(replicates);
    QVERIFY(!mixed && mixed.error().message.find("a replicate") != std::string::npos);
    QVERIFY(read(replicates, set({}, "repairs.order", "sort")).hasValue());
    const auto unused = read("id,time,variable,value,unit\na,0,x,1,mg\na,1,x,2,g\n");
    QVERIFY(unused);
    const auto& notes = unused->data.notes;
    QVERIFY(std::any_of(notes.begin(), notes.end(), [](const DataNote& note) {
      return note.text.find("not used") != std::string::npos && note.text.find(": unit.") != std::string::npos;
    }));
  }
  void timesOfDayThatGoBackAreNeverSortedUnasked_data() {
    QTest::addColumn<QByteArray>("table");
    QTest::newRow("wide") << QByteArray("id,time,x\na,22:00,1\na,00:00,2\nb,09:00,3\nb,10:00,4\n");
    QTest::newRow("long") << QByteArray("id,time,variable,value\na,22:00,x,1\na,00:00,x,2\nb,09:00,x,3\nb,10:00,x,4\n");
    QTest::newRow("nonmem") << QByteArray("ID,TIME,DV\na,22:00,1\na,00:00,2\nb,09:00,3\nb,10:00,4\n");
  }
  void timesOfDayThatGoBackAreNeverSortedUnasked() {
    QFETCH(QByteArray, table);
    const auto refused = read(table.toStdString());
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.find("00:00:00") != std::string::npos &&
                 refused.error().message.find("new day") != std::string::npos,
             refused.error().message.c_str());
    const auto next_day = read(table.toStdString(), set({}, "repairs.midnight", "next-day"));
    QVERIFY2(next_day.hasValue(), next_day ? "" : next_day.error().message.c_str());
    QVERIFY(isSame(next_day->data.trajectories[0].times, {79200, 86400}));
    QVERIFY(isSame(next_day->data.trajectories[1].times, {32400, 36000}));
    QCOMPARE(noted(next_day, "a new day was begun"), std::size_t(1));
    const auto sorted = read(table.toStdString(), set({}, "repairs.order", "sort"));
    QVERIFY(sorted && isSame(sorted->data.trajectories[0].values, {2, 1}));
  }
  void aHeaderThatContradictsItsTimesOfDayIsRefused() {
    for (const char* unit : {"min", "min:s", "s"}) {
      const auto data = read("time [" + std::string(unit) + "],x\n0:20,1\n0:40,2\n");
      QVERIFY2(!data && data.error().message.find("hours and minutes") != std::string::npos, unit);
    }
    QVERIFY(read("time [h:min],x\n0:20,1\n0:40,2\n").hasValue());
  }
  void petab() {
    const auto data = read("observableId\tsimulationConditionId\tmeasurement\ttime\nobs_a\tc1\t1\t0\nobs_a\tc1\t2\t5\n"
                           "obs_b\tc1\t3\t5\nobs_a\tc2\t4\t0\nobs_a\tc2\t5\t5\nobs_a\tc2\t9\tinf\n");
    QVERIFY2(data.hasValue(), data ? "" : data.error().message.c_str());
    QVERIFY(data->recipe.layout == TableFormat::petab && data->data.trajectories[1].id == "c2");
    QVERIFY(isSame(data->data.trajectories[0].values, {1, kMissing, 2, 3}));
    QCOMPARE(noted(data, "steady states"), std::size_t(1));
    QVERIFY2(noted(data, "without a time") == 0, "no row is counted twice");
  }
  void timesOfDay() {
    const std::string text = "time,x\n22:00,1\n23:30:30,2\n00:15,3\n";
    QVERIFY(!read(text));
    const auto data = read(text, set({}, "repairs.midnight", "next-day"));
    QVERIFY(data && isSame(data->data.trajectories[0].times, {79200, 84630, 87300}));
    const auto hours =
        read("time,x\n1:00 PM,1\n2:30 PM,2\n", set(set({}, "time.unit", "hours"), "time.origin", "13:00"));
    QVERIFY(hours && isSame(hours->data.trajectories[0].times, {0, 1.5}));
  }
  void originAndUnit() {
    const auto dates =
        read("date,x\n2020-01-08,1\n2020-01-15,2\n", set(set({}, "time.origin", "2020-01-01"), "time.unit", "weeks"));
    QVERIFY(dates && isSame(dates->data.trajectories[0].times, {1, 2}));
    const auto numbers = read("time [min],x\n60,1\n120,2\n", set(set({}, "time.origin", "60"), "time.unit", "hours"));
    QVERIFY(numbers && isSame(numbers->data.trajectories[0].times, {0, 1}) && numbers->data.time_unit == "h");
  }
  void packedFilesAreReadInPlace() {
    for (const auto& path :
         {write("t.csv.gz", gzipped(kTable)), write("two.csv.gz", gzipped("t,x\n0,1\n") + gzipped("1,2\n2,4\n")),
          write("t.zip", zipped({{"folder/t.csv", kTable}, {"readme.md", "no table"}}))}) {
      const auto data = import(path);
      QVERIFY2(data.hasValue(), data ? "" : data.error().message.c_str());
      QVERIFY(isSame(data->data.trajectories[0].values, {1, 2, 4}));
    }
    const auto beside = import(write("beside.zip", zipped({{"t.csv", kTable}, {"readme.txt", "no table"}})));
    QVERIFY2(beside.hasValue(), beside ? "" : beside.error().message.c_str());
    const auto several = write("several.zip", zipped({{"a.csv", kTable}, {"b.csv", "t,x\n0,7\n1,8\n"}}));
    const auto refused = import(several);
    QVERIFY(!refused && refused.error().message.find("a.csv, b.csv") != std::string::npos);
    const auto chosen = import(several, set({}, "text.member", "b.csv"));
    QVERIFY(chosen && isSame(chosen->data.trajectories[0].values, {7, 8}));
  }
  void errorsNameTheFileInTheArchive() {
    const std::string damaged = "t,x\n0,1\n1,2\n";
    auto bytes = zipped({{"runs/a.csv", damaged}, {"b.csv", "t,x\n0,7\n1,bad\n2,9\n"}, {"empty.csv", ""}});
    bytes[bytes.find(damaged) + 4] = '8'; // its checksum no longer fits
    const auto path = write("several.zip", bytes);
    const auto error = [&](const char* member) {
      const auto data = import(path, set({}, "text.member", member));
      return data ? std::string() : data.error().message;
    };
    QVERIFY2(error("b.csv").starts_with("b.csv in " + path.string() + ", line 3, column 2 (x)"),
             error("b.csv").c_str());
    QVERIFY2(error("runs/a.csv").starts_with("runs/a.csv in " + path.string() + " is damaged"),
             error("runs/a.csv").c_str());
    QVERIFY2(error("empty.csv").starts_with("empty.csv in " + path.string() + " is empty"), error("empty.csv").c_str());
    const auto one = import(write("one.zip", zipped({{"only.csv", "t,x\n0,bad\n1,2\n"}})));
    QVERIFY(!one && one.error().message.starts_with("only.csv in "));
  }
  void archivesAreListed() {
    const auto path =
        write("several.zip", zipped({{"a.csv", kTable}, {"b/b.csv", kTable + "3,5\n"}, {"readme.txt", ""}}));
    const auto members = listArchive(path);
    QCOMPARE(members.size(), std::size_t(3));
    QVERIFY(members[1].name == "b/b.csv" && members[1].size == kTable.size() + 4 && members[1].can_be_table);
    QVERIFY(!members[2].can_be_table && memberToRead(members, "").empty() && memberToRead(members, "a.csv") == "a.csv");
    QVERIFY(listArchive(write("t.csv", kTable)).empty() && listArchive("/does/not/exist").empty());
    const auto preview = previewImport(std::span(&path, 1), {});
    QVERIFY(preview && preview->members.size() == 3 && preview->member.empty() && preview->raw_lines.empty());
    QVERIFY(preview->report.problems.size() == 1 && preview->report.problems[0].remedies.size() == 2);
    for (const auto& remedy : preview->report.problems[0].remedies)
      QVERIFY(import(path, *withRemedy({}, remedy)));
  }
  void namesInArchivesAreRead() {
    // Windows writes code page 437; others UTF-8 without saying so.
    const auto path =
        write("names.zip", zipped({{"M\x84rz.csv", kTable}, {"\x8Et\x82.csv", kTable}, {"Mai \u00FC.csv", kTable}}));
    const auto members = listArchive(path);
    QVERIFY(members.size() == 3 && members[0].name == "M\u00E4rz.csv" && members[1].name == "\u00C4t\u00E9.csv" &&
            members[2].name == "Mai \u00FC.csv");
    for (const auto& member : members)
      QVERIFY(import(path, set({}, "text.member", member.name.c_str())));
    QVERIFY(!import(path));
  }
  void workbooksAreNoArchives() {
    for (const auto& [name, about] :
         {std::pair("book.xlsx", "[Content_Types].xml"), std::pair("book.ods", "content.xml")}) {
      const auto path =
          write(name, zipped({{about, "<Types/>"}, {"xl/workbook.xml", "<x/>"}, {"docProps/app.xml", "<x/>"}}));
      QVERIFY(listArchive(path).empty());
      const auto refused = import(path);
      QVERIFY(!refused && refused.error().message.find("is a workbook of an office program") != std::string::npos);
      const auto preview = previewImport(std::span(&path, 1), {});
      QVERIFY(!preview || preview->members.empty());
    }
  }
  void archivesWithoutATableSaySo() {
    const auto none = import(write("none.zip", zipped({{"a.json", "{}"}, {"b.png", "picture"}})));
    QVERIFY(!none && none.error().message.find("holds no file that is named as tables") != std::string::npos);
    QVERIFY(none.error().message.find("a.json, b.png") != std::string::npos);
  }
  void theLastOfTwoMembersOfOneNameIsRead() {
    const auto path = write("twice.zip", zipped({{"a.csv", "t,x\n0,9\n1,9\n"}, {"b.csv", kTable}, {"a.csv", kTable}}));
    QCOMPARE(listArchive(path).size(), std::size_t(2));
    const auto data = import(path, set({}, "text.member", "a.csv"));
    QVERIFY(data && isSame(data->data.trajectories[0].values, {1, 2, 4}));
    QVERIFY(import(write("only.zip", zipped({{"a.csv", "t,x\n0,9\n1,9\n"}, {"a.csv", kTable}}))));
  }
  void aMemberIsLookedForInArchivesOnly() {
    const auto zip = write("r.zip", zipped({{"r1.csv", kTable}, {"r2.csv", kTable}}));
    const std::vector<std::filesystem::path> mixed = {write("f1.csv", "t,x\n0,7\n1,8\n"), zip};
    const auto data = importTable(mixed, set({}, "text.member", "r1.csv"));
    QVERIFY2(data.hasValue(), data ? "" : data.error().message.c_str());
    QVERIFY(data->data.trajectories.size() == 2);
    QVERIFY(!importTable(mixed, set({}, "text.member", "r3.csv")));
    const std::vector<std::filesystem::path> plain = {mixed[0], write("f2.csv", kTable)};
    QVERIFY(!importTable(plain, set({}, "text.member", "r1.csv")));
  }
  void filesAreNotReadAtTwoScales() {
    const auto german = write("g.csv", "t;x\n0;950.000\n1;1.000.250,5\n2;1.100.750\n");
    const auto unknown = write("u.csv", "t;x\n0;150.000\n1;180.500\n2;200.250\n");
    for (const auto& files : {std::vector{german, unknown}, std::vector{unknown, german}}) {
      const auto data = importTable(files, {});
      QVERIFY(!data && data.error().message.find("\"150.000\" in ") != std::string::npos);
      const auto same = importTable(files, set({}, "text.thousands", "point"));
      QVERIFY2(same.hasValue(), same ? "" : same.error().message.c_str());
      const auto& of_unknown = same->data.trajectories[files[0] == unknown ? 0 : 1];
      QVERIFY(isSame(of_unknown.values, {150000, 180500, 200250}));
    }
    const auto whole = write("w.csv", "t;x\n0;950.000\n1;1.000.250\n");
    QVERIFY(!importTable(std::vector{whole, unknown}, {}));
  }
  void damagedPacksAreRefused() {
    const std::string gz = gzipped(kTable), zip = zipped({{"t.csv", kTable}});
    for (std::size_t size = 1; size < gz.size(); ++size)
      QVERIFY(!import(write("cut.csv.gz", gz.substr(0, size))));
    for (std::size_t size = 1; size < zip.size(); ++size)
      QVERIFY(!import(write("cut.zip", zip.substr(0, size))));
    for (std::size_t i = 0; i < zip.size(); ++i) {
      std::string changed = zip;
      changed[i] = static_cast<char>(changed[i] ^ 0x55);
      const auto data = import(write("changed.zip", changed)); // some bytes do not matter; none may do harm
      QVERIFY(!data || isSame(data->data.trajectories[0].values, {1, 2, 4}));
    }
  }
  void bombsAreRefused() {
    const auto data = import(write("bomb.csv.gz", gzipped("t,x\n" + std::string(std::size_t{80} << 20, ','))));
    QVERIFY(!data && data.error().message.find("times its size") != std::string::npos);
  }
  void largeTablesAreReadInManyBlocks() {
    std::string text = "id,t,x,label\n";
    std::vector<double> values;
    for (int i = 0; i < 200000; ++i) {
      values.push_back(i * 0.37);
      text += "\"run, " + std::to_string(i / 50000) + "\"," + std::to_string(i) + ",\t" +
              QByteArray::number(values.back(), 'g', 17).toStdString() + ",\"two\nlines\"\n";
    }
    const auto data = read(text);
    QVERIFY2(data.hasValue(), data ? "" : data.error().message.c_str());
    QCOMPARE(data->data.trajectories.size(), std::size_t(4));
    QVERIFY(data->data.trajectories[3].id == "run, 3" && data->data.trajectories[3].values.back() == values.back());
    const auto broken = read(text + "z,1,bad,y\n");
    QVERIFY(!broken && broken.error().message.find("line 400002, column 3 (x): found \"bad\"") != std::string::npos);
  }
  void previewShowsWhatWasFound() {
    const auto path = write("preview.csv", "# made by hand\nt;x;note\n0;1,5;a\n1;2,5;b\n");
    const auto preview = previewImport(std::span(&path, 1), {});
    QVERIFY2(preview.hasValue(), preview ? "" : preview.error().message.c_str());
    QCOMPARE(preview->raw_lines.front(), std::string("# made by hand"));
    QVERIFY(preview->header[1] == "x" && preview->cells[1][1] == "2,5" && !preview->is_sample);
    QVERIFY(preview->report.columns[1].maximum == "2.5" && preview->data.trajectories.size() == 1);
    for (const auto& choice : preview->report.choices)
      QVERIFY2(!choice.reason.empty() && !choice.value.empty(), choice.option.c_str());
  }
  void progressAndCancel() {
    std::string text = "t,x\n";
    for (int i = 0; i < 400000; ++i)
      text += std::to_string(i) + ",1.25\n";
    std::vector<double> fractions;
    std::stop_source stop;
    ImportProgress progress;
    progress.report = [&](double fraction) {
      fractions.push_back(fraction);
      stop.request_stop();
    };
    const auto data = importText(text, "t.csv", {}, progress, stop.get_token());
    QVERIFY(!fractions.empty() && fractions.front() > 0.0);
    if (fractions.front() < 1.0) // else it was all read at once
      QVERIFY(!data && fractions.size() == 1);
  }
};

QTEST_APPLESS_MAIN(TestTableLayouts)
#include "test_table_layouts.moc"
