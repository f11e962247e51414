// What other programs got wrong when they read tables, one test for each complaint.
#include "engine/core/options_json.h"
#include "engine/data/import_table.h"
#include "engine/data/write_dataset.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace nullcline;

namespace {

ImportRecipe set(ImportRecipe recipe, const char* path, const char* value) {
  const auto changed = withRemedy(recipe, {"", path, value});
  return changed ? *changed : ImportRecipe{};
}

Expected<ImportedData> read(const std::string& text, const ImportRecipe& recipe = {}) {
  return importText(text, "t.csv", recipe);
}

/// Times and values of the first trajectory, one after another.
std::vector<double> numbers(const Expected<ImportedData>& imported) {
  if (!imported) {
    qWarning("%s", imported.error().message.c_str());
    return {};
  }
  const auto& trajectory = imported->data.trajectories.front();
  auto all = trajectory.times;
  all.insert(all.end(), trajectory.values.begin(), trajectory.values.end());
  return all;
}

std::string errorOf(const Expected<ImportedData>& imported) {
  return imported ? "" : imported.error().message;
}

bool notes(const Expected<ImportedData>& imported, const char* part) {
  return imported && std::any_of(imported->data.notes.begin(), imported->data.notes.end(),
                                 [&](const DataNote& note) { return note.text.find(part) != std::string::npos; });
}

using Numbers = std::vector<double>;

} // namespace

