// A project gives back what was put in, refuses what is no project, and survives being killed while it saves.
#include "engine/project/project_file.h"
#include "engine/project/schema.h"
#include "tests/support/project_samples.h"

#include <QTemporaryDir>
#include <QtTest>
#include <bit>
#include <csignal>
#include <fstream>
#include <sqlite3.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace nullcline;
namespace fs = std::filesystem;

namespace {

/// Every field away from its default, so that one forgotten by the file shows.
FitSpec unusualSpec() {
  FitSpec spec;
  spec.method = "gradient-matching";
  spec.field = MlpOptions{17, 3, Activation::tanh};
  spec.smoothing = {SmoothnessChoice::fixed, 0.123456789012345678};
  spec.standardize = false;
  spec.split = {SplitKind::time, 0.5, 0.25, 0.25};
  StageSpec first, second;
  first.objective = GradientMatchingOptions{};
  first.schedule = CosineDecayOptions{0.1, 0.02};
  first.epochs = 7;
  second.objective = VariationalOptions{33};
  second.optimizer = AdamOptions{0.8, 0.95, 1e-7};
  second.schedule = ExponentialDecayOptions{0.3, 0.01};
  spec.stages = {first, second};
  spec.seed = 9007199254740991ULL;
  spec.precision = Precision::float64;
  spec.device = Device::cpu;
  spec.threads = 3;
  spec.max_seconds = 12.75;
  return spec;
}

FittedModel smallModel() {
  FittedModel model;
  model.field = MlpOptions{2, 1, Activation::elu};
  model.precision = Precision::float64;
  model.parameters = {0.1, -0.2, 1.0 / 3.0, 4e-200, 5, 6, 7, 8, 9, 10, 11, 12};
  model.channels = smallDataset().channels;
  model.time_name = "year";
  model.time_unit = "a";
  model.scaling = {{1, 2}, {0.3, 4}, {5, 1e-7}, 1900.0, 20.5};
  model.provenance = {{"method", "vf-node"}, {"seed", 7}};
  model.system = "lotka-volterra";
  return model;
}

FitResult smallResult(RunStatus status) {
  FitResult result;
  result.status = status;
  result.message = "As asked.";
  result.problem = std::make_shared<Problem>();
  result.model = smallModel();
  result.history = {recordAt(1), recordAt(2), recordAt(3)};
  result.best_epoch = 2;
  return result;
}

void verifySameBits(const std::vector<double>& read, const std::vector<double>& written) {
  QCOMPARE(read.size(), written.size());
  for (std::size_t i = 0; i < read.size(); ++i)
    QCOMPARE(std::bit_cast<std::uint64_t>(read[i]), std::bit_cast<std::uint64_t>(written[i]));
}

void verifySame(const Dataset& read, const Dataset& written) {
  QVERIFY(read.name == written.name && read.source == written.source && read.citation == written.citation &&
          read.import_recipe == written.import_recipe);
  QVERIFY(read.time_name == written.time_name && read.time_unit == written.time_unit);
  QVERIFY(read.channels == written.channels && read.notes == written.notes);
  QCOMPARE(read.trajectories.size(), written.trajectories.size());
  for (std::size_t i = 0; i < read.trajectories.size(); ++i) {
    QVERIFY(read.trajectories[i].id == written.trajectories[i].id);
    verifySameBits(read.trajectories[i].times, written.trajectories[i].times);
    verifySameBits(read.trajectories[i].values, written.trajectories[i].values);
  }
}

template <class T>
bool refusedWith(const Expected<T>& outcome, const char* words) {
  if (outcome)
    return false;
  if (outcome.error().message.find(words) == std::string::npos) {
    qWarning("%s", outcome.error().message.c_str());
    return false;
  }
  return true;
}

/// Changes a project behind its back, as another program would.
void executeSql(const fs::path& path, const char* sql) {
  sqlite3* handle = nullptr;
  QCOMPARE(sqlite3_open(path.c_str(), &handle), SQLITE_OK);
  QCOMPARE(sqlite3_exec(handle, sql, nullptr, nullptr, nullptr), SQLITE_OK);
  sqlite3_close(handle);
}

} // namespace

