// A fit that is interrupted or killed goes on from its project and ends with the same parameters, bit for bit.
#include "engine/export/safetensors.h"
#include "engine/project/project_file.h"
#include "tests/cli/cli_process.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QtTest>
#include <csignal>

using namespace nullcline;

namespace {

constexpr int kEpochs = 200000;
const QString kEpochsText = QString::number(kEpochs);

} // namespace

class ResumeTest : public QObject {
  Q_OBJECT

  QTemporaryDir directory_;
  QString data_;
  std::vector<double> uninterrupted_;
  // Long enough (a few seconds on any machine) to be interrupted after its first checkpoint.
  const QStringList settings_{"--width",   "24",        "--depth", "2",      "--epochs",
                              kEpochsText, "--threads", "1",       "--seed", "3"};

  QString path(const QString& name) const { return directory_.filePath(name); }
  std::vector<double> parametersOf(const QString& directory) const {
    const auto model = loadModel((directory + "/model.safetensors").toStdString());
    return model ? model->parameters : std::vector<double>();
  }

  /// Starts a fit into `project`, waits until it has a checkpoint in which some but not all is done, sends `signal`.
  int interrupted(const QString& project, int signal) {
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(cliProgram(),
                  QStringList{"fit", data_, "--project", project, "--output", path("unfinished")} + settings_);
    QElapsedTimer timer;
    for (timer.start(); timer.elapsed() < 120000; QTest::qSleep(20)) {
      if (process.waitForFinished(0) || process.state() == QProcess::NotRunning)
        return -2;
      if (!QFile::exists(project))
        continue;
      const auto open = ProjectFile::open(project.toStdString());
      const auto runs = open ? open->runs() : Expected<std::vector<StoredRun>>(open.error());
      if (runs && !runs->empty() && runs->front().has_checkpoint)
        break;
    }
    ::kill(static_cast<pid_t>(process.processId()), signal);
    process.waitForFinished(60000);
    return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
  }

  void resumesToTheSameEnd(const QString& project) {
    const auto output = project + "-out";
    const auto run = runCli({"fit", "--project", project, "--resume", "--output", output, "--json"});
    QCOMPARE(run.exit_code, 0);
    QVERIFY2(run.said("Resuming run 1 after epoch"), run.err.constData());
    QCOMPARE(run.json()["status"].get<std::string>(), std::string("completed"));
    QCOMPARE(run.json()["epochs"].get<int>(), kEpochs);
    QCOMPARE(readText(output + "/history.csv").count('\n'), kEpochs + 1);
    QVERIFY(!uninterrupted_.empty());
    QVERIFY(parametersOf(output) == uninterrupted_);
  }

 private Q_SLOTS:
  void initTestCase() {
    data_ = path("data.csv");
    writeText(data_, spiralCsv());
    const auto run = runCli(QStringList{"fit", data_, "--output", path("whole")} + settings_);
    QCOMPARE(run.exit_code, 0);
    uninterrupted_ = parametersOf(path("whole"));
    QVERIFY(!uninterrupted_.empty());
  }

  void afterAnInterrupt_data() {
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
  }
  void afterAnInterrupt() {
    QFETCH(int, signal);
    const auto project = path(QString("interrupted%1.nullcline").arg(signal));
    QCOMPARE(interrupted(project, signal), 130);
    {
      const auto open = ProjectFile::open(project.toStdString());
      const auto runs = open->runs();
      QCOMPARE(runs->front().status, std::string("interrupted"));
      QVERIFY(runs->front().has_checkpoint && runs->front().epochs_done < kEpochs);
      QVERIFY(open->model(1).hasValue()); // the best so far
    }
    resumesToTheSameEnd(project);
  }

  void afterAKill() {
    const auto project = path("killed.nullcline");
    QCOMPARE(interrupted(project, SIGKILL), -1);
    const auto run = ProjectFile::open(project.toStdString())->runs()->front();
    QCOMPARE(run.status, std::string("running"));
    QVERIFY(run.has_checkpoint && run.epochs_done > 0 && run.epochs_done < kEpochs);
    resumesToTheSameEnd(project);
  }

  /// What had not begun is there too, and goes on with the rest.
  void severalMethodsAreResumedTogether() {
    const auto project = path("several.nullcline");
    QProcess process;
    process.setReadChannel(QProcess::StandardError);
    process.start(cliProgram(), QStringList{"fit", data_, "--method", "vf-node", "--method", "gradient-matching",
                                            "--project", project} +
                                    settings_);
    QVERIFY(process.waitForStarted());
    QByteArray said;
    while (!said.contains("epoch") && process.waitForReadyRead(60000))
      said += process.readAllStandardError();
    QVERIFY(said.contains("epoch"));
    process.terminate();
    QVERIFY(process.waitForFinished(60000));
    QCOMPARE(process.exitCode(), 130);
    {
      const auto open = ProjectFile::open(project.toStdString());
      const std::vector<StoredRun> runs = *open->runs();
      QCOMPARE(runs.size(), std::size_t(2));
      QCOMPARE(runs[0].status, std::string("interrupted"));
      QCOMPARE(runs[1].status, std::string("waiting"));
    }
    const auto run = runCli({"fit", "--project", project, "--resume", "--output", path("several"), "--json"});
    QCOMPARE(run.exit_code, 0);
    QCOMPARE(run.json()["runs"].size(), std::size_t(2));
    QVERIFY(parametersOf(path("several/vf-node")) == uninterrupted_);
    QVERIFY(!parametersOf(path("several/gradient-matching")).empty());
    QVERIFY(QFile::exists(path("several/comparison.md")));
    const auto finished = ProjectFile::open(project.toStdString());
    const std::vector<StoredRun> runs = *finished->runs();
    for (const auto& stored : runs)
      QCOMPARE(stored.status, std::string("completed"));
  }

