// Months by name, in five languages.
#include "engine/data/import_table.h"
#include "engine/data/text/moment.h"
#include "engine/data/text/month_names.h"

#include <QtTest>

using namespace nullcline;

class TestMonthNames : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyNameIsItsMonth() {
    const char* const names[12][9] = {
        {"January", "Januar", "J\u00e4nner", "janvier", "janv", "enero", "ene", "gennaio", "gen"},
        {"February", "Februar", "Feber", "f\u00e9vrier", "f\u00e9vr", "febrero", "feb", "febbraio", "FEB"},
        {"March", "M\u00e4rz", "M\u00e4r", "mars", "Mrz", "marzo", "mar", "Maerz", "M\u00c4RZ"},
        {"April", "Apr", "avril", "avr", "abril", "abr", "aprile", "APRIL", "apr"},
        {"May", "Mai", "mai", "mayo", "may", "maggio", "mag", "MAI", "May"},
        {"June", "Juni", "Jun", "juin", "junio", "jun", "giugno", "giu", "JUNE"},
        {"July", "Juli", "Jul", "juillet", "juil", "julio", "jul", "luglio", "lug"},
        {"August", "Aug", "ao\u00fbt", "aout", "AO\u00dbT", "agosto", "ago", "AGO", "aug"},
        {"September", "Sept", "Sep", "septembre", "septiembre", "setiembre", "set", "settembre", "sett"},
        {"October", "Oktober", "Okt", "octobre", "oct", "octubre", "ottobre", "ott", "OKT"},
        {"November", "Nov", "novembre", "nov", "noviembre", "NOV", "November", "Novembre", "novem"},
        {"December", "Dezember", "Dez", "d\u00e9cembre", "d\u00e9c", "diciembre", "dic", "dicembre", "dec"}};
    for (int month = 0; month < 12; ++month)
      for (const char* name : names[month])
        QVERIFY2(monthOf(name) == std::optional<int>(month + 1), name);
    for (const char* other : {"", "ja", "jui", "ma", "day", "mart", "janv.", "march march", "\u00e9",
                              "\u0444\u0435\u0432", "tag", "decade", "augu\u00f1"})
      QVERIFY2(!monthOf(other), other);
  }

  void daysOfTheWeekStandBeforeDates() {
    for (const char* name : {"Sunday", "sun", "Tues", "Mittwoch", "Mi", "So", "mercredi", "jeu", "mi\u00e9rcoles",
                             "S\u00e1bado", "luned\u00ec"})
      QVERIFY2(isWeekday(name), name);
    for (const char* other : {"mar", "may", "m", "su", "day", "date", ""})
      QVERIFY2(!isWeekday(other), other);
    const auto march = parseMoment("2020-03-01", DateFormat::year_month_day);
    for (const char* text : {"Sunday, March 1, 2020", "Sun, Mar 1, 2020", "Sunday March 1 2020"}) {
      const auto moment = parseMoment(text, DateFormat::month_day_year);
      QVERIFY2(moment && moment->day == march->day, text);
    }
    for (const char* text : {"So, 01.03.2020", "Sonntag, 1. M\u00e4rz 2020", "dim. 1 mars 2020"}) {
      const auto moment = parseMoment(text, DateFormat::day_month_year);
      QVERIFY2(moment && moment->day == march->day, text);
    }
    for (const char* text : {"Sunday", "Sunday 2020", "Sunday, Monday, March 1, 2020"})
      QVERIFY2(!parseMoment(text, DateFormat::month_day_year), text);
    const auto data = importText("date;x\nSunday, March 1, 2020;1\nMonday, March 2, 2020;2\n", "t.csv", {}, {});
    QVERIFY2(data.hasValue(), data ? "" : data.error().message.c_str());
    QCOMPARE(data->data.trajectories[0].times, (std::vector<double>{0, 1}));
  }

  void monthsWithoutADayAreTheirFirst() {
    for (const auto& [first, second] :
         {std::pair("2020-01", "2020-03"), std::pair("2020/1", "2020/3"), std::pair("Jan-20", "Mar-20"),
          std::pair("Jan 2020", "March 2020"), std::pair("01/2020", "03/2020"), std::pair("2020 Jan", "2020 Mar")}) {
      const auto data =
          importText("month;x\n" + std::string(first) + ";1\n" + std::string(second) + ";2\n", "t.csv", {}, {});
      QVERIFY2(data.hasValue(), data ? first : data.error().message.c_str());
      QVERIFY2((data->data.trajectories[0].times == std::vector<double>{0, 60}), first);
      const auto& notes = data->data.notes;
      QVERIFY2(std::any_of(notes.begin(), notes.end(),
                           [](const DataNote& note) { return note.text.starts_with("Months without a day"); }),
               first);
    }
    for (const char* other :
         {"12-34", "2020-13", "0-2020", "1-20", "Jan 20", "2020-01 12:00", "Jan", "0123-01", "a-20"})
      for (const auto order : {DateFormat::year_month_day, DateFormat::day_month_year, DateFormat::month_day_year})
        QVERIFY2(!parseMoment(other, order), other);
  }

  void dates_data() {
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::newRow("German") << "12. M\u00e4rz 2021"
                            << "3. Dez. 2021";
    QTest::newRow("German, short") << "12-M\u00e4r-21"
                                   << "03-Dez-21";
    QTest::newRow("French") << "12 mars 2021"
                            << "3 d\u00e9cembre 2021";
    QTest::newRow("French, short") << "12 mars 2021"
                                   << "3 d\u00e9c. 2021";
    QTest::newRow("Spanish") << "12 de marzo de 2021"
                             << "3 de diciembre de 2021";
    QTest::newRow("Spanish, short") << "12/mar/2021"
                                    << "03/dic/2021";
    QTest::newRow("Italian") << "12 marzo 2021"
                             << "3 dicembre 2021";
    QTest::newRow("year first") << "2021 M\u00e4rz 12"
                                << "2021 Dez 3";
    QTest::newRow("with a time of day") << "12. M\u00e4rz 2021 00:00"
                                        << "3. Dezember 2021 00:00:00";
  }
  void dates() {
    QFETCH(QString, first);
    QFETCH(QString, second);
    const auto data =
        importText("Datum;x\n" + first.toStdString() + ";1\n" + second.toStdString() + ";2\n", "t.csv", {});
    QVERIFY2(data.hasValue(), data ? "" : data.error().message.c_str());
    QVERIFY((data->data.trajectories[0].times == std::vector<double>{0, 266}));
  }

  void theFirstOfTheMonthInFrench() {
    const auto moment = parseMoment("1er mai 2020", DateFormat::day_month_year);
    QVERIFY(moment && momentText(moment->day, 0) == "2020-05-01");
  }

  void windows1252() {
    const auto data = importText("Datum;x\n1. M\xE4rz 2021;1\n2. M\xE4rz 2021;2\n", "t.csv", {});
    QVERIFY(data && (data->data.trajectories[0].times == std::vector<double>{0, 1}));
  }

  void whatCouldBeTwoMonthsIsNone() {
    const auto data = importText("date;x\n1 jui 2021;1\n2 jui 2021;2\n", "t.csv", {});
    QVERIFY(!data && data.error().message.find("1 jui 2021") != std::string::npos);
  }
};

QTEST_APPLESS_MAIN(TestMonthNames)
#include "test_month_names.moc"