class ProjectFileTest : public QObject {
  Q_OBJECT

  QTemporaryDir directory_;
  fs::path fresh() {
    static int count = 0;
    return fs::path(directory_.path().toStdString()) / ("project" + std::to_string(++count) + ".nullcline");
  }

 private Q_SLOTS:
  void datasetRoundTrip() {
    const auto path = fresh();
    {
      auto project = ProjectFile::create(path);
      QVERIFY2(project.hasValue(), project ? "" : project.error().message.c_str());
      QCOMPARE(*project->addDataset(smallDataset()), 1);
      QCOMPARE(*project->addDataset(smallDataset()), 1); // the same data are stored once
      auto other = smallDataset();
      other.trajectories[0].values[1] = 0.5;
      QCOMPARE(*project->addDataset(other), 2);
    }
    QVERIFY(!fs::exists(path.string() + "-wal"));
    const auto project = ProjectFile::open(path);
    QVERIFY(project.hasValue());
    QVERIFY(*project->datasetIds() == (std::vector<std::int64_t>{1, 2}));
    verifySame(*project->dataset(1), smallDataset());
    QVERIFY(refusedWith(project->dataset(3), "no data set 3"));
  }

  void specRoundTrip() {
    const auto path = fresh();
    auto project = ProjectFile::create(path);
    const auto data = *project->addDataset(smallDataset());
    const auto known = [] {
      FitSpec spec;
      spec.field = KnownSystemOptions{"van-der-pol"};
      return spec;
    }();
    QCOMPARE(*project->addRun(data, unusualSpec()), 1);
    QCOMPARE(*project->addRun(data, known), 2);
    QVERIFY(refusedWith(project->addRun(99, known), "no data set 99"));
    const auto runs = *ProjectFile::open(path)->runs();
    QCOMPARE(runs.size(), std::size_t(2));
    QCOMPARE(toJson(runs[0].spec).dump(), toJson(unusualSpec()).dump());
    QCOMPARE(toJson(runs[1].spec).dump(), toJson(known).dump());
    QVERIFY(toJson(unusualSpec()) != toJson(FitSpec{}));
    QVERIFY(runs[0].status == "running" && runs[0].report.is_null() && !runs[0].has_checkpoint);
    QCOMPARE(runs[0].dataset, data);
  }

  void checkpointsAndEpochs() {
    const auto path = fresh();
    auto project = ProjectFile::create(path);
    const auto run = *project->addRun(*project->addDataset(smallDataset()), FitSpec{});
    QVERIFY(refusedWith(project->checkpoint(run), "no checkpoint"));
    auto unlucky = recordAt(2);
    unlucky.train_loss = std::numeric_limits<double>::quiet_NaN();
    unlucky.validation_loss = std::numeric_limits<double>::infinity();
    unlucky.nfe_forward = ~0ULL;
    QVERIFY(project->saveCheckpoint(run, checkpointAt(2), std::vector{recordAt(1), unlucky}).hasValue());
    QVERIFY(project->saveCheckpoint(run, checkpointAt(3), std::vector{recordAt(3)}).hasValue());
    QVERIFY(refusedWith(project->saveCheckpoint(77, checkpointAt(3), {}), "no run 77"));

    const auto again = ProjectFile::open(path);
    QVERIFY(*again->checkpoint(run) == checkpointAt(3));
    QCOMPARE((*again->runs())[0].epochs_done, 3);
    QVERIFY((*again->runs())[0].has_checkpoint);
    const auto history = *again->history(run, 2);
    QCOMPARE(history.size(), std::size_t(2));
    QVERIFY(history[0] == recordAt(1));
    QVERIFY(std::isnan(history[1].train_loss) && std::isinf(history[1].validation_loss));
    QCOMPARE(history[1].nfe_forward, ~std::uint64_t(0));
    QCOMPARE(again->history(run, 1000)->size(), std::size_t(3));
  }

