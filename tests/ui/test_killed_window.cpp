// The window in a program of its own, killed (SIGKILL) at random moments of starting, training and saving, and started
// again: every time the file opens, the work is offered or opened, the run goes on, and what comes out in the end is
// the uninterrupted fit, bit for bit. NULLCLINE_KILLS says how often.
#include "engine/data/write_dataset.h"
#include "tests/support/killed_fits.h"
#include "tests/support/sample_data.h"
#include "tests/support/window_session.h"
#include "ui/project/project_menu.h"
#include "ui/render_results.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <cstdio>

using namespace nullcline;
namespace fs = std::filesystem;

namespace {

constexpr int kUsualKills = 36;
constexpr int kEpochs = 250;
constexpr int kSaveAt = 60; // epochs: when the session gets its name, in fits that are saved

/// Where a child begins: with a table, with the work that is offered, or with a project.
struct ChildTask {
  fs::path folder;
  bool saves = false; // under a name, in the middle of the training

  fs::path table() const { return folder / "table.csv"; }
  fs::path state() const { return folder / "state"; }
  fs::path saved() const { return folder / "saved.nullcline"; }
};

Expected<FitResult> eagerFit(const Dataset& data, const FitSpec& spec, RunControl& control, const FitObserver& observer,
                             std::uint64_t id, const std::optional<FitResume>& resume) {
  FitObserver eager = observer;
  eager.checkpoint_interval_seconds = 0.0;
  return runFit(data, spec, control, eager, id, resume);
}

std::vector<fs::path> recordedFiles(const ChildTask& task) {
  std::vector<fs::path> files;
  std::error_code code;
  if (fs::exists(task.saved(), code))
    files.push_back(task.saved());
  for (const auto& entry : fs::directory_iterator(recoveryFolder(task.state()), code))
    if (entry.path().extension() == ".nullcline")
      files.push_back(entry.path());
  return files;
}

/// The user's part, in the child. 0: the run is at its end.
class Child {
 public:
  explicit Child(const ChildTask& task) : task_(task), session_({}, eagerFit) {
    QObject::connect(&session_.work.controller(), &RunController::started, [] {
      std::fputs("training\n", stdout);
      std::fflush(stdout);
    });
    session_.window.useStateFolder(task.state());
  }

  int run() {
    if (!begin())
      return 3;
    const bool over = QTest::qWaitFor(
        [this] {
          saveOnce();
          return isOver();
        },
        kPatience);
    return over ? 0 : 4;
  }

 private:
  bool isOver() {
    if (session_.work.controller().isRunning() || session_.work.project().isBusy() ||
        session_.work.runs().rowCount() == 0)
      return false;
    return session_.run(0).result && session_.run(0).saved && session_.run(0).result->status == RunStatus::completed;
  }

  void saveOnce() {
    if (!task_.saves || asked_ || !session_.work.projectPath().isEmpty() || session_.work.runs().rowCount() == 0 ||
        session_.run(0).epoch < kSaveAt)
      return;
    asked_ = true;
    session_.work.saveProjectTo(QString::fromStdString(task_.saved().string()));
  }

  bool begin() {
    const auto files = recordedFiles(task_);
    bool has_run = false;
    for (const auto& file : files)
      if (const auto project = ProjectFile::open(file))
        has_run = has_run || (project->runs() && !project->runs()->empty());
    if (!has_run)
      return beginAnew();
    if (files.front() == task_.saved())
      session_.window.openFile(QString::fromStdString(task_.saved().string()));
    else if (!recover())
      return false;
    if (!QTest::qWaitFor([this] { return session_.work.runs().rowCount() > 0; }, kPatience))
      return false;
    if (session_.work.cutOffRuns().empty()) // killed behind its end
      std::_Exit(0);
    session_.button("project_news_action")->click();
    return session_.work.controller().isRunning();
  }

  bool beginAnew() {
    session_.window.openFile(QString::fromStdString(task_.table().string()));
    if (!QTest::qWaitFor([this] { return session_.isReady(); }, kPatience))
      return false;
    session_.choose(kEpochs);
    session_.work.setOption(QStringLiteral("field.width"), 8);
    session_.button("train_button")->click();
    return session_.work.controller().isRunning();
  }

  bool recover() {
    const auto dialog = [this] { return session_.window.projectMenu().recoveryDialog(); };
    if (!QTest::qWaitFor([&] { return dialog() && dialog()->isVisible(); }, kPatience))
      return false;
    dialog()->findChild<QPushButton*>(QStringLiteral("recover"))->click();
    return true;
  }

  ChildTask task_;
  WindowSession session_;
  bool asked_ = false;
};

int runChild(QApplication&, const QStringList& arguments) {
  initialiseResources();
  return Child({arguments.at(2).toStdString(), arguments.at(3) == QStringLiteral("saves")}).run();
}

} // namespace