class TestImportRegressions : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void semicolonsAreFound() { QVERIFY((numbers(read("t;x\n0;1.5\n1;2\n")) == Numbers{0, 1, 1.5, 2})); }
  void semicolonsAreKeptInTheRecipe() {
    const auto first = read("t;x\n0;1.5\n1;2\n");
    QVERIFY(first && first->recipe.text.separator == Separator::semicolon);
    const auto again = fromJson(toJson(first->recipe), ImportRecipe{});
    QVERIFY(again && *again == first->recipe);
    QVERIFY((numbers(read("t;x\n0;1.5\n1;2\n", *again)) == Numbers{0, 1, 1.5, 2}));
  }
  void commaInsideAQuotedHeader() {
    const auto data = read("t,\"x, filtered\"\n0,1\n1,2\n");
    QVERIFY(data && data->data.channels.front().name == "x, filtered");
  }
  void tabsAreFound() { QVERIFY((numbers(read("t\tx\n0\t1.5\n1\t2\n")) == Numbers{0, 1, 1.5, 2})); }
  void blanksAreFound() { QVERIFY((numbers(read("t    x\n0    1.5\n 1   2\n")) == Numbers{0, 1, 1.5, 2})); }
  void duplicateColumnNames() {
    const std::string text = "t,x,x\n0,1,3\n1,2,4\n";
    QVERIFY(errorOf(read(text)).find("both called \"x\"") != std::string::npos);
    const auto data = read(text, set({}, "repairs.same_names", "number"));
    QVERIFY(data && data->data.channels[1].name == "x (2)");
  }
  void linesBeforeTheHeader() {
    const std::string text = "Instrument 7\nOperator: A. B.\n# unit: V\nt,x\n0,1\n1,2\n2,4\n3,8\n";
    const auto data = read(text);
    QVERIFY((numbers(data) == Numbers{0, 1, 2, 3, 1, 2, 4, 8}));
    QVERIFY(notes(data, "before the header"));
    QVERIFY((numbers(read("a,b\nt,x\n0,1\n1,2\n", set({}, "text.skipped_lines", "1"))) == Numbers{0, 1, 1, 2}));
  }
  void titlesOfASpreadsheet() {
    QVERIFY((numbers(read("Labor 7;;\n;;\nMessung 3;;\nt;x;y\n0;1,5;2\n1;2,5;3\n")) == Numbers{0, 1, 1.5, 2, 2.5, 3}));
    // Columns without a name are no titles; neither is a row of which a number is all that is known.
    QVERIFY((numbers(read("t,,x\n0,,1\n1,,2\n")) == Numbers{0, 1, 1, 2}));
    QCOMPARE(read("t,x,y\n0,,\n1,2,3\n2,3,4\n")->report.rows, std::size_t(3));
  }
  void leftOutColumnsAreNotDemandedTheNextTime() {
    const std::string text = "remark,t,x\nfine,0,1\nodd,1,2\n";
    const auto first = read(text, set({}, "text.separator", "comma"));
    QVERIFY(first.hasValue());
    const auto again = read(text, first->recipe);
    QVERIFY2(again.hasValue(), again ? "" : again.error().message.c_str());
    QVERIFY(again->recipe == first->recipe);
    QVERIFY(numbers(again) == numbers(first));
  }
  void belowMilliseconds() {
    const auto data =
        read("date,x\n2024-05-01 12:00:00.000125,1\n2024-05-01 12:00:00.000250,2\n", set({}, "time.unit", "seconds"));
    QVERIFY(data.hasValue());
    QVERIFY(std::abs(data->data.trajectories[0].times[1] - 1.25e-4) < 1e-9);
  }
  void dateFormats_data() {
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::newRow("ISO") << "2020-02-28"
                         << "2020-03-01";
    QTest::newRow("slashes") << "2020/2/28"
                             << "2020/3/1";
    QTest::newRow("German") << "28.02.2020"
                            << "01.03.2020";
    QTest::newRow("British") << "28/2/2020"
                             << "1/3/2020";
    QTest::newRow("American") << "2/28/2020"
                              << "3/1/2020";
    QTest::newRow("short year") << "28.2.20"
                                << "1.3.20";
    QTest::newRow("month name") << "28-Feb-2020"
                                << "1-Mar-2020";
    QTest::newRow("month first") << "\"Feb 28, 2020\""
                                 << "\"March 1, 2020\"";
    QTest::newRow("compact") << "20200228"
                             << "20200301";
    QTest::newRow("zone") << "2020-02-28T02:00:00+02:00"
                          << "2020-02-29T23:00-01:00";
    QTest::newRow("noon") << "2/28/2020 12:00 AM"
                          << "3/1/2020 12:00 AM";
  }
  void dateFormats() {
    QFETCH(QString, first);
    QFETCH(QString, second);
    const auto data = read("date,x\n" + first.toStdString() + ",1\n" + second.toStdString() + ",2\n");
    QVERIFY((numbers(data) == Numbers{0, 2, 1, 2}));
    QCOMPARE(data->data.time_unit, std::string("d"));
  }
  void dayAndMonthAreNotGuessed() {
    const std::string text = "date,x\n01/02/2020,1\n03/04/2020,2\n05/06/2020,3\n";
    QVERIFY(errorOf(read(text)).find("whether the day or the month comes first") != std::string::npos);
    QVERIFY((numbers(read(text, set({}, "text.date_format", "day-month-year"))) == Numbers{0, 62, 125, 1, 2, 3}));
    QVERIFY(errorOf(read("date,x\n01/02/2020,1\n02.02.2020,2\n")).find("whether the day") != std::string::npos);
    QVERIFY((numbers(read("date,x\n10/01/2020,1\n11/01/2020,2\n01/02/2020,3\n")) == Numbers{0, 1, 22, 1, 2, 3}));
  }
  void datesWithPointsBeginWithTheDay() {
    QVERIFY((numbers(read("date,x\n01.02.2020,1\n02.02.2020,2\n")) == Numbers{0, 1, 1, 2}));
    QVERIFY((numbers(read("date,x\n1.2.20,1\n2.2.20 12:00,2\n")) == Numbers{0, 1.5, 1, 2}));
    QVERIFY((numbers(read("date,x\n10.01.2020,1\n11.01.2020,2\n01.02.2020,3\n")) == Numbers{0, 1, 22, 1, 2, 3}));
    QVERIFY2((numbers(read("date,x\n01.02.2020,1\n02.01.2020,2\n")) == Numbers{0, 30, 1, 2}), "by what runs forward");
  }
  void wholeNumbersAsTime() { QVERIFY((numbers(read("time,x\n1,1\n2,2\n10,3\n")) == Numbers{1, 2, 10, 1, 2, 3})); }
  void wrongNumberOfFields() {
    const std::string text = "t,x,y\n0,1,2\n1,2\n2,3,4\n";
    QVERIFY(errorOf(read(text)).find("line 3: found 2 fields") != std::string::npos);
    QVERIFY((numbers(read(text, set({}, "repairs.uneven", "leave-out"))) == Numbers{0, 2, 1, 2, 3, 4}));
    const auto filled = read(text, set({}, "repairs.uneven", "fill"));
    QVERIFY(filled && std::isnan(filled->data.trajectories[0].values[3]));
  }
  void trailingSeparator() { QVERIFY((numbers(read("t,x\n0,1,\n1,2,\n")) == Numbers{0, 1, 1, 2})); }
  void hexadecimalNumbers() {
    const auto data = read("t,x\n0,0x10\n1,0x1F\n");
    QVERIFY((numbers(data) == Numbers{0, 1, 16, 31}));
    QVERIFY(notes(data, "hexadecimal"));
  }
  void dateAndTimeInTwoColumns() {
    const auto data = read("date,time,x\n2020-01-01,18:00,1\n2020-01-02,06:00:00,2\n");
    QVERIFY((numbers(data) == Numbers{0, 0.5, 1, 2}));
  }
  void timesOfDayAreKnownInAnyLanguage() {
    const auto data = read("Datum;Uhrzeit;Wert\n01.03.2021;18:00;1,5\n02.03.2021;06:00;2,5\n");
    QVERIFY((numbers(data) == Numbers{0, 0.5, 1.5, 2.5}));
  }
  void ofTwoTimesOfDayNoneIsTaken() {
    const auto data = read("date,begin,end,x\n2020-01-01,18:00,19:00,1\n2020-01-02,06:00,07:00,2\n");
    QVERIFY((numbers(data) == Numbers{0, 1, 1, 2}));
  }
  void sparseFirstRows() {
    std::string text = "t,x,y\n";
    for (int i = 0; i < 300; ++i)
      text += std::to_string(i) + ",," + std::to_string(i) + "\n";
    const auto data = read(text + "300,1.5,0\n301,2.5,0\n");
    QVERIFY(data && data->data.channels.size() == 2);
  }
  void scientificNotation() { QVERIFY((numbers(read("t,x\n0,1.5E+03\n1e0,-2e-3\n")) == Numbers{0, 1, 1500, -0.002})); }
  void timesSayTheyAreUtc() { QVERIFY(notes(read("date,x\n2020-01-01T01:00+01:00,1\n2020-01-02T00:00Z,2\n"), "UTC")); }
  void idsThatLookLikeTimesStayText() {
    const auto data = read("id,t,x\n12:30,0,1\n12:30,1,2\n2020-01-01,0,3\n2020-01-01,1,4\n");
    QVERIFY(data && data->data.trajectories[0].id == "12:30" && data->data.trajectories[1].id == "2020-01-01");
  }
  void timeThatGoesBack() {
    const std::string text = "t,x\n0,1\n2,3\n1,2\n";
    QVERIFY(errorOf(read(text)).find("does not come after") != std::string::npos);
    QVERIFY((numbers(read(text, set({}, "repairs.order", "sort"))) == Numbers{0, 1, 2, 1, 2, 3}));
  }
  void repeatedTimes() {
    const std::string text = "t,x\n0,1\n1,2\n1,4\n2,5\n";
    QVERIFY((numbers(read(text, set({}, "repairs.repeated", "mean"))) == Numbers{0, 1, 2, 1, 3, 5}));
    QVERIFY((numbers(read(text, set({}, "repairs.repeated", "last"))) == Numbers{0, 1, 2, 1, 4, 5}));
  }
  void decimalCommas() {
    const auto data = read("t;x\n0;0,5\n1;1,25\n");
    QVERIFY((numbers(data) == Numbers{0, 1, 0.5, 1.25}));
    QVERIFY(notes(data, "decimal marks"));
    QVERIFY(errorOf(read("t;x\n0;1,234\n1;1,500\n")).find("decimal point") != std::string::npos);
    QVERIFY(
        (numbers(read("t;x\n0;1,234\n1;1,500\n", set({}, "text.decimal_mark", "comma"))) == Numbers{0, 1, 1.234, 1.5}));
  }
  void separatorIsNotTheDecimalMark() {
    const auto recipe = set(set({}, "text.separator", "comma"), "text.decimal_mark", "comma");
    QVERIFY(errorOf(read("t,x\n0,1\n1,2\n", recipe)).find("cannot both") != std::string::npos);
  }
  void headerWithUnitsInWords() {
    QVERIFY((numbers(read("Time (s);Weight, net\n0;1,5\n1;2,5\n")) == Numbers{0, 1, 1.5, 2.5}));
  }
  void unitsInRoundBrackets() {
    const auto data = read("biomass (g/L),time (h),glucose (g/L),x (raw)\n1,0,5,1\n2,1,4,2\n");
    QVERIFY((numbers(data) == Numbers{0, 1, 1, 5, 1, 2, 4, 2}));
    QCOMPARE(data->data.time_unit, std::string("h"));
    QVERIFY(data->data.channels[0].name == "biomass" && data->data.channels[0].unit == "g/L");
    QVERIFY(data->data.channels[2].name == "x (raw)" && data->data.channels[2].unit.empty());
    const auto labels = read("t,x (us),x (fr),y (b)\n0,1,2,3\n1,2,3,4\n");
    QVERIFY(labels && labels->data.channels[0].name == "x (us)" && labels->data.channels[2].name == "y (b)");
    Dataset odd = data->data;
    odd.channels[2].name = "x (h)";
    const auto again = read(wideCsv(odd));
    QVERIFY(again && again->data.channels[2].name == "x (h)" && again->data.channels[2].unit.empty());
  }
  void theOnlyDatesAreTheTime() {
    for (const char* names : {"Nr;Datum;Uhrzeit;Temp", "No;Giorno;Ora;Temp"}) {
      const auto data = read(names + std::string("\n1;01.03.2021;18:00;20,5\n2;02.03.2021;06:00;21,5\n"));
      QVERIFY((numbers(data) == Numbers{0, 0.5, 1, 20.5, 2, 21.5}));
      QVERIFY(notes(data, "as its time of day"));
    }
    QVERIFY((numbers(read("x,tag,y\n0,a,1\n1,b,2\n")) == Numbers{0, 1, 1, 2}));
    QVERIFY(notes(read("t,day of birth,x\n0,2020-01-01,1\n1,2020-01-02,2\n"), "holds dates only"));
    QVERIFY(notes(read("t,begin,x\n0,12:30,1\n1,12:40,2\n"), "holds times of day only"));
  }
  void remediesThatSwallowDataAreNotOffered() {
    const auto offered = [](const std::string& text, const std::string& path) {
      std::vector<ImportProblem> problems;
      ImportProgress progress;
      progress.problems = &problems;
      importText(text, "t.csv", {}, progress).hasValue();
      return std::any_of(problems.begin(), problems.end(), [&](const ImportProblem& problem) {
        return std::any_of(problem.remedies.begin(), problem.remedies.end(),
                           [&](const ImportRemedy& remedy) { return remedy.path == path; });
      });
    };
    QVERIFY(offered("t;x\nmoon;lux\n1;2\n2;3\n", "text.units_row"));
    QVERIFY(!offered("Tag;x\n1. Bru 2021;1\n2. Bru 2021;2\n3. Bru 2021;3\n", "text.units_row"));
    QVERIFY(!offered("t,x\n0,\"1,000\"\n1,\"1,100\"\n", "text.decimal_mark"));
    QVERIFY(!offered("time,x\n0 min,0\n1 h,1\n2 min,2\n", "repairs.unreadable"));
    QVERIFY(offered("time,x\n0,0\n1,1\nTotal,1\n", "repairs.unreadable"));
  }
  void unitsAmongTheTimes() {
    const auto error = errorOf(read("time,x\n0 min,0\n1 h,1\n2 min,2\n"));
    QVERIFY2(error.find("\"1 h\", in another unit") != std::string::npos, error.c_str());
  }
  void commentsBetweenTheRows() {
    for (const char* text : {"t,x\n0,1\n# pause here\n1,2\n# pump off, restarted\n2,4\n# end\n",
                             "t x\n0 1\n# pause here\n1 2\n// a b\n2 4\n", "x;t\n1;0\n#\n2;1\n% end\n4;2\n"}) {
      const auto data = read(text);
      QVERIFY2((numbers(data) == Numbers{0, 1, 2, 1, 2, 4}), text);
      QVERIFY(notes(data, "Comments between the rows"));
    }
    // With several fields, and the time elsewhere.
    for (const char* text : {"x,t\n1,0\n# pause here, then on\n2,1\n# off, 5 min, 2\n4,2\n",
                             "label,t,x\na,0,1\n# pump off, restarted\nb,1,2\n# one, two, three\nc,2,4\n# end,,\n",
                             "x;note;t\n1;fine;0\n// flow; valve; changed\n2;;1\n4;# here;2\n"}) {
      const auto data = read(text);
      QVERIFY2((numbers(data) == Numbers{0, 1, 2, 1, 2, 4}), text);
      QVERIFY(notes(data, "Comments between the rows"));
    }
    QVERIFY(errorOf(read("label,t,x\n#a,0,1\n#b,late,2\n#c,2,3\n")).find("found \"late\"") != std::string::npos);
    const auto blocks = read("t x\n0 1\n1 2\n\n# second\n0 3\n1 4\n");
    QVERIFY(blocks && blocks->data.trajectories.size() == 2);
    QVERIFY(errorOf(read("t,x\n#1,1\n#2,2\n")).find("found \"#1\"") != std::string::npos);
    QVERIFY((numbers(read("label,t,x\n#a,0,1\n#b,1,2\n")) == Numbers{0, 1, 1, 2}));
  }
  void errorsOfSpreadsheetsAreMissingValues() {
    for (const std::string error : {"#DIV/0!", "#VALUE!", "#REF!", "#NUM!", "#NAME?", "#NULL!", "#####", "#WERT!",
                                    "#NV", "#N/A", "#BEZUG!", "#ZAHL!"}) {
      const auto data = read("x,y,t\n1,2,0\n" + error + ",3,1\n4,5,2\n6," + error + ",3\n");
      QVERIFY2(data.hasValue(), error.c_str());
      const auto& trajectory = data->data.trajectories.front();
      QCOMPARE(trajectory.times, (Numbers{0, 1, 2, 3}));
      QVERIFY2(std::isnan(trajectory.values[2]) && trajectory.values[3] == 3 && std::isnan(trajectory.values[7]),
               error.c_str());
      QVERIFY(!notes(data, "Comments between the rows"));
      const auto& list = data->data.notes;
      QVERIFY(std::any_of(list.begin(), list.end(), [](const DataNote& note) {
        return note.text.find("error of a spreadsheet") != std::string::npos && note.count == 2;
      }));
      const auto headless = read(error + ",3,0\n1,2,1\n4,5,2\n", set({}, "text.header", "absent"));
      QVERIFY2(!headless || !notes(headless, "Lines before the header"), error.c_str());
    }
    // Other marks of comments before a row that has its time: its values are not thrown away.
    QVERIFY(errorOf(read("x,y,t\n1,2,0\n#odd,3,1\n4,5,2\n")).find("found \"#odd\"") != std::string::npos);
    const auto rules = read("###########\n# a title\n###########\nt,x\n0,1\n####\n1,2\n");
    QVERIFY((numbers(rules) == Numbers{0, 1, 1, 2}));
  }
  void totalsAreNoPartOfARange() {
    const auto data = read("t,x\n0,1\n1,2\nTotal,3\n", set({}, "repairs.unreadable", "missing"));
    QVERIFY((numbers(data) == Numbers{0, 1, 1, 2}));
    QCOMPARE(data->report.columns[1].maximum, std::string("2"));
  }
  void unitsBetweenBlanks() {
    const auto data = read("t [min] x [mg / L] y\n0 1 2\n1 2 3\n2 4 5\n");
    QVERIFY((numbers(data) == Numbers{0, 1, 2, 1, 2, 2, 3, 4, 5}));
    QVERIFY(data->data.time_unit == "min" && data->data.channels[0].unit == "mg / L");
  }
  void timesOfDayThatWereLeftOutAreNamed() {
    const auto error = errorOf(read("date,begin,end,x\n2020-01-01,18:00,19:00,1\n2020-01-01,20:00,21:00,2\n"));
    QVERIFY2(error.find("(begin, end)") != std::string::npos, error.c_str());
  }
  void noHeader() {
    const auto data = read("0,1\n1,2\n2,4\n");
    QVERIFY((numbers(data) == Numbers{0, 1, 2, 1, 2, 4}));
    QVERIFY(notes(data, "first row holds values"));
  }
  void otherEncodings() {
    const std::string text = "t,caf\xE9\n0,1\n1,2\n";
    const auto data = read(text);
    QVERIFY(data && data->data.channels[0].name == "caf\xC3\xA9");
    std::string wide = "\xFF\xFE";
    for (const char c : std::string("t,x\n0,1\n1,2\n"))
      wide += std::string(1, c) + '\0';
    QVERIFY((numbers(read(wide)) == Numbers{0, 1, 1, 2}));
  }
  void sentinelsAreNumbersUnlessSaidOtherwise() {
    const std::string text = "t,x\n0,1\n1,-999\n2,3\n";
    const auto data = read(text);
    QVERIFY(data && data->data.trajectories[0].values[1] == -999 && !data->report.problems.empty());
    const auto& remedy = data->report.problems.front().remedies.front();
    const auto again = read(text, *withRemedy({}, remedy));
    QVERIFY(again && std::isnan(again->data.trajectories[0].values[1]));
  }
  void everyRemedyOfAProblemCanBeApplied() {
    for (const char* text :
         {"t,x\n0,1\n2,3\n1,2\n", "t,x\n0,1\n1,2\n1,4\n", "t,x,x\n0,1,1\n1,2,2\n", "t,x\n0,a\n1,2\n2,3\n",
          "t,x,y\n0,1,2\n1,2\n2,3,4\n", "t;x\n0;1,234\n1;1,500\n", "date,x\n01/02/2020,1\n03/04/2020,2\n",
          "t,x,k\n0,1,5\n1,2,5\n", "time,x\n23:00,1\n01:00,2\n02:00,4\n"}) {
      std::vector<ImportProblem> problems;
      ImportProgress progress;
      progress.problems = &problems;
      importText(text, "t.csv", {}, progress).hasValue();
      std::size_t remedies = 0;
      for (const auto& problem : problems)
        for (const auto& remedy : problem.remedies) {
          const auto changed = withRemedy({}, remedy);
          QVERIFY2(changed && read(text, *changed), (remedy.path + "=" + remedy.value + " of " + text).c_str());
          ++remedies;
        }
      QVERIFY2(remedies > 0, text);
    }
  }
};

QTEST_APPLESS_MAIN(TestImportRegressions)
#include "test_import_regressions.moc"
