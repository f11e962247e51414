// COVID-19 Data Hub files on the command line.
#include "engine/data/read_dataset.h"
#include "tests/cli/cli_process.h"
#include "tests/support/gzipped.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QtTest>

using namespace nullcline;

namespace {

/// Two countries and a region that has neither recoveries nor deaths; the first country's counts fall once.
QByteArray hubCsv() {
  QByteArray csv = "id,date,confirmed,deaths,recovered,population,iso_alpha_3,administrative_area_level,"
                   "administrative_area_level_1,administrative_area_level_2\n";
  for (int day = 0; day < 30; ++day) {
    const QByteArray date = "2020-04-" + QByteArray::number(day + 1).rightJustified(2, '0');
    const int cases = 100 + 20 * day - (day == 12 ? 50 : 0);
    csv += "03357425," + date + "," + QByteArray::number(cases) + "," + QByteArray::number(day) + "," +
           QByteArray::number(10 * day) + ",100000,AAA,1,Aland,\n";
    csv += "1e5," + date + ",500,1,2,100000,BBB,1,Beland,\n";
    csv += "007," + date + "," + QByteArray::number(20 * day) + ",,,1000,AAA,2,Aland,\"North, upper\"\n";
  }
  return csv;
}

bool notes(const Json& json, const std::string& part) {
  for (const auto& note : json["notes"])
    if (note["text"].get<std::string>().find(part) != std::string::npos)
      return true;
  return false;
}

} // namespace

class HubCommandTest : public QObject {
  Q_OBJECT

  QTemporaryDir directory_;
  QString path(const QString& name) const { return directory_.filePath(name); }
  Json info(const QStringList& options) const {
    return runCli(QStringList{"info", path("hub.csv"), "--json"} + options).json();
  }

 private Q_SLOTS:
  void initTestCase() { writeText(path("hub.csv"), hubCsv()); }

  void infoListsTheAreas() {
    const auto json = info({});
    QCOMPARE(json["areas"].size(), std::size_t(3));
    QVERIFY(json["areas"][2]["id"] == "007" && json["areas"][2]["name"] == "Aland > North, upper");
    QVERIFY(json["areas"][0]["remarks"].empty() && json["areas"][2]["remarks"].size() == 2);
    QVERIFY(json["problem"].get<std::string>().find("2 areas of level 1") != std::string::npos);
    writeText(path("hub.csv.gz"), QByteArray::fromStdString(gzipped(hubCsv().toStdString())));
    QCOMPARE(runCli({"info", path("hub.csv.gz"), "--json"}).json()["areas"].size(), std::size_t(3));
    const auto chosen = info({"--area", "AAA"});
    QVERIFY(!chosen.contains("problem") && chosen["name"] == "Aland" && chosen["areas"].size() == 3);
    QCOMPARE(runCli({"info", path("hub.csv"), "--area", "Celand"}).exit_code, 3);
  }

  void infoFailsWhereOnlyTheDatesAreWrong() {
    QByteArray csv;
    for (const auto& line : hubCsv().split('\n'))
      if (!line.startsWith("1e5,") && !line.startsWith("007,"))
        csv += line + '\n';
    writeText(path("one.csv"), csv);
    QCOMPARE(runCli({"info", path("one.csv")}).exit_code, 0);
    const auto run = runCli({"info", path("one.csv"), "--from", "2021-01-01"});
    QCOMPARE(run.exit_code, 3);
    QVERIFY(run.out.isEmpty());
  }

  void options() {
    const QStringList aland{"--area", "Aland"};
    auto json = info(aland);
    QVERIFY(notes(json, "Repair \"Falling cumulative counts\" (\"Hold the highest so far\")"));
    QVERIFY(!notes(info(aland + QStringList{"--no-repairs"}),
                   "Repair \"Falling cumulative counts\" (\"Hold the highest so far\")"));
    json = info(aland + QStringList{"--no-repairs", "--repair", "falling-counts=rescale", "--repair", "last-days=2",
                                    "--from", "2020-04-03", "--to", "2020-04-20", "--compartments", "seir",
                                    "--moving-average", "centred:5", "--import", "scaling=fraction", "--import",
                                    "latent_days=4"});
    QVERIFY(notes(json, "Repair \"Falling cumulative counts\" (\"Rescale the past (looks ahead)\")"));
    QCOMPARE(json["times"].get<int>(), 18);
    QCOMPARE(json["states"][1]["name"].get<std::string>(), std::string("E"));
    QCOMPARE(json["states"][0]["unit"].get<std::string>(), std::string("fraction"));
    QVERIFY(notes(json, "mean over 5 days, centred"));
    const auto region =
        info({"--area", "007", "--repair", "recoveries", "--import", "recovery_days=7", "--compartments", "sir"});
    QVERIFY(notes(region, "Repair \"Recoveries\" (\"All from earlier cases\")") && region["missing"] == 0);
    const auto paper = info(aland + QStringList{"--hub-preset", "vf-node-paper"});
    QVERIFY(paper["last_time"] == 1.0 && paper["states"][0]["unit"] == "z-score");
  }