  /// Three runs that were cut off at once, and one that is over.
  QString projectOfFour() {
    const auto project = path("four.nullcline");
    const QStringList short_fit{"fit", data_,     "--project", project,  "--width",
                                "4",   "--depth", "1",         "--json", "--epochs"};
    for (const char* epochs : {"30", "40", "20", "50"})
      if (runCli(short_fit + QStringList{epochs}).exit_code != 0)
        return {};
    auto open = ProjectFile::open(project.toStdString());
    const auto spec = open->runs()->front().spec;
    for (int i = 0; i < 3; ++i)
      if (!open->addRun(open->runs()->front().dataset, spec))
        return {};
    return project;
  }
  void oneOfSeveralCanBeChosen() {
    const auto project = projectOfFour(); // runs 1 to 4 are over, 5 to 7 have not begun
    const auto info = runCli({"info", project, "--json"}).json();
    QVERIFY(!info["runs"][3]["can_resume"].get<bool>() && info["runs"][4]["can_resume"].get<bool>());
    QCOMPARE(info["runs"][4]["id"].get<int>(), 5);
    const auto absent = runCli({"fit", "--project", project, "--resume", "--run", "99"});
    QCOMPARE(absent.exit_code, 3);
    QVERIFY2(absent.said("has no run 99. Those that can be resumed: 5 (") && absent.said(", 7 ("),
             absent.err.constData());
    const auto over = runCli({"fit", "--project", project, "--resume", "--run", "2"});
    QCOMPARE(over.exit_code, 0);
    QVERIFY2(over.said("is finished (completed)") && over.said("6 ("), over.err.constData());
    const auto chosen = runCli({"fit", "--project", project, "--resume", "--run", "6", "--json"});
    QCOMPARE(chosen.exit_code, 0);
    const auto statuses = [&] {
      std::string all;
      const auto open = ProjectFile::open(project.toStdString());
      const std::vector<StoredRun> runs = *open->runs();
      for (const auto& run : runs)
        all += run.status + " ";
      return all;
    };
    QCOMPARE(statuses(), std::string("completed completed completed completed running completed running "));
    QCOMPARE(runCli({"fit", "--project", project, "--resume", "--json"}).exit_code, 0);
    QCOMPARE(statuses(), std::string("completed completed completed completed running completed completed "));
    const auto alone = runCli({"fit", data_, "--run", "5"});
    QCOMPARE(alone.exit_code, 2);
    QVERIFY(alone.said("--resume"));
  }

  void aFinishedRunIsShown() {
    const auto project = path("finished.nullcline");
    const QStringList short_fit{"fit", data_,     "--project", project,  "--width",
                                "4",   "--depth", "1",         "--json", "--epochs"};
    const auto first = runCli(short_fit + QStringList{"20"});
    QCOMPARE(first.exit_code, 0);
    const auto again = runCli({"fit", "--project", project, "--resume", "--output", path("shown"), "--json"});
    QCOMPARE(again.exit_code, 0);
    QVERIFY(again.said("finished"));
    QVERIFY(again.json() == first.json());
    QVERIFY(!parametersOf(path("shown")).empty());
    QCOMPARE(runCli(short_fit + QStringList{"10"}).exit_code, 0); // the same data, another run
    const auto open = ProjectFile::open(project.toStdString());
    QCOMPARE(open->runs()->size(), std::size_t(2));
    QCOMPARE(open->datasetIds()->size(), std::size_t(1));
    QCOMPARE(open->history(1, 100)->size(), std::size_t(20));
  }

  void aTimeLimitCanBeExtended() {
    const auto project = path("limited.nullcline");
    QStringList settings = settings_;
    settings.replace(settings.indexOf(kEpochsText), "1000000");
    const auto first =
        runCli(QStringList{"fit", data_, "--project", project, "--max-time", "0.3", "--json"} + settings);
    QCOMPARE(first.exit_code, 4);
    const auto shown = runCli({"fit", "--project", project, "--resume"});
    QCOMPARE(shown.exit_code, 4);
    QVERIFY(shown.said("--max-time"));
    const auto named = runCli({"fit", "--project", project, "--resume", "--run", "1", "--json"});
    QCOMPARE(named.exit_code, shown.exit_code);
    QVERIFY2(named.said("give --max-time") && !named.said("can be resumed"), named.err.constData());
    const auto listed = runCli({"info", project, "--json"}).json()["runs"][0];
    QVERIFY(!listed["can_resume"].get<bool>() && listed["needs_max_time"].get<bool>());
    const auto second = runCli({"fit", "--project", project, "--resume", "--max-time", "1", "--json"});
    QCOMPARE(second.exit_code, 4);
    QVERIFY(second.json()["epochs"].get<int>() > first.json()["epochs"].get<int>());
  }

  void notAProject() {
    const auto run = runCli({"fit", "--project", data_, "--resume"});
    QCOMPARE(run.exit_code, 3);
    QVERIFY(run.said("not a Nullcline project"));
    const auto before = readText(data_);
    QCOMPARE(runCli({"fit", data_, "--project", data_, "--epochs", "20"}).exit_code, 3);
    QCOMPARE(readText(data_), before);
    QCOMPARE(runCli({"fit", "--project", path("absent.nullcline"), "--resume"}).exit_code, 3);
  }
};

QTEST_APPLESS_MAIN(ResumeTest)
#include "test_resume.moc"