  void finishedRun() {
    const auto path = fresh();
    auto project = ProjectFile::create(path);
    const auto run = *project->addRun(*project->addDataset(smallDataset()), FitSpec{});
    QVERIFY(project->saveCheckpoint(run, checkpointAt(2), std::vector{recordAt(1), recordAt(2)}).hasValue());
    QVERIFY(project->finishRun(run, smallResult(RunStatus::interrupted)).hasValue());
    QCOMPARE((*project->runs())[0].status, std::string("interrupted"));
    QVERIFY((*project->runs())[0].has_checkpoint); // it can go on
    const auto finished = project->finishRun(run, smallResult(RunStatus::completed));
    QVERIFY(finished.hasValue());

    const auto again = ProjectFile::open(path);
    const auto runs = *again->runs();
    QCOMPARE(runs[0].status, std::string("completed"));
    QCOMPARE(runs[0].report, reportJson(smallResult(RunStatus::completed)));
    QVERIFY(!runs[0].has_checkpoint);
    QVERIFY(*again->history(run, 3) == (std::vector{recordAt(1), recordAt(2), recordAt(3)}));
    const auto model = again->model(run);
    QVERIFY2(model.hasValue(), model ? "" : model.error().message.c_str());
    const auto written = smallModel();
    QVERIFY(model->field == written.field && model->precision == written.precision);
    verifySameBits(model->parameters, written.parameters);
    QVERIFY(model->channels == written.channels && model->scaling == written.scaling);
    QVERIFY(model->time_name == "year" && model->time_unit == "a" && model->system == "lotka-volterra");
    QCOMPARE(model->provenance, written.provenance);
  }

  void aModelWithUnmeasuredStates() {
    FitResult result = smallResult(RunStatus::completed);
    AugmentedOptions options;
    options.network.width = 2;
    options.network.depth = 1;
    options.extra_states = 1;
    result.model.field = options;
    result.model.unmeasured_start = {kMissing, 0.125};
    result.model.parameters.insert(result.model.parameters.end(), {1.0, 0.5, -1.0}); // W (1 x 2), b (1)
    const auto path = fresh();
    auto project = ProjectFile::create(path);
    const auto run = *project->addRun(*project->addDataset(smallDataset()), FitSpec{});
    QVERIFY(project->finishRun(run, result).hasValue());
    const auto model = ProjectFile::open(path)->model(run);
    QVERIFY2(model.hasValue(), model ? "" : model.error().message.c_str());
    QVERIFY(model->field == result.model.field);
    verifySameBits(model->unmeasured_start, result.model.unmeasured_start);
    verifySameBits(model->parameters, result.model.parameters);
    result.model.parameters.pop_back();
    QVERIFY(project->finishRun(run, result).hasValue());
    QVERIFY(!ProjectFile::open(path)->model(run));
  }

  void refusesWhatIsNoProject() {
    const auto garbage = fresh();
    std::ofstream(garbage) << std::string(4096, 'x');
    QVERIFY(refusedWith(ProjectFile::open(garbage), "no SQLite database"));
    const auto begins_well = fresh();
    std::ofstream(begins_well) << std::string("SQLite format 3\0", 16) << std::string(4080, 'x');
    QVERIFY(refusedWith(ProjectFile::open(begins_well), "not a Nullcline project"));
    const auto empty = fresh();
    std::ofstream(empty).close();
    QVERIFY(refusedWith(ProjectFile::open(empty), "not a Nullcline project"));
    const auto foreign = fresh();
    executeSql(foreign, "CREATE TABLE something (x)");
    QVERIFY(refusedWith(ProjectFile::open(foreign), "another program"));
    QVERIFY(refusedWith(ProjectFile::open(fresh()), "There is no file"));
    QVERIFY(refusedWith(ProjectFile::open(fs::path(directory_.path().toStdString())), "not a file"));
    QCOMPARE(fs::file_size(garbage), std::uintmax_t(4096)); // looked at, not touched
  }

