// A row of units between the header and the values: found, said, and left alone where it could be anything else.
#include "engine/core/options_json.h"
#include "engine/data/import_table.h"
#include "engine/data/text/unit_words.h"

#include <QtTest>

using namespace nullcline;

namespace {

Expected<ImportedData> read(const std::string& text, const ImportRecipe& recipe = {},
                            std::vector<ImportProblem>* problems = nullptr) {
  ImportProgress progress;
  progress.problems = problems;
  return importText(text, "t.csv", recipe, progress);
}

ImportRecipe withRow(UnitsRow row) {
  ImportRecipe recipe;
  recipe.text.units_row = row;
  return recipe;
}

std::string words(const Expected<ImportedData>& imported) {
  return imported ? "it was read" : imported.error().message;
}

bool notes(const Expected<ImportedData>& imported, const char* part) {
  return imported && std::any_of(imported->data.notes.begin(), imported->data.notes.end(),
                                 [&](const DataNote& note) { return note.text.find(part) != std::string::npos; });
}

std::string reasonOf(const Expected<ImportedData>& imported) {
  for (const auto& choice : imported->report.choices)
    if (choice.option == "text.units_row")
      return choice.value + ": " + choice.reason;
  return "";
}

} // namespace

class TestUnitsRow : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void becomesTheUnits() {
    const auto data = read("t,x,y\ns,mg/L,-\n0,1,2\n1,3,4\n");
    QVERIFY2(data.hasValue(), words(data).c_str());
    QCOMPARE(data->data.time_unit, std::string("s"));
    QCOMPARE(data->data.channels[0].unit, std::string("mg/L"));
    QCOMPARE(data->data.channels[1].unit, std::string());
    QCOMPARE(data->report.rows, std::size_t(2));
    QCOMPARE(data->report.columns[1].unit, std::string("mg/L"));
    QCOMPARE(data->report.columns[1].unreadable, std::size_t(0));
    QVERIFY(notes(data, "taken from line 2"));
    QCOMPARE(reasonOf(data), std::string("present: Line 2 holds units and no values: s, mg/L."));
  }
  void anyOrderOfTableAndText_data() {
    QTest::addColumn<QString>("table");
    QTest::newRow("brackets") << "t,x\n[h],[arbitrary]\n0,1\n1,2\n";
    QTest::newRow("round brackets") << "t,x\n(h),(mU per mL)\n0,1\n1,2\n";
    QTest::newRow("semicolons and commas") << "t;x\nh;mg/L\n0;1,5\n1;2,5\n";
    QTest::newRow("lines before") << "Instrument 7\n# made today\nt,x\nh,\xC2\xB5mol/L\n0,1\n1,2\n2,3\n";
    QTest::newRow("CRLF") << "t,x\r\nh,mg\r\n0,1\r\n1,2\r\n";
    QTest::newRow("a blank for a label") << "id,t,x\n,h,g\na,0,1\na,1,2\n";
    QTest::newRow("one separator too many") << "t,x,\nh,g,\n0,1,\n1,2,\n";
    QTest::newRow("quotes") << "\"t\",\"x\"\n\"h\",\"cells/mL\"\n0,1\n1,2\n";
    QTest::newRow("a one for none") << "t,x,y\nh,mg/L,1\n0,1,2\n1,2,3\n";
    QTest::newRow("ones for most") << "id,t,x,y,z\n1,h,g,1,1\na,0,1,1,1\na,1,2,3,4\n";
    QTest::newRow("a dash in brackets") << "t,x,y,z\nh,g,[-],\n0,1,2,5\n1,2,3,6\n";
    QTest::newRow("few things in brackets") << "t,x,y,z,a,b\nh,g,[-],[1],[],\xE2\x80\x93\n0,1,2,5,1,1\n1,2,3,6,1,1\n";
    QTest::newRow("words for none") << "t,x,y,z\nh,g,dimensionless,unitless\n0,1,2,5\n1,2,3,6\n";
    QTest::newRow("ones and an unknown unit of time") << "t,x,y\n[h],[furlong],1\n0,1,2\n1,2,3\n";
    QTest::newRow("the time behind a one") << "x,y,t\ng,1,h\n1,1,0\n2,3,1\n";
    QTest::newRow("missing values below") << "t,x\nh,degC\n0,NA\n1,2\n2,3\n";
  }
  void anyOrderOfTableAndText() {
    QFETCH(QString, table);
    const auto data = read(table.toStdString());
    QVERIFY2(data.hasValue(), words(data).c_str());
    QCOMPARE(data->data.time_unit, std::string("h"));
    QVERIFY(!data->data.channels.front().unit.empty());
    QVERIFY(data->data.channels.front().unit.find_first_of("[]()") == std::string::npos);
    QVERIFY(data->recipe.text.units_row == UnitsRow::present);
    const auto again = read(table.toStdString(), data->recipe);
    QVERIFY2(again && again->recipe == data->recipe, words(again).c_str());
    QVERIFY(again->data.channels == data->data.channels && again->data.time_unit == "h");
  }
  void valuesAreNeverUnits_data() {
    QTest::addColumn<QString>("table");
    QTest::newRow("numbers") << "t,x\n0,1\n1,2\n";
    QTest::newRow("a word that is no unit") << "t,x\nbad,worse\n0,1\n1,2\n";
    QTest::newRow("a number beside") << "t,x\n0,h\n1,2\n2,3\n";
    QTest::newRow("a one for the time") << "t,x\n1,h\n2,2\n3,3\n";
    QTest::newRow("a one for the time behind a label") << "id,t,x\ng,1,1\n2,2,3\n2,3,4\n";
    QTest::newRow("ones only") << "t,x,y\n1,1,1\n2,2,3\n3,2,4\n";
    QTest::newRow("ones and blanks") << "t,x,y\n,1,1\n0,2,3\n1,2,4\n";
    QTest::newRow("ones and a remark") << "t,x,y\n(start),1,1\n0,2,3\n1,2,4\n";
    QTest::newRow("a two beside units") << "t,x,y\nh,g,2\n0,2,3\n1,2,4\n";
    QTest::newRow("missing only") << "t,x\nNA,-\n0,1\n1,2\n";
    QTest::newRow("names of a column of names") << "t,k,x\n,h,\n0,g,1\n1,s,2\n";
    QTest::newRow("text below as well") << "t,x\nh,g\nh,g\n0,1\n1,2\n";
    QTest::newRow("no header") << "0,1\n1,2\n2,3\n";
  }
  void valuesAreNeverUnits() {
    QFETCH(QString, table);
    const auto data = read(table.toStdString());
    if (!data)
      return; // refused, as any text among numbers is
    QVERIFY(data->recipe.text.units_row == UnitsRow::absent);
    QVERIFY(data->data.time_unit.empty());
  }
  void valuesAreNotGivenUp_data() {
    QTest::addColumn<QString>("table");
    QTest::newRow("numbers") << "t,x\n0,1\n1,2\n2,3\n";
    QTest::newRow("a number beside") << "t,x\n0,h\n1,2\n2,3\n";
    QTest::newRow("a one for the time") << "t,x\n1,h\n2,2\n3,3\n";
    QTest::newRow("ones and blanks") << "t,x,y\n,1,1\n0,2,3\n1,2,4\n";
    QTest::newRow("dates") << "t,x\n2020-01-01,\n2020-01-02,2\n2020-01-03,3\n";
    QTest::newRow("blocks") << "t,x\n0,1\n1,2\n\n0,1\n1,4\n";
  }
  void valuesAreNotGivenUp() {
    QFETCH(QString, table);
    std::vector<ImportProblem> problems;
    const auto data = read(table.toStdString(), withRow(UnitsRow::present), &problems);
    QVERIFY2(!data && words(data).find("line 2 holds values") != std::string::npos, words(data).c_str());
    QVERIFY(problems.size() == 1 && problems[0].remedies.size() == 1);
    QCOMPARE(problems[0].remedies[0].value, std::string("absent"));
  }
  void remarksInBracketsAreNone_data() {
    QTest::addColumn<QString>("row");
    QTest::newRow("few") << "(start),,";
    QTest::newRow("equations") << "(n=3),(n=3),(n=3)";
  }
  void remarksInBracketsAreNone() {
    QFETCH(QString, row);
    const auto data = read("t,x,y\n" + row.toStdString() + "\n0,1,2\n1,2,3\n");
    QVERIFY(!data || data->recipe.text.units_row == UnitsRow::absent);
  }
  void valuesBelowALimitAreValues() {
    ImportRecipe recipe;
    recipe.repairs.unreadable = UnreadableCells::missing;
    const auto data = read("t,x\nh,mg/L\n0,<0.1\n1,2\n2,3\n", recipe);
    QVERIFY2(data && data->data.channels.front().unit == "mg/L", words(data).c_str());
  }
  void canBeDenied() {
    const auto data = read("t,x\ns,g\n0,1\n1,2\n", withRow(UnitsRow::absent));
    QVERIFY2(!data && words(data).find("line 2") != std::string::npos, words(data).c_str());
  }
  void unknownUnitsAreOffered() {
    std::vector<ImportProblem> problems;
    const std::string table = "t,x\nfortnights,furlongs\n0,1\n1,2\n";
    QVERIFY(!read(table, {}, &problems));
    QCOMPARE(problems.size(), std::size_t(1));
    const auto& remedy = problems.front().remedies.front();
    QCOMPARE(remedy.path, std::string("text.units_row"));
    const auto data = read(table, *withRemedy({}, remedy));
    QVERIFY2(data.hasValue(), words(data).c_str());
    QCOMPARE(data->data.channels.front().unit, std::string("furlongs"));
    // A one says that there is no unit.
    problems.clear();
    const std::string with_one = "t,x,y\nfortnights,furlongs,1\n0,1,2\n1,2,3\n";
    QVERIFY(!read(with_one, {}, &problems));
    const auto other = read(with_one, *withRemedy({}, problems.at(0).remedies.at(0)));
    QVERIFY2(other && other->data.channels[1].unit.empty() && other->data.time_unit == "fortnights",
             words(other).c_str());
    // Where the row holds a number it is no row of units.
    QVERIFY(!read("t,x\n0,bad\n1,2\n2,3\n", {}, &problems));
    for (const auto& each : problems.front().remedies)
      QVERIFY(each.path != "text.units_row");
  }
  void noUnitIsNoUnit() {
    const auto data = read("t,a,b,c,d,e\ns,1,[-],,-,unitless\n0,1,2,3,4,5\n1,2,3,4,5,6\n");
    QVERIFY2(data.hasValue(), words(data).c_str());
    for (std::size_t i = 0; i < 4; ++i)
      QCOMPARE(data->data.channels[i].unit, std::string());
    QCOMPARE(data->data.channels[4].unit, std::string("unitless"));
    QCOMPARE(data->report.rows, std::size_t(2));
    QCOMPARE(reasonOf(data), std::string("present: Line 2 holds units and no values: s, unitless."));
  }
  void theHeadersUnitsGoFirst() {
    const auto data = read("t [h],x [g/L]\nh,mg/L\n0,1\n1,2\n");
    QVERIFY2(data.hasValue(), words(data).c_str());
    QCOMPARE(data->data.channels.front().unit, std::string("g/L"));
    QVERIFY(notes(data, "is in \"mg/L\" by line 2; the header's unit was taken"));
  }
  void choicesOfTheUserGoFirst() {
    ImportRecipe recipe;
    recipe.columns.push_back({"x", ColumnRole::automatic, "kg"});
    const auto data = read("t,x\nh,mg\n0,1\n1,2\n", recipe);
    QVERIFY2(data && data->data.channels.front().unit == "kg", words(data).c_str());
  }
  void unitsOfTimeAreConverted() {
    ImportRecipe recipe;
    recipe.time.unit = TimeUnit::hours;
    const auto data = read("t,x\nmin,mg\n0,1\n60,2\n", recipe);
    QVERIFY2(data && data->data.trajectories.front().times.back() == 1.0, words(data).c_str());
  }
  void blocksMayRepeatIt() {
    const auto data = read("t,x\ns,V\n0,1\n1,2\n\nt,x\ns,V\n0,3\n1,4\n\n0,5\n1,6\n");
    QVERIFY2(data.hasValue(), words(data).c_str());
    QVERIFY(data->recipe.layout == TableFormat::blocks);
    QCOMPARE(data->data.trajectories.size(), std::size_t(3));
    QCOMPARE(data->data.channels.front().unit, std::string("V"));
  }
  void longTablesHaveItToo() {
    const auto data = read("time,variable,value\nh,,mg/L\n0,a,1\n1,a,2\n0,b,3\n1,b,4\n");
    QVERIFY2(data.hasValue(), words(data).c_str());
    QVERIFY(data->recipe.layout == TableFormat::long_table);
    QCOMPARE(data->data.channels.back().unit, std::string("mg/L"));
    QCOMPARE(data->data.time_unit, std::string("h"));
  }
  void needsAHeader() {
    ImportRecipe recipe = withRow(UnitsRow::present);
    recipe.text.header = HeaderRow::absent;
    const auto data = read("s,g\n0,1\n1,2\n", recipe);
    QVERIFY(!data && words(data).find("stands below the header") != std::string::npos);
  }
  void oldRecipesLeaveItToBeFound() {
    auto json = toJson(ImportRecipe{});
    json["text"].erase("units_row");
    const auto recipe = fromJson(json, ImportRecipe{});
    QVERIFY(recipe && recipe->text.units_row == UnitsRow::automatic);
  }
  void knownUnits() {
    for (const char* unit : {"s",
                             "h",
                             "mg/L",
                             "1/h",
                             "m s^-2",
                             "\xC2\xB0"
                             "C",
                             "%",
                             "cells/mL",
                             "\xC2\xB5g",
                             "kg m-3",
                             "mmol",
                             "MIN",
                             "a.u.",
                             "mol/(L s)",
                             "cm2",
                             "counts per min",
                             "kPa",
                             "RFU",
                             "mEq/L",
                             "mOsm/kg",
                             "\xC2\xB5g\xC2\xB7L\xE2\x88\x92"
                             "1",
                             "OD 600",
                             "10^6 cells/mL",
                             "W/m\xC2\xB2",
                             "\xCE\xA9"})
      QVERIFY2(isKnownUnit(unit), unit);
    for (const char* word : {"", "x", "prey", "bad", "1", "2020", "control", "high", "on", "yes", "male", "A12", "s,s",
                             "10^6", "600", "run 600", "//", "per", "Berlin"})
      QVERIFY2(!isKnownUnit(word), word);
  }
};

QTEST_APPLESS_MAIN(TestUnitsRow)
#include "test_units_row.moc"