class KilledWindowTest : public QObject {
  Q_OBJECT

  QTemporaryDir directory_{QFileInfo(QStringLiteral("/dev/shm")).isWritable() ? QStringLiteral("/dev/shm/nullcline")
                                                                              : QDir::tempPath() + "/nullcline"};
  int folders_ = 0;

  ChildTask freshTask(bool saves) {
    ChildTask task{fs::path(directory_.path().toStdString()) / std::to_string(++folders_), saves};
    fs::create_directories(task.folder);
    const Status written = writeWideCsv(oscillatorData(8, 12, 0.01, 3), task.table());
    return written ? task : ChildTask{};
  }
  static void start(QProcess& child, const ChildTask& task) {
    child.setProcessChannelMode(QProcess::SeparateChannels);
    child.start(QCoreApplication::applicationFilePath(),
                {QStringLiteral("--child"), QString::fromStdString(task.folder.string()),
                 task.saves ? QStringLiteral("saves") : QStringLiteral("records")});
  }
  /// Of the one run of the task, as it would have been without a kill.
  static std::vector<double> uninterrupted(const ProjectFile& project) {
    const auto run = project.runs()->front();
    RunControl control;
    const auto result = runFit(*project.dataset(run.dataset), run.spec, control);
    return result ? result->model.parameters : std::vector<double>();
  }

 private Q_SLOTS:
  void theEndIsTheSame_data() {
    QTest::addColumn<bool>("saves");
    QTest::newRow("never saved") << false;
    QTest::newRow("saved while it trains") << true;
  }
  void theEndIsTheSame() {
    QFETCH(bool, saves);
    QElapsedTimer timer;
    QProcess whole;
    const ChildTask first = freshTask(saves);
    start(whole, first);
    QVERIFY(whole.waitForReadyRead(kPatience));
    timer.start();
    QVERIFY(whole.waitForFinished(kPatience) && whole.exitCode() == 0);
    const std::chrono::microseconds duration(timer.nsecsElapsed() / 1000);

    KillMoments moments(7);
    std::mt19937 chance(11);
    int kills = 0, ends = 0, resumed = 0;
    while (kills < killCount(kUsualKills) / 2 || ends == 0) {
      const ChildTask task = freshTask(saves);
      moments.beginFit(duration);
      for (bool killed = true; killed;) {
        QProcess child;
        start(child, task);
        const bool from_the_start = chance() % 5 == 0; // else from where it trains
        if (!from_the_start)
          QVERIFY2(child.waitForReadyRead(kPatience) || child.exitStatus() == QProcess::NormalExit,
                   child.readAllStandardError().constData());
        const auto delay = moments.next();
        const auto runs = [&] { return child.state() != QProcess::NotRunning; };
        if (runs() && !child.waitForFinished(static_cast<int>(delay.count() / 1000))) {
          ::usleep(static_cast<useconds_t>(delay.count() % 1000));
          child.kill();
          QVERIFY(child.waitForFinished(kPatience) || !runs());
        }
        killed = child.exitStatus() == QProcess::CrashExit;
        if (!killed)
          QVERIFY2(child.exitCode() == 0, qPrintable(QString::number(child.exitCode())));
        kills += killed;
        for (const auto& file : recordedFiles(task)) {
          const auto project = ProjectFile::open(file);
          QVERIFY2(project.hasValue(), project ? "" : project.error().message.c_str());
          QVERIFY(project->runs().hasValue());
          resumed += killed && !project->runs()->empty() && project->runs()->front().has_checkpoint;
        }
      }
      ++ends;
      const auto files = recordedFiles(task);
      QVERIFY(!files.empty());
      const auto project = ProjectFile::open(files.front());
      QCOMPARE(project->runs()->front().status, std::string("completed"));
      QCOMPARE(project->runs()->size(), std::size_t(1));
      QCOMPARE(project->history(1, kEpochs)->size(), static_cast<std::size_t>(kEpochs));
      const auto parameters = uninterrupted(*project);
      QVERIFY(!parameters.empty() && project->model(1)->parameters == parameters);
    }
    QVERIFY2(resumed > 0, "no kill fell into the training");
    qInfo("%d kills, %d of them with a checkpoint to go on from, %d ends", kills, resumed, ends);
  }
};

int main(int argc, char** argv) {
  QApplication application(argc, argv);
  const QStringList arguments = QApplication::arguments();
  if (arguments.value(1) == QStringLiteral("--child"))
    return runChild(application, arguments);
  KilledWindowTest test;
  return QTest::qExec(&test, argc, argv);
}

#include "test_killed_window.moc"