  void refusesANewerVersion() {
    const auto path = fresh();
    QVERIFY(ProjectFile::create(path).hasValue());
    executeSql(path, ("PRAGMA user_version = " + std::to_string(kProjectVersion + 1)).c_str());
    QVERIFY(refusedWith(ProjectFile::open(path), "newer Nullcline"));
  }

  /// As the first version left it: read as it is, and brought up to date by the first save, with nothing lost.
  void aFileOfVersion1IsUpgradedByItsFirstSave() {
    const auto path = fresh();
    {
      auto project = ProjectFile::create(path);
      const auto run = *project->addRun(*project->addDataset(smallDataset()), FitSpec{});
      QVERIFY(project->saveCheckpoint(run, checkpointAt(2), std::vector{recordAt(1), recordAt(2)}).hasValue());
    }
    executeSql(path, "ALTER TABLE metrics DROP COLUMN error; ALTER TABLE metrics DROP COLUMN pullbacks;"
                     "ALTER TABLE metrics DROP COLUMN steps_accepted; ALTER TABLE metrics DROP COLUMN steps_rejected;"
                     "ALTER TABLE runs DROP COLUMN batch; ALTER TABLE datasets DROP COLUMN recipe; DROP TABLE views;"
                     "PRAGMA user_version = 1");
    EpochRecord old = recordAt(1);
    old.pullbacks = old.steps_accepted = old.steps_rejected = 0;
    old.error.reset();
    {
      auto project = ProjectFile::open(path);
      QVERIFY(project.hasValue());
      QVERIFY(project->dataset(1)->import_recipe.empty());
      QVERIFY(project->view("window")->is_null());
      QVERIFY(project->history(1, 1)->front() == old);
    }
    {
      auto untouched = ProjectFile::open(path); // reading changed nothing
      QVERIFY(untouched->history(1, 1)->front() == old);
      QVERIFY(untouched->saveCheckpoint(1, checkpointAt(3), std::vector{recordAt(3)}).hasValue());
      QVERIFY(untouched->history(1, 3)->back() == recordAt(3));
    }
    auto upgraded = ProjectFile::open(path);
    QVERIFY(upgraded->history(1, 3)->front() == old && upgraded->history(1, 3)->back() == recordAt(3));
    QVERIFY(upgraded->saveCheckpoint(1, checkpointAt(4), std::vector{recordAt(4)}).hasValue());
    QVERIFY(upgraded->history(1, 4)->back() == recordAt(4));
    QCOMPARE(upgraded->runs()->size(), std::size_t(1));
    QVERIFY(upgraded->saveView("window", Json{{"tab", 1}}).hasValue());
    QCOMPARE(upgraded->view("window")->at("tab").get<int>(), 1);
  }

  void viewsAreKept() {
    const auto path = fresh();
    {
      auto project = ProjectFile::create(path);
      QVERIFY(project->view("window")->is_null());
      QVERIFY(project->saveView("window", Json{{"tab", 1}}).hasValue());
      QVERIFY(project->saveView("window", Json{{"tab", 2}, {"shown", Json::array({"prey"})}}).hasValue());
    }
    QCOMPARE(ProjectFile::open(path)->view("window")->at("tab").get<int>(), 2);
    executeSql(path, "UPDATE views SET content = '{\"tab\": '");
    QVERIFY(refusedWith(ProjectFile::open(path)->view("window"), "window"));
  }

