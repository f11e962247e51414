// A checkpoint whose checksum fits may still be of another fit, or made by somebody who wishes no good: going on from
// it ends with a sentence or with a fit, never in memory that is not ours.
#include "tests/support/killed_fits.h"
#include "tests/support/sample_data.h"

#include <QtTest>
#include <functional>

using namespace nullcline;

namespace {

constexpr int kEpochs = 6; // of each stage

/// Initial states are estimated in the first stage and used in the second.
FitSpec solvingSpec() {
  FitSpec spec = smallSpec("direct", kEpochs);
  TrajectoryMatchingOptions whole;
  whole.initial = InitialStateChoice::estimated;
  spec.stages[0].objective = whole;
  spec.stages.push_back(spec.stages[0]);
  spec.stages[1].objective = MultipleShootingOptions{};
  return spec;
}

struct NamedChange {
  const char* name;
  std::function<void(FitResume&)> change;
};

const std::vector<NamedChange>& changes() {
  static const std::vector<NamedChange> all = {
      {"no initial states of some pieces", [](FitResume& resume) { resume.checkpoint.initial_states.resize(1); }},
      {"initial states of another model", [](FitResume& resume) { resume.checkpoint.initial_states.back() = {1.0}; }},
      {"a stage that is not there", [](FitResume& resume) { resume.checkpoint.stage = 2; }},
      {"a stage below the first", [](FitResume& resume) { resume.checkpoint.stage = -1; }},
      {"an epoch below the first", [](FitResume& resume) { resume.checkpoint.epoch = -1; }},
      {"an epoch of another stage", [](FitResume& resume) { resume.checkpoint.epoch = kEpochs - 1; }},
      {"an epoch behind the last", [](FitResume& resume) { resume.checkpoint.epoch = 2000000000; }},
      {"too few parameters", [](FitResume& resume) { resume.checkpoint.parameters.pop_back(); }},
      {"no best parameters", [](FitResume& resume) { resume.checkpoint.best_parameters.clear(); }},
      {"too many early parameters", [](FitResume& resume) { resume.checkpoint.early_parameters.resize(1000); }},
      {"no parameters at the stage's start", [](FitResume& resume) { resume.checkpoint.stage_parameters.clear(); }},
      {"another optimiser", [](FitResume& resume) { resume.checkpoint.first_moment.resize(3); }},
      {"no random state", [](FitResume& resume) { resume.checkpoint.random_state = "1 2 three"; }},
  };
  return all;
}

} // namespace

class ForeignCheckpointsTest : public QObject {
  Q_OBJECT

  Dataset data_ = oscillatorData(8, 12, 0.01, 3);
  FitSpec spec_ = solvingSpec();
  FitResume saved_; // in the second stage

  Expected<FitResult> resume(const FitResume& from) const {
    RunControl control;
    return runFit(data_, spec_, control, {}, 1, from);
  }

 private Q_SLOTS:
  void initTestCase() {
    std::vector<EpochRecord> history;
    FitObserver observer;
    observer.checkpoint_interval_seconds = 0.0;
    observer.checkpoint = [&](const Checkpoint& checkpoint, std::span<const EpochRecord> fresh) -> Status {
      history.insert(history.end(), fresh.begin(), fresh.end());
      if (checkpoint.epoch == kEpochs + 2)
        saved_ = {checkpoint, history};
      return {};
    };
    RunControl control;
    const auto whole = runFit(data_, spec_, control, observer);
    QVERIFY2(whole.hasValue(), whole ? "" : whole.error().message.c_str());
    QVERIFY(saved_.checkpoint.stage == 1 && saved_.checkpoint.initial_states.size() > 1);
    const auto again = resume(saved_);
    QVERIFY(again && again->model.parameters == whole->model.parameters);
  }

  void areRefused_data() {
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < changes().size(); ++i)
      QTest::newRow(changes()[i].name) << static_cast<int>(i);
  }
  void areRefused() {
    QFETCH(int, index);
    FitResume changed = saved_;
    changes()[static_cast<std::size_t>(index)].change(changed);
    const auto result = resume(changed);
    QVERIFY(!result);
    QVERIFY2(result.error().message.find("checkpoint") != std::string::npos, result.error().message.c_str());
  }

  /// Numbers are not judged: what they lead to is an end like any other.
  void oddNumbersComeToAnEnd() {
    constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
    for (const double odd : {kNan, -1.0, 0.0, 1e308, -std::numeric_limits<double>::infinity()}) {
      FitResume changed = saved_;
      auto& checkpoint = changed.checkpoint;
      checkpoint.parameters[0] = checkpoint.initial_states[0][0] = checkpoint.best_train_loss = odd;
      checkpoint.rate_factor = checkpoint.seconds = checkpoint.stage_start_loss = odd;
      checkpoint.recoveries = checkpoint.best_epoch = checkpoint.early_epoch = -2000000000;
      checkpoint.optimizer_steps = ~0ULL;
      changed.history.clear();
      const auto result = resume(changed);
      QVERIFY(result || !result.error().message.empty());
    }
  }
};

QTEST_APPLESS_MAIN(ForeignCheckpointsTest)
#include "test_foreign_checkpoints.moc"
