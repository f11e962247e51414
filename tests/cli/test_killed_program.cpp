// The program itself, nullcline-cli as it is built, killed (SIGKILL) at random moments of a recorded fit, resumed and
// killed again: every time the project opens, and what comes out in the end is the uninterrupted fit, bit for bit.
// NULLCLINE_KILLS says how often.
#include "engine/project/project_file.h"
#include "tests/cli/cli_process.h"
#include "tests/support/killed_fits.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QtTest>

using namespace nullcline;

namespace {

constexpr int kUsualKills = 6;
// The program saves once a second. So many epochs that the fit takes about kSeconds here and now: a few checkpoints,
// and the 200 kills of a long run within minutes on a machine that is busy, too.
constexpr int kProbedEpochs = 10000, kMostEpochs = 250000;
constexpr double kSeconds = 6.0;
constexpr int kPatience = 300000;

/// All of an epoch but the time it took.
auto numbersOf(const EpochRecord& epoch) {
  return std::tie(epoch.epoch, epoch.train_loss, epoch.validation_loss, epoch.learning_rate, epoch.nfe_forward,
                  epoch.nfe_backward, epoch.pullbacks, epoch.steps_accepted, epoch.steps_rejected);
}

bool sameEpochs(const std::vector<EpochRecord>& left, const std::vector<EpochRecord>& right) {
  return std::ranges::equal(
      left, right, [](const EpochRecord& one, const EpochRecord& other) { return numbersOf(one) == numbersOf(other); });
}

} // namespace

class KilledProgramTest : public QObject {
  Q_OBJECT

  QTemporaryDir directory_;
  std::mt19937 chance_{11};
  int kills_ = 0, ends_ = 0, resumed_ = 0, epochs_ = kProbedEpochs;

  QString path(const QString& name) const { return directory_.filePath(name); }

  /// What a user would type: go on if there is a run to go on with, else begin.
  QStringList commandFor(const QString& data, const QString& project, const QString& output) const {
    const auto file = QFile::exists(project) ? ProjectFile::open(project.toStdString())
                                             : Expected<ProjectFile>(badInput("not there yet"));
    const bool has_run = file && file->runs() && !file->runs()->empty();
    if (has_run)
      return {"fit", "--project", project, "--resume", "--output", output};
    return {"fit",       data, "--project", project, "--output", output,
            "--width",   "16", "--depth",   "1",     "--epochs", QString::number(epochs_),
            "--threads", "1",  "--seed",    "3"};
  }

  /// Whether it was killed; otherwise it came to its end.
  static bool killedAfter(const QStringList& command, std::chrono::microseconds delay, CliRun& run) {
    QProcess program;
    program.start(cliProgram(), command);
    const auto wait = static_cast<int>(std::chrono::duration_cast<std::chrono::milliseconds>(delay).count());
    const bool over = program.waitForStarted() && program.waitForFinished(std::max(wait, 1));
    if (!over) {
      program.kill();
      program.waitForFinished(kPatience);
    }
    run = {program.exitCode(), program.readAllStandardOutput(), program.readAllStandardError()};
    return program.exitStatus() == QProcess::CrashExit;
  }

  /// Kills one fit until it comes to its end in spite of it.
  void killToTheEnd(const QString& data, const QString& name, KillMoments& moments) {
    const QString project = path(name + ".nullcline"), output = path(name);
    for (;;) {
      const auto command = commandFor(data, project, output);
      CliRun run;
      const bool at_the_start = chance_() % 5 == 0; // where the project is made, opened, locked
      const auto delay = at_the_start ? std::chrono::microseconds(chance_() % 60000) : moments.next();
      if (!killedAfter(command, delay, run)) {
        QVERIFY2(run.exit_code == 0, run.err.constData());
        return;
      }
      ++kills_;
      if (!QFile::exists(project))
        continue;
      const auto file = ProjectFile::open(project.toStdString());
      QVERIFY2(file.hasValue(), file ? "" : file.error().message.c_str());
      const auto runs = file->runs();
      QVERIFY2(runs.hasValue(), runs ? "" : runs.error().message.c_str());
      resumed_ += !runs->empty() && runs->front().has_checkpoint ? 1 : 0;
    }
  }

  /// How long an uninterrupted fit takes; 0: it failed.
  std::chrono::microseconds wholeFit(const QString& data, const QString& name) const {
    QElapsedTimer timer;
    timer.start();
    const bool came_to_its_end = runCli(commandFor(data, path(name + ".nullcline"), path(name))).exit_code == 0;
    return std::chrono::microseconds(came_to_its_end ? timer.nsecsElapsed() / 1000 : 0);
  }

 private Q_SLOTS:
  void theEndIsTheSame() {
    const QString data = path("data.csv");
    writeText(data, spiralCsv());
    const double probed = std::chrono::duration<double>(wholeFit(data, "probe")).count();
    QVERIFY(probed > 0.0);
    epochs_ =
        static_cast<int>(std::clamp(kProbedEpochs * kSeconds / probed, double(kProbedEpochs), double(kMostEpochs)));
    const auto duration = wholeFit(data, "whole");
    QVERIFY(duration.count() > 0);
    const auto model = readText(path("whole/model.safetensors"));
    const auto history = ProjectFile::open(path("whole.nullcline").toStdString())->history(1, epochs_);
    QVERIFY(!model.isEmpty() && history->size() == std::size_t(epochs_));

    KillMoments moments(23);
    while (kills_ < killCount(kUsualKills)) {
      moments.beginFit(duration);
      const QString name = "killed" + QString::number(++ends_);
      killToTheEnd(data, name, moments);
      if (QTest::currentTestFailed())
        return;
      QVERIFY(readText(path(name + "/model.safetensors")) == model);
      const auto project = ProjectFile::open(path(name + ".nullcline").toStdString());
      QCOMPARE(project->runs()->size(), std::size_t(1));
      QVERIFY(sameEpochs(*project->history(1, epochs_), *history));
    }
    qInfo("%d kills of fits of %d epochs, %d ends, %d of the kills behind a checkpoint", kills_, epochs_, ends_,
          resumed_);
    QVERIFY(resumed_ > 0 || duration < std::chrono::seconds(3)); // on a fast machine nothing may have been saved
  }
};

QTEST_APPLESS_MAIN(KilledProgramTest)
#include "test_killed_program.moc"
