// The power fails in the middle of saving: the file opens, and every save that was reported is in it.
#include "tests/support/power_cut.h"
#include "tests/support/project_samples.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace nullcline;
namespace fs = std::filesystem;

namespace {

constexpr int kRounds = 200;

/// Saves checkpoints after number `epoch` until the power fails; the number of the last one that was reported.
int saveUntilTheCut(const fs::path& path, PowerCut& power, int epoch) {
  auto project = ProjectFile::open(path);
  if (!project)
    return epoch;
  while (!power.happened() && project->saveCheckpoint(1, checkpointAt(epoch + 1), std::vector{recordAt(epoch + 1)}))
    ++epoch;
  return epoch;
}

} // namespace

class PowerCutTest : public QObject {
  Q_OBJECT

  QTemporaryDir directory_;
  fs::path freshProject(const char* name) {
    const auto path = fs::path(directory_.path().toStdString()) / name;
    auto project = ProjectFile::create(path);
    const auto run = project->addRun(*project->addDataset(smallDataset()), FitSpec{});
    const bool saved = run && project->saveCheckpoint(1, checkpointAt(1), std::vector{recordAt(1)});
    return saved ? path : fs::path();
  }

 private Q_SLOTS:
  void everyReportedSaveIsThere() {
    const auto path = freshProject("cut.nullcline");
    QVERIFY(!path.empty());
    std::mt19937_64 random(20261121);
    int reported = 1, lost_nothing = 0;
    for (int round = 0; round < kRounds; ++round) {
      {
        PowerCut power;
        power.after(static_cast<int>(random() % 60));
        reported = saveUntilTheCut(path, power, reported);
        QVERIFY(power.happened());
        power.restart(random());
      }
      const int found = wholeCheckpoint(path);
      QVERIFY2(found == reported || found == reported + 1,
               qPrintable(QString("round %1: %2 was reported, %3 is there").arg(round).arg(reported).arg(found)));
      lost_nothing += found == reported + 1 ? 1 : 0;
      reported = found;
    }
    QVERIFY(reported > kRounds / 2); // something was saved between the cuts
    QVERIFY(lost_nothing < kRounds); // and some cuts fell into a save
  }

  /// The same on a disk that says "synced" and has not: the test above would notice.
  void aDiskThatLiesLosesSaves() {
    const auto path = freshProject("lie.nullcline");
    std::mt19937_64 random(7);
    for (int round = 0; round < kRounds; ++round) {
      int reported = 1;
      const auto copy = fs::path(path.string() + std::to_string(round));
      fs::copy_file(path, copy);
      {
        PowerCut power;
        power.lieAboutSyncs(true);
        power.after(static_cast<int>(20 + random() % 60));
        reported = saveUntilTheCut(copy, power, reported);
        power.restart(random());
      }
      if (wholeCheckpoint(copy) < reported)
        return;
    }
    QFAIL("No save was lost.");
  }

  /// While a new project is made: there is none, or a whole one.
  void whileItIsCreated() {
    int whole = 0;
    for (int calls = 0; calls < 40; ++calls) {
      const auto path = fs::path(directory_.path().toStdString()) / ("new" + std::to_string(calls) + ".nullcline");
      bool reported = false;
      {
        PowerCut power;
        power.after(calls);
        {
          auto project = ProjectFile::create(path);
          reported = project.hasValue();
        }
        power.restart(static_cast<std::uint64_t>(calls));
      }
      const auto project = ProjectFile::open(path);
      QVERIFY2(project.hasValue() || !reported, project ? "" : project.error().message.c_str());
      QVERIFY(!project || project->runs().hasValue());
      whole += project ? 1 : 0;
    }
    QVERIFY(whole > 0 && whole < 40);
  }
};

QTEST_APPLESS_MAIN(PowerCutTest)
#include "test_power_cut.moc"