  void mistakes_data() {
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("words");
    const auto row = [](const char* name, const QStringList& options, const char* words) {
      QTest::newRow(name) << options << QByteArray(words);
    };
    row("repair", {"--repair", "magic"}, "no repair called magic. The repairs are: last_days");
    row("choice", {"--repair", "falling-counts=up"}, "expected one of leave, hold, rescale, isotonic");
    row("number", {"--repair", "last-days"}, "needs a number");
    row("date", {"--from", "yesterday"}, "no date");
    row("compartments", {"--compartments", "sis"}, "expected one of sirf, sird, sir, seir");
    row("average", {"--moving-average", "trailing:1"}, "average_days");
    row("preset", {"--hub-preset", "best"}, "The presets are: standard, as-published, vf-node-paper");
    row("setting", {"--import", "colour=red"}, "no option called colour");
  }
  void mistakes() {
    QFETCH(QStringList, options);
    QFETCH(QByteArray, words);
    const auto run = runCli(QStringList{"info", path("hub.csv"), "--area", "Aland"} + options);
    QCOMPARE(run.exit_code, 2);
    QVERIFY(run.said(words.constData()));
  }

  void otherTablesHaveNoAreas() {
    writeText(path("wide.csv"), spiralCsv());
    const auto run = runCli({"info", path("wide.csv"), "--to", "2020-01-01"});
    QCOMPARE(run.exit_code, 2);
    QVERIFY(run.said("files of the COVID-19 Data Hub only"));
  }

  void theCitationStaysWithTheModel() {
    QCOMPARE(runCli({"fit", path("hub.csv"), "--area", "AAA", "--width", "8", "--depth", "1", "--epochs", "20",
                     "--output", path("cited"), "--project", path("cited.nullcline")})
                 .exit_code,
             0);
    const auto report = Json::parse(readText(path("cited/report.json")).toStdString());
    QVERIFY(report["citation"].get<std::string>().find("10.21105/joss.02376") != std::string::npos);
    QVERIFY(notes(report, "Repair \"Falling cumulative counts\" (\"Hold the highest so far\")") &&
            notes(report, "Read with area=03357425"));
    for (const char* format : {"safetensors", "onnx", "python"}) {
      const QString file = path(QStringLiteral("cited.") + format);
      QCOMPARE(runCli({"export", path("cited/model.safetensors"), "--format", format, "--output", file}).exit_code, 0);
      QVERIFY2(readText(file).contains("10.21105/joss.02376"), format);
    }
    const auto project = runCli({"info", path("cited.nullcline"), "--json"}).json();
    QVERIFY(project["datasets"][0]["citation"].get<std::string>().find("CC BY 4.0") != std::string::npos);
  }

  // Fitted without the last ten days, forecast over them.
  void realCountriesAreForecast_data() {
    QTest::addColumn<QString>("last_day");
    QTest::addColumn<int>("days");
    QTest::newRow("IND") << "2023-03-15" << 207;
    QTest::newRow("ITA") << "2024-05-17" << 107;
    QTest::newRow("JPN") << "2020-07-30" << 173;
    QTest::newRow("NOR") << "2020-07-26" << 103;
  }
  void realCountriesAreForecast() {
    QFETCH(QString, last_day);
    QFETCH(int, days);
    const QString code = QTest::currentDataTag();
    const QString file = QStringLiteral(NULLCLINE_SOURCE_DIR "/../shared/data/hub/") + code + ".csv";
    if (!QFileInfo::exists(file))
      QSKIP("The real COVID-19 series are not on this machine.");
    const auto run = runCli({"fit", file, "--to", last_day, "--import", "scaling=fraction", "--repair",
                             "recoveries=automatic", "--epochs", "100", "--seed", "1", "--output", path(code)});
    QCOMPARE(run.exit_code, 0);
    const auto data = readDataset(path(code + "/data.csv").toStdString());
    QVERIFY2(data.hasValue(), data ? "" : data.error().message.c_str());
    const auto& trajectory = data->trajectories[0];
    QCOMPARE(static_cast<int>(trajectory.count()), days);
    QByteArray start = "id,S,I,R,F\nlast";
    for (std::size_t c = 0; c < 4; ++c)
      start += "," + QByteArray::number(data->value(trajectory, trajectory.count() - 1, c), 'g', 17);
    writeText(path("start.csv"), start + "\n");
    const double last = trajectory.times.back();
    QCOMPARE(runCli({"predict", path(code + "/model.safetensors"), "--initial", path("start.csv"), "--times",
                     QString("%1:%2:11").arg(last).arg(last + 10), "--output", path("forecast.csv")})
                 .exit_code,
             0);
    const auto forecast = readDataset(path("forecast.csv").toStdString());
    QVERIFY2(forecast.hasValue(), forecast ? "" : forecast.error().message.c_str());
    QCOMPARE(summarize(*forecast).observed, std::size_t(44)); // nothing missing, and no infinity can be read
  }
};

QTEST_APPLESS_MAIN(HubCommandTest)
#include "test_hub_command.moc"
