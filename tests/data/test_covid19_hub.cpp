#include "engine/data/hub/covid19_hub.h"
#include "engine/data/read_dataset.h"
#include "engine/spline/smoothing_spline.h"

#include <QtTest>

#include <filesystem>
#include <numeric>

using namespace nullcline;

namespace {

const std::string kShared = NULLCLINE_SOURCE_DIR "/../shared/data";

const std::string kHeader = "id,date,confirmed,deaths,recovered,population,iso_alpha_3,administrative_area_level,"
                            "administrative_area_level_1,administrative_area_level_2\n";

Expected<Dataset> read(const std::string& rows, const std::string& area = "", HubRepairs repairs = {}) {
  ReadOptions options;
  options.hub.area = area;
  options.hub.repairs = repairs;
  return readDatasetText(kHeader + rows, "hub.csv", options);
}

std::string country(const std::string& date, const std::string& counts) {
  return "\"03357425\",\"" + date + "\"," + counts + ",1000,NOR,1,Norway,\n";
}

int counted(const Dataset& dataset, const char* part) {
  for (const auto& note : dataset.notes)
    if (note.text.find(part) != std::string::npos)
      return static_cast<int>(note.count);
  return -1;
}

} // namespace

class TestCovid19Hub : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void compartments() {
    const auto data =
        read(country("2020-02-28", "10,1,2") + country("2020-02-29", "20,2,5") + country("2020-03-02", "30,,9"));
    QVERIFY2(data.hasValue(), data ? "" : data.error().message.c_str());
    const Trajectory& trajectory = data->trajectories.at(0);
    QCOMPARE(trajectory.id, std::string("03357425"));
    QVERIFY((trajectory.times == std::vector<double>{0, 1, 3}));
    QVERIFY((std::vector<double>(trajectory.values.begin(), trajectory.values.begin() + 9) ==
             std::vector<double>{990, 7, 2, 1, 980, 13, 5, 2, 970}));
    QVERIFY(std::isnan(trajectory.values[9]) && std::isnan(trajectory.values[11]));
    QCOMPARE(data->channels[1].unit, std::string("persons"));
    QCOMPARE(data->time_unit, std::string("d"));
    QCOMPARE(data->name, std::string("Norway"));
    QVERIFY(data->citation.find("CC BY 4.0") != std::string::npos);
    QVERIFY(data->citation.find("10.21105/joss.02376") != std::string::npos);
    QCOMPARE(counted(*data, "absent from the calendar"), 1);
  }

  void oddFiguresAreCountedAndKept() {
    const auto data =
        read(country("2020-01-01", ",,") + country("2020-01-02", "NA,NA,NA") + country("2020-01-04", "10,1,20") +
                 country("2020-01-03", "12,1,") + country("2020-01-05", "9.0,1,3") + country("2020-01-06", "1200,1,2"),
             "", noHubRepairs());
    QVERIFY2(data.hasValue(), data ? "" : data.error().message.c_str());
    QCOMPARE(data->trajectories[0].count(), std::size_t(4));
    QCOMPARE(counted(*data, "without any figure"), 2);
    QCOMPARE(counted(*data, "sorted by date"), 1);
    QCOMPARE(counted(*data, "no figure for the recovered"), 1);
    QCOMPARE(counted(*data, "Cumulative counts decrease"), 4);
    QCOMPARE(counted(*data, "negative number of infected"), 1);
    QCOMPARE(counted(*data, "more confirmed cases than people"), 1);
    QCOMPARE(data->trajectories[0].values[4], 990.0);
  }

  void areasAreChosenByIdOrName() {
    const std::string rows = country("2020-01-01", "10,1,2") + country("2020-01-02", "11,1,2") +
                             "524726e8,2020-01-01,5,0,1,100,NOR,2,Norway,\"Oslo, town\"\n"
                             "524726e8,2020-01-02,6,0,2,100,NOR,2,Norway,\"Oslo, town\"\n";
    for (const char* area : {"524726e8", "Norway > Oslo, town", "oslo, TOWN"}) {
      const auto data = read(rows, area);
      QVERIFY2(data.hasValue(), area);
      QCOMPARE(data->trajectories[0].id, std::string("524726e8"));
      QCOMPARE(data->trajectories[0].values[0], 95.0);
      QCOMPARE(counted(*data, "Rows of other areas"), 2);
    }
    const auto unknown = read(rows, "Bergen");
    QVERIFY(!unknown);
    QVERIFY(unknown.error().message.find("no area \"Bergen\"") != std::string::npos);
    QVERIFY(unknown.error().message.find("524726e8 Norway > Oslo, town") != std::string::npos);
  }

  void severalCountriesNeedAChoice() {
    const auto data = read(country("2020-01-01", "10,1,2") + "aa,2020-01-01,1,1,1,100,SWE,1,Sweden,\n");
    QVERIFY(!data);
    QVERIFY(data.error().message.find("2 areas of level 1") != std::string::npos);
    QVERIFY(data.error().message.find("03357425 Norway; aa Sweden") != std::string::npos);
  }

  void refusals_data() {
    QTest::addColumn<QString>("rows");
    QTest::addColumn<QString>("part");
    const auto row = [](const char* name, const std::string& rows, const char* part) {
      QTest::newRow(name) << QString::fromStdString(rows) << QString(part);
    };
    const std::string good = country("2020-01-01", "10,1,2");
    row("no recoveries", country("2020-01-01", "10,1,") + country("2020-01-02", "11,1,"), "no recoveries at all");
    row("zero recoveries", country("2020-01-01", "10,1,0") + country("2020-01-02", "11,1,0"), "no recoveries at all");
    row("no deaths known", country("2020-01-01", "10,,1") + country("2020-01-02", "11,,2"),
        "the infected are never known");
    row("one day", good, "figures on 1 day;");
    row("same day twice", good + country("2020-01-02", "11,1,2") + country("2020-01-01", "12,1,2"), "lines 2 and 4");
    row("bad date", good + country("2020-02-30", "11,1,2"), "hub.csv, line 3, column 2 (date)");
    row("bad number", good + country("2020-01-02", "eleven,1,2"), "hub.csv, line 3, column 3 (confirmed)");
    row("no rows", "", "has a header but no rows");
    row("short row", good + "a,b\n", "line 3: found 2 fields");
    row("no population", "a,2020-01-01,1,1,1,,NOR,1,Norway,\na,2020-01-02,1,1,1,,NOR,1,Norway,\n", "population");
  }
  void refusals() {
    QFETCH(QString, rows);
    QFETCH(QString, part);
    const auto data = read(rows.toStdString());
    QVERIFY(!data);
    QCOMPARE(data.error().kind, ErrorKind::bad_input);
    QVERIFY2(QString::fromStdString(data.error().message).contains(part), data.error().message.c_str());
  }

  void madeUpFiguresAreNotCredited() {
    const auto data =
        read("a,2020-01-01,10,1,2,100,ZZZ,1,Simulated country,\na,2020-01-02,11,1,2,100,ZZZ,1,Simulated country,\n");
    QVERIFY(data && data->citation.empty());
  }

  void otherTablesAreNotTakenForTheHub() {
    ReadOptions options;
    options.format = TableFormat::covid19_hub;
    const auto data = readDatasetText("t,x\n0,1\n1,2\n", "t.csv", options);
    QVERIFY(!data && data.error().message.find("no column \"id\"") != std::string::npos);
    options.time_column = "date";
    const auto chosen = readDatasetText(kHeader, "t.csv", options);
    QVERIFY(!chosen && chosen.error().kind == ErrorKind::usage);
  }

  // Version 2: other columns, ids that are ISO codes, bare text; columns count by name alone.
  void oldLayout() {
    const auto data = readDatasetText(
        "id,date,vaccines,tests,confirmed,recovered,deaths,hosp,vent,icu,population,school_closing,iso_alpha_3,"
        "iso_alpha_2,iso_numeric,currency,administrative_area_level,administrative_area_level_1,"
        "administrative_area_level_2,administrative_area_level_3,latitude,longitude,key,key_alpha_2,key_numeric\n"
        "NAM,2020-03-14,NA,,2.0,1,0,,,,2448255,-1,NAM,NA,516,NAD,1,Namibia,NA,NA,-22,17,,NA,516\n"
        "NAM,2020-03-15,NA,,33709.0,1,0,,,,2448255.0,-1,NAM,NA,516,NAD,1,Namibia,NA,NA,-22,17,,NA,516\n",
        "v2.csv");
    QVERIFY2(data.hasValue(), data ? "" : data.error().message.c_str());
    QCOMPARE(data->name, std::string("Namibia"));
    QVERIFY((data->trajectories[0].values == std::vector<double>{2448253, 1, 1, 0, 2414546, 33708, 1, 0}));
    QVERIFY(!data->citation.empty());
  }

  void everyFieldMayBeQuoted() {
    const auto data = readDatasetText("\"administrative_area_level\",\"date\",\"id\",\"population\",\"recovered\","
                                      "\"deaths\",\"confirmed\"\n\"1\",\"2020-03-01\",\"00000010\",\"100\",\"1\",\"2\","
                                      "\"5\"\n\"1\",\"2020-03-02\",\"00000010\",\"100\",\"NA\",\"2\",\"6\"\n",
                                      "quoted.csv");
    QVERIFY2(data.hasValue(), data ? "" : data.error().message.c_str());
    QCOMPARE(data->trajectories[0].id, std::string("00000010"));
    QVERIFY(data->trajectories[0].values[1] == 2.0 && std::isnan(data->trajectories[0].values[5]));
  }

  void areasAreListedAndExplained() {
    const auto areas = readHubAreas(
        "id,date,confirmed,deaths,recovered,population,iso_alpha_3,iso_alpha_2,administrative_area_level,"
        "administrative_area_level_1,administrative_area_level_2\n"
        "03357425,2020-03-01,1,0,1,100,NAM,NA,1,Namibia,\n03357425,2020-03-02,1,0,1,100,NAM,NA,1,Namibia,\n"
        "1e5,2020-03-01,1,,,,NAM,NA,2,Namibia,\"Say \"\"Khomas\"\", here\"\n"
        "1e5,2020-03-05,2,,0,,NAM,NA,2,Namibia,\"Say \"\"Khomas\"\", here\"\n"
        "100000,2020-03-05,,1,1,10,NAM,NA,3,Namibia,\"NA\"\n",
        "hub.csv");
    QVERIFY2(areas.hasValue(), areas ? "" : areas.error().message.c_str());
    QCOMPARE(areas->size(), std::size_t(3)); // 1e5 and 100000 are not one number but two texts
    QVERIFY(remarksOn((*areas)[0]).empty());
    QCOMPARE((*areas)[0].code, std::string("NA"));
    QCOMPARE(chooseHubArea(*areas, "na", "").value().id, std::string("03357425"));
    QCOMPARE(chooseHubArea(*areas, "NAM", "").value().id, std::string("03357425"));
    QCOMPARE((*areas)[1].name, std::string("Namibia > Say \"Khomas\", here"));
    const auto remarks = remarksOn((*areas)[1]);
    QCOMPARE(remarks.size(), std::size_t(4));
    QVERIFY(remarks[0].find("No recoveries") == 0 && remarks[1].find("No deaths") == 0);
    QVERIFY(remarks[2].find("No population") == 0 && remarks[3].find("Of 5 days") == 0);
    QCOMPARE((*areas)[2].name, std::string("Namibia > NA"));
    QVERIFY(remarksOn((*areas)[2])[0].find("No confirmed") == 0);
  }

  void theNotesSayHowToReadItAgain() {
    HubRepairs repairs;
    repairs.falling_counts = HubFallingCounts::rescale;
    const auto data =
        read(country("2020-01-01", "10,1,2") + country("2020-01-02", "9,1,2") + country("2020-01-03", "12,1,3"), "",
             repairs);
    QVERIFY(data.hasValue());
    QVERIFY(counted(*data, "Read with area=03357425, from=2020-01-01, to=2020-01-03, population=1000.0, "
                           "repairs.falling_counts=rescale.") == 0);
    QVERIFY(counted(*data, "Repair \"Falling cumulative counts\" (\"Rescale the past (looks ahead)\"): cumulative "
                           "counts decreased (1 times)") == 1);
  }

  // The published series and its Hub layout hold the same figures.
  void realCountries_data() {
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("name");
    QTest::newRow("Italy") << "ITA"
                           << "Italy";
    QTest::newRow("India") << "IND"
                           << "India";
    QTest::newRow("Japan") << "JPN"
                           << "Japan";
    QTest::newRow("Norway") << "NOR"
                            << "Norway";
  }
  void realCountries() {
    QFETCH(QString, code);
    QFETCH(QString, name);
    const std::string hub_path = kShared + "/hub/" + code.toStdString() + ".csv";
    const std::string sirf_path = kShared + "/sirf/" + name.toStdString() + ".csv";
    if (!std::filesystem::exists(hub_path) || !std::filesystem::exists(sirf_path))
      QSKIP("The real COVID-19 series are not on this machine.");
    const auto hub = readDataset(hub_path);
    const auto sirf = readDataset(sirf_path);
    QVERIFY2(hub.hasValue(), hub ? "" : hub.error().message.c_str());
    QVERIFY2(sirf.hasValue(), sirf ? "" : sirf.error().message.c_str());
    QCOMPARE(hub->name, name.toStdString());
    QVERIFY(hub->trajectories.at(0).times == sirf->trajectories.at(0).times);
    QVERIFY(hub->trajectories[0].values == sirf->trajectories[0].values);
    QVERIFY(counted(*hub, "Rows of other areas") > 0);
  }

  // The steps of load_sirf_data, written down again: see hubPresets().
  void realPaperPreset_data() { realCountries_data(); }
  void realPaperPreset() {
    QFETCH(QString, code);
    QFETCH(QString, name);
    const std::string hub_path = kShared + "/hub/" + code.toStdString() + ".csv";
    const std::string sirf_path = kShared + "/sirf/" + name.toStdString() + ".csv";
    if (!std::filesystem::exists(hub_path) || !std::filesystem::exists(sirf_path))
      QSKIP("The real COVID-19 series are not on this machine.");
    ReadOptions options;
    for (const auto& preset : hubPresets())
      if (std::string(preset.name) == "vf-node-paper")
        options.hub = preset.recipe;
    const auto hub = readDataset(hub_path, options);
    const auto sirf = readDataset(sirf_path);
    QVERIFY2(hub.hasValue(), hub ? "" : hub.error().message.c_str());
    QVERIFY(sirf.hasValue());
    const auto& trajectory = hub->trajectories[0];
    QCOMPARE(trajectory.count(), std::size_t(100));
    QVERIFY(trajectory.times.front() == 0.0 && trajectory.times.back() == 1.0 && trajectory.times[33] == 33.0 / 99.0);
    const auto& raw = sirf->trajectories[0].values;
    const double population = raw[0] + raw[1] + raw[2] + raw[3];
    for (std::size_t c = 0; c < 4; ++c) {
      std::vector<double> values;
      for (std::size_t i = 0; i < 100; ++i)
        values.push_back(raw[4 * i + c] / population);
      const auto smooth = smoothingSpline(trajectory.times, values, 0.99999).values;
      const double mean = std::accumulate(smooth.begin(), smooth.begin() + 90, 0.0) / 90.0;
      double squares = 0.0;
      for (std::size_t i = 0; i < 90; ++i)
        squares += (smooth[i] - mean) * (smooth[i] - mean);
      for (std::size_t i = 0; i < 100; ++i)
        QVERIFY(std::abs(trajectory.values[4 * i + c] - (smooth[i] - mean) / std::sqrt(squares / 90.0)) < 1e-7);
    }
    QVERIFY(counted(*hub, "This looks ahead") >= 0);
  }

  // What the standard recipe makes of a training part does not depend on what comes after it.
  void realStandardPresetLeaksNothing_data() { realCountries_data(); }
  void realStandardPresetLeaksNothing() {
    QFETCH(QString, code);
    const std::string path = kShared + "/hub/" + code.toStdString() + ".csv";
    if (!std::filesystem::exists(path))
      QSKIP("The real COVID-19 series are not on this machine.");
    ReadOptions options;
    options.hub.moving_average = HubMovingAverage::trailing;
    options.hub.scaling = HubScaling::fraction;
    const auto whole = readDataset(path, options);
    QVERIFY2(whole.hasValue(), whole ? "" : whole.error().message.c_str());
    const auto& trajectory = whole->trajectories[0];
    QCOMPARE(counted(*whole, "looks ahead"), -1);
    options.hub.first_rows = 80;
    const auto head = readDataset(path, options);
    QVERIFY(head && std::equal(head->trajectories[0].values.begin(), head->trajectories[0].values.end(),
                               trajectory.values.begin()));
  }

  void realRegions() {
    const std::string path = kShared + "/hub/ITA.csv";
    if (!std::filesystem::exists(path))
      QSKIP("The real COVID-19 series are not on this machine.");
    ReadOptions options;
    options.hub.area = "Italy > Area, North";
    const auto north = readDataset(path, options);
    QVERIFY2(north.hasValue(), north ? "" : north.error().message.c_str());
    QVERIFY(counted(*north, "absent from the calendar") > 0);
    options.hub.area = "Area \"South\"";
    const auto south = readDataset(path, options);
    QVERIFY(!south && south.error().message.find("no recoveries at all") != std::string::npos);
    options.hub.repairs.recoveries = HubRecoveries::full;
    options.hub.compartments = HubCompartments::sir;
    const auto estimated = readDataset(path, options);
    QVERIFY2(estimated.hasValue(), estimated ? "" : estimated.error().message.c_str());
    QCOMPARE(summarize(*estimated).missing, std::size_t(0));
  }
};

QTEST_APPLESS_MAIN(TestCovid19Hub)
#include "test_covid19_hub.moc"
