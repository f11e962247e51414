// nullcline-cli fixed-points: of known systems and of fitted models, as a table and as JSON.
#include "tests/cli/cli_process.h"

#include <QTemporaryDir>

using namespace nullcline;

namespace {

const Json* pointNear(const Json& json, const std::string& state, double value, double tolerance) {
  for (const auto& point : json.at("fixed_points"))
    if (std::abs(point.at("state").at(state).get<double>() - value) < tolerance)
      return &point;
  return nullptr;
}

} // namespace

class TestFixedPointsCommand : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { QVERIFY(folder_.isValid()); }

  void aKnownSystemAsJson() {
    const CliRun run = runCli({"fixed-points", "lotka-volterra", "--json"});
    QCOMPARE(run.exit_code, 0);
    const Json json = run.json();
    QCOMPARE(json.at("fixed_points").size(), std::size_t(2));
    QVERIFY(json.at("time").is_null() && json.at("continuum") == false);
    const Json* centre = pointNear(json, "prey", 30.0, 1e-6);
    QVERIFY(centre);
    QVERIFY(centre->at("stability") == "centre");
    QVERIFY(std::abs(centre->at("state").at("predator").get<double>() - 1 / 0.3) < 1e-6);
    QVERIFY(std::abs(centre->at("eigenvalues")[0].at("im").get<double>() - std::sqrt(3.0)) < 1e-6);
    const Json* saddle = pointNear(json, "prey", 0.0, 1e-6);
    QVERIFY(saddle);
    QVERIFY(saddle->at("stability") == "saddle");
  }

  void aTableForPeople() {
    const CliRun run = runCli({"fixed-points", "toggle", "--box", "u=0:6", "--box", "v=0:6"});
    QCOMPARE(run.exit_code, 0);
    QCOMPARE(run.out.count("stable node"), 2);
    QCOMPARE(run.out.count("saddle"), 1);
    QVERIFY(run.out.startsWith("u "));
    QVERIFY2(run.said("3 fixed points in u 0 to 6, v 0 to 6"), run.err.constData());
    const CliRun none = runCli({"fixed-points", "toggle", "--box", "u=5:6"});
    QCOMPARE(none.exit_code, 0);
    QVERIFY(none.out.isEmpty() && none.said("No fixed points in u 5 to 6"));
  }

  void aFittedModel() {
    const QString csv = folder_.filePath("spiral.csv"), results = folder_.filePath("results");
    writeText(csv, spiralCsv());
    QCOMPARE(runCli({"fit", csv, "--method", "gradient-matching", "--width", "24", "--depth", "2", "--epochs", "400",
                     "--seed", "1", "--threads", "1", "--output", results})
                 .exit_code,
             0);
    // x' = -0.1 x - y, y' = x - 0.1 y rests at the origin, eigenvalues -0.1 +- i.
    const CliRun run =
        runCli({"fixed-points", results + "/model.safetensors", "--box", "x=-1:1", "--box", "y=-1:1", "--json"});
    QCOMPARE(run.exit_code, 0);
    const Json json = run.json(), *point = pointNear(json, "x", 0.0, 0.1);
    QVERIFY(point);
    QVERIFY(std::abs(point->at("state").at("y").get<double>()) < 0.1);
    QVERIFY(std::abs(point->at("eigenvalues")[0].at("im").get<double>() - 1.0) < 0.2);
    QVERIFY(point->at("residual").get<double>() < 1e-9);
  }

  void wrongLines_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exit_code");
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing") << QStringList{} << 2 << "MODEL";
    QTest::newRow("no such file") << QStringList{"nowhere.safetensors"} << 3 << "nowhere.safetensors";
    QTest::newRow("no parts") << QStringList{"lorenz", "--box", "x"} << 2 << "STATE=LOW:HIGH";
    QTest::newRow("no state") << QStringList{"lorenz", "--box", "q=0:1"} << 2 << "the states are x, y, z";
    QTest::newRow("no number") << QStringList{"lorenz", "--box", "x=0:much"} << 2 << "must be numbers";
    QTest::newRow("upside down") << QStringList{"lorenz", "--box", "x=1:0"} << 2 << "HIGH must be above LOW";
    QTest::newRow("starts") << QStringList{"lorenz", "--starts", "0"} << 2 << "--starts";
    QTest::newRow("time") << QStringList{"lorenz", "--time", "noon"} << 2 << "--time";
  }
  void wrongLines() {
    QFETCH(QStringList, arguments);
    QFETCH(int, exit_code);
    QFETCH(QString, words);
    const CliRun run = runCli(QStringList{"fixed-points"} + arguments);
    QCOMPARE(run.exit_code, exit_code);
    QVERIFY2(run.said(words.toUtf8().constData()), run.err.constData());
    QVERIFY(run.out.isEmpty());
  }

 private:
  QTemporaryDir folder_;
};

QTEST_GUILESS_MAIN(TestFixedPointsCommand)
#include "test_fixed_points_command.moc"
