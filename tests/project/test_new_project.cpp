// Where a project is made, and what is left of those whose making was cut off.
#include "engine/project/project_file.h"
#include "engine/project/replace_project.h"

#include <QTemporaryDir>
#include <QtTest>
#include <fstream>
#include <sys/wait.h>
#include <unistd.h>

using namespace nullcline;
namespace fs = std::filesystem;

class NewProjectTest : public QObject {
  Q_OBJECT

  QTemporaryDir directory_;
  fs::path at(const std::string& name) const { return fs::path(directory_.path().toStdString()) / name; }
  fs::path put(const std::string& name) const {
    std::ofstream(at(name)) << "x";
    return at(name);
  }
  static std::string endedProcess() {
    const pid_t process = ::fork();
    if (process == 0)
      ::_exit(0);
    ::waitpid(process, nullptr, 0);
    return std::to_string(process);
  }

 private Q_SLOTS:
  void whatAKilledProgramLeftGoes() {
    const std::string ended = ".new-" + endedProcess(), living = ".new-" + std::to_string(::getppid());
    const std::vector<fs::path> gone = {put("a.nullcline" + ended), put("a.nullcline" + ended + "-journal"),
                                        put("a.nullcline.new-" + std::to_string(::getpid()) + "-journal")};
    const std::vector<fs::path> kept = {put("a.nullcline" + living), put("b.nullcline" + ended),
                                        put("a.nullcline.new-x"), put("mine" + ended)};
    QVERIFY(ProjectFile::create(at("a.nullcline")).hasValue());
    for (const auto& file : gone)
      QVERIFY2(!fs::exists(file), file.c_str());
    for (const auto& file : kept)
      QVERIFY2(fs::exists(file), file.c_str());
    removeUnfinishedProjects(at(""));
    QVERIFY(!fs::exists(kept[1]));
    for (const std::size_t i : {0, 2, 3})
      QVERIFY2(fs::exists(kept[i]), kept[i].c_str());
  }

  void aLinkToAFileThatIsNotThereLeadsToTheProject() {
    QVERIFY(fs::create_directory(at("elsewhere")));
    fs::create_symlink("elsewhere/second", at("first"));
    fs::create_symlink("real.nullcline", at("elsewhere/second"));
    const auto project = ProjectFile::create(at("first"));
    QVERIFY2(project.hasValue(), project ? "" : project.error().message.c_str());
    QVERIFY(fs::is_symlink(at("first")) && fs::is_regular_file(at("elsewhere/real.nullcline")));
  }
};

QTEST_APPLESS_MAIN(NewProjectTest)
#include "test_new_project.moc"
