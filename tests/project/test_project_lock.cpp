// Two programs on one project know of each other, and a killed one is forgotten.
#include "tests/support/other_program.h"

#include <QTemporaryDir>
#include <QtTest>
#include <fstream>
#include <limits.h>

using namespace nullcline;
namespace fs = std::filesystem;

class ProjectLockTest : public QObject {
  Q_OBJECT

  QTemporaryDir directory_;
  fs::path project(const char* name) const { return fs::path(directory_.path().toStdString()) / name; }
  static fs::path lockFile(const fs::path& project) {
    return project.parent_path() / ("." + project.filename().string() + ".lock");
  }

 private Q_SLOTS:
  void aloneThereIsNobodyToTellOf() {
    const auto path = project("alone.nullcline");
    {
      auto lock = ProjectLock::share(path);
      QVERIFY(lock.others().empty() && lock.othersSentence().empty());
      QVERIFY(ProjectLock::isHeld(path));
      QVERIFY(lock.takeAlone().hasValue());
      auto moved = std::move(lock);
      QVERIFY(fs::exists(lockFile(path)));
    }
    QVERIFY(!fs::exists(lockFile(path)));
    QVERIFY(!ProjectLock::isHeld(path));
  }

  void bothKnow() {
    const auto path = project("both.nullcline");
    OtherProgram other(path);
    QVERIFY(other.hasIt());
    auto lock = ProjectLock::share(path);
    QCOMPARE(lock.others().size(), std::size_t(1));
    QCOMPARE(lock.others()[0].process, std::int64_t(other.process()));
    QVERIFY(lock.othersSentence().find("also open in test_project_project_lock (process " +
                                       std::to_string(other.process()) + ")") != std::string::npos);
    const auto refused = lock.takeAlone();
    QVERIFY(!refused && refused.error().message.find("Close it there") != std::string::npos);
    other.close();
    QVERIFY(lock.others().empty());
    QVERIFY(lock.takeAlone().hasValue());
    OtherProgram late(path, true);
    QVERIFY(!late.hasIt());
    late.close();
    lock.shareAgain();
    OtherProgram later(path);
    QVERIFY(later.hasIt() && !lock.takeAlone());
    later.close();
  }

  void whoIsAloneIsToldOf() {
    const auto path = project("kept.nullcline");
    OtherProgram other(path, true);
    QVERIFY(other.hasIt());
    auto lock = ProjectLock::share(path);
    QVERIFY(!lock.othersSentence().empty() && !lock.takeAlone());
    other.close();
  }

  /// It is listed without holding the lock, which the first kept alone; the next must not take it for nobody.
  void whoCameWhileAnotherWasAloneIsNotForgotten() {
    const auto path = project("third.nullcline");
    OtherProgram first(path, true);
    QVERIFY(first.hasIt());
    const auto second = ProjectLock::share(path);
    first.close();
    OtherProgram third(path, true);
    QVERIFY(!third.hasIt());
    third.close();
  }

  void aKilledProgramIsForgotten() {
    const auto path = project("killed.nullcline");
    OtherProgram other(path, true);
    QVERIFY(other.hasIt());
    other.kill();
    QVERIFY(fs::exists(lockFile(path)) && !ProjectLock::isHeld(path));
    {
      auto lock = ProjectLock::share(path);
      QVERIFY(lock.others().empty() && lock.takeAlone().hasValue());
    }
    QVERIFY(!fs::exists(lockFile(path)));
  }

  /// It has a number until its parent asks after it, but does nothing any more.
  void aZombieIsForgotten() {
    const auto path = project("zombie.nullcline");
    OtherProgram other(path);
    QVERIFY(other.hasIt());
    ::kill(other.process(), SIGKILL);
    siginfo_t ended{};
    QCOMPARE(::waitid(P_PID, static_cast<id_t>(other.process()), &ended, WEXITED | WNOWAIT), 0);
    auto lock = ProjectLock::share(path);
    QVERIFY(lock.others().empty() && lock.takeAlone().hasValue());
    other.close();
  }

  /// The number of a program that was killed, given to another process since.
  void aNumberThatIsUsedAgainIsNobody() {
    const auto path = project("again.nullcline");
    char host[HOST_NAME_MAX + 1] = {};
    QCOMPARE(::gethostname(host, sizeof host - 1), 0);
    for (const auto& [start, living] : {std::pair("\t18446744073709551615\t", false), std::pair("", true)}) {
      auto lock = ProjectLock::share(path);
      std::ofstream(lockFile(path), std::ios::app) << "1\t" << host << "\tnullcline-cli" << start << "\n";
      QCOMPARE(lock.others().empty(), !living);
      QCOMPARE(lock.takeAlone().hasValue(), !living);
    }
    fs::remove(lockFile(path));
  }

  /// A number of a process that lives and has nothing to do with it, and lines that are no lines.
  void rubbishInTheFileIsNobody() {
    const auto path = project("rubbish.nullcline");
    std::ofstream(lockFile(path)) << "1\tsomewhere\tinit\n-5\ta\tb\nabc\n\t\t\n99999999999999999999\ta\tb\n";
    const auto lock = ProjectLock::share(path);
    QVERIFY(lock.othersSentence().empty());
  }

  void oneLockForAllNames() {
    const auto path = project("real.nullcline");
    std::ofstream(path) << "x";
    fs::create_symlink(path, project("linked.nullcline"));
    OtherProgram other(project("linked.nullcline"));
    auto lock = ProjectLock::share(path);
    QCOMPARE(lock.others().size(), std::size_t(1));
    other.close();
  }

  /// Somebody's link in place of the lock file is not followed: what it leads to stays as it is.
  void aPlantedLinkIsNotFollowed() {
    const auto path = project("planted.nullcline");
    std::ofstream(project("precious")) << "precious";
    fs::create_symlink(project("precious"), lockFile(path));
    {
      auto lock = ProjectLock::share(path);
      QVERIFY(lock.others().empty());
    }
    QCOMPARE(fs::file_size(project("precious")), std::uintmax_t(8));
  }
};

QTEST_APPLESS_MAIN(ProjectLockTest)
#include "test_project_lock.moc"