  /// SQLite itself would go on writing into a file without a name.
  void aFileThatWentAwayIsSaidAndComesBack() {
    const auto path = fresh();
    auto project = ProjectFile::create(path);
    QVERIFY(project->addRun(*project->addDataset(smallDataset()), FitSpec{}).hasValue());
    QVERIFY(project->isWritable());
    const fs::path away = path.string() + ".away";
    fs::rename(path, away);
    QVERIFY(refusedWith(project->saveCheckpoint(1, checkpointAt(1), std::vector{recordAt(1)}), "was moved"));
    std::ofstream(path) << "another";
    QVERIFY(refusedWith(project->saveCheckpoint(1, checkpointAt(1), std::vector{recordAt(1)}), "was moved"));
    QVERIFY(refusedWith(project->compact(), "was moved"));
    const fs::path rescued = path.string() + ".rescued";
    QVERIFY(project->copyTo(rescued).hasValue());
    QCOMPARE(ProjectFile::open(rescued)->runs()->size(), std::size_t(1));
    fs::rename(away, path);
    QVERIFY(project->saveCheckpoint(1, checkpointAt(1), std::vector{recordAt(1)}).hasValue());
  }

  void neverOverwrites() {
    const auto path = fresh();
    QVERIFY(ProjectFile::create(path).hasValue());
    QVERIFY(refusedWith(ProjectFile::create(path), "not overwritten"));
    QVERIFY(ProjectFile::open(path).hasValue());
    QVERIFY(refusedWith(ProjectFile::create("/proc/no-such-place/a.nullcline"), "Cannot open or create"));
  }

  void runsAskedForTogetherStayTogether() {
    auto project = ProjectFile::create(fresh());
    const auto data = *project->addDataset(smallDataset());
    QCOMPARE(*project->addRun(data, FitSpec{}), 1);
    const std::vector<FitSpec> specs(3, unusualSpec());
    const auto ids = *project->addBatch(data, specs);
    QVERIFY(ids == (std::vector<std::int64_t>{2, 3, 4}));
    QVERIFY(project->saveCheckpoint(ids[0], checkpointAt(1), {}).hasValue());
    QVERIFY(project->removeRun(ids[1]).hasValue());
    const auto runs = *project->runs();
    QCOMPARE(runs.size(), std::size_t(3));
    QVERIFY(runs[0].batch == 0 && runs[1].batch == 2 && runs[2].batch == 2);
    QVERIFY(runs[0].status == "running" && runs[1].status == "running" && runs[2].status == "waiting");
    QVERIFY(refusedWith(project->addBatch(99, specs), "no data set 99"));
    QCOMPARE(project->runs()->size(), std::size_t(3)); // all or nothing
  }

  /// While somebody else writes, and over a file that is there.
  void aCopyIsComplete() {
    const auto path = fresh();
    auto project = ProjectFile::create(path);
    const auto run = *project->addRun(*project->addDataset(smallDataset()), unusualSpec());
    QVERIFY(project->saveCheckpoint(run, checkpointAt(2), std::vector{recordAt(1), recordAt(2)}).hasValue());
    auto writer = ProjectFile::open(path);
    QVERIFY(writer->saveCheckpoint(run, checkpointAt(3), std::vector{recordAt(3)}).hasValue());
    const auto target = fresh();
    std::ofstream(target) << "replaced";
    QVERIFY(project->copyTo(target).hasValue());
    QVERIFY(writer->saveCheckpoint(run, checkpointAt(4), std::vector{recordAt(4)}).hasValue()); // not in the copy
    QCOMPARE(wholeCheckpoint(target), 3);
    verifySame(*ProjectFile::open(target)->dataset(1), smallDataset());
    QVERIFY(refusedWith(project->copyTo(path), "is the project itself"));
    QVERIFY(refusedWith(project->copyTo("/proc/no-such-place/a.nullcline"), "/proc/no-such-place/a.nullcline"));
    for (const auto& entry : fs::directory_iterator(path.parent_path()))
      QVERIFY2(entry.path().string().find(".new") == std::string::npos, entry.path().c_str());
  }

