// A disk that is full, really: a file system of one mebibyte, in a name space of its own.
#include "tests/support/project_samples.h"
#include "tests/support/small_disk.h"

#include <QTemporaryDir>
#include <QtTest>
#include <sys/wait.h>
#include <unistd.h>

using namespace nullcline;
namespace fs = std::filesystem;

namespace {

constexpr int kCannotMount = 100;

template <class T>
bool saysDiskFull(const Expected<T>& outcome) {
  if (outcome)
    return false;
  const auto& message = outcome.error().message;
  std::fprintf(stderr, "%s\n", message.c_str());
  return message.find("disk is full") != std::string::npos && message.find("saved before is kept") != std::string::npos;
}

/// 0: all as promised; else the number of the promise that was broken.
int onASmallDisk(const fs::path& place) {
  const auto path = place / "a.nullcline";
  auto project = ProjectFile::create(path);
  if (!project || !project->addRun(*project->addDataset(smallDataset()), FitSpec{}))
    return 1;
  int reported = 0;
  const auto save = [&] {
    const int epoch = reported + 1;
    const auto saved = project->saveCheckpoint(1, checkpointAt(epoch), std::vector{recordAt(epoch)});
    reported = saved ? epoch : reported;
    return saved;
  };
  if (!save() || !save())
    return 2;
  fill(place / "filler");
  if (!saysDiskFull(save()))
    return 3;
  if (wholeCheckpoint(path) != reported) // while the first program goes on
    return 4;
  if (!saysDiskFull(ProjectFile::create(place / "b.nullcline")) || fs::exists(place / "b.nullcline"))
    return 5;
  fs::remove(place / "filler");
  if (!save() || !save()) // room again: goes on as if nothing had been
    return 6;
  return wholeCheckpoint(path) == reported && reported == 4 ? 0 : 7;
}

} // namespace

class FullDiskTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void nothingSavedIsHarmed() {
    QTemporaryDir directory;
    const auto place = fs::path(directory.path().toStdString());
    const pid_t child = ::fork();
    if (child == 0)
      ::_exit(mountSmallDisk(place) ? onASmallDisk(place) : kCannotMount);
    int status = 0;
    ::waitpid(child, &status, 0);
    QVERIFY(WIFEXITED(status));
    if (WEXITSTATUS(status) == kCannotMount)
      QSKIP("No file system may be mounted here, so a full one cannot be had.");
    QCOMPARE(WEXITSTATUS(status), 0);
  }
};

QTEST_APPLESS_MAIN(FullDiskTest)
#include "test_full_disk.moc"
