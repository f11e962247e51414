// A disk that is full, really: a file system of one mebibyte, in a name space of its own.
#include "tests/support/project_samples.h"

#include <QTemporaryDir>
#include <QtTest>
#include <fstream>
#include <sched.h>
#include <sys/mount.h>
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

/// Takes all that is left of the file system.
void fill(const fs::path& path) {
  std::ofstream file(path, std::ios::binary);
  for (const std::size_t size : {std::size_t(65536), std::size_t(512)})
    while (file.write(std::string(size, 'x').data(), static_cast<std::streamsize>(size)).flush()) {
    }
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

bool mountSmallDisk(const fs::path& place) {
  if (::unshare(CLONE_NEWNS) != 0 && ::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0)
    return false;
  // Private, so that the mount never reaches the machine outside.
  return ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
         ::mount("tmpfs", place.c_str(), "tmpfs", 0, "size=1m") == 0;
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