  /// Its log, taken for one of the new file, would be played into it.
  void theLogOfAKilledProgramIsNotPlayedIntoACopy() {
    const auto live = fresh(), target = fresh();
    {
      auto project = ProjectFile::create(live);
      const auto dataset = *project->addDataset(smallDataset());
      sqlite3* reader = nullptr;
      QCOMPARE(sqlite3_open(live.c_str(), &reader), SQLITE_OK);
      QCOMPARE(sqlite3_exec(reader, "BEGIN; SELECT count(*) FROM runs", nullptr, nullptr, nullptr), SQLITE_OK);
      for (int run = 1; run <= 5; ++run) {
        QVERIFY(project->addRun(dataset, FitSpec{}).hasValue());
        QVERIFY(project->saveCheckpoint(run, checkpointAt(1), std::vector{recordAt(1)}).hasValue());
      }
      fs::copy_file(live, target); // as a kill leaves it: the log holds what the file does not
      fs::copy_file(live.string() + "-wal", target.string() + "-wal");
      QVERIFY(fs::file_size(target.string() + "-wal") > 0);
      sqlite3_close(reader);
    }
    const auto other = fresh();
    auto project = ProjectFile::create(other);
    QVERIFY(project->addRun(*project->addDataset(smallDataset()), FitSpec{}).hasValue());
    QVERIFY(project->copyTo(target).hasValue());
    const auto copy = ProjectFile::open(target);
    QVERIFY(copy.hasValue());
    QCOMPARE(copy->runs()->size(), std::size_t(1));
    QVERIFY(!copy->runs()->front().has_checkpoint);
  }

  void compactingGivesRoomBackAndLosesNothing() {
    const auto path = fresh();
    auto project = ProjectFile::create(path);
    const auto data = *project->addDataset(smallDataset());
    const auto run = *project->addRun(data, FitSpec{});
    QVERIFY(project->saveCheckpoint(run, checkpointAt(1), std::vector{recordAt(1)}).hasValue());
    Checkpoint large = checkpointAt(1);
    large.parameters.assign(200000, 1.0);
    const auto other = *project->addRun(data, FitSpec{});
    QVERIFY(project->saveCheckpoint(other, large, {}).hasValue());
    QVERIFY(project->removeRun(other).hasValue());
    const auto size = fs::file_size(path);
    const auto freed = project->compact();
    QVERIFY(freed.hasValue() && *freed > 1000000);
    QCOMPARE(fs::file_size(path), size - *freed);
    QCOMPARE(wholeCheckpoint(path), 1);
    verifySame(*project->dataset(1), smallDataset());
  }

  void damagedContentIsRefused() {
    const auto path = fresh();
    {
      auto project = ProjectFile::create(path);
      const auto run = *project->addRun(*project->addDataset(smallDataset()), FitSpec{});
      QVERIFY(project->saveCheckpoint(run, checkpointAt(1), {}).hasValue());
      QVERIFY(project->finishRun(run, smallResult(RunStatus::stopped)).hasValue());
    }
    executeSql(path,
               "UPDATE trajectories SET observed = x'0011' WHERE position = 0; UPDATE checkpoints SET content = x'00';"
               "UPDATE models SET parameters = x'0000000000000000'; UPDATE runs SET spec = '{\"seed\": -1}'");
    const auto project = ProjectFile::open(path);
    QVERIFY(project.hasValue());
    QVERIFY(refusedWith(project->dataset(1), "is damaged: data set 1"));
    QVERIFY(refusedWith(project->checkpoint(1), "damaged"));
    QVERIFY(refusedWith(project->model(1), "has 1 parameters and should have 12"));
    QVERIFY(refusedWith(project->runs(), "settings of run 1"));
  }

  /// Reading what nests without end would take all of the stack.
  void endlessNestingIsRefused() {
    const std::string deep = "'" + std::string(300000, '[') + std::string(300000, ']') + "'";
    for (const char* what : {"runs SET spec = ", "runs SET report = ", "models SET description = "}) {
      const auto path = fresh();
      {
        auto project = ProjectFile::create(path);
        const auto run = *project->addRun(*project->addDataset(smallDataset()), FitSpec{});
        QVERIFY(project->finishRun(run, smallResult(RunStatus::stopped)).hasValue());
      }
      executeSql(path, ("UPDATE " + std::string(what) + deep).c_str());
      const auto project = ProjectFile::open(path);
      QVERIFY(project.hasValue());
      QVERIFY2(!project->runs() || !project->model(1), what);
    }
  }

