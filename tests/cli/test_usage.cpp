// What a wrong command line gets: exit code 2 and one sentence, nothing on standard output; and what the lists hold.
#include "engine/device/devices.h"
#include "tests/cli/cli_process.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace nullcline;

class UsageTest : public QObject {
  Q_OBJECT

  QTemporaryDir directory_;
  QString data_;

 private Q_SLOTS:
  void initTestCase() {
    data_ = directory_.filePath("data.csv");
    writeText(data_, spiralCsv());
  }

  void versionAndHelp() {
    const auto version = runCli({"--version"});
    QCOMPARE(version.exit_code, 0);
    QVERIFY(version.out.contains(NULLCLINE_VERSION));
    for (const char* command :
         {"fit", "predict", "export", "simulate", "info", "systems", "methods", "check-gradient"}) {
      const auto help = runCli({command, "--help"});
      QCOMPARE(help.exit_code, 0);
      QVERIFY(help.out.contains(command) && help.err.isEmpty());
    }
  }

  void wrongLines_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("words");
    const auto fit = [this](QStringList more) { return QStringList{"fit", data_} + more; };
    QTest::newRow("nothing") << QStringList{} << "subcommand";
    QTest::newRow("no such command") << QStringList{"fitt"} << "no command fitt";
    QTest::newRow("no such option") << fit({"--epoch", "5"}) << "no option --epoch";
    QTest::newRow("not a number") << fit({"--epochs", "many"}) << "--epochs";
    QTest::newRow("no epochs") << fit({"--epochs", "0"}) << "a whole number from 1 to";
    QTest::newRow("negative seed") << fit({"--seed", "-1"}) << "--seed: expected a whole number from 0 to";
    QTest::newRow("huge seed") << fit({"--seed", "18446744073709551617"}) << "got 18446744073709551617";
    QTest::newRow("negative threads") << fit({"--threads", "-1"}) << "from 0 to 1024, got -1";
    QTest::newRow("no runs at once") << fit({"--parallel", "0"}) << "from 1 to";
    QTest::newRow("no data") << QStringList{"fit"} << "data file";
    QTest::newRow("method") << fit({"--method", "magic"}) << "vf-node";
    QTest::newRow("method twice") << fit({"--method", "vf-node", "--method", "vf-node"}) << "twice";
    QTest::newRow("system") << fit({"--system", "magic"}) << "neural";
    QTest::newRow("width of a system") << fit({"--system", "van-der-pol", "--width", "8"}) << "--width";
    QTest::newRow("width too large") << fit({"--width", "100000"}) << "field.width";
    QTest::newRow("states do not match") << fit({"--system", "lorenz"}) << "states";
    QTest::newRow("split") << fit({"--split", "odd"}) << "split";
    QTest::newRow("precision") << fit({"--precision", "float16"}) << "float32, float64";
    QTest::newRow("device") << fit({"--device", "tpu"}) << "auto, cpu, cuda";
    if (whyNoDevice())
      QTest::newRow("no GPU") << fit({"--device", "cuda"}) << "Choose the device auto or cpu";
    QTest::newRow("set without value") << fit({"--set", "seed"}) << "path=value";
    QTest::newRow("set of nothing") << fit({"--set", "speed=1"}) << "method vf-node";
    QTest::newRow("where all settings are") << fit({"--set", "speed=1"}) << "methods --json";
    QTest::newRow("settings of several methods")
        << fit({"--method", "direct", "--method", "vf-node", "--set", "test_functions=9"}) << "METHOD:path=value";
    QTest::newRow("setting of a method that is not asked for")
        << fit({"--method", "direct", "--set", "adjoint:precision=float64"}) << "adjoint is not among those";
    QTest::newRow("setting of no method") << fit({"--set", ":seed=1"}) << "METHOD:path=value";
    QTest::newRow("a check has no time limit") << QStringList{"check-gradient", "d", "--max-time", "3"} << "--max-time";
    QTest::newRow("a check is in float64")
        << QStringList{"check-gradient", "d", "--precision", "float32"} << "--precision";
    QTest::newRow("a check is of the CPU")
        << QStringList{"check-gradient", "d", "--set", "device=cuda"} << "nullcline-bench devices";
    QTest::newRow("set out of range") << fit({"--set", "smoothing.choice=fixed", "--set", "smoothing.smoothness=2"})
                                      << "outside 0.0 to 1.0";
    QTest::newRow("resume without project") << QStringList{"fit", "--resume"} << "--project";
    QTest::newRow("resume with settings")
        << QStringList{"fit", "--project", "p", "--resume", "--seed", "3"} << "--seed";
    QTest::newRow("no output") << QStringList{"simulate", "lorenz"} << "--output";
    QTest::newRow("no such system") << QStringList{"simulate", "magic", "--output", "x.csv"} << "lorenz";
    QTest::newRow("observed") << QStringList{"simulate", "lorenz", "--observed", "2", "--output", "x"} << "--observed";
    QTest::newRow("times") << QStringList{"predict", "m", "--initial", "i", "--times", "0:1", "--output", "o"}
                           << "START:END:COUNT";
    QTest::newRow("times backwards") << QStringList{"predict", "m",     "--initial", "i",
                                                    "--times", "1:0:5", "--output",  "o"}
                                     << "later";
    QTest::newRow("decimal comma") << QStringList{"predict", "m",       "--initial", "i",
                                                  "--times", "0:1,5:5", "--output",  "o"}
                                   << "numbers";
    QTest::newRow("format") << QStringList{"export", "m", "--format", "doc", "--output", "o"} << "--format";
  }

  void wrongLines() {
    QFETCH(QStringList, arguments);
    QFETCH(QString, words);
    const auto run = runCli(arguments);
    QCOMPARE(run.exit_code, 2);
    QVERIFY2(run.said(words.toUtf8().constData()), run.err.constData());
    QVERIFY(run.out.isEmpty());
    QCOMPARE(run.err.count('\n'), 1);
    QVERIFY(run.err.startsWith("nullcline-cli: "));
  }

  void listsSystems() {
    const auto json = runCli({"systems", "--json"}).json();
    QVERIFY(json.contains("systems"));
    QStringList names;
    for (const auto& system : json["systems"]) {
      names += QString::fromStdString(system["name"]);
      QVERIFY(!system["summary"].get<std::string>().empty() && !system["states"].empty());
    }
    for (const char* name : {"gompertz", "toggle", "repressilator", "lotka-volterra", "lorenz", "van-der-pol"})
      QVERIFY2(names.contains(name), name);
    const auto lines = runCli({"systems"}).out.trimmed().split('\n');
    QCOMPARE(lines.size(), names.size());
  }

  void listsMethods() {
    const auto json = runCli({"methods", "--json"}).json();
    QCOMPARE(json["methods"][0]["name"].get<std::string>(), std::string("vf-node"));
    QCOMPARE(json["methods"][0]["paper_spec"]["precision"].get<std::string>(), std::string("float64"));
    const auto lines = runCli({"methods"}).out.trimmed().split('\n');
    QCOMPARE(lines.size(), qsizetype(json["methods"].size()));
  }
};

QTEST_APPLESS_MAIN(UsageTest)
#include "test_usage.moc"
