// A fit that records itself is killed (SIGKILL) at random moments of training and saving, resumed and killed again, 200
// times over. Every time the file opens, and what comes out in the end is the uninterrupted fit, bit for bit.
#include "engine/project/project_file.h"
#include "tests/support/killed_fits.h"
#include "tests/support/sample_data.h"

#include <QTemporaryDir>
#include <QtTest>
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace nullcline;
namespace fs = std::filesystem;

namespace {

constexpr int kKills = 200;
constexpr int kEpochs = 100;

FitSpec specOf(const std::string& method) {
  return smallSpec(method, method == "direct" ? kEpochs / 5 : kEpochs);
}

/// Trains run 1 of the project from where it stands to its end, saving as often as it can.
int trainInProject(const fs::path& path) {
  auto project = ProjectFile::open(path);
  const auto runs = project ? project->runs() : Expected<std::vector<StoredRun>>(project.error());
  const auto data = runs ? project->dataset(1) : Expected<Dataset>(runs.error());
  if (!data)
    return 1;
  std::optional<FitResume> resume;
  if (runs->front().has_checkpoint) {
    auto checkpoint = project->checkpoint(1);
    auto history = checkpoint ? project->history(1, checkpoint->epoch) : checkpoint.error();
    if (!history)
      return 2;
    resume = FitResume{std::move(*checkpoint), std::move(*history)};
  }
  FitObserver observer;
  observer.checkpoint_interval_seconds = 0.0;
  observer.checkpoint = [&](const Checkpoint& checkpoint, std::span<const EpochRecord> fresh) {
    return project->saveCheckpoint(1, checkpoint, fresh);
  };
  RunControl control;
  const auto result = runFit(*data, runs->front().spec, control, observer, 1, resume);
  return result && project->finishRun(1, *result) ? 0 : 3;
}

/// Whether it was killed; otherwise it came to its end.
bool killedAfter(const fs::path& path, std::chrono::microseconds delay) {
  const pid_t child = ::fork();
  if (child == 0)
    ::_exit(trainInProject(path));
  ::usleep(static_cast<useconds_t>(delay.count()));
  ::kill(child, SIGKILL);
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFSIGNALED(status);
}

} // namespace

class KilledFitsTest : public QObject {
  Q_OBJECT

  // In memory where that can be had: a kill loses nothing that was written, so that waiting for a disk shows nothing
  // more.
  QTemporaryDir directory_{QFileInfo("/dev/shm").isWritable() ? "/dev/shm/nullcline" : QDir::tempPath() + "/nullcline"};
  fs::path projectFor(const FitSpec& spec, const std::string& name) {
    const auto path = fs::path(directory_.path().toStdString()) / (name + ".nullcline");
    auto project = ProjectFile::create(path);
    const auto run = project->addRun(*project->addDataset(oscillatorData(8, 12, 0.01, 3)), spec);
    return run ? path : fs::path();
  }

 private Q_SLOTS:
  void theEndIsTheSame_data() {
    QTest::addColumn<QString>("method");
    QTest::newRow("variational") << "vf-node";
    QTest::newRow("through the solver") << "direct";
  }
  void theEndIsTheSame() {
    QFETCH(QString, method);
    const FitSpec spec = specOf(method.toStdString());
    const auto whole = projectFor(spec, "whole-" + method.toStdString());
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(trainInProject(whole), 0);
    const auto duration = timer.nsecsElapsed() / 1000;
    const auto uninterrupted = ProjectFile::open(whole)->model(1);
    QVERIFY(uninterrupted.hasValue());

    KillMoments moments(42);
    int kills = 0, ends = 0, saved_before_a_kill = 0;
    while (kills < kKills / 2) {
      const auto path = projectFor(spec, method.toStdString() + std::to_string(++ends));
      moments.beginFit(std::chrono::microseconds(duration));
      while (killedAfter(path, moments.next())) {
        ++kills;
        const auto project = ProjectFile::open(path);
        QVERIFY2(project.hasValue(), project ? "" : project.error().message.c_str());
        QVERIFY(project->runs().hasValue());
        saved_before_a_kill += project->runs()->front().has_checkpoint ? 1 : 0;
      }
      const auto project = ProjectFile::open(path);
      QCOMPARE(project->runs()->front().status, std::string("completed"));
      QVERIFY(project->model(1)->parameters == uninterrupted->parameters);
      QCOMPARE(project->history(1, kEpochs)->size(), static_cast<std::size_t>(spec.stages[0].epochs));
    }
    QVERIFY(ends > 1 && saved_before_a_kill > kKills / 10);
  }
};

QTEST_APPLESS_MAIN(KilledFitsTest)
#include "test_killed_fits.moc"