  /// As somebody who may not write there: reading works, saving is refused with a sentence.
  void readOnlyDirectory() {
    const auto place = fs::path(directory_.path().toStdString()) / "fixed # 100%?";
    fs::create_directory(place);
    const auto path = place / "a.nullcline";
    QCOMPARE(*ProjectFile::create(path)->addDataset(smallDataset()), 1);
    ::chmod(directory_.path().toLocal8Bit().constData(), 0755);
    ::chmod(path.c_str(), 0444);
    ::chmod(place.c_str(), 0555);
    const pid_t child = ::fork();
    if (child == 0) {
      if (::geteuid() == 0 && (::setgid(65534) != 0 || ::setuid(65534) != 0))
        ::_exit(9);
      auto project = ProjectFile::open(path);
      const bool reads = project && project->dataset(1).hasValue();
      const bool refuses = reads && refusedWith(project->addDataset(Dataset{}), "may only be read");
      const bool creates = refusedWith(ProjectFile::create(place / "b.nullcline"), "Cannot open or create");
      ::_exit((reads ? 0 : 1) + (refuses ? 0 : 2) + (creates ? 0 : 4));
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    ::chmod(place.c_str(), 0755);
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), 0);
  }

  /// Killed in the middle of saving, again and again: the file opens and holds one whole checkpoint, no older than the
  /// last one whose saving had been reported, with exactly its epochs.
  void survivesBeingKilled() {
    const auto path = fresh();
    {
      auto project = ProjectFile::create(path);
      QCOMPARE(*project->addRun(*project->addDataset(smallDataset()), FitSpec{}), 1);
      QVERIFY(project->saveCheckpoint(1, checkpointAt(1), std::vector{recordAt(1)}).hasValue());
    }
    int reported = 1;
    for (int round = 0; round < 12; ++round) {
      int pipe_ends[2];
      QCOMPARE(::pipe(pipe_ends), 0);
      const pid_t child = ::fork();
      if (child == 0) {
        auto project = ProjectFile::open(path);
        for (int epoch = reported + 1; project; ++epoch) {
          if (!project->saveCheckpoint(1, checkpointAt(epoch), std::vector{recordAt(epoch)}))
            ::_exit(1);
          if (::write(pipe_ends[1], &epoch, sizeof epoch) != sizeof epoch)
            ::_exit(2);
        }
        ::_exit(3);
      }
      ::close(pipe_ends[1]);
      for (int saves = 0; saves <= round;
           ++saves) // killed after a different number of saves, and somewhere inside the next
        QCOMPARE(::read(pipe_ends[0], &reported, sizeof reported), ssize_t(sizeof reported));
      ::usleep(static_cast<useconds_t>(137 * round));
      ::kill(child, SIGKILL);
      int status = 0;
      ::waitpid(child, &status, 0);
      QVERIFY(WIFSIGNALED(status));
      while (::read(pipe_ends[0], &reported, sizeof reported) == ssize_t(sizeof reported)) {
      }
      ::close(pipe_ends[0]);

      const auto project = ProjectFile::open(path);
      QVERIFY2(project.hasValue(), project ? "" : project.error().message.c_str());
      const auto checkpoint = project->checkpoint(1);
      QVERIFY(checkpoint.hasValue());
      QVERIFY(checkpoint->epoch == reported || checkpoint->epoch == reported + 1);
      QVERIFY(*checkpoint == checkpointAt(checkpoint->epoch));
      QCOMPARE((*project->runs())[0].epochs_done, checkpoint->epoch);
      QCOMPARE(project->history(1, 1 << 30)->size(), static_cast<std::size_t>(checkpoint->epoch));
      reported = checkpoint->epoch;
    }
  }
};

QTEST_APPLESS_MAIN(ProjectFileTest)
#include "test_project_file.moc"
